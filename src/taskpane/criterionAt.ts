import type { CheckedScorebook } from "../actions/inspect";
import { parseArea } from "../workbook/address";
import type { SelectedPlace } from "./host";

/** The criterion whose row is selected, on the score sheet or on the lost-points sheet; null where the selection is on none. */
export function criterionAt({ sheet, book, set, lostSheet }: CheckedScorebook, { sheetId, address }: SelectedPlace): string | null {
  const row = parseArea(address.split(",")[0]!)?.row;
  if (row === undefined) return null;
  if (sheetId === lostSheet?.snapshot.id) return lostSheet.table.rows.find((each) => each.row === row)?.criterion ?? null;
  if (sheetId !== sheet.id) return null;
  const code = book.criteria.find((each) => each.row === row)?.code;
  return set.domains.some(({ criteria }) => criteria.some((criterion) => criterion.code === code)) ? code! : null;
}
