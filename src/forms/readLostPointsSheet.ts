import { normalizeCode } from "../criteria/code";
import { scoredCriterionOf, type CriteriaSet } from "../criteria/criteriaSet";
import { sheetText } from "../messages/sheets";
import type { LostPointsTable } from "../scoring/lostPointsTable";
import type { Identity } from "../scoring/scorebook";
import { cellAt, textOf, type SheetSnapshot } from "../workbook/sheetSnapshot";
import { carriedCells, type CarriedCell } from "./carriedCell";
import {
  findOwnLostPointsHeader,
  findReceivedLostPointsHeader,
  type LostPointsColumns,
  type LostPointsHeader,
  type LostPointsRole,
} from "./lostPointsColumns";
import { isLeftAsLaid, isUnfilled, isWorded, readLostPointsRow, type LostPointsSheetRow } from "./readLostPointsRow";
import { readPointsCell } from "./readPoints";
import { absolute, asReceivedAmount, withoutMinus } from "./receivedAmount";
import { endOfReceivedRows, readReceivedLostRows } from "./receivedLostRows";
import { readIdentity, readSheetMark } from "./readSheetMark";
import { isReceivedTotal } from "./receivedRows";
import type { SheetMark } from "./sheetMark";
import { plainHeader } from "./tableHeader";

export type { LostPointsSheetRow };

/** A lost-points sheet as it stands, nothing on it left out. */
export interface LostPointsSheet {
  readonly snapshot: SheetSnapshot;
  readonly identity: Identity | null;
  readonly table: LostPointsTable & { readonly rows: readonly LostPointsSheetRow[] };
  readonly columns: LostPointsColumns;
  readonly headerRow: number;
  readonly kept: readonly LostPointsSheetRow[];
  /** Cells in the row of the total that are not ours. */
  readonly besideTotal: readonly CarriedCell[];
  /** What a person wrote below all of ours: a signature, a remark. `gap` is its distance from the last row of ours. */
  readonly below: { readonly gap: number; readonly rows: readonly (readonly CarriedCell[])[] };
}

/** The whole line under the total that says whether the table agrees with the score table, where it was pasted as a value. */
const RECONCILIATION = new RegExp(`^(${sheetText.reconciled}|${sheetText.notReconciled})-?[\\d.,]+(;.*)?$`);

const TOTAL_LABELS = ["tổng", "tổng cộng", "tổng điểm"];

/** A sheet → the lost-points table that stands on it; null where there is none. `due` are the criteria that lost points, where known. */
export function readLostPointsSheet(sheet: SheetSnapshot, set: CriteriaSet, due: ReadonlySet<string> = new Set()): LostPointsSheet | null {
  const mark = readSheetMark(sheet)?.mark;
  if (mark && mark.what !== "lost" && mark.what !== "scores") return null;
  const identity = mark?.what === "lost" ? readIdentity(sheet) : null;
  const isReceived = mark === undefined;
  const header = isReceived ? findReceivedLostPointsHeader(sheet, set) : findOwnLostPointsHeader(sheet, set, identity !== null);
  if (!header) return null;
  return {
    snapshot: sheet,
    identity,
    headerRow: header.row,
    columns: header.columns,
    ...new SheetReading(sheet, set, header, isReceived ? due : null).read(chosenStage(mark, set)),
  };
}

/** The stage that a person chose for this table, by its id, or in 1.0's words by its name; null where it follows the latest complete one. */
function chosenStage(mark: SheetMark | undefined, set: CriteriaSet): string | null {
  const written = plainHeader(mark?.stage ?? "");
  return set.stages.find(({ id, name }) => [id, name].some((each) => plainHeader(each) === written))?.id ?? null;
}

