import { LONGEST_TEXT, requireFittingTexts, withinCell, withinCells } from "../../../src/workbook/cellText";
import { CELL_STYLES, POINTS_FORMAT } from "../../../src/workbook/cellStyle";
import { columnPoints } from "../../../src/workbook/columnPoints";
import { isDateFormat } from "../../../src/workbook/dateFormat";
import { plannedSheet } from "../../../src/workbook/plannedSheet";
import { remembered, rememberedOf } from "../../../src/workbook/remembered";
import type { CellContent, PlannedCell, SheetPlan } from "../../../src/workbook/sheetPlan";
import { cellAt, contentOf, EMPTY_CELL, endOf, textOf, type CellSnapshot } from "../../../src/workbook/sheetSnapshot";
import { sheetOf } from "../sheetOf";

const FITS = "ă".repeat(LONGEST_TEXT);

describe("a text that a report puts together", () => {
  test("stays as it is where it fits, and is ended where the cell ends", () => {
    expect(withinCell(FITS)).toBe(FITS);
    expect(withinCell(`${FITS}b`)).toBe(`${FITS.slice(1)}…`);
  });

  test("is not cut through a sign of two units", () => {
    const pair = "\u{1F600}";
    expect(withinCell(`${FITS.slice(2)}${pair}b`)).toBe(`${FITS.slice(2)}…`);
    expect(withinCell(`${FITS.slice(3)}${pair}bc`)).toBe(`${FITS.slice(3)}${pair}…`);
  });

  test("is ended in every cell of the report; what is no text, or fits, is left", () => {
    const cells: PlannedCell[] = [FITS, `${FITS}b`, 32_768, { formula: `="${FITS}"` }, null].map((content, row) => ({
      row,
      column: 2,
      content,
    }));
    const ended = withinCells({ cells } as unknown as SheetPlan).cells;
    expect(ended.map(({ content }) => content)).toEqual([FITS, `${FITS.slice(1)}…`, 32_768, cells[3]!.content, null]);
    expect(() => requireFittingTexts("Bảng", ended)).not.toThrow();
    expect(() => requireFittingTexts("Bảng", cells)).toThrow(
      expect.objectContaining({ code: "text-too-long", place: { sheet: "Bảng", address: "C2" } }),
    );
  });
});

test.each([
  [8.43, 48],
  [0, 3.75],
  [1, 9],
  [10, 56.25],
  [255, 1342.5],
])("a column of %d characters is %d points wide", (characters, points) => {
  expect(columnPoints(characters)).toBe(points);
});

test.each([
  ["dd/mm/yyyy", true],
  ["[$-42A]d mmmm", true],
  ["h:mm", true],
  ["ss", true],
  ["YYYY", true],
  ["General", false],
  ["general", false],
  ["0.00", false],
  [POINTS_FORMAT, false],
  ['0" điểm, thẩm định"', false],
  ["0\\d", false],
  ["[Red]0;[Yellow]0", false],
  ['"ngày "dd', true],
  ["@", false],
])("the format %s shows a date: %p", (format, isDate) => {
  expect(isDateFormat(format)).toBe(isDate);
});

describe("a sheet as it was read", () => {
  const sheet = { ...sheetOf([[1, "hai", null], [4]]), origin: { row: 2, column: 1 } };

  test("its cells stand where the sheet has them; around them all is empty", () => {
    expect(cellAt(sheet, { row: 2, column: 2 })).toMatchObject({ kind: "text", value: "hai" });
    expect(cellAt(sheet, { row: 3, column: 1 })).toMatchObject({ kind: "number", value: 4 });
    for (const [row, column] of [
      [1, 1],
      [2, 0],
      [4, 1],
      [2, 4],
      [3, 2],
    ] as const) {
      expect(cellAt(sheet, { row, column })).toEqual(EMPTY_CELL);
    }
    expect(endOf(sheet)).toEqual({ row: 4, column: 4 });
    expect(endOf({ ...sheet, cells: [] })).toEqual({ row: 2, column: 1 });
  });

  test.each<[Partial<CellSnapshot>, string, CellContent]>([
    [{ kind: "text", value: "7.10" }, "7.10", "7.10"],
    [{ kind: "number", value: 9.5 }, "9.5", 9.5],
    [{ kind: "number", value: 0 }, "0", 0],
    [{ kind: "empty", value: null }, "", null],
    [{ kind: "boolean", value: true }, "true", { formula: "=TRUE" }],
    [{ kind: "boolean", value: false }, "false", { formula: "=FALSE" }],
    [{ kind: "number", value: 3, formula: "=1+2" }, "3", { formula: "=1+2" }],
    [{ kind: "boolean", value: true, formula: "=A1>0" }, "true", { formula: "=A1>0" }],
  ])("a cell %j reads %j and is written again", (cell, text, content) => {
    expect(textOf({ ...EMPTY_CELL, ...cell })).toBe(text);
    expect(contentOf({ ...EMPTY_CELL, ...cell })).toEqual(content);
  });
});

test("a plan is read as the sheet will be once it is laid", () => {
  const cells: PlannedCell[] = [
    { row: 0, column: 1, content: "STT", role: "header" },
    { row: 2, column: 0, content: 9.5, role: "score" },
    { row: 2, column: 1, content: { formula: "=A3" } },
    { row: 1, column: 0, content: null, role: "words", numberFormat: "dd/mm/yyyy" },
  ];
  const merges = [{ row: 0, column: 0, rows: 1, columns: 2 }];
  const sheet = plannedSheet({ name: "Bảng", cells, merges } as unknown as SheetPlan);
  expect(sheet).toMatchObject({ id: "Bảng", name: "Bảng", visible: true, isProtected: false, merges, origin: { row: 0, column: 0 } });
  const [score, header] = [CELL_STYLES.score.numberFormat, CELL_STYLES.header.numberFormat];
  expect(sheet.cells).toEqual([
    [EMPTY_CELL, { kind: "text", value: "STT", formula: null, numberFormat: header }],
    [{ ...EMPTY_CELL, numberFormat: "dd/mm/yyyy" }, EMPTY_CELL],
    [
      { kind: "number", value: 9.5, formula: null, numberFormat: score },
      { ...EMPTY_CELL, formula: "=A3" },
    ],
  ]);
});

test("what is remembered of texts is bounded: of so many, and of none that is long", () => {
  const asked: string[] = [];
  const lengthOf = remembered(2, (text) => asked.push(text) && text.length, 3);
  for (const text of ["a", "a", "bb", "a", "dddd", "dddd", "abc", "abc", "a"]) expect(lengthOf(text)).toBe(text.length);
  expect(asked).toEqual(["a", "bb", "dddd", "dddd", "abc", "a"]);
});

test("what is remembered of an object is asked once for each", () => {
  const asked: object[] = [];
  const answer = rememberedOf((of: object) => asked.push(of));
  const [one, other] = [{}, {}];
  expect([answer(one), answer(other), answer(one), answer(other)]).toEqual([1, 2, 1, 2]);
  expect(asked).toEqual([one, other]);
});
