import fc from "fast-check";
import { checksumOf } from "../../../src/criteria/checksum";
import schema from "../../../src/criteria/criteriaSet.schema.json";
import type { CriteriaSetFile } from "../../../src/criteria/criteriaSetFile";
import { loadCriteriaSet } from "../../../src/criteria/loadCriteriaSet";
import { parseCriteriaSet } from "../../../src/criteria/parseCriteriaSet";
import { setJson } from "../../../src/criteria/setJson";
import { criteriaSetFiles } from "../generatedSets";
import { runs } from "../runs";
import { NAMED_SET_FILES, SET_FILES } from "../sets/setFiles";

test.each(NAMED_SET_FILES)("%s as text is the same set, and says its checksum", (_, file) => {
  const read = parseCriteriaSet(setJson(file));
  expect(read).toEqual({ ...file, $schema: schema.$id, checksum: checksumOf(file) });
  expect(loadCriteriaSet(read).checksum).toBe(checksumOf(file));
});

test("any set as text is the same set", () => {
  fc.assert(
    fc.property(criteriaSetFiles, (file) => {
      expect(checksumOf(parseCriteriaSet(setJson(file)))).toBe(checksumOf(file));
    }),
    runs(30),
  );
});

test("the text does not depend on the order in which fields were written", () => {
  for (const file of SET_FILES) expect(setJson(reversed(file) as CriteriaSetFile)).toBe(setJson(file));
});

test("an old checksum is replaced, and a change in the text is found out", () => {
  const [file] = SET_FILES;
  const text = setJson({ ...file!, checksum: "0123456789ab" });
  expect(text).toBe(setJson(file!));
  expect(() => loadCriteriaSet(parseCriteriaSet(text.replace("Báo cáo CCHC", "Báo cáo năm")))).toThrow("checksum at");
});

test("begins with what identifies it, indented by two", () => {
  expect(setJson(SET_FILES[0]!).split("\n").slice(0, 5)).toEqual([
    "{",
    '  "$schema": "urn:so-diem-cchc:criteria-set:1",',
    '  "id": "thai-nguyen-cap-xa-2023",',
    '  "version": "1",',
    `  "checksum": "${checksumOf(SET_FILES[0]!)}",`,
  ]);
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, reversed(each)]),
  );
}
