import type { CellArea } from "../../../src/workbook/address";
import { areaAfterShift } from "./areas";

export interface ChartSeries {
  name: string;
  /** Null where its cells were deleted. */
  values: CellArea | null;
  categories: CellArea | null;
  /** "" where Excel picks it. */
  fill: string;
  hasDataLabels: boolean;
}

/** A chart over the cells of its sheet, as far as a plan speaks of one. */
export interface Chart {
  readonly id: string;
  name: string;
  readonly type: string;
  title: string;
  legendPosition: string;
  /** Null where Excel picks it. */
  minimum: number | null;
  maximum: number | null;
  series: ChartSeries[];
  /** The cells that it covers. */
  at: CellArea;
}

/** The same chart once rows were inserted (or, with a negative count, deleted): it moves and grows with its cells. */
export function chartAfterShift(chart: Chart, from: number, count: number): Chart[] {
  const at = areaAfterShift(chart.at, from, count);
  if (!at) return [];
  const moved = (area: CellArea | null) => area && areaAfterShift(area, from, count);
  const series = chart.series.map((each) => ({ ...each, values: moved(each.values), categories: moved(each.categories) }));
  return [{ ...chart, at, series }];
}
