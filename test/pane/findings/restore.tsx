import { screen, within } from "@testing-library/react";
import { restoreScreenMessages } from "../../../src/messages/restoreScreens";
import { WorkbookError } from "../../../src/workbook/workbookError";
import { workbookMessages } from "../../../src/messages/workbook";
import { parseCell } from "../../../src/workbook/address";
import type { MemoryWorkbook } from "../../unit/memoryWorkbook";
import { addressOf, cellsOf, checked, SCORES } from "../../unit/seed";
import { command, openScorebook, tab, text, told } from "../openPane";
import { scoredWorkbook } from "../workbooks";

const say = restoreScreenMessages.vi;

async function withoutRow(code: string): Promise<MemoryWorkbook> {
  const book = await scoredWorkbook();
  book.deleteRow(SCORES, parseCell(await addressOf(book, code, "code"))!.row);
  return book;
}

const findDialog = () => screen.findByRole("dialog", { name: say.title });

test("a row that is missing: its finding offers to restore the form, says what that does, and one click more does it", async () => {
  const book = await withoutRow("1.6");
  const { user } = await openScorebook(book, { view: "findings" });
  const finding = screen.getByText(/1\.6.*Bấm Khôi phục biểu mẫu để có lại dòng này/).closest("li")!;
  await user.click(within(finding).getByRole("button", { name: text.restore }));
  const dialog = await findDialog();
  expect(
    within(dialog)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual([say.missing("1.6")]);
  await user.click(within(dialog).getByRole("button", { name: say.now }));
  await told(say.done);
  expect(screen.queryByRole("dialog")).toBeNull();
  expect((await checked(book)).findings.map(({ code, criterion }) => [code, criterion])).toEqual(
    ["self", "appraisal", "council"].map(() => ["score/missing", "1.6"]),
  );
  expect(screen.queryByRole("button", { name: text.restore })).toBeNull();
});

test("a locked form: that undo is lost is said before anything happens", async () => {
  const book = await withoutRow("2.1");
  const sheet = (await checked(book)).sheet;
  await book.apply([{ kind: "protect", sheetId: sheet.id }]);
  const { user } = await openScorebook(book);
  await command(user, text.restore);
  const dialog = await findDialog();
  expect(within(dialog).getByText(say.locked)).toBeVisible();
  await user.click(within(dialog).getByRole("button", { name: say.now }));
  await told(say.done);
  expect((await checked(book)).sheet.isProtected).toBe(true);
});

test("two codes that changed places: each row is asked about, and one answer settles both", async () => {
  const book = await scoredWorkbook();
  const before = await cellsOf(book, SCORES);
  book.place(SCORES, await addressOf(book, "1.3", "code"), "1.2");
  book.place(SCORES, "A8", "1.3");
  const { user } = await openScorebook(book, { view: "findings" });
  await user.click(screen.getByRole("tabpanel").querySelector("#restore")!);
  const dialog = await findDialog();
  expect(within(dialog).queryByRole("button", { name: say.now })).toBeNull();
  const [first] = within(dialog).getAllByRole("radiogroup");
  await user.click(within(first!).getByRole("radio", { name: /^1\.2\./ }));
  await user.click(await within(dialog).findByRole("button", { name: say.now }));
  await told(say.done);
  expect(await cellsOf(book, SCORES)).toEqual(before);
});

test("what changed since it was shown is shown anew; what Excel refuses is said in the dialog, and the sheet is as it was", async () => {
  const book = await withoutRow("1.6");
  const { user, host } = await openScorebook(book, { view: "findings" });
  await command(user, text.restore);
  const dialog = await findDialog();
  book.deleteRow(SCORES, parseCell(await addressOf(book, "1.5", "code"))!.row);
  await user.click(within(dialog).getByRole("button", { name: say.now }));
  expect(await within(dialog).findByText(say.changed)).toBeVisible();
  expect(within(dialog).getByText(say.missing("1.5, 1.6"))).toBeVisible();
  const before = await cellsOf(book, SCORES);
  host.refusesToWrite = new WorkbookError("sheet-protected", { sheet: SCORES });
  await user.click(within(dialog).getByRole("button", { name: say.now }));
  expect(await within(dialog).findByText(workbookMessages.vi["sheet-protected"]({ sheet: SCORES }))).toBeVisible();
  expect(await cellsOf(book, SCORES)).toEqual(before);
});

test("it is offered only where the form's rows, codes, maxima or totals are not the set's", async () => {
  const { user } = await openScorebook(await scoredWorkbook());
  expect(tab(/^Tổng quan/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: text.moreCommands }));
  expect(screen.queryByRole("button", { name: text.restore })).toBeNull();
});
