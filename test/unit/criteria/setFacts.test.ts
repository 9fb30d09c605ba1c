import { isAllowed, keepsTo, stepOf } from "../../../src/criteria/allowedScores";
import { canonicalJson } from "../../../src/criteria/checksum";
import { countedDomains, findCriterion, hasConditional, hasResult, rangeOf, shownCap } from "../../../src/criteria/criteriaSet";
import { compareVersions, findSet, latestVersion, setKey } from "../../../src/criteria/findSet";
import { toNumber, toPoints } from "../../../src/criteria/points";
import { EXAMPLES, allConditional, example, type Example } from "../examples";

/** Of these scores the ones that the criterion takes. */
function taken(name: Example, code: string, scores: readonly number[]): number[] {
  const criterion = findCriterion(example(name), code)!;
  return scores.filter((score) => isAllowed(toPoints(score), criterion));
}

test.each<[Example, string, string, number[], number[]]>([
  ["steps", "1.1", "quarters up to 4", [-0.25, 0, 0.1, 0.25, 3.75, 4, 4.25], [0, 0.25, 3.75, 4]],
  ["steps", "1.2", "four values", [0, 0.5, 1, 1.5, 2, 4], [0, 0.5, 1, 2]],
  ["steps", "2.1", "two decimals up to 6", [-0.01, 0.01, 0.001, 5.99, 6, 6.01], [0.01, 5.99, 6]],
  ["steps", "2.2", "whole points", [0, 0.5, 1, 4, 5], [0, 1, 4]],
  ["steps", "2.3", "anything up to 2", [-1, 0, 0.333333, 2, 2.000001], [0, 0.333333, 2]],
  ["extras", "5.1", "a penalty down to −3", [-4, -3, -0.1, 0, 0.5], [-3, -0.1, 0]],
  ["extras", "5.2", "a penalty in halves", [-2.5, -2, -1.5, -0.4, 0], [-2, -1.5, 0]],
])("%s %s takes %s", (name, code, _, scores, expected) => {
  expect(taken(name, code, scores)).toEqual(expected);
});

test("what a set allows, whatever the range, and how far apart", () => {
  expect([-8, 0.25, 0.3].map((score) => keepsTo(toPoints(score), { step: toPoints(0.25) }))).toEqual([true, true, false]);
  expect(keepsTo(toPoints(0.3), undefined)).toBe(true);
  expect([{ step: toPoints(0.5) }, { decimals: 2 }, { decimals: 0 }].map((allowed) => toNumber(stepOf(allowed)))).toEqual([0.5, 0.01, 1]);
});

test("from where to where the scores of a criterion go", () => {
  const range = (code: string) => rangeOf(findCriterion(example("extras"), code)!);
  expect(range("1.1")).toEqual({ from: 0, to: toPoints(10) });
  expect(range("5.1")).toEqual({ from: toPoints(-3), to: 0 });
});

test("bonuses show what can be had, penalties alone what can go, and neither counts in the total", () => {
  const { domains } = example("extras");
  expect(domains.map((domain) => toNumber(shownCap(domain)))).toEqual([30, 40, 30, 4, -4, 2]);
  expect(countedDomains(example("extras")).map(({ code }) => code)).toEqual(["1", "2", "3"]);
});

test("which sets say more of a unit than the sum of its points, and of which some criteria may not apply", () => {
  expect(EXAMPLES.filter((name) => hasResult(example(name)))).toEqual(["survey", "rescale"]);
  expect(EXAMPLES.filter((name) => hasConditional(example(name)))).toEqual(["full", "rescale", "zero"]);
  const all = allConditional();
  expect(hasResult({ ...all, notApplicable: "zero" })).toBe(true);
  expect(hasResult({ ...all, notApplicable: "zero", blocks: [] })).toBe(false);
  expect(hasResult({ ...example("steps"), notApplicable: "rescale" })).toBe(false);
});

describe("versions of sets", () => {
  const versions = ["9", "10", "2"].map((version) => ({ ...example("steps"), version }));

  test("go by their numbers; the newest is known in whatever order they come", () => {
    expect([...versions].sort(compareVersions).map(({ version }) => version)).toEqual(["2", "9", "10"]);
    expect(latestVersion(versions)!.version).toBe("10");
    expect(latestVersion([...versions].reverse())!.version).toBe("10");
    expect(versions[0]!.version).toBe("9");
    expect(latestVersion([])).toBeUndefined();
  });

  test("are told apart by their keys, and found by id and version together", () => {
    expect(new Set([...versions, { ...versions[0]!, id: "khac" }].map(setKey)).size).toBe(4);
    const { id } = versions[0]!;
    expect(findSet(versions, { setId: id, setVersion: "2" })).toBe(versions[2]);
    expect(() => findSet(versions, { setId: id, setVersion: "3" })).toThrow(`No criteria set ${id} 3.`);
    expect(() => findSet(versions, { setId: "khac", setVersion: "2" })).toThrow("No criteria set khac 2.");
  });
});

test("the same content has one text", () => {
  expect(canonicalJson({ b: [{ d: 1, c: "e\u0301" }, null, undefined], a: undefined, B: false })).toBe(
    '{"B":false,"b":[{"c":"é","d":1},null,null]}',
  );
  expect(canonicalJson(null)).toBe("null");
});