/** One pass down a sheet: table rows, the total, the kept block, and whatever stands below. */
class SheetReading {
  private readonly headerRow: number;
  private readonly columns: LostPointsColumns;
  private readonly end: number;
  private readonly totalLabels: readonly string[];

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly set: CriteriaSet,
    header: LostPointsHeader,
    /** On a sheet that our template did not make: the criteria that lost points, where known. Its rows may be written in other ways than ours. */
    private readonly receivedDue: ReadonlySet<string> | null,
  ) {
    this.headerRow = header.row;
    this.columns = header.columns;
    this.end = header.end;
    this.totalLabels = [plainHeader(set.wording.total), ...TOTAL_LABELS];
  }

  read(stage: string | null): Pick<LostPointsSheet, "table" | "kept" | "besideTotal" | "below"> {
    const topTotal = this.topTotal();
    const first = (topTotal ?? this.headerRow) + 1;
    let row = this.tableEnd(first);
    const rows = this.rows(first, row);
    const totalRow = this.isTotal(row) ? row++ : topTotal;
    const strays = totalRow === null ? [] : [this.wordedTotal(totalRow)];
    if (this.isReconciliation(row)) strays.push(this.notOurs(row++));

    const heading = this.firstRow(row, (each) => this.isKeptHeading(each));
    let kept: LostPointsSheetRow[] = [];
    if (heading !== null) {
      strays.push(...this.rest(row, heading), this.notOurs(heading));
      row = this.firstRow(heading + 1, (each) => carriedCells(this.sheet, each).length === 0) ?? this.end;
      kept = this.rows(heading + 1, row);
    }
    const below = [...strays.filter((cells) => cells.length > 0), ...this.rest(row, this.end)];
    const gap = below.findIndex((cells) => cells.length > 0);
    return {
      table: {
        sheet: { id: this.sheet.id, name: this.sheet.name },
        chosenStage: stage,
        lacks: (["reason", "remedy", "person"] as const).filter((role) => this.columns[role] < 0),
        ...this.amounts(rows, totalRow),
      },
      kept,
      besideTotal: totalRow === null ? [] : this.besideTotal(totalRow),
      // At least one empty row between: what stands right under the kept rows would be read as one of them.
      below: { gap: Math.max(gap, 1), rows: gap < 0 ? [] : below.slice(gap) },
    };
  }

  /** The total of somebody else's table may stand above all of its rows. */
  private topTotal(): number | null {
    if (!this.receivedDue) return null;
    const first = this.headerRow + 1;
    const row = this.firstRow(first, (each) => this.endsTable(each));
    if (row === null || !this.isTotal(row) || this.rows(first, row).length > 0) return null;
    return this.rows(row + 1, this.tableEnd(row + 1)).length > 0 ? row : null;
  }

  /** The row of the total, or of another line that ends the table. */
  private tableEnd(from: number): number {
    const last = this.firstRow(from, (each) => this.endsTable(each));
    if (last !== null || !this.receivedDue) return last ?? this.end;
    return endOfReceivedRows(this.sheet, this.set, this.columns, this.receivedDue, from, this.end);
  }

  /** The rows and their total; on somebody else's table in whatever way their amounts are written. */
  private amounts(
    rows: readonly LostPointsSheetRow[],
    totalRow: number | null,
  ): Pick<LostPointsSheet["table"], "rows" | "total" | "minus"> {
    const cell = totalRow === null ? null : readPointsCell(this.sheet, { row: totalRow, column: this.columns.amount });
    if (!this.receivedDue) return { rows, total: cell };
    const total = cell && asReceivedAmount(cell);
    const plain = withoutMinus(rows);
    return plain ? { rows: plain.rows, total: total && absolute(total), minus: plain.first } : { rows, total };
  }

  private rows(from: number, to: number): LostPointsSheetRow[] {
    if (this.receivedDue) return readReceivedLostRows(this.sheet, this.set, this.columns, this.receivedDue, from, to);
    const rows: LostPointsSheetRow[] = [];
    for (let row = from; row < to; row++) {
      if (isLeftAsLaid(this.sheet, this.set, this.columns, row)) continue;
      const read = readLostPointsRow(this.sheet, this.set, this.columns, row, rows.at(-1));
      if (read && (read.holdsWords || !isUnfilled(read.amount))) rows.push(read);
    }
    return rows;
  }

  private rest(from: number, to: number): CarriedCell[][] {
    return Array.from({ length: Math.max(to - from, 0) }, (_, i) => this.notOurs(from + i));
  }

  private firstRow(from: number, is: (row: number) => boolean): number | null {
    for (let row = from; row < this.end; row++) if (is(row)) return row;
    return null;
  }

  /** All that stands in the row of the total, but for our own label and the amount. */
  private besideTotal(row: number): CarriedCell[] {
    const own = plainHeader(this.set.wording.total);
    return carriedCells(this.sheet, row).filter(
      ({ column, content }) => column !== this.columns.amount && !(typeof content === "string" && plainHeader(content) === own),
    );
  }

  /** Letters where the total should be make room for it, and go below the table. */
  private wordedTotal(row: number): CarriedCell[] {
    const total = readPointsCell(this.sheet, { row, column: this.columns.amount });
    return carriedCells(this.sheet, row).filter(({ column }) => column === this.columns.amount && isWorded(total));
  }

  /** All that stands in a row below the table, but for our own lines: they are laid anew. */
  private notOurs(row: number): CarriedCell[] {
    return carriedCells(this.sheet, row).filter(
      (cell) => !this.isReconciliationCell(cell) && !this.isKeptHeadingCell(cell) && cell.content !== sheetText.filterHint,
    );
  }

  private endsTable(row: number): boolean {
    if (this.isTotal(row)) return true;
    return carriedCells(this.sheet, row).some((cell) => this.isReconciliationCell(cell) || this.isKeptHeadingCell(cell));
  }

  private isTotal(row: number): boolean {
    if (this.receivedDue) return this.isReceivedTotal(row);
    return (["number", "code", "name"] as const).some((role) => this.totalLabels.includes(this.plainAt(row, role)));
  }

  /**
   * In any column from the table's first to its names; the score table may stand left of it. A criterion may have the word in its name.
   */
  private isReceivedTotal(row: number): boolean {
    const { number, code, name } = this.columns;
    const written = normalizeCode(textOf(cellAt(this.sheet, { row, column: code })));
    if (written !== null && scoredCriterionOf(this.set, written)) return false;
    const first = Math.min(...[number, code, name].filter((column) => column >= 0));
    const columns = Array.from({ length: Math.max(code, name) - first + 1 }, (_, i) => first + i);
    return columns.some((column) => isReceivedTotal(plainHeader(textOf(cellAt(this.sheet, { row, column })))));
  }

  private plainAt(row: number, role: LostPointsRole): string {
    const column = this.columns[role];
    return column < 0 ? "" : plainHeader(textOf(cellAt(this.sheet, { row, column })));
  }

  private isReconciliation(row: number): boolean {
    return carriedCells(this.sheet, row).some((cell) => this.isReconciliationCell(cell));
  }

  /** Told by its formula; a copy that was pasted as a value by its words. */
  private isReconciliationCell({ column, content }: CarriedCell): boolean {
    if (content !== null && typeof content === "object") return content.formula.includes(sheetText.reconciled);
    return column === this.columns.name && typeof content === "string" && RECONCILIATION.test(content.normalize("NFC"));
  }

  private isKeptHeading(row: number): boolean {
    return carriedCells(this.sheet, row).some((cell) => this.isKeptHeadingCell(cell));
  }

  /** It stands left of what people write words into. */
  private isKeptHeadingCell({ column, content }: CarriedCell): boolean {
    if (column !== this.columns.number && column !== this.columns.code) return false;
    return typeof content === "string" && plainHeader(content) === plainHeader(sheetText.keptHeading);
  }
}
