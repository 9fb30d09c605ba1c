import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { templateFile } from "../../src/actions/templateFile";
import { carriedSetJson } from "../../src/criteria/setJson";
import { batchNoteText } from "../../src/messages/batch";
import { refusalText } from "../../src/messages/files";
import { reportText } from "../../src/messages/reports";
import { reviewMessages } from "../../src/messages/review";
import { workbookMessages } from "../../src/messages/workbook";
import { LIMITS } from "../../src/xlsx/limits";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { WorkbookError } from "../../src/workbook/workbookError";
import { unzipSync } from "fflate";
import { receivedFile } from "../unit/cli/receivedFile";
import { example, exampleFile } from "../unit/examples";
import { MemoryWorkbook } from "../unit/memoryWorkbook";
import { mixedBatch, type BatchedFile } from "../unit/received/mixedBatch";
import { scoredWorkbook, SCORES } from "../unit/seed";
import { command, openPane, openScorebook, tab, text, told, type OpenPane } from "./openPane";

const say = reviewMessages.vi;
const list = () => screen.getByRole("region", { name: say.list });
const lines = () =>
  within(list())
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent!);
const line = (name: RegExp) => within(list()).getByRole("button", { name });

function emptyWorkbook(): MemoryWorkbook {
  const book = new MemoryWorkbook();
  book.addSheet("Sheet1");
  return book;
}

/** The reviewing level's part over an empty workbook. */
async function openReview(): Promise<OpenPane> {
  const pane = openPane(emptyWorkbook());
  await pane.user.click(await screen.findByRole("button", { name: text.review }));
  await screen.findByRole("heading", { name: say.title });
  return pane;
}

const asFile = ({ name, bytes }: BatchedFile) => new File([new Uint8Array(bytes)], name, { lastModified: 1 });

function choose(...files: readonly BatchedFile[]): void {
  fireEvent.change(document.querySelector("input[type=file]")!, { target: { files: files.map(asFile) } });
}

/** Whatever is checked from now on stays under way until the returned function is called. */
function holdChecks({ host }: OpenPane): () => void {
  let go: () => void = () => undefined;
  host.checker.gate = new Promise((resolve) => (go = resolve));
  return go;
}

const finished = (count: number) => screen.findByText(say.finished(count));

let batch: readonly BatchedFile[];
beforeAll(async () => {
  batch = await mixedBatch();
});
beforeEach(() => localStorage.clear());

const named = (name: string) => batch.find((file) => file.name === name)!;
const clean = () => named("sạch 1.xlsx");

describe("the way in", () => {
  it("is on the first screen, where the workbook is empty, and leads back", async () => {
    const { user } = await openReview();
    expect(screen.getByText(say.intro)).toBeVisible();
    await user.click(screen.getByRole("button", { name: text.insert.title }));
    expect(screen.getByText(text.insert.intro)).toBeVisible();
  });

  it("is a tab and a command where there is a scorebook", async () => {
    const { user } = await openScorebook(await scoredWorkbook());
    await user.click(tab(text.tabs.review));
    expect(await screen.findByRole("heading", { name: say.title })).toBeVisible();
    expect(screen.queryByRole("button", { name: text.next.build })).toBeNull();
    await user.click(tab(text.tabs.overview));
    await command(user, text.review);
    expect(await screen.findByRole("heading", { name: say.title })).toBeVisible();
  });
});

