import { readPartSets } from "../../forms/identityPart";
import type { SetLibrary } from "./setLibrary";

/** What was looked at once is not looked at again. */
const seen = new WeakMap<SetLibrary, string>();

/** Takes up the sets that the open workbook carries; true where the library knows more than before. What is no set is left alone. */
export async function takeUpSets(library: SetLibrary, part: string | null): Promise<boolean> {
  if (part === null || seen.get(library) === part) return false;
  const texts = readPartSets(part);
  seen.set(library, part);
  if (texts.length === 0) return false;
  const before = library.all;
  const { parseWhole } = await import(/* webpackChunkName: "set-file" */ "./parseWhole");
  library.takeUp(texts.flatMap((text) => parseWhole(text) ?? []));
  return library.all !== before;
}
