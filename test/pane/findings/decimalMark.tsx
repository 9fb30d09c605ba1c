import { screen } from "@testing-library/react";
import { decimalMarkMessages } from "../../../src/messages/decimalMark";
import { scoreCell, SCORES } from "../../unit/seed";
import { openScorebook, tab, text } from "../openPane";
import { scoredWorkbook } from "../workbooks";

test.each([
  [",", "viết bằng dấu phẩy"],
  [".", "viết bằng dấu chấm"],
])("advice says the decimal mark that Excel takes: %s", async (mark, told) => {
  const book = await scoredWorkbook();
  book.place(SCORES, await scoreCell(book, "1.1", "council"), "abc");
  const { user } = await openScorebook(book, { prepare: (host) => (host.decimalMark = mark) });
  const warning = screen.queryByText(decimalMarkMessages.vi.otherMark(mark));
  expect(warning !== null).toBe(mark !== ",");
  await user.click(tab(text.tabs.findings(1)));
  expect(await screen.findByText(new RegExp(told))).toBeVisible();
});