describe("a batch of thirty mixed files", () => {
  async function openBatch(): Promise<OpenPane> {
    const pane = await openReview();
    choose(...batch);
    await finished(batch.length);
    return pane;
  }

  it("is ranked, each file in its place, and those that could not be checked below with the reason", async () => {
    await openBatch();
    const shown = lines();
    expect(shown).toHaveLength(30);
    expect(shown[0]).toMatch(/^1Xã Số 1100\/100/);
    expect(shown[10]).toMatch(/^1Xã Trùng Tên100\/100/);
    expect(shown[11]).toMatch(/^12Xã Chấm Thấp/);
    expect(screen.getByText(say.counts(14, 6, 10))).toBeVisible();
    expect(line(/Vượt Điểm/)).toHaveTextContent(say.unranked.invalid());
    expect(line(/Thiếu Điểm/)).toHaveTextContent(say.unranked.incomplete("Tự đánh giá"));
    expect(line(/bản sao/)).toHaveTextContent(say.unranked["same-file"]());
    for (const [name, code] of [
      ["cũ.xls", "file/legacy-xls"],
      ["có mật khẩu.xlsx", "file/encrypted"],
      ["hỏng.xlsx", "file/damaged"],
      ["bom nén.xlsx", "file/too-large"],
      ["thật ra là csv.xlsx", "file/not-xlsx"],
      ["không có điểm.xlsx", "file/no-score-sheet"],
    ] as const)
      expect(line(new RegExp(name))).toHaveTextContent(refusalText(code, "vi"));
  });

  it("is told of as a whole: one file twice, two units of one name, two years", async () => {
    await openBatch();
    const notes = [
      { kind: "same-file", files: ["sạch 1.xlsx", "bản sao của sạch 1.xlsx"] },
      { kind: "same-unit", unit: "xã Trùng Tên", files: ["trùng tên 1.xlsx", "trùng tên 2.xlsx"] },
      { kind: "years", years: [2022, 2023] },
    ] as const;
    for (const note of notes) expect(screen.getByText(batchNoteText(note, "vi"))).toBeInTheDocument();
    expect(screen.getByText("Năm 2023 · xếp hạng theo điểm Tự đánh giá")).toBeVisible();
    expect(screen.getByText("Năm 2022 · xếp hạng theo điểm Tự đánh giá")).toBeVisible();
  });

  it("is sorted, filtered and searched", async () => {
    const { user } = await openBatch();
    await user.selectOptions(screen.getByRole("combobox", { name: say.filter }), say.filters.errors(6));
    expect(lines()).toHaveLength(6);
    await user.selectOptions(screen.getByRole("combobox", { name: say.sort }), say.sorts.errors);
    expect(lines()[0]).toContain("Thiếu Điểm");
    await user.selectOptions(screen.getByRole("combobox", { name: say.filter }), say.filters["not-checked"](10));
    expect(lines()).toHaveLength(10);
    await user.selectOptions(screen.getByRole("combobox", { name: say.filter }), say.filters.all(30));
    await user.selectOptions(screen.getByRole("combobox", { name: say.sort }), say.sorts.total);
    expect(lines()[0]).toContain("108/100");
    await user.type(screen.getByRole("searchbox", { name: say.search }), "trung ten");
    expect(lines()).toHaveLength(2);
    await user.type(screen.getByRole("searchbox", { name: say.search }), "!");
    await user.click(screen.getByRole("button", { name: say.showAll }));
    expect(lines()).toHaveLength(30);
  });

  it("gives three sheets, written at once beside what stands there", async () => {
    const { user, host, book } = await openBatch();
    await user.click(screen.getByRole("button", { name: say.results.write }));
    const sheets = ["Xếp hạng 2023", "Xếp hạng 2022", "Kết quả kiểm tra", "Tổng hợp điểm mất 2023", "Tổng hợp điểm mất 2022"];
    await told(say.results.written(sheets.map((name) => `"${name}"`).join(", ")));
    expect(book.sheetNames).toEqual(["Sheet1", ...sheets]);
    expect(host.counts.writes).toBe(1);
    expect(book.value("Xếp hạng 2023", "A4")).toBe(1);

    await user.click(screen.getByRole("button", { name: say.results.writeAgain }));
    await waitFor(() => expect(book.sheetNames).toContain("Kết quả kiểm tra (2)"));
    expect(book.sheetNames.slice(0, 6)).toEqual(["Sheet1", ...sheets]);
  });

  it("gives a request for each unit that has to answer, in one .zip", async () => {
    const { user, host } = await openBatch();
    await user.click(screen.getByRole("button", { name: say.results.zip(6) }));
    await told(say.results.zipped(6, say.results.zipName(2023)));
    const [{ name, bytes }] = host.saved as [{ name: string; bytes: Uint8Array }];
    expect(name).toBe(say.results.zipName(2023));
    const files = Object.entries(unzipSync(bytes));
    expect(files.map(([file]) => file)).toContain("Phiếu yêu cầu - xã Vượt Điểm - 2023.xlsx");
    for (const [, file] of files) expect(readXlsx(file).sheetNames[0]).toMatch(new RegExp(`^${reportText.request.sheet}`));
  });

  it("gives the requests as sheets where the pane cannot save files, and says why", async () => {
    const { user, host, book } = await openBatch();
    host.savesFiles = false;
    await user.type(screen.getByRole("searchbox", { name: say.search }), "x");
    expect(screen.getByText(say.results.sheetsHint)).toBeVisible();
    await user.click(screen.getByRole("button", { name: say.results.sheets(6) }));
    await told(say.results.sheetsDone(6));
    expect(book.sheetNames.filter((name) => name.startsWith(reportText.request.sheet))).toHaveLength(6);
  });
});

