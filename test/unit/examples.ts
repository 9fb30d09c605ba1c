import type { CriteriaSet } from "../../src/criteria/criteriaSet";
import type { CriteriaSetFile, CriterionEntry } from "../../src/criteria/criteriaSetFile";
import { loadCriteriaSet } from "../../src/criteria/loadCriteriaSet";
import { parseCriteriaSet } from "../../src/criteria/parseCriteriaSet";
import steps from "../data/examples/buoc-diem.json";
import extras from "../data/examples/cong-tru.json";
import survey from "../data/examples/khao-sat.json";
import full from "../data/examples/khong-ap-dung-du-diem.json";
import zero from "../data/examples/khong-ap-dung-khong-diem.json";
import rescale from "../data/examples/khong-ap-dung-quy-doi.json";
import depth from "../data/examples/nam-cap.json";

const FILES = { survey, extras, depth, steps, full, rescale, zero };

export type Example = keyof typeof FILES;

export const EXAMPLES = Object.keys(FILES) as readonly Example[];

/** An example set as its file holds it; together they say everything that a set can say. */
export function exampleFile(name: Example): CriteriaSetFile {
  return parseCriteriaSet(JSON.stringify(FILES[name]));
}

export function example(name: Example): CriteriaSet {
  return loadCriteriaSet(exampleFile(name));
}

/** In two weighted parts, of which no criterion needs to apply to a unit. */
export function allConditional(): CriteriaSet {
  const file = exampleFile("rescale");
  const conditional = (entry: CriterionEntry): CriterionEntry =>
    entry.criteria ? { ...entry, criteria: entry.criteria.map(conditional) } : { ...entry, conditional: true };
  return loadCriteriaSet({
    ...file,
    domains: file.domains.map((domain) => ({ ...domain, criteria: domain.criteria.map(conditional) })),
    blocks: [
      { name: "Phần 1", weight: 70, domains: ["1"] },
      { name: "Phần 2", weight: 30, domains: ["2", "3"] },
    ],
  });
}
