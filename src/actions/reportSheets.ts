import { findCriterion, type CriteriaSet } from "../criteria/criteriaSet";
import { findSet } from "../criteria/findSet";
import { sum, type Points } from "../criteria/points";
import { planFindingsSheet, type FindingLine } from "../forms/findingsSheet";
import { planLostMatrixSheet } from "../forms/lostMatrixSheet";
import { planRankSheet, type Ranking, type RankLine } from "../forms/rankSheet";
import { capitalised } from "../forms/unitName";
import { batchNoteText } from "../messages/batch";
import { refusalText, unsureText } from "../messages/files";
import type { Language } from "../messages/language";
import { describeFinding, findingTitle } from "../messages/findings";
import { folded } from "../scoring/causes/folded";
import { reportText } from "../messages/reports";
import type { Severity } from "../scoring/finding";
import { quote } from "../scoring/quote";
import { stageOf } from "../scoring/totals";
import type { SheetPlan } from "../workbook/sheetPlan";
import { batchNotes, rankFiles, type BatchFile, type RankedFile, type RankingGroup } from "./checkBatch";
import type { CheckedFile, FileReport, RefusedFile, UnsureFile } from "./checkFile";
import { freeSheetName } from "./sheetName";

/**
 * The sheets that a batch is reported on: for each set and year a ranking and the matrix of lost points, and every finding.
 * None takes a name of `taken`.
 */
export function reportSheets(files: readonly BatchFile[], sets: readonly CriteriaSet[], taken: readonly string[]): SheetPlan[] {
  const names = [...taken];
  const name = (wanted: string) => {
    const free = freeSheetName(wanted, names);
    names.push(free);
    return free;
  };
  const groups = rankFiles(files, sets);
  const named = (sheet: string, { year }: RankingGroup) => name(groups.length === 1 ? sheet : `${sheet} ${year ?? reportText.unknownYear}`);
  return [
    ...groups.map((group) => planRankSheet(rankingOf(group), named(reportText.ranking.sheet, group))),
    planFindingsSheet(findingLines(files, sets), countsOf(files), name(reportText.findings.sheet)),
    ...groups.map((group) => planMatrix(group, named(reportText.matrix.sheet, group))),
  ];
}

/** What to call the unit of a file: its name where it is known. */
export function unitOf(report: FileReport): string {
  return (report.status === "checked" ? report.unit : null) ?? reportText.unknownUnit;
}

/** The same where it begins a cell. */
function shownUnit(report: FileReport): string {
  return capitalised(unitOf(report));
}

/** Why a file was not checked, and what to do, as a sentence. */
export function reasonNotChecked(report: RefusedFile | UnsureFile, language: Language): string {
  if (report.status === "refused") return refusalText(report.refusal, language, report.madeFrom);
  return unsureText(
    report.candidates.map(({ sheet }) => quote(sheet.name)),
    language,
  );
}