describe("the list", () => {
  it("stays while another part is in front, and while files are added and taken out", async () => {
    const { user } = await openReview();
    choose(clean(), named("vượt điểm.xlsx"));
    await finished(2);
    await user.click(screen.getByRole("button", { name: text.insert.title }));
    await user.click(screen.getByRole("button", { name: text.review }));
    expect(lines()).toHaveLength(2);
    choose(clean(), named("điểm âm.xlsx"));
    await finished(3);
    expect(screen.getByText(say.skipped(1))).toBeVisible();
    await user.click(line(/Vượt Điểm/));
    await user.click(screen.getByRole("button", { name: say.details.remove }));
    expect(lines()).toHaveLength(2);
    expect(screen.queryByText(say.skipped(1))).toBeNull();
    await user.click(screen.getByRole("button", { name: say.clear }));
    expect(screen.getByText(say.intro)).toBeVisible();
  });

  it("can be stopped and gone on with; what is done stays", async () => {
    const pane = await openReview();
    const { user, host } = pane;
    const go = holdChecks(pane);
    choose(...batch.slice(0, 10));
    expect(await screen.findByRole("progressbar", { name: say.progressLabel })).toHaveAttribute("aria-valuenow", "0");
    await user.click(screen.getByRole("button", { name: say.stop }));
    go();
    expect(await screen.findByText(say.stopped(6))).toBeVisible();
    expect(host.checker.asked).toHaveLength(4);
    await user.click(screen.getByRole("button", { name: say.goOn(6) }));
    await finished(10);
    expect(host.checker.asked).toHaveLength(10);
  });

  it("keeps its totals right when files fail", async () => {
    const { host } = await openReview();
    host.checker.troubles.set("sạch 2.xlsx", "time").set("sạch 3.xlsx", "crash").set("sạch 4.xlsx", "unreadable");
    choose(...batch.slice(0, 5));
    await finished(5);
    expect(screen.getByText(say.counts(2, 0, 3))).toBeVisible();
    for (const [name, trouble] of [
      ["sạch 2.xlsx", "time"],
      ["sạch 3.xlsx", "crash"],
      ["sạch 4.xlsx", "unreadable"],
    ] as const)
      expect(line(new RegExp(name))).toHaveTextContent(say.trouble[trouble]);
  });

  it("does not read a file that is larger than any scorebook", async () => {
    const { host } = await openReview();
    const huge = asFile({ name: "lớn.xlsx", bytes: Buffer.from("PK") });
    Object.defineProperty(huge, "size", { value: LIMITS.fileBytes + 1 });
    fireEvent.change(document.querySelector("input[type=file]")!, { target: { files: [huge] } });
    await finished(1);
    expect(line(/lớn\.xlsx/)).toHaveTextContent(refusalText("file/too-large", "vi"));
    expect(host.checker.asked).toEqual([]);
  });

  it("says so where the file reader does not start, and tries again", async () => {
    const { user, host } = await openReview();
    host.checker.isBroken = true;
    choose(...batch.slice(0, 6));
    expect(await screen.findByText(say.cannotStart)).toBeVisible();
    host.checker.isBroken = false;
    await user.click(await screen.findByRole("button", { name: say.tryAgain }));
    await finished(6);
    expect(lines()).toHaveLength(6);
  });

  it("tells two files of one name from another", async () => {
    await openReview();
    choose(clean());
    await finished(1);
    choose({ name: clean().name, bytes: await receivedFile("xã Khác") });
    await finished(2);
    expect(line(/Xã Khác/)).toHaveTextContent("sạch 1 (2).xlsx");
  });

  it("has its results written once: the requests come next, then nothing until other files are there", async () => {
    const { user, host } = await openReview();
    choose(clean(), named("vượt điểm.xlsx"));
    await finished(2);
    const main = () => document.querySelector<HTMLElement>("footer button");
    expect(main()).toHaveTextContent(say.results.write);
    await user.click(main()!);
    await waitFor(() => expect(main()).toHaveTextContent(say.results.zip(1)));
    expect(screen.getAllByRole("button", { name: say.results.zip(1) })).toHaveLength(1);
    await user.click(main()!);
    await waitFor(() => expect(main()).toBeNull());
    expect(host.saved).toHaveLength(1);
    expect(screen.getByRole("button", { name: say.results.zip(1) })).toBeVisible();
    choose({ name: "thêm.xlsx", bytes: clean().bytes });
    await finished(3);
    expect(main()).toHaveTextContent(say.results.write);
    expect(screen.queryByRole("button", { name: say.results.writeAgain })).toBeNull();
  });

  it("shows hundreds in parts", async () => {
    const { user } = await openReview();
    const many = Array.from({ length: 60 }, (_, i) => ({ name: `${i + 1}.pdf`, bytes: Buffer.from("%PDF") }));
    choose(...many);
    await finished(60);
    expect(lines()).toHaveLength(50);
    await user.click(screen.getByRole("button", { name: say.showMore(10) }));
    expect(lines()).toHaveLength(60);
  });

  it("takes a thousand files, and says how many it left out", async () => {
    const pane = await openReview();
    holdChecks(pane);
    choose(...Array.from({ length: 1001 }, (_, i) => ({ name: `${i + 1}.pdf`, bytes: Buffer.from("%PDF") })));
    expect(await screen.findByText(say.tooMany(1, 1000))).toBeVisible();
    await pane.user.click(screen.getByRole("button", { name: say.stop }));
  });

  it("takes files that are dropped on the pane", async () => {
    await openReview();
    const dataTransfer = { types: ["Files"], files: [asFile(clean())] };
    fireEvent.dragOver(document.body, { dataTransfer });
    expect(screen.getByText(say.dropNow)).toBeVisible();
    fireEvent.drop(document.body, { dataTransfer });
    await finished(1);
    expect(line(/Xã Số 1/)).toBeVisible();
  });
});

