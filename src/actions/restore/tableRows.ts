import { normalizeCode } from "../../criteria/code";
import { findCriterion, hasResult, type CriteriaSet } from "../../criteria/criteriaSet";
import { plainName } from "../../criteria/criterionName";
import { RESULT_LABEL, setAsideRow, totalLabels } from "../../forms/ownScoreTable";
import { codesBehind } from "../../forms/readCode";
import { readPoints } from "../../forms/readPoints";
import type { TablePlace } from "../../forms/scoreLayout";
import { MARK_PREFIX } from "../../forms/sheetMark";
import { plainHeader } from "../../forms/tableHeader";
import { sheetText } from "../../messages/sheets";
import { cellAt, endOf, textOf, type CellSnapshot, type SheetSnapshot } from "../../workbook/sheetSnapshot";

/** A row that the table of a set has: by the code of its domain, group or criterion; the rows of the total and of the result. */
export type Slot = string;

export const TOTAL: Slot = "total";
export const RESULT: Slot = "result";
/** The row above the table, which is none of `slotsOf`. */
export const HEADER: Slot = "header";

/** Every row of a set's table, from the top. */
export function slotsOf(set: CriteriaSet): Slot[] {
  const codes = set.domains.flatMap((domain) => [domain.code, ...domain.rows.map(({ code }) => code)]);
  return [...codes, TOTAL, ...(hasResult(set) ? [RESULT] : [])];
}

/** A row as it stands, and which rows of the set it may be: by what is written as its code, and as its name. */
export interface TableRow {
  readonly row: number;
  readonly byCode: readonly Slot[];
  readonly byName: readonly Slot[];
  /** How many of its cells hold something that a person may have typed. */
  readonly filled: number;
  /** Whether a cell of scores holds points that somebody typed. */
  readonly hasScore: boolean;
}

/** A score table as it stands on its sheet: which rows it reaches over, and what each bears. */
export class StandingTable {
  readonly rows: readonly TableRow[];
  private readonly byName = new Map<string, Slot[]>();
  private readonly slots: ReadonlySet<Slot>;
  private readonly labels: readonly string[];
  private readonly departments: ReadonlySet<string>;

  constructor(
    readonly sheet: SheetSnapshot,
    readonly set: CriteriaSet,
    readonly place: TablePlace,
  ) {
    this.slots = new Set(slotsOf(set));
    this.labels = totalLabels(set);
    this.departments = new Set([sheetText.departments, ...set.departments.map(({ name }) => name)].map(plainHeader));
    for (const { code, name } of set.domains.flatMap((domain) => [domain, ...domain.rows])) {
      this.byName.set(plainName(name), [...(this.byName.get(plainName(name)) ?? []), code]);
    }
    this.rows = this.readRows();
  }

  /** Columns of a row that hold anything but what the form itself puts beside the table. */
  filledColumns(row: number): number[] {
    const { column: first } = this.sheet.origin;
    const cells = this.sheet.cells[row - this.sheet.origin.row] ?? [];
    return cells.flatMap((cell, i) => (isEmpty(cell) || this.isOwnBeside(cell, first + i) ? [] : [first + i]));
  }

  /** Whether a cell beside the table is one of the form's own: a department that is offered, or a mark. */
  isOwnBeside(cell: CellSnapshot, column: number): boolean {
    const text = textOf(cell);
    return (column === this.place.offered && this.departments.has(plainHeader(text))) || text.startsWith(MARK_PREFIX);
  }

  /** Whether a row bears the code or the name of a criterion that is scored. */
  bearsCriterion(row: number): boolean {
    return this.borneBy(row).some((slot) => findCriterion(this.set, slot) !== undefined);
  }

  /** Whether a row bears the code or the name of a row of totals. */
  bearsTotals(row: number): boolean {
    return this.borneBy(row).some((slot) => findCriterion(this.set, slot) === undefined);
  }

  private borneBy(row: number): Slot[] {
    const { byCode, byName } = this.rows[row - this.place.header - 1]!;
    return [...byCode, ...byName];
  }

