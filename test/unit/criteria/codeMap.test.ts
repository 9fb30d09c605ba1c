import fc from "fast-check";
import { proposeCodeMap, relinked, type CodeLink } from "../../../src/criteria/codeMap";
import { allCriteria, type CriteriaSet } from "../../../src/criteria/criteriaSet";
import type { CriteriaSetFile, CriterionEntry } from "../../../src/criteria/criteriaSetFile";
import { loadCriteriaSet, toCriteriaSet } from "../../../src/criteria/loadCriteriaSet";
import type { Points } from "../../../src/criteria/points";
import { setDifferences } from "../../../src/criteria/setDifferences";
import { differenceSentence } from "../../../src/messages/setDifferences";
import set2023 from "../../../src/criteria/sets/thai-nguyen-cap-xa-2023.json";
import { example, exampleFile, EXAMPLES, type Example } from "../examples";
import { NEXT_MAP, NEXT_SET } from "../nextYear";
import { runs } from "../runs";
import { SET } from "../seed";

/** The seed's set with one domain's criteria changed. */
function withDomain(code: string, change: (criteria: readonly CriterionEntry[]) => readonly CriterionEntry[]): CriteriaSet {
  const domains = set2023.domains.map((domain) => (domain.code === code ? { ...domain, criteria: change(domain.criteria) } : domain));
  return loadCriteriaSet({ ...set2023, domains });
}

const linkOf = (map: readonly CodeLink[], code: string) => map.find(({ from }) => from.includes(code));

test.each(EXAMPLES)("the example set %s is the same as itself", (name) => {
  const set = example(name);
  const map = proposeCodeMap(set, set);
  expect(map).toEqual(allCriteria(set).map(({ code }) => ({ from: [code], to: [code] })));
  expect(setDifferences(set, set, map)).toEqual([]);
});

test("a criterion that moved is found by its name; one whose code means something else now is not taken for it", () => {
  const map = proposeCodeMap(SET, NEXT_SET);
  expect(linkOf(map, "2.6")).toEqual({ from: ["2.6"], to: ["5.9"] });
  expect(linkOf(map, "3.3")).toEqual({ from: ["3.3"], to: [] });
  expect(map).toContainEqual({ from: [], to: ["3.3"] });
  expect(linkOf(map, "1.6")).toEqual({ from: ["1.6"], to: ["1.6"] });
});

test("criteria renumbered by one that was put in before them are followed", () => {
  const newer = withDomain("1", (criteria) => [
    { code: "1.1", name: "Ví dụ: một tiêu chí mới hẳn", maximum: criteria.at(-1)!.maximum, department: "" },
    ...criteria.slice(0, -1).map((each) => ({ ...each, code: `1.${Number(each.code.slice(2)) + 1}` })),
  ]);
  const map = proposeCodeMap(SET, newer);
  const renumbered = SET.domains[0]!.criteria.slice(0, -1).map(({ code }) => ({ from: [code], to: [`1.${Number(code.slice(2)) + 1}`] }));
  expect(map.slice(0, renumbered.length)).toEqual(renumbered);
  expect(map).toContainEqual({ from: [], to: ["1.1"] });
});

test("a criterion in other words is followed under its own code", () => {
  const newer = withDomain("1", (criteria) =>
    criteria.map((each) => (each.code === "1.2" ? { ...each, name: `${each.name} năm 2024` } : each)),
  );
  expect(linkOf(proposeCodeMap(SET, newer), "1.2")).toEqual({ from: ["1.2"], to: ["1.2"] });
});

test("a criterion that has criteria of its own now is one with them, and the other way round", () => {
  const { name, maximum } = set2023.domains[0]!.criteria[0]!;
  const parts = ["1.1.1", "1.1.2"].map((code) => ({ code, name: `Ví dụ: phần ${code}`, maximum: maximum / 2, department: "" }));
  const newer = withDomain("1", ([, ...rest]) => [{ code: "1.1", name, maximum, department: "", criteria: parts }, ...rest]);
  expect(linkOf(proposeCodeMap(SET, newer), "1.1")).toEqual({ from: ["1.1"], to: ["1.1.1", "1.1.2"] });
  expect(linkOf(proposeCodeMap(newer, SET), "1.1.2")).toEqual({ from: ["1.1.1", "1.1.2"], to: ["1.1"] });
});

