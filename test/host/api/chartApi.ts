import { parseArea, type CellArea } from "../../../src/workbook/address";
import type { Chart, ChartSeries } from "../document/chart";
import type { Worksheet } from "../document/worksheet";
import { HostError } from "../protocol/messages";
import type { RangeApi } from "./rangeApi";

const notFound = () => new HostError("ItemNotFound", "The requested resource doesn't exist.");
const invalid = (message: string) => new HostError("InvalidArgument", message);

/** Where a chart lies until it is given a place. */
const FIRST_PLACE: CellArea = { row: 5, column: 3, rows: 15, columns: 8 };

/** Kinds that the document holds. */
const KINDS = ["ColumnClustered"];

export class ChartCollectionApi {
  readonly $type = "ChartCollection";
  constructor(private readonly sheet: Worksheet) {}

  get items(): ChartApi[] {
    return this.sheet.charts.map((chart) => new ChartApi(this.sheet, chart));
  }
  get count(): number {
    return this.sheet.charts.length;
  }
  getCount(): number {
    return this.count;
  }

  /** A series for each column (or row) of the cells, named and titled as Excel does for numbers alone. */
  add(type: string, source: RangeApi, seriesBy: string): ChartApi {
    if (this.sheet.protection) throw new HostError("AccessDenied", "You cannot perform the requested operation.");
    if (!KINDS.includes(type)) throw new HostError("NotImplemented", `The emulated Excel draws no ${type}.`, "ChartCollection.add");
    const number = this.count + 1;
    const chart: Chart = {
      ...{ id: this.sheet.document.newId("CHART"), name: `Chart ${number}`, type, title: "", legendPosition: "Right" },
      ...{ minimum: null, maximum: null, at: FIRST_PLACE },
      series: slices(source.area, seriesBy).map((values, i) => seriesOf(`Series${i + 1}`, values)),
    };
    this.sheet.charts.push(chart);
    return new ChartApi(this.sheet, chart);
  }

  getItemOrNullObject(name: string): ChartApi | null {
    return this.items.find((chart) => chart.name === name || chart.id === name) ?? null;
  }
  getItem(name: string): ChartApi {
    const chart = this.getItemOrNullObject(name);
    if (!chart) throw notFound();
    return chart;
  }
  getItemAt(index: number): ChartApi {
    const chart = this.items[index];
    if (!chart) throw notFound();
    return chart;
  }
}

function slices(area: CellArea, seriesBy: string): CellArea[] {
  const byRows = seriesBy === "Rows" || (seriesBy !== "Columns" && area.columns > area.rows);
  return byRows
    ? Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 }))
    : Array.from({ length: area.columns }, (_, i) => ({ ...area, column: area.column + i, columns: 1 }));
}

function seriesOf(name: string, values: CellArea | null): ChartSeries {
  return { name, values, categories: null, fill: "", hasDataLabels: false };
}

class ChartApi {
  readonly $type = "Chart";
  readonly title: ChartTitleApi;
  readonly legend: ChartLegendApi;
  readonly axes: ChartAxesApi;
  readonly series: ChartSeriesCollectionApi;
  constructor(
    private readonly sheet: Worksheet,
    private readonly chart: Chart,
  ) {
    this.title = new ChartTitleApi(chart);
    this.legend = new ChartLegendApi(chart);
    this.axes = new ChartAxesApi(chart);
    this.series = new ChartSeriesCollectionApi(sheet, chart);
  }
  get $id(): string {
    return this.chart.id;
  }
  get id(): string {
    return this.chart.id;
  }
  get chartType(): string {
    return this.chart.type;
  }
  get name(): string {
    return this.chart.name;
  }
  set name(name: string) {
    this.chart.name = name;
  }
  /** From the first cell to the last, both covered. */
  setPosition(start: RangeApi | string, end: RangeApi | string = start): void {
    const [first, last] = [areaOf(start), areaOf(end)];
    if (last.row < first.row || last.column < first.column) throw invalid("The end of a chart lies before its start.");
    const { row, column } = first;
    this.chart.at = { row, column, rows: last.row + last.rows - row, columns: last.column + last.columns - column };
  }
  delete(): void {
    this.sheet.charts = this.sheet.charts.filter((chart) => chart !== this.chart);
  }
}

