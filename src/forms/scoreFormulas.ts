import { countedDomains, isGroup, type CriteriaSet, type CriterionGroup, type Domain } from "../criteria/criteriaSet";
import { toNumber, type Points } from "../criteria/points";
import { sheetText } from "../messages/sheets";
import { partsOf } from "../scoring/result";
import { cellAddress } from "../workbook/address";

/** Where a score table stands: all that formulas over it need to know. */
export interface TablePlaces {
  readonly set: CriteriaSet;
  /** Zero-based column of the maxima. */
  readonly maximum: number;
  /** Before every address where the formula stands on another sheet: "'Sổ điểm'!". */
  readonly prefix?: string;
  /** Zero-based row of a domain, a group or a criterion; undefined where the table lacks it. */
  rowOf(code: string): number | undefined;
}

/** The maximum of a domain or a group: the sum of the rows right below it. */
export function maximumFormula(places: TablePlaces, whole: Domain | CriterionGroup): string {
  return `=SUM(${spans(places, whole.children, places.maximum).join(",")})`;
}

/**
 * The points of a domain or a group at a stage. While nothing is entered it shows nothing: a zero would read as a score. A criterion
 * that does not apply counts as entered, and in full where the set says so.
 */
export function pointsFormula(places: TablePlaces, whole: Domain | CriterionGroup, column: number): string {
  const extra = "extra" in whole ? whole.extra : undefined;
  const own = extra ? whole.criteria : whole.children;
  const conditional = own.flatMap((row) => (!isGroup(row) && row.conditional ? [row] : []));
  const scores = spans(places, own, column).join(",");
  const none = [`COUNT(${scores})`, ...areas(places, conditional, column).map((area) => `COUNTIF(${area},"${KAD}")`)].join("+");
  const full = places.set.notApplicable === "full" && !extra ? leftOutMaxima(places, conditional, column) : [];
  const points = extra ? cappedSum(areas(places, own, column), extra) : [`SUM(${scores})`, ...full].join("+");
  return `=IF(${none}=0,"",${points})`;
}

/** Adds the domain rows, never the whole column: that would count every point twice. */
export function grandTotalFormula(column: number, domainRows: readonly number[], always: boolean): string {
  const totals = domainRows.map((row) => cellAddress({ row, column })).join(",");
  return always ? `=SUM(${totals})` : `=IF(COUNT(${totals})=0,"",SUM(${totals}))`;
}

/** "Điểm quy đổi": the share of each part by its weight, out of the set's total, with bonuses and penalties on top. */
export function resultFormula(places: TablePlaces, column: number): string {
  const { set, maximum } = places;
  const within = (codes: readonly string[]) => set.domains.filter(({ code }) => codes.includes(code));
  const parts = partsOf(set).map(({ weight, domains }) => {
    const own = within(domains);
    const whole = `SUM(${cells(places, own, maximum).join(",")})`;
    const applies = [whole, ...leftOut(places, own, column)].join("-");
    return { weight, applies, points: `SUM(${cells(places, own, column).join(",")})` };
  });
  const share = parts.map(({ weight, applies, points }) => `IF(ROUND(${applies},6)<=0,0,${weight}*${points}/(${applies}))`).join("+");
  const weights = parts.map(({ weight, applies }) => `IF(ROUND(${applies},6)<=0,0,${weight})`).join("+");
  const extras = cells(
    places,
    set.domains.filter(({ extra }) => extra),
    column,
  );
  const top = extras.length === 0 ? "" : `+SUM(${extras.join(",")})`;
  const total = toNumber(set.total);
  const all = cells(places, set.domains, column).join(",");
  return `=IF(COUNT(${all})=0,"",ROUND(IF(${weights}=0,0,${total}*(${share})/(${weights}))${top},6))`;
}

/**
 * What the lost-points table must add up to at a stage: the total without points, less what is left out of the maximum, and the penalties
 * that went. An expression without "=", short enough to stand in a formula several times.
 */
export function lossFormula(places: TablePlaces, column: number): string {
  const { set } = places;
  const counted = countedDomains(set);
  const penalties = set.domains.flatMap(({ criteria, extra }) => (extra ? criteria.filter(({ maximum }) => maximum < 0) : []));
  return [
    number(set.total),
    `SUM(${cells(places, counted, column).join(",")})`,
    ...leftOut(places, counted, column),
    ...areas(places, penalties, column).map((area) => `SUMIF(${area},"<0")`),
  ].join("-");
}

const { notApplicable: KAD } = sheetText;

/**
 * Under a policy that leaves it out of the maximum: the maxima of what does not apply in some domains. Over all rows of neighbouring
 * domains at once: rows of totals never say that they do not apply.
 */
function leftOut(places: TablePlaces, domains: readonly Domain[], column: number): string[] {
  if (places.set.notApplicable !== "rescale") return [];
  const conditional = domains.filter(({ criteria }) => criteria.some((criterion) => criterion.conditional));
  return leftOutMaxima(
    places,
    conditional.flatMap((domain) => [domain, ...domain.rows]),
    column,
  );
}

function leftOutMaxima(places: TablePlaces, conditional: readonly { readonly code: string }[], column: number): string[] {
  const maxima = areas(places, conditional, places.maximum);
  return areas(places, conditional, column).map((area, i) => `SUMIF(${area},"${KAD}",${maxima[i]!})`);
}

/** Bonuses and penalties, each together no more than their cap. */
function cappedSum(scores: readonly string[], { bonus, penalty }: NonNullable<Domain["extra"]>): string {
  const some = (sign: string) => scores.map((area) => `SUMIF(${area},"${sign}0")`).join("+");
  const parts = [
    ...(penalty < 0 ? [`MAX(${number(penalty)},${some("<")})`] : []),
    ...(bonus > 0 ? [`MIN(${number(bonus)},${some(">")})`] : []),
  ];
  return parts.join("+");
}

function number(points: Points): string {
  return String(toNumber(points));
}

/** Each row's cell in a column. */
function cells(places: TablePlaces, rows: readonly { readonly code: string }[], column: number): string[] {
  return rowsOf(places, rows).map((row) => cellOf(places, row, column));
}

/** The rows' cells in a column, those that stand right below one another as one area. */
function spans(places: TablePlaces, rows: readonly { readonly code: string }[], column: number): string[] {
  return runs(rowsOf(places, rows)).map((run) => (run[0] === run[1] ? cellOf(places, run[0], column) : areaOf(places, run, column)));
}

/** The same, a single cell written as an area too: some programs count by a condition in areas only. */
function areas(places: TablePlaces, rows: readonly { readonly code: string }[], column: number): string[] {
  return runs(rowsOf(places, rows)).map((run) => areaOf(places, run, column));
}

function areaOf(places: TablePlaces, [first, last]: readonly [number, number], column: number): string {
  return `${cellOf(places, first, column)}:${cellAddress({ row: last, column })}`;
}

function cellOf({ prefix = "" }: TablePlaces, row: number, column: number): string {
  return prefix + cellAddress({ row, column });
}

function rowsOf(places: TablePlaces, rows: readonly { readonly code: string }[]): number[] {
  return rows.flatMap(({ code }) => places.rowOf(code) ?? []);
}

/** Rows → the first and last of each unbroken run, in the order given. */
export function runs(rows: readonly number[]): (readonly [first: number, last: number])[] {
  const found: [number, number][] = [];
  for (const row of rows) {
    const run = found.at(-1);
    if (run && row === run[1] + 1) run[1] = row;
    else found.push([row, row]);
  }
  return found;
}
