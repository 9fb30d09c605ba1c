import type { Language } from "../messages/language";

const KEY = "so-diem-cchc:language";

/** The language that a person chose on this machine; null where nobody did, or the machine keeps nothing. */
export function recallLanguage(): Language | null {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === "vi" || kept === "en" ? kept : null;
  } catch {
    return null;
  }
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Forbidden: the choice lasts until the pane is closed.
  }
}
