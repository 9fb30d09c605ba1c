import type { WorksheetProtection } from "exceljs";

type Options = Readonly<Record<string, unknown>>;

/** What a file says a person may still do, and how the API names it. */
const PERMISSIONS: Readonly<Partial<Record<keyof WorksheetProtection, string>>> = {
  formatCells: "allowFormatCells",
  formatColumns: "allowFormatColumns",
  formatRows: "allowFormatRows",
  insertColumns: "allowInsertColumns",
  insertRows: "allowInsertRows",
  insertHyperlinks: "allowInsertHyperlinks",
  deleteColumns: "allowDeleteColumns",
  deleteRows: "allowDeleteRows",
  sort: "allowSort",
  autoFilter: "allowAutoFilter",
  pivotTables: "allowPivotTables",
};

/** A sheet's protection as a file holds it. Without a password: the document knows none. */
export function fileProtection(options: Options): Partial<WorksheetProtection> {
  const permissions = Object.entries(PERMISSIONS).map(([inFile, inApi]) => [inFile, options[inApi] === true]);
  const { selectionMode = "Normal" } = options;
  return {
    ...Object.fromEntries(permissions),
    objects: options["allowEditObjects"] === true,
    scenarios: options["allowEditScenarios"] === true,
    selectLockedCells: selectionMode === "Normal",
    selectUnlockedCells: selectionMode !== "None",
  };
}

/** The protection of a sheet of a file; null where it is open. */
export function protectionOf(file: (Partial<WorksheetProtection> & { sheet?: boolean }) | null | undefined): Options | null {
  if (!file?.sheet) return null;
  const permissions = Object.entries(PERMISSIONS).map(([inFile, inApi]) => [inApi, file[inFile as keyof WorksheetProtection] === true]);
  return {
    ...Object.fromEntries(permissions),
    allowEditObjects: file.objects !== false,
    allowEditScenarios: file.scenarios !== false,
    selectionMode: file.selectUnlockedCells === false ? "None" : file.selectLockedCells === false ? "Unlocked" : "Normal",
  };
}
