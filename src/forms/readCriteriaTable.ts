import { isWithin } from "../criteria/code";
import { sum, toNumber, toPoints } from "../criteria/points";
import type { DraftRow, SetDraft } from "../criteria/setDraft";
import { sheetText } from "../messages/sheets";
import { cellAddress, parseCell } from "../workbook/address";
import { endOf, textOf, type SheetSnapshot } from "../workbook/sheetSnapshot";
import { READ_WINDOW } from "../workbook/workbook";
import { CodeSequence, isDate } from "./codeSequence";
import { isStageRole } from "./columnBinding";
import { criteriaLines, type CriteriaLine, type CriteriaLines } from "./criteriaLines";
import { bothCaps, extraDomain, extraKind, withSigns } from "./extraPoints";
import { Outline } from "./outline";
import { dayAndMonth } from "./readPoints";
import { findReceivedHeader, type ReceivedHeader } from "./receivedHeader";
import { PLAIN_TABLE_WORDINGS, TABLE_WORDINGS } from "./scoreColumns";
import { plainHeader } from "./tableHeader";
import { saysPoints, scoresAtOf, withSpokenPoints } from "./spokenPoints";
import { readNumber, tablePoints } from "./tablePoints";

/** Why a cell of the table did not go into a row as it stands. */
export type UnreadReason =
  /** A name without a code or points: it may belong to the row above. */
  | "no-code"
  /** Below the total, without a code or points: it may be no criterion at all. */
  | "below-total"
  /** It seems to add up a part of the table, or more than the total, and may be a criterion. */
  | "other-total"
  /** It should hold points, and does not. */
  | "no-points"
  /** Excel took what was typed for a date; what was meant is a guess. */
  | "date"
  /** The domain shows no points of its own: those of its rows were added up. */
  | "added-up"
  /** Nothing below it was read: a sheet is read so far only. */
  | "too-long";

export interface UnreadCell {
  readonly cell: string;
  readonly text: string;
  readonly why: UnreadReason;
}

/** A table of criteria that somebody made: a decision's appendix, last year's form, a province's list. */
export interface CriteriaTable {
  readonly sheet: { readonly id: string; readonly name: string };
  /** Zero-based. */
  readonly headerRow: number;
  /** In the order of the sheet, each with the cell that its code or name stands in. */
  readonly rows: readonly DraftRow[];
  /** The columns of scores, as they are headed. */
  readonly stages: readonly string[];
  /** What the table says it comes to. */
  readonly total: number | null;
  /** Where the table seems to score: at rows below the criteria if those have points of their own, else they are only named. */
  readonly scoresAt: SetDraft["scoresAt"];
  readonly unread: readonly UnreadCell[];
}

