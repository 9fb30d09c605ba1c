import type { RowStep } from "../../workbook/rowSteps";

/** What a row of the sheet is to become. */
export type Line =
  /** One of the table, by its place from the top. */
  | { readonly kind: "placed"; readonly place: number }
  /** One that goes under the table, below a line that says why. */
  | { readonly kind: "aside"; readonly why: string }
  /** Nothing stands in it that does not stand elsewhere too: it may go, or be used for a row that is missing. */
  | { readonly kind: "spare" }
  /** Not the table's. */
  | { readonly kind: "other" };

/** A text that is to stand below the table. */
export interface AsideText {
  readonly row: number;
  readonly text: string;
}

export interface RowOrder {
  readonly steps: readonly RowStep[];
  /** The lines that say why a row was set aside, and where those rows stand at last. */
  readonly texts: readonly AsideText[];
  readonly asideRows: readonly number[];
  /** Places of the table whose row had to be moved, and those that had none. */
  readonly moved: readonly number[];
  readonly missing: readonly number[];
  /** The first row that is free below everything at last. */
  readonly end: number;
}

const SPARE: Line = { kind: "spare" };
const OTHER: Line = { kind: "other" };

/**
 * The steps that bring the rows below `first` into order: as few rows move as can be, missing ones come in, spare ones go, and those that
 * are set aside go below everything. Pure.
 * @param lines from row `first` down to the last row of the sheet
 * @param places how many rows the table has
 * @param room blank rows to leave, and to fill with a heading, before the first row that is set aside
 */
export function orderRows(lines: readonly Line[], first: number, places: number, room: number): RowOrder {
  const order = new Ordering(lines, first);
  order.setAside(room);
  order.arrange(places);
  return order.done();
}

class Ordering {
  private readonly lines: Line[];
  private readonly steps: RowStep[] = [];
  private readonly texts = new Map<Line, string>();
  private readonly asides: Line[] = [];
  private readonly moved: number[] = [];
  private readonly missing: number[] = [];

  constructor(
    lines: readonly Line[],
    private readonly first: number,
  ) {
    this.lines = [...lines];
  }

  setAside(room: number): void {
    const asides = this.lines.filter(({ kind }) => kind === "aside");
    if (asides.length > 0) for (let i = 0; i < room; i++) this.lines.push(OTHER);
    for (const line of asides) {
      const text: Line = { ...OTHER };
      this.texts.set(text, line.kind === "aside" ? line.why : "");
      this.lines.push(text, SPARE);
      this.move(this.lines.indexOf(line), this.lines.length - 1);
      this.asides.push(line);
    }
  }

  arrange(places: number): void {
    const kept = new Set(longestOrdered(this.lines.filter((line) => line.kind === "placed")));
    for (let place = 0; place < places; place++) this.fill(place, kept);
    for (let i = this.lines.length - 1; i >= places; i--) if (this.lines[i]!.kind === "spare") this.delete(i);
  }

  done(): RowOrder {
    const rowOf = (line: Line) => this.first + this.lines.indexOf(line);
    return {
      steps: this.steps,
      texts: [...this.texts].map(([line, text]) => ({ row: rowOf(line), text })),
      asideRows: this.asides.map(rowOf),
      moved: this.moved.sort((a, b) => a - b),
      missing: this.missing,
      end: this.first + this.lines.length,
    };
  }

  /** Brings the row of a place where it belongs; all places before it are filled. */
  private fill(place: number, kept: Set<Line>): void {
    for (;;) {
      const here = this.lines[place] ?? OTHER;
      if (here.kind === "placed" && here.place === place) return;
      const from = this.lines.findIndex((line) => line.kind === "placed" && line.place === place);
      if (here.kind === "placed" && !kept.has(here)) this.lift(place, kept);
      else if (here.kind === "spare" && from >= 0) this.delete(place);
      else if (here.kind === "spare") return this.use(place);
      else if (from < 0) {
        this.insert(place);
        return this.use(place);
      } else this.bring(from, place);
    }
  }

  /** A spare row becomes that of a place without one. */
  private use(place: number): void {
    this.lines[place] = { kind: "placed", place };
    this.missing.push(place);
  }

  /** A row that stands too early goes right before the first kept one that comes after it. */
  private lift(at: number, kept: Set<Line>): void {
    const line = this.lines[at]!;
    const place = line.kind === "placed" ? line.place : -1;
    const next = this.lines.findIndex((other) => other.kind === "placed" && other.place > place && kept.has(other));
    const last = this.lines.findLastIndex((other) => other.kind === "placed");
    kept.add(line);
    if (next >= 0 || last > at) this.bring(at, next >= 0 ? next : last + 1);
  }

  /** Cuts a row out and puts it in before another. */
  private bring(from: number, to: number): void {
    const line = this.lines[from]!;
    this.insert(to);
    const source = from >= to ? from + 1 : from;
    this.move(source, to);
    this.delete(source);
    if (line.kind === "placed") this.moved.push(line.place);
  }

  private insert(at: number): void {
    this.steps.push({ kind: "insert", row: this.first + at });
    this.lines.splice(at, 0, SPARE);
  }

  private move(from: number, to: number): void {
    this.steps.push({ kind: "move", row: this.first + from, to: this.first + to });
    this.lines[to] = this.lines[from]!;
    this.lines[from] = SPARE;
  }

  private delete(at: number): void {
    this.steps.push({ kind: "delete", row: this.first + at });
    this.lines.splice(at, 1);
  }
}

/** The most rows that stand in order among themselves: they stay where they are. */
function longestOrdered(lines: readonly Line[]): Line[] {
  const placed = lines.flatMap((line) => (line.kind === "placed" ? [{ line, place: line.place }] : []));
  const chains: { length: number; before: number }[] = [];
  placed.forEach(({ place }, i) => {
    chains[i] = { length: 1, before: -1 };
    for (let j = 0; j < i; j++) {
      if (placed[j]!.place < place && chains[j]!.length >= chains[i].length) chains[i] = { length: chains[j]!.length + 1, before: j };
    }
  });
  const longest = Math.max(0, ...chains.map(({ length }) => length));
  const found: Line[] = [];
  for (let i = chains.findIndex(({ length }) => length === longest); i >= 0; i = chains[i]!.before) found.unshift(placed[i]!.line);
  return found;
}
