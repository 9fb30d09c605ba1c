import { act, screen, waitFor, within } from "@testing-library/react";
import type { MemoryWorkbook } from "../../unit/memoryWorkbook";
import { addressOf, build, LOST, lostCell, scoreCell, SCORES, SET } from "../../unit/seed";
import { openScorebook, text } from "../openPane";
import { reportedWorkbook, scoredWorkbook } from "../workbooks";

async function builtWorkbook(): Promise<MemoryWorkbook> {
  const book = await scoredWorkbook();
  await build(book);
  return book;
}

/** The pane with a criterion's card in hand, as the person gets it who selects its row. */
async function openCard(book: MemoryWorkbook, code: string) {
  const pane = await openScorebook(book, { view: "lost" });
  const row = await addressOf(book, code, "name");
  await act(() => pane.host.select(SCORES, row));
  return { ...pane, card: await screen.findByRole("region", { name: text.card.title(code) }) };
}

/** What the card says, as pairs of a term and what stands to it. */
const factsOf = (card: HTMLElement) => {
  const terms = within(card).getAllByRole("term");
  const given = within(card).getAllByRole("definition");
  return Object.fromEntries(terms.map((term, i) => [term.textContent, given[i]!.textContent?.trim()]));
};

describe("a criterion's card", () => {
  it("says the maximum, the score of every stage, what was lost at which, and whose it is", async () => {
    const { card } = await openCard(await builtWorkbook(), "3.1");
    const criterion = SET.domains.flatMap(({ criteria }) => criteria).find(({ code }) => code === "3.1")!;
    expect(within(card).getByText(criterion.name)).toBeVisible();
    expect(factsOf(card)).toEqual({
      [text.card.maximum]: "3,5",
      "Tự đánh giá": "3,5",
      "Thẩm định": "3 (−0,5)",
      "CTHD thẩm định": "1,5 (−1,5)",
      [text.card.lostLabel]: `2 ${text.card.lostAt("Thẩm định, CTHD thẩm định")}`,
      [text.card.department]: criterion.department,
    });
  });

  it("marks points that a later stage gave back, and does not say that they went there", async () => {
    const book = await scoredWorkbook();
    book.place(SCORES, await scoreCell(book, "7.6", "self"), 0.5);
    book.place(SCORES, await scoreCell(book, "7.6", "appraisal"), 0.25);
    book.place(SCORES, await scoreCell(book, "7.6", "council"), 0.75);
    const { card } = await openCard(book, "7.6");
    expect(factsOf(card)).toMatchObject({
      "Tự đánh giá": "0,5 (−0,5)",
      "Thẩm định": "0,25 (−0,25)",
      "CTHD thẩm định": "0,75 (+0,5)",
      [text.card.lostLabel]: `0,25 ${text.card.lostAt("Tự đánh giá, Thẩm định")}`,
    });
  });

  it("says so where nothing was lost, and offers no words to write", async () => {
    const { card } = await openCard(await builtWorkbook(), "1.1");
    expect(factsOf(card)[text.card.lostLabel]).toBe(text.card.notLost);
    expect(within(card).queryByRole("textbox", { name: text.card.reason })).toBeNull();
    expect(within(card).queryByRole("button", { name: text.card.split })).toBeNull();
  });

  it("says so where the stage that counts has no score for it yet", async () => {
    const book = await scoredWorkbook();
    await build(book, "council");
    book.place(SCORES, await scoreCell(book, "1.1", "council"), null);
    const { card } = await openCard(book, "1.1");
    expect(factsOf(card)).toMatchObject({ [text.card.lostLabel]: text.card.notScored });
    expect(factsOf(card)).not.toHaveProperty("CTHD thẩm định");
  });

  it("says where the reason will be written while there is no table", async () => {
    const { card } = await openCard(await scoredWorkbook(), "3.1");
    expect(within(card).getByText(text.card.notBuilt)).toBeVisible();
    expect(within(card).queryByRole("textbox", { name: text.card.reason })).toBeNull();
  });

  it("has three boxes for each part of a split, under its code, amount and name", async () => {
    const book = await reportedWorkbook();
    const { card } = await openCard(book, "3.1");
    const parts = within(card).getAllByRole("group");
    expect(parts).toHaveLength(2);
    expect(parts[0]).toHaveAccessibleName(expect.stringContaining(text.card.row("3.1.2", "1,5")));
    expect(parts[1]).toHaveAccessibleName(expect.stringContaining(text.card.row("3.1.4", "0,5")));
    for (const part of parts) {
      const names = within(part)
        .getAllByRole("textbox")
        .map((box) => box.closest("div")!.querySelector("label")!.textContent);
      expect(names).toEqual([text.card.reason, text.card.remedy, text.card.person]);
    }
    const reason = book.value(LOST, await lostCell(book, "3.1.4", "reason"));
    expect(reason).toEqual(expect.stringMatching(/./));
    expect(within(parts[1]!).getByRole("textbox", { name: text.card.reason })).toHaveValue(String(reason));
  });

  it("warns where the parts do not add up to what was lost", async () => {
    const book = await reportedWorkbook();
    book.place(LOST, await lostCell(book, "3.1.4", "amount"), 0.25);
    const { card } = await openCard(book, "3.1");
    expect(within(card).getByText(text.card.apart("2"))).toBeVisible();
  });

  it("leads to the criterion that lost points before and after it, and no further than the last", async () => {
    const { card, user, host, book } = await openCard(await builtWorkbook(), "3.1");
    expect(within(card).getByText(text.card.place(3, 11))).toBeVisible();
    await user.click(within(card).getByRole("button", { name: text.card.next }));
    const next = await screen.findByRole("region", { name: text.card.title("3.3") });
    expect(host.selected).toEqual([`${LOST}!${await lostCell(book, "3.3", "code")}`]);
    await user.click(within(next).getByRole("button", { name: text.card.previous }));
    expect(await screen.findByRole("region", { name: text.card.title("3.1") })).toBeVisible();
    const last = screen.getAllByRole("listitem").at(-1)!;
    await user.click(within(last).getByRole("button"));
    const end = screen.getByRole("button", { name: text.card.next });
    await waitFor(() => expect(end).toHaveAttribute("aria-disabled", "true"));
    const visited = host.selected.length;
    await user.click(end);
    expect(host.selected).toHaveLength(visited);
  });
});
