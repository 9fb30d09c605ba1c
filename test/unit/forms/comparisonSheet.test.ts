import { allCriteria, type CriteriaSet } from "../../../src/criteria/criteriaSet";
import { toNumber } from "../../../src/criteria/points";
import { planComparisonSheet } from "../../../src/forms/comparisonSheet";
import { compareLikeForLike } from "../../../src/scoring/likeForLike";
import type { CellArea } from "../../../src/workbook/address";
import { CELL_STYLES } from "../../../src/workbook/cellStyle";
import type { SheetPlan } from "../../../src/workbook/sheetPlan";
import { bookOf, type TypedScore } from "../books";
import { example } from "../examples";

type Scores = Readonly<Record<string, TypedScore>>;

const NAMES = { older: "2024", newer: "2025", unit: "xã Ví Dụ" };

const fullMarks = (set: CriteriaSet): Scores =>
  Object.fromEntries(allCriteria(set).map(({ code, maximum }) => [code, Math.max(toNumber(maximum), 0)]));

/** Two years of one set. */
function planned(set: CriteriaSet, older: Scores, newer: Scores): SheetPlan {
  const stage = set.stages[0]!.id;
  const side = (scores: Scores) => ({ set, stage, book: bookOf(set, { [stage]: scores }) });
  const map = allCriteria(set).map(({ code }) => ({ from: [code], to: [code] }));
  return planComparisonSheet(compareLikeForLike(side(older), side(newer), map), NAMES, "So sánh");
}

function contents({ cells }: SheetPlan, { row, column, rows, columns }: CellArea): unknown[] {
  const inside = cells.filter(
    (cell) => cell.row >= row && cell.row < row + rows && cell.column >= column && cell.column < column + columns,
  );
  return inside.sort((a, b) => a.row - b.row).map(({ content }) => content);
}

const texts = ({ cells }: SheetPlan, role: string) => cells.filter((cell) => cell.role === role).map(({ content }) => content);

test("a chart draws the share of each domain's maximum, by its name; bonuses and penalties have none and stand below", () => {
  const set = example("extras");
  const plan = planned(set, { ...fullMarks(set), "1.1": 4 }, fullMarks(set));
  const counted = set.domains.filter(({ extra }) => !extra);
  expect(plan.charts).toHaveLength(1);
  const [chart] = plan.charts!;
  expect(contents(plan, chart!.categories)).toEqual(counted.map(({ name }) => name));
  expect(chart!.series.map(({ name, values }) => [name, contents(plan, values)])).toEqual([
    ["2024", [80, 100, 100]],
    ["2025", [100, 100, 100]],
  ]);
  const { row, rows } = chart!.categories;
  expect(contents(plan, { row: row + rows, column: 5, rows: 3, columns: 1 })).toEqual([null, null, null]);
});

test("charts cover no cell that holds something, and all is printed", () => {
  const set = example("rescale");
  const plan = planned(set, { ...fullMarks(set), "1.2": "KAD" }, fullMarks(set));
  expect(plan.charts).toHaveLength(2);
  for (const { at } of plan.charts!) expect(contents(plan, at)).toEqual([]);
  const end = Math.max(...plan.cells.map(({ row }) => row)) + 1;
  expect([plan.print.area.rows, plan.cells.length]).toEqual([end, new Set(plan.cells.map(({ row, column }) => `${row},${column}`)).size]);
});

test("years of the same set need no sentence", () => {
  const set = example("steps");
  const plan = planned(set, { ...fullMarks(set), [allCriteria(set)[0]!.code]: 0 }, fullMarks(set));
  expect(texts(plan, "sentence")).toHaveLength(2);
});

test("what makes figures less than they seem is said: scores that are missing, results that are reckoned otherwise", () => {
  const set = example("survey");
  const most = Object.fromEntries(Object.entries(fullMarks(set)).filter(([code]) => code !== "1.1"));
  const said = texts(planned(set, most, fullMarks(set)), "sentence");
  expect(said.slice(2)).toEqual([
    "2024: 1 tiêu chí chưa có điểm, ở đây tính là 0 nên tổng chỉ là tạm tính.",
    expect.stringMatching(/^Điểm quy đổi: [\d,]+ \(2024\), 60 \(2025\)\. /),
  ]);
});

test("long texts wrap within the table: over merged cells, in rows that are high enough", () => {
  const set = example("survey");
  const long = { ...set, title: `${set.title}, `.repeat(9) };
  const plan = planned(long, fullMarks(set), fullMarks(set));
  const side = plan.cells.find(({ content }) => String(content).startsWith("2024: "))!;
  expect(plan.merges).toContainEqual({ row: side.row, column: 0, rows: 1, columns: plan.print.area.columns });
  expect([CELL_STYLES[side.role!].wrap, plan.rowHeights.get(side.row)! >= 2 * 13]).toEqual([true, true]);
  const { row, rows } = plan.print.area;
  expect(plan.merges).toContainEqual({ row: row + rows - 1, column: 0, rows: 1, columns: plan.print.area.columns });
});

test("what a cap takes stands as a line of its own below the bonuses", () => {
  const set = example("extras");
  const plan = planned(set, { ...fullMarks(set), "4.1": 0 }, fullMarks(set));
  const { row } = plan.cells.find(({ content }) => content === "Mức trần điểm cộng, điểm trừ")!;
  expect(contents(plan, { row, column: 9, rows: 1, columns: 3 })).toEqual([-1, 0, -1]);
});
