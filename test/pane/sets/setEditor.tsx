import { screen, waitFor, within } from "@testing-library/react";
import { toDraft } from "../../../src/criteria/setDraft";
import { setScreenMessages } from "../../../src/messages/setScreens";
import { readScorebook } from "../../../src/taskpane/compare/readScorebook";
import { readSetFile } from "../../../src/taskpane/sets/readSetFile";
import { SetDraftStore } from "../../../src/taskpane/sets/setDraftStore";
import { exampleFile } from "../../unit/examples";
import { MemoryWorkbook } from "../../unit/memoryWorkbook";
import { openPane, text, told, type OpenPane } from "../openPane";
import { tabStops } from "../tabStops";

const FILE = exampleFile("steps");
const DRAFT = toDraft(FILE);
const say = setScreenMessages.vi;
const { editor } = say;

beforeEach(() => localStorage.setItem("so-diem-cchc.sets", JSON.stringify([FILE])));
afterEach(() => localStorage.clear());

function openList(): OpenPane {
  const book = new MemoryWorkbook();
  book.addSheet("Sheet1");
  return openPane(book, { view: "sets" });
}

/** The editor on the set that is kept on the machine. */
async function openEditor(): Promise<OpenPane> {
  const pane = openList();
  const own = (await screen.findByRole("heading", { name: FILE.title })).closest("li")!;
  await pane.user.click(within(own).getByRole("button", { name: say.edit }));
  await screen.findByRole("heading", { name: editor.title });
  return pane;
}

const box = (name: string) => screen.getByRole("textbox", { name });
const row = (code: string) => within(rows()).getByRole("button", { name: new RegExp(`^${code.replaceAll(".", "\\.")}(?![.\\d])`) });
const rows = () => screen.getByRole("region", { name: editor.rows });
const save = () => screen.getByRole("button", { name: editor.save });
const codes = () =>
  within(rows())
    .getAllByRole("listitem")
    .map(
      (item) =>
        within(item).queryByRole<HTMLInputElement>("textbox", { name: editor.row.code })?.value ?? /^[\d.]+/.exec(item.textContent)![0],
    );

/** Types over what stands in a box. */
async function retype({ user }: OpenPane, name: string, words: string): Promise<void> {
  await user.clear(box(name));
  if (words !== "") await user.type(box(name), words);
}

describe("what is typed", () => {
  test("is there again after the pane was closed, also where nobody can read it as points", async () => {
    const first = await openEditor();
    const { code } = DRAFT.rows[1]!;
    await first.user.click(row(code));
    await retype(first, editor.row.maximum, "1,x");
    await retype(first, editor.row.allowed, "bước bao nhiêu");
    await retype(first, editor.fields.year, "20");
    first.close();

    const { user } = openList();
    await user.click(await screen.findByRole("button", { name: say.goOn }));
    expect(box(editor.fields.year)).toHaveValue("20");
    await user.click(row(code));
    expect(box(editor.row.maximum)).toHaveValue("1,x");
    expect(box(editor.row.maximum)).toBeInvalid();
    expect(box(editor.row.allowed)).toHaveValue("bước bao nhiêu");
    expect(within(screen.getByRole("group", { name: new RegExp(`^${code} `) })).getByText(/không đọc được số "1,x"/)).toBeVisible();
    expect(screen.queryByRole("button", { name: editor.save })).toBeNull();
  });

  test("is taken back step by step", async () => {
    const pane = await openEditor();
    await retype(pane, editor.fields.title, "Tên khác");
    await retype(pane, editor.total, "");
    expect(box(editor.total)).toHaveValue("");
    await pane.user.click(screen.getByRole("button", { name: editor.undo }));
    expect(box(editor.total)).toHaveValue(String(FILE.total));
    expect(box(editor.fields.title)).toHaveValue("Tên khác");
    await pane.user.click(screen.getByRole("button", { name: editor.undo }));
    expect(box(editor.fields.title)).toHaveValue(FILE.title);
    expect(screen.queryByRole("button", { name: editor.undo })).toBeNull();
  });

  test("is taken back 50 steps", () => {
    const store = new SetDraftStore();
    store.begin({ draft: DRAFT, base: null, unread: [], isOpen: false });
    for (let step = 0; step < 60; step++) store.changeRow(step % 2, { name: `Tên ${step}` });
    for (let step = 0; step < 60; step++) store.undo();
    // Ten steps cannot be: the last of them gave the first row but one its name.
    expect(
      store
        .snapshot()
        .edited!.draft.rows.slice(0, 2)
        .map(({ name }) => name),
    ).toEqual(["Tên 8", "Tên 9"]);
  });
});

