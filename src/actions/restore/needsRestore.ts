import type { Finding } from "../../scoring/finding";
import type { CheckedScorebook } from "../inspect";

/** Whether a finding is about the rows of a form, which no repair of single cells mends: one is missing, strange, doubled or elsewhere. */
export function isOfRows({ code, cell }: Finding): boolean {
  if (code.startsWith("total/")) return cell === null;
  return code === "criterion/missing" || code === "criterion/unknown" || code === "criterion/duplicate" || code === "criterion/moved";
}

/** Whether a finding is about what the set says of the form: rows, codes, names, maxima or totals. Scores typed as text are none of it. */
export function isOfForm({ code, texts }: Finding): boolean {
  return code.startsWith("criterion/") || code === "max/changed" || (code.startsWith("total/") && !texts);
}

/** Whether anything that restoring mends was found. What a block of scores was pasted over comes back with the block. */
export function needsRestore({ book, findings }: CheckedScorebook): boolean {
  return book.identity !== null && findings.some((finding) => isOfForm(finding) && finding.cause?.code !== "score/shifted");
}
