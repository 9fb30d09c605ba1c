import type { Finding } from "../../scoring/finding";
import type { CheckedScorebook } from "../inspect";

/** Whether a finding is about what the set says of a form: its rows, codes, names, maxima or totals. Scores typed as text are none of it. */
export function isOfForm({ code, texts }: Finding): boolean {
  return code.startsWith("criterion/") || code === "max/changed" || (code.startsWith("total/") && !texts);
}

/** Whether no repair of single cells mends it: a row is missing, strange, doubled or elsewhere. */
export function isOfRows({ code, cell }: Finding): boolean {
  if (code.startsWith("total/")) return cell === null;
  return code === "criterion/missing" || code === "criterion/unknown" || code === "criterion/duplicate" || code === "criterion/moved";
}

/** Whether anything that restoring mends was found. What a block of scores was pasted over comes back with the block. */
export function needsRestore({ book, findings }: CheckedScorebook): boolean {
  return book.identity !== null && findings.some((finding) => isOfForm(finding) && finding.cause?.code !== "score/shifted");
}
