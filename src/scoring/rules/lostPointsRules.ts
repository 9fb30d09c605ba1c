import type { CriteriaSet } from "../../criteria/criteriaSet";
import { isSumOf, type Points, sum, toNumber, ZERO } from "../../criteria/points";
import { finding, type Finding } from "../finding";
import { totalLost, type LostPoint } from "../lostPoints";
import { rowsOf, saysNothing, type LostPointsRow, type LostPointsTable } from "../lostPointsTable";
import { foundIn, pointsOf, type Scorebook } from "../scorebook";

/** What every rule on the lost-points table looks at. */
export interface LostPointsFacts {
  readonly book: Scorebook;
  readonly set: CriteriaSet;
  /** Against the stage that the table counts against. */
  readonly lost: readonly LostPoint[];
  readonly table: LostPointsTable | null;
  /** Criteria whose loss cannot be told; they are not in `lost`. */
  readonly unjudged: ReadonlySet<string>;
}

export type LostPointsRule = (facts: LostPointsFacts) => Finding[];

/** Where nothing is lost, no table is due. */
export const missingTable: LostPointsRule = ({ book, lost, table }) => {
  if (table || lost.length === 0) return [];
  return [finding("lost/sheet-missing", { sheet: book.sheet.name, cell: null, criterion: null, expected: toNumber(totalLost(lost)) })];
};

/** Nobody but the unit can tell which of two tables counts. `expected` is the sheet of the one that was checked. */
export const otherTables: LostPointsRule = ({ table }) =>
  (table?.others ?? []).map(({ sheet, cell }) =>
    finding("lost/other-table", { sheet, cell, criterion: null, expected: table!.sheet.name }),
  );

export const missingRows: LostPointsRule = ({ lost, table }) => {
  if (!table) return [];
  return lost
    .filter(({ criterion }) => rowsOf(table.rows, criterion.code).length === 0)
    .map(({ criterion, amount }) =>
      finding("lost/row-missing", { sheet: table.sheet.name, cell: null, criterion: criterion.code, expected: toNumber(amount) }),
    );
};

/** Rows of criteria that lost nothing, and rows whose code belongs to no criterion. An amount that fills itself and is blank claims nothing. */
export const surplusRows: LostPointsRule = ({ lost, table, unjudged }) => {
  const due = new Set(lost.map(({ criterion }) => criterion.code));
  return (table?.rows ?? [])
    .filter((row) => row.criterion === null || !unjudged.has(row.criterion))
    .filter((row) => row.criterion === null || (!due.has(row.criterion) && !(row.amount.formula && row.amount.reading.kind === "blank")))
    .map((row) => ofRow(table!, row, "lost/row-surplus", row.code.address, row.code.text || row.name.text));
};

/** A criterion may be split into several rows; together they must be what it lost. */
export const wrongAmounts: LostPointsRule = ({ lost, table }) => {
  if (!table) return [];
  return lost.flatMap(({ criterion, amount }) => {
    const rows = rowsOf(table.rows, criterion.code);
    const unread = rows.find((row) => row.amount.reading.kind === "unreadable");
    if (unread) {
      const { found, ...rest } = foundIn(unread.amount);
      return [{ ...wrongAmount(table, unread, criterion.code, found, rows.length === 1 ? amount : null), ...rest }];
    }
    const told = toldFor(table.rows, criterion.code);
    if (rows.length === 0 || isSumOf(told, amount, rows.length)) return [];
    return [wrongAmount(table, rows[0]!, criterion.code, toNumber(told), amount)];
  });
};

/** Once for the whole table: who writes one amount below zero writes all so. */
export const negativeAmounts: LostPointsRule = ({ table }) =>
  table?.minus === undefined ? [] : [finding("lost/amounts-negative", { sheet: table.sheet.name, cell: table.minus, criterion: null })];

/** What the rows of a criterion say together; a row without an amount says nothing. */
export function toldFor(rows: readonly LostPointsRow[], criterion: string): Points {
  return sum(rowsOf(rows, criterion).map((row) => pointsOf(row.amount) ?? ZERO));
}

/** There must be a total: the sum of the rows, or at least what was really lost; then the rows are what is wrong. */
export const wrongTotal: LostPointsRule = ({ lost, table }) => {
  if (!table) return [];
  const rows = table.rows.map((row) => pointsOf(row.amount)).filter((points) => points !== null);
  const shown = pointsOf(table.total ?? undefined);
  const fits = (expected: Points) => shown !== null && isSumOf(shown, expected, table.rows.length);
  const due = totalLost(lost);
  if (!table.total && table.rows.length === 0 && lost.length === 0) return [];
  if (fits(sum(rows)) || fits(due)) return [];
  return [
    finding("lost/total-wrong", {
      sheet: table.sheet.name,
      cell: table.total?.address ?? null,
      criterion: "total",
      ...(table.total && foundIn(table.total)),
      expected: toNumber(due),
    }),
  ];
};

export const missingReasons: LostPointsRule = blankWords("reason", "lost/reason-missing");
export const missingRemedies: LostPointsRule = blankWords("remedy", "lost/remedy-missing");
export const missingPersons: LostPointsRule = blankWords("person", "lost/person-missing");

function blankWords(column: "reason" | "remedy" | "person", code: Finding["code"]): LostPointsRule {
  return ({ lost, table }) => {
    const due = new Set(lost.map(({ criterion }) => criterion.code));
    if (table && lost.length > 0 && table.lacks.includes(column)) {
      return [finding(code, { sheet: table.sheet.name, cell: null, criterion: null })];
    }
    return (table?.rows ?? [])
      .filter((row) => row.criterion !== null && due.has(row.criterion) && saysNothing(row[column]))
      .map((row) => ofRow(table!, row, code, row[column].address, null));
  };
}

function ofRow(table: LostPointsTable, row: LostPointsRow, code: Finding["code"], cell: string, found: Finding["found"]): Finding {
  return finding(code, { sheet: table.sheet.name, cell, criterion: row.criterion, found });
}

function wrongAmount(table: LostPointsTable, row: LostPointsRow, criterion: string, found: Finding["found"], due: Points | null): Finding {
  return finding("lost/amount-wrong", {
    sheet: table.sheet.name,
    cell: row.amount.address,
    criterion,
    found,
    expected: due === null ? null : toNumber(due),
  });
}
