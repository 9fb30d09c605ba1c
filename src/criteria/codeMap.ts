import { allCriteria, allGroups, type CriteriaSet, type Criterion, type CriterionGroup } from "./criteriaSet";

/** One entry of a code map: codes of the older set, and those of the newer one that took their place. */
export interface CodeLink {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** From how alike two names are on, of 0 to 1, they name the same criterion: with the same code, and without. */
const ALIKE = { sameCode: 0.4, otherCode: 0.75 } as const;

/**
 * A code map between two sets, as far as codes and names tell: every scored criterion of either set is in exactly one entry. Same name
 * goes before same code, since a criterion put in the middle renumbers those below it; then names that are much alike, wherever they
 * stand. A criterion that has criteria of its own now is one with them. What was split or merged otherwise is for a person to say.
 */
export function proposeCodeMap(older: CriteriaSet, newer: CriteriaSet): CodeLink[] {
  const from = entriesOf(older);
  const to = entriesOf(newer);
  const pairs = from.flatMap((before) =>
    to.flatMap((after) => {
      if ((!before.isScored && !after.isScored) || before.isPenalty !== after.isPenalty) return [];
      const likeness = likenessOf(before, after);
      const isSameCode = before.code === after.code;
      return likeness >= (isSameCode ? ALIKE.sameCode : ALIKE.otherCode) ? [{ before, after, likeness, isSameCode }] : [];
    }),
  );
  pairs.sort((a, b) => b.likeness - a.likeness || Number(b.isSameCode) - Number(a.isSameCode));
  const links = new Map<string, CodeLink>();
  const taken = { from: new Set<string>(), to: new Set<string>() };
  for (const { before, after } of pairs) {
    if (before.scored.some((code) => taken.from.has(code)) || after.scored.some((code) => taken.to.has(code))) continue;
    before.scored.forEach((code) => taken.from.add(code));
    after.scored.forEach((code) => taken.to.add(code));
    links.set(before.scored[0]!, { from: before.scored, to: after.scored });
  }
  const scored = (entries: readonly Entry[]) => entries.filter(({ isScored }) => isScored).map(({ code }) => code);
  return [
    ...scored(from).flatMap((code) => links.get(code) ?? (taken.from.has(code) ? [] : { from: [code], to: [] })),
    ...scored(to).flatMap((code) => (taken.to.has(code) ? [] : { from: [], to: [code] })),
  ];
}

/**
 * The map with one older criterion's counterparts said by hand: none, one, or several. Older criteria that share a counterpart are
 * merged; a newer criterion that none goes to any more is new.
 */
export function relinked(map: readonly CodeLink[], code: string, counterparts: readonly string[]): CodeLink[] {
  const known = map.flatMap(({ to }) => to);
  const said = counterparts.filter((each) => known.includes(each));
  const links = map
    .flatMap(({ from, to }) => from.map((each): CodeLink => ({ from: [each], to: each === code ? said : to })))
    .reduce(joined, []);
  const reached = new Set(links.flatMap(({ to }) => to));
  return [...links, ...known.filter((each) => !reached.has(each)).map((each): CodeLink => ({ from: [], to: [each] }))];
}

/** A link added to others; it is one with all that it shares a counterpart with. */
function joined(links: readonly CodeLink[], added: CodeLink): CodeLink[] {
  const isShared = ({ to }: CodeLink) => to.some((each) => added.to.includes(each));
  const together = [...links.filter(isShared), added];
  const one: CodeLink = { from: together.flatMap(({ from }) => from), to: [...new Set(together.flatMap(({ to }) => to))] };
  const first = links.findIndex(isShared);
  const others = links.filter((link) => !isShared(link));
  return first < 0 ? [...others, one] : [...others.slice(0, first), one, ...others.slice(first)];
}

/** A criterion, or a group with the scored criteria within it. */
interface Entry {
  readonly code: string;
  readonly isScored: boolean;
  /** A penalty is no other criterion, whatever it is called: its 0 is the best that there is. */
  readonly isPenalty: boolean;
  readonly scored: readonly string[];
  readonly name: string;
  readonly words: ReadonlySet<string>;
}

function entriesOf(set: CriteriaSet): Entry[] {
  const entry = ({ code, name, maximum }: Criterion | CriterionGroup, scored: readonly string[], isScored: boolean): Entry => {
    const words = wordsOf(name);
    return { code, isScored, isPenalty: maximum < 0, scored, name: words.join(" "), words: new Set(words) };
  };
  return [
    ...allCriteria(set).map((criterion) => entry(criterion, [criterion.code], true)),
    ...allGroups(set).map((group) =>
      entry(
        group,
        group.criteria.map(({ code }) => code),
        false,
      ),
    ),
  ];
}

function wordsOf(name: string): string[] {
  return (
    name
      .normalize("NFC")
      .toLocaleLowerCase("vi")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** 1: the same words in the same order; else how many of their words they share. */
function likenessOf(before: Entry, after: Entry): number {
  if (before.name === after.name) return 1;
  const shared = [...before.words].filter((word) => after.words.has(word)).length;
  const count = before.words.size + after.words.size;
  return count === 0 ? 0 : Math.min((2 * shared) / count, 0.99);
}
