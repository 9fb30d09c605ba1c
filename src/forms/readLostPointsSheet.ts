import { normalizeCode } from "../criteria/code";
import { findCriterion, scoredCriterionOf, type CriteriaSet } from "../criteria/criteriaSet";
import { sheetText } from "../messages/sheets";
import type { ArrangeableRow } from "../scoring/arrangeRows";
import type { LostPointsRow, LostPointsTable } from "../scoring/lostPointsTable";
import type { Identity } from "../scoring/scorebook";
import { cellAt, contentOf, endOf, textOf, type SheetSnapshot } from "../workbook/sheetSnapshot";
import type { CellPosition } from "../workbook/address";
import type { CellContent } from "../workbook/sheetPlan";
import { IDENTITY_COLUMN, labelled, readIdentity } from "./identityBlock";
import { readCode } from "./readCode";
import { isDateFormat, readPointsCell, readTextCell } from "./readPoints";
import { findHeader, plainHeader, type TableHeader } from "./tableHeader";

export type LostPointsRole = "number" | "code" | "name" | "reason" | "amount" | "remedy" | "person";

/** A cell as it can be laid elsewhere. */
export interface CarriedCell {
  readonly column: number;
  readonly content: CellContent;
  readonly numberFormat?: string;
}

/** A row of the table or of the kept block, with all that stands in it. */
export interface LostPointsSheetRow extends LostPointsRow, ArrangeableRow {
  /** Every cell that is not empty, the row number's excepted. */
  readonly cells: readonly CarriedCell[];
}

/** A lost-points sheet as it stands, nothing on it left out. */
export interface LostPointsSheet {
  readonly snapshot: SheetSnapshot;
  readonly identity: Identity | null;
  readonly table: LostPointsTable & { readonly rows: readonly LostPointsSheetRow[] };
  readonly columns: Readonly<Record<LostPointsRole, number>>;
  readonly headerRow: number;
  readonly kept: readonly LostPointsSheetRow[];
  /** Cells beside the total that are not ours. */
  readonly besideTotal: readonly CarriedCell[];
  /** What a person wrote below all of ours: a signature, a remark. `gap` is its distance from the last row of ours. */
  readonly below: { readonly gap: number; readonly rows: readonly (readonly CarriedCell[])[] };
}

const WORDINGS: Readonly<Record<LostPointsRole, readonly string[]>> = {
  number: ["STT", "TT", "Số TT"],
  code: ["Chỉ tiêu, tiêu chí", "Tiêu chí", "Mã tiêu chí", "Mã"],
  name: ["Nội dung của chỉ tiêu, tiêu chí", "Nội dung"],
  reason: ["Lý do mất điểm, yêu cầu bổ sung", "Lý do mất điểm", "Lý do"],
  amount: ["Số điểm trừ", "Điểm trừ", "Điểm mất"],
  remedy: ["Giải trình, hướng khắc phục", "Hướng khắc phục", "Giải trình"],
  person: ["Người phụ trách", "Người chịu trách nhiệm"],
};
const ROLES = Object.keys(WORDINGS) as LostPointsRole[];

/** The first words of the line under the total that says whether the table agrees with the score table. */
const RECONCILIATION = /^(Khớp với bảng điểm|Chưa khớp với bảng điểm)/;

/** A sheet → the lost-points table that stands on it; null where there is none. */
export function readLostPointsSheet(sheet: SheetSnapshot, set: CriteriaSet): LostPointsSheet | null {
  const header = findHeader(
    sheet,
    wordingsFor(set),
    ROLES.filter((role) => role !== "number"),
  );
  if (!header) return null;
  const columns = { number: -1, ...header.columns } as Record<LostPointsRole, number>;
  const reading = new SheetReading(sheet, set, header, columns);
  const identity = readIdentity(sheet);
  return {
    snapshot: sheet,
    identity: identity && labelled(sheet, sheetText.identity.lostStage) !== null ? identity : null,
    headerRow: header.row,
    columns,
    ...reading.read(chosenStage(sheet)),
  };
}

