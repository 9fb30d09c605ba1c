import { strToU8, zipSync, type Zippable } from "fflate";
import { areaAddress, quoteSheetName } from "../workbook/address";
import { requireFittingTexts } from "../workbook/cellText";
import type { SheetPlan } from "../workbook/sheetPlan";
import { chartXml, drawingXml } from "./chartParts";
import { sheetXml } from "./sheetXml";
import { StyleTable } from "./styleTable";
import { escapeCellText, escapeXml } from "./xmlText";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** The same plans give the same bytes on any day; a zip file cannot name an earlier time. */
const WRITTEN_AT = new Date(1980, 0, 1);

export interface XlsxContents {
  readonly plans: readonly SheetPlan[];
  /** Text of our custom XML part; none where absent. */
  readonly part?: string;
}

/**
 * Planned sheets → the bytes of an .xlsx file that any spreadsheet program opens. Formulas are stored without results: the
 * program calculates when it opens the file. Text stays text, whatever it begins with. Throws WorkbookError "text-too-long".
 */
export function writeXlsx({ plans, part }: XlsxContents): Uint8Array {
  for (const { name, cells } of plans) requireFittingTexts(name, cells);
  const styles = new StyleTable();
  const texts = new Map<string, number>();
  const textNumber = (text: string) => {
    if (!texts.has(text)) texts.set(text, texts.size);
    return texts.get(text)!;
  };
  const sheets = plans.map((plan, i) => sheetXml(plan, { styles, textNumber }, i === 0));
  const drawings = drawingParts(plans);
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(plans.length, part !== undefined, Object.keys(drawings)),
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbookXml(plans),
    "xl/_rels/workbook.xml.rels": relations([
      ...plans.map((_, i): [string, string] => ["worksheet", `worksheets/sheet${i + 1}.xml`]),
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"],
      ...(part === undefined ? [] : [["customXml", "../customXml/item1.xml"] satisfies [string, string]]),
    ]),
    ...Object.fromEntries(sheets.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml])),
    ...drawings,
    "xl/styles.xml": styles.toXml(),
    "xl/sharedStrings.xml": sharedStrings([...texts.keys()]),
    ...(part === undefined ? {} : customXmlProperties(part)),
  };
  const files: Zippable = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(DECLARATION + xml)]));
  if (part !== undefined) files["customXml/item1.xml"] = strToU8(part);
  return zipSync(files, { mtime: WRITTEN_AT, level: 6 });
}

/** The charts of all sheets, and what ties them to their sheets. */
function drawingParts(plans: readonly SheetPlan[]): Record<string, string> {
  const parts: Record<string, string> = {};
  let lastChart = 0;
  plans.forEach(({ name, charts = [] }, i) => {
    if (charts.length === 0) return;
    const drawing = `drawing${i + 1}.xml`;
    const files = charts.map(() => `chart${++lastChart}.xml`);
    parts[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = relations([["drawing", `../drawings/${drawing}`]]);
    parts[`xl/drawings/${drawing}`] = drawingXml(charts);
    parts[`xl/drawings/_rels/${drawing}.rels`] = relations(files.map((file) => ["chart", `../charts/${file}`]));
    charts.forEach((chart, j) => (parts[`xl/charts/${files[j]!}`] = chartXml(chart, name)));
  });
  return parts;
}

const DRAWING_TYPES: Readonly<Record<string, string>> = {
  drawings: "application/vnd.openxmlformats-officedocument.drawing+xml",
  charts: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
};

function contentTypes(sheets: number, hasPart: boolean, drawings: readonly string[]): string {
  const override = (name: string, type: string) => `<Override PartName="${name}" ContentType="${type}"/>`;
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override("/xl/workbook.xml", `${SHEET_ML}.sheet.main+xml`),
    ...Array.from({ length: sheets }, (_, i) => override(`/xl/worksheets/sheet${i + 1}.xml`, `${SHEET_ML}.worksheet+xml`)),
    ...drawings.flatMap((name) => {
      const type = DRAWING_TYPES[/^xl\/(\w+)\/\w+\.xml$/.exec(name)?.[1] ?? ""];
      return type === undefined ? [] : [override(`/${name}`, type)];
    }),
    override("/xl/styles.xml", `${SHEET_ML}.styles+xml`),
    override("/xl/sharedStrings.xml", `${SHEET_ML}.sharedStrings+xml`),
    hasPart ? override("/customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml") : "",
    "</Types>",
  ].join("");
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const items = targets.map(
    ([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/relationships/${kind}" Target="${escapeXml(target)}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

function workbookXml(plans: readonly SheetPlan[]): string {
  const sheets = plans.map(({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  return [
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships">`,
    '<bookViews><workbookView activeTab="0"/></bookViews>',
    `<sheets>${sheets.join("")}</sheets>`,
    `<definedNames>${plans.map(printNames).join("")}</definedNames>`,
    '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
    "</workbook>",
  ].join("");
}

/** What is printed of a sheet, which rows are repeated on every page, and what is filtered. */
function printNames({ name, print, filter }: SheetPlan, sheet: number): string {
  const quoted = escapeXml(quoteSheetName(name));
  const defined = (what: string, reference: string, hidden = "") =>
    `<definedName name="_xlnm.${what}" localSheetId="${sheet}"${hidden}>${quoted}!${reference}</definedName>`;
  const filtered = filter ? defined("_FilterDatabase", absolute(areaAddress(filter)), ' hidden="1"') : "";
  const titles = print.titleRows ? defined("Print_Titles", `$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`) : "";
  return filtered + defined("Print_Area", absolute(areaAddress(print.area))) + titles;
}

/** "A1:C2" → "$A$1:$C$2". */
function absolute(address: string): string {
  return address.replace(/([A-Z]{1,3})(\d+)/g, "$$$1$$$2");
}

function sharedStrings(texts: readonly string[]): string {
  const items = texts.map((text) => `<si><t xml:space="preserve">${escapeCellText(text)}</t></si>`);
  return `<sst xmlns="${MAIN}" uniqueCount="${texts.length}">${items.join("")}</sst>`;
}

/** Programs that look for the part by its namespace find it by these properties. */
function customXmlProperties(part: string): Record<string, string> {
  const namespace = /xmlns="([^"]*)"/.exec(part)?.[1] ?? "";
  const properties = `${OFFICE}/customXml`;
  return {
    "customXml/_rels/item1.xml.rels": relations([["customXmlProps", "itemProps1.xml"]]),
    "customXml/itemProps1.xml": [
      `<ds:datastoreItem ds:itemID="{5B0B1D8E-6B6F-4C0B-9E0B-6C2E5D0F7A11}" xmlns:ds="${properties}">`,
      `<ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs>`,
      "</ds:datastoreItem>",
    ].join(""),
  };
}
