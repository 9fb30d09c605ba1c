import { cellAddress } from "../workbook/address";
import { cellAt, EMPTY_CELL, endOf, textOf, type CellSnapshot, type SheetSnapshot } from "../workbook/sheetSnapshot";
import { readNamedCode, readWrittenCode, type WrittenCode } from "./codeSequence";
import { extraKind } from "./extraPoints";
import { withMergedDown } from "./mergedSheet";
import type { ReceivedHeader } from "./receivedHeader";
import { withLetterDomains } from "./letterDomains";
import { plainHeader } from "./tableHeader";
import { tablePoints } from "./tablePoints";
import { grandTotal, totalKind } from "./tableTotals";

/** A decision has some hundred rows. */
const MOST_ROWS = 3_000;
/** Who signs, and who gets a copy: a whole cell, not the beginning of a sentence about them. */
const FOOT =
  /^(nơi nhận.*|như trên|(người (lập|tổng hợp)( (bảng|biểu|phiếu|báo cáo))?|(phó )?chủ tịch|thủ trưởng( (cơ quan|đơn vị))*)( ký.*)?|(tm|kt|tl|tuq) (ủy|uỷ|chủ|ubnd|hội|giám|trưởng).*)$/;
/** Copies are listed behind dashes; other lists speak of the criterion above them. */
const LISTED = /^[-–—+•*](?!\s*như trên)/iu;

/** A row below a table's header, as it was written. */
export interface CriteriaLine {
  readonly row: number;
  readonly written: WrittenCode;
  /** What stands in place of a code that is none; mostly nothing. */
  readonly typed: string;
  readonly name: string;
  readonly maximum: CellSnapshot;
  /** How far in the name begins: spaces, and three for each step that the cell sets its text in by. */
  readonly indent: number;
  /** Where the code stands, else the name, else the maximum. */
  readonly cell: string;
  /** Below the total, or below the signatures: points on top of the total may stand there, and much that is no criterion. */
  readonly isBelow: boolean;
}

export interface CriteriaLines {
  readonly lines: readonly CriteriaLine[];
  /** Rows below the total that may be criteria or remarks on them, and were left out. */
  readonly passed: readonly CriteriaLine[];
  /** Totals of something else than the whole, which might be criteria. */
  readonly otherTotals: readonly CriteriaLine[];
  readonly total: CriteriaLine | null;
  /** Zero-based column of the maxima. */
  readonly maximum: number;
  /** Columns that are called like the maxima's, and hold something else. */
  readonly levels: readonly number[];
  /** The words of a column in a row, on one line, and on lines of their own those of rows that go on with it; a merged area's in each of its rows. */
  readonly words: (row: number, column: number | undefined) => string;
}

/** The rows of a table that have something to say. Repeated headers, numbered columns, totals of a part and signatures have not. */
export function criteriaLines(sheet: SheetSnapshot, header: ReceivedHeader<string>): CriteriaLines {
  const reader = new LineReader(sheet, header);
  const all = reader.lines();
  const total = grandTotal(all);
  const another = anotherTable(all, header, total);
  const foot = reader.footBelow(all.filter(({ row }) => row < another));
  const ends = [total?.row ?? Infinity, foot].filter((row) => all.some((each) => isCoded(each) && each.row < row));
  const [end, over] = [Math.min(...ends), Math.min(foot, another)];
  const told = all.filter((line) => totalKind(line) === null).map((line) => ({ ...line, isBelow: line.row >= end }));
  const isKept = keeps(told, over);
  // Whoever signs is no row; a code there may be one.
  const passed = told.filter((line) => !isKept(line) && (line.row < over || (line.row >= foot && line.row < another && isCoded(line))));
  const { maximum } = reader.columns;
  const levels = [header.columns.maximum!, ...(header.rivals.maximum ?? [])].filter((column) => column !== maximum);
  return {
    lines: withLetterDomains(told.filter(isKept)),
    passed,
    otherTotals: all.filter((line) => totalKind(line) === "other"),
    total,
    maximum,
    levels,
    words: (row, column) => (column === undefined ? "" : reader.words(row, column, over)),
  };
}

/**
 * Which rows belong to the table. Below its end a code or points make one of it, and whatever stands below points on top of the total;
 * remarks may be numbered or listed there too, but show no points, and nothing that does follows them.
 */
