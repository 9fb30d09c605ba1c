import type { CriteriaSet } from "../criteria/criteriaSet";
import type { Points } from "../criteria/points";
import { readNameFacts, readTitleFacts } from "../forms/titleFacts";
import { placeOf } from "../forms/unitName";
import type { Finding } from "../scoring/finding";
import type { LostPoint } from "../scoring/lostPoints";
import type { Totals } from "../scoring/totals";
import type { WorkbookSnapshot } from "../workbook/workbook";
import { inspectSnapshot, type CheckedScorebook } from "./inspect";

/** Why a file was not checked. */
export type RefusalCode =
  "file/not-xlsx" | "file/legacy-xls" | "file/encrypted" | "file/too-large" | "file/damaged" | "file/no-score-sheet";

/** What the check found in one received file. Plain data: it passes between threads and programs. */
export type FileReport = CheckedFile | RefusedFile;

export interface RefusedFile {
  readonly status: "refused";
  readonly file: string;
  readonly refusal: RefusalCode;
}

export interface CheckedFile {
  readonly status: "checked";
  readonly file: string;
  /** "xã Bình Thành"; null where nothing in the file or its name tells. */
  readonly unit: string | null;
  readonly year: number | null;
  /** Id of the criteria set that it was checked against. */
  readonly setId: string;
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

/** Checks a workbook that somebody sent. Pure; `chosen` is the set to check against, where a person says so. */
export function checkFile(file: string, snapshot: WorkbookSnapshot, sets: readonly CriteriaSet[], chosen?: CriteriaSet): FileReport {
  const { scorebooks } = inspectSnapshot(snapshot, chosen ? [chosen] : sets);
  const scorebook = fullest(scorebooks);
  if (!scorebook) return { status: "refused", file, refusal: "file/no-score-sheet" };
  const { book, sheet, set, totals, lostStage, lost, findings } = scorebook;
  const title = readTitleFacts(sheet, Math.min(...book.domains.concat(book.criteria).map(({ row }) => row)));
  const name = readNameFacts(file.split(/[\\/]/).at(-1)!);
  return {
    status: "checked",
    file,
    unit: unitOf(book.identity?.unit) ?? title.unit ?? name.unit,
    year: book.identity?.year ?? title.year ?? name.year,
    setId: set.id,
    sheet: sheet.name,
    otherSheets: scorebooks.filter((each) => each !== scorebook).map((each) => each.sheet.name),
    totals,
    lostStage,
    lost: lost.map(({ criterion, amount }: LostPoint) => ({ criterion: criterion.code, amount })),
    findings,
  };
}

/** A sheet in sight before a hidden one, then the one with most scores: a form left empty is not what was sent. */
function fullest(scorebooks: readonly CheckedScorebook[]): CheckedScorebook | undefined {
  const entered = ({ totals }: CheckedScorebook) => totals.stages.reduce((sum, stage) => sum + stage.entered, 0);
  return [...scorebooks].sort((a, b) => Number(b.sheet.visible) - Number(a.sheet.visible) || entered(b) - entered(a))[0];
}

function unitOf(unit: string | undefined): string | null {
  return unit === undefined || unit.trim() === "" ? null : placeOf(unit);
}
