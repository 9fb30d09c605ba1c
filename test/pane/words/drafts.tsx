import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { workbookMessages } from "../../../src/messages/workbook";
import { WorkbookError } from "../../../src/workbook/workbookError";
import type { MemoryWorkbook } from "../../unit/memoryWorkbook";
import { addressOf, build, LOST, lostCell, SCORES } from "../../unit/seed";
import { command, openScorebook, tab, text, told } from "../openPane";
import { scoredWorkbook } from "../workbooks";

const REASON = "Chưa được phê duyệt";

async function builtWorkbook(): Promise<MemoryWorkbook> {
  const book = await scoredWorkbook();
  await build(book);
  return book;
}

/** The pane with the card of 7.6 in hand. */
async function openCard(book: MemoryWorkbook, code = "7.6") {
  const pane = await openScorebook(book, { view: "lost" });
  const selectRow = async (criterion: string) => {
    const row = await addressOf(book, criterion, "name");
    await act(() => pane.host.select(SCORES, row));
    return screen.findByRole("region", { name: text.card.title(criterion) });
  };
  await selectRow(code);
  return { ...pane, selectRow };
}

const box = (column: "reason" | "remedy" | "person" = "reason") => screen.getByRole("textbox", { name: text.card[column] });
const standing = async (book: MemoryWorkbook, code = "7.6", column: "reason" | "remedy" | "person" = "reason") =>
  book.value(LOST, await lostCell(book, code, column));

describe("words typed in the card", () => {
  it("go to their cells once the box is left", async () => {
    const { user, book } = await openCard(await builtWorkbook());
    await user.type(box("reason"), REASON);
    expect(screen.getByText(text.card.unsaved)).toBeVisible();
    await user.type(box("remedy"), "Lập kế hoạch năm 2024");
    await user.clear(box("person"));
    await user.type(box("person"), "Ma Khánh Hiệu");
    await user.tab();
    await waitFor(async () => expect(await standing(book, "7.6", "person")).toBe("Ma Khánh Hiệu"));
    expect(await standing(book)).toBe(REASON);
    expect(await standing(book, "7.6", "remedy")).toBe("Lập kế hoạch năm 2024");
    expect(await screen.findAllByText(text.card.saved)).toHaveLength(3);
  });

  it("go to their cell at Ctrl+Enter, without leaving the box", async () => {
    const { user, book } = await openCard(await builtWorkbook());
    await user.type(box(), `${REASON}{Control>}{Enter}{/Control}`);
    await waitFor(async () => expect(await standing(book)).toBe(REASON));
    expect(box()).toHaveFocus();
  });

  it("can be emptied", async () => {
    const { user, book } = await openCard(await builtWorkbook());
    await user.clear(box("person"));
    await user.tab();
    await waitFor(async () => expect(await standing(book, "7.6", "person")).toBeNull());
  });

  it("write nothing where they end as they began", async () => {
    const { user, host } = await openCard(await builtWorkbook());
    await user.type(box(), "x{Backspace}");
    await user.tab();
    expect(screen.queryByText(text.card.unsaved)).toBeNull();
    expect(host.counts.writes).toBe(0);
  });

  it("are saved to their own row when another is selected while typing", async () => {
    const { user, book, selectRow } = await openCard(await builtWorkbook());
    await user.type(box(), REASON);
    await selectRow("5.2");
    await waitFor(async () => expect(await standing(book)).toBe(REASON));
    expect(await standing(book, "5.2")).toBeNull();
    expect(box()).toHaveValue("");
  });

  it("are saved when the pane closes", async () => {
    const { user, book } = await openCard(await builtWorkbook());
    await user.type(box(), REASON);
    fireEvent(window, new Event("pagehide"));
    await waitFor(async () => expect(await standing(book)).toBe(REASON));
  });

  it("are taken up by the next page where this one was gone before they were saved", async () => {
    const { user, book, host, close } = await openCard(await builtWorkbook());
    host.refusesToWrite = new WorkbookError("cell-being-edited");
    await user.type(box(), REASON);
    close();
    await openScorebook(book, { command: "build" });
    expect(await standing(book)).toBe(REASON);
    expect(sessionStorage).toHaveLength(0);
  });

  it("are never written into another unit's workbook, whose sheets have the same ids", async () => {
    const { user, host, close } = await openCard(await builtWorkbook());
    host.refusesToWrite = new WorkbookError("cell-being-edited");
    await user.type(box(), REASON);
    close();
    const other = await builtWorkbook();
    for (const sheet of [SCORES, LOST]) {
      for (const cell of ["I1", "I3", "I5"]) other.place(sheet, cell, String(other.value(sheet, cell)).replace("xã Bình Thành", "xã Khác"));
    }
    await openScorebook(other, { view: "lost" });
    expect(await standing(other)).toBeNull();
    expect(await screen.findByText(REASON)).toBeVisible();
  });

  it("are saved when another part of the pane is opened", async () => {
    const { user, book } = await openCard(await builtWorkbook());
    await user.type(box(), REASON);
    await user.click(tab(text.tabs.overview));
    await waitFor(async () => expect(await standing(book)).toBe(REASON));
  });

  it("stay in the box when a look comes while typing", async () => {
    const { user, book, host } = await openCard(await builtWorkbook());
    await user.type(box(), REASON);
    const reads = host.counts.reads;
    const other = await addressOf(book, "1.1", "self");
    act(() => host.type(SCORES, other, "0,1"));
    await waitFor(() => expect(host.counts.reads).toBeGreaterThan(reads));
    await waitFor(() => expect(screen.queryByText(text.stale)).toBeNull());
    expect(box()).toHaveValue(REASON);
    await user.tab();
    await waitFor(async () => expect(await standing(book)).toBe(REASON));
  });
});