function areaOf(cells: RangeApi | string): CellArea {
  const area = typeof cells === "string" ? parseArea(cells) : cells.area;
  if (!area) throw invalid(`'${String(cells)}' is no cell.`);
  return area;
}

class ChartTitleApi {
  readonly $type = "ChartTitle";
  constructor(private readonly chart: Chart) {}
  get text(): string {
    return this.chart.title;
  }
  set text(text: string) {
    this.chart.title = text;
  }
}

class ChartLegendApi {
  readonly $type = "ChartLegend";
  constructor(private readonly chart: Chart) {}
  get position(): string {
    return this.chart.legendPosition;
  }
  set position(position: string) {
    this.chart.legendPosition = position;
  }
}

class ChartAxesApi {
  readonly $type = "ChartAxes";
  readonly valueAxis: ChartAxisApi;
  constructor(chart: Chart) {
    this.valueAxis = new ChartAxisApi(chart);
  }
}

class ChartAxisApi {
  readonly $type = "ChartAxis";
  constructor(private readonly chart: Chart) {}
  get minimum(): number | null {
    return this.chart.minimum;
  }
  set minimum(value: number | null) {
    this.chart.minimum = value;
  }
  get maximum(): number | null {
    return this.chart.maximum;
  }
  set maximum(value: number | null) {
    this.chart.maximum = value;
  }
}

class ChartSeriesCollectionApi {
  readonly $type = "ChartSeriesCollection";
  constructor(
    private readonly sheet: Worksheet,
    private readonly chart: Chart,
  ) {}
  get items(): ChartSeriesApi[] {
    return this.chart.series.map((series) => new ChartSeriesApi(this.sheet, series));
  }
  get count(): number {
    return this.chart.series.length;
  }
  getCount(): number {
    return this.count;
  }
  getItemAt(index: number): ChartSeriesApi {
    const series = this.items[index];
    if (!series) throw notFound();
    return series;
  }
  add(name?: string): ChartSeriesApi {
    const series = seriesOf(name ?? `Series${this.count + 1}`, null);
    this.chart.series.push(series);
    return new ChartSeriesApi(this.sheet, series);
  }
}

class ChartSeriesApi {
  readonly $type = "ChartSeries";
  readonly format: ChartSeriesFormatApi;
  constructor(
    private readonly sheet: Worksheet,
    private readonly series: ChartSeries,
  ) {
    this.format = new ChartSeriesFormatApi(series);
  }
  get name(): string {
    return this.series.name;
  }
  set name(name: string) {
    this.series.name = name;
  }
  get hasDataLabels(): boolean {
    return this.series.hasDataLabels;
  }
  set hasDataLabels(shown: boolean) {
    this.series.hasDataLabels = shown;
  }
  setValues(range: RangeApi): void {
    this.series.values = this.own(range);
  }
  setXAxisValues(range: RangeApi): void {
    this.series.categories = this.own(range);
  }
  /** The document's charts draw cells of their own sheet only. */
  private own({ sheet, area }: RangeApi): CellArea {
    if (sheet !== this.sheet) throw new HostError("NotImplemented", "The emulated Excel draws cells of the chart's own sheet only.");
    return area;
  }
}

class ChartSeriesFormatApi {
  readonly $type = "ChartSeriesFormat";
  readonly fill: ChartFillApi;
  constructor(series: ChartSeries) {
    this.fill = new ChartFillApi(series);
  }
}

class ChartFillApi {
  readonly $type = "ChartFill";
  constructor(private readonly series: ChartSeries) {}
  setSolidColor(colour: string): void {
    this.series.fill = colour;
  }
  clear(): void {
    this.series.fill = "";
  }
}
