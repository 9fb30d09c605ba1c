import { strToU8 } from "fflate";
import { parseArea, type CellArea } from "../../../src/workbook/address";
import type { ChartPlan } from "../../../src/workbook/sheetPlan";
import { chartXml, drawingXml } from "../../../src/xlsx/chartParts";
import type { Chart, ChartSeries } from "../document/chart";
import { attributesOf, elementsOf, textOf } from "./xmlText";
import { addContentType, addRelation, endSheetWith, partText, relatedParts, type PackageParts } from "./packageParts";

const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
/** Where files say a legend stands, and how the API does. */
const LEGENDS: Readonly<Record<string, string>> = { b: "Bottom", t: "Top", l: "Left", r: "Right" };

/** Adds the charts of a sheet to a file: the drawing, and a part for each chart. */
export function addCharts(parts: PackageParts, sheetPart: string, sheetName: string, charts: readonly Chart[]): void {
  if (charts.length === 0) return;
  const plans = charts.map(planOf);
  const number = Object.keys(parts).filter((name) => /^xl\/drawings\/drawing\d+\.xml$/.test(name)).length + 1;
  const drawing = `xl/drawings/drawing${number}.xml`;
  parts[drawing] = strToU8(drawingXml(plans));
  addContentType(parts, drawing, DRAWING_TYPE);
  endSheetWith(parts, sheetPart, (id) => `<drawing xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>`, "drawing", drawing);
  for (const [i, plan] of plans.entries()) {
    const chart = `xl/charts/chart${number}_${i + 1}.xml`;
    parts[chart] = strToU8(chartXml(plan, sheetName));
    addContentType(parts, chart, CHART_TYPE);
    addRelation(parts, drawing, `rId${i + 1}`, "chart", chart);
  }
}

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A chart as far as our files hold one; the legend of theirs stands below. */
function planOf({ name, title, minimum, maximum, series, at }: Chart): ChartPlan {
  const drawn = series.filter((each): each is ChartSeries & { values: CellArea } => each.values !== null);
  return {
    ...{ name, title, kind: "column", at },
    axis: { minimum: minimum ?? 0, maximum: maximum ?? 100 },
    categories: drawn[0]?.categories ?? drawn[0]!.values,
    series: drawn.map(({ name, values }) => ({ name, values })),
  };
}

/** The column charts of a sheet's part. */
export function chartsOf(parts: PackageParts, sheetPart: string, newId: () => string): Chart[] {
  const [drawing] = relatedParts(parts, sheetPart, "drawing").values();
  if (drawing === undefined) return [];
  const files = relatedParts(parts, drawing, "chart");
  return elementsOf(partText(parts, drawing), "xdr:twoCellAnchor").flatMap((anchor) => {
    const [reference = ""] = elementsOf(anchor, "c:chart");
    const file = files.get(attributesOf(reference).get("r:id") ?? "");
    const name = attributesOf(elementsOf(anchor, "xdr:cNvPr")[0] ?? "").get("name") ?? "";
    return file === undefined ? [] : [chartOf(partText(parts, file), anchor, newId(), name)];
  });
}

function chartOf(xml: string, anchor: string, id: string, name: string): Chart {
  const [axis = ""] = elementsOf(xml, "c:valAx");
  const number = (element: string) => {
    const [found] = elementsOf(axis, element);
    return found === undefined ? null : Number(attributesOf(found).get("val"));
  };
  return {
    ...{ id, name, type: "ColumnClustered", at: coveredBy(anchor) },
    title: textOf(` ${elementsOf(xml, "c:title")[0] ?? ""}`, "a:t") ?? "",
    legendPosition: LEGENDS[attributesOf(elementsOf(xml, "c:legendPos")[0] ?? "").get("val") ?? ""] ?? "Right",
    ...{ minimum: number("c:min"), maximum: number("c:max") },
    series: elementsOf(xml, "c:ser").map(seriesOf),
  };
}

function seriesOf(xml: string): ChartSeries {
  const area = (element: string) => parseArea((textOf(elementsOf(xml, element)[0] ?? "", "c:f") ?? "").replace(/^.*!/, ""));
  const colour = attributesOf(elementsOf(xml, "a:srgbClr")[0] ?? "").get("val");
  return {
    name: textOf(elementsOf(xml, "c:tx")[0] ?? "", "c:v") ?? "",
    ...{ values: area("c:val"), categories: area("c:cat") },
    fill: colour === undefined ? "" : `#${colour}`,
    hasDataLabels: attributesOf(elementsOf(xml, "c:showVal")[0] ?? "").get("val") === "1",
  };
}

function coveredBy(anchor: string): CellArea {
  const [from, to] = ["xdr:from", "xdr:to"].map((corner) => {
    const [element = ""] = elementsOf(anchor, corner);
    return { row: Number(textOf(element, "xdr:row")), column: Number(textOf(element, "xdr:col")) };
  }) as [{ row: number; column: number }, { row: number; column: number }];
  return { ...from, rows: to.row - from.row, columns: to.column - from.column };
}
