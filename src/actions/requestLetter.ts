import type { CriteriaSet } from "../criteria/criteriaSet";
import { findSet } from "../criteria/findSet";
import { followWords } from "../messages/findingFollows";
import { adviceOn, describeCause } from "../messages/findings";
import { refusalText } from "../messages/files";
import { reportText } from "../messages/reports";
import { folded, type FoldedFinding } from "../scoring/causes/folded";
import type { Severity } from "../scoring/finding";
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
    const found = folded(report.findings).filter((each) => each.severity === severity);
    if (found.length === 0) return [];
    const lines = groupAlike(found).map((alike, i) => `${i + 1}. [${letter.place(alike[0]!.finding.sheet)}] ${sentenceOf(alike, set)}`);
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
function groupAlike(findings: readonly FoldedFinding[]): FoldedFinding[][] {
  const groups = new Map<unknown, FoldedFinding[]>();
  for (const each of findings) {
    const { code, sheet, stage, cell } = each.finding;
    const isBlank = code in reportText.letter.alike && cell !== null && each.follows.length === 0;
    const key = isBlank ? [code, sheet, stage].join("\n") : each;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}

function sentenceOf(alike: readonly FoldedFinding[], set: CriteriaSet): string {
  const [{ finding: first, follows }] = alike as [FoldedFinding];
  if (alike.length === 1)
    return [describeCause({ finding: first, follows }, set, "vi", "reviewer"), followWords(follows, "vi")].join(" ").trim();
  const { letter } = reportText;
  const stage = set.stages.find(({ id }) => id === first.stage)?.name ?? "";
  const cells = alike.map(({ finding: { criterion, cell } }) => letter.cell(criterion, cell!)).join(", ");
  return `${letter.alike[first.code as AlikeCode](stage)}: ${cells}. ${adviceOn(first, set, "vi", "reviewer")}`;
}
