import type { SetDraft } from "../criteria/setDraft";
import { setSheetText } from "../messages/setSheets";
import type { CellArea } from "../workbook/address";
import type { CellRole } from "../workbook/cellStyle";
import type { CellContent, PlannedCell, SheetPlan, ValidationPlan } from "../workbook/sheetPlan";
import { GROUPS, isChoice, isNumber, settingValues, type ChoiceKey, type SettingKey, type TableKey } from "./setFields";
import { columnsOf, TABLES, tableRows } from "./setTables";
import { marked } from "./sheetMark";

const text = setSheetText.settings;
/** Label, value, explanation; then a gap, and what may be chosen. */
const WIDTHS = [33, 56, 62, 3, 18];
const LABEL = 0;
const VALUE = 1;
const EXPLANATION = 2;
const CHOICES = 4;
const HEADER = 2;
/** Empty rows below each table, to go on in. */
const SPARE_ROWS = 3;
const TEXT_FORMAT = "@";

/** Rows of the sheet as they follow each other. */
type Line =
  | { readonly kind: "header"; readonly cells: readonly string[] }
  | { readonly kind: "heading"; readonly name: string; readonly hint: string }
  | { readonly kind: "setting"; readonly key: SettingKey; readonly value: CellContent }
  | { readonly kind: "row"; readonly table: TableKey; readonly cells: readonly CellContent[] }
  | { readonly kind: "gap" };

/** "Cài đặt": all of a set that is not its tree, a line each with an explanation, and the tables below. */
export function planSetSettingsSheet(draft: SetDraft, name: string = setSheetText.settingsSheet): SheetPlan {
  const lines = linesOf(draft);
  const first = HEADER;
  const at = lines.map((line, i) => ({ line, row: first + i }));
  const plan: SheetPlan = {
    name,
    columnWidths: WIDTHS,
    rowHeights: new Map([[0, 33]]),
    autofitRows: { first, last: first + lines.length - 1 },
    cells: [
      { row: 0, column: LABEL, role: "title", content: text.title(draft.settings.title) },
      { row: 1, column: LABEL, role: "attachment", content: text.note },
      ...at.flatMap(({ line, row }) => lineCells(line, row)),
      ...choiceCells(first),
    ],
    merges: [0, 1].map((row): CellArea => ({ row, column: LABEL, rows: 1, columns: EXPLANATION + 1 })),
    validations: at.flatMap(({ line, row }) => validationsOf(line, row, first)),
    conditionalFormats: [],
    unlocked: at.flatMap(({ line, row }) => openCells(line, row)),
    frozenRows: 0,
    print: {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: first + lines.length, columns: EXPLANATION + 1 },
      titleRows: null,
      margins: { top: 20, bottom: 20, left: 15, right: 15 },
    },
  };
  return marked(plan, { what: "settings", set: draft.settings.id, version: draft.settings.version });
}

function linesOf(draft: SetDraft): Line[] {
  return [
    { kind: "header", cells: Object.values(text.headers) },
    ...groupLines(draft, "general"),
    { kind: "gap" },
    ...groupLines(draft, "scoring"),
    ...TABLES.flatMap((table) => tableLines(draft, table)),
    { kind: "gap" },
    ...groupLines(draft, "wording"),
  ];
}

function groupLines(draft: SetDraft, group: keyof typeof GROUPS): Line[] {
  const values = settingValues(draft);
  return [
    { kind: "heading", name: text.groups[group], hint: "" },
    ...GROUPS[group].map((key): Line => {
      const value = isChoice(key) ? wordsOf(key, values[key]) : (values[key] ?? null);
      // Said to be nothing, as against not said.
      return { kind: "setting", key, value: key === "reviewingLevel" && value === "" ? setSheetText.none : value };
    }),
  ];
}

function wordsOf(key: ChoiceKey, name: string | undefined): string | null {
  const words: Readonly<Record<string, string>> = setSheetText.choices[key];
  return name === undefined ? null : words[name]!;
}

function tableLines({ settings }: SetDraft, table: TableKey): Line[] {
  const { heading, hint } = text.tables[table];
  const rows = tableRows(settings, table);
  const spare = Array.from({ length: SPARE_ROWS }, () => [null, null, null]);
  return [
    { kind: "gap" },
    { kind: "heading", name: heading, hint },
    { kind: "header", cells: columnsOf(table) },
    ...[...rows, ...spare].map((cells): Line => ({ kind: "row", table, cells })),
  ];
}

