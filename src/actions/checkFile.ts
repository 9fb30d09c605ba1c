import type { CriteriaSet } from "../criteria/criteriaSet";
import { compareVersions, type SetName } from "../criteria/findSet";
import type { Points } from "../criteria/points";
import type { HeaderCandidate, KnownBindings } from "../forms/columnBinding";
import { readIdentity } from "../forms/readSheetMark";
import { isCheckReport } from "../forms/isCheckReport";
import { readPartSets } from "../forms/identityPart";
import { readNameFacts, readTitleFacts } from "../forms/titleFacts";
import { placeOf } from "../forms/unitName";
import type { RefusalCode } from "../messages/files";
import { finding, type Finding } from "../scoring/finding";
import type { LostPoint } from "../scoring/lostPoints";
import { quote } from "../scoring/quote";
import type { Totals } from "../scoring/totals";
import { withMissingValues } from "../workbook/missingValues";
import type { WorkbookSnapshot } from "../workbook/workbook";
import { inspectSnapshot, type CheckedScorebook } from "./inspect";

/** What the check found in one received file. Plain data: it passes between threads and programs. */
export type FileReport = CheckedFile | RefusedFile | UnsureFile;

export interface RefusedFile {
  readonly status: "refused";
  readonly file: string;
  readonly refusal: RefusalCode;
  /** The set that the file says it was made from, where that is why it was not checked. */
  readonly madeFrom?: MadeFrom;
}

export interface MadeFrom extends SetName {
  /** Whether the file brings a set with it. */
  readonly isCarried: boolean;
}

/**
 * Scores stand there, but not every column can be told for certain. A person says once which is which; that choice, kept under the
 * candidate's `shape`, lets this file and all of the same make be checked.
 */
export interface UnsureFile {
  readonly status: "unsure";
  readonly file: string;
  /** One for each sheet in question. */
  readonly candidates: readonly HeaderCandidate[];
}

export interface CheckOptions {
  /** The set to check against, where a person says so. */
  readonly chosen?: CriteriaSet;
  /** What persons said before about tables whose columns could not be told. */
  readonly bindings?: KnownBindings;
  /** The workbook is open in Excel, which has calculated every formula. */
  readonly isOpen?: boolean;
}

export interface CheckedFile {
  readonly status: "checked";
  readonly file: string;
  /** "xã Bình Thành"; null where nothing in the file or its name tells. */
  readonly unit: string | null;
  readonly year: number | null;
  /** Id of the criteria set that it was checked against. */
  readonly setId: string;
  readonly setVersion: string;
  /** Name of the sheet with the scores. */
  readonly sheet: string;
  /** Names of other sheets with scores, which were not checked. */
  readonly otherSheets: readonly string[];
  readonly totals: Totals;
  /** The stage that points are lost against; null while no stage is complete. */
  readonly lostStage: string | null;
  readonly lost: readonly { readonly criterion: string; readonly amount: Points }[];
  /** Most serious first, then in official order. */
  readonly findings: readonly Finding[];
}

/** Checks a workbook that somebody sent. Pure. */
export function checkFile(
  file: string,
  snapshot: WorkbookSnapshot,
  sets: readonly CriteriaSet[],
  { chosen, bindings, isOpen = false }: CheckOptions = {},
): FileReport {
  const { scorebooks, unsure } = inspectSnapshot(isOpen ? snapshot : withMissingValues(snapshot), chosen ? [chosen] : sets, {
    bindings,
    received: true,
    chosen: chosen !== undefined,
  });
  const scorebook = sentOne(scorebooks);
  if (!scorebook && isCheckReport(snapshot.sheets)) return { status: "refused", file, refusal: "file/own-report" };
  if (unsure.length > 0 && !isMeant(scorebook)) return { status: "unsure", file, candidates: unsure };
  if (scorebook) return report(file, scorebook, scorebooks, isOpen ? [] : unsaid(scorebook, scorebooks));
  const madeFrom = chosen ? null : unknownSet(snapshot, sets);
  return madeFrom
    ? { status: "refused", file, refusal: "file/other-set", madeFrom }
    : { status: "refused", file, refusal: "file/no-score-sheet" };
}

/** The set that a sheet names and nobody here knows. */
function unknownSet({ sheets, part }: WorkbookSnapshot, sets: readonly CriteriaSet[]): MadeFrom | null {
  const named = sheets.flatMap((sheet) => readIdentity(sheet) ?? []).find(({ setId }) => sets.every(({ id }) => id !== setId));
  return named ? { setId: quote(named.setId), setVersion: quote(named.setVersion), isCarried: readPartSets(part).length > 0 } : null;
}

