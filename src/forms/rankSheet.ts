import { hasResult, shownCap, type CriteriaSet } from "../criteria/criteriaSet";
import { percentOf, toNumber, type Points } from "../criteria/points";
import { reportText } from "../messages/reports";
import { cellAddress } from "../workbook/address";
import type { CellContent, SheetPlan } from "../workbook/sheetPlan";
import { planReport, REPORT_FIRST_ROW, type ReportColumn } from "./reportTable";
import { ofSet } from "./sheetMark";

/** One unit in a ranking. */
export interface RankLine {
  /** Null where it is not ranked; the note says why. */
  readonly rank: number | null;
  readonly unit: string;
  readonly file: string;
  /** In the order of the set's domains; null where it has no scores at the stage that is compared, as its total then is. */
  readonly domains: readonly Points[] | null;
  readonly total: Points | null;
  /** Null where the set says no more of a unit than the total. */
  readonly result: Points | null;
  readonly className: string | null;
  readonly errors: number;
  readonly warnings: number;
  readonly note: string;
}

export interface Ranking {
  readonly set: CriteriaSet;
  readonly year: number | null;
  /** Id of the stage that is compared; null while no unit is complete at any. */
  readonly stage: string | null;
  /** Best first, those without a rank last. */
  readonly lines: readonly RankLine[];
  /** What the ranked lines are: files, where some are of one unit. */
  readonly counted: "units" | "files";
}

/** "Xếp hạng": the units of one set and year, each domain's total, the grand total, the class where the set has bounds, and what is wrong. */
export function planRankSheet({ set, year, stage, lines, counted }: Ranking, name: string): SheetPlan {
  const text = reportText.ranking;
  const hasClasses = set.classes.length > 0;
  const hasResults = hasResult(set);
  const ranked = lines.filter(({ rank }) => rank !== null).length;
  const row = (line: RankLine, i: number): CellContent[] => [
    line.rank,
    line.unit,
    ...pointsOf(line, set, REPORT_FIRST_ROW + i),
    ...(hasClasses ? [line.className] : []),
    line.errors,
    line.warnings,
    line.file,
    line.note,
  ];
  const rest = (hasClasses ? 1 : 0) + 4;
  const points = set.domains.length + (hasResults ? 3 : 2);
  const stageName = set.stages.find(({ id }) => id === stage)?.name;
  return planReport({
    name,
    mark: { what: "ranking", ...ofSet(set), year: year ?? undefined },
    title: text.title(year),
    subtitle: stageName === undefined ? text.noStage : text.stage(stageName),
    columns: columnsOf(set),
    rows: lines.map(row),
    totals: [
      ...(ranked > 0 ? [[null, text.average, ...averages(points, ranked), ...blanks(rest - 1), text.averageOf[counted](ranked)]] : []),
      [null, reportText.maximum, ...maximaOf(set), 100, ...blanks(rest)],
    ],
    frozenColumns: 2,
  });
}

/** Of each domain, of all, of the result, and in percent: nothing of a unit that has no scores yet. */
function pointsOf({ domains, total, result }: RankLine, set: CriteriaSet, row: number): CellContent[] {
  const hasResults = hasResult(set);
  if (domains === null || total === null) return blanks(set.domains.length + (hasResults ? 3 : 2));
  const standing = result ?? total;
  return [...domains.map(toNumber), sumOfDomains(set, row), ...(hasResults ? [toNumber(standing)] : []), percentOf(standing, set.total)];
}

/** Of each domain, of all, and of the result. */
function maximaOf(set: CriteriaSet): number[] {
  const total = toNumber(set.total);
  return [...set.domains.map((domain) => toNumber(shownCap(domain))), total, ...(hasResult(set) ? [total] : [])];
}

const UNIT_COLUMN = 1;
const FIRST_DOMAIN = UNIT_COLUMN + 1;

function columnsOf(set: CriteriaSet): ReportColumn[] {
  const { headers } = reportText.ranking;
  return [
    { header: headers.rank, width: 6, role: "rowNumber" },
    { header: headers.unit, width: 24, role: "words" },
    ...set.domains.map(({ code, name, extra }): ReportColumn => ({
      header: `${code}. ${name}`,
      width: 12,
      role: extra ? "signedAmount" : "amount",
    })),
    { header: headers.total, width: 9, role: "amount" },
    ...(hasResult(set) ? [{ header: headers.result, width: 9, role: "amount" } as const] : []),
    { header: headers.percent, width: 8, role: "amount" },
    ...(set.classes.length > 0 ? [{ header: headers.class, width: 12, role: "words" } as const] : []),
    { header: headers.errors, width: 6, role: "rowNumber" },
    { header: headers.warnings, width: 6, role: "rowNumber" },
    { header: headers.file, width: 28, role: "words" },
    { header: headers.note, width: 28, role: "words" },
  ];
}

function sumOfDomains(set: CriteriaSet, row: number): CellContent {
  const first = cellAddress({ row, column: FIRST_DOMAIN });
  return { formula: `=SUM(${first}:${cellAddress({ row, column: FIRST_DOMAIN + set.domains.length - 1 })})` };
}

/** Of the ranked units, which stand first. */
function averages(columns: number, ranked: number): CellContent[] {
  return Array.from({ length: columns }, (_, i) => {
    const column = FIRST_DOMAIN + i;
    const first = cellAddress({ row: REPORT_FIRST_ROW, column });
    return { formula: `=ROUND(AVERAGE(${first}:${cellAddress({ row: REPORT_FIRST_ROW + ranked - 1, column })}),2)` };
  });
}

function blanks(count: number): CellContent[] {
  return Array.from({ length: count }, () => null);
}
