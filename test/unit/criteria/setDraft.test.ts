import fs from "node:fs";
import path from "node:path";
import thaiNguyen from "../../../src/criteria/sets/thai-nguyen-cap-xa-2023.json";
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
