import { PART_NAMESPACE } from "../../workbook/workbook";
import { LIMITS } from "../limits";
import { XlsxRefusal } from "../refusal";
import type { PartSource } from "./partSource";
import type { Relation } from "./relations";

/** The text of our custom XML part; null where there is none. A hint only, so that a broken one is as good as none. */
export function readCustomPart(parts: PartSource, relations: readonly Relation[]): string | null {
  const targets = relations.filter(({ type }) => type === "customXml").map(({ target }) => target);
  for (const target of targets.slice(0, LIMITS.customParts)) {
    const text = parts.archive.sizeOf(target) <= LIMITS.customPartBytes ? textOfOurs(parts, target) : null;
    if (text !== null) return text;
  }
  return null;
}

function textOfOurs(parts: PartSource, target: string): string | null {
  try {
    const text = parts.text(target);
    return text !== null && isOurs(parts, target) ? text : null;
  } catch (error) {
    if (error instanceof XlsxRefusal && error.code === "file/damaged") return null;
    throw error;
  }
}

function isOurs(parts: PartSource, target: string): boolean {
  let found = false;
  parts.xml(target, [PART_NAMESPACE])!.document({
    scorebooks: () => {
      found = true;
    },
  });
  return found;
}
