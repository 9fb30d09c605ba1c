import { act, screen, waitFor, within } from "@testing-library/react";
import { workbookMessages } from "../../../src/messages/workbook";
import { WorkbookError } from "../../../src/workbook/workbookError";
import type { CriteriaSet } from "../../../src/criteria/criteriaSet";
import { example, exampleFile } from "../../unit/examples";
import { ExampleWorkbook } from "../../unit/exampleWorkbook";
import type { MemoryWorkbook } from "../../unit/memoryWorkbook";
import { addressOf, cellsOf, checked, scoreCell, SCORES } from "../../unit/seed";
import { openScorebook, tab, text, told } from "../openPane";
import { scoredWorkbook } from "../workbooks";

/** The real scores with one thing wrong of each kind that can be repaired. */
async function damagedWorkbook() {
  const book = await scoredWorkbook();
  const cells = {
    name: await addressOf(book, "1.3", "name"),
    maximum: await addressOf(book, "3.2", "maximum"),
    total: await addressOf(book, "5", "self"),
    code: await addressOf(book, "7.10", "code"),
    score: await scoreCell(book, "8.1", "appraisal"),
  };
  book.place(SCORES, cells.name, "Kiểm tra");
  book.place(SCORES, cells.maximum, 99);
  book.type(SCORES, cells.total, "1");
  book.place(SCORES, cells.code, 7.1, "General");
  book.place(SCORES, cells.score, "3,0");
  return { book, cells };
}

async function openRepair() {
  const { book, cells } = await damagedWorkbook();
  const pane = await openScorebook(book, { view: "findings" });
  await pane.user.click(await screen.findByRole("button", { name: text.repair(5) }));
  const dialog = await screen.findByRole("dialog", { name: text.findings.repairTitle });
  return { ...pane, cells, dialog, press: async (name: string) => pane.user.click(await within(dialog).findByRole("button", { name })) };
}

const rowsOf = (dialog: HTMLElement) =>
  within(dialog)
    .getAllByRole("row")
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent?.trim()));

/** Every score of the sheet as a number, by its cell. */
async function scoresOf(book: MemoryWorkbook): Promise<[string, number | null][]> {
  const { criteria } = (await checked(book)).book;
  return criteria.flatMap(({ scores }) =>
    Object.values(scores).map(({ address, reading }): [string, number | null] => [
      address,
      reading.kind === "points" || reading.kind === "text-points" ? reading.points : null,
    ]),
  );
}

