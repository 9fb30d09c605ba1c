/** Why the workbook could not be read or written. Each has a sentence in the message catalogue, under `workbook.<code>`. */
export type WorkbookErrorCode =
  /** A cell is being edited and did not let go in time. */
  | "cell-being-edited"
  | "sheet-protected"
  | "structure-protected"
  | "read-only"
  | "merged-target"
  | "sheet-name-taken"
  | "sheet-missing"
  /** Another workbook is in front, or Excel has no active one. */
  | "not-in-front"
  /** What was written is not what stands there now. */
  | "not-written"
  /** A cell was to hold more than Excel lets it. Nothing was written. */
  | "text-too-long"
  /** What writes into the workbook could not be fetched. */
  | "not-loaded"
  /** This Excel lacks what the command needs. */
  | "not-supported"
  /** The file does not let itself be saved or changed for a reason that Excel does not tell. */
  | "refused";

export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    /** Where: a sheet's name and, where known, an address. */
    readonly place: { readonly sheet?: string; readonly address?: string } = {},
    /** For the log that a developer reads, never for the screen. */
    options?: { cause?: unknown },
  ) {
    super(code, options);
    this.name = "WorkbookError";
  }
}
