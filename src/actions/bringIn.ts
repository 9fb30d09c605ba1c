import type { CriteriaSetFile } from "../criteria/criteriaSetFile";
import { isWithin } from "../criteria/code";
import { sum, toNumber, toPoints } from "../criteria/points";
import { toDraft, type DraftRow, type SetDraft, type SetSettings } from "../criteria/setDraft";
import { carryRules } from "./carryRules";
import { readCriteriaTable, type CriteriaTable } from "../forms/readCriteriaTable";
import { plainHeader } from "../forms/tableHeader";
import { readTitleFacts } from "../forms/titleFacts";
import type { WorkbookSnapshot } from "../workbook/workbook";

/** A table of criteria on top of the settings of a known set. */
export interface BroughtIn {
  readonly draft: SetDraft;
  readonly table: CriteriaTable;
  /** How many rows have something of the base's that the table does not say. */
  readonly carried: number;
  /** What of the base's settings cannot be true of the new table, and was left out. */
  readonly leftOut: readonly LeftOut[];
}

export type LeftOut = "classes" | "blocks";

/**
 * Reads a table of criteria that somebody made (the named sheet's, else the longest of those in sight) and lays it over the settings of
 * `base`, mostly last year's set: its forms, stages, classes and departments stay, its criteria go; what it says of those that stayed the
 * same, and the table does not, is carried over. Null where no table is found. Pure.
 */
export function bringIn({ sheets }: WorkbookSnapshot, base: CriteriaSetFile, sheetId?: string): BroughtIn | null {
  const candidates = sheets.filter(({ id, visible }) => (sheetId === undefined ? visible : id === sheetId));
  const found = candidates.flatMap((sheet) => {
    const table = readCriteriaTable(sheet);
    return table ? [{ sheet, table }] : [];
  });
  const longest = found.sort((a, b) => b.table.rows.length - a.table.rows.length)[0];
  if (!longest) return null;
  const { table, sheet } = longest;
  const { year } = readTitleFacts(sheet, table.headerRow);
  const { rows, carried } = carryRules(table, base);
  const settings = settingsOver(base, table, year);
  const leftOut = (["classes", "blocks"] as const).filter((part) => (base[part]?.length ?? 0) > (settings[part]?.length ?? 0));
  return { table, carried, leftOut, draft: { settings, rows, scoresAt: table.scoresAt } };
}

function settingsOver(base: CriteriaSetFile, table: CriteriaTable, year: number | null): SetSettings {
  const settings = withoutCounts(toDraft(base).settings);
  const { rows } = table;
  const same = unchangedCodes(rows, base);
  const domains = rows.map(({ code }) => code).filter((code) => code !== "" && !code.includes("."));
  const total = table.total ?? totalOf(rows);
  const blocks = (settings.blocks ?? []).every((block) => block.domains.every((code) => domains.includes(code)))
    ? settings.blocks
    : undefined;
  return {
    ...dated(settings, year),
    total,
    stages: stagesOf(base.stages, table.stages),
    knownSubCriteria: settings.knownSubCriteria.filter(({ code }) =>
      same.some((each) => each.includes(".") && each !== code && isWithin(code, each)),
    ),
    ...(settings.blocks ? { blocks } : {}),
    ...(isOutOf(total, settings) ? {} : { classes: [] }),
  };
}

/** Bounds in points say something of a set with the same total only. */
function isOutOf(total: number, { classes, classesOn, total: before }: Omit<SetSettings, "counts">): boolean {
  return classes.length === 0 || classesOn !== "points" || total === before;
}

/** Codes that stand for the same criterion in both. */
function unchangedCodes(rows: readonly DraftRow[], base: CriteriaSetFile): string[] {
  const names = new Map(toDraft(base).rows.map(({ code, name }) => [code, plainHeader(name)]));
  return rows.filter(({ code, name }) => names.get(code) === plainHeader(name)).map(({ code }) => code);
}

/** Another year's set is another set: the year is in its id, and in its name where that says one. */
function dated(settings: Omit<SetSettings, "counts">, year: number | null): Omit<SetSettings, "counts"> {
  if (year === null || year === settings.year) return settings;
  const inYear = (text: string) => text.replaceAll(String(settings.year), String(year));
  const id = inYear(settings.id);
  return { ...settings, year, id: id === settings.id ? `${id}-${year}` : id, title: inYear(settings.title), version: "1" };
}

function totalOf(rows: readonly DraftRow[]): number {
  const domains = rows.filter(({ code, minimum }) => code !== "" && !code.includes(".") && minimum === undefined);
  return toNumber(sum(domains.map(({ maximum }) => toPoints(maximum ?? 0))));
}

/** The table's own names for the stages, where it shows as many; a decision's appendix shows none. */
function stagesOf(known: CriteriaSetFile["stages"], shown: readonly string[]): CriteriaSetFile["stages"] {
  if (shown.length !== known.length) return known;
  return known.map(({ id, name }, i) => ({ id, name: shown[i] === "" || plainHeader(shown[i]!) === plainHeader(name) ? name : shown[i]! }));
}

/** Of how many domains and criteria there are, another table tells otherwise. */
function withoutCounts({ counts: _, ...settings }: SetSettings): SetSettings {
  return settings;
}
