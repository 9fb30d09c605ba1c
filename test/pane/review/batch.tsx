import { fireEvent, screen, waitFor } from "@testing-library/react";
import { batchNoteText } from "../../../src/messages/batch";
import { refusalText } from "../../../src/messages/files";
import { reportText } from "../../../src/messages/reports";
import { LIMITS } from "../../../src/xlsx/limits";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { unzipSync } from "fflate";
import { receivedFile } from "../../unit/cli/receivedFile";
import { command, openScorebook, tab, text, told, type OpenPane } from "../openPane";
import { say, lines, line, openReview, asFile, choose, holdChecks, finished, makeBatch, wholeBatch, named, clean } from "../reviewPane";
import { scoredWorkbook } from "../workbooks";

beforeAll(makeBatch);
beforeEach(() => localStorage.clear());

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
    choose(...wholeBatch());
    await finished(wholeBatch().length);
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
    const { user } = await openBatch();
    const notes = [
      { kind: "same-file", files: ["sạch 1.xlsx", "bản sao của sạch 1.xlsx"] },
      { kind: "same-unit", unit: "xã Trùng Tên", files: ["trùng tên 1.xlsx", "trùng tên 2.xlsx"] },
      { kind: "years", years: [2022, 2023] },
    ] as const;
    const title = screen.getByRole("button", { name: say.notes(notes.length), expanded: false });
    for (const note of notes) expect(screen.queryByText(batchNoteText(note, "vi"))).toBeNull();
    await user.click(title);
    for (const note of notes) expect(screen.getByText(batchNoteText(note, "vi"))).toBeVisible();
    await user.click(title);
    for (const note of notes) expect(screen.queryByText(batchNoteText(note, "vi"))).toBeNull();
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
    choose(...wholeBatch().slice(0, 10));
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
    choose(...wholeBatch().slice(0, 5));
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
    choose(...wholeBatch().slice(0, 6));
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
