import { WorkbookError, type WorkbookErrorCode } from "../workbook/workbookError";

/** What Excel says about a failed batch, as far as we use it. */
interface ExcelFailure {
  readonly code: string;
  /** The member that failed, as "Class.member". */
  readonly location: string;
}

const CODES: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: "cell-being-edited",
  ItemAlreadyExists: "sheet-name-taken",
  MergedRangeConflict: "merged-target",
  InactiveWorkbook: "not-in-front",
  InvalidSelection: "not-in-front",
  ApiNotFound: "not-supported",
  NotImplemented: "not-supported",
  UnsupportedOperation: "not-supported",
  UnsupportedFeature: "not-supported",
};

/** Members that Excel refuses without a reason while another workbook has the focus. */
const NEEDS_FOCUS = /^(?:Worksheet\.activate|Range\.select|WorksheetFreezePanes\.|WorksheetCollection\.add)/;

export function failureOf(error: unknown): ExcelFailure | null {
  if (!(error instanceof OfficeExtension.Error)) return null;
  return { code: error.code, location: error.debugInfo?.errorLocation ?? "" };
}

function codeOf({ code, location }: ExcelFailure): WorkbookErrorCode {
  if (code === "AccessDenied") return location.startsWith("WorksheetCollection") ? "structure-protected" : "sheet-protected";
  if (code === "ItemNotFound" && location.startsWith("Worksheet")) return "sheet-missing";
  if (code === "GeneralException" && NEEDS_FOCUS.test(location)) return "not-in-front";
  return CODES[code] ?? "refused";
}

/** Whatever was thrown while Excel worked, as a WorkbookError; what Excel said stands in its cause. */
export function toWorkbookError(error: unknown, place: WorkbookError["place"] = {}): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const failure = failureOf(error);
  return new WorkbookError(failure ? codeOf(failure) : "refused", place, { cause: error });
}
