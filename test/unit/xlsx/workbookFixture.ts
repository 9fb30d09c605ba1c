import { zipFixture, type ZipFile, type ZipShape } from "./zipFixture";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A workbook of parts that a test writes by hand. */
export interface WorkbookFixture {
  /** What stands in sheetData of the only sheet, or the whole part where it begins with "<?" or "<worksheet". */
  readonly sheet?: string | Uint8Array;
  /** The items of the shared strings, or the whole part. */
  readonly strings?: string | Uint8Array;
  /** What stands in styleSheet, or the whole part. */
  readonly styles?: string | Uint8Array;
  /** The whole part. */
  readonly workbook?: string | Uint8Array;
  /** The relations of the workbook part, whole part. */
  readonly relations?: string;
  readonly root?: string;
  /** In addition, or in place of those of the same name. */
  readonly files?: readonly ZipFile[];
  readonly shape?: ZipShape;
}

/** The parts of the fixture as files of a zip. */
export function partsOf({ sheet = "", strings, styles, workbook, relations, root, files = [] }: WorkbookFixture): ZipFile[] {
  const replaced = new Set(files.map(({ name }) => name));
  const parts: (ZipFile | null)[] = [
    { name: "[Content_Types].xml", content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
    { name: "_rels/.rels", content: root ?? relationsXml([["rId1", "officeDocument", "xl/workbook.xml"]]) },
    { name: "xl/workbook.xml", content: workbook ?? workbookXml([["Sheet1", "rId1"]]) },
    { name: "xl/_rels/workbook.xml.rels", content: relations ?? relationsXml(USUAL_RELATIONS) },
    { name: "xl/worksheets/sheet1.xml", content: whole(sheet, (inner) => sheetXml(inner)) },
    strings === undefined
      ? null
      : { name: "xl/sharedStrings.xml", content: whole(strings, (inner) => `<sst xmlns="${MAIN}">${inner}</sst>`) },
    styles === undefined
      ? null
      : { name: "xl/styles.xml", content: whole(styles, (inner) => `<styleSheet xmlns="${MAIN}">${inner}</styleSheet>`) },
  ];
  return [...parts.filter((part) => part !== null && !replaced.has(part.name)), ...files] as ZipFile[];
}

export function workbookFixture(fixture: WorkbookFixture = {}): Uint8Array {
  return zipFixture(partsOf(fixture), fixture.shape);
}

function whole(part: string | Uint8Array, around: (inner: string) => string): string | Uint8Array {
  return typeof part !== "string" || /^<(\?|!|\w+:|worksheet|sst|styleSheet)/.test(part.trimStart()) ? part : around(part);
}

export function sheetXml(rows: string, after = ""): string {
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** A workbook part with sheets by name and relation; further attributes of each as they are. */
export function workbookXml(sheets: readonly (readonly [name: string, relation: string, more?: string])[], before = ""): string {
  const items = sheets.map(([name, id, more = ""], i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="${id}" ${more}/>`);
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheets>${items.join("")}</sheets></workbook>`;
}

export const USUAL_RELATIONS: readonly (readonly [id: string, type: string, target: string])[] = [
  ["rId1", "worksheet", "worksheets/sheet1.xml"],
  ["rId2", "sharedStrings", "sharedStrings.xml"],
  ["rId3", "styles", "styles.xml"],
];

export function relationsXml(relations: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = relations.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}">${items.join("")}</Relationships>`;
}
