import type { CellArea, CellPosition } from "../../../src/workbook/address";
import { CHART_COLOURS } from "../../../src/workbook/sheetPlan";
import type { Chart } from "../../host/document/chart";
import { shownText } from "../../host/document/shownText";
import type { Worksheet } from "../../host/document/worksheet";
import type { ShownChart, ShownValue } from "./gridModel";

/** The charts of a sheet with what their cells hold now. */
export function shownCharts(sheet: Worksheet): ShownChart[] {
  return sheet.charts.map((chart) => shownChart(sheet, chart));
}

function shownChart(sheet: Worksheet, { title, at, minimum, maximum, series }: Chart): ShownChart {
  const drawn = series.map(({ name, fill, hasDataLabels, values }, i) => ({
    ...{ name, hasLabels: hasDataLabels, values: valuesIn(sheet, values) },
    fill: fill || CHART_COLOURS[i % CHART_COLOURS.length]!,
  }));
  const numbers = drawn.flatMap(({ values }) => values.flatMap(({ value }) => value ?? []));
  const count = Math.max(0, ...drawn.map(({ values }) => values.length));
  const named = valuesIn(sheet, series[0]?.categories ?? null);
  return {
    ...{ title, at },
    series: drawn.map((each) => ({ ...each, values: filled(each.values, count) })),
    categories: Array.from({ length: count }, (_, i) => named[i]?.text ?? String(i + 1)),
    minimum: minimum ?? Math.min(0, ...numbers),
    // Something to divide by, where every value is nothing.
    maximum: maximum ?? Math.max(1, ...numbers),
  };
}

function filled(values: readonly ShownValue[], count: number): ShownValue[] {
  return Array.from({ length: count }, (_, i) => values[i] ?? { value: null, text: "" });
}

function valuesIn(sheet: Worksheet, area: CellArea | null): ShownValue[] {
  return area ? positionsIn(area).map((position) => shownValue(sheet, position)) : [];
}

function positionsIn({ row, column, rows, columns }: CellArea): CellPosition[] {
  return Array.from({ length: rows * columns }, (_, i) => ({ row: row + Math.floor(i / columns), column: column + (i % columns) }));
}

function shownValue(sheet: Worksheet, position: CellPosition): ShownValue {
  const value = sheet.valueAt(position);
  return { value: typeof value === "number" ? value : null, text: shownText(value, sheet.formatAt(position).numberFormat) };
}
