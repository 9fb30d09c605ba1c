import { cellAt, endOf, textOf, type SheetSnapshot } from "../workbook/sheetSnapshot";

/** Header wording in a form that can be compared: NFC, lower case, letters and digits only. */
export function plainHeader(text: string): string {
  return text
    .normalize("NFC")
    .toLocaleLowerCase("vi")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Wordings that name a column, by the column's role. */
export type ColumnWordings<Role extends string> = Readonly<Record<Role, readonly string[]>>;

export interface TableHeader<Role extends string> {
  readonly row: number;
  /** Zero-based column by role; a role without a column is absent. */
  readonly columns: Readonly<Partial<Record<Role, number>>>;
}

/**
 * The row in which most columns are named, if every required role is among them. Titles above, offset columns and foreign columns
 * in between do not matter.
 */
export function findHeader<Role extends string>(
  sheet: SheetSnapshot,
  wordings: ColumnWordings<Role>,
  required: readonly Role[],
): TableHeader<Role> | null {
  let best: TableHeader<Role> | null = null;
  let bestCount = 0;
  const end = endOf(sheet);
  for (let row = sheet.origin.row; row < end.row; row++) {
    const columns = namedColumns(sheet, row, wordings);
    const count = Object.keys(columns).length;
    if (count > bestCount && required.every((role) => columns[role] !== undefined)) {
      best = { row, columns };
      bestCount = count;
    }
  }
  return best;
}

function namedColumns<Role extends string>(
  sheet: SheetSnapshot,
  row: number,
  wordings: ColumnWordings<Role>,
): Partial<Record<Role, number>> {
  const found: Partial<Record<Role, number>> = {};
  const roles = Object.keys(wordings) as Role[];
  for (let column = sheet.origin.column; column < endOf(sheet).column; column++) {
    const header = plainHeader(textOf(cellAt(sheet, { row, column })));
    const role = roles.find((each) => found[each] === undefined && wordings[each].some((wording) => plainHeader(wording) === header));
    if (header !== "" && role !== undefined) found[role] = column;
  }
  return found;
}
