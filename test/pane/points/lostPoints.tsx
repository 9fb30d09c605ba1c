import { act, screen, within } from "@testing-library/react";
import { ErrorValue } from "../../host/document/cell";
import { formatPoints } from "../../../src/messages/numbers";
import type { MemoryWorkbook } from "../../unit/memoryWorkbook";
import { build, checked, LOST, lostCell, scoreCell, SCORES, SET } from "../../unit/seed";
import { command, mainButton, openScorebook, tab, text, told } from "../openPane";
import { emptyTemplate, reportedWorkbook, scoredWorkbook } from "../workbooks";

async function builtWorkbook(): Promise<MemoryWorkbook> {
  const book = await scoredWorkbook();
  await build(book);
  return book;
}

async function giveFullMarks(book: MemoryWorkbook, stage: string): Promise<void> {
  const { criteria } = (await checked(book)).book;
  const maxima = new Map(SET.domains.flatMap((domain) => domain.criteria.map(({ code, maximum }) => [code, maximum / 1_000_000])));
  book.together(() => criteria.forEach(({ code, scores }) => book.place(SCORES, scores[stage]!.address, maxima.get(code)!)));
}

/** The list of what was lost: each line's code and amount. */
const listed = () => {
  const section = screen.getByRole("heading", { name: /^Các tiêu chí mất điểm/ }).parentElement!;
  return within(section)
    .getAllByRole("button")
    .map(({ children }) => [children[0]!.textContent, children[children.length - 1]!.textContent]);
};

