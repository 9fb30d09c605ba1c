import type { CriteriaSet } from "../criteria/criteriaSet";
import { toNumber, type Points } from "../criteria/points";
import { losableCriteria } from "../scoring/lostPoints";
import { reportText } from "../messages/reports";
import { cellAddress, columnName, type CellArea } from "../workbook/address";
import type { CellContent, ConditionalFormatPlan, SheetPlan } from "../workbook/sheetPlan";
import { planReport, REPORT_FIRST_ROW, type ReportColumn } from "./reportTable";
import { ofSet } from "./sheetMark";

/** What one unit lost, by criterion code; criteria that lost nothing are absent. */
export interface UnitLosses {
  readonly unit: string;
  readonly lost: ReadonlyMap<string, Points>;
}

export interface LostMatrix {
  readonly set: CriteriaSet;
  readonly year: number | null;
  readonly units: readonly UnitLosses[];
  /** What the columns are: files, where some are of one unit. */
  readonly counted: "units" | "files";
  /** Those that are not complete at any stage. */
  readonly leftOut: readonly string[];
}

const MAXIMUM_COLUMN = 2;
const FIRST_UNIT = MAXIMUM_COLUMN + 1;

/** "Ma trận mất điểm": criterion × unit, with sums both ways: what is lost most, and by whom. */
export function planLostMatrixSheet({ set, year, units, counted, leftOut }: LostMatrix, name: string): SheetPlan {
  const text = reportText.matrix;
  const criteria = losableCriteria(set);
  return planReport({
    name,
    mark: { what: "matrix", ...ofSet(set), year: year ?? undefined },
    title: text.title(year),
    subtitle: text.stages,
    columns: columnsOf(
      units,
      counted,
      criteria.some(({ maximum }) => maximum < 0),
    ),
    rows: criteria.map((criterion, i) => [
      criterion.code,
      criterion.name,
      toNumber(criterion.maximum),
      ...units.map(({ lost }) => numberOrNull(lost.get(criterion.code))),
      ...rowSums(REPORT_FIRST_ROW + i, units.length),
    ]),
    // Penalties are no part of the whole.
    totals: [[null, reportText.total, toNumber(set.total), ...columnSums(criteria.length, units.length + 1), null]],
    notes: [text.legend, ...(leftOut.length > 0 ? [text.leftOut(leftOut.join("; "))] : [])],
    conditionalFormats: units.length === 0 ? [] : colours(criteria.length, units.length),
    frozenColumns: FIRST_UNIT,
  });
}

function columnsOf(units: readonly UnitLosses[], counted: LostMatrix["counted"], hasPenalties: boolean): ReportColumn[] {
  const { headers } = reportText.matrix;
  return [
    { header: headers.code, width: 6, role: "code" },
    { header: headers.name, width: 40, role: "words" },
    { header: reportText.maximum, width: 7, role: hasPenalties ? "signedAmount" : "amount" },
    ...units.map(({ unit }): ReportColumn => ({ header: unit, width: 9, role: "amount" })),
    { header: headers.sum, width: 9, role: "amount" },
    { header: headers.losers[counted], width: 9, role: "rowNumber" },
  ];
}

function rowSums(row: number, units: number): CellContent[] {
  const first = cellAddress({ row, column: FIRST_UNIT });
  const area = `${first}:${cellAddress({ row, column: FIRST_UNIT + Math.max(units, 1) - 1 })}`;
  if (units === 0) return [0, 0];
  return [{ formula: `=SUM(${area})` }, { formula: `=COUNTIF(${area},">0")` }];
}

/** From the first unit to the column of sums. */
function columnSums(criteria: number, columns: number): CellContent[] {
  return Array.from({ length: columns }, (_, i) => {
    const name = columnName(FIRST_UNIT + i);
    return { formula: `=SUM(${name}${REPORT_FIRST_ROW + 1}:${name}${REPORT_FIRST_ROW + criteria})` };
  });
}

/** By the share of the criterion's maximum that is lost: half a point of half a point is all of it. */
function colours(criteria: number, units: number): ConditionalFormatPlan[] {
  const area: CellArea = { row: REPORT_FIRST_ROW, column: FIRST_UNIT, rows: criteria, columns: units };
  const lost = `N(${cellAddress(area)})`;
  const maximum = `ABS($${columnName(MAXIMUM_COLUMN)}${REPORT_FIRST_ROW + 1})`;
  return [
    { area, meaning: "lostAll", formula: `=AND(${lost}>0,${lost}>=${maximum})` },
    { area, meaning: "lostMuch", formula: `=AND(${lost}>=${maximum}/2,${lost}<${maximum})` },
    { area, meaning: "lostSome", formula: `=AND(${lost}>0,${lost}<${maximum}/2)` },
  ];
}

function numberOrNull(points: Points | undefined): number | null {
  return points === undefined ? null : toNumber(points);
}
