import { LIMITS } from "../limits";
import { damaged, tooLarge, XlsxRefusal } from "../refusal";
import { unescapeCellText } from "../xmlText";
import { RELATION_IDS, SPREADSHEET } from "./namespaces";
import type { PartSource } from "./partSource";
import { readRelations, type Relation } from "./relations";

export interface ListedSheet {
  readonly name: string;
  readonly visible: boolean;
  /** The relation that leads to its part; null for one that has none, such as a macro module of old. */
  readonly relation: Relation | null;
}

export interface WorkbookPart {
  readonly sheets: readonly ListedSheet[];
  /** Serial numbers of dates count from 1904, as on old Macs. */
  readonly countsFrom1904: boolean;
  readonly relations: readonly Relation[];
  /** Those of the file as a whole. */
  readonly packageRelations: readonly Relation[];
}

const USUAL_NAME = "xl/workbook.xml";

/** Finds the workbook part by its relation and reads its list of sheets. Throws XlsxRefusal. */
export function readWorkbookPart(parts: PartSource): WorkbookPart {
  const packageRelations = readRelations(parts, "");
  const name = packageRelations.find(({ type }) => type === "officeDocument")?.target ?? USUAL_NAME;
  if (!/\.xml$/i.test(name)) throw new XlsxRefusal("file/not-xlsx", `document ${name}`);
  const reader = parts.xml(name, SPREADSHEET);
  if (!reader) throw new XlsxRefusal("file/not-xlsx", "no workbook part");
  const relations = readRelations(parts, name);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets: ListedSheet[] = [];
  let countsFrom1904 = false;
  const relationOf = (id: string | null) => {
    if (id === null || id === "") return null;
    const relation = byId.get(id);
    if (!relation) throw damaged(`no relation ${id.slice(0, 20)}`);
    return relation;
  };
  const readSheet = () => {
    if (sheets.length === LIMITS.sheets) throw tooLarge("sheets");
    const state = reader.attribute("state");
    sheets.push({
      name: unescapeCellText(reader.attribute("name") ?? ""),
      visible: state !== "hidden" && state !== "veryHidden",
      relation: relationOf(reader.attributeOf(RELATION_IDS, "id")),
    });
  };
  const children = {
    workbookPr: () => {
      countsFrom1904 = isTrue(reader.attribute("date1904"));
    },
    sheets: () => reader.each({ sheet: readSheet }),
  };
  reader.document({ workbook: () => reader.each(children) }, "file/not-xlsx");
  return { sheets, countsFrom1904, relations, packageRelations };
}

/** An xsd:boolean attribute. */
export function isTrue(value: string | null): boolean {
  return value === "1" || value === "true";
}