describe("the tab of lost points", () => {
  it("lists every criterion below its maximum in official order, and they add up to maximum − score", async () => {
    const book = await builtWorkbook();
    await openScorebook(book, { view: "lost" });
    const { lost, totals } = await checked(book);
    expect(listed()).toEqual(lost.map(({ criterion, amount }) => [criterion.code, formatPoints(amount, "vi")]));
    const sum = listed().reduce((all, [, amount]) => all + Number(amount!.replace(",", ".")), 0);
    expect(sum).toBe(10.25);
    expect(totals.maximum / 1_000_000 - sum).toBe(89.75);
    expect(screen.getByRole("heading", { name: `${text.lost.list} (11)` })).toBeVisible();
    expect(screen.getByText(text.lost.agrees("10,25"))).toBeVisible();
  });

  it("says how much went at each stage", async () => {
    await openScorebook(await builtWorkbook(), { view: "lost" });
    expect(screen.getByRole("group", { name: text.lost.byStage })).toHaveTextContent(
      /Tự đánh giá 2,5 \+ Thẩm định 3,75 \+ CTHD thẩm định 4$/,
    );
  });

  it("says what one stage gave back", async () => {
    const book = await scoredWorkbook();
    await giveFullMarks(book, "appraisal");
    await openScorebook(book, { view: "lost" });
    expect(screen.getByRole("group", { name: text.lost.byStage })).toHaveTextContent(`Thẩm định ${text.lost.gaveBack("2,5")}`);
  });

  it("says how much is lost while there is no table", async () => {
    await openScorebook(await scoredWorkbook(), { view: "lost" });
    expect(screen.getByText(text.lost.noTable("10,25"))).toBeVisible();
  });

  it.each([
    ["too little", 0.5, text.lost.short("9,75", "10,25", "0,5")],
    ["too much", 1.75, text.lost.over("11", "10,25", "0,75")],
  ])("says by how much the table tells %s, and where", async (_, amount, sentence) => {
    const book = await builtWorkbook();
    const cell = await lostCell(book, "7.6", "amount");
    book.place(LOST, cell, amount);
    const { user, host } = await openScorebook(book, { view: "lost" });
    expect(screen.getByText(sentence)).toBeVisible();
    await user.click(screen.getByRole("button", { name: /^Điểm trừ không khớp/ }));
    expect(host.selected).toEqual([`${LOST}!${cell}`]);
  });

  it("does not say that the table agrees above an error of that table", async () => {
    const book = await builtWorkbook();
    book.place(LOST, await lostCell(book, "7.6", "amount"), 0.5);
    book.place(LOST, await lostCell(book, "1.6", "amount"), 1);
    await openScorebook(book, { view: "lost" });
    expect(screen.getAllByRole("button", { name: /^Điểm trừ không khớp/ })).toHaveLength(2);
    expect(screen.queryByText(text.lost.agrees("10,25"))).toBeNull();
  });

  it("tells to build a table with #REF! anew, and has the button that does it, also while scores are wrong", async () => {
    const book = await builtWorkbook();
    book.place(LOST, await lostCell(book, "7.6", "amount"), new ErrorValue("#REF!"));
    book.place(SCORES, await scoreCell(book, "3.2", "self"), "abc");
    const { user } = await openScorebook(book, { view: "lost" });
    expect(screen.getByRole("button", { name: /^Điểm trừ không khớp.*#REF!.*Bấm Lập lại bảng mất điểm/ })).toBeVisible();
    expect(mainButton()).toHaveTextContent(text.next.errors(1));
    await user.click(screen.getByRole("button", { name: text.next.rebuild }));
    await told(text.lost.built(11, "10,25", LOST));
    expect(screen.queryByText(/#REF!/)).toBeNull();
  });

  it("says that nothing is lost and no table is due", async () => {
    const book = await emptyTemplate();
    await giveFullMarks(book, "self");
    const { user } = await openScorebook(book, { view: "lost" });
    expect(screen.getByText(text.lost.nothing)).toBeVisible();
    expect(screen.queryByRole("heading", { name: /^Các tiêu chí mất điểm/ })).toBeNull();
    await command(user, text.next.build);
    expect(await told(text.lost.nothing)).toBeVisible();
    expect(book.sheetNames).not.toContain(LOST);
  });

  it("says what is missing before points can be said to be lost, and refuses to build in the same words", async () => {
    const book = await scoredWorkbook(["self"]);
    book.place(SCORES, await scoreCell(book, "3.2", "self"), null);
    const { user } = await openScorebook(book, { view: "lost" });
    expect(screen.getByText(text.lost.notYet("Tự đánh giá", 1))).toBeVisible();
    expect(screen.getByText(text.lost.notYetHint)).toBeVisible();
    await command(user, text.next.build);
    expect(await told(text.lost.notYet("Tự đánh giá", 1))).toBeVisible();
    expect(book.sheetNames).not.toContain(LOST);
  });

  it("says that nothing was entered yet", async () => {
    await openScorebook(await emptyTemplate(), { view: "lost" });
    expect(screen.getByText(text.lost.notBegun)).toBeVisible();
  });

  it("counts against the stage that the person chooses, and follows the latest complete one again", async () => {
    const { user } = await openScorebook(await builtWorkbook(), { view: "lost" });
    const choice = screen.getByRole("combobox", { name: text.lost.against });
    expect(choice).toHaveDisplayValue(text.lost.latest("CTHD thẩm định"));
    await user.selectOptions(choice, "Tự đánh giá");
    expect(await screen.findByText(text.lost.agrees("2,5"))).toBeVisible();
    expect(choice).toHaveDisplayValue("Tự đánh giá");
    await user.selectOptions(choice, text.lost.latest("CTHD thẩm định"));
    expect(await screen.findByText(text.lost.agrees("10,25"))).toBeVisible();
  });

  it("marks what still lacks a reason, and leads to the words that were kept", async () => {
    const book = await reportedWorkbook();
    book.place(LOST, await lostCell(book, "5.2", "reason"), null);
    const { host, user } = await openScorebook(book, { view: "lost" });
    const lacking = screen.getAllByRole("button").filter(({ textContent }) => textContent?.includes(text.lost.without.reason));
    expect(lacking.map(({ children }) => children[0]!.textContent)).toEqual(["5.2"]);
    expect(tab(text.tabs.lost(11))).toBeVisible();
    const cell = await scoreCell(book, "7.6", "council");
    act(() => host.type(SCORES, cell, "1"));
    await screen.findByRole("button", { name: /^Dòng thừa/ });
    await command(user, text.next.rebuild);
    await told(new RegExp(text.lost.kept(1)));
    const kept = (await checked(book)).lostSheet!.kept[0]!;
    await user.click(screen.getByRole("button", { name: text.findings.goTo(kept.code.address) }));
    expect(host.selected.at(-1)).toBe(`${LOST}!${kept.code.address}`);
  });
});
