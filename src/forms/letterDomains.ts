import type { CriteriaLine } from "./criteriaLines";

const LETTER = /^(?:(?:phần|lĩnh vực|mục)\s+)?([A-Z])\s*[.):–-]?$/iu;
const LETTERED = /^(?:(?:PHẦN|Phần|LĨNH VỰC|Lĩnh vực|MỤC|Mục)\s+)?([A-Z])\s*[.):–-]\s*(\p{L}.*)$/u;
/** "I" is a Roman one, and the ninth letter. */
const NINTH = 9;

/**
 * Lines whose "A", "B" stand for domains, as the Roman numerals that they are in place of. They do where the numbers below begin anew
 * under each of them; where they do not, letters only head several domains.
 */
export function withLetterDomains(lines: readonly CriteriaLine[]): CriteriaLine[] {
  let domain = 0;
  const told = lines.map((line) => {
    const letter = letterOf(line, domain);
    if (letter) domain = letter.number;
    return { line, domain, letter };
  });
  if (lines.some((line, i) => line.written.kind === "roman" && !told[i]!.letter) || !beginsAnew(told)) return [...lines];
  return told.map(({ line, letter }) => (letter ? { ...line, written: { kind: "roman", ...letter }, name: letter.name, typed: "" } : line));
}

function letterOf(line: CriteriaLine, previous: number): { number: number; name: string } | null {
  const { written, typed, name } = line;
  if (written.kind === "roman") return written.number === 1 && previous === NINTH - 1 ? { number: NINTH, name } : null;
  if (written.kind !== "none" || line.isBelow) return null;
  const alone = LETTER.exec(typed)?.[1];
  if (alone !== undefined) return { number: numberOf(alone), name };
  const [, letter, behind = ""] = typed === "" ? (LETTERED.exec(name) ?? []) : [];
  return letter === undefined ? null : { number: numberOf(letter), name: behind };
}

function numberOf(letter: string): number {
  return letter.toUpperCase().charCodeAt(0) - "A".charCodeAt(0) + 1;
}

/** Whether a code stands under two letters. */
function beginsAnew(told: readonly { readonly line: CriteriaLine; readonly domain: number }[]): boolean {
  const under = new Map<string, number>();
  return told.some(({ line: { written }, domain }) => {
    if (written.kind !== "codes" || domain === 0) return false;
    const code = written.codes[0]!;
    const first = under.get(code) ?? domain;
    under.set(code, first);
    return first !== domain;
  });
}