describe("words that Excel does not take", () => {
  it("stay in the box with the reason, and are saved when asked again", async () => {
    const { user, book, host } = await openCard(await builtWorkbook());
    host.refusesToWrite = new WorkbookError("sheet-protected", { sheet: LOST });
    await user.type(box(), REASON);
    await user.tab();
    expect(await screen.findByText(workbookMessages.vi["sheet-protected"]({ sheet: LOST }))).toBeVisible();
    expect(box()).toHaveValue(REASON);
    expect(box()).toBeInvalid();
    expect(screen.getByText(text.card.notSaved)).toBeVisible();
    host.refusesToWrite = null;
    await user.click(screen.getByRole("button", { name: text.card.save }));
    await waitFor(async () => expect(await standing(book)).toBe(REASON));
    expect(await screen.findByText(text.card.saved)).toBeVisible();
  });

  it("are listed while another criterion is in hand, and marked in the list", async () => {
    const { user, book, host, selectRow } = await openCard(await builtWorkbook());
    host.refusesToWrite = new WorkbookError("read-only");
    await user.type(box(), REASON);
    await selectRow("5.2");
    expect(await screen.findByText(text.drafts.title(1))).toBeVisible();
    expect(screen.getByText(REASON)).toBeVisible();
    expect(screen.getByRole("button", { name: new RegExp(`^7\\.6 .*${text.lost.unsaved}`) })).toBeVisible();
    host.refusesToWrite = null;
    await user.click(screen.getByRole("button", { name: text.drafts.open("7.6") }));
    expect(box()).toHaveValue(REASON);
    expect(screen.queryByText(text.drafts.title(1))).toBeNull();
    await user.click(screen.getByRole("button", { name: text.card.save }));
    await waitFor(async () => expect(await standing(book)).toBe(REASON));
  });
});

describe("words whose row moves", () => {
  it("follow it", async () => {
    const { user, book, host } = await openCard(await builtWorkbook());
    await user.type(box(), REASON);
    act(() => host.edit(() => book.insertRow(LOST, 6)));
    await user.tab();
    await waitFor(async () => expect(await standing(book)).toBe(REASON));
    expect(screen.queryByText(text.rowChanged)).toBeNull();
  });

  it("stay to be copied where the row was deleted, and come back once the table is built again", async () => {
    const { user, book, host } = await openCard(await builtWorkbook());
    await user.type(box(), REASON);
    const row = Number((await lostCell(book, "7.6", "code")).slice(1)) - 1;
    act(() => host.edit(() => book.deleteRow(LOST, row)));
    await user.tab();
    expect(await screen.findByText(text.drafts.noRow)).toBeVisible();
    expect(screen.getByText(REASON)).toBeVisible();
    await command(user, text.next.rebuild);
    await told(/Đã lập bảng mất điểm/);
    expect(box()).toHaveValue(REASON);
    await user.click(screen.getByRole("button", { name: text.card.save }));
    await waitFor(async () => expect(await standing(book)).toBe(REASON));
  });

  it("stay to be copied where the whole sheet is gone, and are let go only when told to", async () => {
    const { user, book, host } = await openCard(await builtWorkbook());
    await user.type(box(), REASON);
    act(() => host.edit(() => book.deleteSheet(LOST)));
    await user.tab();
    expect(await screen.findByText(text.drafts.noRow)).toBeVisible();
    expect(screen.getByText(REASON)).toBeVisible();
    await user.click(screen.getByRole("button", { name: text.drafts.discard }));
    expect(screen.queryByText(REASON)).toBeNull();
  });

  it("stay to be copied where no scorebook is left in the workbook", async () => {
    const { user, book, host } = await openCard(await builtWorkbook());
    await user.type(box(), REASON);
    act(() =>
      host.edit(() => {
        book.deleteSheet(LOST);
        book.deleteSheet(SCORES);
      }),
    );
    expect(await screen.findByText(text.insert.intro)).toBeVisible();
    expect(await screen.findByText(REASON)).toBeVisible();
  });
});

