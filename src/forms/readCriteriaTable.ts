import { isWithin } from "../criteria/code";
import { sum, toNumber, toPoints } from "../criteria/points";
import type { DraftRow, SetDraft } from "../criteria/setDraft";
import { cellAddress } from "../workbook/address";
import { cellAt, endOf, textOf, type CellSnapshot, type SheetSnapshot } from "../workbook/sheetSnapshot";
import { CodeSequence, isDate, readWrittenCode, type WrittenCode } from "./codeSequence";
import { isStageRole } from "./columnBinding";
import { dayAndMonth, readPoints } from "./readPoints";
import { findReceivedHeader, type ReceivedHeader } from "./receivedHeader";
import { isReceivedTotal } from "./receivedRows";
import { TABLE_WORDINGS } from "./scoreColumns";
import { plainHeader } from "./tableHeader";

/** Why a cell of the table did not go into a row as it stands. */
export type UnreadReason =
  /** A name without a code or points: it may belong to the row above. */
  | "no-code"
  /** It should hold points, and does not. */
  | "no-points"
  /** Excel took what was typed for a date; what was meant is a guess. */
  | "date"
  /** The domain shows no points of its own: those of its rows were added up. */
  | "added-up";

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
  /** Where the table seems to score: rows below the criteria without points of their own are only named. */
  readonly scoresAt: SetDraft["scoresAt"];
  readonly unread: readonly UnreadCell[];
}

/** A decision has some hundred rows. */
const MOST_ROWS = 3_000;
const IN_WORDS = /^\D{0,20}?([-−–]?\s?\d{1,4}(?:[.,]\d{1,4})?)\s*(?:điểm|đ)?\s*\.?$/iu;
const IN_NAME = /[\s([]*(?:tối đa\s*)?(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:điểm|đ)\s*[)\].]*$/iu;
const BONUS = /điểm (cộng|thưởng)|(cộng|thưởng) điểm/iu;
const PENALTY = /điểm (trừ|phạt)|trừ điểm/iu;

/** A sheet → the table of criteria that stands on it; null where there is none. Pure. */
export function readCriteriaTable(sheet: SheetSnapshot): CriteriaTable | null {
  const header = findReceivedHeader(sheet, TABLE_WORDINGS, isEnough);
  if (!header) return null;
  const read = new TableReader(sheet, header).read();
  return read.rows.length === 0 ? null : read;
}

function isEnough(columns: ReceivedHeader<string>["columns"]): boolean {
  return (columns.code !== undefined || columns.name !== undefined) && columns.maximum !== undefined;
}

interface Line {
  readonly row: number;
  readonly written: WrittenCode;
  readonly name: string;
  readonly maximum: CellSnapshot;
}

