import { CELL_STYLES, type CellRole } from "../workbook/cellStyle";
import { columnPoints } from "../workbook/columnPoints";
import type { SheetPlan } from "../workbook/sheetPlan";
import { textHeight } from "../workbook/textHeight";

/** A text that may be longer than any column. */
export interface TextAcross {
  readonly row: number;
  readonly role: CellRole;
  readonly content: string;
}

/** Points left and right of wrapped text, and the lowest row. */
const ROOM_AROUND_TEXT = 4;
const LOWEST = 18;

/** Texts that wrap within the width of a whole table, one a row. Excel fits no row to merged cells, so each says how high it is. */
export function acrossTable(
  texts: readonly TextAcross[],
  columnWidths: readonly number[],
): Pick<SheetPlan, "cells" | "merges" | "rowHeights"> {
  const width = columnWidths.reduce((sum, each) => sum + columnPoints(each), -ROOM_AROUND_TEXT);
  const height = ({ role, content }: TextAcross) => Math.max(LOWEST, Math.ceil(textHeight(content, CELL_STYLES[role], width)));
  return {
    cells: texts.map((text) => ({ ...text, column: 0 })),
    merges: texts.map(({ row }) => ({ row, column: 0, rows: 1, columns: columnWidths.length })),
    rowHeights: new Map(texts.map((text) => [text.row, height(text)])),
  };
}
