import fs from "node:fs";
import path from "node:path";
import thaiNguyen from "../../../src/criteria/sets/thai-nguyen-cap-xa-2023.json";
import { draftFaultSentence } from "../../../src/messages/criteriaSets";
import { parseCriteriaSet } from "../../../src/criteria/parseCriteriaSet";
import { setJson } from "../../../src/criteria/setJson";
import { example, exampleFile, type Example } from "../examples";
import { checksumOf } from "../../../src/criteria/checksum";
import type { CriteriaSetFile } from "../../../src/criteria/criteriaSetFile";
import { draftFaults, toDraft, toSetFile, type DraftRow, type SetDraft } from "../../../src/criteria/setDraft";

const EXAMPLES = path.join(__dirname, "../../data/examples");
const files: CriteriaSetFile[] = [
  thaiNguyen,
  ...fs.readdirSync(EXAMPLES).map((name) => JSON.parse(fs.readFileSync(path.join(EXAMPLES, name), "utf8")) as CriteriaSetFile),
];

test.each(files.map((file) => [file.id, file] as const))("%s as rows is the same set again, without a fault", (_, file) => {
  const draft = toDraft(file);
  expect(checksumOf(toSetFile(draft))).toBe(checksumOf({ ...file, checksum: undefined }));
  expect(draftFaults(draft)).toEqual([]);
});

const whole = toDraft(thaiNguyen);
const changed = (code: string, change: Partial<DraftRow>): SetDraft => ({
  ...whole,
  rows: whole.rows.map((row) => (row.code === code ? { ...row, ...change } : row)),
});
const indexOf = (code: string) => whole.rows.findIndex((row) => row.code === code);

test("a wrong maximum is told at the domain whose sum it breaks", () => {
  expect(draftFaults(changed("3.1", { maximum: 4.5 }))).toEqual([
    { code: "domain-sum", at: "3", row: indexOf("3"), declared: 20, actual: 21 },
  ]);
});

test("a maximum that is not there is told once, at its row", () => {
  const faults = draftFaults(changed("3.1", { maximum: null }));
  expect(faults.filter(({ at }) => at === "3.1")).toEqual([{ code: "no-maximum", at: "3.1", row: indexOf("3.1") }]);
});

test("a sum that only lacks points is told once those are there", () => {
  const { rows } = changed("3.1", { maximum: null });
  expect(draftFaults({ ...whole, rows }).map(({ code }) => code)).toEqual(["no-maximum"]);
  const typed = rows.map((row) => (row.code === "3.1" ? { ...row, maximum: 4.5 } : row));
  expect(draftFaults({ ...whole, rows: typed }).map(({ code }) => code)).toEqual(["domain-sum"]);
});

test("parts that are only named need no points where scores stand at the criteria", () => {
  const at = indexOf("3.1") + 1;
  const part: DraftRow = { code: "3.1.9", name: "Ví dụ: nội dung chỉ nêu tên", maximum: null, department: "" };
  const rows = [...whole.rows.slice(0, at), part, ...whole.rows.slice(at)];
  expect(draftFaults({ ...whole, rows, scoresAt: "criteria" })).toEqual([]);
  expect(draftFaults({ ...whole, rows }).map(({ code }) => code)).toContain("no-maximum");
});

test("of two rows with one code the later one is shown, with what the other is about", () => {
  const draft = changed("2.3", { code: "2.2", cell: "A31" });
  const fault = draftFaults(draft).find(({ code }) => code === "duplicate-code")!;
  expect(fault.row).toBe(indexOf("2.3"));
  expect(draftFaultSentence(fault, draft.rows[fault.row!]!, "vi")).toBe(
    'Dòng 31 của bảng: Mã 2.2 đã có ở dòng "Rà soát và xử lý văn bản sau rà soát". Sửa mã của dòng đánh nhầm, hoặc xóa dòng thừa.',
  );
});

test("either count that the decision gives is compared by itself", () => {
  const told = (counts: SetDraft["settings"]["counts"]) =>
    draftFaults({ ...whole, settings: { ...whole.settings, counts } }).map((fault) => draftFaultSentence(fault, null, "vi"));
  expect(told({ criteria: 54 })).toEqual([]);
  expect(told({ domains: 8 })).toEqual([]);
  expect(told({ criteria: 53 })).toEqual([
    "Quyết định ghi 53 tiêu chí nhưng ở đây có 54 dòng được chấm điểm. Tìm dòng thiếu hoặc thừa, hoặc sửa số đã ghi.",
  ]);
});

