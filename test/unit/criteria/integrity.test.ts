import type { CriteriaSetFile, CriterionEntry, DomainEntry } from "../../../src/criteria/criteriaSetFile";
import type { IntegrityFault } from "../../../src/criteria/integrity";
import { CriteriaSetError, loadCriteriaSet } from "../../../src/criteria/loadCriteriaSet";
import { example, EXAMPLES, exampleFile, type Example } from "../examples";

type Writable<Value> = Value extends object ? { -readonly [Key in keyof Value]: Writable<Value[Key]> } : Value;
type Draft = Writable<CriteriaSetFile>;
type Row = Writable<CriterionEntry>;

test.each(EXAMPLES)("the example %s loads without fault, is marked as an example and has its own checksum", (name) => {
  const set = example(name);
  expect(set.title).toMatch(/^Ví dụ: /);
  expect(set.checksum).toMatch(/^[0-9a-f]{12}$/);
  expect(EXAMPLES.filter((other) => example(other).checksum === set.checksum)).toEqual([name]);
});

/** The row of a code, at any depth. */
function row(draft: Draft, code: string): Row {
  const within = (rows: readonly Row[]): Row | undefined =>
    rows.map((each) => (each.code === code ? each : within(each.criteria ?? []))).find((found) => found !== undefined);
  return draft.domains.map(({ criteria }) => within(criteria)).find((found) => found !== undefined)!;
}

const domain = (draft: Draft, code: string): Writable<DomainEntry> => draft.domains.find((each) => each.code === code)!;

const FAULTS: [Example, IntegrityFault, (draft: Draft) => void][] = [
  ["depth", { code: "bad-code", at: "1.2." }, (draft) => (row(draft, "1.2").code = "1.2.")],
  ["depth", { code: "duplicate-code", at: "2.2.1" }, (draft) => (row(draft, "2.2.2").code = "2.2.1")],
  ["depth", { code: "outside-parent", at: "1.2.9" }, (draft) => (row(draft, "1.1.1.1.2").code = "1.2.9")],
  ["depth", { code: "group-sum", at: "1.1.1.1", declared: 1.5, actual: 1.25 }, (draft) => (row(draft, "1.1.1.1.2").maximum = 0.75)],
  [
    "depth",
    { code: "domain-sum", at: "2", declared: 8, actual: 7 },
    (draft) => {
      row(draft, "2.1").maximum = 2;
    },
  ],
  ["depth", { code: "no-criteria", at: "1.3" }, (draft) => [(row(draft, "1.3").criteria = []), delete draft.counts]],
  ["depth", { code: "total-sum", at: "vi-du-nam-cap", declared: 19, actual: 20 }, (draft) => (draft.total = 19)],
  ["depth", { code: "criterion-count", at: "vi-du-nam-cap", declared: 11, actual: 10 }, (draft) => (draft.counts!.criteria = 11)],
  ["depth", { code: "domain-count", at: "vi-du-nam-cap", declared: 3, actual: 2 }, (draft) => (draft.counts = { domains: 3 })],
  ["depth", { code: "no-stage", at: "vi-du-nam-cap" }, (draft) => (draft.stages = [])],
  ["depth", { code: "duplicate-stage", at: "self" }, (draft) => (draft.stages[1]!.id = "self")],
  ["depth", { code: "orphan-sub-criterion", at: "1.1.3" }, (draft) => (draft.knownSubCriteria = [{ code: "1.1.3", name: "x" }])],
  [
    "depth",
    { code: "sub-criteria-sum", at: "1.2", declared: 2, actual: 2.5 },
    (draft) => (draft.knownSubCriteria = [1, 2].map((part) => ({ code: `1.2.${part}`, name: "x", maximum: 1.25 }))),
  ],
  ["depth", { code: "duplicate-code", at: "2.2.2" }, (draft) => (row(draft, "2.2.1").code = "2.2.02")],
  ["depth", { code: "group-rules", at: "1.1" }, (draft) => (row(draft, "1.1").conditional = true)],
  ["depth", { code: "group-rules", at: "2.2" }, (draft) => (row(draft, "2.2").allowed = { step: 0.5 })],
  ["depth", { code: "duplicate-stage-name", at: "tự đánh giá" }, (draft) => (draft.stages[1]!.name = " Tự  đánh giá")],
  ["steps", { code: "class-beyond", at: "Tốt", declared: 20.5, actual: 20 }, (draft) => (draft.classes[0]!.from = 20.5)],
  ["survey", { code: "class-beyond", at: "Xuất sắc", declared: 101, actual: 100 }, (draft) => (draft.classes[0]!.from = 101)],
  ["steps", { code: "duplicate-class", at: "khá" }, (draft) => (draft.classes[2]!.name = "khá")],
  ["steps", { code: "bad-maximum", at: "2.3" }, (draft) => [(row(draft, "2.3").maximum = 0), (row(draft, "2.1").maximum += 2)]],
  ["steps", { code: "bad-maximum", at: "2.3" }, (draft) => [(row(draft, "2.3").maximum = -1), (row(draft, "2.1").maximum += 3)]],
  ["extras", { code: "bad-allowed", at: "4.2" }, (draft) => (row(draft, "4.2").allowed = { values: [-1, 0, 2] })],
  ["extras", { code: "bad-allowed", at: "5.1" }, (draft) => (row(draft, "5.1").allowed = { values: [-3, 1] })],
  ["extras", { code: "bad-cap", at: "5" }, (draft) => [(domain(draft, "5").maximum = 1), (domain(draft, "5").extra = { minimum: -4 })]],
  ["extras", { code: "bad-cap", at: "4" }, (draft) => (domain(draft, "4").extra = { minimum: -1 })],
  ["extras", { code: "bad-cap", at: "4" }, (draft) => (domain(draft, "4").extra = { minimum: 1 })],
  ["survey", { code: "block-domains", at: "1" }, (draft) => draft.blocks![1]!.domains.push("1")],
  ["extras", { code: "bad-maximum", at: "4.1" }, (draft) => (row(draft, "4.1").maximum = 0)],
  ["extras", { code: "bad-cap", at: "5" }, (draft) => (domain(draft, "5").extra = { minimum: 0 })],
  ["extras", { code: "bad-cap", at: "4" }, (draft) => (domain(draft, "4").maximum = 0)],
  ["steps", { code: "bad-allowed", at: "1.1" }, (draft) => (row(draft, "1.1").allowed = { step: 0.3 })],
  ["steps", { code: "bad-allowed", at: "1.2" }, (draft) => (row(draft, "1.2").allowed = { values: [0, 2, 3] })],
  ["steps", { code: "class-bounds", at: "Trung bình" }, (draft) => (draft.classes[2]!.from = 15)],
  [
    "steps",
    { code: "ambiguous-department", at: "vp - tk xã" },
    (draft) => draft.departments!.push({ name: "Văn phòng", aliases: ["VP–TK  XÃ"] }),
  ],
  ["survey", { code: "block-weights", at: "vi-du-khao-sat", declared: 100, actual: 90 }, (draft) => (draft.blocks![1]!.weight = 20)],
  ["survey", { code: "block-domains", at: "9" }, (draft) => draft.blocks![0]!.domains.push("9")],
  ["survey", { code: "block-domains", at: "8" }, (draft) => draft.blocks![0]!.domains.pop()],
];

