import type { Place, WorkbookMessages } from "./workbook";

const sheetEn = ({ sheet }: Place) => (sheet ? `Sheet "${sheet}"` : "The sheet");

export const en: WorkbookMessages = {
  "cell-being-edited": () => "Excel is waiting for a cell to be finished. Press Enter to end editing, then try again.",
  "sheet-protected": (place) => `${sheetEn(place)} is protected and cannot be written to. Choose Review ▸ Unprotect Sheet, then try again.`,
  "structure-protected": () =>
    "The workbook's structure is protected, so no sheet can be added. Choose Review ▸ Protect Workbook to lift it, then try again.",
  "read-only": () => "The file is open read-only. Choose Enable Editing or save it as a new file, then try again.",
  "merged-target": (place) =>
    `${sheetEn(place)}: ${place.address ?? "the area"} has merged cells and cannot be written to. Unmerge them, then try again.`,
  "sheet-name-taken": ({ sheet }) =>
    `The workbook already has a sheet ${sheet ? `named "${sheet}"` : "of that name"}; it was left alone. Choose another name.`,
  "sheet-missing": (place) => `${sheetEn(place)} is no longer in the workbook. Choose Check again to read it afresh.`,
  "not-in-front": () => "Another workbook is in front. Click the one that holds the scorebook, then try again.",
  "not-written": (place) =>
    `${sheetEn(place)}: ${place.address ?? "a cell"} did not take what was written, so everything was put back. Choose Check again, then try once more.`,
  "text-too-long": (place) =>
    `${sheetEn(place)}: the text for ${place.address ?? "a cell"} is over 32,767 characters, more than a cell of Excel holds, so nothing was written. Shorten it, and try again.`,
  "not-loaded": () => "What writes into the workbook could not be loaded; nothing was written. Check the network, then try again.",
  "not-supported": () => "This version of Excel lacks what this needs. Excel 2021, Microsoft 365 or Excel on the web is required.",
  refused: () => "Excel refused. Save the file, reopen it and try again; nothing that was typed is lost.",
};
