import type { Finding } from "../../scoring/finding";
import type { CheckedScorebook } from "../inspect";

/** Whether a finding is about the rows of a form, which no repair of single cells mends: one is missing, strange, doubled or elsewhere. */
export function isOfRows({ code, cell }: Finding): boolean {
  if (code.startsWith("total/")) return cell === null;
  return code === "criterion/missing" || code === "criterion/unknown" || code === "criterion/duplicate" || code === "criterion/moved";
}

/** Whether anything that restoring mends was found: rows, codes, names, maxima or totals. Scores typed as text are none of it. */
export function needsRestore({ book, findings }: CheckedScorebook): boolean {
  const isOfForm = ({ code, texts }: Finding) =>
    code.startsWith("criterion/") || code === "max/changed" || (code.startsWith("total/") && !texts);
  return book.identity !== null && findings.some(isOfForm);
}
