import { isWorded } from "../forms/readLostPointsRow";
import type { Offer } from "../messages/findings";
import type { Finding, FindingCode } from "../scoring/finding";
import { rowsOf } from "../scoring/lostPointsTable";
import type { CheckedScorebook } from "./inspect";
import { blockOf } from "./moveBlockBack";
import { planRepairs } from "./repair";
import { isOfForm, isOfRows, needsRestore } from "./restore/needsRestore";
import { planRestore } from "./restore/planRestore";

/**
 * Which action of the pane mends a finding; null where only its owner can. What a sentence names and what the screen shows both come from
 * here. Pure.
 */
export function offersOf(checked: CheckedScorebook): (finding: Finding) => Offer | null {
  const repaired = new Set(planRepairs(checked).map(({ cell }) => cell));
  // A total may be wrong though its formula is as the form has it.
  const isRestorable = needsRestore(checked) && planRestore(checked).kind !== "nothing";
  return (finding) => {
    const { code, cell, texts = [] } = finding;
    if (code === "score/shifted") return blockOf(checked, finding) ? "move-back" : null;
    if (code.startsWith("lost/")) return isRebuilt(checked, finding) ? "rebuild" : null;
    if (isRestorable && isOfRows(finding)) return "restore";
    // Of a total that lacks scores typed as text, these are what is repaired.
    if ([cell, ...texts].some((address) => address !== null && repaired.has(address))) return "repair";
    return isRestorable && isOfForm(finding) ? "restore" : null;
  };
}

const BUILT: readonly FindingCode[] = ["lost/sheet-missing", "lost/row-missing", "lost/row-surplus", "lost/total-wrong"];

/** Whether building the table anew mends a finding on it: rows and the total, and the one amount of a criterion unless it is in letters. */
function isRebuilt({ lostSheet }: CheckedScorebook, { code, criterion }: Finding): boolean {
  if (code !== "lost/amount-wrong") return BUILT.includes(code);
  const rows = rowsOf(lostSheet?.table.rows ?? [], criterion ?? "");
  return rows.length === 1 && !isWorded(rows[0]!.amount);
}