describe("a file's findings", () => {
  it("are shown with sheet and cell, to a reviewer, and lead nowhere", async () => {
    const { user, host } = await openReview();
    choose(named("vượt điểm.xlsx"), named("ghi chữ.xlsx"));
    await finished(2);
    await user.click(line(/Vượt Điểm/));
    expect(screen.getByRole("heading", { name: "Xã Vượt Điểm" })).toHaveFocus();
    expect(screen.getByText(/Tiêu chí 7\.6 \(ô D51\): điểm Tự đánh giá là 9, vượt điểm tối đa 1\. Đề nghị đơn vị/)).toBeVisible();
    expect(screen.getByText(text.findings.place(SCORES, "D51"))).toBeVisible();
    expect(host.selected).toEqual([]);
    await user.click(screen.getByRole("button", { name: say.details.back }));
    await waitFor(() => expect(line(/Vượt Điểm/)).toHaveFocus());
  });

  it("are copied as the text of a letter", async () => {
    const { user } = await openReview();
    choose(named("vượt điểm.xlsx"));
    await finished(1);
    await user.click(line(/Vượt Điểm/));
    await user.click(screen.getByRole("button", { name: say.details.copy }));
    await screen.findByText(say.details.copied);
    const letter = await navigator.clipboard.readText();
    expect(letter).toContain("Kính gửi: Ủy ban nhân dân xã Vượt Điểm");
    expect(letter).toContain('1. [trang "Chỉ số CCHC 2023"] Tiêu chí 7.6 (ô D51)');
  });

  it("are shown as selected text where Excel lets nothing be copied", async () => {
    const { user } = await openReview();
    choose(named("cũ.xls"));
    await finished(1);
    await user.click(line(/cũ\.xls/));
    const refused = jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("no", "NotAllowedError"));
    await user.click(screen.getByRole("button", { name: say.details.copy }));
    const box = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: say.details.copyText });
    refused.mockRestore();
    expect(screen.getByText(say.details.copyByHand)).toBeVisible();
    expect(box).toHaveFocus();
    expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe(box.value);
    expect(box.value).toContain(refusalText("file/legacy-xls", "vi"));
  });

  it("become a request in the open workbook; where Excel refuses, it is said", async () => {
    const { user, host, book } = await openReview();
    choose(named("vượt điểm.xlsx"));
    await finished(1);
    await user.click(line(/Vượt Điểm/));
    host.refusesToWrite = new WorkbookError("structure-protected");
    await user.click(screen.getByRole("button", { name: say.details.request }));
    await told(workbookMessages.vi["structure-protected"]({}));
    host.refusesToWrite = null;
    await user.click(screen.getByRole("button", { name: say.details.request }));
    await told(say.details.requested("Phiếu yêu cầu xã Vượt Điểm"));
    expect(book.sheetNames).toEqual(["Sheet1", "Phiếu yêu cầu xã Vượt Điểm"]);
  });
});

