import { act, screen, waitFor, within } from "@testing-library/react";
import { moveScreenMessages } from "../../../src/messages/moveScreens";
import type { MemoryWorkbook } from "../../unit/memoryWorkbook";
import { NEXT_FILE, plan2024 } from "../../unit/nextYear";
import { planScoreSheet } from "../../../src/forms/scoreSheet";
import { SCORES, SET, YEAR } from "../../unit/seed";
import { command, openScorebook, tab, text, told } from "../openPane";
import { reportedWorkbook } from "../workbooks";

const { compare } = moveScreenMessages.vi;
const NEXT = plan2024().name;

beforeEach(() => localStorage.setItem("so-diem-cchc.sets", JSON.stringify([NEXT_FILE])));
afterEach(() => localStorage.clear());

/** The report of 2023, and the year after on a sheet of its own, which the person looks at. */
async function twoYears(): Promise<MemoryWorkbook> {
  const book = await reportedWorkbook();
  await book.apply([
    { kind: "addSheet", plan: plan2024() },
    { kind: "activate", sheet: { name: NEXT } },
  ]);
  return book;
}

/** The year of the scorebook in hand. */
const year = (value: number) => screen.findByText(new RegExp(`^${text.year(value)} ·$`));

test("several scorebooks of one unit and year are told once, whatever part is in front; those of other years are not", async () => {
  const book = await reportedWorkbook();
  await book.apply([{ kind: "addSheet", plan: planScoreSheet(SET, "xã Bình Thành", YEAR, "Bản sao") }]);
  const { user } = await openScorebook(book);
  const said = () => screen.queryAllByText(text.twins(`"${SCORES}", "Bản sao"`));
  expect(said()).toHaveLength(1);
  await user.click(tab(text.tabs.findings(0)));
  expect(said()).toHaveLength(1);
});

test("scorebooks of different years are no twins", async () => {
  await openScorebook(await twoYears());
  expect(screen.queryByText(/cùng đơn vị, cùng năm/)).toBeNull();
});

test("a sheet of no scorebook that a command brings to the front leaves in hand what was", async () => {
  const book = await twoYears();
  const { user } = await openScorebook(book);
  await year(2024);
  await command(user, text.compare);
  await user.click(await screen.findByRole("button", { name: compare.act }));
  await told(compare.done("So sánh 2023 – 2024"));
  expect(book.activated).toBe("So sánh 2023 – 2024");
  expect(await year(2024)).toBeVisible();
});

test("whoever goes to a sheet of another scorebook takes that one in hand, and keeps it on a sheet of none", async () => {
  const book = await twoYears();
  const { host } = await openScorebook(book);
  await year(2024);
  await act(() => host.select("Sheet1", "B2"));
  expect(await year(2024)).toBeVisible();
  await act(() => host.select(SCORES, "A1"));
  expect(await year(2023)).toBeVisible();
  await act(() => host.select("Sheet1", "B2"));
  expect(await year(2023)).toBeVisible();
});

test("another sheet that is found in front counts as gone to, also where no selection told of it", async () => {
  const book = await twoYears();
  const { host } = await openScorebook(book);
  await year(2024);
  act(() => host.edit(() => (book.activated = SCORES)));
  expect(await year(2023)).toBeVisible();
});

test("the one chosen in the pane stays, although the sheet of another is still in front", async () => {
  const book = await twoYears();
  const { host, user } = await openScorebook(book);
  await year(2024);
  jest.spyOn(host, "selectCell").mockResolvedValue();
  const choice = screen.getByRole("combobox", { name: text.scorebook });
  const option = within(choice).getByRole("option", { name: new RegExp(`^${SCORES} `) });
  await user.selectOptions(choice, option);
  await year(2023);
  // What a narrow pane cuts off is told on hover.
  expect(choice.parentElement).toHaveAttribute("title", option.textContent);
  act(() => host.edit(() => undefined));
  await waitFor(() => expect(screen.queryByText(text.stale)).toBeNull());
  expect(await year(2023)).toBeVisible();
});

test("an open split stays with its own scorebook, wherever the person looks meanwhile", async () => {
  const book = await twoYears();
  const { host, user } = await openScorebook(book, { view: "lost" });
  await act(() => host.select(SCORES, "A1"));
  await year(2023);
  await user.click(await screen.findByRole("button", { name: /^3\.1 / }));
  await user.click(await screen.findByRole("button", { name: text.card.changeSplit }));
  const dialog = await screen.findByRole("alertdialog", { name: text.split.title("3.1", "2") });
  await act(() => host.select(NEXT, "A1"));
  expect(dialog).toBeVisible();
  expect(dialog).toHaveAccessibleName(text.split.title("3.1", "2"));
});