describe("words on a cell that somebody else wrote into meanwhile", () => {
  async function conflict() {
    const pane = await openCard(await builtWorkbook());
    await pane.user.type(box(), REASON);
    const cell = await lostCell(pane.book, "7.6", "reason");
    act(() => pane.host.type(LOST, cell, "Của đồng nghiệp"));
    await pane.user.tab();
    expect(await screen.findByText(text.card.conflict("Của đồng nghiệp"))).toBeVisible();
    expect(box()).toHaveValue(REASON);
    expect(await standing(pane.book)).toBe("Của đồng nghiệp");
    return pane;
  }

  it("replace them only when told to", async () => {
    const { user, book } = await conflict();
    await user.click(screen.getByRole("button", { name: text.card.overwrite }));
    await waitFor(async () => expect(await standing(book)).toBe(REASON));
  });

  it("give way when told to", async () => {
    const { user, book } = await conflict();
    await user.click(screen.getByRole("button", { name: text.card.takeTheirs }));
    await waitFor(() => expect(box()).toHaveValue("Của đồng nghiệp"));
    expect(await standing(book)).toBe("Của đồng nghiệp");
  });

  it("are not asked about where both wrote the same", async () => {
    const { user, book, host } = await openCard(await builtWorkbook());
    await user.type(box(), REASON);
    const cell = await lostCell(book, "7.6", "reason");
    act(() => host.type(LOST, cell, REASON.normalize("NFD")));
    await user.tab();
    expect(await screen.findByText(text.card.saved)).toBeVisible();
  });
});

describe("words and commands at once", () => {
  /** Lets nothing be read until it is called. */
  function hold(host: { gate: Promise<void> | null }): () => Promise<void> {
    let release: () => void = () => undefined;
    host.gate = new Promise((done) => (release = done));
    return () =>
      act(async () => {
        host.gate = null;
        release();
      });
  }

  it("survive a rebuild that is asked for while they are being saved", async () => {
    const { user, book, host } = await openCard(await builtWorkbook());
    await user.type(box(), REASON);
    const release = hold(host);
    await command(user, text.next.rebuild);
    await release();
    await told(/Đã lập bảng mất điểm/);
    expect(await standing(book)).toBe(REASON);
    await waitFor(() => expect(box()).toHaveValue(REASON));
  });

  it("survive a rebuild that is under way when the box is left", async () => {
    const { user, book, host } = await openCard(await builtWorkbook());
    const release = hold(host);
    await command(user, text.next.rebuild);
    await user.type(box(), REASON);
    await user.tab();
    await release();
    await told(/Đã lập bảng mất điểm/);
    await waitFor(async () => expect(await standing(book)).toBe(REASON));
    await waitFor(() => expect(box()).toHaveValue(REASON));
  });

  it("are all saved where more is typed while they are being saved", async () => {
    const { user, book, host } = await openCard(await builtWorkbook());
    await user.type(box(), "Chưa có");
    const release = hold(host);
    await user.tab();
    expect(await screen.findByText(text.card.saving)).toBeVisible();
    await user.type(box(), " nhiệm vụ");
    await release();
    await waitFor(async () => expect(await standing(book)).toBe("Chưa có nhiệm vụ"));
  });

  it("come into the kept block when their criterion's points came back before they were saved", async () => {
    const { user, book, host } = await openCard(await builtWorkbook());
    host.refusesToWrite = new WorkbookError("read-only");
    await user.type(box(), REASON);
    await user.tab();
    await screen.findByText(text.card.notSaved);
    const cell = await addressOf(book, "7.6", "council");
    act(() => host.type(SCORES, cell, "1"));
    expect(await screen.findByText(text.drafts.title(1))).toBeVisible();
    expect(screen.queryByText(text.drafts.noRow)).toBeNull();
    host.refusesToWrite = null;
    await user.click(within(screen.getByRole("main")).getByRole("button", { name: text.card.save }));
    await waitFor(() => expect(book.texts(LOST)).toContain(REASON));
    await command(user, text.next.rebuild);
    await told(new RegExp(text.lost.kept(1)));
    expect(book.texts(LOST)).toContain(REASON);
  });
});