test("everything is said in English too", async () => {
  const { user } = await openReview();
  await user.click(screen.getByRole("button", { name: text.language }));
  const english = reviewMessages.en;
  expect(await screen.findByRole("heading", { name: english.title })).toBeVisible();
  choose(named("vượt điểm.xlsx"), named("cũ.xls"), named("chưa rõ cột 1.xlsx"));
  await screen.findByText(english.finished(3));
  expect(within(screen.getByRole("region", { name: english.list })).getByRole("button", { name: /cũ\.xls/ })).toHaveTextContent(
    refusalText("file/legacy-xls", "en"),
  );
  expect(screen.getByRole("button", { name: english.results.bind(1) })).toBeVisible();
  await user.click(screen.getByRole("button", { name: english.results.write }));
  await told(english.results.written('"Xếp hạng", "Kết quả kiểm tra", "Tổng hợp điểm mất"'));
});

describe("columns that cannot be told", () => {
  const unclear = () => [named("chưa rõ cột 1.xlsx"), named("chưa rõ cột 2.xlsx")];

  it("are named once, for all files of the same make, now and later", async () => {
    const pane = await openReview();
    const { user, close } = pane;
    choose(...unclear());
    await finished(2);
    await user.click(screen.getByRole("button", { name: say.results.bind(2) }));
    expect(screen.getByText(new RegExp(say.columns.alike(2)))).toBeVisible();
    await user.click(screen.getByRole("button", { name: say.details.back }));
    // One that is under way when they are named is read by them too.
    const go = holdChecks(pane);
    choose({ name: "chưa rõ cột 3.xlsx", bytes: unclear()[0]!.bytes });
    await user.click(line(/chưa rõ cột 1/));
    await user.click(screen.getByRole("button", { name: say.columns.save }));
    expect(screen.getByText(say.columns.missing)).toBeVisible();
    const box = screen.getByRole("combobox", { name: say.columns.stage("Tự đánh giá") });
    expect(within(box).getByRole("option", { name: /Điểm tối đa/ })).toHaveTextContent("1,5; 0,5;");
    await user.selectOptions(box, within(box).getByRole("option", { name: /Điểm tối đa/ }));
    expect(screen.getByText(say.columns.twice)).toBeVisible();
    await user.selectOptions(box, within(box).getByRole("option", { name: /Điểm đạt được/ }));
    await user.click(screen.getByRole("button", { name: say.columns.save }));
    await user.click(screen.getByRole("button", { name: say.details.back }));
    go();
    await finished(3);
    expect(screen.queryByRole("button", { name: say.results.bind(1) })).toBeNull();
    expect(line(/Xã Phú Đình/)).toHaveTextContent(say.noErrors);
    for (const name of ["chưa rõ cột 1.xlsx", "chưa rõ cột 3.xlsx"]) expect(line(new RegExp(name))).toHaveTextContent(say.noErrors);
    close();

    const again = await openReview();
    choose(unclear()[0]!);
    await finished(1);
    expect(line(/Xã Bình Thành/)).toBeVisible();
    await again.user.click(screen.getByRole("button", { name: say.columns.forget }));
    expect(await screen.findByRole("button", { name: say.results.bind(1) })).toBeVisible();
  });

  it("are asked for again where the machine keeps nothing, or something else", async () => {
    localStorage.setItem("so-diem-cchc.columns", '{"A":7,"B":{"code":"x"}}');
    await openReview();
    choose(unclear()[0]!);
    await finished(1);
    expect(screen.queryByRole("button", { name: say.columns.forget })).toBeNull();
    expect(screen.getByRole("button", { name: say.results.bind(1) })).toBeVisible();
  });
});

