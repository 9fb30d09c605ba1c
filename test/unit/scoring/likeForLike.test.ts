import { allCriteria, type CriteriaSet } from "../../../src/criteria/criteriaSet";
import { toNumber, toPoints } from "../../../src/criteria/points";
import type { CodeLink } from "../../../src/criteria/codeMap";
import { compareLikeForLike, type ComparedDomain, type Comparison } from "../../../src/scoring/likeForLike";
import { bookOf, type TypedScore } from "../books";
import { example } from "../examples";
import { NEXT_MAP, NEXT_SCORES, NEXT_SET } from "../nextYear";
import { scores, SET } from "../seed";

type Scores = Readonly<Record<string, TypedScore>>;

const council: Scores = Object.fromEntries(Object.entries(scores.scores).map(([code, stages]) => [code, stages.council]));
const nextCouncil: Scores = { ...fullMarks(NEXT_SET), ...NEXT_SCORES };

function fullMarks(set: CriteriaSet): Scores {
  return Object.fromEntries(allCriteria(set).map(({ code, maximum }) => [code, Math.max(toNumber(maximum), 0)]));
}

function compare(older: [CriteriaSet, Scores], newer: [CriteriaSet, Scores], map: readonly CodeLink[]): Comparison {
  const staged = ([set, given]: [CriteriaSet, Scores]) => {
    const { id } = set.stages.at(-1)!;
    return { set, stage: id, book: bookOf(set, { [id]: given }) };
  };
  return compareLikeForLike(staged(older), staged(newer), map);
}

const same = (set: CriteriaSet): CodeLink[] => allCriteria(set).map(({ code }) => ({ from: [code], to: [code] }));

/** Older and newer points and maximum, then the change: whole, due to the set, due to the work. */
function figures({ before, after, change }: ComparedDomain): (number | null)[] {
  const points = [before?.points, before?.maximum, after?.points, after?.maximum, change.whole, change.set, change.work];
  return points.map((each) => (each === undefined ? null : toNumber(each)));
}

const row = ({ domains }: Comparison, domain: string, code: string) =>
  domains.find(({ to }) => to?.code === domain)!.rows.find(({ from, to }) => [...to, ...from].some((each) => each.code === code))!;

describe("the seed's scores against an invented set of the year after", () => {
  const comparison = compare([SET, council], [NEXT_SET, nextCouncil], NEXT_MAP);

  test("each domain says what is due to the set and what to the work", () => {
    expect(comparison.domains.map((domain) => [domain.to!.code, ...figures(domain)])).toEqual([
      // 1.6: half of 1 is half of 2, so half a point more by the set; then 1,5 instead of 1, and 1.9 in full.
      ["1", 9, 10, 10.5, 11, 1.5, 0.5, 1],
      // 2.6 left for domain 5; 2.4 lost half a point.
      ["2", 7, 7, 5.5, 6, -1.5, -1, -0.5],
      // 3.1: 1,5 of 3,5, in both parts together; 3.3 and its point are gone.
      ["3", 17, 20, 16, 18, -1, -1, 0],
      ["4", 20, 20, 20, 20, 0, 0, 0],
      // 2.6 came with its point, as 5.9, and lost half of it; 5.2 and 5.3 won 1,5 each.
      ["5", 7, 10, 10.5, 11, 3.5, 1, 2.5],
      // 6.5 is new.
      ["6", 5, 5, 5.75, 6, 0.75, 0.75, 0],
      // 7.2 and 7.3 are one, and half of it is gone; 7.6, 7.11 and 7.15 won 2,5.
      ["7", 9.5, 12, 11.5, 12, 2, 0, 2],
      ["8", 15.25, 16, 16, 16, 0.75, 0, 0.75],
    ]);
  });

  test("a moved criterion takes its points with it: the total does not change by that", () => {
    expect(row(comparison, "2", "2.6")).toMatchObject({ kind: "left", change: { set: toPoints(-council["2.6"]!), work: 0 } });
    const arrived = row(comparison, "5", "5.9");
    expect(arrived).toMatchObject({ kind: "arrived", before: null, carried: toPoints(Number(council["2.6"])) });
    expect(toNumber(arrived.change.set)).toBe(council["2.6"]);
  });

  test("a split criterion's score is shared out by maxima, and the parts are the whole", () => {
    const split = row(comparison, "3", "3.1");
    expect(split.to.map(({ code }) => code)).toEqual(["3.1", "3.3"]);
    expect([split.kind, toNumber(split.carried), toNumber(split.change.work)]).toEqual(["same", 1.5, 0]);
  });

  test("what is new is all due to the set, whatever its score", () => {
    expect(row(comparison, "6", "6.5")).toMatchObject({ kind: "added", before: null, change: { set: toPoints(0.75), work: 0 } });
  });

  test("the parts of the total are those of the domains", () => {
    const { change, older, newer } = comparison;
    expect(toNumber(change.whole)).toBe(toNumber(newer.total.points) - toNumber(older.total.points));
    expect(change.set + change.work).toBe(change.whole);
    // 0,5 for 1.6, 0,75 for 6.5, less the point of 3.3.
    expect(toNumber(change.set)).toBe(0.25);
  });

  test("comparable points differ by the work alone", () => {
    const { maximum, before, after } = comparison.comparable;
    expect(toNumber(maximum)).toBe(99);
    expect(after - before).toBe(comparison.change.work);
  });
});