describe("repairing", () => {
  it("shows every cell that it would change, as it is and as it will be, and changes nothing yet", async () => {
    const { dialog, cells, host } = await openRepair();
    const { repairs } = text.findings;
    expect(rowsOf(dialog)).toEqual([
      [`${cells.name} ${repairs.name}`, "Kiểm tra", "Kiểm tra CCHC"],
      [`${cells.maximum} ${repairs.maximum}`, "99", "14,5"],
      [`${cells.total} ${repairs["total-formula"]}`, "1", "8,5"],
      [`${cells.code} ${repairs.code}`, "7.1", "7.10"],
      [`${cells.score} ${repairs["text-number"]}`, "3,0", "3"],
    ]);
    expect(within(dialog).getByText(text.findings.repairIntro)).toBeVisible();
    expect(host.counts.writes).toBe(0);
  });

  it("changes those cells and no score's value, and says how many", async () => {
    const { press, book, cells, host } = await openRepair();
    const [scores, before] = [await scoresOf(book), await cellsOf(book, SCORES)];
    await press(text.findings.repairNow);
    expect(await told(text.findings.repaired(5))).toBeVisible();
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(await scoresOf(book)).toEqual(scores);
    const after = await cellsOf(book, SCORES);
    const changed = Object.keys(after).filter((address) => JSON.stringify(after[address]) !== JSON.stringify(before[address]));
    expect(changed.sort()).toEqual(Object.values(cells).sort());
    expect(book.value(SCORES, cells.score)).toBe(3);
    expect(book.value(SCORES, cells.code)).toBe("7.10");
    expect(book.formula(SCORES, cells.total)).toMatch(/SUM\(/);
    expect(host.counts.writes).toBe(1);
    expect(screen.getByText(text.findings.none)).toBeVisible();
    expect(screen.queryByRole("button", { name: text.repair(5) })).toBeNull();
  });

  it("leaves all as it is when it is cancelled or left by Escape, and gives the focus back", async () => {
    const { press, book, user, host } = await openRepair();
    const before = await cellsOf(book, SCORES);
    await press(text.cancel);
    await waitFor(() => expect(screen.getByRole("button", { name: text.repair(5) })).toHaveFocus());
    await user.keyboard("{Enter}");
    await screen.findByRole("dialog");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(await cellsOf(book, SCORES)).toEqual(before);
    expect(host.counts.writes).toBe(0);
  });

  it("shows anew what it would change where the sheet changed meanwhile, and asks again", async () => {
    const { press, book, cells, dialog, host } = await openRepair();
    const another = await addressOf(book, "2.1", "name");
    act(() => host.edit(() => book.place(SCORES, another, "Tên khác")));
    await press(text.findings.repairNow);
    expect(await within(dialog).findByText(text.findings.repairChanged(text.findings.repairNow))).toBeVisible();
    expect(rowsOf(dialog)).toHaveLength(6);
    expect(host.counts.writes).toBe(0);
    await press(text.findings.repairNow);
    await told(text.findings.repaired(6));
    expect(book.value(SCORES, cells.maximum)).toBe(14.5);
  });

  it("says that nothing is left where somebody else repaired it all meanwhile", async () => {
    const { press, book, cells, dialog, host } = await openRepair();
    const intact = await scoredWorkbook();
    act(() =>
      host.edit(() => {
        for (const cell of [cells.name, cells.maximum, cells.code, cells.score]) book.place(SCORES, cell, intact.value(SCORES, cell), "@");
        book.place(SCORES, cells.maximum, 14.5, "General");
        book.place(SCORES, cells.score, 3, "General");
        book.type(SCORES, cells.total, intact.formula(SCORES, cells.total)!);
      }),
    );
    await press(text.findings.repairNow);
    expect(await within(dialog).findByText(text.findings.repairNothing)).toBeVisible();
    expect(within(dialog).queryByRole("button", { name: text.findings.repairNow })).toBeNull();
    // The button that was pressed is gone: the dialog keeps the focus.
    await waitFor(() => expect(within(dialog).getByRole("button", { name: text.close })).toHaveFocus());
    await press(text.close);
    await waitFor(() => expect(screen.getByRole("tabpanel")).toHaveFocus());
    expect(host.counts.writes).toBe(0);
  });

  it("says in the dialog why Excel refuses, changes nothing, and works once it does not", async () => {
    const { press, book, dialog, host } = await openRepair();
    const before = await cellsOf(book, SCORES);
    host.refusesToWrite = new WorkbookError("sheet-protected", { sheet: SCORES });
    await press(text.findings.repairNow);
    expect(await within(dialog).findByRole("alert")).toHaveTextContent(workbookMessages.vi["sheet-protected"]({ sheet: SCORES }));
    expect(await cellsOf(book, SCORES)).toEqual(before);
    host.refusesToWrite = null;
    await press(text.findings.repairNow);
    expect(await told(text.findings.repaired(5))).toBeVisible();
  });

  it("is not offered where nothing can be repaired", async () => {
    const { user } = await openScorebook(await scoredWorkbook());
    await user.click(tab(text.tabs.findings(0)));
    expect(screen.getByText(text.findings.none)).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Tự động sửa/ })).toBeNull();
  });
});

/** The form of an example set with full marks at its first stage. */
async function scoredExample(set: CriteriaSet) {
  const form = await ExampleWorkbook.of(set);
  form.enter(0, [10]);
  return { workbook: form.workbook, scores: form.scores, scoreCell: (row: string) => form.scoreCell(row) };
}

