import { act, screen, waitFor, within } from "@testing-library/react";
import { workbookMessages } from "../../../src/messages/workbook";
import { WorkbookError } from "../../../src/workbook/workbookError";
import type { MemoryWorkbook } from "../../unit/memoryWorkbook";
import { addressOf, build, cellsOf, checked, LOST, lostCell, SCORES, SET } from "../../unit/seed";
import { openScorebook, text, told } from "../openPane";
import { reportedWorkbook, scoredWorkbook } from "../workbooks";

async function openSplit(book: MemoryWorkbook, code = "3.1", label = text.card.split) {
  const pane = await openScorebook(book, { view: "lost" });
  const row = await addressOf(book, code, "name");
  await act(() => pane.host.select(SCORES, row));
  await pane.user.click(await screen.findByRole("button", { name: label }));
  const dialog = await screen.findByRole("alertdialog");
  const line = (number: number) => within(dialog).getByRole("group", { name: text.split.part(number) });
  return { ...pane, dialog, line };
}

const box = (line: HTMLElement, label: string) =>
  within(line).getByRole(label === text.split.code ? "combobox" : "textbox", { name: label });

async function builtWorkbook(): Promise<MemoryWorkbook> {
  const book = await scoredWorkbook();
  await build(book);
  book.place(LOST, await lostCell(book, "3.1", "reason"), "Chưa rà soát");
  return book;
}

const rowsOf = async (book: MemoryWorkbook, criterion: string) => {
  const { lostSheet } = await checked(book);
  return lostSheet!.table.rows
    .filter((row) => row.criterion === criterion)
    .map(({ code, name, reason }) => [code.text, name.text, reason.text]);
};

