import { APPENDIX, type AppendixRow, LOST_SHEET, SCORE_BLOCKS, SCORE_SHEET, scoreRow, TOTALS, UNIT } from "./report";
import { shownAppendix } from "./lostPointsTable";
import { useWorkbench } from "./workbench";

const workbench = useWorkbench();
const JOURNEY = "Tự đánh giá 97,5 → Thẩm định 93,75 → CTHD thẩm định 89,75";
const FIRST_ROW = 6;

beforeEach(() => workbench.open());

async function insertTemplate(): Promise<void> {
  const { pane } = workbench;
  await pane.getByLabel("Tên đơn vị").fill(UNIT);
  await pane.getByLabel("Năm đánh giá").fill("2023");
  await workbench.button("Chèn biểu mẫu").click();
  await pane.getByText(`Đã chèn biểu mẫu vào trang "${SCORE_SHEET}".`).waitFor();
}

async function lock(): Promise<void> {
  await workbench.command("Khóa biểu mẫu");
  await workbench.button("Khóa").click();
  await workbench.pane.getByText("Đã khóa biểu mẫu.").waitFor();
}

async function pasteScores(): Promise<void> {
  for (const { cell, text } of SCORE_BLOCKS) await workbench.paste(cell, text);
  await workbench.pane.getByText(JOURNEY).waitFor();
}

/** Opens the card of a criterion that lost points. */
async function openCard(criterion: string): Promise<void> {
  await workbench.pane.getByRole("listitem").getByRole("button", { name: criterion, exact: false }).click();
  await workbench.pane.getByRole("heading", { name: `Tiêu chí ${criterion}`, exact: true }).waitFor();
}

/** Splits 3.1 into the two sub-criteria that the report names, as the dialog suggests them; the amounts must add up. */
async function split(): Promise<void> {
  const { pane } = workbench;
  await openCard("3.1");
  await workbench.button("Phân bổ cho tiêu chí thành phần").click();
  const dialog = pane.getByRole("alertdialog");
  const part = (number: number) => dialog.getByRole("group", { name: `Dòng ${number}` });
  expect(await part(1).getByLabel("Mã").inputValue()).toBe("3.1.2");
  expect(await part(2).getByLabel("Mã").inputValue()).toBe("3.1.4");
  await part(1).getByLabel("Điểm trừ").fill("1");
  await part(2).getByLabel("Điểm trừ").fill("0,5");
  await dialog.getByText("Tổng các dòng là 1,5, còn thiếu 0,5 điểm so với điểm mất (2).").waitFor();
  await part(1).getByLabel("Điểm trừ").fill("1,5");
  await dialog.getByText("Tổng các dòng bằng đúng điểm mất.").waitFor();
  await dialog.getByRole("button", { name: "Lưu", exact: true }).click();
  await pane.getByText("Đã phân bổ điểm mất của tiêu chí 3.1.").waitFor();
}

