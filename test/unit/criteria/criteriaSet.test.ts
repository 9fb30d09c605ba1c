import Ajv2020 from "ajv/dist/2020";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { allCriteria, findCriterion, scoredCriterionOf } from "../../../src/criteria/criteriaSet";
import schema from "../../../src/criteria/criteriaSet.schema.json";
import type { CriteriaSetFile } from "../../../src/criteria/criteriaSetFile";
import type { IntegrityFault } from "../../../src/criteria/integrity";
import { CriteriaSetError, loadCriteriaSet } from "../../../src/criteria/loadCriteriaSet";
import { toNumber, toPoints } from "../../../src/criteria/points";
import file from "../../../src/criteria/sets/thai-nguyen-cap-xa-2023.json";
import seed from "../../data/seed/criteria.json";
import scores from "../../data/seed/scores.json";

type Json = Record<string, unknown>;
/** What a fault is planted into: the file as a program would write it. */
type Draft = {
  -readonly [Key in keyof CriteriaSetFile]: CriteriaSetFile[Key];
};

const SET = BUILT_IN_SETS[0]!;
const validate = new Ajv2020({ allErrors: true }).compile(schema);

function planted(plant: (draft: Draft) => void): Draft {
  const draft = structuredClone(file) as unknown as Draft;
  plant(draft);
  return draft;
}

describe("the built-in set", () => {
  test("keeps to the schema", () => {
    validate(file);
    expect(validate.errors).toBeNull();
  });

  test("is exactly what the report shows: every domain, criterion, maximum and department, in its order", () => {
    const shown = SET.domains.map(({ code, name, maximum, criteria }) => ({
      code,
      name,
      max: toNumber(maximum),
      criteria: criteria.map((criterion) => ({
        code: criterion.code,
        name: criterion.name,
        max: toNumber(criterion.maximum),
        department: criterion.department,
      })),
    }));
    expect(shown).toEqual(seed.domains);
    expect(SET.knownSubCriteria).toEqual(seed.known_sub_criteria);
    expect(toNumber(SET.total)).toBe(seed.total_max);
    expect([SET.domains.length, allCriteria(SET).length]).toEqual([8, 54]);
  });

  test("invents nothing: no class bounds, no steps, the report's three stages", () => {
    expect(SET.classes).toEqual([]);
    expect(allCriteria(SET).filter(({ allowed }) => allowed !== undefined)).toEqual([]);
    expect(SET.stages.map(({ id }) => id)).toEqual(["self", "appraisal", "council"]);
    expect(Object.keys(scores.scores)).toEqual(allCriteria(SET).map(({ code }) => code));
  });

  test("finds the criterion that a code belongs to", () => {
    expect(findCriterion(SET, "7.10")!.name).toBe("Trao đổi văn bản điện tử");
    expect(findCriterion(SET, "7")).toBeUndefined();
    expect(scoredCriterionOf(SET, "8.3.2.2")!.code).toBe("8.3");
    expect(scoredCriterionOf(SET, "7.11")!.code).toBe("7.11");
    expect(scoredCriterionOf(SET, "7.110")).toBeUndefined();
    expect(scoredCriterionOf(SET, "9.1")).toBeUndefined();
  });
});

describe("the schema refuses", () => {
  const refused: [string, (draft: Json) => void][] = [
    ["a missing title", (draft) => delete draft["title"]],
    ["a field that it does not know", (draft) => (draft["colour"] = "red")],
    ["an id with spaces or capitals", (draft) => (draft["id"] = "Thái Nguyên 2023")],
    ["a year as text", (draft) => (draft["year"] = "2023")],
    ["no stages", (draft) => (draft["stages"] = [])],
    ["a stage whose id is no word", (draft) => (draft["stages"] = [{ id: "Vòng 1", name: "Vòng 1" }])],
    ["no domains", (draft) => (draft["domains"] = [])],
    ["a total of zero", (draft) => (draft["total"] = 0)],
    ["a class bound below nothing", (draft) => (draft["classes"] = [{ name: "A", from: -1 }])],
    ["a sub-criterion with a trailing dot", (draft) => (draft["knownSubCriteria"] = [{ code: "1.6.1.", name: "x" }])],
    ["wording without a header", (draft) => delete (draft["wording"] as { scoreHeaders: Json }).scoreHeaders["maximum"]],
  ];
  test.each(refused)("%s", (_, plant) => {
    expect(validate(planted((draft) => plant(draft as unknown as Json)))).toBe(false);
  });

  const inCriterion: [string, Json][] = [
    ["a code as a number", { code: 1.1 }],
    ["a maximum as text", { maximum: "1,5" }],
    ["an empty name", { name: "" }],
    ["a step of zero", { allowed: { step: 0 } }],
    ["two kinds of allowed scores", { allowed: { step: 0.5, decimals: 1 } }],
    ["an unknown field", { note: "x" }],
  ];
  test.each(inCriterion)("a criterion with %s", (_, fault) => {
    const draft = planted(({ domains }) => Object.assign(domains[0]!.criteria[0]!, fault));
    expect(validate(draft)).toBe(false);
  });
});

