import { toPoints, type Points } from "../../../src/criteria/points";
import { lostByDepartment, lostPoints } from "../../../src/scoring/lostPoints";
import { classOf, nextClassOf } from "../../../src/scoring/scoreClass";
import { computeTotals, stageOf } from "../../../src/scoring/totals";
import type { CriteriaSet } from "../../../src/criteria/criteriaSet";
import { bookOf, type TypedScore } from "../books";
import { allConditional, example } from "../examples";

function stageTotals(set: CriteriaSet, scores: Record<string, TypedScore>) {
  return stageOf(computeTotals(bookOf(set, { self: scores }), set), "self")!;
}

const points = (values: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(values).map(([code, value]) => [code, toPoints(value)]));

/** What each criterion lost, in points. */
function losses(set: CriteriaSet, scores: Record<string, TypedScore>): Record<string, number> {
  const lost = lostPoints(bookOf(set, { self: scores }), set, "self");
  return Object.fromEntries(lost.map(({ criterion, amount }) => [criterion.code, amount / 1e6]));
}

describe("bonuses and penalties", () => {
  const set = example("extras");
  const whole = { "1.1": 10, "1.2": 20, "2.1": 25, "2.2": 15, "3.1": 20, "3.2": 10 };
  const extras = { "4.1": 3, "4.2": 2, "5.1": -3, "5.2": -2, "6.1": 2, "6.2": -1 };

  test("come on top of the total, each kind no further than its cap", () => {
    const { domains, total, complete } = stageTotals(set, { ...whole, ...extras });
    expect(domains).toEqual(points({ "1": 30, "2": 40, "3": 30, "4": 4, "5": -4, "6": 1 }));
    expect([total, complete]).toEqual([toPoints(101), true]);
  });

  test("a bonus that was not had is not lost; a penalty is, whole, whatever its cap", () => {
    expect(losses(set, { ...whole, ...extras, "1.1": 9.5, "4.1": 0 })).toEqual({ "1.1": 0.5, "5.1": 3, "5.2": 2, "6.2": 1 });
    expect(stageTotals(set, { ...whole, ...extras, "1.1": 9.5 }).loss).toBe(toPoints(6.5));
  });

  test("a score below nothing is no penalty: the criterion lost its maximum and that", () => {
    expect(stageTotals(set, { ...whole, ...extras, "1.1": -1 }).loss).toBe(toPoints(11 + 6));
  });
});

describe("what does not apply", () => {
  const whole = { "1.1": 4, "1.2": 2, "1.3.1": 3, "1.3.2": 1, "2.1": 3, "2.2": 1, "3.1": 4, "3.2": 2 };
  const left = { ...whole, "1.2": "KAD", "1.3.2": "KAD", "2.1": "KAD", "2.2": "KAD", "3.1": 3 } as const;

  test("in full: as if it were the maximum", () => {
    const { total, domains, groups, complete, result, applicable } = stageTotals(example("full"), left);
    expect([total, complete, result, applicable]).toEqual([toPoints(19), true, null, toPoints(20)]);
    expect(domains).toEqual(points({ "1": 10, "2": 4, "3": 5 }));
    expect(groups).toEqual(points({ "1.3": 4 }));
    expect(losses(example("full"), left)).toEqual({ "3.1": 1 });
  });

  test("rescaled: out of the maximum, and the result scaled up", () => {
    const set = example("rescale");
    const { total, applicable, result, notApplicable, loss } = stageTotals(set, left);
    // 4 + 3 + 3 + 2 of 20 − 2 − 1 − 3 − 1; 12/13 of 20.
    expect([total, applicable, result, loss]).toEqual([toPoints(12), toPoints(13), toPoints((20 * 12) / 13), toPoints(1)]);
    expect(notApplicable).toEqual(["1.2", "1.3.2", "2.1", "2.2"]);
    expect(losses(set, left)).toEqual({ "3.1": 1 });
  });

  test("rescaled: a part of which nothing applies does not count, and where nothing applies at all there is nothing to have", () => {
    const set = allConditional();
    const onlyFirst = { ...whole, "1.1": 2, "2.1": "KAD", "2.2": "KAD", "3.1": "KAD", "3.2": "KAD" } as const;
    expect(stageTotals(set, onlyFirst)).toMatchObject({ total: toPoints(8), applicable: toPoints(10), result: toPoints(16) });
    const nothing = Object.fromEntries(Object.keys(whole).map((code) => [code, "KAD" as const]));
    expect(stageTotals(set, nothing)).toMatchObject({ total: 0, applicable: 0, result: 0, loss: 0, complete: true });
  });

  test("nothing: the points are gone", () => {
    const set = example("zero");
    expect(stageTotals(set, left)).toMatchObject({ total: toPoints(12), result: null, complete: true });
    expect(losses(set, left)).toEqual({ "1.2": 2, "1.3.2": 1, "2.1": 3, "2.2": 1, "3.1": 1 });
  });

  test("only where the set says so: elsewhere it is no score", () => {
    expect(stageTotals(example("full"), { ...whole, "1.1": "KAD" })).toMatchObject({ entered: 7, complete: false, notApplicable: [] });
  });

  test("a later stage that gives a score takes from what was left out", () => {
    const set = example("rescale");
    const book = bookOf(set, { self: left, appraisal: { ...left, "2.1": 2 } });
    const [lost] = lostPoints(book, set, "appraisal").filter(({ criterion }) => criterion.code === "2.1");
    expect(lost).toMatchObject({ amount: toPoints(1), parts: [{ stage: "appraisal", amount: toPoints(1) }] });
  });
});

