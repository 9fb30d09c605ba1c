import type { CriteriaSetFile } from "../../criteria/criteriaSetFile";
import { setKey, type SetName } from "../../criteria/findSet";
import { readPartSets } from "../../forms/identityPart";
import { readXlsx } from "../../xlsx/readXlsx";
import { XlsxRefusal } from "../../xlsx/refusal";
import { parseWhole } from "./parseWhole";

/** The set of a name that a workbook carries; null where it carries none, or one that contradicts itself. */
export async function readCarriedSet(file: File, { setId, setVersion }: SetName): Promise<CriteriaSetFile | null> {
  try {
    const { part } = readXlsx(new Uint8Array(await file.arrayBuffer()));
    const sets = readPartSets(part).flatMap((text) => parseWhole(text) ?? []);
    return sets.find((set) => setKey(set) === setKey({ id: setId, version: setVersion })) ?? null;
  } catch (error) {
    if (error instanceof XlsxRefusal || error instanceof DOMException) return null;
    throw error;
  }
}