describe("a set that contradicts itself is not loaded", () => {
  const faults: [IntegrityFault, (draft: Draft) => void][] = [
    [{ code: "bad-code", at: "1.1." }, ({ domains }) => Object.assign(domains[0]!.criteria[0]!, { code: "1.1." })],
    [{ code: "duplicate-code", at: "1.2" }, ({ domains }) => Object.assign(domains[0]!.criteria[0]!, { code: "1.2" })],
    [{ code: "outside-parent", at: "2.99" }, ({ domains }) => Object.assign(domains[0]!.criteria[0]!, { code: "2.99" })],
    [{ code: "outside-parent", at: "11.1" }, ({ domains }) => Object.assign(domains[0]!.criteria[0]!, { code: "11.1" })],
    [
      { code: "domain-sum", at: "1", declared: 10, actual: 10.000001 },
      ({ domains }) => Object.assign(domains[0]!.criteria[0]!, { maximum: 1.500001 }),
    ],
    [{ code: "total-sum", at: file.id, declared: 99.5, actual: 100 }, (draft) => (draft.total = 99.5)],
    [{ code: "duplicate-stage", at: "self" }, (draft) => (draft.stages = [...draft.stages, draft.stages[0]!])],
    [{ code: "no-stage", at: file.id }, (draft) => (draft.stages = [])],
    [{ code: "orphan-sub-criterion", at: "9.9.1" }, (draft) => (draft.knownSubCriteria = [{ code: "9.9.1", name: "x" }])],
    [{ code: "orphan-sub-criterion", at: "7.110" }, (draft) => (draft.knownSubCriteria = [{ code: "7.110", name: "x" }])],
  ];
  test.each(faults)("%j", (fault, plant) => {
    const load = () => loadCriteriaSet(planted(plant));
    expect(load).toThrow(CriteriaSetError);
    expect(faultsOf(load)).toEqual([fault]);
  });

  test("without criteria: nothing adds up to anything", () => {
    const load = () => loadCriteriaSet(planted((draft) => (draft.domains = [])));
    expect(faultsOf(load).map(({ code }) => code)).toEqual(expect.arrayContaining(["no-criteria", "total-sum"]));
  });

  test("says where and what", () => {
    expect(() => loadCriteriaSet(planted((draft) => (draft.total = 99)))).toThrow(`Criteria set ${file.id}: total-sum at ${file.id}`);
  });
});

test("sums of maxima are exact: ten times 0,1 is 1", () => {
  const draft = planted((set) => {
    const criteria = Array.from({ length: 10 }, (_, i) => ({
      code: `1.${i + 1}`,
      name: "x",
      maximum: 0.1,
      department: "",
      allowed: { step: 0.05 },
    }));
    set.domains = [{ code: "1", name: "X", maximum: 1, criteria }];
    set.total = 1;
    set.knownSubCriteria = [];
  });
  expect(loadCriteriaSet(draft).domains[0]!.criteria[0]!.allowed).toEqual({ step: toPoints(0.05) });
});

function faultsOf(load: () => unknown): readonly IntegrityFault[] {
  try {
    load();
  } catch (error) {
    if (error instanceof CriteriaSetError) return error.faults;
    throw error;
  }
  return [];
}
