import { toNumber } from "../criteria/points";
import { wholeLossFormula, type LostPointsLine } from "../forms/lostPointsSheet";
import type { CarriedCell, LostPointsRole, LostPointsSheet, LostPointsSheetRow } from "../forms/readLostPointsSheet";
import type { ArrangedRows } from "../scoring/arrangeRows";
import type { LostPoint } from "../scoring/lostPoints";
import { pointsOf, type Scorebook } from "../scoring/scorebook";
import type { CellContent } from "../workbook/sheetPlan";

type Role = Exclude<LostPointsRole, "number">;
type Columns = LostPointsSheet["columns"];
type LineCells = LostPointsLine["cells"];

/** One criterion's rows as they stand, the lines as they would be laid, and the amount that a single line has. */
export interface Group {
  readonly lost: LostPoint;
  readonly rows: readonly LostPointsSheetRow[];
  readonly lines: readonly LostPointsLine[];
  readonly whole: CellContent;
}

/** Changes the lines of a group. */
export type GroupLines = (group: Group) => RegroupedLines;

export interface RegroupedLines {
  readonly lines: readonly LostPointsLine[];
  /** Lines that hold words and left the group. */
  readonly released: readonly LostPointsLine[];
}

interface Composition {
  readonly book: Scorebook;
  readonly stage: string;
  readonly arranged: ArrangedRows<LostPointsSheetRow>;
  /** Person last responsible, by criterion. */
  readonly persons: ReadonlyMap<string, string>;
  /** Where the roles stand on the sheet that the rows come from; undefined where there is none yet. */
  readonly columns: Columns | undefined;
  /** Whether what stands beside the table goes along: only on the same sheet is there a place for it. */
  readonly sameSheet: boolean;
  readonly regroup?: GroupLines;
}

/** Arranged rows → the lines to lay: amounts live where a criterion has one row, as typed where it was split. */
export function composeLines({ book, stage, arranged, persons, columns, sameSheet, regroup }: Composition): {
  lines: LostPointsLine[];
  kept: LostPointsLine[];
} {
  const lines: LostPointsLine[] = [];
  const lineFrom = (row: LostPointsSheetRow, amount: CellContent): LostPointsLine => {
    const line = lineOf(row, columns!, amount);
    return sameSheet ? line : { ...line, beside: [] };
  };
  const kept = arranged.kept.map((row) => lineFrom(row, keptAmount(row)));
  for (const { lost, rows } of arranged.groups) {
    const whole: CellContent = { formula: wholeLossFormula(book, lost, stage) };
    const own = rows.map((row) => lineFrom(row, rows.length === 1 ? whole : partAmount(row, whole)));
    const group = own.length > 0 ? own : [newLine(lost, whole, persons.get(lost.criterion.code))];
    const { lines: laid, released } = regroup ? regroup({ lost, rows, lines: group, whole }) : { lines: group, released: [] };
    lines.push(...laid);
    kept.push(...released);
  }
  return { lines, kept };
}

/** Who was last responsible for each criterion, by the tables of other years, the latest year last. */
export function responsiblePersons(tables: readonly LostPointsSheet[]): Map<string, string> {
  const persons = new Map<string, string>();
  const byYear = [...tables].sort((a, b) => (a.identity?.year ?? 0) - (b.identity?.year ?? 0));
  for (const row of byYear.flatMap(({ table }) => table.rows)) {
    const person = row.person.text.trim();
    if (row.criterion !== null && person !== "") persons.set(row.criterion, person);
  }
  return persons;
}

function newLine({ criterion }: LostPoint, amount: CellContent, person: string | undefined): LostPointsLine {
  return {
    cells: {
      code: { content: criterion.code },
      name: { content: criterion.name },
      reason: { content: null },
      amount: { content: amount },
      remedy: { content: null },
      person: { content: person ?? (criterion.department || null) },
    },
    beside: [],
  };
}

function lineOf(row: LostPointsSheetRow, columns: Columns, amount: CellContent): LostPointsLine {
  const carried = (role: Role): Omit<CarriedCell, "column"> => {
    const cell = row.cells.find(({ column }) => column === columns[role]);
    return cell ? { content: cell.content, ...(cell.numberFormat ? { numberFormat: cell.numberFormat } : {}) } : { content: null };
  };
  const cells: LineCells = {
    code: { content: row.code.text === "" ? null : row.code.text },
    name: carried("name"),
    reason: carried("reason"),
    amount: { content: amount },
    remedy: carried("remedy"),
    person: carried("person"),
  };
  return { cells, beside: row.cells.filter(({ column }) => !Object.values(columns).includes(column)) };
}

/** A part's amount stays as it was typed; one that still is the whole loss of some stage becomes that of this stage. */
function partAmount(row: LostPointsSheetRow, whole: CellContent): CellContent {
  if (row.amount.formula === null) return shownAmount(row);
  return isWholeLoss(row.amount.formula) ? whole : { formula: row.amount.formula };
}

/** A row that waits has no score to be live over: a part keeps its number, a whole loss nothing. */
function keptAmount(row: LostPointsSheetRow): CellContent {
  return row.amount.formula !== null && isWholeLoss(row.amount.formula) ? null : shownAmount(row);
}

function shownAmount({ amount }: LostPointsSheetRow): CellContent {
  const points = pointsOf(amount);
  if (points !== null) return toNumber(points);
  return amount.reading.kind === "unreadable" ? amount.reading.found : null;
}

const WHOLE_LOSS = /^=('(?:[^']|'')+'|[^!'()+*/-]+)!\$?[A-Z]+\$?\d+-\1!\$?[A-Z]+\$?\d+$/;

function isWholeLoss(formula: string): boolean {
  return WHOLE_LOSS.test(formula);
}
