import { CriteriaSetFormError, parseCriteriaSet } from "../../../src/criteria/parseCriteriaSet";
import { exampleFile } from "../examples";

const FILE = exampleFile("steps");

function problemsOf(text: string) {
  try {
    parseCriteriaSet(text);
  } catch (error) {
    if (error instanceof CriteriaSetFormError) return error.places;
    throw error;
  }
  return [];
}

test("what a program wrote is read as it stands, with a byte order mark too", () => {
  expect(parseCriteriaSet(JSON.stringify(FILE))).toEqual(FILE);
  expect(parseCriteriaSet(`\ufeff${JSON.stringify(FILE)}`)).toEqual(FILE);
});

test("what is no JSON is refused", () => {
  expect(problemsOf("{")).toEqual([{ at: "#", problem: expect.any(String) }]);
  expect(problemsOf(" ".repeat(4 * 1024 * 1024 + 1))).toEqual([{ at: "#", problem: "longer than 4 MB" }]);
});

test("says where a set does not keep to the schema, at the innermost place", () => {
  const [first, ...rest] = FILE.domains[0]!.criteria;
  const domains = [{ ...FILE.domains[0]!, criteria: [{ ...first, maximum: "4" }, ...rest] }, ...FILE.domains.slice(1)];
  expect(problemsOf(JSON.stringify({ ...FILE, domains }))).toContainEqual({
    at: "#/domains/0/criteria/0/maximum",
    problem: expect.stringContaining("number"),
  });
});

test("tells no more places than anybody mends at once", () => {
  const domains = Array.from({ length: 100 }, () => ({}));
  expect(problemsOf(JSON.stringify({ ...FILE, domains })).length).toBe(20);
});
