import lostPoints from "../data/seed/lost-points.json";
import scores from "../data/seed/scores.json";

const STAGES = ["self", "appraisal", "council"] as const;
const FIRST_ROW = 6;

export const UNIT = scores.unit;
export const SCORE_SHEET = `Chỉ số CCHC ${scores.year}`;
export const LOST_SHEET = `Mất điểm CCHC ${scores.year}`;

const typed = (points: number) => String(points).replace(".", ",");

/** Points as the official form prints them: 7,0 but 10. */
const shown = (points: number) => (Number.isInteger(points) && points > 0 && points < 10 ? `${points},0` : typed(points));

const given: Readonly<Record<string, Readonly<Record<string, number>>>> = scores.scores;
const sums: Readonly<Record<string, Readonly<Record<string, number>>>> = scores.domain_totals;
const domains = Object.keys(sums);
const criteriaOf = (domain: string) => Object.keys(given).filter((code) => code.startsWith(`${domain}.`));

/** Row of each domain on the score sheet, and last the total row: one-based. */
const headRows = domains.reduce((rows, domain) => [...rows, rows.at(-1)! + 1 + criteriaOf(domain).length], [FIRST_ROW]);

/** The scores as copied from an older file: for each domain the cell to paste at, and a line a criterion with its three stages. */
export const SCORE_BLOCKS = domains.map((domain, i) => ({
  cell: `D${headRows[i]! + 1}`,
  text: criteriaOf(domain)
    .map((code) => STAGES.map((stage) => typed(given[code]![stage]!)).join("\t"))
    .join("\r\n"),
}));

/** The 36 totals of the report by cell: eight domains and the grand total, at the maximum and the three stages. */
export const TOTALS = Object.fromEntries(
  [...domains.map((domain) => sums[domain]!), scores.totals].flatMap((row: Readonly<Record<string, number>>, i) =>
    ["max", ...STAGES].map((column, j) => [`${"CDEF"[j]!}${headRows[i]!}`, shown(row[column]!)]),
  ),
);

/** Appendix 2 of the report, row by row, as its sheet shows it. */
export const APPENDIX = lostPoints.rows.map(({ stt, code, content, reason, deducted, remedy, person }) => ({
  number: String(stt),
  code,
  content,
  reason,
  amount: shown(deducted),
  remedy,
  person,
}));

export type AppendixRow = (typeof APPENDIX)[number];

/** The row of the score sheet that holds a criterion: one-based. */
export function scoreRow(code: string): number {
  const domain = code.split(".")[0]!;
  return headRows[domains.indexOf(domain)]! + 1 + criteriaOf(domain).indexOf(code);
}
