import type { CriteriaSet } from "../../../src/criteria/criteriaSet";
import { linkCriteria } from "../../../src/criteria/criterionLinks";
import { toPoints } from "../../../src/criteria/points";
import { counterpartStages, moveScores } from "../../../src/scoring/movedScores";
import { totalChange } from "../../../src/scoring/movedTotal";
import type { Reading, Scorebook } from "../../../src/scoring/scorebook";
import { bookOf, type TypedScore } from "../books";
import { example } from "../examples";

/** 1.1 has 10 points, 1.2 20, 2.1 25, 2.2 15, 3.1 20, 3.2 10; 5.1 takes 3, and 4.2 gives 0, 1 or 2. */
const EXTRAS = example("extras");

const linksOf = (older: CriteriaSet, newer: CriteriaSet, map: Readonly<Record<string, string>>) =>
  linkCriteria(
    older,
    newer,
    Object.entries(map).map(([from, to]) => ({ from: from.split(" "), to: to.split(" ").filter(Boolean) })),
  );

/** What became of the scores at a stage: "2.1: 5" where it moved, "1.1 because merged" where it has no place. */
function moved(scores: Record<string, TypedScore>, map: Readonly<Record<string, string>>, older = EXTRAS, newer = EXTRAS): string[] {
  const { moved: there, withoutPlace } = moveScores(bookOf(older, { self: scores }), older, newer, linksOf(older, newer, map));
  return [
    ...there.map(({ code, stage, points }) => `${code} at ${stage}: ${points === null ? "KAD" : points / 1e6}`),
    ...withoutPlace.map(({ code, shown, because }) => `${code} ${shown} because ${because}`),
  ];
}

test.each<[string, Record<string, TypedScore>, Record<string, string>, string[]]>([
  ["goes along as it is", { "1.1": 5 }, { "1.1": "3.2" }, ["3.2 at self: 5"]],
  ["of nothing is a score too", { "1.1": 0 }, { "1.1": "3.2" }, ["3.2 at self: 0"]],
  ["that is blank is none", {}, { "1.1": "3.2" }, []],
  ["stays where the maximum is lower", { "1.2": 11 }, { "1.2": "1.1" }, ["1.2 11 because not-allowed"]],
  ["goes where the maximum is lower and it fits", { "1.2": 10 }, { "1.2": "1.1" }, ["1.1 at self: 10"]],
  ["stays where it is not one of those allowed", { "6.1": 1.5 }, { "6.1": "4.2" }, ["6.1 1.5 because not-allowed"]],
  ["of a criterion that is gone stays", { "1.1": 5 }, { "1.1": "" }, ["1.1 5 because dropped"]],
  ["of a penalty is none of a criterion", { "5.1": 0 }, { "5.1": "1.1" }, ["5.1 0 because other-kind"]],
  ["of a criterion is none of a penalty", { "1.1": 0 }, { "1.1": "5.1" }, ["1.1 0 because other-kind"]],
  ["of nothing is nothing of each part", { "1.2": 0 }, { "1.2": "1.1 3.2" }, ["1.1 at self: 0", "3.2 at self: 0"]],
  ["in full is each part in full", { "1.2": 20 }, { "1.2": "1.1 3.2" }, ["1.1 at self: 10", "3.2 at self: 10"]],
  ["between them cannot be told in parts", { "1.2": 10 }, { "1.2": "1.1 3.2" }, ["1.2 10 because split"]],
  ["in full is not told in parts of another maximum", { "1.2": 20 }, { "1.2": "1.1 2.2" }, ["1.2 20 because split"]],
  ["that does not apply is not told in parts", { "1.2": "KAD" }, { "1.2": "1.1 3.2" }, ["1.2 KAD because split"]],
  ["is added to others that go to the same", { "1.1": 4, "3.2": 7 }, { "1.1 3.2": "1.2" }, ["1.2 at self: 11"]],
  ["is not added where another is missing", { "1.1": 4 }, { "1.1 3.2": "1.2" }, ["1.1 4 because merged"]],
  [
    "is not added to a maximum of another size",
    { "1.1": 4, "3.2": 7 },
    { "1.1 3.2": "2.1" },
    ["1.1 4 because merged", "3.2 7 because merged"],
  ],
  [
    "is not added to what does not apply",
    { "1.1": 4, "3.2": "KAD" },
    { "1.1 3.2": "1.2" },
    ["1.1 4 because merged", "3.2 KAD because merged"],
  ],
  ["is not added beyond the maximum", { "1.1": 4, "3.2": 17 }, { "1.1 3.2": "1.2" }, ["1.1 4 because merged", "3.2 17 because merged"]],
  [
    "of several goes into several where all of it was had",
    { "1.2": 20, "3.1": 20 },
    { "1.2 3.1": "2.1 2.2" },
    ["2.1 at self: 25", "2.2 at self: 15"],
  ],
])("a score %s", (_, scores, map, expected) => {
  expect(moved(scores, map)).toEqual(expected);
});

