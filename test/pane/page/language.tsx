import { act, screen, waitFor, within } from "@testing-library/react";
import type { Language } from "../../../src/messages/language";
import { workbookMessages } from "../../../src/messages/workbook";
import { WorkbookError } from "../../../src/workbook/workbookError";
import { ENGLISH_WORDS, sentencesOf, VIETNAMESE_LETTERS } from "../sentences";
import { addressOf, build, LOST, lostCell, scores, SCORES, SET } from "../../unit/seed";
import { MemoryWorkbook } from "../../unit/memoryWorkbook";
import { everySentence } from "../../unit/messages/catalogues";
import { command, openPane, openScorebook, textIn } from "../openPane";
import { scoredWorkbook } from "../workbooks";

const vi = textIn("vi");
let en: typeof vi;
beforeAll(() => (en = textIn("en")));

/** What stands in either language for what it is: the other language's name, a place, the seed's unit. */
const proper = () => [vi.appName, en.language, "UBND xã Bình Thành", "xã Bình Thành"];

/** All that a person can read or hear of the page, a text to a line. */
function said(): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) texts.push(...["aria-label", "title", "placeholder"].map((name) => node.getAttribute(name) ?? ""));
    else if (node.parentElement?.tagName !== "STYLE") texts.push(node.nodeValue ?? "");
  }
  return texts.map((each) => each.trim()).filter((each) => each !== "");
}

/** What comes from the criteria set and the sheets, longest first: it is the same in every language. */
const official = () =>
  [...sentencesOf(SET).map(([, value]) => value), scores.unit, SCORES, LOST, ...proper()]
    .flatMap((each) => [each, each.charAt(0).toUpperCase() + each.slice(1)])
    .sort((a, b) => b.length - a.length);

const withoutOfficial = (line: string) => official().reduce((left, each) => left.replaceAll(each, ""), line);

describe("the language of the pane", () => {
  /** The report with a table, something wrong of several kinds, and the focus of the card on 3.1. */
  async function variedWorkbook(): Promise<MemoryWorkbook> {
    const book = await scoredWorkbook();
    await build(book);
    book.place(SCORES, await addressOf(book, "1.3", "name"), "Khac");
    book.place(SCORES, await addressOf(book, "2.1", "self"), "9,5");
    book.place(SCORES, await addressOf(book, "2.2", "council"), 99);
    book.place(LOST, await lostCell(book, "7.6", "amount"), 0.5);
    return book;
  }

  const wholePane = async (language: Language) => {
    const text = textIn(language);
    const heard = new Set<string>();
    const listen = () => said().forEach((line) => heard.add(line));
    const { user, host, book } = await openScorebook(await variedWorkbook(), { language });
    listen();
    await user.click(screen.getByRole("button", { name: /^7\. / }));
    listen();
    await user.click(screen.getAllByRole("tab")[1]!);
    listen();
    await user.click(screen.getByRole("button", { name: new RegExp(`^${text.repair(1).split(" ")[0]}.*\\(`) }));
    const repair = await screen.findByRole("dialog");
    listen();
    await user.click(within(repair).getByRole("button", { name: text.cancel }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await user.click(screen.getAllByRole("tab")[2]!);
    const row = await addressOf(book, "3.1", "name");
    await act(() => host.select(SCORES, row));
    await user.type(await screen.findByRole("textbox", { name: text.card.reason }), "x");
    listen();
    await user.click(screen.getByRole("button", { name: text.card.split }));
    const split = await screen.findByRole("alertdialog");
    await user.click(within(split).getByRole("button", { name: text.split.add }));
    await user.click(within(split).getByRole("button", { name: text.split.save }));
    listen();
    await user.click(within(split).getByRole("button", { name: text.cancel }));
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    await user.click(screen.getByRole("button", { name: text.moreCommands }));
    listen();
    await user.click(await screen.findByRole("menuitem", { name: text.insertAnother }));
    await user.click(await screen.findByRole("button", { name: text.insert.submit }));
    await screen.findByRole("alert");
    listen();
    return [...heard];
  };

  it("is English throughout once chosen", async () => {
    const heard = await wholePane("en");
    expect(heard.length).toBeGreaterThan(150);
    expect(heard.filter((line) => VIETNAMESE_LETTERS.test(withoutOfficial(line)))).toEqual([]);
  });

  it("is Vietnamese throughout otherwise", async () => {
    const heard = await wholePane("vi");
    const english = new Set(everySentence("en").values());
    const vietnamese = new Set(everySentence("vi").values());
    expect(heard.filter((line) => english.has(line) && !vietnamese.has(line))).toEqual([]);
    expect(heard.filter((line) => ENGLISH_WORDS.test(line))).toEqual([]);
  });

  it("changes in a word, back and forth, for all that is on the screen: also what the last command told", async () => {
    const { user, host } = await openScorebook(await scoredWorkbook());
    await user.click(screen.getByRole("button", { name: vi.next.build }));
    await screen.findByText(vi.lost.built(11, "10,25", LOST));
    const why = (language: Language) => workbookMessages[language]["read-only"]({});
    host.refusesToWrite = new WorkbookError("read-only");
    await command(user, vi.next.rebuild);
    await screen.findByText(why("vi"));
    const turn = async (from: typeof vi) => {
      await user.click(screen.getByRole("button", { name: from.moreCommands }));
      await user.click(await screen.findByRole("menuitem", { name: from.language }));
    };
    await turn(vi);
    expect(await screen.findByText(why("en"))).toBeVisible();
    expect(screen.getByText(en.lost.agrees("10.25"))).toBeVisible();
    expect(document.documentElement).toHaveAttribute("lang", "en");
    await turn(en);
    expect(await screen.findByText(why("vi"))).toBeVisible();
    expect(document.documentElement).toHaveAttribute("lang", "vi");
  });

  it("is remembered on the machine", async () => {
    const book = new MemoryWorkbook();
    book.addSheet("Sheet1");
    const first = openPane(book);
    await first.user.click(await screen.findByRole("button", { name: vi.language }));
    first.close();
    openPane(book);
    expect(await screen.findByRole("heading", { name: en.insert.title })).toBeVisible();
  });

  it("can be changed before there is a scorebook", async () => {
    const book = new MemoryWorkbook();
    book.addSheet("Sheet1");
    const { user } = openPane(book);
    await user.click(await screen.findByRole("button", { name: vi.language }));
    expect(await screen.findByRole("heading", { name: en.insert.title })).toBeVisible();
    expect(screen.getByRole("heading", { level: 1, name: en.appName })).toBeVisible();
    await user.click(screen.getByRole("button", { name: en.language }));
    expect(await screen.findByRole("heading", { name: vi.insert.title })).toBeVisible();
  });
});