test("weighted parts: each by its share, out of the set's total", () => {
  const set = example("survey");
  const codes = set.domains.flatMap(({ criteria }) => criteria);
  const whole = Object.fromEntries(codes.map(({ code, maximum }) => [code, maximum / 1e6]));
  expect(stageTotals(set, whole)).toMatchObject({ total: toPoints(60), result: toPoints(60) });
  // 36 of 45 at 70 %, 12,5 of 15 at 30 %, out of 60.
  const some = { ...whole, "3.2": 0, "7.1": 0, "2.1": 1.5, "9.1": 7.5 };
  expect(stageTotals(set, some)).toMatchObject({ total: toPoints(48.5), result: toPoints(60 * (0.7 * (36 / 45) + 0.3 * (12.5 / 15))) });
});

describe("classes", () => {
  const steps = example("steps");
  const at = (value: number) => toPoints(value);

  test("on points; a bound that begins above belongs to the class below", () => {
    expect([18.000001, 18, 14, 13.999999, 0].map((value) => classOf(at(value), steps))).toEqual(["Tốt", "Khá", "Khá", "Trung bình", "Yếu"]);
  });

  test("on percent of the total", () => {
    const survey = example("survey");
    expect([54, 53.99, 30, 29.9].map((value) => classOf(at(value), survey))).toEqual(["Xuất sắc", "Tốt", "Trung bình", null]);
    const extras = example("extras");
    expect([95, 95.01].map((value) => classOf(at(value), extras))).toEqual(["Tốt", "Xuất sắc"]);
  });

  test("a percentage is not rounded up to a bound, and the distance to it is never less than nothing", () => {
    const official = { ...example("survey"), total: at(60.1), classesOn: "percent" as const };
    const classes = [
      { name: "Tốt", from: 95 },
      { name: "Khá", from: 80, above: true },
    ];
    const set = { ...official, classes };
    // 95 % of 60,1 is 57,095; 80 % is 48,08.
    expect([57.095, 57.094999, 48.080001, 48.08].map((value) => classOf(at(value), set))).toEqual(["Tốt", "Khá", "Khá", null]);
    expect(nextClassOf(at(57.0949), set)).toEqual({ name: "Tốt", missing: at(0.0001), above: false });
    expect(nextClassOf(at(48.08), set)).toEqual({ name: "Khá", missing: 0, above: true });
    // A bound that lies between two millionths is first reached above it.
    const third = { ...set, total: at(33.333333), classes: [{ name: "Đạt", from: 33.33, above: true }] };
    expect(nextClassOf(at(11.109999), third)!.missing).toBe(0);
    expect(classOf(at(11.11), third)).toBe("Đạt");
  });

  test("how far the next one is", () => {
    expect(nextClassOf(at(13.5), steps)).toEqual({ name: "Khá", missing: at(0.5), above: false });
    expect(nextClassOf(at(18), steps)).toEqual({ name: "Tốt", missing: 0 as Points, above: true });
    expect(nextClassOf(at(18.5), steps)).toBeNull();
    expect(nextClassOf(at(50), example("survey"))).toEqual({ name: "Xuất sắc", missing: at(4), above: false });
    expect(nextClassOf(at(10), example("depth"))).toBeNull();
  });
});

test("losses of one department stand together, however the table writes its name", () => {
  const set = example("steps");
  const scores = { "1.1": 3, "1.2": 1, "1.3": 0, "2.1": 6, "2.2": 3, "2.3": 1.5 };
  expect(lostByDepartment(lostPoints(bookOf(set, { self: scores }), set, "self"), set)).toEqual([
    { department: "Văn phòng - thống kê xã", amount: toPoints(4) },
    { department: "Địa chính - nông nghiệp, xây dựng và môi trường xã", amount: toPoints(1.5) },
  ]);
});
