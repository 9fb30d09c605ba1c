import { agreedSlots, type Slot, type TableRow } from "./tableRows";

/** Which row of the set a row of the sheet is, said by a person; null: none, it is to be set aside. */
export type Answers = ReadonlyMap<number, Slot | null>;

/**
 * A row that bears the code of one criterion and the name of another, and neither has a row of its own; or one with a score and without
 * both, where criteria are missing.
 */
export interface RowQuestion {
  /** Zero-based row of the sheet. */
  readonly row: number;
  readonly choices: readonly Slot[];
}

/** Of more criteria nobody is asked which one a row without code and name is. */
const MOST_CHOICES = 6;

/** What becomes of every row of a table. */
export interface AssignedRows {
  /** The row that is the set's, by slot. */
  readonly holders: ReadonlyMap<Slot, number>;
  /** More rows of a slot that has one already. */
  readonly seconds: readonly { readonly row: number; readonly slot: Slot }[];
  /** Rows with something in them that are none of the set's. */
  readonly nobodys: readonly number[];
  readonly questions: readonly RowQuestion[];
}

/**
 * A row is the one whose code and name it bears; where both disagree, the one that is missing; where that does not settle it, the person is
 * asked. Pure.
 * @param slots every row of the set's table, from the top; `scored` are those of criteria
 */
export function assignRows(
  rows: readonly TableRow[],
  { slots, scored }: { readonly slots: readonly Slot[]; readonly scored: ReadonlySet<Slot> },
  answers: Answers,
): AssignedRows {
  const assignment = new Assignment();
  const told = (row: TableRow) => answers.has(row.row);
  const open = rows.filter((row) => !told(row));
  const sure = originalsFirst(rows, slots).filter((row) => !told(row) && agreedSlots(row).length > 0);
  for (const row of sure) assignment.take(row.row, agreedSlots(row));
  for (const row of rows.filter(told)) assignment.takeAnswer(row.row, answers.get(row.row)!);
  const unsure = open.filter((row) => !sure.includes(row));
  const isTorn = ({ byCode, byName }: TableRow) => byCode.length > 0 && byName.length > 0;
  for (const row of unsure.filter((each) => !isTorn(each))) assignment.take(row.row, [...row.byCode, ...row.byName], row.filled === 0);
  for (const row of unsure.filter(isTorn)) assignment.takeTorn(row.row, [...row.byCode, ...row.byName]);
  const settled = assignment.settled();
  const unnamed = unsure.filter(({ hasScore, byCode, byName }) => hasScore && byCode.length + byName.length === 0);
  const asked = unnamed.map(({ row }) => ({ row, choices: missingAt(row, slots, settled.holders).filter((slot) => scored.has(slot)) }));
  const askable = asked.filter(({ choices }) => choices.length > 0 && choices.length <= MOST_CHOICES);
  return { ...settled, questions: [...settled.questions, ...askable].sort(byRow) };
}

/** What is missing between the rows that stand right above and below a row. */
function missingAt(row: number, slots: readonly Slot[], holders: AssignedRows["holders"]): Slot[] {
  const standing = [...holders].map(([slot, at]) => ({ slot, row: at })).sort(byRow);
  const above = standing.findLast((each) => each.row < row);
  const below = standing.find((each) => each.row > row);
  const [from, to] = [above ? slots.indexOf(above.slot) + 1 : 0, below ? slots.indexOf(below.slot) : slots.length];
  return slots.slice(from, to).filter((slot) => !holders.has(slot));
}

function byRow(a: { readonly row: number }, b: { readonly row: number }): number {
  return a.row - b.row;
}

/** Of two rows that are the same, the one that stands among its own neighbours is the set's, else the fuller one: the other is a copy. */
function originalsFirst(rows: readonly TableRow[], slots: readonly Slot[]): TableRow[] {
  const places = rows.map((row) => slots.indexOf(agreedSlots(row)[0] ?? ""));
  const isNext = (i: number, by: number) => places[i + by] === places[i]! + by;
  const neighbours = new Map(rows.map((row, i) => [row, Number(isNext(i, -1)) + Number(isNext(i, 1))]));
  return [...rows].sort((a, b) => neighbours.get(b)! - neighbours.get(a)! || b.filled - a.filled || a.row - b.row);
}

class Assignment {
  private readonly holders = new Map<Slot, number>();
  private readonly seconds: { row: number; slot: Slot }[] = [];
  private readonly nobodys: number[] = [];
  /** Rows that may be any of several. */
  private open: RowQuestion[] = [];

  /** A row that is one of the slots: the one that is missing, where several may be meant. */
  take(row: number, slots: readonly Slot[], isBlank = false): void {
    if (slots.length === 0) {
      if (!isBlank) this.nobodys.push(row);
      return;
    }
    const missing = slots.filter((slot) => !this.holders.has(slot));
    if (missing.length > 1) this.open.push({ row, choices: slots });
    else if (missing.length === 1) this.holders.set(missing[0]!, row);
    else this.seconds.push({ row, slot: slots[0]! });
  }

  takeAnswer(row: number, slot: Slot | null): void {
    this.take(row, slot === null ? [] : [slot]);
  }

  takeTorn(row: number, choices: readonly Slot[]): void {
    this.open.push({ row, choices });
  }

  /** Each row that is settled may settle another. */
  settled(): AssignedRows {
    for (let before = -1; before !== this.open.length;) {
      before = this.open.length;
      this.open = this.open.filter(({ row, choices }) => !this.settles(row, choices));
    }
    const { holders, seconds, nobodys, open } = this;
    return {
      holders,
      seconds: seconds.sort(byRow),
      nobodys: nobodys.sort((a, b) => a - b),
      questions: open.sort(byRow).map((each) => this.asked(each)),
    };
  }

  private settles(row: number, choices: readonly Slot[]): boolean {
    const missing = choices.filter((slot) => !this.holders.has(slot));
    if (missing.length > 1) return false;
    if (missing.length === 1) this.holders.set(missing[0]!, row);
    // Both have a row of their own: whose the points of this one are, nobody can tell.
    else this.nobodys.push(row);
    return true;
  }

  private asked({ row, choices }: RowQuestion): RowQuestion {
    return { row, choices: [...new Set(choices)].filter((slot) => !this.holders.has(slot)) };
  }
}
