import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { areaAddress, parseArea, parseCell, type CellArea } from "../../../src/workbook/address";
import { POINTS_FORMAT } from "../../../src/workbook/cellStyle";
import { loadCalculatorFromDisk } from "../bootInNode";
import { ErrorValue, type CellInput } from "../document/cell";
import { SpreadsheetDocument } from "../document/spreadsheetDocument";
import { fittingHeights } from "../document/textHeight";
import type { Worksheet } from "../document/worksheet";
import { openXlsx } from "./openXlsx";
import { saveXlsx } from "./saveXlsx";

beforeAll(loadCalculatorFromDisk);

const area = (address: string): CellArea => parseArea(address)!;
const at = (address: string) => parseCell(address)!;
const put = (sheet: Worksheet, address: string, input: CellInput) => sheet.put(at(address), input);
const value = (sheet: Worksheet, address: string) => sheet.valueAt(at(address));

const NAME = "Chỉ số CCHC 2023";
const MESSAGE = 'Điểm từ 0 đến "điểm tối đa" & không hơn.\nXem cột <C>.';

function sampleDocument(): SpreadsheetDocument {
  const document = new SpreadsheetDocument(NAME);
  const [sheet] = document.sheets as [Worksheet];
  put(sheet, "A1", { constant: "ỦY BAN NHÂN DÂN" });
  put(sheet, "A2", { constant: "7.10" });
  put(sheet, "B2", { constant: "=1+1" });
  put(sheet, "C2", { constant: 9.5 });
  put(sheet, "C3", { constant: true });
  put(sheet, "C4", { constant: new ErrorValue("#N/A") });
  put(sheet, "D2", { formula: "=SUM(C2:C2)" });
  put(sheet, "D3", { formula: '=IF(COUNT(C9)=0,"",1)' });
  put(sheet, "D4", { formula: "=1/0" });
  put(sheet, "D5", { formula: "=ISNUMBER(C2)" });
  sheet.dress(at("A2"), { numberFormat: "@", horizontal: "Center", vertical: "Top", wrap: true });
  sheet.dress(at("C2"), { numberFormat: POINTS_FORMAT, locked: false, fill: "#FFEB9C" });
  sheet.dress(at("A1"), { fontName: "Times New Roman", fontSize: 13, bold: true, italic: true, underline: true, fontColor: "#9C0006" });
  const thin = { style: "Continuous", weight: "Thin", color: "#000000" };
  sheet.dress(at("C5"), { borders: { top: thin, left: { style: "Double", weight: "Thick", color: "#FF0000" } } });
  sheet.merges.push(area("A1:G1"));
  sheet.columnWidths.set(0, 48).set(1, 244.5).set(3, 75);
  sheet.rowHeights.set(2, 33);
  sheet.hiddenRows.add(4);
  sheet.frozenRows = 5;
  sheet.tabColor = "#C00000";
  sheet.showGridlines = false;
  sheet.protection = { selectionMode: "Normal", allowFormatColumns: true };
  const alert = { showAlert: true, style: "Stop", title: "Điểm không hợp lệ", message: MESSAGE };
  const prompt = { showPrompt: true, title: "Nhập điểm", message: "Từ 0 đến tối đa" };
  sheet.validations.push(
    {
      area: area("D7:F12"),
      rule: { decimal: { formula1: 0, formula2: "=$C7", operator: "Between" } },
      errorAlert: alert,
      prompt,
      ignoreBlanks: true,
    },
    { area: area("A7:C12"), rule: { custom: { formula: "=FALSE" } }, errorAlert: alert, prompt, ignoreBlanks: false },
    {
      area: area("G7"),
      rule: { list: { inCellDropDown: true, source: "có,không" } },
      errorAlert: { ...alert, style: "Warning" },
      prompt,
      ignoreBlanks: true,
    },
  );
  sheet.conditionalFormats.push(
    { id: "1", area: area("D7:F12"), formula: '=AND(D7<>"",D7>$C7)', fill: "#FFC7CE", fontColor: "#9C0006", stopIfTrue: false },
    { id: "2", area: area("D7:F12"), formula: "=ISBLANK(D7)", fill: "#FFEB9C", fontColor: "", stopIfTrue: false },
  );
  const categories = area("A7:A12");
  const look = { hasDataLabels: true, categories };
  sheet.charts.push({
    ...{ id: "3", name: "Chart 1", type: "ColumnClustered", title: "Điểm <%> & 'hạng'", legendPosition: "Bottom" },
    ...{ minimum: 0, maximum: 100, at: area("B20:G40") },
    series: [
      { ...look, name: "2023", values: area("C7:C12"), fill: "#A6A6A6" },
      { ...look, name: '"2024" & sau', values: area("D7:D12"), fill: "#1F4E79" },
    ],
  });
  Object.assign(sheet.page, {
    orientation: "Landscape",
    paperSize: "A4",
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
    margins: { top: 56.692913, bottom: 56.692913, left: 85.03937, right: 42.519685, header: 21.6, footer: 21.6 },
    printArea: area("A1:G68"),
    titleRows: { first: 4, last: 5 },
    centerHorizontally: true,
  });
  const second = document.addSheet("Bảng mất điểm");
  put(second, "A1", { formula: `='${NAME}'!D2*2` });
  second.visibility = "Hidden";
  document.parts.push({ id: "x", xml: '<scorebooks xmlns="urn:thử">Xã Bình Thành &amp; xã khác</scorebooks>' });
  document.isStructureProtected = true;
  document.activate(sheet);
  document.select(area("D7"));
  return document;
}