test("a group takes no criterion that went elsewhere by its own name", () => {
  const newer = withDomain("1", ([first, second, ...rest]) => {
    const parts = [
      { ...second!, code: "1.1.1" },
      { ...first!, code: "1.1.2", name: "Ví dụ: phần mới" },
    ];
    const group = { ...first!, name: `${first!.name} năm 2024`, maximum: first!.maximum + second!.maximum, criteria: parts };
    return [group, ...rest];
  });
  const forth = proposeCodeMap(SET, newer);
  expect(forth.filter(({ to }) => to.includes("1.1.1"))).toEqual([{ from: ["1.2"], to: ["1.1.1"] }]);
  expect(linkOf(forth, "1.1")).toEqual({ from: ["1.1"], to: [] });
  const back = proposeCodeMap(newer, SET);
  expect(back.filter(({ from }) => from.includes("1.1.1"))).toEqual([{ from: ["1.1.1"], to: ["1.2"] }]);
  expect(back).toContainEqual({ from: [], to: ["1.1"] });
});

const WORDS = "công khai kết quả khảo sát sự hài lòng của".split(" ");

test.each([
  { code: "1.2", shared: 3, isLinked: false },
  { code: "1.2", shared: 4, isLinked: true },
  { code: "1.99", shared: 7, isLinked: false },
  { code: "1.99", shared: 8, isLinked: true },
])("a name that shares $shared of 10 words, now under $code: taken for the criterion 1.2 or not", ({ code, shared, isLinked }) => {
  const named = (code: string, words: readonly string[]) =>
    withDomain("1", (criteria) => criteria.map((each) => (each.code === "1.2" ? { ...each, code, name: words.join(" ") } : each)));
  const other = WORDS.map((word, i) => (i < shared ? word : `khác${i}`));
  const map = proposeCodeMap(named("1.2", WORDS), named(code, other));
  expect(linkOf(map, "1.2")).toEqual({ from: ["1.2"], to: isLinked ? [code] : [] });
});

test("a penalty is not taken for a criterion of its name", () => {
  const older = example("steps");
  const [domain, ...others] = older.domains;
  const [first, ...rest] = domain!.criteria;
  const penalty = { ...first!, maximum: -first!.maximum as Points };
  const newer = { ...older, domains: [{ ...domain!, criteria: [penalty, ...rest] }, ...others] };
  const map = proposeCodeMap(older, newer);
  expect(map).toContainEqual({ from: [first!.code], to: [] });
  expect(map).toContainEqual({ from: [], to: [first!.code] });
});

test("a map said by hand: split, merged, gone, new", () => {
  let map = proposeCodeMap(SET, NEXT_SET);
  for (const [code, to] of [
    ["3.1", ["3.1", "3.3"]],
    ["7.2", ["7.2"]],
    ["7.3", ["7.2"]],
  ] as const) {
    map = relinked(map, code, to);
  }
  const inOrder = (links: readonly CodeLink[]) => links.map((link) => JSON.stringify(link)).sort();
  expect(inOrder(map)).toEqual(inOrder(NEXT_MAP));
  // An entry that is said anew stays where it was.
  const codes = (links: readonly CodeLink[]) => links.flatMap(({ from }) => from);
  expect(codes(relinked(map, "1.1", ["1.2"])).slice(0, 3)).toEqual(["1.1", "1.2", "1.3"]);
  const apart = relinked(map, "7.3", []);
  expect(linkOf(apart, "7.2")).toEqual({ from: ["7.2"], to: ["7.2"] });
  expect(linkOf(apart, "7.3")).toEqual({ from: ["7.3"], to: [] });
});

test("however a map is changed by hand, every criterion stays in exactly one entry", () => {
  const older = allCriteria(SET).map(({ code }) => code);
  const newer = allCriteria(NEXT_SET).map(({ code }) => code);
  const edit = fc.tuple(fc.constantFrom(...older), fc.uniqueArray(fc.constantFrom(...newer), { maxLength: 3 }));
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const map = edits.reduce((links, [code, to]) => relinked(links, code, to), proposeCodeMap(SET, NEXT_SET));
      expect(map.flatMap(({ from }) => from).sort()).toEqual([...older].sort());
      expect(map.flatMap(({ to }) => to).sort()).toEqual([...newer].sort());
      for (const [code, to] of edits.slice(-1)) expect(linkOf(map, code)!.to).toEqual(expect.arrayContaining([...to]));
    }),
    runs(100),
  );
});

