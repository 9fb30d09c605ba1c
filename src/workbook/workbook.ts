import type { CellArea } from "./address";
import type { PlannedCell, SheetPlan } from "./sheetPlan";
import type { RowStep } from "./rowSteps";
import type { SheetSnapshot } from "./sheetSnapshot";

/** Every sheet's name, and the contents of those that were asked for. */
export interface WorkbookSnapshot {
  readonly sheetNames: readonly string[];
  readonly sheets: readonly SheetSnapshot[];
  /** Id of the sheet that the person looks at; absent where nobody does. */
  readonly inFront?: string;
  /** The text of our custom XML part, null where there is none. A hint: cells win. */
  readonly part: string | null;
}

/** One thing to do to the workbook. */
export type Change =
  /** Adds a sheet at the end. Never touches an existing one. */
  | { readonly kind: "addSheet"; readonly plan: SheetPlan }
  /**
   * Lays a plan over a sheet of ours, in place. Cells of `cleared` that the plan does not name are emptied and lose their
   * format and validation; a cell that already holds what the plan says is not written again, and keeps its rich text.
   * The sheet keeps its own name, whatever the plan's. `cleared` may have no rows.
   */
  | { readonly kind: "rewriteSheet"; readonly before: SheetSnapshot; readonly plan: SheetPlan; readonly cleared: CellArea }
  /**
   * Brings whole rows of a sheet into another order, with all that hangs on them; merged areas of `unmerged` are taken apart first. Whatever
   * comes after it in the list is told by where rows stand then.
   */
  | {
      readonly kind: "arrangeRows";
      readonly before: SheetSnapshot;
      readonly unmerged: readonly CellArea[];
      readonly steps: readonly RowStep[];
      /** The sheets whose formulas may look at it: what they say is put back where the work fails. */
      readonly lookers: readonly SheetSnapshot[];
    }
  /** Writes single cells of an existing sheet. Content only, unless a cell names a role. */
  | { readonly kind: "setCells"; readonly before: SheetSnapshot; readonly cells: readonly PlannedCell[] }
  /** Real protection without a password. Cells that the plan left unlocked stay open. */
  | { readonly kind: "protect"; readonly sheetId: string }
  | { readonly kind: "unprotect"; readonly sheetId: string }
  /** Replaces our custom XML part. */
  | { readonly kind: "putPart"; readonly xml: string }
  | { readonly kind: "activate"; readonly sheet: { readonly id: string } | { readonly name: string }; readonly address?: string };

/** The XML namespace of our custom part. */
export const PART_NAMESPACE = "urn:so-diem-cchc:scorebooks:1";

/** How much of a sheet a read looks at: far more than any form, far less than what a full sheet could hold. */
export const READ_WINDOW: CellArea = { row: 0, column: 0, rows: 2000, columns: 40 };

/** The workbook that the actions work on: live Excel, or bytes of an .xlsx file. */
export interface Workbook {
  /**
   * Reads afresh, in two round trips at most. `wanted` picks sheets by name and id; without it every sheet is read.
   * Throws WorkbookError.
   */
  read(wanted?: (sheet: { id: string; name: string }) => boolean): Promise<WorkbookSnapshot>;
  /** A sheet that was read, with how far its texts are set in: one more round trip, for whoever has to know. Throws WorkbookError. */
  withIndents(sheet: SheetSnapshot): Promise<SheetSnapshot>;
  /**
   * Applies all changes in order, in one round trip (in more where an added sheet has thousands of cells), and reads back what it wrote. Throws WorkbookError; checks first what can be
   * checked (names taken, protected sheets, merged targets, texts that no cell holds), so that a refusal leaves the workbook as it was.
   */
  apply(changes: readonly Change[]): Promise<void>;
}
