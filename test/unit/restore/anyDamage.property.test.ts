import fc from "fast-check";
import { inspect } from "../../../src/actions/inspect";
import { planRestore } from "../../../src/actions/restore/planRestore";
import { applyRestore } from "../../../src/actions/restore/applyRestore";
import type { Answers } from "../../../src/actions/restore/assignRows";
import { allCriteria, shownCap, type CriteriaSet } from "../../../src/criteria/criteriaSet";
import { loadCriteriaSet } from "../../../src/criteria/loadCriteriaSet";
import { toNumber } from "../../../src/criteria/points";
import { layOut } from "../../../src/forms/scoreLayout";
import { cellAddress } from "../../../src/workbook/address";
import { cellAt, endOf, textOf, type SheetSnapshot } from "../../../src/workbook/sheetSnapshot";
import { sheetText } from "../../../src/messages/sheets";
import { ExampleWorkbook } from "../exampleWorkbook";
import { example, EXAMPLES } from "../examples";
import { criteriaSetFiles } from "../generatedSets";
import type { MemoryWorkbook } from "../memoryWorkbook";
import { expectReached, runs } from "../runs";
import { SET } from "../seed";
import { structuralOf } from "./restoring";

/** Places are shares of the table, so that the same damage can be done to any set. */
const share = fc.noBias(fc.integer({ min: 0, max: 996 })).map((part) => part / 997);
const damage = fc.oneof(
  fc.record({ kind: fc.constant("insert" as const), row: share, typed: fc.constantFrom(null, "ghi thêm", 7) }),
  fc.record({ kind: fc.constant("delete" as const), row: share }),
  fc.record({ kind: fc.constant("move" as const), row: share, to: share }),
  fc.record({ kind: fc.constant("swap" as const), row: share, to: share }),
  fc.record({ kind: fc.constant("sort" as const), column: share }),
  fc.record({
    kind: fc.constant("copy" as const),
    row: share,
    column: share,
    rows: fc.integer({ min: 1, max: 2 }),
    to: share,
    wide: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("type" as const),
    row: share,
    column: share,
    typed: fc.constantFrom(null, "1.30", "chữ lạ", 3.25, "Tổng"),
  }),
);
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

const merges = fc.array(
  fc.record({ row: share, column: share, rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 2 }) }),
  { maxLength: 2 },
);
const cases = fc.record({ damages: fc.array(damage, { minLength: 1, maxLength: 6 }), merges, choice: fc.integer({ min: 0, max: 2 }) });

/** A form with a score of its own in every cell, and a remark beside every third row. */
async function filledForm(set: CriteriaSet): Promise<ExampleWorkbook> {
  const form = await ExampleWorkbook.of(set);
  const layout = layOut(set);
  form.workbook.together(() =>
    allCriteria(set).forEach(({ code }, i) => {
      const row = layout.rowOf(code);
      layout.stageColumns.forEach((column, stage) =>
        form.workbook.place(form.scores, cellAddress({ row, column }), (1 + i + 1000 * stage) / 100_000),
      );
      if (i % 3 === 0)
        form.workbook.place(form.scores, cellAddress({ row, column: (layout.offered ?? layout.columns) + 2 }), `ghi chú ${code}`);
    }),
  );
  return form;
}

function damaged(
  { workbook, scores, set }: ExampleWorkbook,
  damages: readonly Damage[],
  merged: readonly { row: number; column: number; rows: number; columns: number }[],
): void {
  const { first, last, columns } = layOut(set);
  const rowAt = (at: number) => first + Math.floor(at * (last - first + 1));
  const columnAt = (at: number) => Math.floor(at * columns);
  const address = (row: number, column: number) => cellAddress({ row: rowAt(row), column: columnAt(column) });
  for (const each of damages) {
    if (each.kind === "insert") {
      workbook.insertRow(scores, rowAt(each.row));
      if (each.typed !== null) workbook.place(scores, cellAddress({ row: rowAt(each.row), column: 1 }), each.typed);
    } else if (each.kind === "delete") workbook.deleteRow(scores, rowAt(each.row));
    else if (each.kind === "move") workbook.moveRow(scores, rowAt(each.row), rowAt(each.to));
    else if (each.kind === "swap") swapCodes(workbook, scores, rowAt(each.row), rowAt(each.to));
    else if (each.kind === "sort") workbook.sortRows(scores, { first, last, column: columnAt(each.column) });
    else if (each.kind === "type") workbook.place(scores, address(each.row, each.column), each.typed);
    else {
      const from = each.wide ? 0 : columnAt(each.column);
      const end = cellAddress({ row: rowAt(each.row) + each.rows - 1, column: each.wide ? columns - 1 : from });
      workbook.copyCells(
        scores,
        `${cellAddress({ row: rowAt(each.row), column: from })}:${end}`,
        cellAddress({ row: rowAt(each.to), column: from }),
      );
    }
  }
  for (const { row, column, rows, columns: wide } of merged.slice(0, 1))
    workbook.merge(scores, { row: rowAt(row), column: columnAt(column), rows, columns: wide });
}

