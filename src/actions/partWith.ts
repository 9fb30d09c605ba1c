import { readPartSets, writeIdentityPart } from "../forms/identityPart";
import type { Identity } from "../scoring/scorebook";
import type { Inspection } from "./inspect";

/** A scorebook that is added on a new sheet. */
export interface AddedScorebook {
  readonly sheet: string;
  readonly identity: Identity;
  /** The set's JSON, where it did not come with the add-in. */
  readonly setText?: string;
}

/**
 * The text of our custom part once a scorebook is added: every scorebook of the workbook, and the sets that it carries. Written from the
 * cells, which win over whatever the part said before.
 */
export function partWith({ snapshot, scorebooks }: Inspection, { setText, ...added }: AddedScorebook): string {
  const known = scorebooks.flatMap(({ sheet, book }) => (book.identity ? [{ sheet: sheet.name, identity: book.identity }] : []));
  const carried = [...readPartSets(snapshot.part), ...(setText === undefined ? [] : [setText])];
  return writeIdentityPart([...known, added], carried);
}
