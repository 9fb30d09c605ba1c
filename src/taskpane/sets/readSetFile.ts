import { CriteriaSetFormError, parseCriteriaSet } from "../../criteria/parseCriteriaSet";
import type { CriteriaSetFile } from "../../criteria/criteriaSetFile";
import { setKey } from "../../criteria/findSet";
import { draftFaults, toDraft } from "../../criteria/setDraft";
import { checksumOf } from "../../criteria/checksum";
import { readXlsx } from "../../xlsx/readXlsx";
import { XlsxRefusal } from "../../xlsx/refusal";
import { LIMITS } from "../../xlsx/limits";
import { draftFrom } from "./draftFrom";
import type { Drafting } from "./setDraftStore";

export type ReadSetFile =
  /** A whole set, as somebody exported it. */
  | { readonly kind: "set"; readonly file: CriteriaSetFile }
  | { readonly kind: "draft"; readonly drafting: Drafting }
  | { readonly kind: "no-table" }
  /** A .json file that is no set; `places` says where in it, for whoever made it: "domains/0/maximum". Empty where it is none at all. */
  | { readonly kind: "not-a-set"; readonly places: string }
  /** It was changed after it had been exported. */
  | { readonly kind: "altered" }
  | { readonly kind: "unread" };

/** Nobody reads more of them. */
const MOST_PLACES = 3;

/** A file that a person chose → the set in it: .json as exported, or a workbook with a table or with our two sheets. */
export async function readSetFile(chosen: File, base: CriteriaSetFile): Promise<ReadSetFile> {
  if (chosen.size > LIMITS.fileBytes) return { kind: "unread" };
  const bytes = new Uint8Array(await chosen.arrayBuffer());
  return /\.json$/i.test(chosen.name) ? readJson(bytes, base) : readWorkbook(bytes, base);
}

function readJson(bytes: Uint8Array, base: CriteriaSetFile): ReadSetFile {
  try {
    const file = parseCriteriaSet(new TextDecoder().decode(bytes));
    if (file.checksum !== undefined && file.checksum !== checksumOf(file)) return { kind: "altered" };
    const draft = toDraft(file);
    if (draftFaults(draft).length === 0) return { kind: "set", file };
    return { kind: "draft", drafting: { draft, base: setKey(base), unread: [], isOpen: false } };
  } catch (error) {
    if (!(error instanceof CriteriaSetFormError)) throw error;
    const places = new Set(error.places.map(({ at }) => at.replace(/^#\/?/, "")).filter((at) => at !== ""));
    return { kind: "not-a-set", places: [...places].slice(0, MOST_PLACES).join(", ") };
  }
}

function readWorkbook(bytes: Uint8Array, base: CriteriaSetFile): ReadSetFile {
  try {
    const drafting = draftFrom(readXlsx(bytes), base);
    return drafting ? { kind: "draft", drafting } : { kind: "no-table" };
  } catch (error) {
    if (error instanceof XlsxRefusal) return { kind: "unread" };
    throw error;
  }
}
