import { allCriteria, type CriteriaSet } from "../criteria/criteriaSet";
import { compareVersions } from "../criteria/findSet";
import { type Points, subtract, sum, ZERO } from "../criteria/points";
import type { HeaderCandidate, KnownBindings } from "../forms/columnBinding";
import { isCriteriaSheet } from "../forms/isCriteriaSheet";
import { readLostPointsSheet, type LostPointsSheet } from "../forms/readLostPointsSheet";
import { readScores } from "../forms/readScoreSheet";
import { placeOf } from "../forms/unitName";
import { sheetText } from "../messages/sheets";
import { check, type CheckResult } from "../scoring/check";
import { lostPoints, totalLost } from "../scoring/lostPoints";
import { computeTotals, stageOf } from "../scoring/totals";
import type { OtherTable } from "../scoring/lostPointsTable";
import { pointsOf, rowOf, type Identity, type Scorebook } from "../scoring/scorebook";
import { cellAddress } from "../workbook/address";
import { namedSheets } from "../workbook/namedSheets";
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
  /** The one that the pane and the commands are about: on the preferred sheet, else on the one in front, else the first. */
  readonly current: CheckedScorebook | null;
  /** Sheets with scores that cannot be read until a person says which column is which. */
  readonly unsure: readonly HeaderCandidate[];
}

export interface InspectOptions {
  /** Id of the sheet that a person chose. */
  readonly preferredSheet?: string;
  /** What persons said before about tables whose columns could not be told. */
  readonly bindings?: KnownBindings;
  /** Whether somebody else made the workbook: then any lost-points table in it is the one that belongs to the scores. */
  readonly received?: boolean;
  /** Whether a person said against which set to check. */
  readonly chosen?: boolean;
}

/** Reads the workbook afresh and checks all that is found in it. Changes nothing. Throws WorkbookError. */
export async function inspect(workbook: Workbook, sets: readonly CriteriaSet[], preferredSheet?: string): Promise<Inspection> {
  return inspectSnapshot(await workbook.read(), sets, { preferredSheet });
}

/** The pure part of `inspect`: everything that a snapshot tells. */
export function inspectSnapshot(snapshot: WorkbookSnapshot, sets: readonly CriteriaSet[], options: InspectOptions = {}): Inspection {
  const recognised = snapshot.sheets
    .map((sheet) => ({ sheet, found: recognise(sheet, sets, options) }))
    // A set's own table names criteria and maxima too.
    .filter(({ sheet, found }) => found !== null && !isCriteriaSheet(sheet));
  const unsure = recognised.flatMap(({ found }) => (found?.kind === "unsure" ? [found.candidate] : []));
  const books = recognised.flatMap(({ sheet, found }) => (found?.kind === "book" ? [{ sheet, book: found.book, set: found.set }] : []));
  const names = books.map(({ sheet }) => sheet.name);
  const { received = false } = options;
  const lost = books.map((each) => findLostSheets(snapshot.sheets, each, { received, scoreSheets: names }));
  const taken = new Set([...books.map(({ sheet }) => sheet.id), ...lost.flatMap(([sheet]) => sheet?.snapshot.id ?? [])]);
  const scorebooks = books.map((each, i) => {
    const [lostSheet = null, ...others] = lost[i]!;
    // What counts for another scorebook is no second table of this one.
    const untaken = others.filter(({ snapshot: { id } }) => id === each.sheet.id || !taken.has(id));
    return checkScorebook(each, sets, lostSheet, received ? untaken : []);
  });
  const on = (id: string | undefined) => scorebooks.find((scorebook) => isOn(scorebook, id));
  const current = on(options.preferredSheet) ?? on(snapshot.inFront) ?? scorebooks[0] ?? null;
  return { snapshot, scorebooks, current, unsure };
}