/** How many findings of a severity a file has. */
export function countOf({ findings }: CheckedFile, severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

/** How many things are wrong with a file: what only follows from another is not told as one more. */
export function countCauses({ findings }: CheckedFile, severity: Severity): number {
  return folded(findings).filter((each) => each.severity === severity).length;
}

function rankingOf(group: RankingGroup): Ranking {
  const names = namesOf(group.files);
  const ranked = namesOf(group.files.filter(({ rank }) => rank !== null));
  return { ...group, lines: group.files.map((file, i) => rankLine(file, group, names.shown[i]!)), counted: ranked.counted };
}

/** What to call each file, and what they are: files of one unit are told apart by their own names, and are not so many units. */
function namesOf(files: readonly RankedFile[]): { shown: string[]; counted: "units" | "files" } {
  const units = files.map(({ report }) => unitOf(report).normalize("NFC").toLocaleLowerCase("vi"));
  const isTwice = (unit: string) => units.indexOf(unit) !== units.lastIndexOf(unit);
  return {
    shown: files.map(({ report }, i) => (isTwice(units[i]!) ? `${shownUnit(report)} (${report.file})` : shownUnit(report))),
    counted: units.some(isTwice) ? "files" : "units",
  };
}

function rankLine(
  { report, rank, unranked, stage, total, provisional, result, notApplicable, className }: RankedFile,
  { set }: RankingGroup,
  unit: string,
): RankLine {
  const shown = stageOf(report.totals, stage);
  const errors = countOf(report, "error");
  return {
    rank,
    unit,
    file: report.file,
    domains: total === null || !shown ? null : set.domains.map(({ code }) => shown.domains[code]!),
    total,
    result,
    className,
    errors,
    warnings: countOf(report, "warning"),
    note: [
      provisional ? reportText.ranking.provisional : "",
      unranked ? reportText.ranking.unranked[unranked](stageNameOf(set, stage)) : errors > 0 ? reportText.ranking.hasErrors : "",
      notApplicable.length > 0 ? reportText.ranking.notApplicable(notApplicable, maximaOf(set, notApplicable)) : "",
    ]
      .filter(Boolean)
      .join("; "),
  };
}

function stageNameOf({ stages }: CriteriaSet, id: string): string {
  return stages.find((stage) => stage.id === id)!.name;
}

function maximaOf(set: CriteriaSet, codes: readonly string[]): Points {
  return sum(codes.map((code) => findCriterion(set, code)!.maximum));
}

function planMatrix({ set, year, files }: RankingGroup, name: string): SheetPlan {
  const distinct = files.filter(({ unranked }) => unranked !== "same-file");
  const { shown, counted } = namesOf(distinct);
  const all = distinct.map(({ report }, i) => ({ report, unit: shown[i]! }));
  const units = all
    .filter(({ report }) => report.lostStage !== null)
    .map(({ report, unit }) => ({ unit, lost: new Map(report.lost.map(({ criterion, amount }) => [criterion, amount])) }));
  const leftOut = all.filter(({ report }) => report.lostStage === null).map(({ unit }) => unit);
  return planLostMatrixSheet({ set, year, units, counted, leftOut }, name);
}

const ORDER: readonly Severity[] = ["error", "warning", "information"];

function findingLines(files: readonly BatchFile[], sets: readonly CriteriaSet[]): FindingLine[] {
  const notes = batchNotes(files).map((note): FindingLine => ({
    ...NOWHERE,
    severity: "information",
    title: reportText.findings.batch,
    message: batchNoteText(note, "vi"),
  }));
  const refused = files.flatMap(({ report }): FindingLine[] =>
    report.status === "checked"
      ? []
      : [
          {
            ...NOWHERE,
            file: report.file,
            unit: shownUnit(report),
            title: reportText.findings.notChecked,
            message: reasonNotChecked(report, "vi"),
          },
        ],
  );
  const found = files.flatMap(({ report }) => (report.status === "checked" ? linesOf(report, sets) : []));
  return [...notes, ...refused, ...found];
}

const NOWHERE = { unit: "", file: "", sheet: "", cell: "", severity: null, criterion: "" } as const;

function linesOf(report: CheckedFile, sets: readonly CriteriaSet[]): FindingLine[] {
  const set = findSet(sets, report);
  return [...report.findings]
    .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
    .map((finding) => ({
      unit: shownUnit(report),
      file: report.file,
      sheet: finding.sheet,
      cell: finding.cell ?? "",
      severity: finding.severity,
      criterion: finding.criterion ?? "",
      title: findingTitle(finding.code, "vi"),
      message: describeFinding(finding, set, "vi", "reviewer"),
    }));
}

function countsOf(files: readonly BatchFile[]) {
  const checked = files.flatMap(({ report }) => (report.status === "checked" ? [report] : []));
  const all = (severity: Severity) => checked.reduce((sum, report) => sum + countOf(report, severity), 0);
  return { files: files.length, errors: all("error"), warnings: all("warning"), refused: files.length - checked.length };
}
