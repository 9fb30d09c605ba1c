import type { Finding } from "../finding";
import type { PointsCell, Scorebook, ScoreRow } from "../scorebook";
import type { CriteriaSet } from "../../criteria/criteriaSet";

/** What is looked at to tell what a finding follows from. */
export interface CauseFacts {
  readonly book: Scorebook;
  readonly set: CriteriaSet;
  /** The stage that lost points are counted against; null while there is none. */
  readonly lostStage: string | null;
  readonly findings: readonly Finding[];
}

/** Which finding another one only follows from; null where it stands for itself, as far as this one can tell. */
export type CauseOf = (finding: Finding) => Finding | null;

/** Every row of the table by any of its cells. */
export function rowsByCell({ domains, groups, criteria, total, result }: Scorebook): ReadonlyMap<string, ScoreRow> {
  const rows = [...domains, ...groups, ...criteria, ...[total, result].filter((row) => row !== null)];
  return new Map(rows.flatMap((row) => cellsOf(row).map((cell) => [cell, row] as const)));
}

export function pointsAt(row: ScoreRow, address: string): PointsCell | undefined {
  return [row.maximum, ...Object.values(row.scores)].find((cell) => cell.address === address);
}

function cellsOf({ codeCell, name, maximum, scores, department }: ScoreRow): string[] {
  return [codeCell, name, maximum, ...Object.values(scores), department].map(({ address }) => address);
}