test("what does not apply goes where the newer criterion may not apply", () => {
  const set = example("rescale");
  expect(moved({ "1.2": "KAD", "2.1": "KAD" }, { "1.2": "1.2", "2.1": "3.1" }, set, set)).toEqual([
    "1.2 at self: KAD",
    "2.1 KAD because not-conditional",
  ]);
});

/** The scorebook with another reading in one of its cells. */
function withReading(book: Scorebook, code: string, reading: Reading): Scorebook {
  const criteria = book.criteria.map((row) =>
    row.code === code ? { ...row, scores: { self: { ...row.scores["self"]!, reading } } } : row,
  );
  return { ...book, criteria };
}

test("what cannot be read, and rows that the older set does not know or has twice, are told with what they show", () => {
  const book = withReading(bookOf(EXTRAS, { self: { "1.1": 5, "1.2": 6, "2.1": 7 } }), "1.1", {
    kind: "unreadable",
    because: "text",
    found: "tốt",
  });
  const [first, second, third, ...others] = book.criteria;
  const unknown = { ...second!, code: "9.9" };
  const nameless = { ...third!, code: "", codeCell: { ...third!.codeCell, text: "x" } };
  const rows = [first!, second!, third!, { ...second! }, unknown, nameless, ...others];
  const { moved: there, withoutPlace } = moveScores(
    { ...book, criteria: rows },
    EXTRAS,
    EXTRAS,
    linksOf(EXTRAS, EXTRAS, { "1.1": "1.1", "1.2": "1.2", "2.1": "2.1" }),
  );
  expect(there.map(({ code }) => code)).toEqual(["1.2", "2.1"]);
  expect(withoutPlace).toEqual([
    { code: "1.1", stage: "self", shown: "tốt", because: "unreadable" },
    ...["1.2", "9.9"].map((code) => ({ code, stage: "self", shown: 6, because: "unknown-row" })),
    { code: "x", stage: "self", shown: 7, because: "unknown-row" },
  ]);
});

describe("stages of two sets", () => {
  const staged = (...stages: readonly (readonly [id: string, name: string])[]): CriteriaSet => ({
    ...EXTRAS,
    stages: stages.map(([id, name]) => ({ id, name })),
  });
  const counterparts = (older: CriteriaSet, newer: CriteriaSet) => [...counterpartStages(older, newer)].map((pair) => pair.join(" > "));

  test("stand for each other by id, else by name, however it is written", () => {
    const older = staged(["self", "Tự chấm"], ["district", "Thẩm định"], ["end", "Kết luận"]);
    expect(counterparts(older, staged(["self", "Khác"], ["province", " thẩm  ĐỊNH ".normalize("NFD")]))).toEqual([
      "self > self",
      "district > province",
    ]);
    // Whose id is taken stands for no other, whatever its name.
    expect(counterparts(older, staged(["self", "Thẩm định"]))).toEqual(["self > self"]);
  });

  test("a stage without a counterpart leaves its scores", () => {
    const newer = staged(["other", "Khác"]);
    expect(moved({ "1.1": 5 }, { "1.1": "1.1" }, EXTRAS, newer)).toEqual(["1.1 5 because no-stage"]);
  });
});

describe("how a total changes with a move", () => {
  const staged = (set: CriteriaSet, scores: Record<string, TypedScore>) => ({ set, book: bookOf(set, { self: scores }), stage: "self" });
  const alone = Object.fromEntries(EXTRAS.domains.flatMap(({ criteria }) => criteria.map(({ code }) => [code, code])));
  const without = (stage: string, code: string) => ({ code, stage, shown: 0, because: "not-allowed" as const });

  test("parts add up to the difference: what is gone, what has no place, what counts otherwise", () => {
    const older = staged(EXTRAS, { "1.1": 5, "1.2": 6, "2.1": 7, "2.2": 8 });
    const newer = staged(EXTRAS, { "1.2": 6, "2.1": 9 });
    const links = linksOf(EXTRAS, EXTRAS, { ...alone, "1.1": "" });
    expect(totalChange(older, newer, links, [without("self", "2.2"), without("council", "2.1")])).toEqual({
      before: toPoints(26),
      after: toPoints(15),
      parts: [
        { because: "dropped", codes: ["1.1"], points: toPoints(-5) },
        { because: "otherwise", codes: ["2.1"], points: toPoints(2) },
        { because: "left", codes: ["2.2"], points: toPoints(-8) },
      ],
    });
  });

  test("what the caps of bonuses take is of no one criterion", () => {
    // 4.1 and 4.2 together give 4 at most.
    const change = totalChange(staged(EXTRAS, { "4.1": 3, "4.2": 2 }), staged(EXTRAS, { "4.1": 3 }), linksOf(EXTRAS, EXTRAS, alone), [
      without("self", "4.2"),
    ]);
    expect(change.parts).toEqual([
      { because: "left", codes: ["4.2"], points: toPoints(-2) },
      { because: "caps", codes: [], points: toPoints(1) },
    ]);
  });

  test("nothing where nothing changes", () => {
    const same = staged(EXTRAS, { "1.1": 5 });
    expect(totalChange(same, same, linksOf(EXTRAS, EXTRAS, alone), [])).toEqual({ before: toPoints(5), after: toPoints(5), parts: [] });
  });
});
