import { isWithin, normalizeCode } from "../criteria/code";
import { type CriteriaSet, type Criterion, findCriterion } from "../criteria/criteriaSet";
import type { CriterionLink } from "../criteria/criterionLinks";
import type { CarriedCell } from "../forms/carriedCell";
import type { LostPointsColumns } from "../forms/lostPointsColumns";
import type { LostPointsSheet, LostPointsSheetRow } from "../forms/readLostPointsSheet";
import { plainHeader } from "../forms/tableHeader";
import type { WithoutPlace } from "../scoring/movedScores";
import { shownIn } from "../scoring/scorebook";

/** Words of a lost-points sheet that stay out of the new one. */
export interface WordsWithoutPlace {
  readonly code: string;
  readonly what: "name" | "reason" | "amount" | "remedy" | "person" | "note";
  readonly text: string | number;
  /** Null of what stands beside or below the table: only there it is known what it belongs to. */
  readonly because: WithoutPlace | null;
}

export interface MovedWords {
  /** Rows of the table and of the kept block, told by their new codes. */
  readonly table: readonly LostPointsSheetRow[];
  readonly kept: readonly LostPointsSheetRow[];
  readonly withoutPlace: readonly WordsWithoutPlace[];
}

/** The rows that hold words of a lost-points sheet, under the codes of another set. Every word is in one of the results. */
export function moveWords(sheet: LostPointsSheet, older: CriteriaSet, links: readonly CriterionLink[]): MovedWords {
  const words = new WordsMove(sheet.columns, older, links);
  const worded = (rows: readonly LostPointsSheetRow[]) => rows.filter(({ holdsWords }) => holdsWords);
  const [table, kept] = [worded(sheet.table.rows), worded(sheet.kept)];
  const besides = [sheet.besideTotal, ...sheet.below.rows].flat();
  return {
    table: words.rows(table),
    kept: words.rows(kept),
    withoutPlace: [...[...table, ...kept].flatMap((row) => words.left(row)), ...besides.map((cell) => noteOf("", cell))],
  };
}

/** A row, and where it goes. */
interface Moving {
  readonly row: LostPointsSheetRow;
  readonly link: CriterionLink;
  readonly from: Criterion;
  readonly to: Criterion;
}

class WordsMove {
  private readonly linkOf: ReadonlyMap<string, CriterionLink>;

  constructor(
    private readonly columns: LostPointsColumns,
    private readonly older: CriteriaSet,
    links: readonly CriterionLink[],
  ) {
    this.linkOf = new Map(links.flatMap((link) => link.from.map(({ code }) => [code, link] as const)));
  }

  rows(rows: readonly LostPointsSheetRow[]): LostPointsSheetRow[] {
    const moving = rows.flatMap((row) => this.moving(row) ?? []);
    return moving.map((each) => {
      const together = moving.filter(({ to }) => to === each.to);
      const isPart = each.link.from.length > 1 && together.length > 1;
      return isPart ? this.asPart(each, freeCode(each, together)) : this.alone(each);
    });
  }

  /** What of a row does not go along: all of it, or what stands beside the table. */
  left(row: LostPointsSheetRow): WordsWithoutPlace[] {
    const { code } = row;
    const notes = row.cells.filter(({ column }) => this.isBeside(column)).map((cell) => noteOf(code.text, cell));
    if (this.moving(row)) return notes;
    const because: WithoutPlace = row.criterion === null ? "unknown-row" : "dropped";
    const official = row.criterion === null ? undefined : findCriterion(this.older, row.criterion);
    const said = (what: "name" | "reason" | "remedy" | "person"): WordsWithoutPlace[] => {
      const { text } = row[what];
      return text.trim() === "" ? [] : [{ code: code.text, what, text, because }];
    };
    const amount = row.amount.formula === null ? shownIn(row.amount) : null;
    return [
      ...(official && plainHeader(official.name) === plainHeader(row.name.text) ? [] : said("name")),
      ...said("reason"),
      ...(amount === null ? [] : [{ code: code.text, what: "amount", text: amount, because } as const]),
      ...said("remedy"),
      ...said("person"),
      ...notes,
    ];
  }

  private moving(row: LostPointsSheetRow): Moving | null {
    const link = row.criterion === null ? undefined : this.linkOf.get(row.criterion);
    const code = normalizeCode(row.code.text);
    const to = link?.to.find((each) => each.code === code) ?? link?.to[0];
    return link && to ? { row, link, to, from: findCriterion(this.older, row.criterion!)! } : null;
  }

  /** Its words explain a criterion as they did before. */
  private alone({ row, from, to }: Moving): LostPointsSheetRow {
    const code = normalizeCode(row.code.text);
    const isOfficial = plainHeader(row.name.text) === plainHeader(from.name);
    return {
      ...this.named(row, isOfficial ? to.name : null),
      code: { ...row.code, text: code === null ? row.code.text : codeWithin(to.code, code, from.code) },
      criterion: to.code,
    };
  }

  /** One of several criteria that are one now: its words explain a part, whose amount is what was lost there. */
  private asPart({ row, to }: Moving, code: string): LostPointsSheetRow {
    return { ...row, code: { ...row.code, text: code }, criterion: to.code, amount: { ...row.amount, formula: null } };
  }

  private named(row: LostPointsSheetRow, name: string | null): LostPointsSheetRow {
    if (name === null) return row;
    const cells = row.cells.map((cell) => (cell.column === this.columns.name ? { column: cell.column, content: name } : cell));
    return { ...row, name: { ...row.name, text: name }, cells };
  }

  private isBeside(column: number): boolean {
    const { number, ...filled } = this.columns;
    return column === number || !Object.values(filled).includes(column);
  }
}

/** A code below the older criterion → the same below the newer one. */
function codeWithin(to: string, code: string, from: string): string {
  if (isWithin(code, to)) return code;
  return isWithin(code, from) ? to + code.slice(from.length) : to;
}

/** Of rows that are parts of one criterion now: the code that a row has already, else the next that is free. */
function freeCode(each: Moving, together: readonly Moving[]): string {
  const own = together.map(({ row, to }) => {
    const code = normalizeCode(row.code.text) ?? "";
    return code !== to.code && isWithin(code, to.code) ? code : null;
  });
  const taken = new Set(own);
  let number = 0;
  const codes = own.map((code) => {
    if (code !== null) return code;
    do number++;
    while (taken.has(`${each.to.code}.${number}`));
    return `${each.to.code}.${number}`;
  });
  return codes[together.indexOf(each)]!;
}

function noteOf(code: string, { content, shown }: CarriedCell): WordsWithoutPlace {
  const text = shown ?? (typeof content === "object" ? "" : content);
  return { code, what: "note", text: text ?? "", because: null };
}
