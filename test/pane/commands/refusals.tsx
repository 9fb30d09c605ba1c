import { act, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { lockMessages } from "../../../src/messages/locking";
import { workbookMessages } from "../../../src/messages/workbook";
import { WorkbookError, type WorkbookErrorCode } from "../../../src/workbook/workbookError";
import { build, cellsOf, LOST, scoreCell, SCORES } from "../../unit/seed";
import { command, mainButton, openScorebook, text, told } from "../openPane";
import { scoredWorkbook } from "../workbooks";

const PLACE = { sheet: LOST, address: "D6" };
const CODES = Object.keys(workbookMessages.vi) as WorkbookErrorCode[];

describe("a command that Excel refuses", () => {
  it.each(CODES)("says what happened and what to do, and leaves the workbook as it was: %s", async (code) => {
    const book = await scoredWorkbook();
    const before = [book.sheetNames, await cellsOf(book, SCORES)];
    const { user, host } = await openScorebook(book);
    host.refusesToWrite = new WorkbookError(code, PLACE);
    await user.click(mainButton());
    const sentence = await told(workbookMessages.vi[code](PLACE));
    expect(sentence).toBeVisible();
    expect(sentence).toHaveTextContent(/\. \S|\.$/);
    expect(document.body).not.toHaveTextContent(/WorkbookError|undefined| at .+:\d+/);
    expect([book.sheetNames, await cellsOf(book, SCORES)]).toEqual(before);
    host.refusesToWrite = null;
    await user.click(mainButton());
    expect(await told(text.lost.built(11, "10,25", LOST))).toBeVisible();
    expect(screen.queryByText(workbookMessages.vi[code](PLACE))).toBeNull();
  });

  it("names the sheet and the cells where Excel told them", () => {
    expect(workbookMessages.vi["merged-target"](PLACE)).toContain(LOST);
    expect(workbookMessages.vi["merged-target"](PLACE)).toContain("D6");
    for (const code of CODES) expect(workbookMessages.vi[code]({})).not.toMatch(/undefined|""|\s\s|\s[:.,]/);
  });

  it("can be told to be read, and its sentence taken away", async () => {
    const { user, host } = await openScorebook(await scoredWorkbook());
    host.refusesToWrite = new WorkbookError("read-only");
    await user.click(mainButton());
    await told(workbookMessages.vi["read-only"]({}));
    await user.click(within(screen.getAllByRole("status")[0]!).getByRole("button", { name: text.close }));
    expect(screen.queryByText(workbookMessages.vi["read-only"]({}))).toBeNull();
  });

  it("says why a cell could not be shown", async () => {
    const { user, host } = await openScorebook(await scoredWorkbook());
    host.selectCell = () => Promise.reject(new WorkbookError("not-in-front"));
    await user.click(screen.getByRole("button", { name: /^7\. / }));
    expect(await told(workbookMessages.vi["not-in-front"]({}))).toBeVisible();
  });
});

describe("locking the form", () => {
  const say = lockMessages.vi;
  const inDialog = async (user: UserEvent, name: string) =>
    user.click(within(await screen.findByRole("dialog")).getByRole("button", { name }));

  it("says before it happens that undo will be gone, does nothing where that is not wanted, and can be taken back", async () => {
    const book = await scoredWorkbook();
    const { user, host } = await openScorebook(book);
    await command(user, text.lock);
    expect(await screen.findByText(say.undoLost)).toBeVisible();
    await inDialog(user, text.cancel);
    expect(host.counts.writes).toBe(0);
    await command(user, text.lock);
    await inDialog(user, say.lockNow);
    expect(await told(say.locked)).toBeVisible();
    await command(user, text.unlock);
    expect(await screen.findByText(say.undoLost)).toBeVisible();
    await inDialog(user, say.unlockNow);
    expect(await told(say.unlocked)).toBeVisible();
  });

  it("says so where Excel refuses, and offers the same again", async () => {
    const { user, host } = await openScorebook(await scoredWorkbook());
    host.refusesToWrite = new WorkbookError("read-only");
    await command(user, text.lock);
    await inDialog(user, say.lockNow);
    expect(await screen.findByRole("alert")).toHaveTextContent(workbookMessages.vi["read-only"]({}));
    host.refusesToWrite = null;
    await inDialog(user, say.lockNow);
    expect(await told(say.locked)).toBeVisible();
  });
});

describe("the mark of old figures", () => {
  it("stands from the edit on until a look has seen it, also where the look is refused", async () => {
    const book = await scoredWorkbook();
    await build(book);
    const { host } = await openScorebook(book);
    const cell = await scoreCell(book, "1.1", "council");
    host.refusesToRead = new WorkbookError("not-in-front");
    act(() => host.type(SCORES, cell, "0,25"));
    expect(screen.getByText(text.stale)).toBeVisible();
    await told(workbookMessages.vi["not-in-front"]({}));
    expect(screen.getByText(text.stale)).toBeVisible();
    host.refusesToRead = null;
    act(() => host.edit(() => undefined));
    await waitFor(() => expect(screen.queryByText(text.stale)).toBeNull());
    expect(mainButton()).toHaveTextContent(text.next.rebuild);
  });
});
