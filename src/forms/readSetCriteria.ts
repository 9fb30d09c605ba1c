import { normalizeCode } from "../criteria/code";
import type { DraftRow } from "../criteria/setDraft";
import { setSheetText, type NotUnderstood } from "../messages/setSheets";
import { cellAddress, type CellPosition } from "../workbook/address";
import { endOf, type SheetSnapshot } from "../workbook/sheetSnapshot";
import { READ_WINDOW } from "../workbook/workbook";
import { readAllowed } from "./allowedEntry";
import { EnteredCells } from "./enteredCells";
import { SET_COLUMNS } from "./isCriteriaSheet";
import type { CriteriaColumn } from "./setCriteriaSheet";
import { findHeader, plainHeader, type ColumnWordings, type TableHeader } from "./tableHeader";

const { headers } = setSheetText.criteria;

/** How the columns may be called: as on a sheet of ours, or in the plain words that people use for them. */
const WORDINGS: ColumnWordings<CriteriaColumn> = {
  code: [headers.code, "Mã tiêu chí", "STT", "TT"],
  name: [headers.name, "Tên", "Tên tiêu chí", "Tiêu chí", "Nội dung", "Tiêu chí, tiêu chí thành phần"],
  maximum: [headers.maximum, "Điểm chuẩn", "Điểm tối đa (thang điểm)", "Thang điểm"],
  minimum: [headers.minimum, "Mức trừ", "Thấp nhất", "Điểm thấp nhất"],
  department: [headers.department, "Bộ phận phụ trách", "Bộ phận", "Phụ trách", "Đơn vị phụ trách", "Cán bộ phụ trách"],
  allowed: [headers.allowed, "Mức điểm", "Các mức điểm", "Các mức cho phép"],
  conditional: [headers.conditional, "Không áp dụng", "Có điều kiện", "Nếu có"],
  guidance: [headers.guidance, "Hướng dẫn", "Cách chấm", "Cách chấm điểm", "Cách tính điểm"],
  evidence: [headers.evidence, "Minh chứng", "Tài liệu minh chứng", "Tài liệu kiểm chứng", "Hồ sơ kiểm chứng"],
};
/** Above the departments that are offered for the column, today and in version 1.0 and 1.1. */
const OFFERED: readonly string[] = [setSheetText.criteria.departments, "Các bộ phận"];
const REQUIRED: readonly CriteriaColumn[] = ["code", "name", "maximum"];

/** How people name the row that adds up all others. */
const SUMS = new Set(["tổng", "tổng cộng", "tổng số", "tổng điểm", "cộng"]);

/** The header of a set's table of criteria; null on a sheet that holds none. */
export function findCriteriaHeader(sheet: SheetSnapshot): TableHeader<CriteriaColumn> | null {
  const header = findHeader(sheet, WORDINGS, REQUIRED);
  const isOwn = header !== null && SET_COLUMNS.some((column) => header.columns[column] !== undefined);
  return isOwn || isNamedSo(sheet) ? header : null;
}

/** The rows of a set as they stand on its sheet, and what was not understood. */
export interface ReadCriteria {
  readonly rows: readonly DraftRow[];
  readonly notUnderstood: readonly NotUnderstood[];
}

/** Reads a set's table of criteria below its header. Rows without anything are passed over, and so is a sum that a person put below. */
export function readSetCriteria(sheet: SheetSnapshot, header: TableHeader<CriteriaColumn>): ReadCriteria {
  const reader = new RowReader(sheet, header);
  const end = endOf(sheet).row;
  const rows: DraftRow[] = [];
  reader.tellRenamedColumns(end);
  for (let row = header.row + 1; row < end; row++) {
    if (!reader.isEmpty(row) && !reader.isSum(row)) rows.push(reader.read(row));
  }
  if (end >= READ_WINDOW.rows) reader.cells.tell(null, "too-long");
  return { rows, notUnderstood: reader.cells.notUnderstood };
}

function isNamedSo({ name }: SheetSnapshot): boolean {
  return name.normalize("NFC").trim().toLowerCase().startsWith(setSheetText.criteriaSheet.toLowerCase());
}

class RowReader {
  readonly cells: EnteredCells;
  private readonly seen = new Set<string>([""]);
  private previous = "";

  constructor(
    sheet: SheetSnapshot,
    private readonly header: TableHeader<CriteriaColumn>,
  ) {
    this.cells = new EnteredCells(sheet);
  }

  /** Where a column of ours is missing, one that nobody knows may be that very column under another name. */
  tellRenamedColumns(end: number): void {
    const known = Object.values(this.header.columns);
    if (known.length === Object.keys(WORDINGS).length) return;
    for (let column = 0; column < endOf(this.cells.sheet).column; column++) {
      const head = { row: this.header.row, column };
      if (known.includes(column) || OFFERED.includes(this.cells.text(head))) continue;
      if (this.isFilled(column, end)) this.cells.tell(head, "unknown-column");
    }
  }

  isEmpty(row: number): boolean {
    const columns = Object.values(this.header.columns);
    return columns.every((column) => this.cells.isEmpty({ row, column }));
  }

  /** "Tổng cộng" in place of a code or a name, and nothing in place of the other. */
  isSum(row: number): boolean {
    const [code, name] = (["code", "name"] as const).map((column) => plainHeader(this.cells.text(this.at(row, column)))) as [
      string,
      string,
    ];
    return (code === "" && SUMS.has(name)) || (name === "" && SUMS.has(code));
  }

  read(row: number): DraftRow {
    const at = (column: CriteriaColumn) => this.at(row, column);
    const code = this.cells.code(at("code"), this.previous, (each) => !this.seen.has(each) && this.seen.has(parentOf(each)));
    this.previous = normalizeCode(code) ?? this.previous;
    this.seen.add(this.previous);
    const words = (column: CriteriaColumn) => this.cells.value(at(column));
    // In the order of the columns, which is the order in which what is not understood is told.
    const [name, maximum, minimum] = [words("name"), this.cells.number(at("maximum")), this.cells.number(at("minimum"))];
    const [department, allowed, conditional] = [words("department"), this.allowed(at("allowed")), this.cells.mark(at("conditional"))];
    const [guidance, evidence] = [words("guidance"), words("evidence")];
    return {
      ...{ code, name, maximum, department },
      ...(allowed ? { allowed } : {}),
      ...(conditional === undefined ? {} : { conditional }),
      ...(guidance ? { guidance } : {}),
      ...(evidence ? { evidence } : {}),
      ...(minimum === null ? {} : { minimum }),
      cell: cellAddress(at("code")),
    };
  }

  private isFilled(column: number, end: number): boolean {
    for (let row = this.header.row + 1; row < end; row++) if (!this.cells.isEmpty({ row, column })) return true;
    return false;
  }

  private at(row: number, column: CriteriaColumn): CellPosition {
    return { row, column: this.header.columns[column] ?? NOWHERE };
  }

  private allowed(at: CellPosition): DraftRow["allowed"] {
    const written = this.cells.value(at);
    if (written === "") return undefined;
    const allowed = readAllowed(written);
    if (allowed === null) this.cells.tell(at, "not-allowed-scores");
    return allowed ?? undefined;
  }
}

/** "7.10" → "7", "7" → "". */
function parentOf(code: string): string {
  return code.split(".").slice(0, -1).join(".");
}

/** A column of no sheet: all its cells are empty. */
const NOWHERE = -1;
