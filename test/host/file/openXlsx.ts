import ExcelJS from "exceljs";
import { strToU8, unzipSync, zipSync } from "fflate";
import { parseArea, parseCell } from "../../../src/workbook/address";
import { SpreadsheetDocument } from "../document/spreadsheetDocument";
import type { Worksheet } from "../document/worksheet";
import { inputOf } from "./cellContents";
import { formatOf } from "./cellStyles";
import { chartsOf } from "./chartParts";
import { colourOf } from "./colours";
import { conditionalFormatsOf } from "./conditionalRules";
import { isStructureProtected, partText, readCustomXml, sheetParts, type PackageParts } from "./packageParts";
import { readPageSetup } from "./pageSetups";
import { rowsOfOwnHeight } from "./rowHeights";
import { pointsOfWidth } from "./sheetDimensions";
import { protectionOf } from "./sheetProtections";
import { validationsOf, withoutValidations } from "./validationRules";

/**
 * A document from the bytes of an .xlsx file that one trusts; the calculator must have been loaded. What the document does not hold
 * (pictures, charts of other kinds, comments, rich text, other kinds of conditional formats, defined names) is left out. Throws where the bytes are no
 * .xlsx file.
 */
export async function openXlsx(bytes: Uint8Array): Promise<SpreadsheetDocument> {
  const parts = unzipSync(bytes);
  const partOf = sheetParts(parts);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(readableBytes(parts));
  const [first, ...others] = workbook.worksheets;
  if (!first) throw new Error("The file holds no sheet.");
  const document = new SpreadsheetDocument(first.name);
  others.forEach(({ name }) => document.addSheet(name));
  document.calculator.hold(() =>
    workbook.worksheets.forEach((source, i) => readSheet(source, partText(parts, partOf.get(source.name) ?? ""), document.sheets[i]!)),
  );
  for (const sheet of document.sheets) sheet.charts = chartsOf(parts, partOf.get(sheet.name) ?? "", () => document.newId("CHART"));
  for (const xml of readCustomXml(parts)) document.parts.push({ id: document.newId("PART"), xml });
  document.isStructureProtected = isStructureProtected(parts);
  showFront(workbook, document);
  return document;
}

/** The file without validation rules and charts: those are read from the XML itself. */
function readableBytes(parts: PackageParts): ArrayBuffer {
  const readable = { ...parts };
  for (const part of sheetParts(parts).values()) readable[part] = strToU8(withoutDrawing(withoutValidations(partText(parts, part))));
  return zipSync(readable, { level: 0 }).buffer as ArrayBuffer;
}

/** A drawing without pictures is more than the library can read. */
function withoutDrawing(sheetXml: string): string {
  return sheetXml.replace(/<drawing\b[^>]*\/>/, "");
}

function readSheet(source: ExcelJS.Worksheet, xml: string, sheet: Worksheet): void {
  readCells(source, sheet, rowsOfOwnHeight(xml));
  sheet.merges = source.model.merges.flatMap((address) => parseArea(address) ?? []);
  sheet.validations = validationsOf(xml);
  const { conditionalFormattings } = source as unknown as { conditionalFormattings: ExcelJS.ConditionalFormattingOptions[] };
  sheet.conditionalFormats = conditionalFormatsOf(conditionalFormattings, () => sheet.document.newId("CF"));
  sheet.visibility = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" }[source.state ?? "visible"];
  sheet.tabColor = colourOf(source.properties.tabColor, "");
  sheet.protection = protectionOf((source as unknown as { sheetProtection: Parameters<typeof protectionOf>[0] }).sheetProtection);
  readPageSetup(source.pageSetup, sheet.page);
  readView(source.views?.[0], sheet);
  (source.columns ?? []).forEach(({ width }, column) => {
    if (width !== undefined) sheet.columnWidths.set(column, pointsOfWidth(width));
  });
}

function readCells(source: ExcelJS.Worksheet, sheet: Worksheet, ownHeights: ReadonlySet<number>): void {
  source.eachRow({ includeEmpty: true }, (line, row) => {
    if (line.height && ownHeights.has(row - 1)) sheet.rowHeights.set(row - 1, line.height);
    if (line.hidden) sheet.hiddenRows.add(row - 1);
    line.eachCell({ includeEmpty: true }, (cell, column) => {
      const at = { row: row - 1, column: column - 1 };
      if (Object.keys(cell.style).length > 0) sheet.dress(at, formatOf(cell.style));
      // A cell behind the first of a merged area repeats the first one's value here; in truth it is empty.
      const isCovered = cell.isMerged && cell.master.address !== cell.address;
      const input = isCovered ? null : inputOf(cell);
      if (input && ("formula" in input || input.constant !== null)) sheet.put(at, input);
    });
  });
}

function readView(view: Partial<ExcelJS.WorksheetView> | undefined, sheet: Worksheet): void {
  if (!view) return;
  sheet.showGridlines = view.showGridLines !== false;
  if (view.state !== "frozen") return;
  sheet.frozenRows = view.ySplit ?? 0;
  sheet.frozenColumns = view.xSplit ?? 0;
}

/** The sheet that was in front when the file was saved, and the cell that was selected on it. */
function showFront(workbook: ExcelJS.Workbook, document: SpreadsheetDocument): void {
  const index = workbook.views?.[0]?.activeTab ?? 0;
  document.activate(document.sheets[index] ?? document.sheets[0]!);
  const selected = parseCell(workbook.worksheets[index]?.views?.[0]?.activeCell ?? "");
  if (selected) document.select({ ...selected, rows: 1, columns: 1 });
}
