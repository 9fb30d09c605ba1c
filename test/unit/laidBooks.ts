import { allGroups, type CriteriaSet } from "../../src/criteria/criteriaSet";
import { type Points, toPoints } from "../../src/criteria/points";
import { layOut } from "../../src/forms/scoreLayout";
import { sheetText } from "../../src/messages/sheets";
import type { PointsCell, Reading, Scorebook, ScoreRow } from "../../src/scoring/scorebook";
import { computeTotals, stageOf } from "../../src/scoring/totals";
import { cellAddress } from "../../src/workbook/address";
import type { TypedScore } from "./books";

/** Scores of one stage by criterion; what is not named is blank. */
export type StageScores = ReadonlyMap<string, TypedScore>;

/**
 * A scorebook as a form of ours holds it, every cell where it stands there, without a workbook. `typed`: its totals are right, and typed
 * by hand, as on forms of somebody else's.
 */
export function laidBook(set: CriteriaSet, scores: readonly StageScores[], typed = false): Scorebook {
  const bare = bookWith(set, scores, () => ({ reading: { kind: "blank" }, formula: null }));
  const totals = computeTotals(bare, set);
  return bookWith(set, scores, (stage, code) => {
    const of = stageOf(totals, stage);
    if (!of?.begun) return { reading: { kind: "blank" }, formula: typed ? null : "=SUM(D1)" };
    const points = code === "total" ? of.total : code === "result" ? of.result! : (of.domains[code] ?? of.groups[code]!);
    return { reading: { kind: "points", points }, formula: typed ? null : "=SUM(D1)" };
  });
}

type Total = (stage: string, code: string) => Pick<PointsCell, "reading" | "formula">;

function bookWith(set: CriteriaSet, scores: readonly StageScores[], total: Total): Scorebook {
  const layout = layOut(set);
  const address = (row: number, column: number) => cellAddress({ row, column });
  const rowOf = (
    row: number,
    code: string,
    name: string,
    maximum: Points,
    score: (stage: number) => Pick<PointsCell, "reading" | "formula">,
  ): ScoreRow => ({
    ...{ row, code, codeCell: { address: address(row, 0), text: code, altered: false } },
    name: { address: address(row, 1), text: name },
    maximum: { address: address(row, 2), reading: { kind: "points", points: maximum }, formula: null },
    scores: Object.fromEntries(set.stages.map(({ id }, i) => [id, { address: address(row, 3 + i), ...score(i) }])),
    department: { address: address(row, layout.department), text: "Văn phòng" },
  });
  const totalRow = (row: number, code: string, name: string, maximum: Points) =>
    rowOf(row, code, name, maximum, (i) => total(set.stages[i]!.id, code));
  return {
    sheet: { id: "1", name: sheetText.scoreSheetName(set.year) },
    identity: { setId: set.id, setVersion: set.version, unit: "xã Ví Dụ", year: set.year },
    stages: set.stages.map(({ id }) => id),
    domains: set.domains.map(({ code, name, maximum }) => totalRow(layout.rowOf(code), code, name, maximum)),
    groups: allGroups(set).map(({ code, name, maximum }) => totalRow(layout.rowOf(code), code, name, maximum)),
    criteria: set.domains.flatMap(({ criteria }) =>
      criteria.map(({ code, name, maximum }) =>
        rowOf(layout.rowOf(code), code, name, maximum, (i) => ({ reading: readingOf(scores[i]?.get(code)), formula: null })),
      ),
    ),
    total: totalRow(layout.total, "total", set.wording.total, set.total),
    result: layout.result === null ? null : totalRow(layout.result, "result", sheetText.result, set.total),
  };
}

function readingOf(score: TypedScore | undefined): Reading {
  if (score === undefined) return { kind: "blank" };
  return score === "KAD" ? { kind: "not-applicable", text: score } : { kind: "points", points: toPoints(score) };
}