test("a file that is larger than any workbook is not even read", async () => {
  const read = jest.fn();
  const file = Object.defineProperty(Object.assign(new File(["{}"], "bộ.json"), { arrayBuffer: read }), "size", {
    value: 32 * 1024 * 1024 + 1,
  });
  expect([await readSetFile(file, FILE), await readScorebook(file, [])]).toEqual([{ kind: "unread" }, { kind: "unread" }]);
  expect(read).not.toHaveBeenCalled();
});

test("numbers among the settings are typed, mistyped and typed again, and the set is saved", async () => {
  const pane = await openEditor();
  const { user } = pane;
  await retype(pane, editor.fields.version, "7");
  const criteria = DRAFT.rows.filter(({ code }) => code.includes(".")).length;
  const domains = DRAFT.rows.length - criteria;
  for (const [name, number] of [
    [editor.total, FILE.total],
    [editor.domainsCount, domains],
    [editor.criteriaCount, criteria],
    [editor.fields.year, FILE.year],
  ] as const) {
    await retype(pane, name, "1x");
    expect(box(name)).toBeInvalid();
    await retype(pane, name, String(number));
    expect(box(name)).toBeValid();
  }
  await user.click(save());
  expect(await told(editor.done(FILE.title))).toBeVisible();
});

test("points that are missing are not told as points that became nothing", async () => {
  const pane = await openEditor();
  const [, first, second] = DRAFT.rows;
  await pane.user.click(row(first!.code));
  await retype(pane, editor.row.maximum, "");
  await pane.user.click(row(second!.code));
  await retype(pane, editor.row.department, "Công an xã");
  await pane.user.click(await screen.findByRole("button", { name: /^Khác với/ }));
  expect(await screen.findByText(new RegExp(`^${second!.code} đổi ngành, BPCM phụ trách`))).toBeInTheDocument();
  expect(screen.queryByText(new RegExp(`^${first!.code} đổi điểm tối đa`))).toBeNull();
});

test("a file with a whole set is taken in while a draft waits; a table is not", async () => {
  const { user } = await openEditor();
  await user.click(screen.getByRole("button", { name: say.back }));
  expect(screen.queryByRole("button", { name: say.fromSheet })).toBeNull();
  const other = { ...exampleFile("extras"), checksum: undefined };
  const bytes = new TextEncoder().encode(JSON.stringify(other));
  const file = Object.assign(new File([bytes], "bo.json", { type: "application/json" }), { arrayBuffer: async () => bytes.buffer });
  await user.upload(screen.getByLabelText(say.chooseFile), file);
  expect(await told(say.received(other.title))).toBeVisible();
  expect(screen.getByRole("button", { name: say.goOn })).toBeVisible();
});

