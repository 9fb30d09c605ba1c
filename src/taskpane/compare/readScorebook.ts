import { readSentScorebook } from "../../actions/checkFile";
import type { CheckedScorebook } from "../../actions/inspect";
import type { CriteriaSet } from "../../criteria/criteriaSet";
import { setKey } from "../../criteria/findSet";
import { loadCriteriaSet } from "../../criteria/loadCriteriaSet";
import { readPartSets } from "../../forms/identityPart";
import { LIMITS } from "../../xlsx/limits";
import { readXlsx } from "../../xlsx/readXlsx";
import { XlsxRefusal } from "../../xlsx/refusal";
import { parseWhole } from "../sets/parseWhole";

export type ReadScorebook =
  { readonly kind: "scorebook"; readonly scorebook: CheckedScorebook } | { readonly kind: "no-scorebook" } | { readonly kind: "unread" };

/** The scorebook in a file that a person chose, also where only the file itself knows its set. */
export async function readScorebook(chosen: File, sets: readonly CriteriaSet[]): Promise<ReadScorebook> {
  if (chosen.size > LIMITS.fileBytes) return { kind: "unread" };
  try {
    const snapshot = readXlsx(new Uint8Array(await chosen.arrayBuffer()));
    const scorebook = readSentScorebook(snapshot, [...sets, ...carriedSets(snapshot.part, sets)]);
    return scorebook ? { kind: "scorebook", scorebook } : { kind: "no-scorebook" };
  } catch (error) {
    if (error instanceof XlsxRefusal) return { kind: "unread" };
    throw error;
  }
}

function carriedSets(part: string | null, known: readonly CriteriaSet[]): CriteriaSet[] {
  const names = new Set(known.map(setKey));
  const files = readPartSets(part).flatMap((text) => parseWhole(text) ?? []);
  return files.filter((file) => !names.has(setKey(file))).map(loadCriteriaSet);
}
