import type { CheckedScorebook } from "../actions/inspect";
import { folded } from "../scoring/causes/folded";
import type { Finding, FindingCode, Severity } from "../scoring/finding";
import { rowsOf } from "../scoring/lostPointsTable";

/** What the person should do next: the one main button of the pane. */
export type NextStep =
  | { readonly kind: "insert" }
  | { readonly kind: "errors"; readonly count: number }
  | { readonly kind: "enter"; readonly criterion: string; readonly cell: string }
  | { readonly kind: "build"; readonly again: boolean }
  /** The parts of a split loss do not add up: only a person can say which is wrong. */
  | { readonly kind: "amounts"; readonly criterion: string; readonly cell: string }
  | { readonly kind: "explain"; readonly criterion: string; readonly cell: string; readonly column: "reason" | "person" | "remedy" }
  | { readonly kind: "finished" };

const isLost = ({ code }: Finding) => code.startsWith("lost/");
const WORDS: readonly FindingCode[] = ["lost/reason-missing", "lost/remedy-missing", "lost/person-missing"];

/** Findings on scores, maxima and totals: the tab "Lỗi". */
export function scoreFindings({ findings }: CheckedScorebook): Finding[] {
  return findings.filter((finding) => !isLost(finding));
}

/** What is wrong with scores, maxima and totals, and nothing that only follows from it. What is only not entered yet is not wrong. */
export function scoreCauses(checked: CheckedScorebook, severity: Severity): Finding[] {
  const causes = folded(scoreFindings(checked)).filter((each) => each.severity === severity);
  return causes.map(({ finding }) => finding).filter((finding) => !isNotEntered(finding));
}

/** What is wrong with the lost-points table itself: not the words that it still lacks, nor that there is none. */
export function tableFindings(checked: CheckedScorebook): Finding[] {
  return lostFindings(checked).filter((finding) => !isWordless(finding) && finding.code !== "lost/sheet-missing");
}

/** Findings on the lost-points table: the tab "Mất điểm". */
export function lostFindings({ findings }: CheckedScorebook): Finding[] {
  return findings.filter(isLost);
}

/** Scores that are only not entered yet: what is still to do is not wrong. */
export function isNotEntered({ code }: Finding): boolean {
  return code === "score/missing";
}

/** Words that nobody has written yet. */
export function isWordless({ code }: Finding): boolean {
  return WORDS.includes(code);
}

export function nextStep(checked: CheckedScorebook | null): NextStep {
  if (!checked) return { kind: "insert" };
  const errors = scoreCauses(checked, "error");
  if (errors.length > 0) return { kind: "errors", count: errors.length };
  return firstEmpty(checked) ?? tableStep(checked) ?? wordsStep(checked) ?? { kind: "finished" };
}

/** The first score that is missing; of a template that nothing was entered in, the very first. */
function firstEmpty({ book, set, totals, findings }: CheckedScorebook): NextStep | null {
  const missing = findings.find((finding) => isNotEntered(finding) && finding.cell !== null);
  if (missing) return { kind: "enter", criterion: missing.criterion ?? "", cell: missing.cell! };
  if (totals.stages.some(({ begun }) => begun)) return null;
  const first = set.domains.flatMap(({ criteria }) => criteria)[0];
  const row = book.criteria.find(({ code }) => code === first?.code);
  const cell = row?.scores[totals.inHand]?.address;
  return row && cell ? { kind: "enter", criterion: row.code, cell } : null;
}

/** Building anew mends the table, but for amounts that a person gave to the parts of a split. */
function tableStep(checked: CheckedScorebook): NextStep | null {
  const { lost, lostSheet } = checked;
  if (!lostSheet) return lost.length > 0 ? { kind: "build", again: false } : null;
  const rows = lostSheet.table.rows;
  const wrong = lostFindings(checked).filter((finding) => finding.severity === "error" && !isWordless(finding));
  const isSplit = ({ code, criterion }: Finding) => code === "lost/amount-wrong" && rowsOf(rows, criterion ?? "").length > 1;
  const split = wrong.find(isSplit);
  if (wrong.some((finding) => !isSplit(finding))) return { kind: "build", again: true };
  return split ? { kind: "amounts", criterion: split.criterion ?? "", cell: split.cell ?? "" } : null;
}

/** In this order: a reviewer asks for remedies too, but without a reason and a person the table is wrong. */
const COLUMNS = [
  ["lost/reason-missing", "reason"],
  ["lost/person-missing", "person"],
  ["lost/remedy-missing", "remedy"],
] as const;

/** What is still to be written. */
function wordsStep(checked: CheckedScorebook): NextStep | null {
  const words = lostFindings(checked).filter(({ cell }) => cell !== null);
  for (const [code, column] of COLUMNS) {
    const next = words.find((finding) => finding.code === code);
    if (next) return { kind: "explain", criterion: next.criterion ?? "", cell: next.cell!, column };
  }
  return null;
}
