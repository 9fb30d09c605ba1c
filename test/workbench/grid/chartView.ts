import type { ShownChart } from "./gridModel";

const SVG = "http://www.w3.org/2000/svg";
/** Around the plot, for the title, the numbers of the axis, and the categories with the legend below. */
const ROOM = { top: 52, right: 16, bottom: 56, left: 44 } as const;
const STEPS = 5;
/** Of a category's width, the part that its columns take. */
const FILLED = 0.7;
/** Of one letter of the labels. */
const LETTER = 7;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A chart as an image of columns side by side, which tells a screen reader all that it draws. */
export function drawChart(chart: ShownChart, size: Size): SVGElement {
  const { width, height } = size;
  const image = shape("svg", { class: "chart", role: "img", "aria-label": inWords(chart), width, height });
  const plot = { width: width - ROOM.left - ROOM.right, height: height - ROOM.top - ROOM.bottom };
  image.append(
    shape("rect", { width, height, fill: "#fff", stroke: "#c8c8c8" }),
    label(chart.title, { x: width / 2, y: 22, class: "chart-title" }),
    ...axis(chart, plot),
    ...chart.categories.flatMap((_, i) => group(chart, i, plot)),
    ...legend(chart, size),
  );
  return image;
}

/** "Điểm theo lĩnh vực. 2023: 1 90, 2 100. 2024: …" */
function inWords({ title, categories, series }: ShownChart): string {
  const told = series.map(({ name, values }) => `${name}: ${values.map(({ text }, i) => `${categories[i]} ${text}`).join(", ")}`);
  return [title, ...told].join(". ");
}

function axis({ minimum, maximum }: ShownChart, plot: Size): SVGElement[] {
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const y = ROOM.top + plot.height * (1 - i / STEPS);
    const value = Math.round((minimum + ((maximum - minimum) * i) / STEPS) * 100) / 100;
    return [
      shape("line", { x1: ROOM.left, x2: ROOM.left + plot.width, y1: y, y2: y, stroke: "#d9d9d9" }),
      label(String(value).replace(".", ","), { x: ROOM.left - 6, y: y + 4, class: "chart-axis" }),
    ];
  }).flat();
}

/** The columns of one category, each with its value above, and the category's name below. */
function group({ categories, series, minimum, maximum }: ShownChart, at: number, plot: Size): SVGElement[] {
  const step = plot.width / categories.length;
  const width = (step * FILLED) / series.length;
  const from = ROOM.left + step * at + (step - width * series.length) / 2;
  const bottom = ROOM.top + plot.height;
  const columns = series.flatMap(({ fill, hasLabels, values }, i) => {
    const { value, text } = values[at]!;
    if (value === null) return [];
    const share = Math.min(Math.max((value - minimum) / (maximum - minimum), 0), 1);
    const column = { x: from + width * i, y: bottom - plot.height * share, width, height: plot.height * share };
    const above = label(text, { x: column.x + width / 2, y: column.y - 4, class: "chart-label" });
    return [shape("rect", { ...column, fill }), ...(hasLabels ? [above] : [])];
  });
  const name = shortened(categories[at]!, step / LETTER);
  return [...columns, label(name, { x: ROOM.left + step * (at + 0.5), y: bottom + 18, class: "chart-label" })];
}

function legend({ series }: ShownChart, { width, height }: Size): SVGElement[] {
  const widths = series.map(({ name }) => 36 + name.length * LETTER);
  let x = (width - widths.reduce((sum, each) => sum + each, 0)) / 2;
  return series.flatMap(({ name, fill }, i) => {
    const at = x;
    x += widths[i]!;
    return [
      shape("rect", { x: at, y: height - 22, width: 12, height: 12, fill }),
      label(name, { x: at + 18, y: height - 12, class: "chart-legend" }),
    ];
  });
}

function shortened(text: string, letters: number): string {
  return text.length > letters ? `${text.slice(0, Math.max(Math.floor(letters) - 1, 1))}…` : text;
}

function label(text: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = shape("text", attributes);
  made.textContent = text;
  return made;
}

function shape(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}