describe("the open workbook", () => {
  it("is checked whoever made it, is not marked, and a finding leads to its cell", async () => {
    const book = await scoredWorkbook();
    book.type(SCORES, "D7", "99");
    const { user, host } = await openScorebook(book);
    await user.click(tab(text.tabs.review));
    await user.click(await screen.findByRole("button", { name: say.checkOpen }));
    expect(await screen.findByRole("heading", { name: say.details.openWorkbook })).toBeVisible();
    const above = screen.getByRole("button", { name: /^Vượt điểm tối đa/ });
    // Who holds the workbook mends it, and asks nobody to.
    expect(above).toHaveTextContent(`Nhập lại điểm trong khoảng từ 0 đến 1,5. ${text.findings.place(SCORES, "D7")}`);
    expect(above).not.toHaveTextContent("Đề nghị");
    await user.click(above);
    expect(host.selected).toEqual([`${SCORES}!D7`]);
    expect(host.counts.writes).toBe(0);
    act(() => host.type(SCORES, "D7", "1"));
    await user.click(screen.getByRole("button", { name: say.details.again }));
    await waitFor(() => expect(screen.queryByRole("button", { name: /^Vượt điểm tối đa/ })).toBeNull());
  });

  it("has a heading of its own for a lost-points table that is missing, and none of total rows", async () => {
    const { user } = await openScorebook(await scoredWorkbook());
    await user.click(tab(text.tabs.review));
    await user.click(await screen.findByRole("button", { name: say.checkOpen }));
    expect(await screen.findByRole("heading", { name: text.findings.lostTable })).toBeVisible();
    expect(screen.queryByRole("heading", { name: text.findings.otherPlace })).toBeNull();
  });

  it("is refused in words where it holds no scores", async () => {
    const { user } = await openReview();
    await user.click(screen.getByRole("button", { name: say.checkOpen }));
    expect(await screen.findByText(say.details.noScores)).toBeVisible();
    expect(screen.queryByText(/gửi nhầm/)).toBeNull();
  });
});

