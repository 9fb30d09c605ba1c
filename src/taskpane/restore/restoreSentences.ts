import type { RestoreSummary } from "../../actions/restore/restoreSummary";
import { RESULT, TOTAL, type Slot } from "../../actions/restore/tableRows";
import type { RestoreScreenMessages } from "../../messages/restoreScreens";

/** Nobody reads more codes in a row. */
const MOST_LISTED = 12;

/** What a restoration will do, a sentence for each kind of thing. */
export function restoreSentences(told: RestoreSummary, say: RestoreScreenMessages): string[] {
  const { missing, moved, rewritten, summed, unmerged, dropped, nobodys, seconds, typedOver } = told;
  const rows = (slots: readonly Slot[]) =>
    listed(
      [...new Set(slots)].map((slot) => slotName(slot, say)),
      say,
    );
  const sentences = [
    missing.length > 0 ? say.missing(rows(missing)) : null,
    moved.length > 0 ? say.moved(moved.length, rows(moved)) : null,
    rewritten.length > 0 ? say.rewritten(rows(rewritten)) : null,
    summed.length > 0 ? say.summed(rows(summed)) : null,
    unmerged.length > 0 ? say.unmerged(listed(unmerged, say)) : null,
    dropped.length > 0 ? say.dropped(rows(dropped)) : null,
    nobodys > 0 ? say.nobodys(nobodys) : null,
    seconds.length > 0 ? say.seconds(rows(seconds)) : null,
    typedOver.length > 0 ? say.typedOver(listed(typedOver, say)) : null,
  ].filter((sentence) => sentence !== null);
  return sentences.length > 0 ? sentences : [say.cellsOnly];
}

/** How a row of the table is called: by its code, or as what it is. */
export function slotName(slot: Slot, { total, result }: RestoreScreenMessages): string {
  if (slot === TOTAL) return total;
  return slot === RESULT ? result : slot;
}

function listed(items: readonly string[], { more }: RestoreScreenMessages): string {
  const shown = items.slice(0, MOST_LISTED).join(", ");
  return items.length > MOST_LISTED ? `${shown} ${more(items.length - MOST_LISTED)}` : shown;
}
