import { allCriteria, isGroup, type Criterion } from "../criteria/criteriaSet";
import { sheetText } from "../messages/sheets";
import { cellAddress, columnName, type CellArea } from "../workbook/address";
import type { ConditionalFormatPlan, ValidationPlan } from "../workbook/sheetPlan";
import { entryFormula, isPlain } from "./scoreEntry";
import { runs } from "./scoreFormulas";
import { FIRST_ROW, HEADING, type ScoreLayout } from "./scoreLayout";

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
      return runs(own.map(({ code }) => layout.rowOf(code))).map(([first, last]): ScoreBlock => ({
        area: { row: first, column: layout.firstStage, rows: last - first + 1, columns: layout.set.stages.length },
        criterion: own.find(({ code }) => layout.rowOf(code) === first)!,
      }));
    });
    return blocks.sort((a, b) => a.area.row - b.area.row);
  });
}

/** What may be typed where; pasting goes past it. */
export function planValidations(layout: ScoreLayout): ValidationPlan[] {
  const { set, total, result, columns, maximum, firstStage } = layout;
  const { validation } = sheetText;
  const refuse = (area: CellArea, message: string): ValidationPlan => ({
    area,
    rule: { kind: "refuse" },
    title: validation.fixedTitle,
    message,
  });
  const totals = (row: number) => refuse({ row, column: maximum, rows: 1, columns: 1 + set.stages.length }, validation.total);
  const blocks = scoreBlocks(layout);
  return [
    refuse({ row: HEADING.header, column: 0, rows: 1, columns }, validation.header),
    ...set.domains.flatMap(({ code, rows }): ValidationPlan[] => {
      const row = layout.rowOf(code);
      const last = row + rows.length;
      return [
        refuse({ row, column: 0, rows: 1, columns: 2 }, validation.criterion),
        totals(row),
        refuse({ row: row + 1, column: 0, rows: rows.length, columns: 3 }, validation.criterion),
        ...rows
          .filter(isGroup)
          .map((group) =>
            refuse({ row: layout.rowOf(group.code), column: firstStage, rows: 1, columns: set.stages.length }, validation.total),
          ),
        ...blocks.filter(({ area }) => area.row > row && area.row <= last).map((block) => ofScores(block, layout)),
      ];
    }),
    refuse({ row: total, column: 0, rows: 1, columns: 2 }, validation.total),
    totals(total),
    ...(result === null ? [] : [refuse({ row: result, column: 0, rows: 1, columns: 2 }, validation.total), totals(result)]),
    ...offeredDepartments(layout),
  ];
}

/** Of a set that names its departments. A cell may name several, so that other words are taken too. */
function offeredDepartments({ set, department, offered, total }: ScoreLayout): ValidationPlan[] {
  if (set.departments.length === 0) return [];
  const source = { row: FIRST_ROW, column: offered, rows: set.departments.length, columns: 1 };
  const area = { row: FIRST_ROW, column: department, rows: total - FIRST_ROW, columns: 1 };
  return [{ area, rule: { kind: "offer", source }, title: "", message: "" }];
}

function ofScores({ area, criterion }: ScoreBlock, layout: ScoreLayout): ValidationPlan {
  const { validation } = sheetText;
  const maximum = `$${columnName(layout.maximum)}${area.row + 1}`;
  const rule: ValidationPlan["rule"] = isPlain(criterion)
    ? { kind: "decimal", minimum: 0, maximum: `=${maximum}` }
    : { kind: "custom", formula: `=${entryFormula(criterion, cellAddress(area), maximum)}` };
  return { area, rule, title: validation.scoreTitle, message: validation.score(criterion) };
}

/** Marks what may not stand in a score cell, a score that is missing, and what does not apply without a reason. */
export function planConditionalFormats(layout: ScoreLayout): ConditionalFormatPlan[] {
  const { set, total, reason, maximum, firstStage } = layout;
  const table: CellArea = { row: FIRST_ROW, column: firstStage, rows: total - FIRST_ROW, columns: set.stages.length };
  const first = cellAddress(table);
  const stages = `$${first}:$${cellAddress({ row: FIRST_ROW, column: firstStage + set.stages.length - 1 })}`;
  // Over the whole table where every score has the same rule: on rows of totals it cannot be true.
  const isUniform = allCriteria(set).every(isPlain) && set.domains.every(({ extra }) => !extra);
  const errors = isUniform ? [plainError(table, maximum)] : scoreBlocks(layout).map((block) => blockError(block, maximum));
  return [...errors, ...planWaiting(table), ...(reason === null ? [] : [missingReason({ ...table, column: reason, columns: 1 }, stages)])];
}

/** A blank that waits for its score: at the first stage from the beginning on, at another once that has begun. */
function planWaiting(table: CellArea): ConditionalFormatPlan[] {
  const first: CellArea = { ...table, columns: 1 };
  const others: CellArea = { ...table, column: table.column + 1, columns: table.columns - 1 };
  const begun = `${columnName(others.column)}$${others.row + 1}:${columnName(others.column)}$${others.row + others.rows}`;
  return [
    { area: first, meaning: "missing", formula: `=ISBLANK(${cellAddress(first)})` },
    ...(others.columns === 0
      ? []
      : [{ area: others, meaning: "missing" as const, formula: `=AND(ISBLANK(${cellAddress(others)}),COUNT(${begun})>0)` }]),
  ];
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
