import { type CriteriaSet, type Criterion, hasConditional } from "../criteria/criteriaSet";
import type { CriterionLink } from "../criteria/criterionLinks";
import type { LeftItem } from "../forms/moveSheet";
import { plainHeader } from "../forms/tableHeader";
import type { WithoutPlace } from "../scoring/movedScores";
import { rowOf, type Scorebook } from "../scoring/scorebook";

/** Words that a person typed into a score table: another department, why a criterion does not apply. */
export interface MovedRemark {
  /** In the newer set. */
  readonly code: string;
  readonly column: "department" | "reason";
  readonly text: string;
}

export interface MovedRemarks {
  readonly moved: readonly MovedRemark[];
  readonly left: readonly LeftItem[];
}

/** The words in a score table that are not the set's own; each goes along with its criterion, or has no place. */
export function moveRemarks(book: Scorebook, newer: CriteriaSet, links: readonly CriterionLink[]): MovedRemarks {
  const moved: MovedRemark[] = [];
  const left: LeftItem[] = [];
  const take = ({ from, to }: CriterionLink, { code }: Criterion, column: MovedRemark["column"], text: string) => {
    const because = withoutPlace(from[0]!.code === code, to, column, newer);
    if (because === null) moved.push({ code: to[0]!.code, column, text });
    else left.push({ code, what: column === "reason" ? "notApplicableReason" : "department", text, because });
  };
  for (const link of links) {
    for (const criterion of link.from) {
      const row = rowOf(book.criteria, criterion.code);
      if (!row) continue;
      const department = row.department.text.trim();
      if (department !== "" && plainHeader(department) !== plainHeader(criterion.department))
        take(link, criterion, "department", department);
      const reason = row.reason?.text.trim() ?? "";
      if (reason !== "") take(link, criterion, "reason", reason);
    }
  }
  return { moved, left };
}

function withoutPlace(isFirst: boolean, to: readonly Criterion[], column: MovedRemark["column"], newer: CriteriaSet): WithoutPlace | null {
  if (to.length === 0) return "dropped";
  if (!isFirst) return "merged";
  return column === "reason" && !hasConditional(newer) ? "not-conditional" : null;
}
