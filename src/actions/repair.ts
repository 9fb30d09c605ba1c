import { countedDomains, findCriterion, isGroup, type CriteriaSet, type CriterionGroup, type Domain } from "../criteria/criteriaSet";
import { plainName } from "../criteria/criterionName";
import { toNumber, type Points } from "../criteria/points";
import { placesOf } from "../forms/lossFormulas";
import { grandTotalFormula, maximumFormula, pointsFormula, resultFormula } from "../forms/scoreFormulas";
import type { Finding } from "../scoring/finding";
import { quote } from "../scoring/quote";
import type { StageTotals } from "../scoring/totals";
import { rowOf, type PointsCell, type Scorebook, type ScoreRow } from "../scoring/scorebook";
import { shiftedBlocks } from "../scoring/shifted/shiftedBlocks";
import { parseCell } from "../workbook/address";
import type { CellRole } from "../workbook/cellStyle";
import type { CellContent } from "../workbook/sheetPlan";
import type { Change, Workbook } from "../workbook/workbook";
import type { CheckedScorebook } from "./inspect";

/** One cell that can be put right, and how. */
export interface Repair {
  readonly what: "text-number" | "maximum" | "total-formula" | "code" | "name" | "moved-score" | "left-cell" | "department" | "header";
  readonly cell: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
  readonly content: CellContent;
  /** Absent: the cell keeps its looks. */
  readonly role?: CellRole;
  /** Of a date that was taken for a score: it stays one. */
  readonly numberFormat?: string;
}

/**
 * What can be repaired without changing the value of any score, in sheet order: to be shown before anything is changed. Nothing of a block
 * that was probably pasted wrongly: where a total stood may be a score. Pure.
 */
export function planRepairs(checked: CheckedScorebook): Repair[] {
  const repairs = [
    ...checked.findings.flatMap((finding) => repairOf(checked, finding) ?? []),
    ...totalsToRepair(checked).flatMap((total) => repairTotal(total) ?? []),
  ];
  const shifted = new Set(shiftedBlocks(checked.book, checked.set).flatMap(({ moves }) => moves.flatMap(({ from, to }) => [from, to])));
  const byCell = new Map(repairs.filter(({ cell }) => !shifted.has(cell)).map((repair) => [repair.cell, repair]));
  return inSheetOrder([...byCell.values()]);
}

export function inSheetOrder(repairs: readonly Repair[]): Repair[] {
  return [...repairs].sort(
    (a, b) => parseCell(a.cell)!.row - parseCell(b.cell)!.row || parseCell(a.cell)!.column - parseCell(b.cell)!.column,
  );
}

/**
 * Writes the repairs that were shown. A locked template is opened for it and locked again in the same step. Throws WorkbookError
 * ("sheet-protected" where somebody set a password).
 */
export async function applyRepairs(workbook: Workbook, checked: CheckedScorebook, repairs: readonly Repair[]): Promise<void> {
  const { sheet } = checked;
  if (repairs.length === 0) return;
  const cells = repairs.map(({ cell, content, role, numberFormat }) => ({ ...parseCell(cell)!, content, role, numberFormat }));
  const write: Change = { kind: "setCells", before: sheet, cells };
  const sheetId = sheet.id;
  await workbook.apply(leavesOpen(checked, repairs) ? [write] : [{ kind: "unprotect", sheetId }, write, { kind: "protect", sheetId }]);
}

/** Whether no lock has to be opened and closed for it, which clears the person's undo: scores stay open on a locked form. */
export function leavesOpen({ sheet }: CheckedScorebook, repairs: readonly Repair[]): boolean {
  return !sheet.isProtected || repairs.every(({ role }) => role === "score");
}

function repairOf({ set, book }: CheckedScorebook, { code, cell, criterion, found, expected }: Finding): Repair | null {
  if (cell === null || criterion === null || expected === null) return null;
  const at = { cell, before: found, after: expected, content: expected };
  const isIn = (rows: readonly ScoreRow[]) => rowOf(rows, criterion) !== undefined;
  switch (code) {
    case "score/text-number":
      return { ...at, what: "text-number", role: "score" };
    case "max/changed":
      if (set.domains.some((domain) => domain.code === criterion && domain.extra)) return { ...at, what: "maximum", role: "domainPoints" };
      return findCriterion(set, criterion) ? { ...at, what: "maximum", role: "maximum" } : null;
    case "criterion/code-altered":
      return { ...at, what: "code", role: isIn(book.groups) ? "groupCode" : "code" };
    case "criterion/renamed":
      // The name of another row tells which row it is: written over, nobody could tell any more.
      if (isOfficialName(set, found)) return null;
      return { ...at, what: "name", role: isIn(book.domains) ? "domainName" : isIn(book.groups) ? "groupName" : "name" };
    default:
      return null;
  }
}

/** A cell that should hold a total, and the formula that makes it one. */
interface TotalCell {
  readonly cell: PointsCell;
  readonly formula: string;
  readonly expected: number;
  readonly role: CellRole;
}

