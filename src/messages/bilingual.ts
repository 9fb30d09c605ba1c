import type { Language } from "./language";

/** What a part of the pane says. Vietnamese comes with the part; English comes by itself, and only where somebody reads it. */
export type Bilingual<Sentences> = Readonly<Record<Language, Sentences>>;

/** Fetch the English of every part that has come so far. */
const fetches: (() => Promise<void>)[] = [];
let isEnglishRead = false;

/** The sentences of a part in both languages. The English stands there once `readEnglish` or `fetchEnglish` has ended. */
export function bilingual<Sentences>(vi: Sentences, importEnglish: () => Promise<{ readonly en: Sentences }>): Bilingual<Sentences> {
  let english: Sentences | null = null;
  fetches.push(async () => {
    english ??= (await importEnglish()).en;
  });
  return {
    vi,
    get en() {
      if (!english) throw new Error("English sentences are asked for before they were fetched.");
      return english;
    },
  };
}

/** From here on somebody reads English: fetches it for all that has come, and rejects where it cannot be had. */
export function readEnglish(): Promise<void> {
  isEnglishRead = true;
  return fetchEnglish();
}

/** For whoever fetches another part of the pane: its English, where somebody reads it. */
export async function fetchEnglish(): Promise<void> {
  if (isEnglishRead) await Promise.all(fetches.map((fetch) => fetch()));
}
