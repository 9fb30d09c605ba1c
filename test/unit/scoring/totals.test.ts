import { toPoints } from "../../../src/criteria/points";
import { losableCriteria, lostByDepartment, lostPoints } from "../../../src/scoring/lostPoints";
import { resultOf } from "../../../src/scoring/result";
import { applicableMaximum, computeTotals, standingOf, stageOf } from "../../../src/scoring/totals";
import { bookOf, type TypedScore } from "../books";
import { example } from "../examples";

const EXTRAS = example("extras");
const CODES = EXTRAS.domains.flatMap(({ criteria }) => criteria.map(({ code }) => code));
const whole: Record<string, TypedScore> = Object.fromEntries(CODES.map((code) => [code, 0]));
const STAGES = EXTRAS.stages.map(({ id }) => id);

/** Which stages have begun, which is the last complete, and which is in hand, where these scores stand. */
function standing(...scores: readonly Record<string, TypedScore>[]) {
  const { stages, latestComplete, inHand } = computeTotals(
    bookOf(EXTRAS, Object.fromEntries(scores.map((each, i) => [STAGES[i], each]))),
    EXTRAS,
  );
  return { begun: stages.filter((stage) => stage.begun).map(({ stage }) => stage), latestComplete, inHand };
}

test("a stage begins with its first score, be it nothing, and is complete with the last", () => {
  const [first, second] = STAGES as [string, string];
  expect(standing({}, {})).toEqual({ begun: [], latestComplete: null, inHand: first });
  expect(standing({ "2.1": 0 }, {})).toEqual({ begun: [first], latestComplete: null, inHand: first });
  expect(standing(whole, {})).toEqual({ begun: [first], latestComplete: first, inHand: first });
  expect(standing(whole, { "2.1": 3 })).toEqual({ begun: [first, second], latestComplete: first, inHand: second });
  expect(standing(whole, whole)).toEqual({ begun: [first, second], latestComplete: second, inHand: second });
});

test("a domain's maximum counts what applies, where the set leaves the rest out", () => {
  const scores = { self: { "1.2": "KAD", "2.1": "KAD" } } as const;
  const maxima = (name: "rescale" | "zero") => {
    const set = example(name);
    const stage = stageOf(computeTotals(bookOf(set, scores), set), "self")!;
    return set.domains.map((domain) => applicableMaximum(set, domain, stage) / 1e6);
  };
  expect(maxima("rescale")).toEqual([8, 1, 6]);
  expect(maxima("zero")).toEqual([10, 4, 6]);
});

test("a unit is judged by the result where there is one", () => {
  expect(standingOf({ result: toPoints(5), total: toPoints(4) })).toBe(toPoints(5));
  expect(standingOf({ result: toPoints(0), total: toPoints(4) })).toBe(0);
  expect(standingOf({ result: null, total: toPoints(4) })).toBe(toPoints(4));
});

test("bonuses and penalties come on top of the weighted parts", () => {
  const blocks = [
    { name: "A", weight: 60, domains: ["1"] },
    { name: "B", weight: 40, domains: ["2", "3"] },
  ];
  const domains = Object.fromEntries(
    Object.entries({ "1": 15, "2": 40, "3": 30, "4": 3, "5": -1 }).map(([code, each]) => [code, toPoints(each)]),
  );
  // Half of 60 and all of 40, of 100; and 3 − 1.
  expect(resultOf({ ...EXTRAS, blocks }, domains, {})).toBe(toPoints(72));
});

test("all but bonuses can lose points", () => {
  expect(losableCriteria(EXTRAS).map(({ code }) => code)).toEqual(CODES.filter((code) => !["4.1", "4.2", "6.1"].includes(code)));
});

test("the department that lost most is told first", () => {
  const set = example("steps");
  const scores = { "1.1": 3.75, "1.2": 2, "1.3": 2, "2.1": 6, "2.2": 4, "2.3": 0 };
  const amounts = lostByDepartment(lostPoints(bookOf(set, { self: scores }), set, "self"), set).map(({ amount }) => amount);
  expect(amounts).toEqual([toPoints(2), toPoints(0.25)]);
});
