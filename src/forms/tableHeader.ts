import { remembered, rememberedOf } from "../workbook/remembered";
import { cellAt, endOf, type SheetSnapshot } from "../workbook/sheetSnapshot";

const REMEMBERED_TEXTS = 5_000;

/** Header wording in a form that can be compared: NFC, lower case, letters and digits only. */
export const plainHeader: (text: string) => string = remembered(REMEMBERED_TEXTS, (text) =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim(),
);

/** Wordings that name a column, by the column's role. */
export type ColumnWordings<Role extends string> = Readonly<Record<Role, readonly string[]>>;

export interface TableHeader<Role extends string> {
  readonly row: number;
  /** Zero-based column by role; a role without a column is absent. */
  readonly columns: Readonly<Partial<Record<Role, number>>>;
}

/**
 * The row in which most columns are named, if every required role is among them. Titles above, offset columns and foreign columns
 * in between do not matter. `form` is the order of the columns on a form of ours: where most of them are named, one whose
 * header a person reworded or emptied is told by its neighbour.
 */
export function findHeader<Role extends string>(
  sheet: SheetSnapshot,
  wordings: ColumnWordings<Role>,
  required: readonly Role[],
  form: readonly Role[] = [],
): TableHeader<Role> | null {
  const roles = rolesOf(wordings);
  let best: TableHeader<Role> | null = null;
  let bestCount = 0;
  const end = endOf(sheet);
  const all = Object.keys(wordings).length;
  for (let row = sheet.origin.row; row < end.row && bestCount < all; row++) {
    const named = namedColumns<Role>(sheet, row, roles);
    const count = Object.keys(named).length;
    if (count <= bestCount) continue;
    const columns = count * 2 > form.length ? withNeighbours(named, form) : named;
    if (required.some((role) => columns[role] === undefined)) continue;
    best = { row, columns };
    bestCount = count;
  }
  return best;
}

/** Gives a role without a column the one right of the role before it, else left of the role after it, unless that one has a role. */
function withNeighbours<Role extends string>(named: Partial<Record<Role, number>>, form: readonly Role[]): Partial<Record<Role, number>> {
  const columns = { ...named };
  form.forEach((role, i) => {
    if (columns[role] !== undefined) return;
    const [before, after] = [columns[form[i - 1]!], columns[form[i + 1]!]];
    const column = before !== undefined ? before + 1 : after !== undefined ? after - 1 : -1;
    if (column >= 0 && !Object.values(columns).includes(column)) columns[role] = column;
  });
  return columns;
}

/** A wording may name several roles: "Tiêu chí" is the code here and the name there. */
const rolesOf = rememberedOf((wordings: ColumnWordings<string>) => {
  const roles = new Map<string, string[]>();
  for (const [role, worded] of Object.entries(wordings)) {
    for (const wording of new Set(worded.map(plainHeader))) roles.set(wording, [...(roles.get(wording) ?? []), role]);
  }
  return roles;
});

function namedColumns<Role extends string>(
  sheet: SheetSnapshot,
  row: number,
  /** Of the wordings of these very roles. */
  roles: ReadonlyMap<string, readonly string[]>,
): Partial<Record<Role, number>> {
  const found: Partial<Record<Role, number>> = {};
  const { column: first } = sheet.origin;
  const width = sheet.cells[row - sheet.origin.row]?.length ?? 0;
  for (let column = first; column < first + width; column++) {
    const { kind, value } = cellAt(sheet, { row, column });
    if (kind !== "text") continue;
    const worded = roles.get(plainHeader(String(value))) as readonly Role[] | undefined;
    const role = worded?.find((each) => found[each] === undefined);
    if (role !== undefined) found[role] = column;
  }
  return found;
}
