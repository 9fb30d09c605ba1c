export interface Goal {
  readonly atMost?: number;
  readonly below?: number;
  readonly unit?: string;
}

/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly goal: string;
  readonly verdict: string;
}

/** A figure held against its goal; without one, it is told only. */
export function row(what: string, figure: number, { atMost, below, unit = "" }: Goal = {}): Row {
  const limit = atMost ?? below;
  const isMet = atMost !== undefined ? figure <= atMost : figure < (below ?? Infinity);
  const goal = limit === undefined ? "" : `${atMost !== undefined ? "≤" : "<"} ${withUnit(limit, unit)}`;
  return { what, figure: withUnit(rounded(figure), unit), goal, verdict: goal && (isMet ? "met" : "MISSED") };
}

/** The rows as a Markdown table. */
export function table(rows: readonly Row[]): string {
  const lines = [["What", "Figure", "Goal", ""], ...rows.map(({ what, figure, goal, verdict }) => [what, figure, goal, verdict])];
  const widths = lines[0]!.map((_, column) => Math.max(3, ...lines.map((line) => line[column]!.length)));
  const drawn = lines.map((line) => `| ${line.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`);
  drawn.splice(1, 0, `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`);
  return drawn.join("\n");
}

const withUnit = (figure: number, unit: string) => (unit ? `${figure} ${unit}` : String(figure));
const rounded = (figure: number) => Number(figure.toPrecision(3));
