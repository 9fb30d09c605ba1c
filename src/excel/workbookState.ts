import { WorkbookError } from "../workbook/workbookError";

/** A sheet as the workbook lists it. */
export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly isProtected: boolean;
  /** How it was protected, to protect it the same way again. */
  readonly protection: Excel.WorksheetProtectionOptions;
}

/** What is known of the workbook besides its cells: what a change is checked against, and what a failed one is put back to. */
export interface WorkbookState {
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
  readonly sheets: readonly SheetState[];
  /** Id of the sheet that the person looks at; absent where Excel does not tell, as over a sheet that is a chart. */
  readonly inFront?: string;
  /** Our custom XML parts; a healthy workbook has one at most. */
  readonly partIds: readonly string[];
  /** The text of the first of them. */
  readonly part: string | null;
}

/** Excel takes two names for the same whose letters differ in case or in how their accents are composed. */
export function sameSheetName(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize("NFC").toLocaleLowerCase("vi");
  return plain(one) === plain(other);
}

/** The sheet of that id or name. Throws WorkbookError "sheet-missing". */
export function findSheet(state: WorkbookState, wanted: { readonly id: string } | { readonly name: string }): SheetState {
  const found = state.sheets.find((sheet) => ("id" in wanted ? sheet.id === wanted.id : sameSheetName(sheet.name, wanted.name)));
  if (!found) throw new WorkbookError("sheet-missing", "name" in wanted ? { sheet: wanted.name } : {});
  return found;
}
