import { cellAddress } from "../workbook/address";
import { CHART_COLOURS, type ChartPlan, type SheetPlan } from "../workbook/sheetPlan";
import type { SheetSnapshot } from "../workbook/sheetSnapshot";
import { rangeOf } from "./cellWriter";

/** Lays charts over a sheet, once its contents and heights stand: a chart goes where its cells are then. */
export function addCharts(sheet: Excel.Worksheet, charts: readonly ChartPlan[]): void {
  for (const plan of charts) addChart(sheet, plan);
}

/** Those of a plan that somebody deleted since. */
export function missingCharts({ charts = [] }: SheetPlan, before: SheetSnapshot): readonly ChartPlan[] {
  return charts.filter(({ name }) => before.charts?.includes(name) === false);
}

function addChart(sheet: Excel.Worksheet, { name, title, categories, series, axis, at }: ChartPlan): void {
  // Excel makes the first series itself, of the cells that it is given.
  const chart = sheet.charts.add("ColumnClustered", rangeOf(sheet, series[0]!.values), "Columns");
  chart.setPosition(cellAddress(at), cellAddress({ row: at.row + at.rows - 1, column: at.column + at.columns - 1 }));
  series.forEach(({ name: label, values }, i) => {
    const drawn = i === 0 ? chart.series.getItemAt(0) : chart.series.add(label);
    drawn.name = label;
    drawn.setValues(rangeOf(sheet, values));
    drawn.setXAxisValues(rangeOf(sheet, categories));
    drawn.hasDataLabels = true;
    drawn.format.fill.setSolidColor(CHART_COLOURS[i % CHART_COLOURS.length]!);
  });
  chart.name = name;
  chart.title.text = title;
  chart.legend.position = "Bottom";
  chart.axes.valueAxis.minimum = axis.minimum;
  chart.axes.valueAxis.maximum = axis.maximum;
}
