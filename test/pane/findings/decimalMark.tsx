import { screen } from "@testing-library/react";
import { decimalMarkMessages } from "../../../src/messages/decimalMark";
import type { Change } from "../../../src/workbook/workbook";
import { MemoryWorkbook } from "../../unit/memoryWorkbook";
import { scoreCell, SCORES } from "../../unit/seed";
import { openPane, openScorebook, tab, text, told } from "../openPane";
import { scoredWorkbook } from "../workbooks";

test.each([
  [",", "viết bằng dấu phẩy"],
  [".", "viết bằng dấu chấm"],
])("advice says the decimal mark that Excel takes: %s", async (mark, advice) => {
  const book = await scoredWorkbook();
  book.place(SCORES, await scoreCell(book, "1.1", "council"), "abc");
  const { user } = await openScorebook(book, { prepare: (host) => (host.decimalMark = mark) });
  const warning = screen.queryByText(decimalMarkMessages.vi.otherMark(mark));
  expect(warning !== null).toBe(mark !== ",");
  await user.click(tab(text.tabs.findings(1)));
  expect(await screen.findByText(new RegExp(advice))).toBeVisible();
});

test("the cells of a form that is laid there refuse in the same words", async () => {
  const book = new MemoryWorkbook();
  book.addSheet("Sheet1");
  const apply = jest.spyOn(book, "apply");
  const { user } = openPane(book, { prepare: (host) => (host.decimalMark = ".") });
  await user.type(await screen.findByRole("textbox", { name: text.insert.unit }), "xã Bình Thành{Enter}");
  await told(text.insert.done(SCORES));
  const messages = (apply.mock.calls.flat(2) as Change[]).flatMap((change) =>
    change.kind === "addSheet" ? (change.plan.validations ?? []).map(({ message }) => message) : [],
  );
  expect(messages.filter((message) => message.includes("Phần thập phân viết bằng dấu chấm, ví dụ 9.5."))).not.toEqual([]);
  expect(messages.filter((message) => message.includes("dấu phẩy"))).toEqual([]);
});