test.each(FAULTS)("%s: %j", (name, fault, plant) => {
  const draft = structuredClone(exampleFile(name)) as Draft;
  plant(draft);
  expect(faultsOf(draft)).toEqual([fault]);
});

test("a file that was changed after its checksum was written says so", () => {
  const file = { ...exampleFile("steps"), checksum: example("steps").checksum };
  expect(faultsOf(file)).toEqual([]);
  const changed = { ...file, title: "Ví dụ: khác" };
  expect(faultsOf(changed)).toEqual([
    { code: "checksum", at: file.id, declared: file.checksum, actual: expect.stringMatching(/^[0-9a-f]{12}$/) },
  ]);
});

test("two classes may share a bound where one of them begins above it", () => {
  const classes = [
    { name: "A", from: 18, above: true },
    { name: "B", from: 18 },
  ];
  expect(faultsOf({ ...exampleFile("steps"), classes })).toEqual([]);
  expect(faultsOf({ ...exampleFile("steps"), classes: [...classes].reverse() })).toEqual([{ code: "class-bounds", at: "A" }]);
});

test("bounds that are reached with the last point, and parts that add up to the whole, are well", () => {
  const classes = [
    { name: "A", from: 20 },
    { name: "B", from: 18 },
  ];
  expect(faultsOf({ ...exampleFile("steps"), classes })).toEqual([]);
  expect(faultsOf({ ...exampleFile("steps"), classes: classes.map((each) => ({ ...each, from: 18 })) })).toEqual([
    { code: "class-bounds", at: "B" },
  ]);
  const extras = exampleFile("extras");
  expect(faultsOf({ ...extras, classes: [{ name: "A", from: 106 }], classesOn: "points" })).toEqual([]);
  // What stands below another part is counted with it.
  const parts = ["1.2.1", "1.2.2", "1.2.1.1", "1.2.1.2"].map((code) => ({ code, name: "x", maximum: 1 }));
  expect(faultsOf({ ...exampleFile("depth"), knownSubCriteria: parts })).toEqual([]);
  const ofPenalty = [{ code: "5.1.1", name: "x", maximum: 9 }];
  expect(faultsOf({ ...extras, knownSubCriteria: ofPenalty })).toEqual([]);
});

function faultsOf(file: CriteriaSetFile): readonly IntegrityFault[] {
  try {
    loadCriteriaSet(file);
    return [];
  } catch (error) {
    if (error instanceof CriteriaSetError) return error.faults;
    throw error;
  }
}
