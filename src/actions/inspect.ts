import { allCriteria, type CriteriaSet } from "../criteria/criteriaSet";
import { type Points, subtract, sum, ZERO } from "../criteria/points";
import { readLostPointsSheet, type LostPointsSheet } from "../forms/readLostPointsSheet";
import { readScoreSheet } from "../forms/readScoreSheet";
import { placeOf } from "../forms/unitName";
import { sheetText } from "../messages/sheets";
import { check, type CheckResult } from "../scoring/check";
import { totalLost } from "../scoring/lostPoints";
import { pointsOf, rowOf, type Identity, type Scorebook } from "../scoring/scorebook";
import type { SheetSnapshot } from "../workbook/sheetSnapshot";
import type { Workbook, WorkbookSnapshot } from "../workbook/workbook";
import { isTaken } from "./sheetName";

/** One scorebook of the workbook, checked, with the lost-points sheet that belongs to it. */
export interface CheckedScorebook extends CheckResult {
  readonly set: CriteriaSet;
  readonly book: Scorebook;
  readonly sheet: SheetSnapshot;
  readonly lostSheet: LostPointsSheet | null;
  /** Total of the lost-points table against maximum − score. */
  readonly reconciliation: Reconciliation;
}

export interface Reconciliation {
  readonly due: Points;
  /** What the rows of the table add up to; null where there is no table. */
  readonly told: Points | null;
  /** told − due; zero where both agree. */
  readonly difference: Points;
}

/** What a fresh read of the workbook found. */
export interface Inspection {
  readonly snapshot: WorkbookSnapshot;
  /** Every scorebook in the workbook, in sheet order. */
  readonly scorebooks: readonly CheckedScorebook[];
  /** The one in hand: on the preferred sheet, else the first. */
  readonly current: CheckedScorebook | null;
}

/** Reads the workbook afresh and checks all that is found in it. Changes nothing. Throws WorkbookError. */
export async function inspect(workbook: Workbook, sets: readonly CriteriaSet[], preferredSheet?: string): Promise<Inspection> {
  return inspectSnapshot(await workbook.read(), sets, preferredSheet);
}

/** The pure part of `inspect`: everything that a snapshot tells. */
export function inspectSnapshot(snapshot: WorkbookSnapshot, sets: readonly CriteriaSet[], preferredSheet?: string): Inspection {
  const scorebooks = snapshot.sheets.flatMap((sheet) => {
    const found = recognise(sheet, sets);
    return found ? [checkScorebook(found.book, found.set, sheet, snapshot.sheets)] : [];
  });
  const preferred = scorebooks.find(
    ({ sheet, lostSheet }) => sheet.id === preferredSheet || (preferredSheet !== undefined && lostSheet?.snapshot.id === preferredSheet),
  );
  return { snapshot, scorebooks, current: preferred ?? scorebooks[0] ?? null };
}

function checkScorebook(book: Scorebook, set: CriteriaSet, sheet: SheetSnapshot, sheets: readonly SheetSnapshot[]): CheckedScorebook {
  const lostSheet = findLostSheet(sheets, set, book.identity);
  const result = check(book, set, lostSheet?.table ?? null);
  const due = totalLost(result.lost);
  const told = lostSheet ? sum(lostSheet.table.rows.map((row) => pointsOf(row.amount) ?? ZERO)) : null;
  return { set, book, sheet, lostSheet, ...result, reconciliation: { due, told, difference: told === null ? ZERO : subtract(told, due) } };
}

/** A sheet's scorebook against the set that it names, else against the one whose codes it shows most of. */
function recognise(sheet: SheetSnapshot, sets: readonly CriteriaSet[]): { book: Scorebook; set: CriteriaSet } | null {
  const candidates = sets.flatMap((set) => {
    const book = readScoreSheet(sheet, set);
    return book ? [{ book, set, shown: shareOfCodes(book, set) }] : [];
  });
  const named = candidates.find(({ book, set }) => book.identity?.setId === set.id && book.identity.setVersion === set.version);
  if (named) return named;
  const best = candidates.sort((a, b) => b.shown - a.shown)[0];
  return best && best.shown >= 0.5 ? best : null;
}

function shareOfCodes(book: Scorebook, set: CriteriaSet): number {
  const criteria = allCriteria(set);
  return criteria.filter(({ code }) => rowOf(book.criteria, code)).length / criteria.length;
}

/**
 * The lost-points sheet of the same set, unit and year; else one that lost its marks but has the name that we would give.
 * On a scorebook that is not ours: any that is not ours either.
 */
function findLostSheet(sheets: readonly SheetSnapshot[], set: CriteriaSet, identity: Identity | null): LostPointsSheet | null {
  const found = sheets.map((sheet) => readLostPointsSheet(sheet, set)).filter((sheet) => sheet !== null);
  const usualName = sheetText.lostPointsSheetName(identity?.year ?? set.year);
  return (
    found.find((sheet) => belongsTo(sheet.identity, identity)) ??
    found.find((sheet) => sheet.identity === null && isTaken(sheet.snapshot.name, [usualName])) ??
    null
  );
}

function belongsTo(sheet: Identity | null, book: Identity | null): boolean {
  if (!sheet || !book) return sheet === book;
  return sheet.setId === book.setId && sheet.year === book.year && placeOf(sheet.unit) === placeOf(book.unit);
}
