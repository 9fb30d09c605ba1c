import type { CheckedFile } from "../actions/checkFile";
import { toNumber } from "../criteria/points";
import { hasConditional, hasResult, type CriteriaSet } from "../criteria/criteriaSet";
import { findSet } from "../criteria/findSet";
import type { Language } from "../messages/language";
import { findingRecord } from "../messages/findings";
import { classOf } from "../scoring/scoreClass";
import { isProvisional, standingOf, stageOf } from "../scoring/totals";
import { refusalOf, type CheckedPath } from "./checkedPath";
import { safeJson } from "./plainText";
import type { Report } from "./report";

/** An array with a file on each line; `isLines`: the lines alone, each a value of its own. Nothing is kept. */
export function jsonReport(sets: readonly CriteriaSet[], language: Language, isLines: boolean): Report {
  let isFirst = true;
  return {
    file(file) {
      const line = safeJson(entryOf(file, sets, language));
      if (isLines) return `${line}\n`;
      const before = isFirst ? "[\n" : ",\n";
      isFirst = false;
      return before + line;
    },
    end: () => (isLines ? "" : isFirst ? "[]\n" : "\n]\n"),
  };
}

function entryOf(file: CheckedPath, sets: readonly CriteriaSet[], language: Language) {
  const { report } = file;
  const refusal = refusalOf(file, language);
  if (report.status !== "checked") {
    const stages = sets[0]!.stages.map(({ id }) => [id, null]);
    return { file: report.file, status: "refused", refusal, totals: { max: null, ...Object.fromEntries(stages) }, findings: [] };
  }
  const set = findSet(sets, report);
  return {
    file: report.file,
    status: "checked",
    ...(report.unit === null ? {} : { unit: report.unit }),
    ...(report.year === null ? {} : { year: report.year }),
    criteriaSet: report.setId,
    criteriaSetVersion: report.setVersion,
    totals: totalsOf(report, set),
    ...provisional(report),
    ...standing(report, set),
    findings: report.findings.map((finding) => findingRecord(finding, set, language)),
  };
}

/** What the set says of a unit beyond totals: results by stage, the class at the latest complete one, what does not apply there. */
function standing({ totals }: CheckedFile, set: CriteriaSet) {
  const latest = stageOf(totals, totals.latestComplete ?? "");
  const results = totals.stages.map(({ stage, begun, result }) => [stage, begun && result !== null ? toNumber(result) : null]);
  return {
    ...(hasResult(set) ? { results: Object.fromEntries(results) } : {}),
    ...(set.classes.length > 0 ? { class: latest ? classOf(standingOf(latest), set) : null } : {}),
    ...(hasConditional(set) ? { notApplicable: latest?.notApplicable ?? [] } : {}),
  };
}

/** The stages that are half entered, where there are any. */
function provisional({ totals }: CheckedFile) {
  const stages = totals.stages.filter(isProvisional).map(({ stage }) => stage);
  return stages.length > 0 ? { provisional: stages } : {};
}

/** Every stage of the set by its id; null for one that has not begun. */
function totalsOf({ totals }: CheckedFile, set: CriteriaSet): Record<string, number | null> {
  const stages = set.stages.map(({ id }) => {
    const stage = stageOf(totals, id);
    return [id, stage?.begun ? toNumber(stage.total) : null];
  });
  return { max: toNumber(totals.maximum), ...Object.fromEntries(stages) };
}
