import { blockOf, planMoveBack } from "../../../src/actions/moveBlockBack";
import { applyRepairs } from "../../../src/actions/repair";
import { areaAddress, cellAddress, parseArea, type CellArea, type CellPosition } from "../../../src/workbook/address";
import type { MemoryWorkbook } from "../memoryWorkbook";
import { cellsOf, checked, scoredWorkbook, SCORES } from "../seed";

/** Values of an area as they come from elsewhere, pasted so many rows and columns from their place on a form that lacked them. */
function pasteOff(workbook: MemoryWorkbook, area: string, rows: number, columns: number): void {
  const block = cellsIn(parseArea(area)!).map((at) => {
    const value = workbook.value(SCORES, cellAddress(at));
    return { at, value: value === "" ? null : value, isTotal: workbook.formula(SCORES, cellAddress(at)) !== null };
  });
  workbook.together(() => {
    for (const { at, isTotal } of block) if (!isTotal) workbook.place(SCORES, cellAddress(at), null);
    for (const { at, value } of block) workbook.place(SCORES, cellAddress({ row: at.row + rows, column: at.column + columns }), value);
  });
}

function cellsIn({ row, column, rows, columns }: CellArea): CellPosition[] {
  return Array.from({ length: rows * columns }, (_, i) => ({ row: row + Math.floor(i / columns), column: column + (i % columns) }));
}

const found = async (workbook: MemoryWorkbook) =>
  (await checked(workbook)).findings
    .filter(({ code }) => code === "score/shifted")
    .map(({ cell, expected, criterion, stage, shift }) => ({ cell, expected, criterion, stage, shift }));

async function moveBack(workbook: MemoryWorkbook): Promise<void> {
  const before = await checked(workbook);
  const shifted = before.findings.find(({ code }) => code === "score/shifted")!;
  await applyRepairs(workbook, before, planMoveBack(before, blockOf(before, shifted)!));
}

const CASES = [
  { name: "a domain, one row down, over the next total", from: "E7:F15", rows: 1, columns: 0 },
  { name: "a domain, one row up, over its own total", from: "D17:F22", rows: -1, columns: 0 },
  { name: "two rows down, over a total and a score", from: "D7:D15", rows: 2, columns: 0, lost: ["D17"] },
  { name: "a stage with its totals, one row down, to below the table", from: "E6:E68", rows: 1, columns: 0 },
  { name: "a stage with its totals, one row up", from: "E16:E68", rows: -1, columns: 0, lost: ["E15"] },
  { name: "a stage with its totals, one row up, over the header", from: "E6:E68", rows: -1, columns: 0 },
  { name: "a domain of two stages, two rows up, over its totals and the header", from: "E7:F15", rows: -2, columns: 0 },
  { name: "all stages without totals, one row down", from: "D7:F67", rows: 1, columns: 0 },
  { name: "all stages of some rows, a column to the right", from: "D7:F14", rows: 0, columns: 1 },
  { name: "all stages with their totals, a column to the right", from: "D6:F68", rows: 0, columns: 1 },
  { name: "all stages with their totals, a column to the left", from: "D6:F68", rows: 0, columns: -1 },
];

test.each(CASES)("$name", async ({ from, rows, columns, lost = [] }) => {
  const workbook = await scoredWorkbook(from.startsWith("D24") ? ["self"] : undefined);
  const untouched = await cellsOf(workbook, SCORES);
  pasteOff(workbook, from, rows, columns);
  const area = parseArea(from)!;
  const there = areaAddress({ ...area, row: area.row + rows, column: area.column + columns });
  expect(await found(workbook)).toEqual([expect.objectContaining({ cell: there, expected: from, shift: { rows, columns } })]);
  await moveBack(workbook);
  const expected = Object.entries(untouched).filter(([address]) => !lost.includes(address));
  expect(await cellsOf(workbook, SCORES)).toEqual(Object.fromEntries(expected));
});

test("one stage of some rows, pasted over the maxima", async () => {
  const workbook = await scoredWorkbook(["self"]);
  for (const at of cellsIn(parseArea("D7:D15")!)) workbook.place(SCORES, cellAddress(at), 0.25);
  const untouched = await cellsOf(workbook, SCORES);
  pasteOff(workbook, "D7:D15", 0, -1);
  expect(await found(workbook)).toEqual([expect.objectContaining({ cell: "C7:C15", expected: "D7:D15" })]);
  await moveBack(workbook);
  expect(await cellsOf(workbook, SCORES)).toEqual(untouched);
});
