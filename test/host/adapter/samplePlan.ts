import type { PlannedCell, SheetPlan } from "../../../src/workbook/sheetPlan";
import { parseArea, parseCell, type CellArea, type CellPosition } from "../../../src/workbook/address";
import type { SpreadsheetDocument } from "../document/spreadsheetDocument";
import type { Worksheet } from "../document/worksheet";
import { isFormula } from "../document/cell";

export function at(address: string): CellPosition {
  const cell = parseCell(address);
  if (!cell) throw new Error(`${address} is no cell`);
  return cell;
}

export function area(address: string): CellArea {
  const parsed = parseArea(address);
  if (!parsed) throw new Error(`${address} is no area`);
  return parsed;
}

export function planned(address: string, content: PlannedCell["content"], role?: PlannedCell["role"]): PlannedCell {
  return { ...at(address), content, role };
}

/** A small form with everything that a plan can hold. */
export function samplePlan(changes: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name: "Bảng thử",
    columnWidths: [6, 46, 8],
    rowHeights: new Map([[0, 33]]),
    autofitRows: { first: 1, last: 4 },
    cells: [
      planned("A1", "BẢNG THỬ", "title"),
      planned("A2", "STT", "header"),
      planned("B2", "Tên", "header"),
      planned("C2", "Điểm", "header"),
      planned("A3", "7.10", "code"),
      planned("B3", "Ban hành kế hoạch", "name"),
      planned("C3", 9.5, "score"),
      planned("A4", "7.1", "code"),
      planned("B4", "=1+1", "words"),
      planned("C4", null, "score"),
      planned("A5", "Cộng", "totalLabel"),
      planned("C5", { formula: "=SUM(C3:C4)" }, "totalPoints"),
    ],
    merges: [area("A1:C1")],
    validations: [
      {
        area: area("C3:C4"),
        rule: { kind: "decimal", minimum: 0, maximum: "=$D3" },
        title: "Điểm không hợp lệ",
        message: "Từ 0 đến tối đa.",
      },
      { area: area("A3:B4"), rule: { kind: "refuse" }, title: "Cố định", message: "Không sửa ở đây." },
    ],
    conditionalFormats: [{ area: area("C3:C4"), formula: "=ISBLANK(C3)", meaning: "missing" }],
    unlocked: [area("C3:C4")],
    frozenRows: 2,
    print: {
      orientation: "landscape",
      area: area("A1:C5"),
      titleRows: { first: 1, last: 1 },
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
    },
    charts: [
      {
        title: 'Điểm <2024> & "2023"',
        name: "điểm",
        kind: "column",
        categories: area("B3:B4"),
        series: [
          { name: "2023", values: area("C3:C4") },
          { name: "2024 & sau", values: area("A3:A4") },
        ],
        axis: { minimum: 0, maximum: 10 },
        at: area("E2:J14"),
      },
    ],
    ...changes,
  };
}

/** Everything that a person could miss after a command that failed. */
export function wholeOf(document: SpreadsheetDocument) {
  return { sheets: document.sheets.map(contentsOf), parts: document.parts.map(({ xml }) => xml) };
}

function contentsOf(sheet: Worksheet) {
  const cells = sheet.usedPositions(false).map((position) => {
    const input = sheet.inputAt(position);
    return [
      position.row,
      position.column,
      isFormula(input) ? input.formula : input.constant,
      sheet.formatAt(position).numberFormat,
    ] as const;
  });
  const merges = sheet.merges.map((merge) => JSON.stringify(merge)).sort();
  const sorted = [...cells].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return {
    name: sheet.name,
    id: sheet.id,
    isProtected: sheet.protection !== null,
    merges,
    charts: sheet.charts.map(({ name }) => name),
    cells: sorted,
  };
}

/** Back to one empty sheet that is named "Sheet1". */
export function emptied(document: SpreadsheetDocument): SpreadsheetDocument {
  const old = [...document.sheets];
  const names = old.map(({ name }) => name);
  document.addSheet(names.includes("Mới") ? "Mới nữa" : "Mới");
  for (const sheet of old) document.deleteSheet(sheet);
  document.parts.length = 0;
  Object.assign(document, { isEditing: false, isReadOnly: false, isStructureProtected: false });
  return document;
}
