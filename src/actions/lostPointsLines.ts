import type { CriteriaSet } from "../criteria/criteriaSet";
import { toNumber } from "../criteria/points";
import { withoutFormula } from "../forms/carriedCell";
import { isWholeLoss } from "../forms/lossFormulas";
import type { LostPointsColumns, LostPointsRole } from "../forms/lostPointsColumns";
import { wholeLossFormula, type LaidCell, type LostPointsLine } from "../forms/lostPointsSheet";
import { isWorded, type LostPointsSheetRow } from "../forms/readLostPointsRow";
import type { LostPointsSheet } from "../forms/readLostPointsSheet";
import { placeOf } from "../forms/unitName";
import { inOfficialOrder, type ArrangedRows } from "../scoring/arrangeRows";
import type { LostPoint } from "../scoring/lostPoints";
import { pointsOf, type Scorebook } from "../scoring/scorebook";
import type { CellContent } from "../workbook/sheetPlan";

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
  /** Rows that hold words and left the group. */
  readonly released: readonly LostPointsSheetRow[];
}

interface Composition {
  readonly set: CriteriaSet;
  readonly book: Scorebook;
  readonly stage: string;
  readonly arranged: ArrangedRows<LostPointsSheetRow>;
  /** Person last responsible, by criterion. */
  readonly persons: ReadonlyMap<string, string>;
  /** Where the roles stand on the sheet that the rows come from; undefined where there is none yet. */
  readonly columns: LostPointsColumns | undefined;
  /** Whether formulas and what stands beside the table go along: only on the same sheet do they mean the same, and have a place. */
  readonly sameSheet: boolean;
  readonly regroup?: GroupLines;
}

/** Arranged rows → the lines to lay: amounts live where a criterion has one row, as typed where it was split. */
export function composeLines({ set, book, stage, arranged, persons, columns, sameSheet, regroup }: Composition): {
  lines: LostPointsLine[];
  kept: LostPointsLine[];
} {
  const lines: LostPointsLine[] = [];
  const lineFrom = (row: LostPointsSheetRow, amount: LaidCell): LostPointsLine => {
    const line = lineOf(sameSheet ? row : withoutFormulas(row), columns!, amount);
    return sameSheet ? line : { ...line, beside: [] };
  };
  const released: LostPointsSheetRow[] = [];
  for (const { lost, rows } of arranged.groups) {
    const whole: LaidCell = { content: { formula: wholeLossFormula(book, set, lost.criterion, stage) } };
    const own = rows.map((row) =>
      lineFrom(row, rows.length === 1 ? aloneAmount(row, columns!, whole) : partAmount(row, columns!, whole, sameSheet)),
    );
    const group = own.length > 0 ? own : [newLine(lost, whole, persons.get(lost.criterion.code))];
    const regrouped = regroup?.({ lost, rows, lines: group, whole: whole.content });
    lines.push(...(regrouped?.lines ?? group));
    released.push(...(regrouped?.released ?? []));
  }
  const kept = inOfficialOrder([...arranged.kept, ...released]).map((row) => lineFrom(row, keptAmount(row, columns!)));
  return { lines, kept };
}

/** Who was last responsible for each criterion, by the same unit's tables of other years, the latest year last. */
export function responsiblePersons(tables: readonly LostPointsSheet[], unit: string): Map<string, string> {
  const persons = new Map<string, string>();
  const own = tables.filter(({ identity }) => identity === null || placeOf(identity.unit) === placeOf(unit));
  const byYear = own.sort((a, b) => (a.identity?.year ?? 0) - (b.identity?.year ?? 0));
  for (const row of byYear.flatMap(({ table }) => table.rows)) {
    const person = row.person.text.trim();
    if (row.criterion !== null && person !== "") persons.set(row.criterion, person);
  }
  return persons;
}

function newLine({ criterion }: LostPoint, amount: LaidCell, person: string | undefined): LostPointsLine {
  return {
    cells: {
      number: EMPTY,
      code: { content: criterion.code },
      name: { content: criterion.name },
      reason: EMPTY,
      amount,
      remedy: EMPTY,
      person: { content: person ?? (criterion.department || null) },
    },
    beside: [],
  };
}

const EMPTY: LaidCell = { content: null };

function withoutFormulas(row: LostPointsSheetRow): LostPointsSheetRow {
  return { ...row, cells: row.cells.map(withoutFormula) };
}

function carriedIn(row: LostPointsSheetRow, columns: LostPointsColumns, role: LostPointsRole): LaidCell {
  return row.cells.find(({ column }) => column === columns[role]) ?? EMPTY;
}

function lineOf(row: LostPointsSheetRow, columns: LostPointsColumns, amount: LaidCell): LostPointsLine {
  const carried = (role: LostPointsRole) => carriedIn(row, columns, role);
  return {
    cells: {
      number: carried("number"),
      code: { content: row.code.text === "" ? null : row.code.text },
      name: carried("name"),
      reason: carried("reason"),
      amount,
      remedy: carried("remedy"),
      person: carried("person"),
    },
    beside: row.cells.filter(({ column }) => !Object.values(columns).includes(column)),
  };
}

/** The only row of a criterion tells its whole loss, unless a person wrote letters there: those are found wrong, not written over. */
function aloneAmount(row: LostPointsSheetRow, columns: LostPointsColumns, whole: LaidCell): LaidCell {
  return isWorded(row.amount) ? carriedIn(row, columns, "amount") : whole;
}

/** A part's amount stays as it was typed; one that still is the whole loss of some stage becomes that of this stage. */
function partAmount(row: LostPointsSheetRow, columns: LostPointsColumns, whole: LaidCell, sameSheet: boolean): LaidCell {
  const { formula } = row.amount;
  if (formula !== null && isWholeLoss(formula)) return whole;
  return formula !== null && sameSheet ? { content: { formula } } : typedAmount(row, columns);
}

/** A row that waits has no score to be live over: a part keeps its number, a whole loss nothing. */
function keptAmount(row: LostPointsSheetRow, columns: LostPointsColumns): LaidCell {
  return row.amount.formula !== null && isWholeLoss(row.amount.formula) ? EMPTY : typedAmount(row, columns);
}

/** A number as a number, whatever it was typed as; anything else as it stands. */
function typedAmount(row: LostPointsSheetRow, columns: LostPointsColumns): LaidCell {
  const points = pointsOf(row.amount);
  return points === null ? carriedIn(withoutFormulas(row), columns, "amount") : { content: toNumber(points) };
}
