import type { SheetSnapshot } from "../workbook/sheetSnapshot";
import type { WorkbookSnapshot } from "../workbook/workbook";
import { Budget } from "./limits";
import { readCellFormats } from "./parts/cellFormats";
import type { SharedTables } from "./parts/cellValue";
import { readCustomPart } from "./parts/customPart";
import { PartSource } from "./parts/partSource";
import type { Relation } from "./parts/relations";
import { readSharedStrings } from "./parts/sharedStrings";
import { readSheetPart } from "./parts/sheetPart";
import { readWorkbookPart, type ListedSheet } from "./parts/workbookPart";
import { damaged } from "./refusal";
import { requireZip } from "./zip/container";
import { PORTABLE } from "./zip/unpacker";
import { ZipArchive } from "./zip/zipArchive";

/**
 * The bytes of an .xlsx, .xlsm, .xltx or .xltm file that anybody may have made → the same snapshot as of a workbook that is open in
 * Excel, as far down and right as READ_WINDOW. Nothing is calculated, followed or expanded: formulas come with the results that the
 * file holds, or as empty cells with a formula. Text in fonts of the TCVN3 and VNI encodings comes as Unicode. Charts and macros
 * are listed by name at most. Takes bounded time and memory (limits.ts), whatever the bytes are. Throws XlsxRefusal, nothing else.
 */
export function readXlsx(bytes: Uint8Array, unpacker = PORTABLE): WorkbookSnapshot {
  requireZip(bytes);
  const budget = new Budget();
  const parts = new PartSource(new ZipArchive(bytes, budget.inflatedBytes, unpacker), budget);
  const { sheets, relations, packageRelations, countsFrom1904 } = readWorkbookPart(parts);
  const partOf = (type: string) => relations.find((relation: Relation) => relation.type === type)?.target;
  const shared: SharedTables = {
    texts: readSharedStrings(parts, partOf("sharedStrings")),
    formats: readCellFormats(parts, partOf("styles")),
    countsFrom1904,
  };
  return {
    sheetNames: sheets.map(({ name }) => name),
    sheets: sheets.flatMap((sheet, i) => readSheet(parts, sheet, String(i + 1), shared)),
    // Excel links it from the workbook; LibreOffice moves the link to the file as a whole.
    part: readCustomPart(parts, [...relations, ...packageRelations]),
  };
}

/** None for a sheet that has no cells, such as a chart. */
function readSheet(parts: PartSource, { name, visible, relation }: ListedSheet, id: string, shared: SharedTables): SheetSnapshot[] {
  if (relation?.type !== "worksheet") return [];
  const contents = readSheetPart(parts, relation.target, shared);
  if (!contents) throw damaged(`sheet ${name} without a part`);
  return [{ id, name, visible, ...contents }];
}