/** Whether a sheet is the scorebook's own: that of its scores, or that of its lost points. */
export function isOn({ sheet, lostSheet }: CheckedScorebook, sheetId: string | undefined): boolean {
  return sheetId !== undefined && (sheet.id === sheetId || lostSheet?.snapshot.id === sheetId);
}

/** A scorebook as it was found on a sheet. */
interface FoundBook {
  readonly sheet: SheetSnapshot;
  readonly book: Scorebook;
  readonly set: CriteriaSet;
}

function checkScorebook(
  { sheet, book, set }: FoundBook,
  sets: readonly CriteriaSet[],
  lostSheet: LostPointsSheet | null,
  others: readonly LostPointsSheet[],
): CheckedScorebook {
  const result = check(book, set, lostSheet && { ...lostSheet.table, others: others.map(placeOfTable) }, sets);
  const due = lossOf(result);
  const told = lostSheet ? toldIn(lostSheet) : null;
  return { set, book, sheet, lostSheet, ...result, reconciliation: { due, told, difference: told === null ? ZERO : subtract(told, due) } };
}

function placeOfTable({ snapshot, headerRow, columns }: LostPointsSheet): OtherTable {
  const column = Math.min(...Object.values(columns).filter((each) => each >= 0));
  return { sheet: snapshot.name, cell: cellAddress({ row: headerRow, column }) };
}

/** Maximum − score, as the sheet's own line reckons it: also where a score is missing, or above its maximum. */
function lossOf({ totals, lostStage }: CheckResult): Points {
  const stage = lostStage === null ? undefined : stageOf(totals, lostStage);
  return stage?.loss ?? ZERO;
}

function toldIn({ table }: LostPointsSheet): Points {
  return sum(table.rows.map((row) => pointsOf(row.amount) ?? ZERO));
}

type Recognised = { readonly kind: "book"; readonly book: Scorebook; readonly set: CriteriaSet } | ReadUnsure;
type ReadUnsure = { readonly kind: "unsure"; readonly candidate: HeaderCandidate };

/** A sheet's scorebook against the set that it names, else against the one whose codes it shows most of, else whose maxima. */
function recognise(sheet: SheetSnapshot, sets: readonly CriteriaSet[], options: InspectOptions): Recognised | null {
  const reads = sets.map((set) => ({ set, read: readScores(sheet, set, options.bindings) }));
  const books = reads.flatMap(({ set, read }) => (read.kind === "book" ? [{ kind: read.kind, set, book: read.book }] : []));
  const best = namedBook(books) ?? likeliestBook(books, options);
  return best ?? reads.map(({ read }) => read).find((read) => read.kind === "unsure") ?? null;
}

type ReadBook = Extract<Recognised, { kind: "book" }>;

/** The one read as the very set that the sheet says it was made from. */
function namedBook(books: readonly ReadBook[]): ReadBook | undefined {
  const isNamed = ({ book: { identity }, set }: ReadBook) => identity?.setId === set.id && identity.setVersion === set.version;
  return books.find((each) => isNamed(each) && each.book.identity?.checksum === each.set.checksum) ?? books.find(isNamed);
}

/** The one whose codes, then maxima, agree best: among versions of the set that the sheet names, where one is known. */
function likeliestBook(books: readonly ReadBook[], { received = false, chosen = false }: InspectOptions): ReadBook | null {
  const identity = books[0]?.book.identity;
  const versions = books.filter(({ set }) => set.id === identity?.setId);
  const ranked = (versions.length > 0 ? versions : books)
    .map((each) => ({ each, shown: shareOfCodes(each.book, each.set), same: sameMaxima(each.book, each.set) }))
    .sort((a, b) => b.shown - a.shown || b.same - a.same || compareVersions(b.each.set, a.each.set));
  const best = ranked[0];
  if (!best || best.shown < 0.5) return null;
  // Codes of two sets look alike: a file that names a set nobody here knows would be told faults that it does not have.
  const isOfUnknownSet = received && !chosen && identity && versions.length === 0;
  return isOfUnknownSet && best.same < allCriteria(best.each.set).length ? null : best.each;
}

