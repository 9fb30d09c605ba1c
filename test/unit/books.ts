import { allGroups, type CriteriaSet } from "../../src/criteria/criteriaSet";
import { toPoints } from "../../src/criteria/points";
import type { Reading, Scorebook, ScoreRow } from "../../src/scoring/scorebook";

export type TypedScore = number | "KAD";

/** A scorebook of nothing but scores, by stage and criterion. */
export function bookOf(set: CriteriaSet, scores: Readonly<Record<string, Readonly<Record<string, TypedScore>>>>): Scorebook {
  const stages = Object.keys(scores);
  const row = (code: string, name: string, reading: (stage: string) => Reading, index: number): ScoreRow => ({
    row: index,
    code,
    codeCell: { address: `A${index + 1}`, text: code, altered: false },
    name: { address: `B${index + 1}`, text: name },
    maximum: { address: `C${index + 1}`, reading: { kind: "blank" }, formula: null },
    scores: Object.fromEntries(stages.map((stage) => [stage, { address: `D${index + 1}`, reading: reading(stage), formula: null }])),
    department: { address: `E${index + 1}`, text: "" },
  });
  const blank = (): Reading => ({ kind: "blank" });
  const criteria = set.domains.flatMap((domain) => domain.criteria);
  return {
    ...{ sheet: { id: "1", name: "Sổ" }, identity: null, stages, total: null, result: null },
    domains: set.domains.map(({ code, name }, i) => row(code, name, blank, 1000 + i)),
    groups: allGroups(set).map(({ code, name }, i) => row(code, name, blank, 2000 + i)),
    criteria: criteria.map(({ code, name }, i) => row(code, name, (stage) => readingOf(scores[stage]![code]), i)),
  };
}

function readingOf(score: TypedScore | undefined): Reading {
  if (score === undefined) return { kind: "blank" };
  return score === "KAD" ? { kind: "not-applicable", text: score } : { kind: "points", points: toPoints(score) };
}