/** Two codes change places, as by a careless paste: their names stay. */
function swapCodes(workbook: MemoryWorkbook, sheet: string, row: number, to: number): void {
  const cells = [row, to].map((each) => cellAddress({ row: each, column: 0 }));
  const [one, other] = cells.map((cell) => workbook.value(sheet, cell));
  workbook.place(sheet, cells[0]!, other!);
  workbook.place(sheet, cells[1]!, one!);
}

async function snapshotOf({ workbook, scores }: ExampleWorkbook): Promise<SheetSnapshot> {
  return (await workbook.read(({ name }) => name === scores)).sheets[0]!;
}

/** What stands in a sheet without a formula: every text and number. */
function typedValues(sheet: SheetSnapshot): Set<unknown> {
  return new Set(sheet.cells.flat().flatMap(({ formula, value }) => (formula === null && value !== null && value !== "" ? [value] : [])));
}

/** The codes, names and maxima of a set. */
function wordsOf(set: CriteriaSet): Set<unknown> {
  const rows = set.domains.flatMap((domain) => [domain, ...domain.rows]);
  const caps = set.domains.map((domain) => toNumber(shownCap(domain)));
  return new Set([
    ...rows.flatMap(({ code, name, maximum }) => [code, name, toNumber(maximum)]),
    ...caps,
    toNumber(set.total),
    set.wording.total,
  ]);
}

/** Scores as they stand, with what is written beside them as code and as name. */
function scoresBeside(sheet: SheetSnapshot, set: CriteriaSet) {
  const { first, stageColumns } = layOut(set);
  const criteria = allCriteria(set);
  const names = new Map(criteria.map(({ code, name }) => [name, code]));
  const codes = new Set(criteria.map(({ code }) => code));
  return Array.from({ length: Math.max(0, endOf(sheet).row - first) }, (_, i) => first + i).flatMap((row) => {
    const [code, name] = [0, 1].map((column) => textOf(cellAt(sheet, { row, column })));
    const borne = [...new Set([codes.has(code!) ? code! : undefined, names.get(name!)])].filter((each) => each !== undefined);
    return stageColumns.flatMap((column) => {
      const { value, formula } = cellAt(sheet, { row, column });
      return value === null || formula !== null ? [] : [{ row, column, value, borne }];
    });
  });
}

let asked = 0;
let mended = 0;

async function holds(
  set: CriteriaSet,
  {
    damages,
    merges: merged,
    choice,
  }: { damages: readonly Damage[]; merges: readonly { row: number; column: number; rows: number; columns: number }[]; choice: number },
): Promise<void> {
  const form = await filledForm(set);
  damaged(form, damages, merged);
  const before = await snapshotOf(form);
  const answers = new Map<number, string | null>() satisfies Answers;
  for (;;) {
    const inspection = await inspect(form.workbook, [set]);
    if (!inspection.current?.book.identity) return;
    const planned = planRestore(inspection.current, answers);
    if (planned.kind === "questions") {
      asked++;
      const [question] = planned.questions;
      answers.set(question!.row, question!.choices[choice] ?? null);
      continue;
    }
    if (planned.kind === "nothing") break;
    if (planned.kind !== "plan") throw new Error(planned.kind);
    mended++;
    await applyRestore(form.workbook, inspection, inspection.current, planned);
    break;
  }
  const after = await snapshotOf(form);
  const checked = (await inspect(form.workbook, [set])).current!;
  expect(structuralOf(checked.findings)).toEqual([]);
  const again = planRestore(checked);
  expect(again.kind === "plan" ? again.told : again).toEqual({ kind: "nothing" });
  const [own, there] = [wordsOf(set), typedValues(after)];
  const totals = new Set(
    checked.totals.stages.flatMap(({ domains, groups, total, result }) =>
      [...Object.values(domains), ...Object.values(groups), total, result].map((points) => points !== null && toNumber(points)),
    ),
  );
  expect([...typedValues(before)].filter((value) => !there.has(value) && !own.has(value) && !totals.has(value as number))).toEqual([]);
  const placed = scoresBeside(after, set);
  const heading = after.cells.findIndex((row) => row.some(({ value }) => value === sheetText.setAside.heading));
  for (const { column, value, borne } of scoresBeside(before, set)) {
    if (borne.length === 0) continue;
    const standing = placed.filter((each) => each.column === column && each.value === value);
    const isThere = standing.some((each) => borne.some((code) => each.borne.includes(code)) || (heading >= 0 && each.row > heading));
    expect({ value, borne, isThere }).toEqual({ value, borne, isThere: true });
  }
}

test.each(EXAMPLES)("the form of the example %s comes back from any damage to its rows and cells", async (name) => {
  const set = example(name);
  await fc.assert(
    fc.asyncProperty(cases, (each) => holds(set, each)),
    runs(3),
  );
});

test("so does that of any set, and of the real one", async () => {
  await fc.assert(
    fc.asyncProperty(criteriaSetFiles, cases, (file, each) => holds(loadCriteriaSet(file), each)),
    runs(16),
  );
  await fc.assert(
    fc.asyncProperty(cases, (each) => holds(SET, each)),
    runs(3),
  );
  expectReached(mended, 30);
  expectReached(asked, 2);
});
