import type { BatchNote } from "../messages/batch";
import type { CriteriaSet } from "../criteria/criteriaSet";
import { findSet } from "../criteria/findSet";
import type { Points } from "../criteria/points";
import type { FindingCode } from "../scoring/finding";
import { rank } from "../scoring/rank";
import { classOf } from "../scoring/scoreClass";
import { isProvisional, standingOf, stageOf } from "../scoring/totals";
import type { CheckedFile, FileReport } from "./checkFile";

/** A file of the batch, and what tells it from another with the same contents. */
export interface BatchFile {
  readonly report: FileReport;
  /** The same for files that hold the same bytes. */
  readonly digest: string;
}

/** Why a file has no rank: its total says nothing yet, or nothing of its own. */
export type Unranked = "incomplete" | "invalid" | "same-file";

/** One line of a ranking. */
export interface RankedFile {
  readonly report: CheckedFile;
  /** Null where the file is not ranked, and why it is not. */
  readonly rank: number | null;
  readonly unranked: Unranked | null;
  /** The stage that the total is of: the one that is compared; where none is, the file's own in hand. */
  readonly stage: string;
  /** Of the scores that are there; null where the file has none at that stage. */
  readonly total: Points | null;
  /** Whether scores of the stage are missing: the total is not the last word. */
  readonly provisional: boolean;
  /** What it is ranked by where the set says more than the total; else null. */
  readonly result: Points | null;
  /** Codes of the criteria that do not apply to the unit. */
  readonly notApplicable: readonly string[];
  readonly className: string | null;
}

/** The files of one set and one year, which alone can be compared. */
export interface RankingGroup {
  readonly set: CriteriaSet;
  readonly year: number | null;
  /** The stage whose totals are compared; null while no file is complete at any. */
  readonly stage: string | null;
  /** Best first; those without a rank last. */
  readonly files: readonly RankedFile[];
}

/** What is to be said about the batch as a whole. */
export function batchNotes(files: readonly BatchFile[]): BatchNote[] {
  const checked = files.filter(isChecked);
  const copies = groupsOf(files, ({ digest }) => digest).map((group): BatchNote => ({ kind: "same-file", files: namesOf(group) }));
  const firsts = checked.filter(({ digest }) => files.find((each) => each.digest === digest)!.report.status === "checked");
  const distinct = firsts.filter((each, i) => firsts.findIndex(({ digest }) => digest === each.digest) === i);
  const units = groupsOf(
    distinct,
    ({ report: { unit, year, setId, setVersion } }) => unit && [plain(unit), year, setId, setVersion].join("\n"),
  ).map((group): BatchNote => ({ kind: "same-unit", unit: group[0]!.report.unit!, files: namesOf(group) }));
  const years = [...new Set(checked.flatMap(({ report }) => report.year ?? []))].sort();
  const sets = [...new Set(checked.map(({ report }) => `${report.setId} (${report.setVersion})`))];
  return [
    ...copies,
    ...units,
    ...(years.length > 1 ? [{ kind: "years" as const, years }] : []),
    ...(sets.length > 1 ? [{ kind: "sets" as const, sets }] : []),
  ];
}

/** Ranks what can be compared: the files of each set and year, at the latest stage that half of them have complete. */
export function rankFiles(files: readonly BatchFile[], sets: readonly CriteriaSet[]): RankingGroup[] {
  const seen = new Set<string>();
  const groups = new Map<string, { report: CheckedFile; isCopy: boolean }[]>();
  for (const file of files.filter(isChecked)) {
    const key = [file.report.setId, file.report.setVersion, file.report.year].join("\n");
    groups.set(key, [...(groups.get(key) ?? []), { report: file.report, isCopy: seen.has(file.digest) }]);
    seen.add(file.digest);
  }
  return [...groups.values()].map((group) => rankGroup(group, sets)).sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
}

/** The latest stage that half of those have complete that have any: one unit that is ahead takes no rank from the others. */
function comparedStage(group: readonly { report: CheckedFile }[], { stages }: CriteriaSet): string | null {
  const countAt = (id: string) => group.filter(({ report }) => isCompleteAt(report, id)).length;
  const begun = group.filter(({ report }) => stages.some(({ id }) => isCompleteAt(report, id))).length;
  return stages.map(({ id }) => id).findLast((id) => countAt(id) > 0 && countAt(id) * 2 >= begun) ?? null;
}

function rankGroup(group: readonly { report: CheckedFile; isCopy: boolean }[], sets: readonly CriteriaSet[]): RankingGroup {
  const { year } = group[0]!.report;
  const set = findSet(sets, group[0]!.report);
  const stage = comparedStage(group, set);
  const unranked = ({ report, isCopy }: (typeof group)[number]): RankedFile["unranked"] =>
    isCopy ? "same-file" : !isCompleteAt(report, stage) ? "incomplete" : hasImpossibleScores(report) ? "invalid" : null;
  const line = (each: (typeof group)[number], place: number | null): RankedFile => {
    const shown = shownStage(each.report, stage);
    const { total, provisional, result, notApplicable } = totalsAt(each.report, shown);
    const className = place === null || total === null ? null : classOf(result ?? total, set);
    const facts = { stage: shown, total, provisional, result, notApplicable, className };
    return { report: each.report, rank: place, unranked: unranked(each), ...facts };
  };
  const ranked = rank(
    group.filter((each) => unranked(each) === null),
    ({ report }) => standingOf(stageOf(report.totals, shownStage(report, stage))!),
  );
  const rest = group.filter((each) => unranked(each) !== null);
  return {
    set,
    year,
    stage,
    files: [...ranked.map(({ rank: place, entry }) => line(entry, place)), ...rest.map((each) => line(each, null))],
  };
}

/** Scores that no unit can have make a total that no unit can have. */
const IMPOSSIBLE: readonly FindingCode[] = [
  "score/above-max",
  "score/negative",
  "score/off-step",
  "score/not-applicable",
  "criterion/duplicate",
];

function hasImpossibleScores({ findings }: CheckedFile): boolean {
  return findings.some(({ code }) => IMPOSSIBLE.includes(code));
}

function isCompleteAt({ totals }: CheckedFile, stage: string | null): boolean {
  return stage !== null && (stageOf(totals, stage)?.complete ?? false);
}

/** Under the heading of one stage no total of another: the two would be taken for one ranking. */
function shownStage({ totals }: CheckedFile, stage: string | null): string {
  return stage ?? totals.inHand;
}

function totalsAt({ totals }: CheckedFile, stage: string): Pick<RankedFile, "total" | "provisional" | "result" | "notApplicable"> {
  const found = stageOf(totals, stage);
  if (!found?.begun) return { total: null, provisional: false, result: null, notApplicable: [] };
  return { ...found, provisional: isProvisional(found) };
}

function isChecked(file: BatchFile): file is BatchFile & { readonly report: CheckedFile } {
  return file.report.status === "checked";
}

/** Only groups of several; a file without a key is in none. */
function groupsOf<File extends BatchFile>(files: readonly File[], keyOf: (file: File) => string | null): File[][] {
  const groups = new Map<string, File[]>();
  for (const file of files) {
    const key = keyOf(file);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function namesOf(files: readonly BatchFile[]): string[] {
  return files.map(({ report }) => report.file);
}

function plain(unit: string): string {
  return unit.normalize("NFC").toLocaleLowerCase("vi");
}
