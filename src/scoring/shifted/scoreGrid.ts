import { isAllowed } from "../../criteria/allowedScores";
import { allGroups, findCriterion, type CriteriaSet, type Criterion } from "../../criteria/criteriaSet";
import { isNotApplicable } from "../credit";
import { pointsOf, rowOf, type PointsCell, type Scorebook, type ScoreRow } from "../scorebook";

/** What a row of the sheet is there for: the scores of a criterion, a total of other rows, or nothing of the table. */
export type GridRow =
  | { readonly kind: "scores"; readonly row: ScoreRow; readonly criterion: Criterion }
  /** `of`: code of a domain or a group, "total" or "result". */
  | { readonly kind: "total"; readonly row: ScoreRow; readonly of: string }
  /** The header, or right below the table. */
  | { readonly kind: "beyond"; readonly row: ScoreRow };

/** A scorebook by the rows of its sheet, from the top. A row that is there twice, or that the set does not know, is none of it. */
export type ScoreGrid = ReadonlyMap<number, GridRow>;

export function gridOf(book: Scorebook, set: CriteriaSet): ScoreGrid {
  const rows = [...scoreRows(book, set), ...totalRows(book, set), ...(book.beyond ?? []).map((row) => ({ kind: "beyond", row }) as const)];
  return new Map(rows.sort((a, b) => a.row.row - b.row.row).map((each) => [each.row.row, each]));
}

function scoreRows(book: Scorebook, set: CriteriaSet): GridRow[] {
  return book.criteria.flatMap((row): GridRow[] => {
    const criterion = findCriterion(set, row.code);
    return criterion && rowOf(book.criteria, row.code) === row ? [{ kind: "scores", row, criterion }] : [];
  });
}

function totalRows({ domains, groups, total, result }: Scorebook, set: CriteriaSet): GridRow[] {
  const rows = [
    ...set.domains.map(({ code }) => [code, rowOf(domains, code)] as const),
    ...allGroups(set).map(({ code }) => [code, rowOf(groups, code)] as const),
    ...([
      ["total", total],
      ["result", result],
    ] as const),
  ];
  return rows.flatMap(([of, row]): GridRow[] => (row ? [{ kind: "total", row, of }] : []));
}

/** Whether a criterion may have what the cell holds. */
export function fits(criterion: Criterion, cell: PointsCell): boolean {
  const points = pointsOf(cell);
  return points === null ? isNotApplicable(criterion, cell) : isAllowed(points, criterion);
}

/** Whether the cell holds points, or says that a criterion does not apply. */
export function isFilled(cell: PointsCell | undefined): cell is PointsCell {
  const kind = cell?.reading.kind;
  return kind === "points" || kind === "text-points" || kind === "not-applicable";
}

export function isBlank(cell: PointsCell | undefined): boolean {
  return !cell || cell.reading.kind === "blank";
}
