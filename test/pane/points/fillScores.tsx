import { screen, waitFor, within } from "@testing-library/react";
import { fillMessages } from "../../../src/messages/filling";
import { scoreCell, SCORES, SET } from "../../unit/seed";
import { command, openScorebook, text, told } from "../openPane";
import { emptyTemplate, scoredWorkbook } from "../workbooks";

const say = fillMessages.vi;
const [self, appraisal] = SET.stages.map(({ name }) => name);
const COUNT = SET.domains.reduce((sum, { criteria }) => sum + criteria.length, 0);

test("full marks go into blank cells only, after every one was shown", async () => {
  const book = await emptyTemplate();
  book.place(SCORES, await scoreCell(book, "1.1", "self"), 0);
  const { user, host } = await openScorebook(book);
  await command(user, text.fill.maximum);
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByText(say.intro(self!))).toBeVisible();
  expect(dialog.getAllByRole("row")).toHaveLength(COUNT);
  expect(host.counts.writes).toBe(0);
  await user.click(dialog.getByRole("button", { name: say.fill(COUNT - 1) }));
  await told(say.done(COUNT - 1, self!));
  for (const { code, maximum } of SET.domains.flatMap(({ criteria }) => criteria)) {
    expect(book.value(SCORES, await scoreCell(book, code, "self"))).toBe(code === "1.1" ? 0 : maximum / 1_000_000);
  }
});

test("the scores of the stage before are copied for one domain; a score that is none is left out, and told", async () => {
  const book = await scoredWorkbook(["self"]);
  book.place(SCORES, await scoreCell(book, "2.1", "self"), "abc");
  book.place(SCORES, await scoreCell(book, "2.2", "appraisal"), 0.25);
  book.place(SCORES, await scoreCell(book, "1.1", "appraisal"), 1);
  const { user } = await openScorebook(book);
  const domain = SET.domains[1]!;
  await user.click(screen.getByRole("button", { name: new RegExp(`^${domain.code}\\. `) }));
  await user.click(screen.getByRole("button", { name: text.fill.previous }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByText(say.left("2.1"))).toBeVisible();
  await user.click(dialog.getByRole("button", { name: say.fill(domain.criteria.length - 2) }));
  await told(say.done(domain.criteria.length - 2, appraisal!));
  const appraised = async (code: string) => book.value(SCORES, await scoreCell(book, code, "appraisal"));
  expect([await appraised("2.1"), await appraised("2.2"), await appraised("3.1")]).toEqual([null, 0.25, null]);
  expect(await appraised("2.3")).toBe(book.value(SCORES, await scoreCell(book, "2.3", "self")));
});

test("what was shown is not done where the sheet changed meanwhile: it is shown anew", async () => {
  const book = await emptyTemplate();
  const { user } = await openScorebook(book);
  await command(user, text.fill.maximum);
  const dialog = within(await screen.findByRole("dialog"));
  book.place(SCORES, await scoreCell(book, "1.1", "self"), 1);
  await user.click(dialog.getByRole("button", { name: say.fill(COUNT) }));
  expect(await dialog.findByText(say.changed)).toBeVisible();
  await user.click(dialog.getByRole("button", { name: say.fill(COUNT - 1) }));
  await waitFor(async () => expect(book.value(SCORES, await scoreCell(book, "1.2", "self"))).toBe(0.5));
  expect(book.value(SCORES, await scoreCell(book, "1.1", "self"))).toBe(1);
});