/** Gives the whole of one criterion's loss to the sub-criterion that lost it. */
async function name(criterion: string, { code, content }: AppendixRow): Promise<void> {
  await openCard(criterion);
  await workbench.button("Phân bổ cho tiêu chí thành phần").click();
  const dialog = workbench.pane.getByRole("alertdialog");
  await dialog.getByLabel("Mã").fill(code);
  expect(await dialog.getByLabel("Nội dung").inputValue()).toBe(content);
  await dialog.getByRole("button", { name: "Lưu", exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
}

async function writeInSheet(row: number, { code, content, reason, remedy, person }: AppendixRow): Promise<void> {
  for (const [column, text] of Object.entries({ B: code, C: content, D: reason, F: remedy, G: person })) {
    await workbench.type(`${column}${row}`, text);
  }
}

async function writeInCard(row: number, { code, reason, remedy, person }: AppendixRow): Promise<void> {
  const { pane } = workbench;
  await workbench.cell(`B${row}`).click();
  const isSubCriterion = code.split(".").length > 2;
  const boxes = isSubCriterion
    ? pane.getByRole("group", { name: code })
    : pane.getByRole("region", { name: `Tiêu chí ${code}`, exact: true });
  await boxes.getByLabel("Lý do mất điểm, yêu cầu bổ sung").fill(reason);
  await boxes.getByLabel("Giải trình, hướng khắc phục").fill(remedy);
  await boxes.getByLabel("Người phụ trách").fill(person);
  await boxes.getByLabel("Lý do mất điểm, yêu cầu bổ sung").focus();
  await boxes.getByText("Đã lưu vào trang").nth(2).waitFor();
}

const REPORTED = { table: APPENDIX, total: "10,25" };

async function rebuild(rows: number, total: string): Promise<void> {
  const { pane } = workbench;
  await workbench.button("Lập lại bảng mất điểm").click();
  await pane.getByText(`Đã lập bảng mất điểm ở trang "${LOST_SHEET}": ${rows} dòng, ${total} điểm.`).waitFor();
  await pane.getByText(`Bảng mất điểm khớp với bảng điểm: ${total}`).waitFor();
}

// On a form that is open the whole job is done without a mouse: see mainJobByKeyboard.test.ts.
test("from an empty workbook to the two appendices of the report, with mouse and typing, the form locked", async () => {
  const { pane } = workbench;
  await insertTemplate();
  await lock();
  await pasteScores();
  expect(await workbench.cells()).toMatchObject(TOTALS);
  const scored = await workbench.save();

  await workbench.button("Lập bảng mất điểm").click();
  await pane.getByText("11 dòng, 10,25 điểm").waitFor();
  const built = await workbench.cells();
  await split();
  for (const [i, row] of APPENDIX.entries()) {
    if (i % 2 === 0) await writeInSheet(FIRST_ROW + i, row);
  }
  await name("1.9", APPENDIX[1]!);
  await name("8.5", APPENDIX[11]!);
  for (const [i, row] of APPENDIX.entries()) {
    if (i % 2 !== 0) await writeInCard(FIRST_ROW + i, row);
  }
  await workbench.type("C11", APPENDIX[5]!.content);
  await workbench.type("C13", APPENDIX[7]!.content);
  expect(await shownAppendix(workbench, 12)).toEqual(REPORTED);
  await pane.getByText("Điểm đã nhập đủ, số liệu đã khớp").waitFor();

  await workbench.showSheet(SCORE_SHEET);
  const council = `F${scoreRow("7.6")}`;
  await workbench.type(council, "1");
  await pane.getByText("Dòng thừa").waitFor();
  await rebuild(11, "9,25");
  await workbench.showSheet(LOST_SHEET);
  const without = APPENDIX.filter(({ code }) => code !== "7.6").map((row, i) => ({ ...row, number: String(i + 1) }));
  expect(await shownAppendix(workbench, 11)).toEqual({ table: without, total: "9,25" });
  const { code, content, reason, remedy, person } = APPENDIX[7]!;
  const kept = await workbench.cells();
  expect(kept).toMatchObject({
    A20: expect.stringContaining("Nội dung giữ lại"),
    B21: code,
    C21: content,
    D21: reason,
    F21: remedy,
    G21: person,
  });

  await workbench.showSheet(SCORE_SHEET);
  await workbench.type(council, "0");
  await pane.getByText("Thiếu dòng mất điểm").waitFor();
  await rebuild(12, "10,25");
  await workbench.showSheet(LOST_SHEET);
  expect(await shownAppendix(workbench, 12)).toEqual(REPORTED);
  const finished = await workbench.cells();

  await workbench.openFile(await workbench.save());
  await pane.getByText("Điểm đã nhập đủ, số liệu đã khớp").waitFor();
  await pane.getByText(JOURNEY).waitFor();
  await workbench.showSheet(LOST_SHEET);
  expect(await workbench.cells()).toEqual(finished);
  await workbench.showSheet(SCORE_SHEET);
  expect(await workbench.cells()).toMatchObject(TOTALS);

  await workbench.openFile(scored);
  await pane.getByText(JOURNEY).waitFor();
  await workbench.inNewPane(() => workbench.page.getByRole("button", { name: "Lập bảng mất điểm" }).click());
  await pane.getByText("11 dòng, 10,25 điểm").waitFor();
  expect(await workbench.cells()).toEqual(built);
});
