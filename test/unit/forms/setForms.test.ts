import { isAllowed } from "../../../src/criteria/allowedScores";
import { allCriteria, rangeOf, type Criterion } from "../../../src/criteria/criteriaSet";
import { toNumber, toPoints } from "../../../src/criteria/points";
import { entryFormula, isPlain } from "../../../src/forms/scoreEntry";
import { layOut } from "../../../src/forms/scoreLayout";
import { planScoreSheet } from "../../../src/forms/scoreSheet";
import type { SheetSnapshot } from "../../../src/workbook/sheetSnapshot";
import { cellAddress } from "../../../src/workbook/address";
import type { CellContent } from "../../../src/workbook/sheetPlan";
import { example, EXAMPLES, type Example } from "../examples";
import { MemoryWorkbook } from "../memoryWorkbook";

const planOf = (name: Example) => planScoreSheet(example(name), "xã Ví Dụ", 2025, "Sổ");

function cellsOf(name: Example): Map<string, { content: CellContent; role?: string; numberFormat?: string }> {
  return new Map(planOf(name).cells.map((cell) => [cellAddress(cell), cell]));
}

/** Values at, around and between the ends of what a criterion takes. */
function candidates(criterion: Criterion): (number | string)[] {
  const [from, to] = Object.values(rangeOf(criterion)).map(toNumber) as [number, number];
  const between = [0, 0.1, 0.25, 0.5, 0.505, 1, 1 / 3].map((part) => from + (to - from) * part);
  return [...between, from - 0.25, to + 0.25, 0.1 + 0.2, "KAD", "kad", "Không áp dụng", "0,5"];
}

const takes = (criterion: Criterion, value: number | string) =>
  typeof value === "number" ? isAllowed(toPoints(value), criterion) : criterion.conditional === true && /^kad$/i.test(value);

test.each(EXAMPLES)("%s: what a score cell takes is what the check takes", async (name) => {
  const workbook = new MemoryWorkbook();
  workbook.addSheet("S");
  const lines = allCriteria(example(name)).flatMap((criterion) => candidates(criterion).map((value) => ({ criterion, value })));
  const cells = lines.flatMap(({ criterion, value }, row) => [
    { row, column: 0, content: value },
    { row, column: 1, content: toNumber(criterion.maximum) },
    { row, column: 2, content: { formula: `=${entryFormula(criterion, `A${row + 1}`, `B${row + 1}`)}` } },
  ]);
  await workbook.apply([{ kind: "setCells", before: { id: "sheet-1", name: "S" } as SheetSnapshot, cells }]);
  const told = lines.map(({ criterion, value }, row) => [criterion.code, value, workbook.value("S", `C${row + 1}`)]);
  expect(told).toEqual(lines.map(({ criterion, value }) => [criterion.code, value, takes(criterion, value)]));
});

test("the rule of a score cell is no longer than Excel takes: of more values than fit, only the range is guarded", () => {
  const [criterion] = allCriteria(example("steps"));
  const ruleOf = (count: number) => {
    const values = Array.from({ length: count }, (_, i) => toPoints(i / 8));
    return entryFormula({ ...criterion!, allowed: { values } }, "D7", "$C7");
  };
  const rules = Array.from({ length: 40 }, (_, i) => ruleOf(i + 1));
  const guarded = rules.filter((rule) => rule.includes("OR("));
  expect(Math.max(...rules.map(({ length }) => length))).toBeLessThanOrEqual(255);
  expect(guarded.length).toBeGreaterThan(8);
});

test.each(EXAMPLES)("%s: every score cell has one rule, open to typing; every row of totals refuses it", (name) => {
  const set = example(name);
  const layout = layOut(set);
  const { validations, unlocked } = planOf(name);
  const covering = (areas: readonly { row: number; column: number; rows: number; columns: number }[], row: number) =>
    areas.filter((area) => row >= area.row && row < area.row + area.rows && 3 >= area.column && 3 < area.column + area.columns);
  const ofRow = (row: number) =>
    covering(
      validations.map(({ area, rule }) => ({ ...area, rule })),
      row,
    ) as unknown as { rule: { kind: string } }[];
  for (const criterion of allCriteria(set)) {
    const row = layout.rowOf(criterion.code);
    expect(ofRow(row).map(({ rule }) => rule.kind)).toEqual([isPlain(criterion) ? "decimal" : "custom"]);
    expect(covering(unlocked, row)).toHaveLength(1);
  }
  const totals = [...set.domains.flatMap(({ code, rows }) => [code, ...rows.filter((row) => "criteria" in row).map((row) => row.code)])];
  for (const row of [...totals.map((code) => layout.rowOf(code)), layout.total, ...(layout.result === null ? [] : [layout.result])]) {
    expect(ofRow(row).map(({ rule }) => rule.kind)).toEqual(["refuse"]);
    expect(covering(unlocked, row)).toEqual([]);
  }
  for (const { title, message, rule } of validations) {
    expect(title.length).toBeLessThanOrEqual(32);
    expect(message.length).toBeLessThanOrEqual(225);
    if (rule.kind === "custom") expect(rule.formula.length).toBeLessThanOrEqual(255);
  }
});

