import ExcelJS from "exceljs";
import { strToU8, unzipSync, zipSync } from "fflate";
import { areaAddress, cellAddress } from "../../../src/workbook/address";
import { PLAIN_FORMAT } from "../document/cell";
import type { SpreadsheetDocument } from "../document/spreadsheetDocument";
import type { Worksheet } from "../document/worksheet";
import { fileValueOf } from "./cellContents";
import { styleOf } from "./cellStyles";
import { addCharts } from "./chartParts";
import { fileColour } from "./colours";
import { fileConditionalFormat } from "./conditionalRules";
import { addCustomXml, protectStructure, partText, quoteSheetNames, sheetParts, type PackageParts } from "./packageParts";
import { filePageSetup } from "./pageSetups";
import { withFittingHeights } from "./rowHeights";
import { fileWidth } from "./sheetDimensions";
import { fileProtection } from "./sheetProtections";
import { fileValidation } from "./validationRules";

/** The document as the bytes of an .xlsx file, with the values that its formulas came to. */
export async function saveXlsx(document: SpreadsheetDocument): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const activeTab = document.sheets.indexOf(document.active);
  workbook.views = [{ x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab, visibility: "visible" }];
  for (const sheet of document.sheets) await addSheet(workbook, sheet);
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  addCustomXml(
    parts,
    document.parts.map(({ xml }) => xml),
  );
  quoteSheetNames(
    parts,
    document.sheets.map(({ name }) => name),
  );
  const partOf = sheetParts(parts);
  for (const sheet of document.sheets) {
    const part = partOf.get(sheet.name)!;
    parts[part] = strToU8(withFittingHeights(partText(parts, part), sheet));
    addCharts(parts, part, sheet.name, sheet.charts);
  }
  if (document.isStructureProtected) protectStructure(parts);
  return zipSync(withoutFolders(parts));
}

/** Entries of folders, which the library writes and Excel does not. */
function withoutFolders(parts: PackageParts): PackageParts {
  return Object.fromEntries(Object.entries(parts).filter(([name]) => !name.endsWith("/")));
}

async function addSheet(workbook: ExcelJS.Workbook, sheet: Worksheet): Promise<void> {
  const target = workbook.addWorksheet(sheet.name, {
    state: sheet.visibility === "Visible" ? "visible" : sheet.visibility === "Hidden" ? "hidden" : "veryHidden",
    views: [viewOf(sheet)],
    pageSetup: filePageSetup(sheet.page),
    properties: sheet.tabColor ? { tabColor: fileColour(sheet.tabColor) } : {},
  });
  for (const [column, points] of sheet.columnWidths) target.getColumn(column + 1).width = fileWidth(points);
  for (const [row, points] of sheet.rowHeights) target.getRow(row + 1).height = points;
  for (const row of sheet.hiddenRows) target.getRow(row + 1).hidden = true;
  writeCells(target, sheet);
  for (const merge of sheet.merges) target.mergeCellsWithoutStyle(areaAddress(merge));
  for (const validation of sheet.validations) addValidation(target, ...fileValidation(validation));
  sheet.conditionalFormats.forEach((format, place) => target.addConditionalFormatting(fileConditionalFormat(format, place)));
  if (sheet.protection) await target.protect("", fileProtection(sheet.protection));
}

function writeCells(target: ExcelJS.Worksheet, sheet: Worksheet): void {
  for (const at of sheet.usedPositions(true)) {
    const cell = target.getCell(at.row + 1, at.column + 1);
    const format = sheet.formatAt(at);
    cell.value = fileValueOf(sheet.inputAt(at), sheet.valueAt(at));
    if (format !== PLAIN_FORMAT) cell.style = styleOf(format);
  }
}

function viewOf(sheet: Worksheet): Partial<ExcelJS.WorksheetView> {
  const { document, frozenRows, frozenColumns, showGridlines: showGridLines } = sheet;
  const activeCell = sheet === document.active ? cellAddress(document.selection) : "A1";
  if (frozenRows === 0 && frozenColumns === 0) return { state: "normal", showGridLines, activeCell };
  return { state: "frozen", xSplit: frozenColumns, ySplit: frozenRows, showGridLines, activeCell };
}

/** Takes whole areas, which the library's own types do not tell. */
interface AreaValidations {
  add(address: string, validation: ExcelJS.DataValidation): void;
}

function addValidation(target: ExcelJS.Worksheet, address: string, validation: ExcelJS.DataValidation): void {
  const { dataValidations } = target as unknown as { dataValidations: AreaValidations };
  dataValidations.add(address, validation);
}