/** Totals whose cell is reported wrong, or holds a typed number. */
function totalsToRepair(checked: CheckedScorebook): TotalCell[] {
  const { set, book, findings } = checked;
  const reported = new Set(findings.filter(isOfTotal).map(({ cell }) => cell));
  const cells = [
    ...set.domains.flatMap((domain) => domainCells(checked, domain)),
    ...(book.total ? grandCells(checked, book.total) : []),
    ...(book.result ? resultCells(checked, book.result) : []),
  ];
  return cells.filter(({ cell }) => reported.has(cell.address) || (book.identity !== null && cell.formula === null));
}

/** Where only scores typed as text are missing from it, its formula is right. */
function isOfTotal({ code, texts }: Finding): boolean {
  return (code.startsWith("total/") && !texts) || code === "max/changed";
}

function repairTotal({ cell, formula, expected, role }: TotalCell): Repair | null {
  if (cell.formula === formula) return null;
  const { reading } = cell;
  const before = cell.formula ?? (reading.kind === "points" ? toNumber(reading.points) : reading.kind === "blank" ? null : shown(cell));
  return { what: "total-formula", cell: cell.address, before, after: expected, content: { formula }, role };
}

function isOfficialName(set: CriteriaSet, found: Finding["found"]): boolean {
  const names = set.domains.flatMap((domain) => [domain, ...domain.rows]).map(({ name }) => plainName(quote(name)));
  return typeof found === "string" && names.includes(plainName(found));
}

function shown({ reading }: PointsCell): string | null {
  return reading.kind === "text-points" ? reading.text : reading.kind === "unreadable" ? reading.found : null;
}

/** Totals of a domain and of the groups within it. */
function domainCells(checked: CheckedScorebook, domain: Domain): TotalCell[] {
  const { book, totals } = checked;
  const groups = domain.rows.filter(isGroup).flatMap((group) => {
    const expected = (stage: StageTotals) => stage.groups[group.code]!;
    return wholeCells(checked, group, rowOf(book.groups, group.code), group.children, "groupPoints", totals.stages.map(expected));
  });
  const expected = totals.stages.map(({ domains }) => domains[domain.code]!);
  const own = domain.extra ? domain.criteria : domain.children;
  return [...wholeCells(checked, domain, rowOf(book.domains, domain.code), own, "domainPoints", expected), ...groups];
}

function wholeCells(
  { set, book, totals }: CheckedScorebook,
  whole: Domain | CriterionGroup,
  row: ScoreRow | undefined,
  own: readonly { readonly code: string }[],
  role: CellRole,
  expected: readonly Points[],
): TotalCell[] {
  const places = placesOf(book, set);
  const rows = own.flatMap(({ code }) => places.rowOf(code) ?? []);
  if (!row || rows.length === 0 || mayBeIncomplete(rows, own.length, book, set)) return [];
  const stages = totals.stages.map(({ stage }, i): TotalCell => {
    const cell = row.scores[stage]!;
    return { cell, role, expected: toNumber(expected[i]!), formula: pointsFormula(places, whole, columnOf(cell)) };
  });
  // A cap is no sum.
  if ("extra" in whole && whole.extra) return stages;
  return [{ cell: row.maximum, role, expected: toNumber(whole.maximum), formula: maximumFormula(places, whole) }, ...stages];
}

function grandCells({ set, book, totals }: CheckedScorebook, total: ScoreRow): TotalCell[] {
  const rowsOf = (domains: readonly Domain[]) => domains.flatMap(({ code }) => rowOf(book.domains, code)?.row ?? []);
  const rows = rowsOf(set.domains);
  if (mayBeIncomplete(rows, set.domains.length, book, set)) return [];
  const role: CellRole = "totalPoints";
  const maximum = grandTotalFormula(columnOf(total.maximum), rowsOf(countedDomains(set)), true);
  return [
    { cell: total.maximum, role, expected: toNumber(set.total), formula: maximum },
    ...totals.stages.map(({ stage, total: points }): TotalCell => {
      const cell = total.scores[stage]!;
      return { cell, role, expected: toNumber(points), formula: grandTotalFormula(columnOf(cell), rows, false) };
    }),
  ];
}

function resultCells({ set, book, totals }: CheckedScorebook, row: ScoreRow): TotalCell[] {
  const places = placesOf(book, set);
  const codes = set.domains.flatMap((domain) => [domain, ...domain.rows]).map(({ code }) => code);
  if (codes.some((code) => places.rowOf(code) === undefined)) return [];
  return totals.stages.flatMap(({ stage, result }): TotalCell[] => {
    const cell = row.scores[stage]!;
    if (result === null) return [];
    return [{ cell, role: "resultPoints", expected: toNumber(result), formula: resultFormula(places, columnOf(cell)) }];
  });
}

/** Whether one of the rows that are missing may stand there under a code that cannot be read: no formula may leave it out. */
function mayBeIncomplete(rows: readonly number[], due: number, book: Scorebook, set: CriteriaSet): boolean {
  if (rows.length === due) return false;
  const known = new Set(set.domains.flatMap((domain) => [domain.code, ...domain.rows.map(({ code }) => code)]));
  return [book.domains, book.groups, book.criteria].some((all) => all.some((row) => !known.has(row.code) || rowOf(all, row.code) !== row));
}

function columnOf({ address }: PointsCell): number {
  return parseCell(address)!.column;
}