test.each([
  { thirds: 1, carried: 2.33, work: 4.67 },
  { thirds: 2, carried: 4.67, work: 2.33 },
])("a share that has no end, $thirds/3 of 7, is rounded to the nearest hundredth, and nothing is lost", ({ thirds, carried, work }) => {
  const set = example("steps");
  const [first] = allCriteria(set);
  const bigger: CriteriaSet = {
    ...set,
    domains: set.domains.map((domain) => ({
      ...domain,
      criteria: domain.criteria.map((each) => (each === first ? { ...each, maximum: toPoints(7) } : each)),
      children: domain.children.map((each) => (each === first ? { ...each, maximum: toPoints(7) } : each)),
    })),
  };
  const score = (thirds * toNumber(first!.maximum)) / 3;
  const comparison = compare([set, { ...fullMarks(set), [first!.code]: score }], [bigger, fullMarks(bigger)], same(set));
  const compared = row(comparison, "1", first!.code);
  expect([toNumber(compared.carried), toNumber(compared.change.work)]).toEqual([carried, work]);
  expect(compared.change.set + compared.change.work).toBe(compared.change.whole);
});

test("two scorebooks of one set differ by the work alone", () => {
  const { change, domains } = compare([SET, council], [SET, fullMarks(SET)], same(SET));
  expect([toNumber(change.set), toNumber(change.whole)]).toEqual([0, 10.25]);
  expect(domains.flatMap(({ rows }) => rows.map(({ kind }) => kind)).every((kind) => kind === "same")).toBe(true);
});

test("without a map all of the difference is due to the set", () => {
  const { change, comparable } = compare([SET, council], [NEXT_SET, nextCouncil], []);
  expect([toNumber(change.work), comparable.maximum]).toEqual([0, 0]);
  expect(change.set).toBe(change.whole);
});

test("a capped bonus: what the cap takes is told beside the criteria", () => {
  const set = example("extras");
  const older = { ...fullMarks(set), "4.1": 0, "4.2": 2 };
  const newer = { ...fullMarks(set), "4.1": 3, "4.2": 2 };
  const bonuses = compare([set, older], [set, newer], same(set)).domains.find(({ to }) => to!.code === "4")!;
  expect(figures(bonuses)).toEqual([2, 4, 4, 4, 2, 0, 2]);
  expect(toNumber(bonuses.caps.work)).toBe(-1);
});

test("what did not apply, and was left out of the maximum, cannot be compared", () => {
  const set = example("rescale");
  const comparison = compare([set, { ...fullMarks(set), "1.2": "KAD" }], [set, fullMarks(set)], same(set));
  expect(row(comparison, "1", "1.2")).toMatchObject({ kind: "incomparable", change: { set: toPoints(2), work: 0 } });
  expect(comparison.older.total.maximum).toBe(toPoints(18));
});

test("a group of the map stands for its criteria; a domain's code says nothing about criteria", () => {
  const set = example("rescale");
  const group = set.domains[0]!.rows.find((each) => "criteria" in each)!;
  const map = [
    { from: ["1"], to: ["1"] },
    { from: [group.code], to: [group.code] },
  ];
  const { rows } = compare([set, fullMarks(set)], [set, fullMarks(set)], map).domains[0]!;
  expect(rows.filter(({ kind }) => kind === "same").map(({ from }) => from.map(({ code }) => code))).toEqual([["1.3.1", "1.3.2"]]);
});

test("a stage that the book has no column for is refused", () => {
  const side = { set: SET, book: bookOf(SET, { self: {} }), stage: "council" };
  expect(() => compareLikeForLike(side, side, [])).toThrow(RangeError);
});