function wordingsFor(set: CriteriaSet): Record<LostPointsRole, readonly string[]> {
  const own = set.wording.lostPointsHeaders;
  const all = ROLES.map((role): [LostPointsRole, readonly string[]] => [role, [own[role], ...WORDINGS[role]]]);
  return Object.fromEntries(all) as Record<LostPointsRole, readonly string[]>;
}

/** The stage that a person chose for this table; null where it follows the latest complete one. */
function chosenStage(sheet: SheetSnapshot): string | null {
  const written = labelled(sheet, sheetText.identity.lostStage);
  return written === null || written === "" || written.includes(sheetText.identity.latestStage) ? null : written;
}

/** One pass down a sheet: table rows, the total, the kept block, and whatever stands below. */
class SheetReading {
  private readonly end: CellPosition;
  private readonly totalLabels: readonly string[];

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly set: CriteriaSet,
    private readonly header: TableHeader<LostPointsRole>,
    private readonly columns: Readonly<Record<LostPointsRole, number>>,
  ) {
    this.end = endOf(sheet);
    this.totalLabels = [plainHeader(set.wording.total), "tổng", "tổng cộng", "tổng điểm"];
  }

  read(stage: string | null): Pick<LostPointsSheet, "table" | "kept" | "besideTotal" | "below"> {
    const end = this.end.row;
    let row = this.header.row + 1;
    const rows: LostPointsSheetRow[] = [];
    for (; row < end && !this.endsTable(row); row++) this.addRow(rows, row);
    const totalRow = row < end && this.isTotal(row) ? row++ : null;
    const strays: CarriedCell[][] = [];
    if (row < end && this.isReconciliation(row)) strays.push(this.carried(row++).filter((cell) => !this.isReconciliationCell(cell)));

    const heading = this.findKeptHeading(row, end);
    const kept: LostPointsSheetRow[] = [];
    if (heading !== null) {
      strays.push(...this.rowsBelow(row, heading), this.besideKeptHeading(heading));
      for (row = heading + 1; row < end && this.carried(row).length > 0; row++) this.addRow(kept, row);
    }
    const belowRows = [...strays.filter((cells) => cells.length > 0), ...this.rowsBelow(row, end)];
    const gap = belowRows.findIndex((cells) => cells.length > 0);
    return {
      table: {
        sheet: { id: this.sheet.id, name: this.sheet.name },
        chosenStage: stage,
        rows,
        total: totalRow === null ? null : readPointsCell(this.sheet, { row: totalRow, column: this.columns.amount }),
      },
      kept,
      besideTotal: totalRow === null ? [] : this.besideTotal(totalRow),
      // At least one empty row between: what stands right under the kept rows would be read as one of them.
      below: { gap: Math.max(gap, 1), rows: gap < 0 ? [] : belowRows.slice(gap) },
    };
  }

  /** All that stands in the row of the total, but for its label and its amount. */
  private besideTotal(row: number): CarriedCell[] {
    return this.carried(row).filter(({ column }) => {
      const isLabel = this.isTotalLabel(textOf(cellAt(this.sheet, { row, column })));
      return column !== this.columns.amount && !isLabel;
    });
  }

  private addRow(rows: LostPointsSheetRow[], row: number): void {
    const cells = this.carried(row).filter(({ column }) => column !== this.columns.number);
    if (cells.length === 0) return;
    const at = (role: LostPointsRole) => ({ row, column: this.columns[role] });
    const previous = rows.at(-1);
    const { code } = readCode(cellAt(this.sheet, at("code")), previous ? (normalizeCode(previous.code.text) ?? "") : "");
    const read: LostPointsRow = {
      row,
      code: readTextCell(this.sheet, at("code")),
      criterion: this.criterionOf(row, code, previous),
      name: readTextCell(this.sheet, at("name")),
      reason: readTextCell(this.sheet, at("reason")),
      amount: readPointsCell(this.sheet, at("amount")),
      remedy: readTextCell(this.sheet, at("remedy")),
      person: readTextCell(this.sheet, at("person")),
    };
    rows.push({ ...read, cells, holdsWords: this.holdsWords(read, code, cells) });
  }

  /** A row without a code goes on with the row above it. */
  private criterionOf(row: number, code: string, previous: LostPointsSheetRow | undefined): string | null {
    if (code !== "") return scoredCriterionOf(this.set, code)?.code ?? null;
    const written = textOf(cellAt(this.sheet, { row, column: this.columns.code })).trim();
    return written === "" ? (previous?.criterion ?? null) : null;
  }

  /** Whatever the add-in did not put there itself: it prefills the official code and name, and the department as the person. */
  private holdsWords(row: LostPointsRow, code: string, cells: readonly CarriedCell[]): boolean {
    const official = row.criterion === null ? undefined : findCriterion(this.set, row.criterion);
    if (!official || code !== official.code || !same(row.name.text, official.name)) return true;
    const person = row.person.text.trim();
    if (row.reason.text.trim() !== "" || row.remedy.text.trim() !== "" || (person !== "" && !same(person, official.department)))
      return true;
    return cells.some(({ column }) => !this.isOwnColumn(column));
  }

  private isOwnColumn(column: number): boolean {
    return ROLES.some((role) => this.columns[role] === column);
  }

  private carried(row: number): CarriedCell[] {
    const cells: CarriedCell[] = [];
    for (let column = this.sheet.origin.column; column < this.end.column; column++) {
      const cell = cellAt(this.sheet, { row, column });
      if (cell.kind === "empty" || this.isIdentity(row, column)) continue;
      const numberFormat = cell.kind === "number" && isDateFormat(cell.numberFormat) ? { numberFormat: cell.numberFormat } : {};
      cells.push({ column, content: contentOf(cell), ...numberFormat });
    }
    return cells;
  }

  private rowsBelow(from: number, to: number): CarriedCell[][] {
    const rows: CarriedCell[][] = [];
    for (let row = from; row < to; row++) rows.push(this.carried(row));
    return rows;
  }

  private isIdentity(row: number, column: number): boolean {
    return row <= this.header.row && column >= IDENTITY_COLUMN;
  }

  private text(row: number, role: LostPointsRole): string {
    return this.columns[role] < 0 ? "" : textOf(cellAt(this.sheet, { row, column: this.columns[role] }));
  }

  private isTotal(row: number): boolean {
    return (["number", "code", "name"] as const).some((role) => this.isTotalLabel(this.text(row, role)));
  }

  private isTotalLabel(text: string): boolean {
    return this.totalLabels.includes(plainHeader(text));
  }

  private endsTable(row: number): boolean {
    return this.isTotal(row) || this.isReconciliation(row) || this.isKeptHeading(row);
  }

  private isReconciliation(row: number): boolean {
    return this.carried(row).some((cell) => this.isReconciliationCell(cell));
  }

  /** Told by its formula; a copy that was pasted as values by its words. */
  private isReconciliationCell({ content }: CarriedCell): boolean {
    if (content !== null && typeof content === "object") return content.formula.includes(sheetText.reconciled);
    return typeof content === "string" && RECONCILIATION.test(content);
  }

  private besideKeptHeading(row: number): CarriedCell[] {
    return this.carried(row).filter(({ content }) => typeof content !== "string" || !same(content, sheetText.keptHeading));
  }

  private isKeptHeading(row: number): boolean {
    return ROLES.some((role) => same(this.text(row, role), sheetText.keptHeading));
  }

  private findKeptHeading(from: number, to: number): number | null {
    for (let row = from; row < to; row++) if (this.isKeptHeading(row)) return row;
    return null;
  }
}

function same(a: string, b: string): boolean {
  return plainHeader(a) === plainHeader(b);
}
