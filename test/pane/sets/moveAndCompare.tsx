import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { writeIdentityPart } from "../../../src/forms/identityPart";
import { moveScreenMessages } from "../../../src/messages/moveScreens";
import { moveSheetText } from "../../../src/messages/moveSheets";
import { writeXlsx } from "../../../src/xlsx/writeXlsx";
import { NEXT_FILE, NEXT_SET, plan2024 } from "../../unit/nextYear";
import { command, openScorebook, text, told } from "../openPane";
import { reportedWorkbook, scoredWorkbook } from "../workbooks";

const say = moveScreenMessages.vi;

afterEach(() => localStorage.clear());

/** A machine on which the next year's set was kept. */
function knowNextSet(): void {
  localStorage.setItem("so-diem-cchc.sets", JSON.stringify([NEXT_FILE]));
}

/** A file as a browser hands it over; this one's cannot tell its bytes. */
function fileOf(name: string, bytes: Uint8Array): File {
  return Object.assign(new File([new Uint8Array(bytes)], name), { arrayBuffer: async () => new Uint8Array(bytes).buffer });
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

async function relink(user: UserEvent, code: string, counterparts: string): Promise<void> {
  const box = await screen.findByRole("textbox", { name: say.map.label(code) });
  await user.clear(box);
  if (counterparts !== "") await user.type(box, counterparts);
  await user.tab();
}

test("a scorebook moves to the next set: what is left is shown first, codes are said by hand, and the old sheets stay", async () => {
  knowNextSet();
  const book = await reportedWorkbook();
  const names = book.sheetNames;
  const { user } = await openScorebook(book);
  await command(user, text.move);
  expect(await screen.findByRole("heading", { name: say.move.title })).toBeVisible();
  const before = screen.getByText(/chưa có tiêu chí tương ứng trong bộ mới/).textContent!;
  await relink(user, "7.2", "7.2");
  await relink(user, "7.3", "7.2");
  await waitFor(() => expect(screen.getByText(/chưa có tiêu chí tương ứng trong bộ mới/).textContent).not.toBe(before));
  await user.click(screen.getByRole("button", { name: say.move.act }));
  const why = "Tổng điểm ở vòng CTHD thẩm định đổi từ 89,75 thành 87,25: ";
  await told(
    new RegExp(
      `^${escaped(say.move.done("Chỉ số CCHC 2024", moveSheetText.sheet))} ${why}.*3\\.3 \\(bộ cũ\\) không có trong bộ mới: giảm 1`,
    ),
  );
  expect(book.sheetNames).toEqual([...names, "Chỉ số CCHC 2024", "Mất điểm CCHC 2024", moveSheetText.sheet]);
  expect(screen.getByRole("button", { name: new RegExp(`^6\\. `) })).toBeVisible();
});

test("a code that the new set does not have is told, and stays in its box", async () => {
  knowNextSet();
  const { user } = await openScorebook(await scoredWorkbook());
  await command(user, text.move);
  await relink(user, "7.2", "7,99");
  await relink(user, "7.3", "7.99");
  expect(await screen.findByText(say.map.unknown("7.99"))).toBeVisible();
  expect(screen.getByRole("textbox", { name: say.map.label("7.3") })).toHaveValue("7.99");
});

test("nothing moves while a code is unknown: its box comes in front and says what to do, also once it was hidden", async () => {
  knowNextSet();
  const book = await scoredWorkbook();
  const names = book.sheetNames;
  const { user } = await openScorebook(book);
  await command(user, text.move);
  await user.click(await screen.findByRole("button", { name: say.map.showSame }));
  await relink(user, "1.1", "9.99");
  await user.click(screen.getByRole("button", { name: say.map.hideSame }));
  await user.click(screen.getByRole("button", { name: say.move.act }));
  const box = screen.getByRole("textbox", { name: say.map.label("1.1") });
  await waitFor(() => expect(box).toHaveFocus());
  expect(box).toHaveAccessibleDescription(say.map.unknown("9.99"));
  expect(book.sheetNames).toEqual(names);
  await relink(user, "1.1", "1.1");
  await user.click(screen.getByRole("button", { name: say.move.act }));
  await told(new RegExp(`^${escaped(say.move.done("Chỉ số CCHC 2024", moveSheetText.sheet))}`));
});

test("no comparison is made while a code is unknown", async () => {
  knowNextSet();
  const book = await scoredWorkbook();
  await book.apply([{ kind: "addSheet", plan: plan2024() }]);
  const names = book.sheetNames;
  const { user } = await openScorebook(book);
  await command(user, text.compare);
  await relink(user, "7.3", "9.99");
  await user.click(screen.getByRole("button", { name: say.compare.act }));
  await waitFor(() => expect(screen.getByRole("textbox", { name: say.map.label("7.3") })).toHaveFocus());
  expect(book.sheetNames).toEqual(names);
});

test("what was said of codes is there again, and can be taken back", async () => {
  knowNextSet();
  const first = await openScorebook(await scoredWorkbook());
  await command(first.user, text.move);
  await relink(first.user, "3.1", "3.1, 3.3");
  first.close();
  const { user } = await openScorebook(await scoredWorkbook());
  await command(user, text.move);
  expect(await screen.findByRole("textbox", { name: say.map.label("3.1") })).toHaveValue("3.1, 3.3");
  await user.click(screen.getByRole("button", { name: say.map.reset }));
  expect(screen.getByRole("textbox", { name: say.map.label("3.1") })).toHaveValue("");
});

test("without another set the way leads to bringing one in", async () => {
  const { user } = await openScorebook(await scoredWorkbook());
  await command(user, text.move);
  await user.click(await screen.findByRole("button", { name: say.move.bringIn }));
  expect(await screen.findByRole("heading", { name: text.sets })).toBeVisible();
});

test("two years of one workbook are compared: sentences in the pane, a sheet in the workbook", async () => {
  knowNextSet();
  const book = await scoredWorkbook();
  await book.apply([{ kind: "addSheet", plan: plan2024() }]);
  const { user } = await openScorebook(book);
  await command(user, text.compare);
  expect(await screen.findByText(/^Tổng điểm tăng 6 điểm/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: say.compare.act }));
  await told(say.compare.done("So sánh 2023 – 2024"));
  expect(book.sheetNames.at(-1)).toBe("So sánh 2023 – 2024");
});

test("the other year may come from a file that brings its own set; one that is no scorebook is told", async () => {
  const book = await scoredWorkbook();
  const { user } = await openScorebook(book);
  await command(user, text.compare);
  expect(await screen.findByText(say.compare.none)).toBeVisible();
  const input = screen.getByLabelText(say.compare.chooseFile, { selector: "input" });
  await user.upload(input, fileOf("a.xlsx", new TextEncoder().encode("no workbook")));
  await screen.findByText(say.compare.fileUnread("a.xlsx"));
  const plan = plan2024();
  const part = writeIdentityPart([], [JSON.stringify(NEXT_FILE)]);
  await user.upload(input, fileOf("2024.xlsx", writeXlsx({ plans: [plan], part })));
  const choice = await screen.findByRole("combobox", { name: say.compare.other });
  expect(within(choice).getByRole("option", { name: say.compare.inFile("2024.xlsx", 2024) })).toBeVisible();
  await user.click(screen.getByRole("button", { name: say.compare.act }));
  await told(say.compare.done("So sánh 2023 – 2024"));
  expect(NEXT_SET.year).toBe(2024);
});
