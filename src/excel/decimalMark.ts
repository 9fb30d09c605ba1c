import { runExcel } from "./gateway";

/** What this Excel takes for the decimal mark, by its own settings or the system's (Application.decimalSeparator, ExcelApi 1.11). Throws WorkbookError. */
export function readDecimalMark(): Promise<string> {
  return runExcel(async (context) => {
    const { application } = context.workbook;
    application.load("decimalSeparator");
    await context.sync();
    return application.decimalSeparator;
  });
}