  /** Which rows a cell of the column of codes may mean. */
  slotsOfCode(cell: CellSnapshot): Slot[] {
    if (cell.kind === "number") return [...new Set(codesBehind(cell))].filter((code) => this.slots.has(code));
    const code = normalizeCode(textOf(cell));
    return code !== null && this.slots.has(code) ? [code] : this.slotsOfLabel(cell);
  }

  /** Which rows a cell of the column of names may mean: several have the same name in some sets. */
  slotsOfName(cell: CellSnapshot): Slot[] {
    if (cell.kind !== "text") return [];
    return [...(this.byName.get(plainName(textOf(cell))) ?? this.slotsOfLabel(cell))];
  }

  private slotsOfLabel(cell: CellSnapshot): Slot[] {
    const label = cell.kind === "text" ? plainHeader(textOf(cell)) : "";
    if (label === RESULT_LABEL && this.slots.has(RESULT)) return [RESULT];
    return this.labels.includes(label) ? [TOTAL] : [];
  }

  private readRows(): TableRow[] {
    const end = setAsideRow(this.sheet) ?? endOf(this.sheet).row;
    const rows: TableRow[] = [];
    for (let row = this.place.header + 1; row < end && !this.isHeader(row); row++) rows.push(this.readRow(row));
    return rows.slice(0, endOfTable(rows));
  }

  private readRow(row: number): TableRow {
    return {
      row,
      byCode: this.slotsOfCode(cellAt(this.sheet, { row, column: this.place.code })),
      byName: this.slotsOfName(cellAt(this.sheet, { row, column: this.place.name })),
      filled: this.filledColumns(row).length,
      hasScore: this.place.stageColumns.some((column) => isTypedPoints(cellAt(this.sheet, { row, column }))),
    };
  }

  /** Where a second table begins below, none of it belongs to this one. */
  private isHeader(row: number): boolean {
    const { header, name, maximum, department } = this.place;
    const same = [name, maximum, department].filter((column) => {
      const [here, there] = [row, header].map((each) => plainHeader(textOf(cellAt(this.sheet, { row: each, column }))));
      return here === there && here !== "";
    });
    return same.length > 1;
  }
}

/**
 * How many of the rows below the header are the table's. Below its total a person may write what looks like a code; there, only rows right
 * below one another count, and those that the table lacks with what follows them.
 */
function endOfTable(rows: readonly TableRow[]): number {
  const total = rows.findIndex(({ byCode, byName }) => [...byCode, ...byName].includes(TOTAL));
  const borne = new Set<Slot>();
  let end = 0;
  let isUnbroken = true;
  rows.forEach((row, i) => {
    const { byCode, byName, filled } = row;
    const agreed = agreedSlots(row);
    const isLacking = agreed.some((slot) => !borne.has(slot));
    const isBelow = total >= 0 && i > total;
    if (isBelow && filled === 0) isUnbroken = false;
    if (isLacking) isUnbroken = true;
    const counts = isBelow ? isLacking || (isUnbroken && bearsSurely(byCode, byName)) : byCode.length + byName.length > 0;
    if (!counts) return;
    end = i + 1;
    for (const slot of agreed) borne.add(slot);
  });
  return end;
}

/** The rows that both the code and the name of a row mean. */
export function agreedSlots({ byCode, byName }: TableRow): Slot[] {
  return byCode.filter((slot) => byName.includes(slot));
}

/** A name of the set, or a code that no numbered remark has. */
function bearsSurely(byCode: readonly Slot[], byName: readonly Slot[]): boolean {
  return byName.length > 0 || byCode.some((slot) => slot.includes(".") || slot === RESULT);
}

function isTypedPoints(cell: CellSnapshot): boolean {
  return cell.formula === null && ["points", "text-points"].includes(readPoints(cell).kind);
}

function isEmpty({ kind, value, formula }: CellSnapshot): boolean {
  return formula === null && (kind === "empty" || value === "");
}