test("the main button leads from fault to fault, and then saves", async () => {
  const pane = await openEditor();
  const { user } = pane;
  const { code, maximum } = DRAFT.rows[1]!;
  await user.click(row(code));
  await retype(pane, editor.row.maximum, "");
  await user.click(screen.getByRole("button", { name: editor.row.close }));
  expect(row(code)).toHaveFocus();
  expect(row(code)).toHaveTextContent("chưa có điểm tối đa");
  await retype(pane, editor.fields.version, "");

  await user.click(within(screen.getByLabelText(text.next.label)).getByRole("button", { name: /^Sửa tiếp/ }));
  await waitFor(() => expect(box(editor.fields.version)).toHaveFocus());
  await user.type(box(editor.fields.version), "2");
  await user.click(screen.getByRole("button", { name: /^Sửa tiếp/ }));
  await waitFor(() => expect(box(editor.row.maximum)).toHaveFocus());
  expect(box(editor.row.maximum)).toBeInvalid();
  await user.type(box(editor.row.maximum), String(maximum).replace(".", ","));
  expect(await screen.findByText(/^Bộ tiêu chí đã khớp/)).toBeVisible();
  await user.click(save());
  expect(await told(editor.done(FILE.title))).toBeVisible();
});

test("what saving comes to is told before: the same set, one in place of another, one of its own", async () => {
  const pane = await openEditor();
  const year = FILE.year + 1;
  expect(screen.getByText(editor.sameSoFar(FILE.title))).toBeVisible();
  await retype(pane, editor.fields.source, "Quyết định khác");
  expect(screen.getByText(editor.replaces(FILE.title))).toBeVisible();
  await retype(pane, editor.fields.year, String(year));
  expect(box(editor.fields.id)).toHaveValue(FILE.id.replace(String(FILE.year), String(year)));
  await retype(pane, editor.fields.version, "7");
  expect(screen.getByText(/^Bộ tiêu chí đã khớp/)).toBeVisible();
});

test("new rows stand behind all that belongs to the row beside them, with a code that is free", async () => {
  const { user } = await openEditor();
  const [domain, ...below] = DRAFT.rows.map(({ code }) => code).filter((code) => code.split(".")[0] === "1");
  await user.click(row(domain!));
  await user.click(screen.getByRole("button", { name: editor.row.addBelow }));
  await waitFor(() => expect(box(editor.row.code)).toHaveFocus());
  expect(box(editor.row.code)).toHaveValue(`1.${below.length + 1}`);
  expect(codes().slice(0, below.length + 2)).toEqual([domain, ...below, `1.${below.length + 1}`]);
  await user.click(screen.getByRole("button", { name: editor.row.remove }));
  expect(codes()).toEqual(DRAFT.rows.map(({ code }) => code));
  expect(row(DRAFT.rows[below.length + 1]!.code)).toHaveFocus();
});

test("a draft and a set are thrown away at the second press only", async () => {
  const { user } = await openEditor();
  await user.click(screen.getByRole("button", { name: say.back }));
  await user.click(screen.getByRole("button", { name: say.giveUp }));
  expect(await screen.findByText(say.giveUpSure, { selector: "[role=status]" })).toBeInTheDocument();
  await user.tab();
  expect(screen.getByRole("button", { name: say.giveUp })).toBeVisible();
  await user.click(screen.getByRole("button", { name: say.giveUp }));
  await user.click(screen.getByRole("button", { name: say.giveUpSure }));
  expect(await told(say.gaveUp)).toBeVisible();
  expect(screen.getByRole("heading", { name: FILE.title })).toBeVisible();
  expect(screen.queryByRole("button", { name: say.goOn })).toBeNull();
});

test("everything in the editor is reached by the Tab key, in the order in which it stands there", async () => {
  const { user } = await openEditor();
  await user.click(row(DRAFT.rows[1]!.code));
  screen.getByRole("button", { name: say.back }).focus();
  const stops = await tabStops(user);
  const all = ["button", "textbox", "combobox", "checkbox"].flatMap((role) => screen.getAllByRole(role));
  const missed = all.filter((control) => !stops.includes(control) && control !== screen.getByRole("button", { name: say.back }));
  expect(missed.map(({ textContent, id }) => textContent || id)).toEqual([]);
  for (const [i, stop] of stops.entries()) {
    if (i > 0) expect(stops[i - 1]!.compareDocumentPosition(stop)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  }
  expect(stops.at(-1)).toBe(save());
});
