import type { CriteriaSet } from "../criteria/criteriaSet";
import { findSet } from "../criteria/findSet";
import { adviceOn, describeFinding } from "../messages/findings";
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
    if (found.length === 0) return [];
    const lines = groupAlike(found).map((alike, i) => `${i + 1}. [${letter.place(alike[0]!.sheet)}] ${sentenceOf(alike, set)}`);
    return ["", `${reportText.severity[severity].toLocaleUpperCase("vi")} (${found.length})`, ...lines];
  });
  return [
    request.to(unitOf(report)),
    letter.checked(report.year, report.file),
    request.totals(totalsOf(report, set)),
    ...(sections.length > 0 ? sections : ["", letter.nothing]),
    "",
    sections.length > 0 ? letter.again : letter.thanks,
  ].join("\n");
}

type AlikeCode = keyof typeof reportText.letter.alike;

/** Blanks of one kind, stage and sheet together, where the first of them stands; every other finding by itself. */
function groupAlike(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<unknown, Finding[]>();
  for (const finding of findings) {
    const { code, sheet, stage, cell } = finding;
    const key = code in reportText.letter.alike && cell !== null ? [code, sheet, stage].join("\n") : finding;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

function sentenceOf(alike: readonly Finding[], set: CriteriaSet): string {
  const first = alike[0]!;
  if (alike.length === 1) return describeFinding(first, set, "vi", "reviewer");
  const { letter } = reportText;
  const stage = set.stages.find(({ id }) => id === first.stage)?.name ?? "";
  const cells = alike.map(({ criterion, cell }) => letter.cell(criterion, cell!)).join(", ");
  return `${letter.alike[first.code as AlikeCode](stage)}: ${cells}. ${adviceOn(first, set, "vi", "reviewer")}`;
}
