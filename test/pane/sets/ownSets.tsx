import { screen, within } from "@testing-library/react";
import { carriedSetJson } from "../../../src/criteria/setJson";
import { readPartSets, writeIdentityPart } from "../../../src/forms/identityPart";
import { setScreenMessages } from "../../../src/messages/setScreens";
import { exampleFile } from "../../unit/examples";
import { MemoryWorkbook } from "../../unit/memoryWorkbook";
import { command, openPane, openScorebook, text } from "../openPane";
import { scoredWorkbook } from "../workbooks";

const KEY = "so-diem-cchc.sets";
const FILE = exampleFile("steps");
const say = setScreenMessages.vi;

afterEach(() => localStorage.clear());

function emptyWorkbook(): MemoryWorkbook {
  const book = new MemoryWorkbook();
  book.addSheet("Sheet1");
  return book;
}

async function insertFrom(title: RegExp): Promise<MemoryWorkbook> {
  const { user, book, close } = openPane(emptyWorkbook());
  await user.selectOptions(await screen.findByRole("combobox", { name: text.insert.set }), screen.getByRole("option", { name: title }));
  await user.type(screen.getByRole("textbox", { name: text.insert.unit }), "UBND xã Ví Dụ");
  await user.click(screen.getByRole("button", { name: text.insert.submit }));
  await screen.findByText(text.firstRun.title);
  close();
  return book;
}

test("a set kept on the machine can be inserted, and travels with the workbook to a machine that does not know it", async () => {
  localStorage.setItem(KEY, JSON.stringify([FILE]));
  const book = await insertFrom(new RegExp(`^${FILE.year} – ${FILE.province}`));
  expect(readPartSets(book.part)).toEqual([carriedSetJson(FILE)]);

  localStorage.clear();
  await openScorebook(book);
  for (const { code, name } of FILE.domains) {
    expect(screen.getByRole("button", { name: new RegExp(`^${code}\\. ${name}`) })).toBeVisible();
  }
  expect(localStorage.getItem(KEY)).toBeNull();
});

test("a built-in set does not weigh on the workbook", async () => {
  const book = await insertFrom(/^2023 – Thái Nguyên/);
  expect(readPartSets(book.part)).toEqual([]);
});

test("what a workbook carries and is no set, or contradicts itself, is left alone", async () => {
  const book = await scoredWorkbook();
  const wrong = JSON.stringify({ ...FILE, total: FILE.total + 1 });
  book.part = writeIdentityPart([], ["{}", "no JSON", wrong]);
  const { user } = await openScorebook(book);
  await command(user, text.sets);
  const list = await screen.findByRole("heading", { name: say.sets });
  expect(list).toBeVisible();
  expect(screen.queryByRole("heading", { name: FILE.title })).toBeNull();
});

test("what is kept and cannot be read stays kept, and hides nothing", async () => {
  localStorage.setItem(KEY, JSON.stringify([{ id: "of-a-later-version" }, FILE]));
  const { user } = openPane(emptyWorkbook(), { view: "sets" });
  expect(await screen.findByRole("heading", { name: FILE.title })).toBeVisible();
  const item = screen.getByRole("heading", { name: FILE.title }).closest("li")!;
  await user.click(within(item).getByRole("button", { name: say.remove }));
  await user.click(within(item).getByRole("button", { name: say.removeSure }));
  expect(screen.queryByRole("heading", { name: FILE.title })).toBeNull();
  expect(JSON.parse(localStorage.getItem(KEY)!)).toEqual([{ id: "of-a-later-version" }]);
});
