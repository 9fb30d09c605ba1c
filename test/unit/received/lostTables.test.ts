import { checkFile, type CheckedFile } from "../../../src/actions/checkFile";
import { requestLetter } from "../../../src/actions/requestLetter";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { describeFinding } from "../../../src/messages/findings";
import type { Finding } from "../../../src/scoring/finding";
import { SET } from "../seed";
import { makeForm, type Form, type FormCell, type FormSheet } from "./form";
import { snapshotOf } from "./snapshot";

const put = ({ lost }: Form, address: string, cell: FormCell | null) =>
  cell === null ? lost!.cells.delete(address) : lost!.cells.set(address, cell);

/** Beside the lost-points table of a form, the same once more. */
function copyOf(lost: FormSheet, name: string): FormSheet {
  return { ...lost, name, cells: new Map(lost.cells) };
}

const sent = (sheets: readonly FormSheet[]) => checkFile("mau.xlsx", snapshotOf({ sheets: [...sheets] }), BUILT_IN_SETS) as CheckedFile;

describe("two lost-points tables", () => {
  const form = makeForm();
  const draft = copyOf(form.lost!, "Nháp");
  put(form, form.lostAt("5.2", "amount"), { value: 2 });
  const told = { code: "lost/other-table", severity: "warning", sheet: "Mất điểm", cell: "A4", expected: "Nháp" };

  test("the one that was not checked is told", () => {
    const report = sent([...form.sheets, draft]);
    expect(report.findings).toEqual([expect.objectContaining(told)]);
    const [finding] = report.findings as [Finding];
    expect(describeFinding(finding, SET, "vi", "reviewer")).toContain("chưa được kiểm tra");
    expect(describeFinding(finding, SET, "en", "reviewer")).toContain("not checked");
    expect(requestLetter(report, BUILT_IN_SETS)).toContain('Trang "Mất điểm" cũng có bảng mất điểm');
  });

  test("a hidden one and a blank form are not", () => {
    const blank = makeForm({ lost: {} }).lost!;
    for (const address of blank.cells.keys()) if (!/^[A-G]4$/.test(address)) blank.cells.delete(address);
    const sheets = [form.scores, draft, { ...form.lost!, hidden: true }, { ...blank, name: "Mẫu" }];
    expect(sent(sheets).findings).toEqual([]);
  });

  test("each beside its own scores is no second one of the other", () => {
    const [one, two] = [makeForm({ lost: { where: "below" } }).scores, makeForm({ lost: { where: "below" } }).scores];
    expect(sent([one, { ...two, name: "Xã B" }]).findings).toEqual([]);
  });
});
