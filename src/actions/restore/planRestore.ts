import { allCriteria } from "../../criteria/criteriaSet";
import { findTablePlace } from "../../forms/ownScoreTable";
import { readScoreSheet } from "../../forms/readScoreSheet";
import { layOut, ownColumns, type ScoreLayout } from "../../forms/scoreLayout";
import { planScoreTable } from "../../forms/scoreSheet";
import { sheetText } from "../../messages/sheets";
import { computeTotals, type Totals } from "../../scoring/totals";
import { areaAddress, cellAddress, type CellArea } from "../../workbook/address";
import { withCells } from "../../workbook/plannedSheet";
import { afterRowSteps, type RowStep } from "../../workbook/rowSteps";
import type { PlannedCell, SheetPlan } from "../../workbook/sheetPlan";
import { cellAt, EMPTY_CELL, endOf, type CellSnapshot, type SheetSnapshot } from "../../workbook/sheetSnapshot";
import { READ_WINDOW } from "../../workbook/workbook";
import type { CheckedScorebook } from "../inspect";
import { isStrayTotal, leftOver, typedOver } from "./aside";
import { assignRows, type Answers, type AssignedRows, type RowQuestion } from "./assignRows";
import { lostSheetCells } from "./lostSheetCells";
import { orderRows, type Line, type RowOrder } from "./orderRows";
import { rewrittenRows, summedRows, type RestoreSummary } from "./restoreSummary";
import { holdsAlready, isBlank, overHeader, tableCells, type CellOf } from "./tableCells";
import { nameOf, roomForHeading, setAsideCells, type OverwrittenRow, type SlotRow } from "./setAsideBlock";
import { HEADER, slotsOf, StandingTable, type Slot } from "./tableRows";

/** What bringing a score sheet back to its set comes to. */
export type Restoration =
  | { readonly kind: "nothing" }
  /** It cannot be done: the sheet is not one that we laid, its table lacks columns, or nothing more fits below it. */
  | { readonly kind: "not-ours" }
  | { readonly kind: "columns-missing"; readonly columns: readonly string[] }
  | { readonly kind: "sheet-full" }
  /** First a person has to say which rows are which. */
  | { readonly kind: "questions"; readonly questions: readonly RowQuestion[] }
  | ({ readonly kind: "plan" } & RestorePlan);

/** What is to be done, as data, and what of it a person is told before. */
export interface RestorePlan {
  readonly unmerged: readonly CellArea[];
  readonly steps: readonly RowStep[];
  /** The sheet once its rows stand in order, before anything is written. */
  readonly arranged: SheetSnapshot;
  readonly plan: SheetPlan;
  /** Cells of the lost-points sheet that look at rows of the table. */
  readonly lostCells: readonly PlannedCell[];
  readonly told: RestoreSummary;
}

/**
 * Decides, of a score sheet as it was read, what brings it back to its set. Pure: the same again once it is done comes to nothing.
 * @param decimalMark what this Excel takes for it, where that is known
 */
export function planRestore(checked: CheckedScorebook, answers: Answers = new Map(), decimalMark?: string): Restoration {
  const { sheet, set, book } = checked;
  if (book.identity === null) return { kind: "not-ours" };
  const place = findTablePlace(sheet, set);
  if ("lacks" in place) return { kind: "columns-missing", columns: place.lacks };
  const table = new StandingTable(sheet, set, place);
  const scored = new Set(allCriteria(set).map(({ code }) => code));
  const assigned = assignRows(table.rows, { slots: slotsOf(set), scored }, answers);
  if (assigned.questions.length > 0) return { kind: "questions", questions: assigned.questions };
  return new Restorer(checked, table, assigned, decimalMark).restoration();
}

class Restorer {
  private readonly layout: ScoreLayout;
  private readonly slots: readonly Slot[];
  private readonly sheet: SheetSnapshot;

  constructor(
    private readonly checked: CheckedScorebook,
    private readonly table: StandingTable,
    private readonly assigned: AssignedRows,
    private readonly decimalMark: string | undefined,
  ) {
    this.layout = layOut(table.set, table.place);
    this.slots = slotsOf(table.set);
    this.sheet = table.sheet;
  }

  restoration(): Restoration {
    const { set } = this.table;
    const unmerged = this.mergesInTable();
    const setAside = this.secondsToKeep();
    const order = this.order(setAside);
    const arranged = afterRowSteps({ ...this.sheet, merges: this.sheet.merges.filter((merge) => !unmerged.includes(merge)) }, order.steps);
    const cells = tableCells(this.layout, arranged, this.filled, (cell, column) => this.table.isOwnBeside(cell, column));
    const book = readScoreSheet(withCells(arranged, cells), set)!;
    const over = this.overwritten(computeTotals(book, set));
    const below = setAsideCells(this.table, order, arranged, over);
    if (below.some(({ row }) => row >= READ_WINDOW.rows)) return { kind: "sheet-full" };
    const all = [...cells, ...below];
    const changed = all.filter((cell) => !holdsAlready(cellAt(arranged, cell), cell.content));
    if (order.steps.length + unmerged.length + changed.length === 0) return { kind: "nothing" };
    const lostCells = lostSheetCells(this.checked, book, this.layout);
    return {
      kind: "plan",
      unmerged,
      steps: order.steps,
      arranged,
      plan: this.sheetPlan(all),
      lostCells,
      told: {
        ...this.told(order, unmerged, setAside, over, changed),
        isLocked: this.sheet.isProtected || (lostCells.length > 0 && this.checked.lostSheet!.snapshot.isProtected),
      },
    };
  }

