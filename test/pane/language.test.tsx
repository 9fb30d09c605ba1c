import { act, screen, waitFor, within } from "@testing-library/react";
import { describeFinding, findingTitle, severityName } from "../../src/messages/findings";
import type { Language } from "../../src/messages/language";
import { paneMessages } from "../../src/messages/pane";
import { reviewMessages } from "../../src/messages/review";
import { workbookMessages } from "../../src/messages/workbook";
import type { Finding, FindingCode, Severity } from "../../src/scoring/finding";
import { ENGLISH_WORDS, sentencesOf, VIETNAMESE_LETTERS } from "./sentences";
import { addressOf, build, LOST, lostCell, scoredWorkbook, scores, SCORES, SET } from "../unit/seed";
import { MemoryWorkbook } from "../unit/memoryWorkbook";
import { openPane, openScorebook } from "./openPane";

const { vi, en } = paneMessages;
/** What stands in either language for what it is: the other language's name, a place, the seed's unit. */
const PROPER = [vi.appName, en.language, "UBND xã Bình Thành", "xã Bình Thành"];
/** Told to the compiler one by one, so that none can be left out. */
const CODES = Object.keys({
  "set/newer-version": true,
  "sheet/not-checked": true,
  "score/none": true,
  "criterion/missing": true,
  "criterion/unknown": true,
  "criterion/duplicate": true,
  "criterion/renamed": true,
  "criterion/code-altered": true,
  "criterion/moved": true,
  "max/changed": true,
  "score/missing": true,
  "score/not-a-number": true,
  "score/negative": true,
  "score/above-max": true,
  "score/off-step": true,
  "score/parts-differ": true,
  "score/text-number": true,
  "score/raised": true,
  "score/not-applicable": true,
  "score/reason-missing": true,
  "set/other-version": true,
  "total/result-wrong": true,
  "total/domain-wrong": true,
  "total/grand-wrong": true,
  "total/not-formula": true,
  "lost/sheet-missing": true,
  "lost/other-table": true,
  "lost/row-missing": true,
  "lost/row-surplus": true,
  "lost/amount-wrong": true,
  "lost/amounts-negative": true,
  "lost/total-wrong": true,
  "lost/reason-missing": true,
  "lost/remedy-missing": true,
  "lost/person-missing": true,
} satisfies Record<FindingCode, true>) as FindingCode[];

/** Everything that the pane can say in a language, by where it stands in the catalogue. */
function everySentence(language: Language): Map<string, string> {
  const finding = (code: FindingCode): Finding =>
    ({ code, severity: "error", sheet: "S", cell: "C9", criterion: "3.1", stage: "x", found: "7", expected: 9 }) as Finding;
  return new Map([
    ...sentencesOf(paneMessages[language]),
    ...sentencesOf(workbookMessages[language], "workbook."),
    ...sentencesOf(reviewMessages[language], "review."),
    ...CODES.map((code): [string, string] => [code, describeFinding(finding(code), SET, language)]),
    ...CODES.map((code): [string, string] => [`title of ${code}`, findingTitle(code, language)]),
    ...(["error", "warning", "information"] as Severity[]).map((each): [string, string] => [each, severityName(each, language)]),
  ]);
}

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
const OFFICIAL = [...sentencesOf(SET).map(([, value]) => value), scores.unit, SCORES, LOST, ...PROPER]
  .flatMap((each) => [each, each.charAt(0).toUpperCase() + each.slice(1)])
  .sort((a, b) => b.length - a.length);

const withoutOfficial = (line: string) => OFFICIAL.reduce((left, official) => left.replaceAll(official, ""), line);

describe("the catalogue of sentences", () => {
  const [inVietnamese, inEnglish] = [everySentence("vi"), everySentence("en")];

  it("has every sentence in both languages", () => {
    expect([...inEnglish.keys()]).toEqual([...inVietnamese.keys()]);
    expect(inVietnamese.size).toBeGreaterThan(200);
    for (const sentence of [...inVietnamese.values(), ...inEnglish.values()]) expect(sentence.trim()).not.toBe("");
  });

  it("has no Vietnamese in the English, and no English in the Vietnamese", () => {
    // "Tổng" is what the person must type; Excel's own commands are told by both of their names.
    const strays = [...inEnglish].filter(([, sentence]) => VIETNAMESE_LETTERS.test(withoutOfficial(sentence).replace("Tổng", "")));
    expect(strays).toEqual([]);
    const told = (sentence: string) => sentence.replace(/\([^)]*▸[^)]*\)|\(Enable Editing\)/g, "");
    expect([...inVietnamese].filter(([, sentence]) => ENGLISH_WORDS.test(told(sentence)))).toEqual([]);
  });

  it("says nothing twice in the same words, but for signs and numbers", () => {
    const same = [...inVietnamese].filter(([key, sentence]) => inEnglish.get(key) === sentence).map(([key]) => key);
    expect(same.sort()).toEqual(["card.place", "drafts.where", "outOf"]);
  });

  it("counts one thing as one", () => {
    expect([...inEnglish].filter(([, sentence]) => /(?<!\/)\b1 (?!is\b)(\w+s|criteria)\b/.test(sentence))).toEqual([]);
  });
});

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
    const text = paneMessages[language];
    const heard = new Set<string>();
    const listen = () => said().forEach((line) => heard.add(line));
    const { user, host, book } = await openScorebook(await variedWorkbook(), { language });
    listen();
    await user.click(screen.getByRole("button", { name: /^7\. / }));
    listen();
    await user.click(screen.getAllByRole("tab")[1]!);
    listen();
    await user.click(screen.getByRole("button", { name: new RegExp(`^${text.findings.repair(1).split(" ")[0]}.*\\(`) }));
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
    await user.click(screen.getByRole("button", { name: text.insertAnother }));
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
    const { user } = await openScorebook(await scoredWorkbook());
    await user.click(screen.getByRole("button", { name: vi.next.build }));
    await screen.findByText(vi.lost.built(11, "10,25", LOST));
    const turn = async (from: typeof vi) => {
      await user.click(screen.getByRole("button", { name: from.moreCommands }));
      await user.click(screen.getByRole("button", { name: from.language }));
    };
    await turn(vi);
    expect(screen.getByText(en.lost.built(11, "10.25", LOST))).toBeVisible();
    expect(screen.getByText(en.lost.agrees("10.25"))).toBeVisible();
    expect(document.documentElement).toHaveAttribute("lang", "en");
    await turn(en);
    expect(screen.getByText(vi.lost.built(11, "10,25", LOST))).toBeVisible();
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
    expect(screen.getByRole("heading", { name: en.insert.title })).toBeVisible();
    expect(screen.getByRole("heading", { level: 1, name: en.appName })).toBeVisible();
    await user.click(screen.getByRole("button", { name: en.language }));
    expect(screen.getByRole("heading", { name: vi.insert.title })).toBeVisible();
  });
});
