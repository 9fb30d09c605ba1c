import type { CriteriaSet } from "../criteria/criteriaSet";
import { findSet } from "../criteria/findSet";
import { describeFinding } from "../messages/findings";
import { refusalText } from "../messages/files";
import { reportText } from "../messages/reports";
import type { Finding, Severity } from "../scoring/finding";
import type { CheckedFile, RefusedFile } from "./checkFile";
import { unitOf } from "./reportSheets";
import { totalsOf } from "./requestSheets";

const ORDER: readonly Severity[] = ["error", "warning", "information"];

/** What was found in a file as the text of a letter to the unit that sent it. Always Vietnamese. */
export function requestLetter(report: CheckedFile | RefusedFile, sets: readonly CriteriaSet[]): string {
  const { letter, request } = reportText;
  if (report.status === "refused")
    return [letter.refused(report.file), refusalText(report.refusal, "vi", report.madeFrom), "", letter.thanks].join("\n");
  const set = findSet(sets, report);
  const sections = ORDER.flatMap((severity) => {
    const found = report.findings.filter((finding) => finding.severity === severity);
    return found.length === 0 ? [] : ["", `${reportText.severity[severity].toLocaleUpperCase("vi")} (${found.length})`, ...found.map(line)];
  });
  function line(finding: Finding, i: number): string {
    return `${i + 1}. [${letter.place(finding.sheet, finding.cell)}] ${describeFinding(finding, set, "vi", "reviewer")}`;
  }
  return [
    request.to(unitOf(report)),
    letter.checked(report.year, report.file),
    request.totals(totalsOf(report, set)),
    ...(sections.length > 0 ? sections : ["", letter.nothing]),
    "",
    sections.length > 0 ? letter.again : letter.thanks,
  ].join("\n");
}