function keeps(lines: readonly CriteriaLine[], over: number): (line: CriteriaLine) => boolean {
  const below = lines.filter(({ isBelow }) => isBelow);
  const isExtra = ({ row, name }: CriteriaLine) => row < over && extraKind(name) !== null;
  const extras = below.find(isExtra)?.row ?? Infinity;
  const last = below.findLast((line) => isCoded(line) && line.row < over && line.maximum.kind !== "empty")?.row ?? -1;
  const first = below.find((line) => isCoded(line) && (line.row <= last || line.row >= extras))?.row ?? Infinity;
  return (line) => {
    if (!line.isBelow || hasPoints(line.maximum)) return true;
    if (line.row >= over) return false;
    if (line.written.kind === "none") return true;
    return line.row >= extras || (isCoded(line) ? line.row <= last : line.row > first);
  };
}

/** The row in which a table of something else begins below the total: headed anew, and not with points. */
function anotherTable(lines: readonly CriteriaLine[], { labels }: ReceivedHeader<string>, total: CriteriaLine | null): number {
  const called = labels.flatMap(({ parts }) => parts.map(plainHeader));
  const isHeader = ({ typed, name }: CriteriaLine) => called.includes(plainHeader(typed)) && name !== "" && !/điểm/iu.test(name);
  return lines.find((line) => total !== null && line.row > total.row && isHeader(line))?.row ?? Infinity;
}

/** Text in one line, composed. */
export function oneLine(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\u200b\ufeff]+/g, " ")
    .trim();
}

class LineReader {
  readonly columns: { readonly code: number; readonly name: number; readonly maximum: number };
  private readonly sheet: SheetSnapshot;

  constructor(
    private readonly unmerged: SheetSnapshot,
    private readonly header: ReceivedHeader<string>,
  ) {
    const { department, guidance, evidence } = header.columns;
    this.sheet = withMergedDown(
      unmerged,
      [department, guidance, evidence].filter((column) => column !== undefined),
    );
    this.columns = this.tellColumns();
  }

  lines(): CriteriaLine[] {
    const first = this.header.row + 1;
    const end = Math.min(endOf(this.sheet).row, first + MOST_ROWS);
    const rows = Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
    return rows
      .filter((row) => !this.isHeading(row))
      .map((row) => this.line(row))
      .filter(({ written, typed, name, maximum }) => written.kind !== "none" || typed + name !== "" || maximum.kind !== "empty");
  }

  text(row: number, column: number): string {
    return oneLine(textOf(this.at(row, column)));
  }

  /** The row in which somebody signs below the last criterion, or who gets a copy is listed; infinite where nobody does. */
  footBelow(lines: readonly CriteriaLine[]): number {
    const criteria = lines.some(isCoded) ? lines.filter(isCoded) : lines;
    const last = criteria.findLast(({ maximum }) => maximum.kind !== "empty")?.row ?? Infinity;
    const pointed = new Set(lines.filter(({ maximum }) => hasPoints(maximum)).map(({ row }) => row));
    for (let row = last + 1; row < endOf(this.sheet).row; row++) if (!pointed.has(row) && this.isFoot(row)) return row;
    return Infinity;
  }

  /** A criterion's words may take rows of their own, which have nothing but such words. */
  words(row: number, column: number, over: number): string {
    const own = this.text(row, column);
    const more: string[] = [];
    for (let below = row + 1; below < Math.min(over, endOf(this.sheet).row) && this.isOnlyWords(below); below++) {
      more.push(oneLine(textOf(cellAt(this.unmerged, { row: below, column }))));
    }
    return [own, ...more].filter((text) => text !== "").join("\n");
  }

  private isOnlyWords(row: number): boolean {
    const { code, name, maximum } = this.columns;
    return [code, name, maximum].every((column) => this.text(row, column) === "");
  }

  private isFoot(row: number): boolean {
    const texts = Array.from({ length: endOf(this.sheet).column }, (_, column) => this.text(row, column));
    return texts.some((text) => !LISTED.test(text) && FOOT.test(plainHeader(text)));
  }

  private at(row: number, column: number): CellSnapshot {
    return cellAt(this.sheet, { row, column });
  }

