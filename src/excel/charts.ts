import { cellAddress } from "../workbook/address";
import { CHART_COLOURS, type ChartPlan } from "../workbook/sheetPlan";
import { rangeOf } from "./cellWriter";

/** Lays a plan's charts over a sheet that was just added, once its contents and heights stand: a chart goes where its cells are then. */
export function addCharts(sheet: Excel.Worksheet, charts: readonly ChartPlan[]): void {
  for (const plan of charts) addChart(sheet, plan);
}

function addChart(sheet: Excel.Worksheet, { title, categories, series, axis, at }: ChartPlan): void {
  // Excel makes the first series itself, of the cells that it is given.
  const chart = sheet.charts.add("ColumnClustered", rangeOf(sheet, series[0]!.values), "Columns");
  chart.setPosition(cellAddress(at), cellAddress({ row: at.row + at.rows - 1, column: at.column + at.columns - 1 }));
  series.forEach(({ name, values }, i) => {
    const drawn = i === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    drawn.name = name;
    drawn.setValues(rangeOf(sheet, values));
    drawn.setXAxisValues(rangeOf(sheet, categories));
    drawn.hasDataLabels = true;
    drawn.format.fill.setSolidColor(CHART_COLOURS[i % CHART_COLOURS.length]!);
  });
  chart.title.text = title;
  chart.legend.position = "Bottom";
  chart.axes.valueAxis.minimum = axis.minimum;
  chart.axes.valueAxis.maximum = axis.maximum;
}