test("groups add up the rows right below them, at the maximum and at every stage", () => {
  const cells = cellsOf("depth");
  expect(cells.get("C6")!.content).toEqual({ formula: "=SUM(C7,C14:C15)" });
  expect(cells.get("D7")).toMatchObject({ role: "groupPoints", content: { formula: '=IF(COUNT(D8,D13)=0,"",SUM(D8,D13))' } });
  expect(cells.get("C9")!.content).toEqual({ formula: "=SUM(C10:C11)" });
  expect(cells.get("D10")).toMatchObject({ role: "score", content: null });
});

test("bonuses and penalties: capped totals, no part of the maximum, told with their sign", () => {
  const cells = cellsOf("extras");
  expect(cells.get("D15")!.content).toEqual({ formula: '=IF(COUNT(D16:D17)=0,"",MIN(4,SUMIF(D16:D17,">0")))' });
  expect(cells.get("D18")!.content).toEqual({ formula: '=IF(COUNT(D19:D20)=0,"",MAX(-4,SUMIF(D19:D20,"<0")))' });
  expect(cells.get("D21")!.content).toEqual({ formula: '=IF(COUNT(D22:D23)=0,"",MAX(-2,SUMIF(D22:D23,"<0"))+MIN(2,SUMIF(D22:D23,">0")))' });
  expect([cells.get("C15")!.content, cells.get("C18")!.content, cells.get("C21")]).toEqual([
    4,
    -4,
    expect.objectContaining({ content: 2, numberFormat: '"+2; −2"' }),
  ]);
  expect(cells.get("C24")!.content).toEqual({ formula: "=SUM(C6,C9,C12)" });
  expect(cells.get("D24")!.content).toEqual({ formula: '=IF(COUNT(D6,D9,D12,D15,D18,D21)=0,"",SUM(D6,D9,D12,D15,D18,D21))' });
  expect(["D18", "D19", "C20"].map((address) => cells.get(address)!.numberFormat)).toEqual(Array(3).fill("0.0###;-0.0###;0"));
});

test("what does not apply: counted as entered, in full where the set says so, with a column for the reason", () => {
  expect(cellsOf("zero").get("D12")!.content).toEqual({ formula: '=IF(COUNT(D13:D14)+COUNTIF(D13:D14,"KAD")=0,"",SUM(D13:D14))' });
  expect(cellsOf("full").get("D12")!.content).toEqual({
    formula: '=IF(COUNT(D13:D14)+COUNTIF(D13:D14,"KAD")=0,"",SUM(D13:D14)+SUMIF(D13:D14,"KAD",C13:C14))',
  });
  expect(cellsOf("full").get("G5")!.content).toBe("Lý do không áp dụng");
  expect(cellsOf("rescale").get("B19")!.content).toBe("Điểm quy đổi");
  expect([cellsOf("full").has("B19"), cellsOf("zero").has("B19")]).toEqual([false, false]);
});

test("a wide form keeps what tells its set right of the table", () => {
  const set = example("rescale");
  const stages = ["a", "b", "c", "d", "e"].map((id) => ({ id, name: `Vòng ${id}` }));
  const { cells, print } = planScoreSheet({ ...set, stages }, "xã Ví Dụ", 2025, "Sổ");
  expect(cells.filter(({ role }) => role === "mark").map(cellAddress)).toEqual(["L1", "L3", "L5"]);
  expect(print).toMatchObject({ orientation: "landscape", area: { columns: 10 } });
});

test("departments of a set that names them are offered, and others are taken too", () => {
  const { validations } = planOf("steps");
  const cells = cellsOf("steps");
  expect(validations.find(({ rule }) => rule.kind === "offer")).toMatchObject({
    area: { row: 5, column: 5, rows: 8, columns: 1 },
    rule: { source: { row: 5, column: 8, rows: 2, columns: 1 } },
  });
  expect(["I5", "I6", "I7"].map((address) => cells.get(address)!.content)).toEqual([
    "Các ngành, BPCM",
    "Văn phòng - thống kê xã",
    "Địa chính - nông nghiệp, xây dựng và môi trường xã",
  ]);
  expect(planOf("extras").validations.some(({ rule }) => rule.kind === "offer")).toBe(false);
});
