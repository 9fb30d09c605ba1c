import { hasConditional, type CriteriaSet } from "../criteria/criteriaSet";
import { sheetText } from "../messages/sheets";
import { rememberedOf } from "../workbook/remembered";
import { cellAt, endOf, textOf, type SheetSnapshot } from "../workbook/sheetSnapshot";
import { stageRole } from "./columnBinding";
import { REASON, scoreWordings } from "./scoreColumns";
import type { TablePlace } from "./scoreLayout";
import { findHeader, plainHeader, type TableHeader } from "./tableHeader";

/** The header of a score table that we laid, whoever moved its columns since; null where it is not found. */
export function findOwnHeader(sheet: SheetSnapshot, set: CriteriaSet): TableHeader<string> | null {
  const { wordings, form } = ownForm(set);
  return findHeader(sheet, wordings, ["code", "name", "maximum"], form);
}

/** Where such a table stands with all its columns; else the names of the columns that it lacks, all of them where the header is gone. */
export function findTablePlace(sheet: SheetSnapshot, set: CriteriaSet): TablePlace | { readonly lacks: readonly string[] } {
  const header = findOwnHeader(sheet, set);
  const lacking = ownForm(set).form.filter((role) => header?.columns[role] === undefined);
  if (!header || lacking.length > 0) return { lacks: lacking.map((role) => headerOf(role, set)) };
  const at = (role: string) => header.columns[role]!;
  return {
    ...{ header: header.row, code: at("code"), name: at("name"), maximum: at("maximum"), department: at("department") },
    stageColumns: set.stages.map(({ id }) => at(stageRole(id))),
    reason: hasConditional(set) ? at(REASON) : null,
    offered: offeredColumn(sheet, header.row),
  };
}

/** Row of the heading over what was set aside under the table; null where nothing was. Whatever stands from there on belongs to no table. */
export const setAsideRow = rememberedOf((sheet: SheetSnapshot): number | null => {
  const i = sheet.cells.findIndex((row) => row.some(({ kind, value }) => kind === "text" && value === sheetText.setAside.heading));
  return i < 0 ? null : sheet.origin.row + i;
});

/** How the row of the total may be called, in a form that can be compared. */
export const totalLabels = rememberedOf((set: CriteriaSet): readonly string[] =>
  [set.wording.total, "Tổng", "Tổng điểm", "Tổng cộng", "Tổng số"].map(plainHeader),
);

/** The same of the row of the result. */
export const RESULT_LABEL = plainHeader(sheetText.result);

/** How the columns of a set's own form are called, and their order. */
const ownForm = rememberedOf((set: CriteriaSet) => {
  const reason = hasConditional(set) ? [REASON] : [];
  const form = ["code", "name", "maximum", ...set.stages.map(({ id }) => stageRole(id)), "department", ...reason];
  const exact = Object.entries(scoreWordings(set)).map(([role, wording]): [string, readonly string[]] => [role, wording.exact]);
  return { form, wordings: Object.fromEntries(exact) };
});

function headerOf(role: string, set: CriteriaSet): string {
  return scoreWordings(set)[role]?.exact[0] ?? role;
}

/** The departments that are offered stand below their own label, in the row of the header. */
function offeredColumn(sheet: SheetSnapshot, row: number): number | null {
  const label = plainHeader(sheetText.departments);
  for (let column = sheet.origin.column; column < endOf(sheet).column; column++) {
    if (plainHeader(textOf(cellAt(sheet, { row, column }))) === label) return column;
  }
  return null;
}
