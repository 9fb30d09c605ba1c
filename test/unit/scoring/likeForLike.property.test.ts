import fc from "fast-check";
import { allCriteria, type CriteriaSet } from "../../../src/criteria/criteriaSet";
import { loadCriteriaSet } from "../../../src/criteria/loadCriteriaSet";
import { subtract, sum } from "../../../src/criteria/points";
import type { CodeLink } from "../../../src/criteria/codeMap";
import { compareLikeForLike, isComparable, type Change, type StagedBook } from "../../../src/scoring/likeForLike";
import { bookOf } from "../books";
import { criteriaSetFiles, picks, scoresOf, type Pick10 } from "../generatedSets";
import { expectReached, runs } from "../runs";

const codesOf = (set: CriteriaSet) => allCriteria(set).map(({ code }) => code);

function staged(set: CriteriaSet, from: readonly Pick10[]): StagedBook {
  const stage = set.stages[0]!.id;
  return { set, stage, book: bookOf(set, { [stage]: Object.fromEntries(scoresOf(set, 0, from)) }) };
}

/** A map at random: entries of up to two codes a side, codes named twice, and codes that are in no set. */
function mapOf(older: CriteriaSet, newer: CriteriaSet): fc.Arbitrary<readonly CodeLink[]> {
  const some = (set: CriteriaSet) =>
    fc.array(fc.constantFrom(...codesOf(set), ...set.domains.map(({ code }) => code), "99.1"), { maxLength: 2 });
  const same = fc.constant(codesOf(older).map((code): CodeLink => ({ from: [code], to: [code] })));
  return fc.oneof(same, fc.array(fc.record({ from: some(older), to: some(newer) }), { maxLength: 12 }));
}

const pairs = fc
  .record({ older: criteriaSetFiles.map(loadCriteriaSet), newer: criteriaSetFiles.map(loadCriteriaSet), had: picks, has: picks })
  .chain(({ older, newer, had, has }) => mapOf(older, newer).map((map) => ({ older: staged(older, had), newer: staged(newer, has), map })));

const isWhole = ({ whole, set, work }: Change) => whole === sum([set, work]);

test("parts add up exactly: of a row, a domain and the total; and every criterion stands in one domain", () => {
  fc.assert(
    fc.property(pairs, ({ older, newer, map }) => {
      const { domains, change, ...sides } = compareLikeForLike(older, newer, map);
      const rows = domains.flatMap((domain) => domain.rows);
      expect(
        [change, ...domains.map((domain) => domain.change), ...rows.map((row) => row.change)].filter((each) => !isWhole(each)),
      ).toEqual([]);
      expect(change.whole).toBe(subtract(sides.newer.total.points, sides.older.total.points));
      for (const { rows: own, caps, change: whole } of domains) {
        for (const part of ["whole", "set", "work"] as const) {
          expect(sum([...own.map((row) => row.change[part]), caps[part]])).toBe(whole[part]);
        }
      }
      expect(rows.flatMap(({ from }) => from.map(({ code }) => code)).sort()).toEqual(codesOf(older.set).sort());
      expect(rows.flatMap(({ to }) => to.map(({ code }) => code)).sort()).toEqual(codesOf(newer.set).sort());
    }),
    runs(150),
  );
});

test("the same set, whatever the scores: nothing but what does not apply is due to the set", () => {
  const both = criteriaSetFiles.chain((file) => fc.record({ set: fc.constant(loadCriteriaSet(file)), had: picks, has: picks }));
  fc.assert(
    fc.property(both, ({ set, had, has }) => {
      const map = codesOf(set).map((code): CodeLink => ({ from: [code], to: [code] }));
      const { domains, older, newer, change } = compareLikeForLike(staged(set, had), staged(set, has), map);
      expect(change.whole).toBe(subtract(newer.total.points, older.total.points));
      const rows = domains.flatMap((domain) => domain.rows);
      expect(rows.filter(({ kind, change }) => kind !== "incomparable" && (kind !== "same" || change.set !== 0))).toEqual([]);
    }),
    runs(60),
  );
});

test("carried over, a score stays within what its new criterion takes", () => {
  let reached = 0;
  fc.assert(
    fc.property(pairs, ({ older, newer, map }) => {
      const rows = compareLikeForLike(older, newer, map).domains.flatMap((domain) => domain.rows.filter(isComparable));
      if (rows.length > 0) reached++;
      const beyond = rows.filter(({ after, carried }) => Math.abs(carried) > Math.abs(after!.maximum));
      expect(beyond).toEqual([]);
    }),
    runs(60),
  );
  expectReached(reached, 20);
});