function shareOfCodes(book: Scorebook, set: CriteriaSet): number {
  const criteria = allCriteria(set);
  return criteria.filter(({ code }) => rowOf(book.criteria, code)).length / criteria.length;
}

function sameMaxima(book: Scorebook, set: CriteriaSet): number {
  return allCriteria(set).filter(({ code, maximum }) => pointsOf(rowOf(book.criteria, code)?.maximum) === maximum).length;
}

/** What a lost-points sheet of ours says it belongs to; where the scorebook is not ours, the set that it was read as, and no unit. */
export function lostSheetIdentity({ book, set }: Pick<FoundBook, "book" | "set">): Identity {
  return book.identity ?? { setId: set.id, setVersion: set.version, unit: "", year: set.year };
}

/**
 * The lost-points sheet of the same set, unit and year; else one that lost its marks but has the name that we would give.
 * On a scorebook that is not ours: one that we laid for it, else any that is not ours either; in a received workbook: any at all. Never
 * one that counts on another scorebook's sheet. Of several, one in sight and the one that comes nearest to what was lost; behind it those
 * that fit just as well.
 */
function findLostSheets(
  sheets: readonly SheetSnapshot[],
  found: FoundBook,
  { received, scoreSheets }: { received: boolean; scoreSheets: readonly string[] },
): LostPointsSheet[] {
  const { sheet: scoreSheet, book, set } = found;
  const identity = lostSheetIdentity(found);
  const { latestComplete, inHand } = computeTotals(book, set);
  const lost = latestComplete === null ? [] : lostPoints(book, set, latestComplete);
  const dueSoon = inHand === latestComplete ? [] : lostPoints(book, set, inHand);
  const due = new Set([...lost, ...dueSoon].map(({ criterion }) => criterion.code));
  const tables = sheets
    .map((sheet) => readLostPointsSheet(sheet, set, due))
    .filter((sheet) => sheet !== null)
    .filter(({ snapshot }) => scoreSheets.length < 2 || !countsOnAnother(snapshot, scoreSheet.name, scoreSheets));
  const distance = (sheet: LostPointsSheet) => Math.abs(subtract(toldIn(sheet), totalLost(lost)));
  const nearest = [...tables].sort((a, b) => Number(b.snapshot.visible) - Number(a.snapshot.visible) || distance(a) - distance(b));
  const usualName = sheetText.lostPointsSheetName(identity.year ?? set.year);
  const own = nearest.filter((sheet) => belongTogether(sheet.identity, identity));
  const unmarked = nearest.filter((sheet) => sheet.identity === null);
  const ranks = [
    own.filter((sheet) => sheet.identity?.setVersion === identity.setVersion),
    own,
    book.identity === null ? unmarked : unmarked.filter((sheet) => isTaken(sheet.snapshot.name, [usualName])),
    received ? unmarked : [],
    received ? nearest : [],
  ];
  const [best, ...others] = ranks.find((rank) => rank.length > 0) ?? [];
  return best ? [best, ...others.filter((each) => each.snapshot.visible === best.snapshot.visible && isFilledIn(each))] : [];
}

/** Whether a unit filled a table in: a blank form tells nothing. */
function isFilledIn({ table }: LostPointsSheet): boolean {
  return table.rows.length > 0;
}

function countsOnAnother(lostSheet: SheetSnapshot, own: string, scoreSheets: readonly string[]): boolean {
  const named = namedSheets(lostSheet);
  return !named.has(own) && scoreSheets.some((name) => named.has(name));
}

/** Whether two sheets are of the same set, unit and year; those that do not say are so among themselves. */
export function belongTogether(one: Identity | null, other: Identity | null): boolean {
  if (!one || !other) return one === other;
  return one.setId === other.setId && one.year === other.year && placeOf(one.unit) === placeOf(other.unit);
}
