import { readEnglish } from "../messages/bilingual";
import type { Language } from "../messages/language";
import { LaterScript } from "./laterScript";

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

/** The language that a person chose here before, else that of Excel's own texts where it is English. */
export function firstLanguage(office: string | null): Language {
  return recallLanguage() ?? (office?.toLowerCase().startsWith("en") ? "en" : "vi");
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Forbidden: the choice lasts until the pane is closed.
  }
}

const english = new LaterScript(readEnglish);

/** Waits for the sentences of a language; Vietnamese is always there. Throws a ToldFailure where they cannot be had. */
export async function fetchLanguage(language: Language): Promise<void> {
  if (language === "en") await english.fetch();
}
