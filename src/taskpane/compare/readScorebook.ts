import { readSentScorebook } from "../../actions/checkFile";
import type { CheckedScorebook } from "../../actions/inspect";
import type { CriteriaSet } from "../../criteria/criteriaSet";
import { LIMITS } from "../../xlsx/limits";
import { readXlsx } from "../../xlsx/readXlsx";
import { XlsxRefusal } from "../../xlsx/refusal";

export type ReadScorebook =
  { readonly kind: "scorebook"; readonly scorebook: CheckedScorebook } | { readonly kind: "no-scorebook" } | { readonly kind: "unread" };

/** The scorebook in a file that a person chose. */
export async function readScorebook(chosen: File, sets: readonly CriteriaSet[]): Promise<ReadScorebook> {
  if (chosen.size > LIMITS.fileBytes) return { kind: "unread" };
  try {
    const scorebook = readSentScorebook(readXlsx(new Uint8Array(await chosen.arrayBuffer())), sets);
    return scorebook ? { kind: "scorebook", scorebook } : { kind: "no-scorebook" };
  } catch (error) {
    if (error instanceof XlsxRefusal) return { kind: "unread" };
    throw error;
  }
}