test("what two sets differ in is told in sentences", () => {
  const sentences = setDifferences(SET, NEXT_SET, NEXT_MAP).map((each) => differenceSentence(each, "vi"));
  expect(sentences).toEqual([
    "Đổi tên bộ tiêu chí.",
    "Đổi năm đánh giá.",
    "1 đổi điểm tối đa từ 10 thành 11.",
    "1.6 đổi điểm tối đa từ 1 thành 2.",
    "2 đổi điểm tối đa từ 7 thành 6.",
    "3 đổi điểm tối đa từ 20 thành 18.",
    "3.1 tách thành 3.1, 3.3.",
    'Bỏ tiêu chí 3.3 "Đổi mới thực hiện cơ chế một cửa, một cửa liên thông" (2 điểm).',
    "5 đổi điểm tối đa từ 10 thành 11.",
    "2.6 chuyển thành 5.9.",
    "6 đổi điểm tối đa từ 5 thành 6.",
    'Thêm tiêu chí 6.5 "Ví dụ: tiêu chí 6.5 của năm sau" (1 điểm).',
    "7.2, 7.3 gộp thành 7.2.",
  ]);
  expect(setDifferences(SET, NEXT_SET, NEXT_MAP).map((each) => differenceSentence(each, "en"))).toContain(
    "1.6: the maximum changed from 1 to 2.",
  );
});

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The same with one of its values changed, for each of them. */
function* changesOf(value: Json, at = ""): Generator<readonly [at: string, value: Json]> {
  if (typeof value === "string") yield [at, `${value} khác`];
  else if (typeof value === "number") yield [at, value + 1];
  else if (typeof value === "boolean") yield [at, !value];
  else if (Array.isArray(value)) {
    for (const [i, each] of (value as readonly Json[]).entries())
      for (const [where, changed] of changesOf(each, `${at}/${i}`)) yield [where, value.with(i, changed)];
  } else if (value !== null) {
    for (const [key, each] of Object.entries(value))
      for (const [where, changed] of changesOf(each, `${at}/${key}`)) yield [where, { ...value, [key]: changed }];
  }
}

/** What names a version of a set, and how many rows it says it has. */
const NAMING = /^\/(\$schema|checksum|id|version|year|counts)/;

test.each(EXAMPLES)("whatever is changed in the example %s is told", (name) => {
  const older = example(name);
  const silent: string[] = [];
  for (const [at, changed] of changesOf(exampleFile(name) as unknown as Json)) {
    if (NAMING.test(at)) continue;
    const newer = toCriteriaSet(changed as unknown as CriteriaSetFile);
    const told = setDifferences(older, newer, proposeCodeMap(older, newer)).map((each) => differenceSentence(each, "vi"));
    if (told.length === 0) silent.push(at);
  }
  expect(silent).toEqual([]);
});

test("caps, groups and where a set is for are told in sentences", () => {
  const told = (name: Example, change: (text: string) => string): string[] => {
    const newer = toCriteriaSet(JSON.parse(change(JSON.stringify(exampleFile(name)))) as CriteriaSetFile);
    const older = example(name);
    return setDifferences(older, newer, proposeCodeMap(older, newer)).map((each) => differenceSentence(each, "vi"));
  };
  expect(told("extras", (text) => text.replace('"minimum":-4', '"minimum":-3'))).toEqual(["5 đổi mức trừ nhiều nhất từ −4 thành −3."]);
  expect(told("extras", (text) => text.replace('"extra":{"minimum":-4},', ""))).toEqual([
    "5 không còn là điểm cộng, điểm trừ mà tính vào tổng điểm.",
  ]);
  expect(told("depth", (text) => text.replace(/("code":"2.2","name":")/, "$1Mới: "))[0]).toMatch(/^2\.2 đổi nội dung từ/);
  expect(told("steps", (text) => text.replace(/"province":"[^"]*"/, '"province":"Khác"'))).toEqual(["Đổi tỉnh."]);
});
