import { strFromU8, strToU8 } from "fflate";
import { attributesOf, elementsOf } from "./xmlText";

/** The entries of an .xlsx file by name. */
export type PackageParts = Record<string, Uint8Array>;

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORKBOOK = "xl/workbook.xml";
const WORKBOOK_RELATIONS = "xl/_rels/workbook.xml.rels";
const CONTENT_TYPES = "[Content_Types].xml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export function partText(parts: PackageParts, name: string): string {
  const bytes = parts[name];
  return bytes ? strFromU8(bytes) : "";
}

/** The sheets' XML parts, by sheet name. */
export function sheetParts(parts: PackageParts): Map<string, string> {
  const targets = new Map(
    elementsOf(partText(parts, WORKBOOK_RELATIONS), "Relationship")
      .map(attributesOf)
      .map((relation) => [relation.get("Id"), resolveTarget(relation.get("Target") ?? "")]),
  );
  const sheets = elementsOf(partText(parts, WORKBOOK), "sheet").map(attributesOf);
  return new Map(
    sheets.flatMap((sheet) => {
      const target = targets.get(sheet.get("r:id"));
      return target ? [[sheet.get("name") ?? "", target] as const] : [];
    }),
  );
}

function resolveTarget(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

/** The parts that a part is tied to by relations of a kind, by the relations' ids. */
export function relatedParts(parts: PackageParts, part: string, kind: string): Map<string, string> {
  const relations = elementsOf(partText(parts, relationsOf(part)), "Relationship").map(attributesOf);
  return new Map(
    relations
      .filter((relation) => relation.get("Type") === `${RELATIONSHIPS}/${kind}`)
      .map((relation) => [relation.get("Id") ?? "", resolvedFrom(part, relation.get("Target") ?? "")]),
  );
}

function relationsOf(part: string): string {
  return part.replace(/([^/]+)$/, "_rels/$1.rels");
}

function resolvedFrom(part: string, target: string): string {
  return new URL(target, `zip:/${part}`).pathname.slice(1);
}

/** Ties a part to another one. */
export function addRelation(parts: PackageParts, part: string, id: string, kind: string, target: string): void {
  const name = relationsOf(part);
  const relation = relationXml(id, kind, `/${target}`);
  if (parts[name]) insertBefore(parts, name, "</Relationships>", relation);
  else parts[name] = strToU8(relationsXml(relation));
}

export function addContentType(parts: PackageParts, part: string, type: string): void {
  insertBefore(parts, CONTENT_TYPES, "</Types>", `<Override PartName="/${part}" ContentType="${type}"/>`);
}

/** Puts an element that names another part at the end of a sheet: `xml` is given the relation's id. */
export function endSheetWith(parts: PackageParts, sheetPart: string, xml: (id: string) => string, kind: string, target: string): void {
  addRelation(parts, sheetPart, kind, kind, target);
  insertBefore(parts, sheetPart, "</worksheet>", xml(kind));
}

/** The texts of the custom XML parts, in the order of their numbers. */
export function readCustomXml(parts: PackageParts): string[] {
  const numbers = Object.keys(parts).flatMap((name) => /^customXml\/item(\d+)\.xml$/.exec(name)?.[1] ?? []);
  return numbers
    .map(Number)
    .sort((one, other) => one - other)
    .map((number) => partText(parts, `customXml/item${number}.xml`));
}

/** Adds custom XML parts to a file as Excel does: the text, its identity, and what ties them to the workbook. */
export function addCustomXml(parts: PackageParts, texts: readonly string[]): void {
  texts.forEach((text, i) => {
    const number = i + 1;
    parts[`customXml/item${number}.xml`] = strToU8(text);
    parts[`customXml/itemProps${number}.xml`] = strToU8(identityXml());
    parts[`customXml/_rels/item${number}.xml.rels`] = strToU8(
      relationsXml(relationXml("rId1", "customXmlProps", `itemProps${number}.xml`)),
    );
    insertBefore(
      parts,
      WORKBOOK_RELATIONS,
      "</Relationships>",
      relationXml(`customXml${number}`, "customXml", `../customXml/item${number}.xml`),
    );
    addContentType(parts, `customXml/itemProps${number}.xml`, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
  });
}

/** Doubles the apostrophes of sheets' names in the names of print areas, which the library leaves single. */
export function quoteSheetNames(parts: PackageParts, names: readonly string[]): void {
  const quoted = names.filter((name) => name.includes("'")).map(escapedText);
  if (quoted.length === 0) return;
  const text = quoted.reduce(
    (xml, name) => xml.replaceAll(`&apos;${name}&apos;!`, () => `&apos;${name.replaceAll("&apos;", "&apos;&apos;")}&apos;!`),
    partText(parts, WORKBOOK),
  );
  parts[WORKBOOK] = strToU8(text);
}

function escapedText(text: string): string {
  const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}

/** Whether sheets may not be added, renamed or deleted. */
export function isStructureProtected(parts: PackageParts): boolean {
  const [protection] = elementsOf(partText(parts, WORKBOOK), "workbookProtection");
  return protection !== undefined && ["1", "true"].includes(attributesOf(protection).get("lockStructure") ?? "");
}

export function protectStructure(parts: PackageParts): void {
  insertBefore(parts, WORKBOOK, "<bookViews", '<workbookProtection lockStructure="1"/>');
}

function identityXml(): string {
  const schema = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
  const id = crypto.randomUUID().toUpperCase();
  return `${DECLARATION}<ds:datastoreItem ds:itemID="{${id}}" xmlns:ds="${schema}"><ds:schemaRefs/></ds:datastoreItem>`;
}

function relationsXml(relations: string): string {
  const schema = "http://schemas.openxmlformats.org/package/2006/relationships";
  return `${DECLARATION}<Relationships xmlns="${schema}">${relations}</Relationships>`;
}

function relationXml(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
}

function insertBefore(parts: PackageParts, name: string, mark: string, xml: string): void {
  const text = partText(parts, name);
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`${name} has no ${mark}.`);
  parts[name] = strToU8(text.slice(0, at) + xml + text.slice(at));
}
