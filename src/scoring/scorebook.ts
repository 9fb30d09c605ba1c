import { type Points, toNumber, ZERO } from "../criteria/points";

/** What was found in a cell that should hold points. */
export type Reading =
  | { readonly kind: "blank" }
  | { readonly kind: "points"; readonly points: Points }
  /** A number typed as text, "9,5" or "9.5": understood, and said. */
  | { readonly kind: "text-points"; readonly points: Points; readonly text: string }
  /** "KAD" in place of a score: the criterion does not apply to the unit. */
  | { readonly kind: "not-applicable"; readonly text: string }
  /** `found` is what a person sees in the cell; "uncalculated": a formula that was saved without its result. */
  | {
      readonly kind: "unreadable";
      readonly because: "text" | "error" | "uncalculated" | "date" | "boolean" | "too-large";
      readonly found: string;
    };

export interface PointsCell {
  readonly address: string;
  readonly reading: Reading;
  /** With its leading "="; null where the cell holds a constant or nothing. */
  readonly formula: string | null;
  /** Of a total: the addresses that its formula adds, with repeats; null where it is no plain sum; absent elsewhere. */
  readonly adds?: readonly string[] | null;
}

export interface TextCell {
  readonly address: string;
  readonly text: string;
}

/** One row of the score table: a domain, a group, a criterion, the total, or the result below it. */
export interface ScoreRow {
  /** Zero-based row of its sheet. */
  readonly row: number;
  /** The plain code; "" where the row has none that could be read. */
  readonly code: string;
  readonly codeCell: TextCell & {
    /** Excel turned the code into a number or a date, and it was told by its place among its neighbours. */
    readonly altered: boolean;
  };
  readonly name: TextCell;
  readonly maximum: PointsCell;
  /** By stage id; a stage whose column is absent is absent here. */
  readonly scores: Readonly<Record<string, PointsCell>>;
  readonly department: TextCell;
  /** The number that stands in the department's place; absent where none does. */
  readonly besideScores?: PointsCell;
  /** Why it does not apply; absent where the table has no column for it. */
  readonly reason?: TextCell;
}

/** Which set, version, unit and year a sheet says that it belongs to. */
export interface Identity {
  readonly setId: string;
  readonly setVersion: string;
  /** Absent on sheets that do not tell. */
  readonly checksum?: string;
  readonly unit: string;
  readonly year: number | null;
}

/** The scores of one unit and year as they stand on a sheet. */
export interface Scorebook {
  readonly sheet: { readonly id: string; readonly name: string };
  /** Null on a sheet that our template did not make. */
  readonly identity: Identity | null;
  /** Ids of the stages that have a column. */
  readonly stages: readonly string[];
  readonly domains: readonly ScoreRow[];
  /** Rows between a domain's and those that scores are entered for. */
  readonly groups: readonly ScoreRow[];
  readonly criteria: readonly ScoreRow[];
  /** Rows with scores of their own below a criterion that a received table divides: 1.6.1 and 1.6.2 under 1.6. Absent on a form of ours. */
  readonly parts?: readonly ScoreRow[];
  /** Totals of domains that a received table shows once more below their criteria, with the domain's code. */
  readonly subtotals?: readonly ScoreRow[];
  readonly total: ScoreRow | null;
  /** "Điểm quy đổi", of a set that has it. */
  readonly result: ScoreRow | null;
  /** The header and rows right below the table of a form of ours that hold numbers in the columns of scores, where none belong. */
  readonly beyond?: readonly ScoreRow[];
}

/** Whether a row shows nothing where points stand, neither a maximum nor a score. */
export function isWithoutPoints({ maximum, scores }: ScoreRow): boolean {
  return [maximum, ...Object.values(scores)].every(({ reading }) => reading.kind === "blank");
}

/** The points that a cell gives, null where it gives none. */
export function pointsOf(cell: PointsCell | undefined): Points | null {
  const reading = cell?.reading;
  return reading?.kind === "points" || reading?.kind === "text-points" ? reading.points : null;
}

/** What Excel's SUM makes of a cell: it skips blanks and text. */
export function pointsInSum(cell: PointsCell | undefined): Points {
  return cell?.reading.kind === "points" ? cell.reading.points : ZERO;
}

/** The first row with this code; later ones are duplicates. */
export function rowOf(rows: readonly ScoreRow[], code: string): ScoreRow | undefined {
  let byCode = indexes.get(rows);
  if (!byCode) {
    byCode = new Map([...rows].reverse().map((row) => [row.code, row]));
    indexes.set(rows, byCode);
  }
  return byCode.get(code);
}

/** Every rule asks for every row: looking each up along the table would take most of a check's time. */
const indexes = new WeakMap<readonly ScoreRow[], ReadonlyMap<string, ScoreRow>>();

/** Whether the cell shows no number because something in it, or before it, went wrong. */
export function isFailed({ reading }: PointsCell): boolean {
  return reading.kind === "unreadable" && (reading.because === "error" || reading.because === "uncalculated");
}

/** What a finding says of a cell: what it shows, and whether that is a formula without a result. */
export function foundIn(cell: PointsCell): { found: string | number | null; uncalculated?: true } {
  const { reading } = cell;
  const lacksResult = reading.kind === "unreadable" && reading.because === "uncalculated";
  return { found: shownIn(cell), ...(lacksResult ? { uncalculated: true } : {}) };
}

/** What a person sees in the cell: a number of points, a text, or null where it is blank. */
export function shownIn({ reading }: PointsCell): string | number | null {
  switch (reading.kind) {
    case "blank":
      return null;
    case "points":
      return toNumber(reading.points);
    case "text-points":
    case "not-applicable":
      return reading.text;
    case "unreadable":
      return reading.found;
  }
}
