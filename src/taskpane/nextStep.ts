import type { CheckedScorebook } from "../actions/inspect";
import type { Finding } from "../scoring/finding";
import { ZERO } from "../criteria/points";

/** What the person should do next: the one main button of the pane. */
export type NextStep =
  | { readonly kind: "insert" }
  | { readonly kind: "errors"; readonly count: number }
  | { readonly kind: "enter"; readonly criterion: string; readonly cell: string }
  | { readonly kind: "build"; readonly again: boolean }
  | { readonly kind: "explain"; readonly criterion: string; readonly cell: string; readonly isReason: boolean }
  | { readonly kind: "finished" };

const isLost = ({ code }: Finding) => code.startsWith("lost/");
const isWords = ({ code }: Finding) => code === "lost/reason-missing" || code === "lost/remedy-missing" || code === "lost/person-missing";

/** Findings on scores, maxima and totals: the tab "Lỗi". */
export function scoreFindings({ findings }: CheckedScorebook): Finding[] {
  return findings.filter((finding) => !isLost(finding));
}

/** Findings on the lost-points table: the tab "Mất điểm". */
export function lostFindings({ findings }: CheckedScorebook): Finding[] {
  return findings.filter(isLost);
}

/** Errors that must be mended, scores that are only not entered yet left out. */
export function errorsToMend(checked: CheckedScorebook): Finding[] {
  return scoreFindings(checked).filter(({ severity, code }) => severity === "error" && code !== "score/missing");
}

export function nextStep(checked: CheckedScorebook | null): NextStep {
  if (!checked) return { kind: "insert" };
  const errors = errorsToMend(checked);
  if (errors.length > 0) return { kind: "errors", count: errors.length };
  const empty = firstEmpty(checked);
  if (empty) return { kind: "enter", ...empty };
  if (tableIsDue(checked)) return { kind: "build", again: checked.lostSheet !== null };
  const words = lostFindings(checked).find(isWords);
  if (words?.cell)
    return { kind: "explain", criterion: words.criterion ?? "", cell: words.cell, isReason: words.code === "lost/reason-missing" };
  return { kind: "finished" };
}

/** The first score that is missing of the stage in hand; of a template that nothing was entered in, the very first. */
function firstEmpty({ book, totals }: CheckedScorebook): { criterion: string; cell: string } | null {
  const stage =
    totals.stages.find(({ begun, complete }) => begun && !complete) ?? (totals.latestComplete === null ? totals.stages[0] : undefined);
  const row = stage && book.criteria.find((each) => each.scores[stage.stage]?.reading.kind === "blank");
  return row && stage ? { criterion: row.code, cell: row.scores[stage.stage]!.address } : null;
}

function tableIsDue(checked: CheckedScorebook): boolean {
  const { lost, lostSheet, reconciliation } = checked;
  if (!lostSheet) return lost.length > 0;
  return reconciliation.difference !== ZERO || lostFindings(checked).some((finding) => finding.severity === "error" && !isWords(finding));
}
