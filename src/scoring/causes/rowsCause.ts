import { isWithin } from "../../criteria/code";
import type { CriteriaSet } from "../../criteria/criteriaSet";
import type { Finding, FindingCode } from "../finding";
import { rowOf, type Scorebook, type ScoreRow } from "../scorebook";
import { pointsAt, rowsByCell, type CauseFacts, type CauseOf } from "./facts";

const OF_ROWS: readonly FindingCode[] = ["criterion/duplicate", "criterion/unknown", "criterion/missing", "criterion/moved"];
const OF_TOTALS: readonly FindingCode[] = [
  "total/domain-wrong",
  "total/grand-wrong",
  "total/result-wrong",
  "total/not-formula",
  "max/changed",
];

/**
 * From a row that is missing, doubled, strange or elsewhere follow the formulas that add it, or the one in its place, wrongly; from a row
 * that bears another's code that this other one is missing. A total that somebody typed follows from nothing.
 */
export function rowsCause({ book, set, findings }: CauseFacts): CauseOf {
  const rows = rowsByCell(book);
  const places = findings.filter(({ code }) => OF_ROWS.includes(code)).map((finding) => placed(finding, book, set, rows));
  if (places.length === 0) return () => null;
  return (finding) => {
    if (OF_TOTALS.includes(finding.code)) return causeOfTotal(finding, places, rows);
    if (finding.code === "criterion/missing") return strangerInPlace(finding, places, book, set);
    return finding.code === "criterion/renamed" ? strangerAt(finding, places, rows) : null;
  };
}

interface PlacedFinding {
  readonly finding: Finding;
  readonly row: ScoreRow | undefined;
  /** Codes of the domains whose totals it touches: the row's own, and the one that it stands in. */
  readonly domains: readonly string[];
  /** Whether it is about the row of a whole domain. */
  readonly isDomain: boolean;
}

function placed(finding: Finding, book: Scorebook, set: CriteriaSet, rows: ReadonlyMap<string, ScoreRow>): PlacedFinding {
  const { criterion, cell } = finding;
  const row = cell === null ? undefined : rows.get(cell);
  const own = set.domains.find(({ code }) => criterion !== null && isWithin(criterion, code))?.code;
  const above = row && book.domains.filter((each) => each.row <= row.row).sort((a, b) => b.row - a.row)[0]?.code;
  return { finding, row, domains: [own, above].filter((code) => code !== undefined), isDomain: criterion !== null && criterion === own };
}

function causeOfTotal({ cell, criterion }: Finding, places: readonly PlacedFinding[], rows: ReadonlyMap<string, ScoreRow>): Finding | null {
  const row = cell === null ? undefined : rows.get(cell);
  if (!row || pointsAt(row, cell!)?.formula === null) return null;
  if (criterion === "total" || criterion === "result") return (places.find(({ isDomain }) => isDomain) ?? places[0])?.finding ?? null;
  return places.find(({ domains }) => domains.some((code) => isWithin(criterion ?? "", code)))?.finding ?? null;
}

/** The row that stands where a missing one should, right below the one before it: somebody wrote another code over its own. */
function strangerInPlace({ criterion }: Finding, places: readonly PlacedFinding[], book: Scorebook, set: CriteriaSet): Finding | null {
  const codes = set.domains.flatMap((domain) => [domain.code, ...domain.rows.map(({ code }) => code)]);
  const before = codes[codes.indexOf(criterion ?? "") - 1];
  const above =
    before === undefined ? undefined : [book.domains, book.groups, book.criteria].map((all) => rowOf(all, before)).find(Boolean);
  if (!above) return null;
  const inPlace = places.find(({ row, finding }) => row?.row === above.row + 1 && isStranger(finding));
  return inPlace?.finding ?? null;
}

/** A name that is not the code's own, on a row that bears another's code. */
function strangerAt({ cell }: Finding, places: readonly PlacedFinding[], rows: ReadonlyMap<string, ScoreRow>): Finding | null {
  const row = cell === null ? undefined : rows.get(cell);
  return places.find((each) => row !== undefined && each.row === row && each.finding.code === "criterion/duplicate")?.finding ?? null;
}

function isStranger({ code }: Finding): boolean {
  return code === "criterion/unknown" || code === "criterion/duplicate";
}
