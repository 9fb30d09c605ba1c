import { isWithin } from "../criteria/code";

/** One space more is a slip. */
const LEAST = 2;

interface Placed {
  readonly code: string;
  readonly indent: number;
  /** Its code was counted from where its name stands. */
  readonly isCounted: boolean;
}

/** The rows of a table that one without a code may stand below, by how far in their names begin. */
export class Outline {
  private readonly above: Placed[] = [];
  /** Last number given right below a code. */
  private readonly last = new Map<string, number>();

  place(code: string, indent: number, isCounted = false): void {
    while (this.above.length > 0 && !isBelow(code, this.above.at(-1)!.code)) this.above.pop();
    this.above.push({ code, indent, isCounted });
    const segments = code.split(".");
    this.last.set(segments.slice(0, -1).join("."), Number(segments.at(-1)));
  }

  /**
   * The code of a row without one: it goes on below the nearest row that begins further out. Null where there is none, or where a row
   * with a code of its own begins as far in: then the code was left out, and where it stands says nothing.
   */
  codeAt(indent: number): string | null {
    const i = this.above.findLastIndex((each) => each.indent + LEAST <= indent);
    if (i < 0 || this.above.slice(i + 1).some(({ isCounted }) => !isCounted)) return null;
    const { code } = this.above[i]!;
    return `${code}.${(this.last.get(code) ?? 0) + 1}`;
  }
}

function isBelow(code: string, ancestor: string): boolean {
  return code !== ancestor && isWithin(code, ancestor);
}
