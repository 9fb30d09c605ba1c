import { fixedAddress, quoteSheetName, type CellArea } from "../workbook/address";
import { CHART_COLOURS, type ChartPlan } from "../workbook/sheetPlan";
import { escapeXml } from "./xmlText";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** Any two numbers that differ: they tie the axes of one chart together. */
const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;

/**
 * The drawing part of a sheet: where each of its charts lies (ECMA-376 part 1, 20.5). The n-th chart is relation rIdn of the part.
 * A chart moves and grows with its cells, as those do that Excel itself adds.
 */
export function drawingXml(charts: readonly ChartPlan[]): string {
  const anchors = charts.map(({ name, title, at }, i) =>
    [
      "<xdr:twoCellAnchor>",
      marker("from", at.row, at.column),
      marker("to", at.row + at.rows, at.column + at.columns),
      '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>',
      `<xdr:cNvPr id="${i + 2}" name="${escapeXml(name)}" descr="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
      `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="rId${i + 1}"/></a:graphicData></a:graphic>`,
      "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>",
    ].join(""),
  );
  const namespaces = `xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONSHIPS}"`;
  return `<xdr:wsDr ${namespaces}>${anchors.join("")}</xdr:wsDr>`;
}

/** A corner of a chart: the cell that it begins in, or ends before. */
function marker(end: "from" | "to", row: number, column: number): string {
  const place = `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  return `<xdr:${end}>${place}</xdr:${end}>`;
}

/** A chart part: columns side by side, a group for each category (ECMA-376 part 1, 21.2). Programs read the values from the cells. */
export function chartXml({ title, categories, series, axis }: ChartPlan, sheetName: string): string {
  const reference = (area: CellArea) => `<c:f>${escapeXml(`${quoteSheetName(sheetName)}!${fixedAddress(area)}`)}</c:f>`;
  const columns = series.map(({ name, values }, i) =>
    [
      `<c:ser><c:idx val="${i}"/><c:order val="${i}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>`,
      `<c:spPr>${fill(CHART_COLOURS[i % CHART_COLOURS.length]!)}</c:spPr><c:invertIfNegative val="0"/>${VALUE_LABELS}`,
      `<c:cat><c:strRef>${reference(categories)}</c:strRef></c:cat>`,
      `<c:val><c:numRef>${reference(values)}</c:numRef></c:val></c:ser>`,
    ].join(""),
  );
  return [
    `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONSHIPS}">`,
    `<c:roundedCorners val="0"/><c:chart>${titleXml(title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>`,
    '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>',
    ...columns,
    `<c:gapWidth val="80"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`,
    axisXml("cat", CATEGORY_AXIS, VALUE_AXIS, SCALE, "b"),
    axisXml("val", VALUE_AXIS, CATEGORY_AXIS, `${SCALE}<c:max val="${axis.maximum}"/><c:min val="${axis.minimum}"/>`, "l"),
    '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join("");
}

const SCALE = '<c:orientation val="minMax"/>';
const VALUE_LABELS = [
  '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>',
  '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>',
].join("");

function fill(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour.slice(1)}"/></a:solidFill>`;
}

function titleXml(title: string): string {
  const text = `<a:p><a:pPr><a:defRPr sz="1400" b="1"/></a:pPr><a:r><a:rPr sz="1400" b="1"/><a:t>${escapeXml(title)}</a:t></a:r></a:p>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/>${text}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function axisXml(kind: "cat" | "val", id: number, crosses: number, scaling: string, position: string): string {
  const lines = kind === "val" ? "<c:majorGridlines/>" : "";
  return [
    `<c:${kind}Ax><c:axId val="${id}"/><c:scaling>${scaling}</c:scaling><c:delete val="0"/><c:axPos val="${position}"/>${lines}`,
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>',
    `<c:tickLblPos val="low"/><c:crossAx val="${crosses}"/></c:${kind}Ax>`,
  ].join("");
}
