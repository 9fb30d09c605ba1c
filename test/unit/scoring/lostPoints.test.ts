import fc from "fast-check";
import { allCriteria, type CriteriaSet } from "../../../src/criteria/criteriaSet";
import { subtract, sum, toNumber, toPoints, ZERO, type Points } from "../../../src/criteria/points";
import { lostByStage, lostPoints, totalLost } from "../../../src/scoring/lostPoints";
import { classOf } from "../../../src/scoring/scoreClass";
import type { PointsCell, Scorebook, ScoreRow } from "../../../src/scoring/scorebook";
import { computeTotals, stageOf } from "../../../src/scoring/totals";
import { runs } from "../runs";
import { scores, SET } from "../seed";

const STAGES = SET.stages.map(({ id }) => id);

const cell = (points: Points | null): PointsCell => ({
  address: "A1",
  formula: null,
  reading: points === null ? { kind: "blank" } : { kind: "points", points },
});

/** A scorebook that holds nothing but scores. */
function bookOf(score: (code: string, stage: string) => Points | null): Scorebook {
  const criteria = allCriteria(SET).map(({ code, name, maximum }, row): ScoreRow => ({
    row,
    code,
    codeCell: { address: "A1", text: code, altered: false },
    name: { address: "B1", text: name },
    maximum: cell(maximum),
    scores: Object.fromEntries(STAGES.map((stage) => [stage, cell(score(code, stage))])),
    department: { address: "G1", text: "" },
  }));
  return { sheet: { id: "1", name: "Sổ" }, identity: null, stages: STAGES, domains: [], groups: [], criteria, total: null, result: null };
}

const given: Record<string, Record<string, number>> = scores.scores;
const seedBook = bookOf((code, stage) => toPoints(given[code]![stage]!));

test("the report: 11 rows, 10,25 points, 2,50 + 3,75 + 4,00", () => {
  const lost = lostPoints(seedBook, SET, "council");
  expect(lost.map(({ criterion }) => criterion.code)).toEqual("1.6 1.9 3.1 3.3 5.2 5.3 7.6 7.11 7.15 8.3 8.5".split(" "));
  expect(toNumber(totalLost(lost))).toBe(10.25);
  expect(lostByStage(lost, SET).map(({ amount }) => toNumber(amount))).toEqual([2.5, 3.75, 4]);
});

test("earlier stages count up to themselves only", () => {
  expect(["self", "appraisal"].map((stage) => toNumber(totalLost(lostPoints(seedBook, SET, stage))))).toEqual([2.5, 6.25]);
  expect(lostByStage(lostPoints(seedBook, SET, "appraisal"), SET).map(({ amount }) => toNumber(amount))).toEqual([2.5, 3.75, 0]);
});

test("at which stage each criterion's points went; a stage that gave some back has a negative part", () => {
  const book = bookOf((code, stage) => {
    const maximum = allCriteria(SET).find((each) => each.code === code)!.maximum;
    if (code !== "8.3") return maximum;
    return toPoints({ self: 4, appraisal: 3.5, council: 4.25 }[stage]!);
  });
  const [lost] = lostPoints(book, SET, "council");
  expect(lost).toMatchObject({
    domain: "8",
    amount: 750_000,
    parts: [
      { stage: "self", amount: 1_000_000 },
      { stage: "appraisal", amount: 500_000 },
      { stage: "council", amount: -750_000 },
    ],
  });
});

const anyScores = fc.array(fc.option(fc.integer({ min: 0, max: 100 }), { freq: 10 }), {
  minLength: 54 * 3,
  maxLength: 54 * 3,
});

test("lost and reached make up the maximum, and the parts make up each loss", () => {
  fc.assert(
    fc.property(anyScores, (percents) => {
      const codes = allCriteria(SET).map(({ code }) => code);
      const maxima = new Map(allCriteria(SET).map(({ code, maximum }) => [code, maximum]));
      const book = bookOf((code, stage) => {
        const percent = percents[codes.indexOf(code) * 3 + STAGES.indexOf(stage)]!;
        return percent === null ? null : (Math.round((maxima.get(code)! * percent) / 100) as Points);
      });
      const totals = computeTotals(book, SET);
      for (const stage of STAGES) {
        const lost = lostPoints(book, SET, stage);
        const scored = book.criteria.filter(({ scores: cells }) => cells[stage]!.reading.kind === "points");
        const due = subtract(sum(scored.map(({ code }) => maxima.get(code)!)), stageOf(totals, stage)!.total);
        expect(totalLost(lost)).toBe(due);
        expect(sum(lostByStage(lost, SET).map(({ amount }) => amount))).toBe(due);
        for (const { amount, parts } of lost) expect(sum(parts.map((part) => part.amount))).toBe(amount);
      }
    }),
    runs(50),
  );
});

test("a blank is missing, not lost; a score above the maximum loses nothing", () => {
  const book = bookOf((code) => (code === "1.1" ? null : toPoints(99)));
  expect(lostPoints(book, SET, "self")).toEqual([]);
});

describe("classes", () => {
  const bounded: CriteriaSet = {
    ...SET,
    classes: [
      { name: "Khá", from: 65 },
      { name: "Xuất sắc", from: 90 },
      { name: "Tốt", from: 80 },
    ],
  };

  test.each([
    [100, "Xuất sắc"],
    [90, "Xuất sắc"],
    [89.99, "Tốt"],
    [80, "Tốt"],
    [65, "Khá"],
    [64.99, null],
    [0, null],
  ])("%p of 100 points is %p", (points, name) => {
    expect(classOf(toPoints(points), bounded)).toBe(name);
  });

  test("a set without bounds gives no class", () => {
    expect(classOf(toPoints(100), SET)).toBeNull();
    expect(classOf(ZERO, SET)).toBeNull();
  });
});
