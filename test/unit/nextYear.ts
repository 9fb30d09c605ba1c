import { inspectSnapshot, type CheckedScorebook } from "../../src/actions/inspect";
import { allCriteria, findCriterion, type CriteriaSet } from "../../src/criteria/criteriaSet";
import type { CriteriaSetFile, CriterionEntry, DomainEntry } from "../../src/criteria/criteriaSetFile";
import { loadCriteriaSet } from "../../src/criteria/loadCriteriaSet";
import { toNumber } from "../../src/criteria/points";
import set2023 from "../../src/criteria/sets/thai-nguyen-cap-xa-2023.json";
import { layOut } from "../../src/forms/scoreLayout";
import { planScoreSheet } from "../../src/forms/scoreSheet";
import { sheetText } from "../../src/messages/sheets";
import type { CodeLink } from "../../src/criteria/codeMap";
import { cellAddress } from "../../src/workbook/address";
import type { SheetPlan } from "../../src/workbook/sheetPlan";
import type { WorkbookSnapshot } from "../../src/workbook/workbook";
import { scores, SET, YEAR } from "./seed";

/** An invented set for the year after the seed's, changed in every way that a province may: an example, nothing official. */
export const NEXT_FILE: CriteriaSetFile = {
  ...set2023,
  id: "vi-du-2024",
  version: "1",
  title: "Ví dụ: bộ tiêu chí năm sau",
  year: 2024,
  domains: [
    changed("1", (criteria) => criteria.map((each) => (each.code === "1.6" ? { ...each, maximum: 2 } : each))),
    changed("2", (criteria) => without(criteria, "2.6")),
    changed("3", (criteria) => [added("3.1", 2), ...without(criteria, "3.1", "3.3"), added("3.3", 1.5)]),
    changed("4", (criteria) => criteria),
    changed("5", (criteria) => [...criteria, { ...entryOf("2", "2.6"), code: "5.9" }]),
    changed("6", (criteria) => [...criteria, added("6.5", 1)]),
    changed("7", (criteria) => [added("7.2", 1), ...without(criteria, "7.2", "7.3")]),
    changed("8", (criteria) => criteria),
  ],
};

export const NEXT_SET: CriteriaSet = loadCriteriaSet(NEXT_FILE);

/** Where each criterion of the seed's set went: 3.1 was split, 7.2 and 7.3 are one, 2.6 is 5.9 now, 3.3 is gone and 6.5 new. */
export const NEXT_MAP: readonly CodeLink[] = [
  ...set2023.domains
    .flatMap(({ criteria }) => criteria.map(({ code }) => code))
    .filter((code) => !["3.1", "7.2", "7.3", "2.6", "3.3"].includes(code))
    .map((code): CodeLink => ({ from: [code], to: [code] })),
  { from: ["3.1"], to: ["3.1", "3.3"] },
  { from: ["7.2", "7.3"], to: ["7.2"] },
  { from: ["2.6"], to: ["5.9"] },
  { from: ["3.3"], to: [] },
  { from: [], to: ["6.5"] },
];

/** What a unit had in the year after, where it is not full marks. */
export const NEXT_SCORES: Readonly<Record<string, number>> = {
  "1.6": 1.5,
  "2.4": 0.5,
  "3.1": 1,
  "3.3": 0.5,
  "5.9": 0.5,
  "6.5": 0.75,
  "7.2": 0.5,
};

function changed(code: string, change: (criteria: readonly CriterionEntry[]) => readonly CriterionEntry[]): DomainEntry {
  const domain = domainOf(code);
  const criteria = change(domain.criteria);
  return { ...domain, criteria, maximum: criteria.reduce((sum, { maximum }) => sum + maximum, 0) };
}

function domainOf(code: string): DomainEntry {
  return set2023.domains.find((domain) => domain.code === code)!;
}

function entryOf(domain: string, code: string): CriterionEntry {
  return domainOf(domain).criteria.find((each) => each.code === code)!;
}

function without(criteria: readonly CriterionEntry[], ...codes: readonly string[]): CriterionEntry[] {
  return criteria.filter(({ code }) => !codes.includes(code));
}

function added(code: string, maximum: number): CriterionEntry {
  return { code, name: `Ví dụ: tiêu chí ${code} của năm sau`, maximum, department: "" };
}

/** The score sheet of a set with scores at all stages: for a workbook of any kind, or a file. */
export function scoredPlan(set: CriteriaSet, year: number, score: (code: string, stage: string) => number): SheetPlan {
  const layout = layOut(set);
  const plan = planScoreSheet(set, scores.unit, year, sheetText.scoreSheetName(year));
  const given = new Map(
    allCriteria(set).flatMap(({ code }) =>
      set.stages.map(({ id }, i) => [cellAddress({ row: layout.rowOf(code), column: layout.firstStage + i }), score(code, id)] as const),
    ),
  );
  return { ...plan, cells: plan.cells.map((cell) => ({ ...cell, content: given.get(cellAddress(cell)) ?? cell.content })) };
}

/** The real scores of the seed. */
export const plan2023 = (): SheetPlan =>
  scoredPlan(SET, YEAR, (code, stage) => (scores.scores as Record<string, Record<string, number>>)[code]![stage]!);

/** The year after: full marks but for NEXT_SCORES. */
export const plan2024 = (): SheetPlan =>
  scoredPlan(NEXT_SET, YEAR + 1, (code) => NEXT_SCORES[code] ?? toNumber(findCriterion(NEXT_SET, code)!.maximum));

/** The scorebooks of both years, in the order of the years, as they are found in a workbook. */
export function bothYears(snapshot: WorkbookSnapshot): [older: CheckedScorebook, newer: CheckedScorebook] {
  const { scorebooks } = inspectSnapshot(snapshot, [SET, NEXT_SET]);
  const of = (set: CriteriaSet) => scorebooks.find((each) => each.set === set)!;
  return [of(SET), of(NEXT_SET)];
}
