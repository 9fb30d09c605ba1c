import { allCriteria, allGroups, findCriterion, hasResult, type CriteriaSet, type Stage } from "../criteria/criteriaSet";
import { isWithoutPoints, type PointsCell, type Scorebook, type ScoreRow } from "../scoring/scorebook";
import type { CellArea, CellPosition } from "../workbook/address";
import { addedCells } from "../workbook/addedCells";
import { rememberedOf } from "../workbook/remembered";
import { cellAt, endOf, textOf, type SheetSnapshot } from "../workbook/sheetSnapshot";
import { type HeaderCandidate, type KnownBindings, stageRole } from "./columnBinding";
import { findScoreTable } from "./findScoreTable";
import { findReceivedLostPointsHeader, type LostPointsHeader } from "./lostPointsColumns";
import { findOwnHeader, RESULT_LABEL, setAsideRow, totalLabels } from "./ownScoreTable";
import { readCode } from "./readCode";
import { readPointsCell, readScoreCell, readTextCell } from "./readPoints";
import { isReceivedTotal, type ReceivedRow, receivedRows, type ReceivedTable, withSplitCode } from "./receivedRows";
import { kindOfSheet, readIdentity } from "./readSheetMark";
import { REASON } from "./scoreColumns";
import { plainHeader, type TableHeader } from "./tableHeader";

const ROW_NUMBERS = ["STT", "TT", "Số TT", "Số thứ tự"].map(plainHeader);

/** A person may have put a row or two between. */
const ROWS_TO_RESULT = 3;
/** Nobody misses the table by more. */
const ROWS_BELOW = 10;

/** Right of everything: what is read there is empty. */
const NO_COLUMN = 16_384;

/** What a sheet holds of scores. */
export type ReadScores =
  | { readonly kind: "book"; readonly book: Scorebook }
  /** Scores, but a person has to say which column is which. */
  | { readonly kind: "unsure"; readonly candidate: HeaderCandidate }
  | { readonly kind: "none" };

/** A sheet → the scorebook that stands on it; null where there is none, or none that can be read for certain. */
export function readScoreSheet(sheet: SheetSnapshot, set: CriteriaSet): Scorebook | null {
  const read = readScores(sheet, set);
  return read.kind === "book" ? read.book : null;
}

/**
 * A sheet → the scores that stand on it, whoever moved, added or deleted its rows and columns. A sheet that our template did not make
 * is read by whatever its columns are called and hold; `bindings` are what persons said about tables of its shape.
 */
export function readScores(sheet: SheetSnapshot, set: CriteriaSet, bindings?: KnownBindings): ReadScores {
  const kind = kindOfSheet(sheet);
  if (kind !== null && kind !== "scores") return { kind: "none" };
  const own = kind && findOwnHeader(sheet, set);
  if (own) return bookOn(sheet, set, own, false);
  const found = findScoreTable(sheet, set, bindings);
  if (found.kind === "table") return bookOn(sheet, set, found.header, true);
  return found.kind === "unsure" && isLostPointsTable(sheet, set, found.candidate) ? { kind: "none" } : found;
}

/** A lost-points table may list every criterion; one that stands beside the scores has codes of its own. */
function isLostPointsTable(sheet: SheetSnapshot, set: CriteriaSet, { headerRow, told }: HeaderCandidate): boolean {
  const lost = findReceivedLostPointsHeader(sheet, set);
  return lost !== null && lost.row <= headerRow && lost.columns.code === told.code;
}

function bookOn(sheet: SheetSnapshot, set: CriteriaSet, header: TableHeader<string>, isReceived: boolean): ReadScores {
  const stages = set.stages.filter(({ id }) => header.columns[stageRole(id)] !== undefined);
  if (stages.length === 0) return { kind: "none" };
  const book: Scorebook = {
    sheet: { id: sheet.id, name: sheet.name },
    identity: readIdentity(sheet),
    stages: stages.map(({ id }) => id),
    ...new ScoreTable(sheet, set, header, stages, isReceived).read(),
  };
  return { kind: "book", book };
}

/** The codes of a set's domains, of its groups, and of all its rows. */
const codesOf = rememberedOf((set: CriteriaSet) => {
  const domains = new Set(set.domains.map(({ code }) => code));
  const groups = new Set(allGroups(set).map(({ code }) => code));
  return { domains, groups, known: new Set([...domains, ...groups, ...allCriteria(set).map(({ code }) => code)]) };
});

