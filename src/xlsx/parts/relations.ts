import { LIMITS } from "../limits";
import { tooLarge } from "../refusal";
import { PACKAGE_RELATIONS } from "./namespaces";
import type { PartSource } from "./partSource";
import { rememberedPart } from "./rememberedPart";

/** A link from one part to another. */
export interface Relation {
  readonly id: string;
  /** The last step of its type's address, the same in both forms of the standard: "worksheet", "sharedStrings" … */
  readonly type: string;
  /** Name of the part that it leads to. */
  readonly target: string;
}

/** The links of a part ("" for those of the package) to parts of the same file. Throws XlsxRefusal. */
export function readRelations(parts: PartSource, part: string): Relation[] {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const written = relationsIn(parts, `${folder}_rels/${part.slice(slash)}.rels`) ?? [];
  return written.map((relation) => ({ ...relation, target: partName(folder, relation.target) }));
}

/** With their targets as they are written. */
const relationsIn = rememberedPart(PACKAGE_RELATIONS, (reader): readonly Relation[] => {
  const relations: Relation[] = [];
  const readRelation = () => {
    if (relations.length === LIMITS.relations) throw tooLarge("relations");
    if (reader.attribute("TargetMode") === "External") return;
    const type = reader.attribute("Type") ?? "";
    const target = reader.attribute("Target") ?? "";
    relations.push({ id: reader.attribute("Id") ?? "", type: type.slice(type.lastIndexOf("/") + 1), target });
  };
  reader.document({ Relationships: () => reader.each({ Relationship: readRelation }) });
  return relations;
});

/** A target as written, relative to the linking part's folder or from the root, → the name of the part. */
function partName(folder: string, target: string): string {
  const path = target.startsWith("/") ? target : folder + target;
  const steps: string[] = [];
  for (const step of path.split(/[\\/]/)) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