describe("splitting what a criterion lost", () => {
  it("suggests the known sub-criteria, says what is missing, and keeps the words", async () => {
    const { user, book, dialog, line } = await openSplit(await builtWorkbook());
    expect(dialog).toHaveAccessibleName(text.split.title("3.1", "2"));
    expect(within(dialog).getByText(text.split.unfinished)).toBeVisible();
    const codes = SET.knownSubCriteria.filter(({ code }) => code.startsWith("3.1."));
    const suggested = [...dialog.querySelectorAll<HTMLOptionElement>("datalist option")].map(({ value }) => value);
    expect(new Set(suggested)).toEqual(new Set(codes.map(({ code }) => code)));

    expect(box(line(1), text.split.code)).toHaveValue("3.1.2");
    expect(box(line(1), text.split.name)).toHaveValue(codes[0]!.name);
    expect(box(line(2), text.split.code)).toHaveValue("3.1.4");
    expect(box(line(2), text.split.name)).toHaveValue(codes[1]!.name);
    expect(within(dialog).getByText(text.split.unfinished)).toBeVisible();
    await user.clear(box(line(1), text.split.amount));
    expect(within(dialog).getByText(text.split.short("2", "0", "2"))).toBeVisible();
    await user.type(box(line(1), text.split.amount), "1,5");
    expect(within(dialog).getByText(text.split.short("0,5", "1,5", "2"))).toBeVisible();
    await user.type(box(line(2), text.split.amount), "0.75");
    expect(within(dialog).getByText(text.split.over("0,25", "2,25", "2"))).toBeVisible();
    await user.clear(box(line(2), text.split.amount));
    await user.type(box(line(2), text.split.amount), "0,5");
    expect(within(dialog).getByText(text.split.exact)).toBeVisible();
    await user.click(within(dialog).getByRole("button", { name: text.split.save }));

    expect(await told(text.split.done("3.1"))).toBeVisible();
    expect(screen.queryByRole("alertdialog")).toBeNull();
    expect(await rowsOf(book, "3.1")).toEqual([
      ["3.1.2", codes[0]!.name, "Chưa rà soát"],
      ["3.1.4", codes[1]!.name, ""],
    ]);
    expect(book.value(LOST, await lostCell(book, "3.1.4", "amount"))).toBe(0.5);
    expect(screen.getByText(text.lost.agrees("10,25"))).toBeVisible();
    const card = screen.getByRole("region", { name: text.card.title("3.1") });
    expect(
      within(card)
        .getAllByRole("group")
        .map((each) => each.textContent),
    ).toEqual([expect.stringContaining(text.card.row("3.1.2", "1,5")), expect.stringContaining(text.card.row("3.1.4", "0,5"))]);
    await waitFor(() => expect(screen.getByRole("button", { name: text.card.changeSplit })).toHaveFocus());
  });

  it("writes nothing when it is cancelled, nor at Escape", async () => {
    const book = await builtWorkbook();
    const before = await cellsOf(book, LOST);
    const { user, host, dialog } = await openSplit(book);
    await user.click(within(dialog).getByRole("button", { name: text.split.add }));
    await user.keyboard("{Escape}");
    expect(screen.getByRole("alertdialog")).toBeVisible();
    await user.click(within(dialog).getByRole("button", { name: text.cancel }));
    expect(screen.queryByRole("alertdialog")).toBeNull();
    await waitFor(() => expect(screen.getByRole("button", { name: text.card.split })).toHaveFocus());
    await user.click(screen.getByRole("button", { name: text.card.split }));
    const again = await screen.findByRole("alertdialog");
    await waitFor(() => expect(within(again).getAllByRole("combobox", { name: text.split.code })[0]).toHaveFocus());
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    expect(host.counts.writes).toBe(0);
    expect(await cellsOf(book, LOST)).toEqual(before);
  });

  it("does not save what does not add up, nor codes that are not the criterion's own", async () => {
    const { user, host, dialog, line } = await openSplit(await builtWorkbook());
    const save = within(dialog).getByRole("button", { name: text.split.save });
    await user.clear(box(line(2), text.split.code));
    await user.type(box(line(2), text.split.code), "3.11.1");
    await user.click(save);
    expect(within(line(2)).getByText(text.split.badCode("3.1"))).toBeVisible();
    expect(within(line(2)).getByText(text.split.badAmount)).toBeVisible();
    await user.clear(box(line(2), text.split.code));
    await user.type(box(line(2), text.split.code), "3.1");
    expect(within(line(2)).getByText(text.split.badCode("3.1"))).toBeVisible();
    await user.clear(box(line(2), text.split.code));
    await user.type(box(line(2), text.split.code), "3.1.2");
    expect(within(line(2)).getByText(text.split.sameCode)).toBeVisible();
    await user.clear(box(line(2), text.split.code));
    await user.type(box(line(2), text.split.code), "3.1.9");
    await user.type(box(line(2), text.split.amount), "một");
    await user.click(save);
    expect(within(line(2)).getByText(text.split.badAmount)).toBeVisible();
    expect(host.counts.writes).toBe(0);
  });

  it("leads to the first amount where the amounts do not add up, and says by how much", async () => {
    const { user, host, dialog, line } = await openSplit(await builtWorkbook());
    expect(box(line(1), text.split.amount)).toHaveValue("2");
    await user.type(box(line(2), text.split.amount), "0,6");
    await user.click(within(dialog).getByRole("button", { name: text.split.save }));
    await waitFor(() => expect(box(line(1), text.split.amount)).toHaveFocus());
    expect(within(dialog).getByText(text.split.over("0,6", "2,6", "2"))).toBeVisible();
    expect(host.counts.writes).toBe(0);
  });

  it("puts the parts together again, and keeps the words of the one that goes", async () => {
    const { user, book, dialog } = await openSplit(await reportedWorkbook(), "3.1", text.card.changeSplit);
    const released = (await rowsOf(book, "3.1"))[1]![2]!;
    await user.click(within(dialog).getByRole("button", { name: text.split.remove(2) }));
    expect(within(dialog).getByText(text.split.whole)).toBeVisible();
    await user.click(within(dialog).getByRole("button", { name: text.split.save }));
    await told(text.split.done("3.1"));
    expect(await rowsOf(book, "3.1")).toHaveLength(1);
    expect(book.texts(LOST)).toContain(released);
    expect(screen.getByText(text.lost.agrees("10,25"))).toBeVisible();
    expect(screen.getByText(text.lost.kept(1))).toBeVisible();
  });

  it("says so where the rows changed meanwhile on the sheet, and changes nothing", async () => {
    const { user, host, book, dialog } = await openSplit(await builtWorkbook());
    await user.click(within(dialog).getByRole("button", { name: text.split.remove(2) }));
    act(() => host.edit(() => book.insertRow(LOST, 5)));
    const before = await cellsOf(book, LOST);
    await user.click(within(dialog).getByRole("button", { name: text.split.save }));
    expect(await within(dialog).findByRole("alert")).toHaveTextContent(text.split.rowsChanged);
    expect(await cellsOf(book, LOST)).toEqual(before);
  });

  it("says in the dialog why Excel refuses, and keeps what was typed", async () => {
    const { user, host, dialog, line } = await openSplit(await builtWorkbook());
    await user.click(within(dialog).getByRole("button", { name: text.split.remove(2) }));
    await user.clear(box(line(1), text.split.name));
    await user.type(box(line(1), text.split.name), "Rà soát");
    host.refusesToWrite = new WorkbookError("sheet-protected", { sheet: LOST });
    await user.click(within(dialog).getByRole("button", { name: text.split.save }));
    expect(await within(dialog).findByRole("alert")).toHaveTextContent(workbookMessages.vi["sheet-protected"]({ sheet: LOST }));
    expect(box(line(1), text.split.name)).toHaveValue("Rà soát");
    host.refusesToWrite = null;
    await user.click(within(dialog).getByRole("button", { name: text.split.save }));
    await told(text.split.done("3.1"));
  });

  it("saves first what is being typed in the card", async () => {
    const book = await builtWorkbook();
    const pane = await openScorebook(book, { view: "lost" });
    const row = await addressOf(book, "3.1", "name");
    await act(() => pane.host.select(SCORES, row));
    const remedy = await screen.findByRole("textbox", { name: text.card.remedy });
    await pane.user.type(remedy, "Rà soát lại");
    await pane.user.click(screen.getByRole("button", { name: text.card.split }));
    const dialog = await screen.findByRole("alertdialog");
    await pane.user.click(within(dialog).getByRole("button", { name: text.split.remove(2) }));
    await pane.user.click(within(dialog).getByRole("button", { name: text.split.save }));
    await told(text.split.done("3.1"));
    expect(book.value(LOST, await lostCell(book, "3.1.2", "remedy"))).toBe("Rà soát lại");
  });
});
