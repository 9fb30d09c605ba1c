import { inspect } from "../../../src/actions/inspect";
import { applyRestore } from "../../../src/actions/restore/applyRestore";
import { planRestore, type Restoration } from "../../../src/actions/restore/planRestore";
import type { Answers } from "../../../src/actions/restore/assignRows";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import type { CriteriaSet } from "../../../src/criteria/criteriaSet";
import type { Finding } from "../../../src/scoring/finding";
import type { Workbook } from "../../../src/workbook/workbook";

/** Plans what is shown, and does it as the pane does. */
export async function restore(
  workbook: Workbook,
  answers: Answers = new Map(),
  sets: readonly CriteriaSet[] = BUILT_IN_SETS,
): Promise<Restoration> {
  const inspection = await inspect(workbook, sets);
  const planned = planRestore(inspection.current!, answers);
  if (planned.kind === "plan") await applyRestore(workbook, inspection, inspection.current!, planned);
  return planned;
}

/** What restoring is to mend: rows, codes, names, maxima and totals. */
export function isStructural({ code, texts }: Finding): boolean {
  return code.startsWith("criterion/") || code === "max/changed" || (code.startsWith("total/") && !texts);
}

/** The same without totals that only lack a score which is no number: their formulas are right. */
export function structuralOf(findings: readonly Finding[]): Finding[] {
  const unread = new Set(findings.filter(({ code }) => code === "score/not-a-number").map(({ stage }) => stage));
  return findings.filter((finding) => isStructural(finding) && !(finding.code.startsWith("total/") && unread.has(finding.stage)));
}
