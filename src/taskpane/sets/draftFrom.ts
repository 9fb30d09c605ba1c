import { bringIn } from "../../actions/bringIn";
import type { CriteriaSetFile } from "../../criteria/criteriaSetFile";
import { setKey } from "../../criteria/findSet";
import { isCriteriaSheet } from "../../forms/isCriteriaSheet";
import { isSettingsSheet } from "../../forms/readSetSettings";
import { readSetWorkbook } from "../../forms/readSetWorkbook";
import { leftOutSentences, unreadCellSentences } from "../../messages/criteriaSets";
import { notUnderstoodText } from "../../messages/setSheets";
import type { WorkbookSnapshot } from "../../workbook/workbook";
import type { Drafting } from "./setDraftStore";

/**
 * What a workbook says of a set: on sheets that we exported, else as a table that somebody made, over the settings of `base`. `sheetId`
 * is the sheet in question, else any. Null where there is neither.
 */
export function draftFrom(snapshot: WorkbookSnapshot, base: CriteriaSetFile, sheetId?: string): Drafting | null {
  const asked = snapshot.sheets.filter(({ id }) => sheetId === undefined || id === sheetId);
  if (asked.some((sheet) => isSettingsSheet(sheet) || isCriteriaSheet(sheet))) {
    const read = readSetWorkbook({ ...snapshot, inFront: sheetId ?? snapshot.inFront });
    const unread = (read?.notUnderstood ?? []).map((each) => ({
      ...each,
      why: { vi: notUnderstoodText(each, "vi"), en: notUnderstoodText(each, "en") },
    }));
    return read && { draft: read.draft, base: setKey(base), unread, isOpen: sheetId !== undefined };
  }
  const brought = bringIn(snapshot, base, sheetId);
  if (!brought) return null;
  const { sheet, unread } = brought.table;
  return {
    draft: brought.draft,
    base: setKey(base),
    unread: [
      ...brought.leftOut.map((part) => ({
        ...{ sheet: sheet.name, cell: "", text: "" },
        why: { vi: leftOutSentences.vi[part], en: leftOutSentences.en[part] },
      })),
      ...unread.map(({ cell, text, why }) => ({
        ...{ sheet: sheet.name, cell, text },
        why: { vi: unreadCellSentences.vi[why], en: unreadCellSentences.en[why] },
        lacksPoints: why === "no-points",
      })),
    ],
    isOpen: sheetId !== undefined,
    carried: brought.carried,
  };
}