describe("what a finding says to do", () => {
  afterEach(() => localStorage.removeItem("so-diem-cchc.sets"));

  /** Opens the findings, and tells what is said of a cell. */
  async function saidOf(book: MemoryWorkbook, cell: string): Promise<string> {
    await openScorebook(book, { view: "findings" });
    const finding = await screen.findByText(cell, { selector: "button > span" });
    return finding.parentElement!.textContent;
  }
  const button = () => screen.queryByRole("button", { name: /^Tự động sửa/ });

  it("is to press the button that repairs it", async () => {
    const book = await scoredWorkbook();
    const cell = await addressOf(book, "7", "self");
    book.type(SCORES, cell, "1");
    expect(await saidOf(book, cell)).toContain("Bấm Tự động sửa");
    expect(button()).toBeVisible();
  });

  it("is nothing where it only follows from a row whose code nobody can read: it is folded under that", async () => {
    const book = await scoredWorkbook();
    book.place(SCORES, await addressOf(book, "7.4", "code"), "abc");
    const { user, host } = await openScorebook(book, { view: "findings" });
    expect(tab(text.tabs.findings(1))).toBeVisible();
    expect(screen.getByText(/Bấm Khôi phục biểu mẫu/)).toBeVisible();
    expect(screen.queryByText(/tổng Tự đánh giá ghi/)).toBeNull();
    // The criterion that is missing, and the domain's total at each of three stages.
    const fold = screen.getByRole("button", { name: text.findings.follows(4) });
    expect(fold).toHaveAttribute("aria-expanded", "false");
    await user.click(fold);
    expect(fold).toHaveAttribute("aria-expanded", "true");
    const total = screen.getByRole("button", { name: /tổng Tự đánh giá ghi/ });
    expect(total.textContent).not.toMatch(/Bấm|ghi lại/);
    await user.click(total);
    expect(host.selected.at(-1)).toBe(`${SCORES}!${await addressOf(await scoredWorkbook(), "7", "self")}`);
    expect(button()).toBeNull();
  });

  it("the same of the grand total", async () => {
    const book = await scoredWorkbook();
    const cell = await addressOf(book, "total", "council");
    book.place(SCORES, await addressOf(book, "7", "code"), "abc");
    book.place(SCORES, cell, 50);
    expect(await saidOf(book, cell)).not.toContain("Tự động sửa");
    expect(button()).toBeNull();
  });

  it("the same of the result", async () => {
    const set = example("survey");
    localStorage.setItem("so-diem-cchc.sets", JSON.stringify([exampleFile("survey")]));
    const { workbook, scores, scoreCell } = await scoredExample(set);
    const cell = scoreCell("result");
    workbook.place(scores, cell, 60);
    workbook.place(scores, scoreCell(set.domains[0]!.code).replace(/^[A-Z]+/, "A"), "abc");
    expect(await saidOf(workbook, cell)).not.toContain("Tự động sửa");
    expect(button()).toBeNull();
  });
});

describe("a block of scores that was pasted off its place", () => {
  async function openShifted() {
    const book = await scoredWorkbook();
    const before = await cellsOf(book, SCORES);
    const column = Array.from({ length: 9 }, (_, i) => book.value(SCORES, `E${7 + i}`));
    book.together(() => [null, ...column].forEach((value, i) => book.place(SCORES, `E${7 + i}`, value)));
    return { ...(await openScorebook(book, { view: "findings" })), before };
  }
  const moveBack = () => screen.getByRole("button", { name: "Dời về E7:E15" });

  it("is one error, with the way back; what it was pasted over is no total to repair", async () => {
    await openShifted();
    expect(tab(text.tabs.findings(1))).toBeVisible();
    expect(screen.getByText(/Khối điểm E8:E16 có thể bị dán lệch xuống một dòng.*bấm Dời về E7:E15/)).toBeVisible();
    expect(moveBack()).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Tự động sửa/ })).toBeNull();
    expect(screen.queryByRole("button", { name: text.restore })).toBeNull();
  });

  it("goes back in one step, after every cell was shown, and the totals with it", async () => {
    const { user, book, before, host } = await openShifted();
    await user.click(moveBack());
    const dialog = await screen.findByRole("dialog", { name: text.findings.moveBackTitle });
    expect(within(dialog).getByText(text.findings.moveBackIntro("E8:E16", "E7:E15"))).toBeVisible();
    expect(rowsOf(dialog)[0]).toEqual([`E7 ${text.findings.repairs["moved-score"]}`, text.findings.blank, "1,5"]);
    expect(rowsOf(dialog).at(-1)).toEqual([`E16 ${text.findings.repairs["total-formula"]}`, "1,5", "7"]);
    expect(host.counts.writes).toBe(0);
    await user.click(within(dialog).getByRole("button", { name: text.findings.moveBackNow }));
    expect(await told(text.findings.movedBack("E7:E15"))).toBeVisible();
    expect(await cellsOf(book, SCORES)).toEqual(before);
    expect(host.counts.writes).toBe(1);
  });
});
