import { act, screen, waitFor } from "@testing-library/react";
import { inspect } from "../../../src/actions/inspect";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { nextStep, type NextStep } from "../../../src/taskpane/nextStep";
import { MemoryWorkbook } from "../../unit/memoryWorkbook";
import { build, LOST, lostCell, scoreCell, SCORES, SET, addressOf } from "../../unit/seed";
import { mainButton, openScorebook, tab, text, told } from "../openPane";
import { emptyTemplate, reportedWorkbook, scoredWorkbook } from "../workbooks";

const stepOf = async (book: MemoryWorkbook): Promise<NextStep> => nextStep((await inspect(book, BUILT_IN_SETS)).current);

async function builtWorkbook(): Promise<MemoryWorkbook> {
  const book = await scoredWorkbook();
  await build(book);
  return book;
}

/** Builds, and fills a column of words in every row but those of some codes. */
async function fillWords(book: MemoryWorkbook, column: "reason" | "person" | "remedy", except: readonly string[] = []): Promise<void> {
  const { current } = await inspect(book, BUILT_IN_SETS);
  for (const { code } of current!.lostSheet!.table.rows) {
    if (!except.includes(code.text)) book.place(LOST, await lostCell(book, code.text, column), "Đã ghi");
  }
}

describe("the next step", () => {
  it("is the template where there is none", async () => {
    const book = new MemoryWorkbook();
    book.addSheet("Sheet1");
    expect(await stepOf(book)).toEqual({ kind: "insert" });
  });

  it("is the very first score of an empty template", async () => {
    const book = await emptyTemplate();
    expect(await stepOf(book)).toEqual({ kind: "enter", criterion: "1.1", cell: await scoreCell(book, "1.1", "self") });
  });

  it("is the first score that is missing", async () => {
    const book = await scoredWorkbook(["self"]);
    const cell = await scoreCell(book, "3.2", "self");
    book.place(SCORES, cell, null);
    book.place(SCORES, await scoreCell(book, "7.6", "self"), null);
    expect(await stepOf(book)).toEqual({ kind: "enter", criterion: "3.2", cell });
  });

  it("is to see the errors before anything else, and counts nothing that is only not entered", async () => {
    const book = await scoredWorkbook(["self"]);
    book.type(SCORES, await scoreCell(book, "1.1", "self"), "abc");
    book.place(SCORES, await scoreCell(book, "3.2", "self"), null);
    const step = await stepOf(book);
    expect(step).toEqual({ kind: "errors", count: 1 });
  });

  it("is no error where there are only warnings", async () => {
    const book = await scoredWorkbook();
    book.place(SCORES, await scoreCell(book, "7.6", "self"), 0.5);
    book.place(SCORES, await scoreCell(book, "7.6", "council"), 0.75);
    const { current } = await inspect(book, BUILT_IN_SETS);
    expect(current!.findings.map(({ code }) => code)).toContain("score/raised");
    expect(nextStep(current)).toEqual({ kind: "build", again: false });
  });

  it("is to build once a stage is complete", async () => {
    expect(await stepOf(await scoredWorkbook(["self"]))).toEqual({ kind: "build", again: false });
  });

  it.each([
    ["a criterion lost more", (book: MemoryWorkbook, score: string) => book.place(SCORES, score, 0)],
    ["a criterion got its points back", (book: MemoryWorkbook, score: string) => book.place(SCORES, score, 1)],
  ])("is to build again where %s", async (_, edit) => {
    const book = await builtWorkbook();
    await fillWords(book, "reason");
    edit(book, await scoreCell(book, _.includes("more") ? "1.1" : "7.6", "council"));
    expect(await stepOf(book)).toEqual({ kind: "build", again: true });
  });

  it("is the amounts of a split that does not add up: building cannot know which is wrong", async () => {
    const book = await reportedWorkbook();
    const cell = await lostCell(book, "3.1.2", "amount");
    book.place(LOST, cell, 1);
    expect(await stepOf(book)).toEqual({ kind: "amounts", criterion: "3.1", cell });
  });

  it("is every reason first, then every person, then every remedy", async () => {
    const book = await builtWorkbook();
    await fillWords(book, "reason", ["5.2"]);
    book.place(LOST, await lostCell(book, "1.6", "person"), null);
    expect(await stepOf(book)).toEqual({
      kind: "explain",
      criterion: "5.2",
      column: "reason",
      cell: await lostCell(book, "5.2", "reason"),
    });
    book.place(LOST, await lostCell(book, "5.2", "reason"), "Đã ghi");
    expect(await stepOf(book)).toEqual({
      kind: "explain",
      criterion: "1.6",
      column: "person",
      cell: await lostCell(book, "1.6", "person"),
    });
    book.place(LOST, await lostCell(book, "1.6", "person"), "Mạc Thị Lan");
    expect(await stepOf(book)).toEqual({
      kind: "explain",
      criterion: "1.6",
      column: "remedy",
      cell: await lostCell(book, "1.6", "remedy"),
    });
    await fillWords(book, "remedy", []);
    expect(await stepOf(book)).toEqual({ kind: "finished" });
  });

  it("is none for the real report, and none where nothing was lost", async () => {
    expect(await stepOf(await reportedWorkbook())).toEqual({ kind: "finished" });
    const full = await emptyTemplate();
    for (const { code, maximum } of SET.domains.flatMap(({ criteria }) => criteria)) {
      full.place(SCORES, await scoreCell(full, code, "self"), maximum / 1_000_000);
    }
    expect(await stepOf(full)).toEqual({ kind: "finished" });
  });
});

