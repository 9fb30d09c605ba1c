import { quote } from "./quote";

export type Severity = "error" | "warning" | "information";

/** Severity of each finding where nothing lowers it. The codes are stable: files, screens and other programs rely on them. */
export const SEVERITIES = {
  "set/other-version": "warning",
  "set/newer-version": "warning",
  "sheet/not-checked": "error",
  "score/none": "error",
  "criterion/missing": "error",
  "criterion/unknown": "error",
  "criterion/duplicate": "error",
  "criterion/renamed": "warning",
  "criterion/code-altered": "warning",
  "criterion/moved": "warning",
  "max/changed": "error",
  "score/missing": "error",
  "score/shifted": "error",
  "score/not-a-number": "error",
  "score/negative": "error",
  "score/above-max": "error",
  "score/off-step": "error",
  "score/parts-differ": "error",
  "score/not-applicable": "error",
  "score/reason-missing": "error",
  "score/text-number": "information",
  "score/raised": "warning",
  "total/domain-wrong": "error",
  "total/grand-wrong": "error",
  "total/result-wrong": "error",
  "total/not-formula": "warning",
  "lost/sheet-missing": "error",
  "lost/other-table": "error",
  "lost/row-missing": "error",
  "lost/row-surplus": "error",
  "lost/amount-wrong": "error",
  "lost/amounts-negative": "information",
  "lost/total-wrong": "error",
  "lost/reason-missing": "error",
  "lost/remedy-missing": "warning",
  "lost/person-missing": "error",
} as const satisfies Record<string, Severity>;

export type FindingCode = keyof typeof SEVERITIES;

/** One thing that a check found. The sentence that a person reads is made of it by the message catalogue. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Name of the sheet. */
  readonly sheet: string;
  /** A1 address of what is wrong, of several cells that of their area; null where there is no cell (a row that is missing). */
  readonly cell: string | null;
  /** Code of the criterion, group or domain, "total" or "result". */
  readonly criterion: string | null;
  /** Stage id; null where the finding belongs to no stage (a maximum, a name). */
  readonly stage: string | null;
  /** Numbers are points. Of a long text its beginning: nobody knows what a file holds. */
  readonly found: string | number | null;
  readonly expected: string | number | null;
  /** Of a total whose formula adds the wrong rows. */
  readonly sum?: SumFault;
  /** Of a total whose formula adds all that Excel can add: the cells of scores that it skips because they are typed as text. */
  readonly texts?: readonly string[];
  /** What was found is a formula without a result, so that nothing can be compared. */
  readonly uncalculated?: true;
  /** Of a block of scores: how far from its place it was pasted. */
  readonly shift?: Shift;
  /** The finding that this one only follows from: it is gone once that is mended. Absent where it stands for itself. */
  readonly cause?: Cause;
}

/** Enough of a finding to know it among those of its file. */
export type Cause = Pick<Finding, "code" | "sheet" | "cell" | "criterion" | "stage">;

/** Codes of the rows that a total's formula leaves out, and of those that it adds more than once. */
export interface SumFault {
  readonly leftOut: readonly string[];
  readonly addedTwice: readonly string[];
}

/** How far a block of cells went from its place: down and to the right; below zero up and to the left. */
export interface Shift {
  readonly rows: number;
  readonly columns: number;
}

/** A finding with the severity that its code has, unless one is given. What it quotes of a file is short enough to be read. */
export function finding(
  code: FindingCode,
  facts: Pick<Finding, "sheet" | "cell" | "criterion"> &
    Partial<Pick<Finding, "severity" | "stage" | "found" | "expected" | "sum" | "texts" | "uncalculated" | "shift">>,
): Finding {
  const { sheet, criterion, found = null } = facts;
  return {
    code,
    severity: SEVERITIES[code],
    stage: null,
    expected: null,
    ...facts,
    sheet: quote(sheet),
    criterion: criterion === null ? null : quote(criterion),
    found: typeof found === "string" ? quote(found) : found,
  };
}