class TableReader {
  private readonly unread: UnreadCell[] = [];
  private readonly code: number;
  private readonly name: number;
  private readonly maximum: number;

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly header: ReceivedHeader<string>,
  ) {
    const { columns } = header;
    this.code = columns.code ?? columns.name!;
    this.name = columns.name ?? columns.code!;
    this.maximum = columns.maximum!;
  }

  read(): CriteriaTable {
    const { row: headerRow, columns, labels } = this.header;
    const lines = this.lines();
    const codes = new CodeSequence(restarts(lines));
    let total: number | null = null;
    const rows: DraftRow[] = [];
    for (const line of lines) {
      if (isReceivedTotal(plainHeader(line.name || this.text(line.row, this.code)))) total ??= this.points(line.row, line.maximum);
      else if (total === null || line.written.kind !== "none") rows.push(...this.rowOf(line, codes));
    }
    const stages = Object.keys(columns)
      .filter(isStageRole)
      .map((role) => columns[role]!);
    return {
      sheet: { id: this.sheet.id, name: this.sheet.name },
      headerRow,
      rows: this.withDomains(rows),
      stages: stages.sort((a, b) => a - b).map((column) => labels.find((label) => label.column === column)?.parts.at(-1) ?? ""),
      total,
      scoresAt: scoresAt(rows),
      unread: this.unread,
    };
  }

  private lines(): Line[] {
    const lines: Line[] = [];
    const end = Math.min(endOf(this.sheet).row, this.header.row + 1 + MOST_ROWS);
    for (let row = this.header.row + 1; row < end; row++) {
      const written = readWrittenCode(cellAt(this.sheet, { row, column: this.code }));
      const behind = written.kind === "none" ? "" : written.name;
      const beside = this.name === this.code ? "" : this.text(row, this.name);
      const own = written.kind === "none" && beside === "" ? this.text(row, this.code) : beside;
      const line: Line = { row, written, name: oneLine(own || behind), maximum: cellAt(this.sheet, { row, column: this.maximum }) };
      if (!this.isHeading(line)) lines.push(line);
    }
    return lines;
  }

  /** The header again on a new page, or the numbers of the columns below it. */
  private isHeading({ row, name, maximum }: Line): boolean {
    const label = this.header.labels.find(({ column }) => column === this.maximum);
    if (maximum.kind === "text" && plainHeader(textOf(maximum)) === label?.plainLast) return true;
    return /^\(?\d{1,2}\)?$/.test(name) && /^\(?\d{1,2}\)?$/.test(this.text(row, this.maximum));
  }

  private rowOf(line: Line, codes: CodeSequence): DraftRow[] {
    const { row, written, maximum } = line;
    const inName = maximum.kind === "empty" ? IN_NAME.exec(line.name) : null;
    const name = inName ? line.name.slice(0, inName.index).trim() : line.name;
    const points = inName ? readNumber(inName[1]!) : this.points(row, maximum);
    const cell = cellAddress({ row, column: this.code });
    if (written.kind === "none") return this.uncoded(line, name, points, codes);
    return [{ code: codes.next(written), name, maximum: points, ...this.words(row), cell }];
  }

  /** Without a code: a domain in capitals, else something that a person has to number, else a text that belongs to no row. */
  private uncoded({ row }: Line, name: string, maximum: number | null, codes: CodeSequence): DraftRow[] {
    if (name === "") return [];
    const cell = cellAddress({ row, column: this.name });
    const isShouted = name === name.toLocaleUpperCase("vi") && name.length > 3;
    if (maximum !== null) return [{ code: isShouted ? codes.nextDomain() : "", name, maximum, ...this.words(row), cell }];
    this.unread.push({ cell, text: name, why: "no-code" });
    return [];
  }

  private words(row: number): Pick<DraftRow, "department" | "guidance" | "evidence"> {
    const { department, guidance, evidence } = this.header.columns;
    const text = (column: number | undefined) => (column === undefined ? "" : oneLine(this.text(row, column)));
    return {
      department: text(department),
      ...(text(guidance) ? { guidance: text(guidance) } : {}),
      ...(text(evidence) ? { evidence: text(evidence) } : {}),
    };
  }

  private points(row: number, cell: CellSnapshot): number | null {
    const reading = readPoints(cell);
    if (reading.kind === "points" || reading.kind === "text-points") return toNumber(reading.points);
    if (reading.kind === "blank") return null;
    const address = cellAddress({ row, column: this.maximum });
    if (isDate(cell)) {
      const { day, month } = dayAndMonth(Number(cell.value));
      this.unread.push({ cell: address, text: `${day}/${month}`, why: "date" });
      return readNumber(`${day}.${month}`);
    }
    const inWords = IN_WORDS.exec(textOf(cell).normalize("NFC").trim())?.[1];
    if (inWords === undefined) this.unread.push({ cell: address, text: textOf(cell), why: "no-points" });
    return inWords === undefined ? null : readNumber(inWords);
  }

  /** Domains have no department; one without points has those of its rows; one of bonuses or penalties says how far they go. */
  private withDomains(rows: readonly DraftRow[]): DraftRow[] {
    const isDomain = ({ code }: DraftRow) => code !== "" && !code.includes(".");
    const kindOf = new Map(rows.filter(isDomain).map(({ code, name }) => [code, extraKind(name)]));
    return rows.map((row) => {
      const kind = kindOf.get(row.code.split(".")[0]!) ?? null;
      if (!isDomain(row)) return kind === "penalty" && row.maximum !== null ? { ...row, maximum: -Math.abs(row.maximum) } : row;
      const below = rows.filter((each) => each.code !== row.code && isWithin(each.code, row.code) && each.code.split(".").length === 2);
      return this.domain({ ...row, department: "" }, below, kind);
    });
  }

  private domain(row: DraftRow, below: readonly DraftRow[], kind: "bonus" | "penalty" | null): DraftRow {
    const known = below.flatMap(({ maximum }) => maximum ?? []);
    const added = toNumber(sum(known.map((each) => toPoints(each))));
    if (row.maximum === null && known.length > 0) this.unread.push({ cell: row.cell!, text: row.name, why: "added-up" });
    const maximum = row.maximum ?? (known.length > 0 ? added : null);
    if (kind === null || maximum === null) return { ...row, maximum };
    if (kind === "penalty") return { ...row, maximum: 0, minimum: -Math.abs(maximum) };
    const penalties = known.filter((each) => each < 0).map((each) => toPoints(each));
    return { ...row, maximum, minimum: toNumber(sum(penalties)) };
  }

  private text(row: number, column: number): string {
    return textOf(cellAt(this.sheet, { row, column })).trim();
  }
}

/** What a domain's name says of points on top of the total; penalties alone are written as they are taken, without a sign. */
function extraKind(name: string): "bonus" | "penalty" | null {
  if (BONUS.test(name)) return "bonus";
  return PENALTY.test(name) ? "penalty" : null;
}

/** Whether the rows below "I", "II" count afresh, so that their codes say nothing of their domain. */
function restarts(lines: readonly Line[]): boolean {
  let domain = 0;
  return lines.some(({ written }) => {
    if (written.kind === "roman") domain = written.number;
    return (
      written.kind === "codes" && domain > 0 && !written.codes.some((code) => code.split(".")[0] === String(domain) && code.includes("."))
    );
  });
}

function scoresAt(rows: readonly DraftRow[]): SetDraft["scoresAt"] {
  const deep = rows.filter(({ code }) => code.split(".").length > 2);
  return deep.some(({ maximum }) => maximum === null) ? "criteria" : "lowest";
}

function readNumber(text: string): number | null {
  const plain = text.replace(/\s/g, "").replace(/[−–]/, "-").replace(",", ".");
  return plain === "" || Number.isNaN(Number(plain)) ? null : toNumber(toPoints(Number(plain)));
}

function oneLine(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\u200b\ufeff]+/g, " ")
    .trim();
}
