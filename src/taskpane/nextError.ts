import type { Finding } from "../scoring/finding";
import { parseArea } from "../workbook/address";
import type { SheetCell } from "./scorebookStore";

/** Of the errors that have a cell, the one that follows where the person is, row by row; after the last the first. Null where none has one. */
export function nextError(errors: readonly Finding[], at: SheetCell | null): SheetCell | null {
  const cells = errors.flatMap(({ sheet, cell }) => (cell === null ? [] : { sheet, address: cell })).sort(inOrder);
  return cells.find((cell) => at !== null && inOrder(cell, at) > 0) ?? cells[0] ?? null;
}

function inOrder(one: SheetCell, other: SheetCell): number {
  if (one.sheet !== other.sheet) return one.sheet < other.sheet ? -1 : 1;
  const [a, b] = [one, other].map(({ address }) => parseArea(address.split(",")[0]!));
  return (a?.row ?? 0) - (b?.row ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}
