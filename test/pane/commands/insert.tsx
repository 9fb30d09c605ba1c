import { screen, waitFor, within } from "@testing-library/react";
import { WorkbookError } from "../../../src/workbook/workbookError";
import { insertQuestions } from "../../../src/messages/insertQuestions";
import { sheetText } from "../../../src/messages/sheets";
import { workbookMessages } from "../../../src/messages/workbook";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { MemoryWorkbook } from "../../unit/memoryWorkbook";
import { cellsOf, checked, LOST, scores, SCORES } from "../../unit/seed";
import { command, mainButton, openPane, openScorebook, text, told } from "../openPane";
import { emptyTemplate, scoredWorkbook } from "../workbooks";

function emptyWorkbook(...sheets: string[]): MemoryWorkbook {
  const book = new MemoryWorkbook();
  for (const name of ["Sheet1", ...sheets]) book.addSheet(name);
  return book;
}

const ask = insertQuestions.vi;
const unitBox = () => screen.findByRole("textbox", { name: text.insert.unit });
const yearBox = () => screen.getByRole("textbox", { name: text.insert.year });
const submit = () => screen.getByRole("button", { name: text.insert.submit });

describe("inserting the template", () => {
  it("takes an empty workbook to the overview with a first-run hint", async () => {
    const { user, host, book } = openPane(emptyWorkbook());
    expect(screen.getByText(text.loading)).toBeVisible();
    expect(await screen.findByText(text.insert.intro)).toBeVisible();
    await user.type(await unitBox(), scores.unit);
    expect(yearBox()).toHaveValue("2023");
    await user.click(submit());

    expect(await screen.findByText(text.firstRun.title)).toBeVisible();
    expect(await told(text.insert.done(SCORES))).toBeVisible();
    expect(screen.getByText(text.entered(0, 54))).toBeVisible();
    expect(screen.getByText(text.firstRun.body("Tự đánh giá"))).toBeVisible();
    expect(screen.getByRole("heading", { level: 1, name: /bình thành/i })).toBeVisible();
    expect(book.sheetNames).toEqual(["Sheet1", SCORES]);
    expect(host.counts.writes).toBe(1);
    expect(mainButton()).toHaveTextContent(text.next.enter("1.1"));
  });

  it("asks for what is missing, in words beside the box, and writes nothing", async () => {
    const { user, host } = openPane(emptyWorkbook());
    const unit = await unitBox();
    await user.clear(yearBox());
    await user.type(yearBox(), "23");
    expect(screen.queryByText(text.insert.unitMissing)).toBeNull();
    await user.click(submit());
    expect(screen.getByText(text.insert.unitMissing)).toBeVisible();
    expect(screen.getByText(text.insert.yearBad)).toBeVisible();
    await waitFor(() => expect(unit).toHaveFocus());
    await user.type(unit, "UBND xã Bình Thành");
    await user.click(submit());
    await waitFor(() => expect(yearBox()).toHaveFocus());
    expect(host.counts.writes).toBe(0);
  });

  it("inserts by the Enter key", async () => {
    const { user, book } = openPane(emptyWorkbook());
    await user.type(await unitBox(), "UBND xã Bình Thành{Enter}");
    await screen.findByText(text.firstRun.title);
    expect(book.sheetNames).toContain(SCORES);
  });

  it("asks for the kind of unit where the name does not say it, and names the form by it", async () => {
    const { user, host, book } = openPane(emptyWorkbook());
    await user.type(await unitBox(), "bình thành{Enter}");
    expect(await screen.findByText(ask.kindMissing)).toBeVisible();
    expect(host.counts.writes).toBe(0);
    const kind = await screen.findByRole("combobox", { name: ask.kind });
    expect(
      within(kind)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual([
      ask.kindChoose,
      ...["xã", "phường", "thị trấn", "đặc khu"].map((each) => `${each} Bình Thành`),
      ask.kindAsWritten("bình thành"),
    ]);
    await user.selectOptions(kind, "đặc khu Bình Thành");
    await user.click(submit());
    expect(await screen.findByRole("heading", { level: 1, name: "Đặc khu Bình Thành" })).toBeVisible();
    expect(Object.values(await cellsOf(book, SCORES))).toContain("CHỈ SỐ ĐÁNH GIÁ CCHC NĂM 2023 CỦA ĐẶC KHU BÌNH THÀNH");
  });

  it.each(["UBND phường Phan Đình Phùng", "thị xã Phổ Yên", "Đặc khu Vân Đồn"])("asks for no kind that the name says: %s", async (unit) => {
    const { user } = openPane(emptyWorkbook());
    await user.type(await unitBox(), unit);
    expect(screen.queryByRole("combobox", { name: ask.kind })).toBeNull();
  });

  it("asks whether a year is meant that is not the set's, before anything is written", async () => {
    const { user, host, book } = openPane(emptyWorkbook());
    await user.type(await unitBox(), scores.unit);
    await user.clear(yearBox());
    await user.type(yearBox(), "2024{Enter}");
    expect(await screen.findByRole("alert")).toHaveTextContent(ask.yearOther(2023, "2024"));
    expect(host.counts.writes).toBe(0);
    await user.click(screen.getByRole("button", { name: ask.yearOfSet(2023) }));
    expect(yearBox()).toHaveValue("2023");
    expect(screen.queryByRole("alert")).toBeNull();
    await user.clear(yearBox());
    await user.type(yearBox(), "2024{Enter}");
    await user.click(await screen.findByRole("button", { name: ask.yearMeant("2024") }));
    await screen.findByText(text.firstRun.title);
    expect(book.sheetNames).toContain("Chỉ số CCHC 2024");
  });

  it("tells that this unit and year are there already, and goes there", async () => {
    const { user, host, book } = await openScorebook(await scoredWorkbook());
    await command(user, text.insertAnother);
    expect(await unitBox()).toHaveValue((await checked(book)).book.identity!.unit);
    await user.click(submit());
    expect(await screen.findByRole("alert")).toHaveTextContent(text.insert.alreadyThere(SCORES));
    expect(host.counts.writes).toBe(0);
    await user.click(screen.getByRole("button", { name: text.insert.open }));
    expect(await screen.findByRole("tablist")).toBeVisible();
    expect(host.selected).toEqual([`${SCORES}!A1`]);
  });

  it("inserts a second one under a free name only when told to, and takes it in hand", async () => {
    const { user, book } = await openScorebook(await scoredWorkbook());
    const before = await cellsOf(book, SCORES);
    await command(user, text.insertAnother);
    await user.click(submit());
    await user.click(await screen.findByRole("button", { name: text.insert.insertAs(`${SCORES} (2)`) }));
    await told(text.insert.done(`${SCORES} (2)`));
    expect(await cellsOf(book, SCORES)).toEqual(before);
    expect(screen.getByText(text.entered(0, 54))).toBeVisible();
    const choice = screen.getByRole("combobox", { name: text.scorebook });
    expect(
      within(choice)
        .getAllByRole<HTMLOptionElement>("option")
        .map(({ selected }) => selected),
    ).toEqual([false, true]);
    await user.selectOptions(choice, screen.getAllByRole("option")[0]!);
    expect(await screen.findByText(text.entered(54, 54))).toBeVisible();
  });

  it("leaves a sheet alone that has the name and is not ours", async () => {
    const { user, book, host } = openPane(emptyWorkbook(SCORES));
    book.place(SCORES, "B2", "Của người khác");
    await user.type(await unitBox(), scores.unit);
    await user.click(submit());
    expect(await screen.findByRole("alert")).toHaveTextContent(text.insert.nameTaken(SCORES));
    expect(host.counts.writes).toBe(0);
    await user.click(screen.getByRole("button", { name: text.insert.insertAs(`${SCORES} (2)`) }));
    await screen.findByText(text.firstRun.title);
    expect(await cellsOf(book, SCORES)).toEqual({ B2: "Của người khác" });
  });

  it("forgets what was in the way once another year is typed", async () => {
    const { user } = openPane(emptyWorkbook(SCORES));
    await user.type(await unitBox(), scores.unit);
    await user.click(submit());
    await screen.findByRole("alert");
    await user.clear(yearBox());
    await user.type(yearBox(), "2024");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("keeps what was typed where Excel refuses, and says what to do", async () => {
    const { user, host, book } = openPane(emptyWorkbook());
    const unit = await unitBox();
    await user.type(unit, scores.unit);
    host.refusesToWrite = new WorkbookError("structure-protected");
    await user.click(submit());
    expect(await told(workbookMessages.vi["structure-protected"]({}))).toBeVisible();
    expect(unit).toHaveValue(scores.unit);
    expect(book.sheetNames).toEqual(["Sheet1"]);
    host.refusesToWrite = null;
    await user.click(submit());
    expect(await screen.findByText(text.firstRun.title)).toBeVisible();
    expect(screen.queryByText(workbookMessages.vi["structure-protected"]({}))).toBeNull();
  });

  it("saves the form as a file for an office without the add-in, once the unit is named", async () => {
    const { user, host, book } = openPane(emptyWorkbook());
    const unit = await unitBox();
    await user.click(screen.getByRole("button", { name: text.insert.save }));
    expect(screen.getByText(text.insert.unitMissing)).toBeVisible();
    await user.type(unit, "UBND xã A/B");
    await user.click(screen.getByRole("button", { name: text.insert.save }));
    const name = sheetText.templateFileName("UBND xã A B", 2023);
    await told(text.insert.saved(name));
    expect(host.saved.map((file) => file.name)).toEqual([name]);
    expect(readXlsx(host.saved[0]!.bytes).sheetNames).toEqual([SCORES, LOST]);
    expect(book.sheetNames).toEqual(["Sheet1"]);
  });

  it("offers no file where the pane cannot save one", async () => {
    openPane(emptyWorkbook(), { prepare: (host) => (host.savesFiles = false) });
    await unitBox();
    expect(screen.queryByRole("button", { name: text.insert.save })).toBeNull();
    expect(screen.getByRole("button", { name: text.review })).toBeVisible();
  });

  it("can be left again without inserting", async () => {
    const { user, host } = await openScorebook(await emptyTemplate());
    await command(user, text.insertAnother);
    await user.click(await screen.findByRole("button", { name: text.cancel }));
    expect(screen.getByRole("tablist")).toBeVisible();
    expect(host.counts.writes).toBe(0);
  });

  it("says that there is no scorebook where the ribbon asks to build on an empty workbook", async () => {
    openPane(emptyWorkbook(LOST), { view: "lost", command: "build" });
    expect(await told(text.lost.noScorebook)).toBeVisible();
    expect(screen.getByText(text.insert.intro)).toBeVisible();
  });
});
