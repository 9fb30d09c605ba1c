import { allCriteria, isGroup, type Criterion } from "../criteria/criteriaSet";
import { sheetText } from "../messages/sheets";
import { cellAddress, columnName, type CellArea } from "../workbook/address";
import type { ConditionalFormatPlan, ValidationPlan } from "../workbook/sheetPlan";
import { entryFormula, isPlain } from "./scoreEntry";
import { runs } from "./scoreFormulas";
import { ownColumns, spansOf, type ScoreLayout } from "./scoreLayout";

/** Score cells of neighbouring rows that take the same scores. */
export interface ScoreBlock {
  readonly area: CellArea;
  /** The first of them. */
  readonly criterion: Criterion;
}

/** The score cells of each domain, divided where rows of totals stand between or `kind` tells one criterion from the next. */
export function scoreBlocks(layout: ScoreLayout, kind: (criterion: Criterion) => string = kindOf): ScoreBlock[] {
  return layout.set.domains.flatMap(({ criteria }) => {
    const kinds = [...new Set(criteria.map(kind))];
    const blocks = kinds.flatMap((each) => {
      const own = criteria.filter((criterion) => kind(criterion) === each);
      return runs(own.map(({ code }) => layout.rowOf(code))).flatMap(([first, last]) =>
        spansOf(layout.stageColumns).map((span): ScoreBlock => ({
          area: { row: first, rows: last - first + 1, ...span },
          criterion: own.find(({ code }) => layout.rowOf(code) === first)!,
        })),
      );
    });
    return blocks.sort((a, b) => a.area.row - b.area.row);
  });
}

/** What may be typed where; pasting goes past it. Refusals say the decimal mark that Excel takes. */
export function planValidations(layout: ScoreLayout, decimalMark: string): ValidationPlan[] {
  const { set, total, result, code: codes, name, maximum, stageColumns } = layout;
  const { validation } = sheetText;
  const refuse = (row: number, columns: readonly number[], message: string, rows = 1): ValidationPlan[] =>
    spansOf(columns).map((span) => ({ area: { row, rows, ...span }, rule: { kind: "refuse" }, title: validation.fixedTitle, message }));
  const totals = (row: number) => refuse(row, [maximum, ...stageColumns], validation.total);
  const blocks = scoreBlocks(layout);
  return [
    ...refuse(layout.header, ownColumns(layout), validation.header),
    ...set.domains.flatMap(({ code, rows }): ValidationPlan[] => {
      const row = layout.rowOf(code);
      const last = row + rows.length;
      return [
        ...refuse(row, [codes, name], validation.criterion),
        ...totals(row),
        ...refuse(row + 1, [codes, name, maximum], validation.criterion, rows.length),
        ...rows.filter(isGroup).flatMap((group) => refuse(layout.rowOf(group.code), stageColumns, validation.total)),
        ...blocks.filter(({ area }) => area.row > row && area.row <= last).map((block) => ofScores(block, layout, decimalMark)),
      ];
    }),
    ...refuse(total, [codes, name], validation.total),
    ...totals(total),
    ...(result === null ? [] : [...refuse(result, [codes, name], validation.total), ...totals(result)]),
    ...offeredDepartments(layout),
  ];
}

/** Of a set that names its departments. A cell may name several, so that other words are taken too. */
function offeredDepartments({ set, department, offered, first, total }: ScoreLayout): ValidationPlan[] {
  if (offered === null) return [];
  const source = { row: first, column: offered, rows: set.departments.length, columns: 1 };
  const area = { row: first, column: department, rows: total - first, columns: 1 };
  return [{ area, rule: { kind: "offer", source }, title: "", message: "" }];
}

function ofScores({ area, criterion }: ScoreBlock, layout: ScoreLayout, decimalMark: string): ValidationPlan {
  const { validation } = sheetText;
  const maximum = `$${columnName(layout.maximum)}${area.row + 1}`;
  const rule: ValidationPlan["rule"] = isPlain(criterion)
    ? { kind: "decimal", minimum: 0, maximum: `=${maximum}` }
    : { kind: "custom", formula: `=${entryFormula(criterion, cellAddress(area), maximum)}` };
  return { area, rule, title: validation.scoreTitle, message: validation.score(criterion, decimalMark) };
}

/** Marks what may not stand in a score cell, a score that is missing, and what does not apply without a reason. */
export function planConditionalFormats(layout: ScoreLayout): ConditionalFormatPlan[] {
  const { set, first, total, reason, maximum, stageColumns } = layout;
  const rows = { row: first, rows: total - first };
  const tablesOf = (columns: readonly number[]) => spansOf(columns).map((span): CellArea => ({ ...rows, ...span }));
  const tables = tablesOf(stageColumns);
  const [left, right] = [Math.min(...stageColumns), Math.max(...stageColumns)];
  const stages = `$${cellAddress({ row: first, column: left })}:$${cellAddress({ row: first, column: right })}`;
  // Over the whole table where every score has the same rule: on rows of totals it cannot be true.
  const isUniform = allCriteria(set).every(isPlain) && set.domains.every(({ extra }) => !extra);
  const errors = isUniform
    ? tables.map((table) => plainError(table, maximum))
    : scoreBlocks(layout).map((block) => blockError(block, maximum));
  return [
    ...errors,
    // The first stage waits from the beginning on, another once it has begun.
    ...tablesOf(stageColumns.slice(0, 1)).map((table) => waiting(table)),
    ...tablesOf(stageColumns.slice(1)).map((table) => missingScore(table)),
    ...(reason === null ? [] : [missingReason({ ...rows, column: reason, columns: 1 }, stages)]),
  ];
}

function waiting(area: CellArea): ConditionalFormatPlan {
  return { area, meaning: "missing", formula: `=ISBLANK(${cellAddress(area)})` };
}

/** Of a column in which scoring has begun. */
function missingScore(area: CellArea): ConditionalFormatPlan {
  const letter = columnName(area.column);
  const column = `${letter}$${area.row + 1}:${letter}$${area.row + area.rows}`;
  return { area, meaning: "missing", formula: `=AND(ISBLANK(${cellAddress(area)}),COUNT(${column})>0)` };
}

function plainError(area: CellArea, maximum: number): ConditionalFormatPlan {
  const first = cellAddress(area);
  const most = `$${columnName(maximum)}${area.row + 1}`;
  const formula = `=IF(ISNUMBER(${first}),OR(${first}<0,${first}>${most}),IF(ISERROR(${first}),TRUE,LEN(${first})>0))`;
  return { area, meaning: "error", formula };
}

function blockError({ area, criterion }: ScoreBlock, maximum: number): ConditionalFormatPlan {
  if (isPlain(criterion)) return plainError(area, maximum);
  const first = cellAddress(area);
  const may = entryFormula(criterion, first, `$${columnName(maximum)}${area.row + 1}`);
  return { area, meaning: "error", formula: `=IF(ISERROR(${first}),TRUE,IF(LEN(${first})=0,FALSE,NOT(${may})))` };
}

function missingReason(area: CellArea, stages: string): ConditionalFormatPlan {
  const formula = `=AND(COUNTIF(${stages},"${sheetText.notApplicable}")>0,LEN(TRIM(${cellAddress(area)}))=0)`;
  return { area, meaning: "missing", formula };
}

function kindOf({ allowed, conditional, maximum }: Criterion): string {
  return JSON.stringify([allowed ?? null, conditional ?? false, maximum < 0]);
}