/** The scorebook that a workbook was sent for, checked; null where it holds none that can be read. Pure. */
export function readSentScorebook(snapshot: WorkbookSnapshot, sets: readonly CriteriaSet[]): CheckedScorebook | null {
  return sentOne(inspectSnapshot(withMissingValues(snapshot), sets, { received: true }).scorebooks) ?? null;
}

/** What would pass for "no error" in a file that somebody sent: scores that nobody looked at, and a form without any. */
function unsaid(scorebook: CheckedScorebook, scorebooks: readonly CheckedScorebook[]): Finding[] {
  const isRival = (other: CheckedScorebook) =>
    other !== scorebook &&
    other.sheet.visible &&
    entered(other) > 0 &&
    yearOf(other) === yearOf(scorebook) &&
    byVersion(other, scorebook) === 0;
  const found = scorebook.sheet.name;
  return [
    ...scorebooks
      .filter(isRival)
      .map(({ sheet }) => finding("sheet/not-checked", { sheet: sheet.name, cell: null, criterion: null, found })),
    ...(entered(scorebook) === 0 && scorebook.findings.every(({ severity }) => severity !== "error")
      ? [finding("score/none", { sheet: found, cell: null, criterion: null })]
      : []),
  ];
}

function report(
  file: string,
  scorebook: CheckedScorebook,
  scorebooks: readonly CheckedScorebook[],
  unsaidFindings: readonly Finding[],
): CheckedFile {
  const { book, sheet, set, totals, lostStage, lost, findings } = scorebook;
  const title = readTitleFacts(sheet, Math.min(...book.domains.concat(book.criteria).map(({ row }) => row)));
  const name = readNameFacts(file.split(/[\\/]/).at(-1)!);
  const unit = unitOf(book.identity?.unit) ?? title.unit ?? name.unit;
  return {
    status: "checked",
    file,
    unit: unit === null ? null : quote(unit),
    year: book.identity?.year ?? title.year ?? name.year,
    setId: set.id,
    setVersion: set.version,
    sheet: quote(sheet.name),
    otherSheets: scorebooks.filter((each) => each !== scorebook).map((each) => quote(each.sheet.name)),
    totals,
    lostStage,
    // A score of -500 is a fault of its own: nobody can lose more than there is.
    lost: lost
      .filter(({ criterion, amount }: LostPoint) => amount <= Math.abs(criterion.maximum))
      .map(({ criterion, amount }: LostPoint) => ({ criterion: criterion.code, amount })),
    findings: [...unsaidFindings, ...findings],
  };
}

/**
 * What was sent: a sheet in sight before a hidden one; the latest year's and version's, where it holds at least half as many scores as
 * the fullest: a form left nearly empty was not sent; then the one with most scores.
 */
function sentOne(scorebooks: readonly CheckedScorebook[]): CheckedScorebook | undefined {
  const isInSight = ({ sheet }: CheckedScorebook) => sheet.visible;
  const candidates = scorebooks.some(isInSight) ? scorebooks.filter(isInSight) : scorebooks;
  const most = Math.max(...candidates.map(entered));
  const filled = candidates.filter((each) => entered(each) * 2 >= most);
  return filled.sort((a, b) => yearOf(b) - yearOf(a) || byVersion(b, a) || entered(b) - entered(a))[0];
}

function yearOf({ book, set }: CheckedScorebook): number {
  return book.identity?.year ?? set.year;
}

/** Versions of one set; those of two have no order. */
function byVersion({ set: a }: CheckedScorebook, { set: b }: CheckedScorebook): number {
  return a.id === b.id ? compareVersions(a, b) : 0;
}

/** Whether a scorebook is what was sent, though another sheet may hold scores that cannot be read: it is in sight and not empty. */
function isMeant(scorebook: CheckedScorebook | undefined): boolean {
  return scorebook !== undefined && scorebook.sheet.visible && entered(scorebook) > 0;
}

function entered({ totals }: CheckedScorebook): number {
  return totals.stages.reduce((sum, stage) => sum + stage.entered, 0);
}

function unitOf(unit: string | undefined): string | null {
  return unit === undefined || unit.trim() === "" ? null : placeOf(unit);
}
