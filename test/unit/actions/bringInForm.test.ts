import fc from "fast-check";
import { bringIn } from "../../../src/actions/bringIn";
import type { CriteriaSetFile } from "../../../src/criteria/criteriaSetFile";
import { loadCriteriaSet } from "../../../src/criteria/loadCriteriaSet";
import { draftFaults, toDraft, type DraftRow } from "../../../src/criteria/setDraft";
import { planScoreSheet } from "../../../src/forms/scoreSheet";
import { EXAMPLES, exampleFile } from "../examples";
import { criteriaSetFiles } from "../generatedSets";
import { MemoryWorkbook } from "../memoryWorkbook";
import { runs } from "../runs";

/** What a form shows of a row. */
const shown = ({ code, name, maximum, minimum, department }: DraftRow) => ({ code, name, maximum, minimum, department });

/** The form of a set in an open workbook is brought in over that set: the same rows, the same settings. */
async function comesBack(file: CriteriaSetFile): Promise<void> {
  const workbook = new MemoryWorkbook();
  await workbook.apply([{ kind: "addSheet", plan: planScoreSheet(loadCriteriaSet(file), "xã Ví Dụ", file.year, "Sổ") }]);
  const { draft, table } = bringIn(await workbook.read(), file)!;
  expect(draft.rows.map(shown)).toEqual(toDraft(file).rows.map(shown));
  // Of how many rows there should be, a table says nothing.
  expect(draft.settings).toEqual({ ...toDraft(file).settings, counts: undefined });
  expect(draft.scoresAt).toBe("lowest");
  expect(table.unread).toEqual([]);
  expect(draftFaults(draft)).toEqual([]);
}

test.each(EXAMPLES)("the form of the example %s is that set again", (name) => comesBack(exampleFile(name)));

test("the form of any set is that set again", async () => {
  await fc.assert(fc.asyncProperty(criteriaSetFiles, comesBack), runs(60));
});