/** One pass down the table, from its header to its total. */
class ScoreTable {
  private readonly domains: ReadonlySet<string>;
  private readonly groups: ReadonlySet<string>;
  private readonly known: ReadonlySet<string>;
  private readonly totalLabels: readonly string[];
  private readonly stageColumns: readonly (readonly [stage: string, column: number])[];
  /** Of this table: what stands left of it is somebody's remark, or another table. */
  private readonly firstColumn: number;
  /** The row that the table cannot reach: the heading of what was set aside below, or the sheet's end. */
  private readonly end: number;
  /** Areas that reach from left of the table into it. */
  private readonly mergedInto: readonly CellArea[];

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly set: CriteriaSet,
    private readonly header: TableHeader<string>,
    stages: readonly Stage[],
    /** Whether somebody else made the sheet, and its rows may be written in other ways than ours. */
    private readonly isReceived: boolean,
  ) {
    const { domains, groups, known } = codesOf(set);
    this.domains = domains;
    this.groups = groups;
    this.known = known;
    this.totalLabels = totalLabels(set);
    this.stageColumns = stages.map(({ id }) => [id, header.columns[stageRole(id)] ?? NO_COLUMN]);
    this.firstColumn = firstColumn(sheet, header);
    this.end = setAsideRow(sheet) ?? endOf(sheet).row;
    this.mergedInto = sheet.merges.filter(({ column, columns }) => column < this.firstColumn && column + columns > this.firstColumn);
  }

  read(): Pick<Scorebook, "domains" | "groups" | "criteria" | "parts" | "subtotals" | "total" | "result" | "beyond"> {
    const { rows, total, parts, subtotals } = this.isReceived ? receivedRows(this.received(), this.set) : this.own();
    const isDomain = ({ code }: ScoreRow) => this.domains.has(code) || (code !== "" && !code.includes("."));
    const isGroup = ({ code }: ScoreRow) => this.groups.has(code);
    return {
      domains: rows.filter(isDomain).map((row) => this.withSums(row)),
      groups: rows.filter(isGroup).map((row) => this.withSums(row)),
      criteria: withoutWrongGuesses(rows.filter((row) => !isDomain(row) && !isGroup(row))),
      ...(parts.length > 0 ? { parts } : {}),
      ...(subtotals.length > 0 ? { subtotals } : {}),
      total: total && this.withSums(total),
      result: total && this.result(total.row),
      ...(total && !this.isReceived ? this.beyond(total.row) : {}),
    };
  }

  /** Down to the total. */
  private own(): ReceivedTable {
    const rows: ScoreRow[] = [];
    let previous = "";
    for (let row = this.header.row + 1; row < this.end; row++) {
      const read = this.readRow(row, previous);
      if (this.isTotal(read)) return { rows, parts: [], subtotals: [], total: read };
      if (!belongsToTable(read)) continue;
      if (read.code !== "") previous = read.code;
      rows.push(read);
    }
    return { rows, parts: [], subtotals: [], total: null };
  }

  /** Every row down to the sheet's end, or to a lost-points table below: only all of them together tell where the table ends. */
  private received(): ReceivedRow[] {
    const rows: ReceivedRow[] = [];
    const lost = findReceivedLostPointsHeader(this.sheet, this.set);
    const end = lost && this.standsBelow(lost) ? Math.min(lost.row, this.end) : this.end;
    let previous = "";
    for (let row = this.header.row + 1; row < end; row++) {
      if (this.isResult(row)) continue;
      const read = this.readRow(row, previous);
      if (read.code !== "") previous = read.code;
      rows.push({ ...read, isTotal: this.isTotal(read) });
    }
    return rows;
  }

  /** The row of the result, right below the total or nearly. */
  private result(total: number): ScoreRow | null {
    for (let row = total + 1; row <= total + ROWS_TO_RESULT; row++) if (this.isResult(row)) return this.readRow(row, "");
    return null;
  }

  /** Where a block that was pasted too low ends, rows of nothing but numbers; where one pasted too high begins, the header. */
  private beyond(total: number): Pick<Scorebook, "beyond"> {
    const hasNumber = ({ scores }: ScoreRow) => Object.values(scores).some(isNumber);
    const header = [this.readRow(this.header.row, "")].filter(hasNumber);
    const rows = Array.from({ length: ROWS_BELOW }, (_, i) => this.readRow(total + 1 + i, ""));
    const below = rows.filter((row) => row.code === "" && row.name.text === "" && hasNumber(row));
    return header.length + below.length > 0 ? { beyond: [...header, ...below] } : {};
  }

  private isResult(row: number): boolean {
    if (!hasResult(this.set)) return false;
    return this.labels(row).includes(RESULT_LABEL);
  }

  /** Below this table, not beside it. */
  private standsBelow({ row, columns }: LostPointsHeader): boolean {
    const right = Math.max(...Object.values(this.header.columns).map((column) => column ?? -1));
    return row > this.header.row && Object.values(columns).some((column) => column >= 0 && column <= right);
  }

  private readRow(row: number, previous: string): ScoreRow {
    const at = (role: string) => ({ row, column: this.header.columns[role] ?? NO_COLUMN });
    const scores: Record<string, PointsCell> = {};
    for (const [stage, column] of this.stageColumns) scores[stage] = readScoreCell(this.sheet, { row, column }, this.isReceived);
    const points = (role: string) => readPointsCell(this.sheet, at(role));
    const text = (role: string) => readTextCell(this.sheet, at(role));
    const { code, altered } = readCode(cellAt(this.sheet, at("code")), previous, (each) => this.known.has(each));
    const read: ScoreRow = {
      row,
      code,
      codeCell: { ...text("code"), altered },
      name: text("name"),
      maximum: points("maximum"),
      scores,
      department: text("department"),
      ...this.besideScores(at("department")),
      ...(this.header.columns[REASON] === undefined ? {} : { reason: text(REASON) }),
    };
    return this.isReceived ? withSplitCode(read) : read;
  }

  private besideScores(at: CellPosition): Pick<ScoreRow, "besideScores"> {
    const cell = readPointsCell(this.sheet, at);
    return isNumber(cell) ? { besideScores: cell } : {};
  }

  /** A criterion may have the word in its name: "Tổng số thủ tục". */
  private isTotal({ row, code }: ScoreRow): boolean {
    if (findCriterion(this.set, code)) return false;
    return this.labels(row).some((label) => this.totalLabels.includes(label) || (this.isReceived && isReceivedTotal(label)));
  }

  /** What stands where the word "Tổng" may: in the columns of codes and names, or in a merged area that reaches them. */
  private labels(row: number): string[] {
    const [code, name] = [this.header.columns.code!, this.header.columns.name!];
    if (!this.isReceived) return this.textsAt(row, [code, name]);
    const last = Math.max(code, name);
    const columns = Array.from({ length: last - this.firstColumn + 1 }, (_, i) => this.firstColumn + i);
    const merged = this.mergedInto.filter((area) => area.row === row).map(({ column }) => column);
    return this.textsAt(row, [...merged, ...columns]);
  }

  private textsAt(row: number, columns: readonly number[]): string[] {
    return columns
      .map((column) => cellAt(this.sheet, { row, column }))
      .flatMap(({ kind, value }) => (kind === "text" ? [plainHeader(String(value))] : []));
  }

  private withSums(row: ScoreRow): ScoreRow {
    const withSum = (cell: PointsCell): PointsCell =>
      cell.formula === null ? cell : { ...cell, adds: addedCells(cell.formula, this.sheet.name) };
    const scores = Object.entries(row.scores).map(([stage, cell]) => [stage, withSum(cell)]);
    return { ...row, maximum: withSum(row.maximum), scores: Object.fromEntries(scores) };
  }
}

/** The leftmost of a table's columns that are known, or one of row numbers right before it. */
function firstColumn(sheet: SheetSnapshot, { row, columns }: TableHeader<string>): number {
  const first = Math.min(...Object.values(columns).filter((column) => column !== undefined));
  const before = plainHeader(textOf(cellAt(sheet, { row, column: first - 1 })));
  return ROW_NUMBERS.includes(before) ? first - 1 : first;
}

/** A code that was told from a number cannot be one that another row has in writing. */
function withoutWrongGuesses(rows: readonly ScoreRow[]): ScoreRow[] {
  const written = new Set(rows.filter(({ codeCell }) => !codeCell.altered).map(({ code }) => code));
  return rows.map((row) =>
    row.codeCell.altered && written.has(row.code) ? { ...row, code: "", codeCell: { ...row.codeCell, altered: false } } : row,
  );
}

function isNumber({ reading }: PointsCell): boolean {
  return reading.kind === "points";
}

/** A row with a code or with points. One with neither is a blank row or a remark. */
function belongsToTable(row: ScoreRow): boolean {
  return row.code !== "" || !isWithoutPoints(row);
}