function lineCells(line: Line, row: number): PlannedCell[] {
  switch (line.kind) {
    case "header":
      return line.cells.map((content, column): PlannedCell => ({ row, column, role: "header", content }));
    case "heading":
      return [
        { row, column: LABEL, role: "section", content: line.name },
        ...(line.hint === "" ? [] : [{ row, column: VALUE, role: "footnote", content: line.hint } satisfies PlannedCell]),
      ];
    case "setting":
      return [
        { row, column: LABEL, role: "name", content: text.labels[line.key] },
        isNumber(line.key) ? { row, column: VALUE, role: "words", content: line.value } : typedText(row, VALUE, line.value),
        { row, column: EXPLANATION, role: "words", content: text.explanations[line.key] || null },
      ];
    case "row":
      return columnsOf(line.table).map((_, column) => {
        const content = line.cells[column] ?? null;
        const role = columnRole(line.table, column);
        return role === "words" ? typedText(row, column, content) : { row, column, role, content };
      });
    case "gap":
      return [];
  }
}

/** What somebody types here stays as typed: "1.10" and "- Có kế hoạch" too. */
function typedText(row: number, column: number, content: CellContent): PlannedCell {
  return { row, column, role: "words", content: content === "" ? null : content, numberFormat: TEXT_FORMAT };
}

const NUMBERS: Readonly<Partial<Record<TableKey, number>>> = { classes: 1, blocks: 1, knownSubCriteria: 2 };

function columnRole(table: TableKey, column: number): CellRole {
  if (NUMBERS[table] === column) return "amount";
  return table === "classes" && column === 2 ? "code" : "words";
}

/** What may be chosen stands beside the table, where the lists of the cells find it. */
const LISTS = [
  ...Object.entries(setSheetText.choices).map(([key, words]) => ({ key, words: Object.values<string>(words) })),
  { key: "yes", words: [setSheetText.yes] },
];

function choiceCells(first: number): PlannedCell[] {
  const words = LISTS.flatMap((list) => list.words);
  return [text.choices, ...words].map((content, i) => ({
    row: first + i,
    column: CHOICES,
    role: i === 0 ? "identityLabel" : "identityValue",
    content,
  }));
}

function listOf(key: string, first: number): CellArea {
  const before = LISTS.slice(
    0,
    LISTS.findIndex((list) => list.key === key),
  );
  const skipped = before.reduce((sum, { words }) => sum + words.length, 1);
  return { row: first + skipped, column: CHOICES, rows: LISTS[before.length]!.words.length, columns: 1 };
}

function validationsOf(line: Line, row: number, first: number): ValidationPlan[] {
  const at = (column: number, columns = 1): CellArea => ({ row, column, rows: 1, columns });
  if (line.kind === "header") return [refuse(at(LABEL, line.cells.length))];
  if (line.kind === "setting") return [refuse(at(LABEL)), ...settingValidation(line.key, at(VALUE), first)];
  if (line.kind !== "row") return [];
  const number = NUMBERS[line.table];
  const { weight, positive } = text.validation;
  return [
    ...(number === undefined
      ? []
      : [line.table === "blocks" ? decimal(at(number), 0, 100, weight) : decimal(at(number), 0, MOST, positive)]),
    ...(line.table === "classes" ? [offer(at(2), listOf("yes", first))] : []),
  ];
}

const MOST = 1_000_000;

function settingValidation(key: SettingKey, area: CellArea, first: number): ValidationPlan[] {
  if (isChoice(key)) return [offer(area, listOf(key, first))];
  if (key === "year") return [decimal(area, 2000, 2100, text.validation.year)];
  return isNumber(key) ? [decimal(area, 0, MOST, text.validation.positive)] : [];
}

function refuse(area: CellArea): ValidationPlan {
  return { area, rule: { kind: "refuse" }, title: text.validation.fixedTitle, message: text.validation.fixed };
}

function decimal(area: CellArea, minimum: number, maximum: number, message: string): ValidationPlan {
  return { area, rule: { kind: "decimal", minimum, maximum }, title: text.validation.numberTitle, message };
}

function offer(area: CellArea, source: CellArea): ValidationPlan {
  return { area, rule: { kind: "offer", source }, title: "", message: "" };
}

function openCells(line: Line, row: number): CellArea[] {
  if (line.kind === "setting") return [{ row, column: VALUE, rows: 1, columns: 1 }];
  return line.kind === "row" ? [{ row, column: LABEL, rows: 1, columns: columnsOf(line.table).length }] : [];
}