const IN_NAME = /(?<![\s([])[\s([]*(?:tối đa\s*)?(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:điểm|đ)\s*[)\].:]*$/iu;

/** A sheet → the table of criteria that stands on it; null where there is none. Pure. */
export function readCriteriaTable(sheet: SheetSnapshot): CriteriaTable | null {
  const header = findReceivedHeader(sheet, TABLE_WORDINGS, isEnough);
  if (!header) return readPlainTable(sheet);
  const read = new TableReader(sheet, header).read();
  return read.rows.length === 0 ? null : read;
}

/** "Điểm" alone heads other lists too: one of criteria has names, a single such column, and codes of more than one level. */
function readPlainTable(sheet: SheetSnapshot): CriteriaTable | null {
  const header = findReceivedHeader(sheet, PLAIN_TABLE_WORDINGS, (columns) => isEnough(columns) && columns.name !== undefined);
  if (!header || header.rivals.maximum) return null;
  const read = new TableReader(sheet, header).read();
  return read.rows.some(({ code }) => code.includes(".")) ? read : null;
}

function isEnough(columns: ReceivedHeader<string>["columns"]): boolean {
  return (columns.code !== undefined || columns.name !== undefined) && columns.maximum !== undefined;
}

class TableReader {
  private readonly unread: UnreadCell[] = [];
  private readonly table: CriteriaLines;
  private readonly outline = new Outline();
  /** How far in domains begin where no row at all has a code; null where codes tell. */
  private readonly outermost: number | null;
  private readonly parts = { pointed: 0, named: 0, spoken: 0 };
  /** Cells of rows that only say how points arise. */
  private readonly spoken = new Set<string>();

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly header: ReceivedHeader<string>,
  ) {
    this.table = criteriaLines(sheet, header);
    this.outermost = outermostOf(this.table.lines);
  }

  read(): CriteriaTable {
    const { row: headerRow, columns, labels } = this.header;
    const { lines, total } = this.table;
    const codes = new CodeSequence(restarts(lines));
    const rows = lines.flatMap((line, i) => this.rowOf(line, lines[i + 1], codes));
    for (const line of this.table.passed) this.leftAside(line);
    for (const { cell, name, typed } of this.table.otherTotals) this.unread.push({ cell, text: name || typed, why: "other-total" });
    if (endOf(this.sheet).row >= READ_WINDOW.rows) {
      const last = cellAddress({ row: READ_WINDOW.rows - 1, column: this.table.maximum });
      this.unread.push({ cell: last, text: "", why: "too-long" });
    }
    const scoresAt = scoresAtOf(this.parts);
    const scored = scoresAt === "lowest" ? withSpokenPoints(rows, this.spoken) : rows;
    const stages = Object.keys(columns)
      .filter(isStageRole)
      .map((role) => columns[role]!);
    return {
      sheet: { id: this.sheet.id, name: this.sheet.name },
      headerRow,
      rows: this.withExtras(this.withSums(withSigns(scored))),
      stages: stages.sort((a, b) => a - b).map((column) => labels.find((label) => label.column === column)?.parts.at(-1) ?? ""),
      total: total && this.points(total),
      scoresAt,
      unread: this.unread,
    };
  }

  private rowOf(line: CriteriaLine, next: CriteriaLine | undefined, codes: CodeSequence): DraftRow[] {
    const { written, maximum } = line;
    // Behind a bullet, points in words say how a score comes about: "- Đạt 100%: 1 điểm".
    const inName = maximum.kind === "empty" && written.kind !== "bullet" ? IN_NAME.exec(line.name) : null;
    const name = inName ? line.name.slice(0, inName.index).trim() : line.name;
    const points = inName ? readNumber(inName[1]!) : this.points(line);
    const caps = bothCaps(maximum);
    const row = { name, maximum: points, ...caps, ...this.words(line.row), cell: line.cell };
    if (written.kind === "none") return this.uncoded(line, next, row, codes);
    const code = codes.next(written);
    this.outline.place(code, line.indent);
    if (code.split(".").length > 2) this.countPart(line, maximum.kind !== "empty" || inName !== null);
    return [{ code, ...row }];
  }

  private countPart(line: CriteriaLine, hasPoints: boolean): void {
    const isSpoken = saysPoints(line);
    if (isSpoken) this.spoken.add(line.cell);
    this.parts[hasPoints ? "pointed" : isSpoken ? "spoken" : "named"]++;
  }

  /** Without a code: a domain, else something that a person has to number, else a text that belongs to no row. */
  private uncoded(line: CriteriaLine, next: CriteriaLine | undefined, row: Omit<DraftRow, "code">, codes: CodeSequence): DraftRow[] {
    const { name, maximum } = row;
    if (plainHeader(name) === plainHeader(sheetText.result)) return [];
    const isDomain = isDomainName(name) && (maximum !== null || isFirstCriterion(next));
    if (isDomain && isLettered(line.typed) && isWholeDomain(next)) return this.leftAside(line);
    const indented = line.isBelow || name === "" ? null : this.indentedCode(line, next, maximum);
    if (indented !== null && (!isDomain || this.outermost !== null)) return [{ code: this.counted(codes.take(indented), line), ...row }];
    const isOutermost = line.indent === this.outermost && !line.isBelow && (maximum !== null || isFurtherIn(next, line));
    if (isOutermost || (isDomain && (!line.isBelow || extraKind(name)))) return [{ code: this.counted(codes.nextDomain(), line), ...row }];
    if (!line.isBelow && maximum !== null && name !== "") return [{ code: line.typed, ...row }];
    return this.leftAside(line);
  }

  /** What stands beside a row that is none is told with it. */
  private leftAside({ row, cell, name, maximum, isBelow }: CriteriaLine): [] {
    const { guidance, evidence } = this.words(row);
    const text = [name || textOf(maximum), ...(isBelow ? [] : [guidance, evidence])].filter(Boolean).join("\n");
    this.unread.push({ cell, text, why: isBelow ? "below-total" : "no-code" });
    return [];
  }

  /** Below the row above that begins further out; without points only where rows of its own follow. */
  private indentedCode(line: CriteriaLine, next: CriteriaLine | undefined, maximum: number | null): string | null {
    return maximum !== null || isFurtherIn(next, line) ? this.outline.codeAt(line.indent) : null;
  }

  private counted(code: string, { indent }: CriteriaLine): string {
    this.outline.place(code, indent, true);
    return code;
  }

  private words(row: number): Pick<DraftRow, "department" | "guidance" | "evidence"> {
    const { department, guidance, evidence } = this.header.columns;
    const text = (...columns: readonly (number | undefined)[]) => {
      const texts = columns.map((column) => this.table.words(row, column));
      return texts.filter((each) => each !== "").join("\n");
    };
    const rules = text(guidance, ...this.table.levels);
    return {
      department: text(department).replaceAll("\n", ", "),
      ...(rules ? { guidance: rules } : {}),
      ...(text(evidence) ? { evidence: text(evidence) } : {}),
    };
  }

  private points({ row, maximum: cell }: CriteriaLine): number | null {
    const points = tablePoints(cell);
    if (points !== null || cell.kind === "empty" || bothCaps(cell)) return points;
    const address = cellAddress({ row, column: this.table.maximum });
    if (isDate(cell)) {
      const { day, month } = dayAndMonth(Number(cell.value));
      this.unread.push({ cell: address, text: `${day}/${month}`, why: "date" });
      return readNumber(`${day}.${month}`);
    }
    this.unread.push({ cell: address, text: textOf(cell), why: "no-points" });
    return null;
  }

  /** A domain or group that shows no points has those of the rows right below it; one of extra points is no sum of both kinds. */
  private withSums(rows: readonly DraftRow[]): DraftRow[] {
    const isSummed = this.summable();
    const maximumOf = (row: DraftRow): number | null => {
      if (row.maximum !== null || !isSummed(row) || isExtraDomain(row)) return row.maximum;
      const known = rightBelow(rows, row).flatMap((each) => maximumOf(each) ?? []);
      return known.length === 0 ? null : toNumber(sum(known.map((each) => toPoints(each))));
    };
    return rows.map((row) => this.told(row, { ...row, maximum: maximumOf(row) }));
  }

  /** Domains have no department; one of bonuses or penalties says how far they go. */
  private withExtras(rows: readonly DraftRow[]): DraftRow[] {
    const isSummed = this.summable();
    return rows.map((row) => {
      if (!isDomainCode(row.code)) return row;
      const below = rightBelow(rows, row).flatMap(({ maximum }) => maximum ?? []);
      // One negative row among others may be a slip: it is told at that row, and the others count in the total.
      const isExtra = isExtraDomain(row) || (below.length > 0 && below.every((each) => each < 0));
      const domain = { ...row, department: "" };
      return isExtra && (row.maximum !== null || isSummed(row)) ? this.told(row, extraDomain(domain, below)) : domain;
    });
  }

  /** Whether points that a row does not show may be told from those below it: not where it shows something that nobody can read. */
  private summable(): (row: DraftRow) => boolean {
    const unreadable = new Set(this.unread.filter(({ why }) => why === "no-points").map(({ cell }) => parseCell(cell)!.row));
    return ({ cell }) => !unreadable.has(parseCell(cell!)!.row);
  }

  private told(row: DraftRow, summed: DraftRow): DraftRow {
    if (row.maximum === null && summed.maximum !== null) this.unread.push({ cell: row.cell!, text: row.name, why: "added-up" });
    return summed;
  }
}

function isExtraDomain({ code, name }: DraftRow): boolean {
  return isDomainCode(code) && extraKind(name) !== null;
}

function isDomainCode(code: string): boolean {
  return code !== "" && !code.includes(".");
}

/** A domain is written in capitals, or says that it is about bonuses or penalties. */
function isDomainName(name: string): boolean {
  return extraKind(name) !== null || (name === name.toLocaleUpperCase("vi") && /\p{L}{2}.*\p{L}/u.test(name));
}

/** "A" over a domain heads a part of the table. */
function isLettered(typed: string): boolean {
  return /^[A-Z][.)]?$/.test(typed);
}

