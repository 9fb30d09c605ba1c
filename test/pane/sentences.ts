/** A letter that only Vietnamese has, written as one character. */
export const VIETNAMESE_LETTERS =
  /[ăâđêôơưĂÂĐÊÔƠƯ\u00c0-\u00c3\u00c8-\u00ca\u00cc\u00cd\u00d2-\u00d5\u00d9\u00da\u00dd\u00e0-\u00e3\u00e8-\u00ea\u00ec\u00ed\u00f2-\u00f5\u00f9\u00fa\u00fd\u0102-\u01b0\u1ea0-\u1ef9]/;

/** Words that no Vietnamese sentence has. */
export const ENGLISH_WORDS = /(?<!\p{L})(the|of|and|is|are|was|to|for|sheet|score|points|cell|row|this|choose|cannot)(?!\p{L})/iu;

/** Stands for whatever a sentence is made of: a list of nothing, whose every member is again such a one. */
const ANYTHING: unknown = new Proxy([], {
  get: (list, key) => (key in list || typeof key === "symbol" ? Reflect.get(list, key) : ANYTHING),
});

/** Every text in a catalogue by its path; one that takes facts is given a 1 for each, which is the hardest number to say. */
export function sentencesOf(catalogue: unknown, path = ""): [string, string][] {
  if (typeof catalogue === "string") return [[path, catalogue]];
  if (typeof catalogue === "function") return [[path, said(catalogue as (...facts: unknown[]) => unknown)]];
  if (typeof catalogue !== "object" || catalogue === null) return [];
  const inner = path === "" || path.endsWith(".") ? path : `${path}.`;
  return Object.entries(catalogue).flatMap(([key, value]) => sentencesOf(value, inner + key));
}

function said(sentence: (...facts: unknown[]) => unknown): string {
  const saidOf = (fact: unknown) => String(sentence(...Array.from({ length: 5 }, () => fact)));
  for (const fact of [1, "1"]) {
    try {
      return saidOf(fact);
    } catch {
      // The sentence takes facts of another kind.
    }
  }
  return saidOf(ANYTHING);
}
