import type { CodeLink } from "../../src/criteria/codeMap";
import { allCriteria, type CriteriaSet } from "../../src/criteria/criteriaSet";
import type { CriteriaSetFile } from "../../src/criteria/criteriaSetFile";
import { loadCriteriaSet } from "../../src/criteria/loadCriteriaSet";
import thaiNguyen from "../../src/criteria/sets/thai-nguyen-cap-xa-2023.json";
import { carriedSetJson } from "../../src/criteria/setJson";
import { exampleFile, type Example } from "../unit/examples";
import { scoresOf, type Pick10 } from "../unit/generatedSets";
import { NEXT_FILE, NEXT_MAP } from "../unit/nextYear";
import { scores as seed } from "../unit/seed";

/** A unit that is scored, by a set, and the set that it moves to and is compared by. */
export interface Subject {
  readonly name: string;
  readonly file: CriteriaSetFile;
  readonly set: CriteriaSet;
  /** The set's JSON, where it did not come with the add-in. */
  readonly setText: string | undefined;
  readonly unit: string;
  readonly next: { readonly set: CriteriaSet; readonly setText: string; readonly map: readonly CodeLink[] };
  score(code: string, stage: string): number | "KAD";
}

const PICKS: readonly Pick10[] = [10, 7, "KAD", 4, "KAD", 10, 8];

/** The seed's commune by the built-in set; by two examples, one that scales to what applies, and one of five levels. */
export const SUBJECTS: readonly Subject[] = [
  {
    name: "thai-nguyen-2023",
    ...ofFile(thaiNguyen),
    setText: undefined,
    unit: seed.unit,
    next: { set: loadCriteriaSet(NEXT_FILE), setText: carriedSetJson(NEXT_FILE), map: NEXT_MAP },
    score: (code, stage) => (seed.scores as Record<string, Record<string, number>>)[code]![stage]!,
  },
  ofExample("rescale", "khong-ap-dung-quy-doi"),
  ofExample("depth", "nam-cap"),
];

/** What the add-in must know to read all of a subject's workbooks. */
export function setsOf({ set, next }: Subject): CriteriaSet[] {
  return [...new Set([set, next.set])];
}

function ofFile(file: CriteriaSetFile): Pick<Subject, "file" | "set" | "setText"> {
  return { file, set: loadCriteriaSet(file), setText: carriedSetJson(file) };
}

function ofExample(example: Example, name: string): Subject {
  const own = ofFile(exampleFile(example));
  const { stages } = own.set;
  const given = stages.map((_, i) => scoresOf(own.set, i, PICKS));
  const map = allCriteria(own.set).map(({ code }): CodeLink => ({ from: [code], to: [code] }));
  return {
    name,
    ...own,
    unit: "UBND xã Ví Dụ",
    next: { set: own.set, setText: own.setText!, map },
    score: (code, stage) => given[stages.findIndex(({ id }) => id === stage)]!.get(code)!,
  };
}
