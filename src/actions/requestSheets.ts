import { findCriterion, type CriteriaSet } from "../criteria/criteriaSet";
import { findSet } from "../criteria/findSet";
import { planRequestSheet, type Request, type RequestedExplanation, type RequestedRepair } from "../forms/requestSheet";
import { followWords } from "../messages/findingFollows";
import { describeCause } from "../messages/findings";
import { formatPoints } from "../messages/numbers";
import { reportText } from "../messages/reports";
import { folded, type FoldedFinding } from "../scoring/causes/folded";
import type { Finding } from "../scoring/finding";
import { isProvisional } from "../scoring/totals";
import type { SheetPlan } from "../workbook/sheetPlan";
import type { CheckedFile } from "./checkFile";
import { freeSheetName } from "./sheetName";
import { unitOf } from "./reportSheets";

/** A request as a file of its own, to send back to the unit. */
export interface RequestFile {
  readonly fileName: string;
  readonly plan: SheetPlan;
}

/** Whether there is anything to ask of a unit. */
export function needsRequest(report: CheckedFile): boolean {
  return report.findings.some(({ severity }) => severity !== "information");
}

/** "Phiếu yêu cầu giải trình, bổ sung" of one file. No sheet of `taken` has its name. */
export function requestSheet(report: CheckedFile, sets: readonly CriteriaSet[], taken: readonly string[]): SheetPlan {
  const wanted = report.unit === null ? reportText.request.sheet : `${reportText.request.sheet} ${report.unit}`;
  return planRequestSheet(requestOf(report, sets), freeSheetName(wanted.replace(/[\\/?*[\]:']/g, " "), taken));
}

/** One file for each unit that has something to mend or to explain; no two have the same name. */
export function requestFiles(reports: readonly CheckedFile[], sets: readonly CriteriaSet[]): RequestFile[] {
  const taken = new Set<string>();
  return reports.filter(needsRequest).map((report) => {
    const name = freeFileName(reportText.request.fileName(unitOf(report), report.year), taken);
    taken.add(name);
    return { fileName: name, plan: requestSheet(report, sets, []) };
  });
}

function requestOf(report: CheckedFile, sets: readonly CriteriaSet[]): Request {
  const set = findSet(sets, report);
  return {
    set,
    reviewingLevel: set.reviewingLevel,
    unit: unitOf(report),
    year: report.year,
    file: report.file,
    totals: totalsOf(report, set),
    repairs: folded(report.findings)
      .filter(({ severity, finding }) => severity !== "information" && !isMissingWords(finding))
      .map((each) => repair(each, set)),
    explanations: explanations(report, set),
  };
}

/** "Tự đánh giá 97,5; Thẩm định 93,75": what each stage that has begun comes to, half entered or not. */
export function totalsOf({ totals }: CheckedFile, set: CriteriaSet): string {
  return totals.stages
    .filter(({ begun }) => begun)
    .map((stage) => {
      const { total, result } = stage;
      const name = set.stages.find(({ id }) => id === stage.stage)!.name;
      const told = [`${name} ${formatPoints(total, "vi")}`, ...(result === null ? [] : [reportText.request.result(result)])].join(", ");
      return isProvisional(stage) ? `${told} (${reportText.provisional})` : told;
    })
    .join("; ");
}

/** What only follows is told with it: the unit has nothing to do about that. */
function repair({ finding, follows, severity }: FoldedFinding, set: CriteriaSet): RequestedRepair {
  return {
    criterion: finding.criterion ?? "",
    message: [describeCause({ finding, follows }, set, "vi", "reviewer"), followWords(follows, "vi")].join(" ").trim(),
    sheet: finding.sheet,
    cell: finding.cell ?? "",
    severity,
  };
}

type WordsCode = keyof typeof reportText.request.needed;

function isMissingWords({ code }: Finding): boolean {
  return code in reportText.request.needed;
}

/** The criteria whose loss is not yet fully explained: those with words missing, and those without a row. */
function explanations({ findings, lost }: CheckedFile, set: CriteriaSet): RequestedExplanation[] {
  const hasTable = !findings.some(({ code }) => code === "lost/sheet-missing");
  return lost.flatMap(({ criterion: code, amount }) => {
    const own = findings.filter(({ criterion }) => criterion === code);
    const hasRow = hasTable && !own.some((finding) => finding.code === "lost/row-missing");
    const missing = [...new Set(own.filter(isMissingWords).map((finding) => reportText.request.needed[finding.code as WordsCode]))];
    const needed = hasRow ? missing.join(", ") : reportText.request.everything;
    const criterion = findCriterion(set, code);
    return needed === "" || !criterion ? [] : [{ criterion: code, name: criterion.name, maximum: criterion.maximum, amount, needed }];
  });
}

/** Characters that Windows takes in no file name go; a name that is taken gets a number. */
function freeFileName(wanted: string, taken: ReadonlySet<string>): string {
  const [stem, extension] = [wanted.replace(/\.xlsx$/, "").replace(/[\\/:*?"<>|]/g, " "), ".xlsx"];
  for (let copy = 1; ; copy++) {
    const name = copy === 1 ? stem + extension : `${stem} (${copy})${extension}`;
    if (!taken.has(name)) return name;
  }
}