test("a row without a code, without a name, twice, or in another domain is told at that row", () => {
  expect(draftFaults(changed("2.2", { code: "abc" }))).toContainEqual({ code: "no-code", at: "abc", row: indexOf("2.2") });
  expect(draftFaults(changed("2.2", { name: " " }))).toContainEqual({ code: "no-name", at: "2.2", row: indexOf("2.2") });
  expect(draftFaults(changed("2.2", { code: "2.1" }))).toContainEqual(expect.objectContaining({ code: "duplicate-code", at: "2.1" }));
  expect(draftFaults(changed("2.2", { code: "9.2" }))).toContainEqual(
    expect.objectContaining({ code: "outside-parent", at: "9.2", row: indexOf("2.2") }),
  );
});

test("rows below the criteria are sub-criteria where scores are entered for criteria", () => {
  const part: DraftRow = { code: "3.3.1", name: "Một phần", maximum: 2, department: "" };
  const draft: SetDraft = { ...whole, rows: [...whole.rows, part], scoresAt: "criteria" };
  const file = toSetFile(draft);
  expect(file.domains).toEqual(toSetFile(whole).domains);
  expect(file.knownSubCriteria).toContainEqual({ code: "3.3.1", name: "Một phần", maximum: 2 });
  expect(draftFaults(draft)).toEqual([]);
});

describe("what a set file could not hold is told before it is saved", () => {
  type Change = (draft: SetDraft) => Partial<SetDraft["settings"]>;
  const told = (name: Example, change: Change): string[] => {
    const draft = toDraft(exampleFile(name));
    const faulty = { ...draft, settings: { ...draft.settings, ...change(draft) } };
    expect(() => parseCriteriaSet(setJson(toSetFile(faulty)))).toThrow();
    return draftFaults(faulty).map((fault) => draftFaultSentence(fault, fault.row === null ? null : faulty.rows[fault.row]!, "vi"));
  };
  const blocks = example("survey").blocks;
  const classes = example("steps").classes;
  const SENTENCES: [Example, Change, string][] = [
    ["steps", () => ({ version: "2 (sửa đổi, bổ sung lần hai)" }), "Phiên bản"],
    ["steps", () => ({ id: "a-".repeat(45) + "b" }), "Mã bộ tiêu chí"],
    ["steps", () => ({ year: 2025.5 }), 'Năm "2025.5" chưa đúng'],
    [
      "survey",
      () => ({ blocks: blocks.map((block, i) => ({ ...block, weight: i === 0 ? 130 : -30 })) }),
      `Phần có tỷ trọng "${blocks[0]!.name}": 130 nằm`,
    ],
    ["steps", () => ({ classes: [...classes.slice(0, -1), { name: "Yếu", from: -1 }] }), 'Xếp loại "Yếu": −1 nằm ngoài khoảng cho phép.'],
    ["steps", () => ({ classes: [...classes.slice(0, -1), { name: "", from: 0 }] }), "Xếp loại: còn để trống."],
    ["steps", () => ({ departments: [{ name: "", aliases: [] }] }), "Ngành, BPCM: còn để trống."],
    [
      "steps",
      ({ settings }) => ({ stages: [...settings.stages, { id: "Vòng 3", name: "Vòng ba" }] }),
      'Vòng chấm "Vòng ba": "Vòng 3" chưa đúng dạng.',
    ],
  ];
  test.each(SENTENCES)("%s %s", (name, change, sentence) => {
    expect(told(name, change).join("\n")).toContain(sentence);
  });

  test("a row by its own place", () => {
    const draft = toDraft(exampleFile("steps"));
    const long = `1.${"1".repeat(39)}`;
    const rows = draft.rows.map((row) => (row.code === "1.1" ? { ...row, code: long } : row));
    expect(draftFaults({ ...draft, rows })).toEqual([
      { code: expect.stringMatching(/^form-/) as string, row: 1, at: long, declared: long },
    ]);
  });
});