function isWholeDomain(line: CriteriaLine | undefined): boolean {
  return line?.written.kind === "roman" || (line?.written.kind === "codes" && !line.written.codes[0]!.includes("."));
}

function isFirstCriterion(line: CriteriaLine | undefined): boolean {
  return line?.written.kind === "codes" && line.written.codes.some((code) => /(^|\.)1$/.test(code));
}

function isFurtherIn(next: CriteriaLine | undefined, { indent }: CriteriaLine): boolean {
  return next !== undefined && next.written.kind === "none" && next.indent > indent;
}

/** Without any code, how far in the first row begins, if others begin further in and none further out. */
function outermostOf(lines: readonly CriteriaLine[]): number | null {
  const listed = lines.filter(({ isBelow }) => !isBelow);
  if (listed.some(({ written }) => written.kind !== "none")) return null;
  const [first = 0, ...others] = listed.map(({ indent }) => indent);
  return others.some((indent) => indent > first) && others.every((indent) => indent >= first) ? first : null;
}

function rightBelow(rows: readonly DraftRow[], { code }: DraftRow): DraftRow[] {
  const depth = code.split(".").length + 1;
  return code === "" ? [] : rows.filter((each) => isWithin(each.code, code) && each.code.split(".").length === depth);
}

/** Whether the rows below "I", "II" count afresh, so that their codes say nothing of their domain. */
function restarts(lines: readonly CriteriaLine[]): boolean {
  let domain = 0;
  return lines.some(({ written }) => {
    if (written.kind === "roman") domain = written.number;
    return (
      written.kind === "codes" && domain > 0 && !written.codes.some((code) => code.split(".")[0] === String(domain) && code.includes("."))
    );
  });
}
