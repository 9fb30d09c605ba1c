import type { CheckedScorebook } from "../../actions/inspect";
import { lockTemplate, unlockTemplate } from "../../actions/lockTemplate";
import { lockMessages } from "../../messages/locking";
import type { Workbook } from "../../workbook/workbook";
import type { Say } from "../say";

export { insertTemplate } from "../../actions/insertTemplate";
export { carriedText } from "../sets/carriedText";
export { helpAddress } from "../help";
export { saveTemplate } from "./saveTemplate";
export { enterAndTell } from "./tellEntered";
export { buildAndTell } from "./tellBuilt";

/** Locks the form, or unlocks one that is locked. Throws WorkbookError. */
export async function toggleLock(workbook: Workbook, checked: CheckedScorebook): Promise<Say> {
  const { isProtected } = checked.sheet;
  await (isProtected ? unlockTemplate : lockTemplate)(workbook, checked);
  return (language) => lockMessages[language][isProtected ? "unlocked" : "locked"];
}
