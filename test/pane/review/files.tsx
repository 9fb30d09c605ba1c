import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { templateFile } from "../../../src/actions/templateFile";
import { carriedSetJson } from "../../../src/criteria/setJson";
import { refusalText } from "../../../src/messages/files";
import { reviewMessages } from "../../../src/messages/review";
import { workbookMessages } from "../../../src/messages/workbook";
import { writeXlsx } from "../../../src/xlsx/writeXlsx";
import { WorkbookError } from "../../../src/workbook/workbookError";
import { example, exampleFile } from "../../unit/examples";
import { type BatchedFile } from "../../unit/received/mixedBatch";
import { SCORES } from "../../unit/seed";
import { openScorebook, tab, text, told } from "../openPane";
import { say, list, line, openReview, asFile, choose, holdChecks, finished, makeBatch, named } from "../reviewPane";
import { scoredWorkbook } from "../workbooks";

beforeAll(makeBatch);
beforeEach(() => localStorage.clear());

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
