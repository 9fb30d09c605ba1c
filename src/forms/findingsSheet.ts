import { reportText } from "../messages/reports";
import type { Severity } from "../scoring/finding";
import type { SheetPlan } from "../workbook/sheetPlan";
import { planReport } from "./reportTable";

/** One thing that the check of a batch has to say. */
export interface FindingLine {
  readonly unit: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  /** Null for what is said of a file that was not checked, or of the batch. */
  readonly severity: Severity | null;
  readonly criterion: string;
  /** What kind of thing it is: "Vượt điểm tối đa". */
  readonly title: string;
  readonly message: string;
}

export interface FindingCounts {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly refused: number;
}

/** "Kết quả kiểm tra": every finding of every file, with file and cell. */
export function planFindingsSheet(
  lines: readonly FindingLine[],
  { files, errors, warnings, refused }: FindingCounts,
  name: string,
): SheetPlan {
  const { headers, title, counts, none } = reportText.findings;
  return planReport({
    name,
    mark: { what: "findings" },
    title,
    subtitle: counts(files, errors, warnings, refused),
    columns: [
      { header: headers.number, width: 6, role: "rowNumber" },
      { header: headers.unit, width: 20, role: "words" },
      { header: headers.file, width: 26, role: "words" },
      { header: headers.sheet, width: 18, role: "words" },
      { header: headers.cell, width: 7, role: "code" },
      { header: headers.severity, width: 10, role: "words" },
      { header: headers.criterion, width: 9, role: "code" },
      { header: headers.title, width: 20, role: "words" },
      { header: headers.message, width: 70, role: "words" },
    ],
    rows: lines.map((line, i) => [
      i + 1,
      line.unit,
      line.file,
      line.sheet,
      line.cell,
      line.severity === null ? reportText.findings.notChecked : reportText.severity[line.severity],
      reportText.rowName(line.criterion),
      line.title,
      line.message,
    ]),
    notes: lines.length === 0 ? [none] : [],
  });
}
