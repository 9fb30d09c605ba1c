import { bootInNode } from "../bootInNode";
import { runCase } from "./behaviourCase";
import { BEHAVIOUR_CASES } from "./behaviourCases";

const host = bootInNode();

test.each(BEHAVIOUR_CASES.map((each) => [each.name, each] as const))("%s", async (_, each) => {
  const { actual, expected } = await runCase(each);
  expect(actual).toEqual(expected);
});

test("every case leaves the workbook as it found it", () => {
  expect(host.document.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  expect(host.document.parts).toEqual([]);
  expect(host.missingMembers).toEqual([]);
});

test("names are told apart", () => expect(new Set(BEHAVIOUR_CASES.map(({ name }) => name)).size).toBe(BEHAVIOUR_CASES.length));