describe("settings that are missing or wrong are told, each by itself", () => {
  const found = (settings: Partial<SetDraft["settings"]>, unread: SetDraft["unread"] = {}) =>
    draftFaults({ ...whole, settings: { ...whole.settings, ...settings }, unread });
  const stages = whole.settings.stages;

  test.each<[string, Partial<SetDraft["settings"]>, object]>([
    ["no title", { title: " " }, { code: "no-title", at: "title" }],
    ["no version", { version: " " }, { code: "no-version", at: "version" }],
    ["a version of 21 letters", { version: "1".repeat(21) }, { code: "long-version", at: "1".repeat(21) }],
    ["a year before 2000", { year: 1999 }, { code: "bad-year", at: "1999" }],
    ["a year after 2100", { year: 2101 }, { code: "bad-year", at: "2101" }],
    ["no year", { year: 0 }, { code: "bad-year", at: "" }],
    ["a stage without a name", { stages: [stages[0]!, { ...stages[1]!, name: " " }] }, { code: "no-stage-name", at: "stages" }],
    ...["", "A", "a--b", "-a", "a-", "a b", "a".repeat(81)].map((id): [string, object, object] => [
      `the id ${JSON.stringify(id)}`,
      { id },
      { code: "bad-id", at: id },
    ]),
  ])("%s", (_, settings, fault) => {
    expect(found(settings)).toEqual([{ row: null, ...fault }]);
  });

  test.each([{ version: "1".repeat(20) }, { year: 2000 }, { year: 2100 }, { id: "a".repeat(80) }, { id: "a-1-b" }])(
    "%j is well",
    (settings) => {
      expect(found(settings)).toEqual([]);
    },
  );

  test("what was typed and cannot be read is told as it stands", () => {
    expect(found({ year: NaN }, { year: "hai nghìn", total: "trăm", criteria: undefined })).toEqual([
      { code: "bad-year", row: null, at: "hai nghìn" },
      { code: "unread-number", row: null, at: "total", declared: "trăm" },
    ]);
    const row = indexOf("3.1");
    expect(draftFaults(changed("3.1", { unread: { maximum: "bốn", minimum: "ít", allowed: "vài" }, maximum: null }))).toEqual([
      { code: "unread-number", row, at: "3.1", declared: "bốn", field: "maximum" },
      { code: "unread-number", row, at: "3.1", declared: "ít", field: "minimum" },
      { code: "unread-allowed", row, at: "3.1", declared: "vài" },
    ]);
  });
});

test("a criterion needs points also where its parts need none; sums that await them are not told", () => {
  const named: SetDraft = { ...changed("3.1", { maximum: null }), scoresAt: "criteria" };
  expect(draftFaults(named)).toEqual([{ code: "no-maximum", row: indexOf("3.1"), at: "3.1" }]);
  const { rows } = changed("3.1", { maximum: null });
  const other = rows.map((row) => (row.code === "4.1" ? { ...row, maximum: row.maximum! + 1 } : row));
  expect(draftFaults({ ...whole, rows: other }).map(({ code, at }) => `${code} ${at}`)).toEqual(["no-maximum 3.1", "domain-sum 4"]);
});

test("points that are missing are told before every sum that they are part of: a group's, a domain's, the whole", () => {
  expect(draftFaults(changed("3", { maximum: null })).map(({ code, at }) => `${code} ${at}`)).toEqual(["no-maximum 3"]);
  const depth = toDraft(exampleFile("depth"));
  const code = example("depth").domains[0]!.criteria[0]!.code;
  const rows = depth.rows.map((row) => (row.code === code ? { ...row, maximum: null } : row));
  expect(draftFaults({ ...depth, rows }).map((fault) => `${fault.code} ${fault.at}`)).toEqual([`no-maximum ${code}`]);
});

test("sub-criteria that the set knows stand with those of the table, in official order; the table's own word goes first", () => {
  const known = [
    { code: "3.3.10", name: "sau" },
    { code: "3.3.2", name: "cũ" },
  ];
  const part: DraftRow = { code: "3.3.2", name: "mới", maximum: null, department: "" };
  const draft = {
    ...whole,
    settings: { ...whole.settings, knownSubCriteria: known },
    rows: [...whole.rows, part],
    scoresAt: "criteria" as const,
  };
  expect(toSetFile(draft).knownSubCriteria).toEqual([
    { code: "3.3.2", name: "mới" },
    { code: "3.3.10", name: "sau" },
  ]);
});
