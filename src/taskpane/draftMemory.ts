import type { Draft } from "./draftStore";

export type KeptDraft = Pick<Draft, "place" | "text" | "shown">;

/** Where drafts outlive the page: a button of the ribbon opens the pane's page anew, and waits for nothing. */
export interface DraftMemory {
  load(): readonly KeptDraft[];
  keep(drafts: readonly KeptDraft[]): void;
}

const KEY = "so-diem-cchc:drafts";

/** The session's own: it ends with the pane's window, and no other workbook's pane sees it. A browser that keeps nothing is no fault. */
export const sessionDrafts: DraftMemory = {
  load() {
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
      return Array.isArray(kept) ? kept.filter(isKeptDraft) : [];
    } catch {
      return [];
    }
  },
  keep(drafts) {
    try {
      if (drafts.length === 0) sessionStorage.removeItem(KEY);
      else sessionStorage.setItem(KEY, JSON.stringify(drafts.map(({ place, text, shown }) => ({ place, text, shown }))));
    } catch {
      // Full, or forbidden: the drafts stay in the page as before.
    }
  },
};

const COLUMNS: readonly unknown[] = ["reason", "remedy", "person"];

function isKeptDraft(value: unknown): value is KeptDraft {
  const draft = value as Partial<Record<keyof KeptDraft, unknown>> | null;
  const place = draft?.place as Record<string, unknown> | undefined;
  const words = [draft?.text, draft?.shown, place?.["book"], place?.["sheetId"], place?.["criterion"], place?.["code"]];
  return words.every((each) => typeof each === "string") && typeof place?.["nth"] === "number" && COLUMNS.includes(place["column"]);
}