  private line(row: number): CriteriaLine {
    const { code, name, maximum } = this.columns;
    const [own, beside] = [this.text(row, code), name === code ? "" : this.text(row, name)];
    const inCode = readWrittenCode(this.at(row, code));
    const written = inCode.kind === "none" && own === "" ? readNamedCode(beside) : inCode;
    const behind = written.kind === "none" ? "" : written.name;
    const isNamedCode = written !== inCode && written.kind !== "none";
    const plainName = isNamedCode ? behind : beside || (written.kind === "none" ? own : behind);
    const column = own !== "" ? code : beside !== "" ? name : maximum;
    return {
      ...{ row, written, isBelow: false, maximum: this.text(row, maximum) === "" ? EMPTY_CELL : this.at(row, maximum) },
      typed: written.kind === "none" && beside !== "" ? own : "",
      name: plainName,
      indent: indentOf(this.at(row, beside === "" ? code : name)),
      cell: cellAddress({ row, column }),
    };
  }

  /** The header again on a new page, or the numbers of the columns below it. */
  private isHeading(row: number): boolean {
    const columns = [...new Set([this.columns.code, this.columns.name, this.columns.maximum])];
    const texts = columns.map((column) => ({ column, text: this.text(row, column) })).filter(({ text }) => text !== "");
    if (texts.length === columns.length && isNumbering(texts.map(({ text }) => text))) return true;
    const isLabel = ({ column, text }: { column: number; text: string }) =>
      this.header.labels.some((label) => label.column === column && label.parts.map(plainHeader).includes(plainHeader(text)));
    return texts.length > 0 && texts.every(isLabel);
  }

  /** A column of ordinals is called like one of codes, one of codes like one of names: what stands in them tells. */
  private tellColumns(): LineReader["columns"] {
    const { columns, rivals, row } = this.header;
    const called = (role: string) => [columns[role], ...(rivals[role] ?? [])].filter((column) => column !== undefined);
    const maximum = this.tellMaximum(called("maximum"));
    const levels = new Map([...called("code"), ...called("name")].map((column) => [column, this.levelsIn(column)]));
    const most = Math.max(...levels.values());
    const code = [...levels.keys()].find((column) => levels.get(column) === most)!;
    const merged = this.sheet.merges.find(
      (area) => area.column === code && area.columns > 1 && area.row <= row && row < area.row + area.rows && code + 1 < maximum,
    );
    return { code, name: called("name").find((column) => column !== code) ?? (merged ? code + 1 : code), maximum };
  }

  /** "Thang điểm" beside "Điểm tối đa" may be levels in words: the maxima are where most points stand. */
  private tellMaximum(called: readonly number[]): number {
    const counts = called.map((column) => this.countBelow(column, hasPoints));
    return called[counts.indexOf(Math.max(...counts))]!;
  }

  /** How many cells of a column hold a code of a criterion, which has two levels at least. */
  private levelsIn(column: number): number {
    return this.countBelow(column, (cell) => {
      const written = readWrittenCode(cell);
      return written.kind === "codes" && written.codes[0]!.includes(".");
    });
  }

  private countBelow(column: number, isCounted: (cell: CellSnapshot) => boolean): number {
    const first = this.header.row + 1;
    const end = Math.min(endOf(this.sheet).row, first + MOST_ROWS);
    let count = 0;
    for (let row = first; row < end; row++) if (isCounted(this.at(row, column))) count++;
    return count;
  }
}

/** As wide as a step of Excel's own, a tab a little wider. */
const STEP = 3;
const TAB = 4;

function indentOf(cell: CellSnapshot): number {
  const [spaces = ""] = /^[\s\u200b\ufeff]*/.exec(textOf(cell)) ?? [];
  const width = [...spaces].reduce((sum, each) => sum + (each === "\t" ? TAB : 1), 0);
  return width + STEP * (cell.indent ?? 0);
}

/** Below a header: (1) | (2) | (3), or A | B | 1 | 2. */
function isNumbering(texts: readonly string[]): boolean {
  const [first, second, third] = texts.map((text) => /^\(?(\d{1,2}|[A-Z])\)?$/.exec(text)?.[1]);
  if (first === "A") return second === "B" || second === "1";
  return Number(second) === Number(first) + 1 && (texts.length < 3 || Number(third) > Number(second));
}

function hasPoints(cell: CellSnapshot): boolean {
  return tablePoints(cell) !== null;
}

/** Whether a row says a code of its own, not only that it is a part of the one above it. */
function isCoded({ written }: CriteriaLine): boolean {
  return written.kind === "codes" || written.kind === "roman";
}
