import { SET_TABLE_HEADERS } from "../messages/ownSheets";
import type { SheetSnapshot } from "../workbook/sheetSnapshot";
import { findHeader } from "./tableHeader";

/** Columns that no score table has: with one of them a table is that of a set. */
export const SET_COLUMNS = ["minimum", "allowed", "conditional"] as const;

const { minimum, allowed, conditional } = SET_TABLE_HEADERS;
const WORDINGS = { minimum: [minimum], allowed: [allowed], conditional: [conditional] };

/** Whether a sheet is surely a set's table of criteria and no score table: it has all the columns that no score table has. */
export function isCriteriaSheet(sheet: SheetSnapshot): boolean {
  return findHeader(sheet, WORDINGS, SET_COLUMNS) !== null;
}