describe("files made from other sets", () => {
  const set = example("steps");
  const form = (carried?: string, name = "xã.xlsx"): BatchedFile => ({
    name,
    bytes: Buffer.from(writeXlsx(templateFile(set, "xã Ví Dụ", set.year, carried))),
  });
  const chooser = () => screen.queryByRole("combobox", { name: say.checkAgainst });

  /** jsdom's files cannot tell their bytes. */
  function chooseWhole(file: BatchedFile): void {
    const whole = Object.assign(asFile(file), { arrayBuffer: () => Promise.resolve(new Uint8Array(file.bytes).buffer) });
    fireEvent.change(document.querySelector("input[type=file]")!, { target: { files: [whole] } });
  }

  it("are not checked until a person takes in the set that such a file brings with it; those under way then are, too", async () => {
    const pane = await openReview();
    const { user } = pane;
    expect(chooser()).toBeNull();
    chooseWhole(form(carriedSetJson(exampleFile("steps"))));
    await finished(1);
    expect(line(/xã\.xlsx/)).toHaveTextContent(set.id);
    const go = holdChecks(pane);
    chooseWhole(form(undefined, "xã 2.xlsx"));
    await user.click(line(/xã\.xlsx/));
    await user.click(screen.getByRole("button", { name: say.details.takeSet }));
    await told(say.details.setTaken(set.title));
    await user.click(screen.getByRole("button", { name: say.details.back }));
    go();
    await finished(2);
    for (const name of [/xã\.xlsx/, /xã 2\.xlsx/]) expect(line(name)).toHaveTextContent(say.unranked.incomplete("Tự đánh giá"));
    expect(chooser()).toBeVisible();
  });

  it("that do not bring it offer nothing to take", async () => {
    const { user } = await openReview();
    chooseWhole(form());
    await finished(1);
    await user.click(line(/xã\.xlsx/));
    expect(screen.queryByRole("button", { name: say.details.takeSet })).toBeNull();
  });

  it("that bring another one than they name are told of, and nothing is taken", async () => {
    const { user } = await openReview();
    chooseWhole(form(carriedSetJson(exampleFile("extras"))));
    await finished(1);
    await user.click(line(/xã\.xlsx/));
    await user.click(screen.getByRole("button", { name: say.details.takeSet }));
    await told(say.details.noSetInFile("xã.xlsx"));
    expect(localStorage.getItem("so-diem-cchc.sets")).toBeNull();
  });

  it("are checked against the set that a person says, and again against the one that they name", async () => {
    localStorage.setItem("so-diem-cchc.sets", JSON.stringify([exampleFile("steps"), exampleFile("extras")]));
    const pane = await openReview();
    const { user } = pane;
    const checkAgainst = (set: RegExp | string) => user.selectOptions(chooser()!, within(chooser()!).getByRole("option", { name: set }));
    const another = new RegExp(exampleFile("extras").id);
    chooseWhole(form());
    await finished(1);
    expect(line(/Xã Ví Dụ/i)).toHaveTextContent(say.unranked.incomplete("Tự đánh giá"));
    await checkAgainst(another);
    expect(await within(list()).findByRole("button", { name: /xã\.xlsx/ })).toHaveTextContent(refusalText("file/no-score-sheet", "vi"));
    await checkAgainst(say.namedSet);
    expect(await within(list()).findByRole("button", { name: /Xã Ví Dụ/i })).toHaveTextContent(say.unranked.incomplete("Tự đánh giá"));
    // Somebody who thinks better of it while the file is under way gets the answer to what was said last.
    const go = holdChecks(pane);
    await checkAgainst(another);
    await checkAgainst(say.namedSet);
    go();
    await finished(1);
    expect(line(/xã\.xlsx/)).toHaveTextContent(say.unranked.incomplete("Tự đánh giá"));
  });
});