/** Everything of a document that a file is to keep. */
function described(document: SpreadsheetDocument): object {
  return {
    front: document.active.name,
    selected: document.selection,
    structure: document.isStructureProtected,
    parts: document.parts.map(({ xml }) => xml),
    sheets: document.sheets.map((sheet) => ({
      name: sheet.name,
      cells: sheet
        .usedPositions(true)
        .sort((a, b) => a.row - b.row || a.column - b.column)
        .map((cell) => ({ cell, input: sheet.inputAt(cell), value: sheet.valueAt(cell), format: sheet.formatAt(cell) })),
      widths: [0, 1, 2, 3, 4].map((column) => sheet.columnWidth(column)),
      heights: [...sheet.rowHeights],
      hidden: [...sheet.hiddenRows],
      merges: sheet.merges,
      validations: [...sheet.validations].sort((a, b) => areaAddress(a.area).localeCompare(areaAddress(b.area))),
      conditionalFormats: sheet.conditionalFormats.map(({ id: _, ...format }) => format),
      charts: sheet.charts.map(({ id: _, ...chart }) => chart),
      frozen: [sheet.frozenRows, sheet.frozenColumns],
      looks: [sheet.visibility, sheet.tabColor, sheet.showGridlines],
      page: sheet.page,
      isProtected: sheet.protection !== null,
      mayWiden: sheet.protection?.["allowFormatColumns"] === true,
      mayInsert: sheet.protection?.["allowInsertRows"] === true,
    })),
  };
}

test("a document saved and opened again holds the same", async () => {
  const document = sampleDocument();
  const opened = await openXlsx(await saveXlsx(document));
  expect(described(opened)).toEqual(described(document));
});

test("what was opened calculates on", async () => {
  const opened = await openXlsx(await saveXlsx(sampleDocument()));
  const [scores, lost] = opened.sheets as [Worksheet, Worksheet];
  put(scores, "C2", { constant: 10 });
  expect(value(scores, "D2")).toBe(10);
  expect(value(lost, "A1")).toBe(20);
  expect(value(scores, "D4")).toEqual(new ErrorValue("#DIV/0!"));
});

test("other programs find the formulas' values, texts as texts and each rule once", async () => {
  const bytes = await saveXlsx(sampleDocument());
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet(NAME)!;
  expect(sheet.getCell("D2").result).toBe(9.5);
  expect(sheet.getCell("D3").value).toMatchObject({ formula: 'IF(COUNT(C9)=0,"",1)' });
  expect(sheet.getCell("B2").type).toBe(ExcelJS.ValueType.String);
  const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!);
  expect(xml.match(/<dataValidation /g)).toHaveLength(3);
  expect(xml).toContain('sqref="D7:F12"');
  const names = strFromU8(unzipSync(bytes)["xl/workbook.xml"]!);
  expect(names).toContain("!$A$1:$G$68<");
  expect(names).toContain("!$5:$6<");
});

test("a row that fits its text says how high it is, and goes on fitting", async () => {
  const document = new SpreadsheetDocument(NAME);
  const sheet = document.active;
  sheet.dress(at("A2"), { fontName: "Times New Roman", fontSize: 12, wrap: true });
  put(sheet, "A2", { constant: "Báo cáo không có nội dung đánh giá chỉ số hài lòng" });
  sheet.rowHeights.set(2, 33);
  sheet.hiddenRows.add(4);
  put(sheet, "A3", { constant: "Tổng" });
  const bytes = await saveXlsx(document);
  const rows = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!).match(/<row [^>]*>/g)!;
  const fitted = fittingHeights(sheet, 1, 1).get(1)!;
  expect(fitted).toBeGreaterThan(45);
  expect(rows.map((row) => [/ ht="([^"]*)"/.exec(row)![1], row.includes("customHeight")])).toEqual([
    [String(fitted), false],
    ["33", true],
  ]);
  expect([...(await openXlsx(bytes)).active.rowHeights]).toEqual([[2, 33]]);
});

test("a rule over several areas keeps its meaning in each", async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Nhiều vùng");
  sheet.addConditionalFormatting({ ref: "B2:B4 D6:D7", rules: [{ type: "expression", formulae: ["B2>$A2"], priority: 1 }] });
  const [opened] = (await openXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()))).sheets as [Worksheet];
  expect(opened.conditionalFormats.map(({ formula }) => formula)).toEqual(["=B2>$A2", "=D6>$A6"]);
});

test("dates, rich text and links are read as what they hold", async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Khác");
  sheet.getCell("A1").value = new Date(Date.UTC(2023, 4, 9));
  sheet.getCell("A2").value = { richText: [{ text: "Chưa " }, { text: "ban hành", font: { bold: true } }] };
  sheet.getCell("A3").value = { text: "Quyết định", hyperlink: "https://example.com/" };
  const [opened] = (await openXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()))).sheets as [Worksheet];
  expect(["A1", "A2", "A3"].map((address) => value(opened, address))).toEqual([45055, "Chưa ban hành", "Quyết định"]);
  expect(opened.formatAt(at("A1")).numberFormat).toMatch(/[dmy]/);
});

test("a sheet's name may hold what XML and formulas give a meaning to", async () => {
  const document = new SpreadsheetDocument("Điểm 'năm' & \"2023\"");
  document.active.page.printArea = area("B2");
  const bytes = await saveXlsx(document);
  expect(strFromU8(unzipSync(bytes)["xl/workbook.xml"]!)).toContain(
    "&apos;Điểm &apos;&apos;năm&apos;&apos; &amp; &quot;2023&quot;&apos;!$B$2:$B$2<",
  );
  const opened = await openXlsx(bytes);
  expect([opened.active.name, opened.active.page.printArea]).toEqual([document.active.name, area("B2")]);
});

test("bytes that are no .xlsx file are refused", async () => {
  await expect(openXlsx(new TextEncoder().encode("không phải tệp Excel"))).rejects.toThrow();
});
