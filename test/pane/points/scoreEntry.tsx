import { act, screen, waitFor, within } from "@testing-library/react";
import { scoreEntryMessages } from "../../../src/messages/scoreEntry";
import { workbookMessages } from "../../../src/messages/workbook";
import { WorkbookError } from "../../../src/workbook/workbookError";
import { inspect } from "../../../src/actions/inspect";
import { allCriteria } from "../../../src/criteria/criteriaSet";
import { toNumber, type Points } from "../../../src/criteria/points";
import { carriedSetJson } from "../../../src/criteria/setJson";
import { formatPoints } from "../../../src/messages/numbers";
import { insertTemplate } from "../../../src/actions/insertTemplate";
import { example, exampleFile } from "../../unit/examples";
import { MemoryWorkbook } from "../../unit/memoryWorkbook";
import { scoreCell, SCORES, SET } from "../../unit/seed";
import { mainButton, openScorebook, tab, text } from "../openPane";
import { emptyTemplate, scoredWorkbook } from "../workbooks";

const say = scoreEntryMessages.vi;
const [first, second] = SET.stages;
const box = () => screen.findByRole("textbox", { name: say.label(first!.name) });

describe("the score of the criterion that is chosen", () => {
  it("is typed right after the main button was pressed, and Enter goes on to the next blank one", async () => {
    const book = await emptyTemplate();
    const { user, host } = await openScorebook(book);
    expect(mainButton()).toHaveTextContent(text.next.enter("1.1"));
    await user.click(mainButton());
    await waitFor(async () => expect(await box()).toHaveFocus());
    await user.keyboard("1,5{Enter}0,5{Enter}");
    const [one, two, three] = await Promise.all(["1.1", "1.2", "1.3"].map((code) => scoreCell(book, code, "self")));
    await waitFor(() => expect([book.value(SCORES, one!), book.value(SCORES, two!)]).toEqual([1.5, 0.5]));
    expect(host.selected.at(-1)).toBe(`${SCORES}!${three}`);
    expect(await screen.findByRole("region", { name: say.region("1.3") })).toBeVisible();
    expect(await box()).toHaveFocus();
    expect(await box()).toHaveValue("");
  });

  it("stays in its box where it may not stand in the cell, with what may", async () => {
    const book = await emptyTemplate();
    const { user } = await openScorebook(book);
    await user.click(mainButton());
    await user.type(await box(), "12{Enter}");
    expect(screen.getByText(say.bad("0", "1,5"))).toBeVisible();
    expect(await box()).toHaveValue("12");
    await user.clear(await box());
    await user.type(await box(), "0.5{Enter}");
    await waitFor(async () => expect(book.value(SCORES, await scoreCell(book, "1.1", "self"))).toBe(0.5));
  });

  it("stays where Excel refuses it, and is there again on the way back", async () => {
    const book = await emptyTemplate();
    const { user, host } = await openScorebook(book);
    await user.click(mainButton());
    host.refusesToWrite = new WorkbookError("read-only");
    await user.type(await box(), "1{Enter}");
    await act(async () => host.select(SCORES, await scoreCell(book, "1.1", "self")));
    expect(await screen.findByText(workbookMessages.vi["read-only"]({}))).toBeVisible();
    expect(await box()).toHaveValue("1");
    host.refusesToWrite = null;
    await user.type(await box(), "{Enter}");
    await waitFor(async () => expect(book.value(SCORES, await scoreCell(book, "1.1", "self"))).toBe(1));
  });

  it("writes over nothing that came into the cell meanwhile", async () => {
    const book = await emptyTemplate();
    const cell = await scoreCell(book, "1.1", "self");
    const { user } = await openScorebook(book);
    await user.click(mainButton());
    await user.type(await box(), "1");
    book.type(SCORES, cell, "0,5");
    await user.keyboard("{Enter}");
    await act(async () => undefined);
    await waitFor(() => expect(book.value(SCORES, cell)).toBe(0.5));
  });

  it("is on the card of lost points too, at the stage in hand", async () => {
    const book = await scoredWorkbook();
    const { user } = await openScorebook(book, { view: "lost" });
    const council = SET.stages.at(-1)!.name;
    const field = await screen.findByRole("textbox", { name: say.label(council) });
    expect(field).toHaveValue("0,5");
    await user.clear(field);
    await user.type(field, "1");
    await user.tab();
    await waitFor(async () => expect(book.value(SCORES, await scoreCell(book, "1.6", "council"))).toBe(1));
  });

  it("is chosen where the set lists what it may be", async () => {
    const [set, file] = [example("steps"), exampleFile("steps")];
    const listed = allCriteria(set).find(({ allowed }) => allowed && "values" in allowed)!;
    const book = new MemoryWorkbook();
    const inserted = await insertTemplate(book, [set], { set, setText: carriedSetJson(file), unit: "xã Bình Thành", year: set.year });
    const { sheet } = inserted as { sheet: string };
    const { current } = await inspect(book, [set]);
    const cell = current!.book.criteria.find(({ code }) => code === listed.code)!.scores["self"]!.address;
    const { user, host } = await openScorebook(book);
    await act(() => host.select(sheet, cell));
    const choices = within(await screen.findByRole("radiogroup")).getAllByRole("radio");
    expect(choices.map((choice) => (choice as HTMLInputElement).value)).toEqual(
      (listed.allowed as { values: Points[] }).values.map((points) => formatPoints(points, "vi")),
    );
    await user.click(choices[1]!);
    await user.keyboard("{Enter}");
    await waitFor(() => expect(book.value(sheet, cell)).toBe(toNumber((listed.allowed as { values: Points[] }).values[1]!)));
  });
});

describe("a domain without any score", () => {
  it("shows a dash, and is spoken so; one with a score of 0 shows it", async () => {
    const book = await emptyTemplate();
    book.place(SCORES, await scoreCell(book, "2.1", "self"), 0);
    await openScorebook(book);
    const [one, two] = SET.domains;
    const bar = screen.getByRole("button", { name: text.notScored(one!.code, one!.name) });
    expect(within(bar).getByText("–")).toBeVisible();
    expect(bar).not.toHaveTextContent("%");
    expect(screen.getByRole("button", { name: new RegExp(`^${two!.code}\\. ${two!.name}: 0 trên `) })).toHaveTextContent("0 %");
  });
});

test("a stage half entered is provisional wherever its total stands", async () => {
  const book = await scoredWorkbook(["self"]);
  book.place(SCORES, await scoreCell(book, "1.1", "appraisal"), 1);
  await openScorebook(book);
  const journey = screen.getByRole("group", { name: text.journey });
  expect(journey).toHaveTextContent(new RegExp(`${second!.name} 1 ${text.provisional}$`));
  expect(tab(text.tabs.overview)).toBeVisible();
});