describe("the main button", () => {
  it("goes to the cell that is to be filled", async () => {
    const { user, host, book } = await openScorebook(await emptyTemplate());
    expect(mainButton()).toHaveTextContent(text.next.enter("1.1"));
    await user.click(mainButton());
    expect(host.selected).toEqual([`${SCORES}!${await scoreCell(book, "1.1", "self")}`]);
  });

  it("shows the errors, and takes the focus there", async () => {
    const { user, host, book } = await openScorebook(await scoredWorkbook());
    const cells = await Promise.all(["1.1", "2.1", "3.2"].map((code) => scoreCell(book, code, "council")));
    act(() => cells.forEach((cell) => host.type(SCORES, cell, "abc")));
    await waitFor(() => expect(mainButton()).toHaveTextContent(text.next.errors(3)));
    await user.click(mainButton());
    expect(tab(text.tabs.findings(3))).toHaveAttribute("aria-selected", "true");
    // The totals that lack these scores are told under them, and counted nowhere.
    expect(screen.getByRole("heading", { name: /\(3\)$/ })).toBeVisible();
    await waitFor(() => expect(screen.getByRole("tabpanel")).toHaveFocus());
  });

  it("builds in one click, shows the table, and goes on with the first reason", async () => {
    const { user, host, book } = await openScorebook(await scoredWorkbook());
    expect(mainButton()).toHaveTextContent(text.next.build);
    await user.click(mainButton());
    expect(await told(text.lost.built(11, "10,25", LOST))).toBeVisible();
    expect(book.activated).toBe(LOST);
    expect(screen.getByText(text.lost.agrees("10,25"))).toBeVisible();
    expect(mainButton()).toHaveTextContent(text.next.explain("1.6"));
    expect(host.selected).toEqual([`${LOST}!${await lostCell(book, "1.6", "reason")}`]);
    await waitFor(() => expect(screen.getByRole("textbox", { name: text.card.reason })).toHaveFocus());
  });

  it("goes on from error to error from where the person is, and begins again after the last", async () => {
    const { user, host, book } = await openScorebook(await scoredWorkbook());
    const cells = await Promise.all(["1.1", "2.1", "3.2"].map((code) => scoreCell(book, code, "council")));
    act(() => cells.forEach((cell) => host.type(SCORES, cell, "abc")));
    await waitFor(() => expect(mainButton()).toHaveTextContent(text.next.errors(3)));
    await user.click(mainButton());
    expect(mainButton()).toHaveTextContent(text.next.nextError);
    await user.click(mainButton());
    await user.click(mainButton());
    await act(() => host.select(SCORES, cells[2]!));
    await user.click(mainButton());
    await act(() => host.select(SCORES, "D1"));
    await user.click(mainButton());
    expect(host.selected).toEqual([cells[0], cells[1], cells[0], cells[0]].map((cell) => `${SCORES}!${cell}`));
  });

  it("goes from reason to reason, then to the person who is missing, and says when all is done", async () => {
    const book = await builtWorkbook();
    await fillWords(book, "reason", ["1.6", "8.5"]);
    await fillWords(book, "person", ["8.5"]);
    await fillWords(book, "remedy", ["8.5"]);
    book.place(LOST, await lostCell(book, "8.5", "person"), null);
    const { user } = await openScorebook(book);
    const write = async (column: "reason" | "person" | "remedy", label: string) => {
      await waitFor(() => expect(mainButton()).toHaveTextContent(label));
      await user.click(mainButton());
      await waitFor(() => expect(screen.getByRole("textbox", { name: text.card[column] })).toHaveFocus());
      await user.keyboard("Mới{Control>}{Enter}{/Control}");
    };
    await write("reason", text.next.explain("1.6"));
    await write("reason", text.next.explain("8.5"));
    await write("person", text.next.person("8.5"));
    await write("remedy", text.next.remedy("8.5"));
    expect(await screen.findByText(text.next.finished)).toBeVisible();
    expect(screen.getByText(text.next.finishedHint(SET.stages.at(-1)!.name))).toBeVisible();
    expect(book.value(LOST, await lostCell(book, "8.5", "person"))).toBe("Mới");
  });

  it("what went well is told until the person turns to something else", async () => {
    const { user } = await openScorebook(await scoredWorkbook());
    await user.click(mainButton());
    expect(await told(text.lost.built(11, "10,25", LOST))).toBeVisible();
    await user.click(screen.getByRole("button", { name: text.card.next }));
    expect(screen.queryByText(text.lost.built(11, "10,25", LOST))).toBeNull();
  });

  it("opens the split whose amounts do not add up", async () => {
    const book = await reportedWorkbook();
    book.place(LOST, await lostCell(book, "3.1.2", "amount"), 1);
    const { user } = await openScorebook(book);
    expect(mainButton()).toHaveTextContent(text.next.amounts("3.1"));
    await user.click(mainButton());
    const dialog = await screen.findByRole("alertdialog", { name: text.split.title("3.1", "2") });
    expect(dialog).toHaveTextContent(text.split.short("0,5", "1,5", "2"));
  });

  it("is busy in words while a command takes long, and then free again", async () => {
    const { user, host, book } = await openScorebook(await scoredWorkbook());
    let release: () => void = () => undefined;
    host.gate = new Promise((done) => (release = done));
    await user.click(mainButton());
    await waitFor(() => expect(mainButton()).toHaveTextContent(text.working));
    await user.click(mainButton());
    host.gate = null;
    await act(async () => release());
    await told(text.lost.built(11, "10,25", LOST));
    expect(host.counts.writes).toBe(1);
    expect(mainButton()).toHaveTextContent(text.next.explain("1.6"));
    expect(await addressOf(book, "1.6", "code")).toMatch(/^A/);
  });
});
