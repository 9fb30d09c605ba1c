import type { CriteriaSet } from "../../src/criteria/criteriaSet";
import type { CriteriaSetFile } from "../../src/criteria/criteriaSetFile";
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