  /**
   * What a person wrote for a row: in its own row, else in another of the same; null where there is neither. What stands beside the table
   * stays with its own row.
   */
  private readonly filled: CellOf = (slot, column) => {
    const { holders, seconds } = this.assigned;
    const holder = holders.get(slot);
    if (holder === undefined) return null;
    const own = this.cellIn(holder, column);
    if (!isBlank(own) || !ownColumns(this.layout).includes(column)) return own;
    const others = seconds.filter((each) => each.slot === slot).map(({ row }) => this.cellIn(row, column));
    return others.find((cell) => !isBlank(cell)) ?? own;
  };

  /** A total that stands in a column of scores is nobody's score. */
  private cellIn(row: number, column: number): CellSnapshot {
    return isStrayTotal(this.table, row, column) ? EMPTY_CELL : cellAt(this.sheet, { row, column });
  }

  private mergesInTable(): CellArea[] {
    const last = this.table.rows.at(-1)?.row ?? this.layout.header;
    return this.sheet.merges.filter(({ row, rows }) => row <= last && row + rows > this.layout.header + 1);
  }

  /** Second rows with something that the table would lose. */
  private secondsToKeep(): SlotRow[] {
    return this.assigned.seconds.filter(({ row, slot }) => leftOver(this.table, row, slot, this.filled).length > 0);
  }

  private order(seconds: readonly SlotRow[]): RowOrder {
    const { first } = this.layout;
    const why = new Map([
      ...this.assigned.nobodys.map((row) => [row, sheetText.setAside.nobody(row + 1)] as const),
      ...seconds.map(({ row, slot }) => [row, sheetText.setAside.second(nameOf(slot, this.table.set))] as const),
    ]);
    const placeOf = new Map([...this.assigned.holders].map(([slot, row]) => [row, this.slots.indexOf(slot)] as const));
    const inTable = this.table.rows.length;
    const lines = Array.from({ length: Math.max(endOf(this.sheet).row - first, inTable) }, (_, i): Line => {
      const place = placeOf.get(first + i);
      const reason = why.get(first + i);
      if (place !== undefined) return { kind: "placed", place };
      if (reason !== undefined) return { kind: "aside", why: reason };
      return i < inTable ? { kind: "spare" } : { kind: "other" };
    });
    return orderRows(lines, first, this.slots.length, roomForHeading(this.sheet));
  }

  private overwritten(totals: Totals): OverwrittenRow[] {
    const header = { slot: HEADER, row: this.layout.header, columns: overHeader(this.layout, this.sheet) };
    const rows = this.slots.flatMap((slot) => {
      const row = this.assigned.holders.get(slot);
      if (row === undefined) return [];
      const columns = typedOver(this.table, row, slot, totals);
      return [{ slot, row, columns }];
    });
    return [header, ...rows].filter(({ columns }) => columns.length > 0);
  }

  private sheetPlan(cells: readonly PlannedCell[]): SheetPlan {
    const { header, columns, last } = this.layout;
    return {
      name: this.sheet.name,
      columnWidths: [],
      rowHeights: new Map(),
      merges: [],
      frozenRows: header + 1,
      ...planScoreTable(this.layout, this.decimalMark),
      cells,
      print: {
        orientation: "portrait",
        area: { row: 0, column: 0, rows: last + 1, columns },
        titleRows: { first: header, last: header },
        margins: { top: 20, bottom: 20, left: 30, right: 15 },
      },
    };
  }

  private told(
    order: RowOrder,
    unmerged: readonly CellArea[],
    seconds: readonly SlotRow[],
    over: readonly OverwrittenRow[],
    changed: readonly PlannedCell[],
  ): Omit<RestoreSummary, "isLocked"> {
    const slotAt = (places: readonly number[]) => places.map((place) => this.slots[place]!);
    const missing = slotAt(order.missing);
    const isKept = ({ row }: { row: number }) => seconds.some((each) => each.row === row);
    return {
      missing,
      moved: slotAt(order.moved),
      rewritten: rewrittenRows(this.layout, changed, missing),
      summed: summedRows(this.layout, this.checked.findings),
      unmerged: unmerged.map(areaAddress),
      dropped: this.assigned.seconds.filter((each) => !isKept(each)).map(({ slot }) => slot),
      nobodys: this.assigned.nobodys.length,
      seconds: seconds.map(({ slot }) => slot),
      typedOver: over.flatMap(({ row, columns }) => columns.map((column) => cellAddress({ row, column }))),
    };
  }
}
