import type { CriteriaSet } from "../../criteria/criteriaSet";
import { carriedSetJson } from "../../criteria/setJson";
import type { SetLibrary } from "./setLibrary";

/** The JSON of a set that did not come with the add-in: what a workbook has to carry of it. */
export function carriedText(library: SetLibrary, set: CriteriaSet): string | undefined {
  const own = library.snapshot().own.find((each) => each.set === set);
  return own && carriedSetJson(own.file);
}
