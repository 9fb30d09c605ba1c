import { findCriterion, type CriteriaSet, type Domain } from "../criteria/criteriaSet";
import { toNumber } from "../criteria/points";
import { domainTotalFormula, grandTotalFormula } from "../forms/scoreSheet";
import type { Finding } from "../scoring/finding";
import { rowOf, type PointsCell, type Scorebook, type ScoreRow } from "../scoring/scorebook";
import { cellAddress, parseCell } from "../workbook/address";
import type { CellRole } from "../workbook/cellStyle";
import type { CellContent } from "../workbook/sheetPlan";
import type { Change, Workbook } from "../workbook/workbook";
import type { CheckedScorebook } from "./inspect";

/** One cell that can be put right without changing the value of any score. */
export interface Repair {
  readonly what: "text-number" | "maximum" | "total-formula" | "code" | "name";
  readonly cell: string;
  readonly before: string | number | null;
  readonly after: string | number;
  readonly content: CellContent;
  readonly role: CellRole;
}

/** What can be repaired, in sheet order: to be shown before anything is changed. Pure. */
export function planRepairs(checked: CheckedScorebook): Repair[] {
  const repairs = [
    ...checked.findings.flatMap((finding) => repairOf(checked, finding) ?? []),
    ...totalsToRepair(checked).flatMap((total) => repairTotal(total) ?? []),
  ];
  const byCell = new Map(repairs.map((repair) => [repair.cell, repair]));
  return [...byCell.values()].sort(
    (a, b) => parseCell(a.cell)!.row - parseCell(b.cell)!.row || parseCell(a.cell)!.column - parseCell(b.cell)!.column,
  );
}

/**
 * Writes the repairs that were shown. A locked template is opened for it and locked again in the same step. Throws WorkbookError
 * ("sheet-protected" where somebody set a password).
 */
export async function applyRepairs(workbook: Workbook, { sheet }: CheckedScorebook, repairs: readonly Repair[]): Promise<void> {
  if (repairs.length === 0) return;
  const cells = repairs.map(({ cell, content, role }) => ({ ...parseCell(cell)!, content, role }));
  const write: Change = { kind: "setCells", before: sheet, cells };
  // Lock and unlock clear the person's undo: not for scores, which stay open.
  const isOpen = !sheet.isProtected || repairs.every(({ role }) => role === "score");
  const sheetId = sheet.id;
  await workbook.apply(isOpen ? [write] : [{ kind: "unprotect", sheetId }, write, { kind: "protect", sheetId }]);
}

function repairOf({ set, book }: CheckedScorebook, { code, cell, criterion, found, expected }: Finding): Repair | null {
  if (cell === null || criterion === null || expected === null) return null;
  const at = { cell, before: found, after: expected, content: expected };
  const inDomain = rowOf(book.domains, criterion) !== undefined;
  switch (code) {
    case "score/text-number":
      return { ...at, what: "text-number", role: "score" };
    case "max/changed":
      return findCriterion(set, criterion) ? { ...at, what: "maximum", role: "maximum" } : null;
    case "criterion/code-altered":
      return { ...at, what: "code", role: "code" };
    case "criterion/renamed":
      return { ...at, what: "name", role: inDomain ? "domainName" : "name" };
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
  const reported = new Set(findings.filter(({ code }) => code.startsWith("total/") || code === "max/changed").map(({ cell }) => cell));
  const cells = [...set.domains.flatMap((domain) => domainCells(checked, domain)), ...(book.total ? grandCells(checked, book.total) : [])];
  return cells.filter(({ cell }) => reported.has(cell.address) || (book.identity !== null && cell.formula === null));
}

function repairTotal({ cell, formula, expected, role }: TotalCell): Repair | null {
  if (cell.formula === formula) return null;
  const { reading } = cell;
  const before = cell.formula ?? (reading.kind === "points" ? toNumber(reading.points) : reading.kind === "blank" ? null : shown(cell));
  return { what: "total-formula", cell: cell.address, before, after: expected, content: { formula }, role };
}

function shown({ reading }: PointsCell): string | null {
  return reading.kind === "text-points" ? reading.text : reading.kind === "unreadable" ? reading.found : null;
}

function domainCells({ set, book, totals }: CheckedScorebook, domain: Domain): TotalCell[] {
  const row = rowOf(book.domains, domain.code);
  const rows = domain.criteria.flatMap(({ code }) => rowOf(book.criteria, code)?.row ?? []);
  if (!row || rows.length === 0 || mayBeIncomplete(rows, domain.criteria.length, book, set)) return [];
  const role: CellRole = "domainPoints";
  const stages = totals.stages.map(({ stage, domains }): TotalCell => {
    const cell = row.scores[stage]!;
    return { cell, role, expected: toNumber(domains[domain.code]!), formula: stageFormula(columnOf(cell), rows) };
  });
  const maximum = sumFormula(columnOf(row.maximum), rows);
  return [{ cell: row.maximum, role, expected: toNumber(domain.maximum), formula: maximum }, ...stages];
}

function grandCells({ set, book, totals }: CheckedScorebook, total: ScoreRow): TotalCell[] {
  const rows = set.domains.flatMap(({ code }) => rowOf(book.domains, code)?.row ?? []);
  if (mayBeIncomplete(rows, set.domains.length, book, set)) return [];
  const role: CellRole = "totalPoints";
  return [
    { cell: total.maximum, role, expected: toNumber(set.total), formula: grandTotalFormula(columnOf(total.maximum), rows, true) },
    ...totals.stages.map(({ stage, total: points }): TotalCell => {
      const cell = total.scores[stage]!;
      return { cell, role, expected: toNumber(points), formula: grandTotalFormula(columnOf(cell), rows, false) };
    }),
  ];
}

/** Whether one of the rows that are missing may stand there under a code that cannot be read: no formula may leave it out. */
function mayBeIncomplete(rows: readonly number[], due: number, book: Scorebook, set: CriteriaSet): boolean {
  if (rows.length === due) return false;
  const isKnown = ({ code }: ScoreRow) => set.domains.some((domain) => domain.code === code) || findCriterion(set, code) !== undefined;
  return [book.domains, book.criteria].some((all) => all.some((row) => !isKnown(row) || rowOf(all, row.code) !== row));
}

/** The template's own formula where the domain's rows stand together, else one that names each cell. */
function stageFormula(column: number, rows: readonly number[]): string {
  if (standTogether(rows)) return domainTotalFormula(column, rows[0]!, rows.at(-1)!);
  const cells = rows.map((row) => cellAddress({ row, column })).join(",");
  return `=IF(COUNT(${cells})=0,"",SUM(${cells}))`;
}

function sumFormula(column: number, rows: readonly number[]): string {
  const cells = standTogether(rows)
    ? `${cellAddress({ row: rows[0]!, column })}:${cellAddress({ row: rows.at(-1)!, column })}`
    : rows.map((row) => cellAddress({ row, column })).join(",");
  return `=SUM(${cells})`;
}

function standTogether(rows: readonly number[]): boolean {
  return rows.every((row, i) => i === 0 || row === rows[i - 1]! + 1);
}

function columnOf({ address }: PointsCell): number {
  return parseCell(address)!.column;
}
