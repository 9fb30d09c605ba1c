import fc from "fast-check";
import type { Criterion, CriteriaSet } from "../../src/criteria/criteriaSet";
import { rangeOf } from "../../src/criteria/criteriaSet";
import type { CriteriaSetFile, CriterionEntry, DomainEntry } from "../../src/criteria/criteriaSetFile";
import { toNumber } from "../../src/criteria/points";
import { exampleFile } from "./examples";

/** What a scored row is made of; hundredths of a point, so that sums of maxima are exact. */
interface LeafShape {
  readonly quarters: number;
  readonly allowed: "any" | "step" | "values" | "decimals" | "whole";
  readonly conditional: boolean;
  readonly department: string;
}
type Shape = LeafShape | { readonly children: readonly Shape[] };

const DEPARTMENTS = ["Văn phòng - TK xã", "Địa chính - NN,XD, MT xã", "Công an xã", ""];

const leaf: fc.Arbitrary<LeafShape> = fc.record({
  quarters: fc.integer({ min: 1, max: 20 }),
  allowed: fc.constantFrom("any", "any", "step", "values", "decimals", "whole"),
  conditional: fc.boolean(),
  department: fc.constantFrom(...DEPARTMENTS),
});

const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 4, arbitrary: leaf },
    { weight: 1, arbitrary: fc.record({ children: fc.array(tie("shape"), { minLength: 1, maxLength: 3 }) }) },
  ),
}));

const domainShape = fc.array(shape, { minLength: 1, maxLength: 4 });
const extraShape = fc.record({
  bonuses: fc.array(shape, { maxLength: 2 }),
  penalties: fc.array(shape, { maxLength: 2 }),
  /** Caps as a share of what the rows come to together. */
  capped: fc.constantFrom(0.5, 1),
});

function entry(code: string, each: Shape, sign: 1 | -1 = 1): CriterionEntry {
  if ("children" in each) {
    const criteria = each.children.map((child, i) => entry(`${code}.${i + 1}`, child, sign));
    return { code, name: `Nhóm ${code}`, department: "", maximum: sumOf(criteria), criteria };
  }
  const maximum = (sign * each.quarters) / 4;
  const conditional = each.conditional && sign > 0;
  return {
    ...{ code, name: `Tiêu chí ${code}`, department: each.department, maximum },
    ...allowedIn(each, maximum),
    ...(conditional ? { conditional } : {}),
    ...(each.allowed === "step" ? { guidance: `Cách chấm ${code}`, evidence: "Văn bản" } : {}),
  };
}

function allowedIn({ allowed }: LeafShape, maximum: number): Pick<CriterionEntry, "allowed"> {
  if (allowed === "step") return { allowed: { step: 0.25 } };
  if (allowed === "values") return { allowed: { values: [...new Set([0, maximum / 2, maximum])] } };
  if (allowed === "decimals") return { allowed: { decimals: 2 } };
  return allowed === "whole" && Number.isInteger(maximum) ? { allowed: { decimals: 0 } } : {};
}

const sumOf = (entries: readonly { readonly maximum: number }[]) => entries.reduce((sum, { maximum }) => sum + maximum, 0);

function extraDomain(
  code: string,
  { bonuses, penalties, capped }: { bonuses: Shape[]; penalties: Shape[]; capped: number },
): DomainEntry[] {
  const had = bonuses.map((each, i) => entry(`${code}.${i + 1}`, applicable(each)));
  const gone = penalties.map((each, i) => entry(`${code}.${bonuses.length + i + 1}`, each, -1));
  if (had.length + gone.length === 0) return [];
  const extra = { minimum: gone.length === 0 ? 0 : sumOf(gone) * capped };
  return [{ code, name: `ĐIỂM CỘNG, TRỪ ${code}`, maximum: sumOf(had) * capped, extra, criteria: [...had, ...gone] }];
}

/** What counts on top of the total always applies. */
function applicable(each: Shape): Shape {
  return "children" in each ? { children: each.children.map(applicable) } : { ...each, conditional: false };
}

/** Two halves of every criterion that has a step: the source shows what it is made of. */
function knownParts(entries: readonly CriterionEntry[]): CriteriaSetFile["knownSubCriteria"] {
  return entries.flatMap(({ code, maximum, allowed, criteria }) => {
    if (criteria) return knownParts(criteria);
    if (!allowed || !("step" in allowed) || maximum < 0) return [];
    return [1, 2].map((part) => ({ code: `${code}.${part}`, name: `Phần ${part} của ${code}`, maximum: maximum / 2 }));
  });
}

/** Sets that load without fault and together use everything that a set can say. */
export const criteriaSetFiles: fc.Arbitrary<CriteriaSetFile> = fc
  .record({
    domains: fc.array(domainShape, { minLength: 1, maxLength: 4 }),
    extras: fc.array(extraShape, { maxLength: 2 }),
    stages: fc.integer({ min: 1, max: 4 }),
    weights: fc.constantFrom<readonly number[]>([], [], [100], [70, 30], [33.3, 66.7]),
    notApplicable: fc.constantFrom("full", "rescale", "zero", undefined),
    classesOn: fc.constantFrom("percent", "points", undefined),
    bounds: fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { maxLength: 4 }),
    reviewingLevel: fc.constantFrom("Sở Nội vụ", undefined),
  })
  .map(({ domains: shapes, extras, stages, weights, notApplicable, classesOn, bounds, reviewingLevel }) => {
    const { wording, departments } = exampleFile("steps");
    const counted = shapes.map((shapesBelow, i): DomainEntry => {
      const criteria = shapesBelow.map((each, j) => entry(`${i + 1}.${j + 1}`, each));
      return { code: `${i + 1}`, name: `LĨNH VỰC ${i + 1}`, maximum: sumOf(criteria), criteria };
    });
    const codes = counted.map(({ code }) => code);
    const used = weights.length > codes.length ? [] : weights;
    const total = sumOf(counted);
    return {
      id: "bo-sinh-ra",
      version: "1",
      title: "Ví dụ: bộ sinh ra để thử",
      ...{ year: 2025, province: "Ví dụ", unitKind: "Ủy ban nhân dân cấp xã", source: "Ví dụ" },
      ...(reviewingLevel === undefined ? {} : { reviewingLevel }),
      total,
      stages: Array.from({ length: stages }, (_, i) => ({ id: `vong-${i + 1}`, name: `Chấm vòng ${i + 1}` })),
      domains: [...counted, ...extras.flatMap((each, i) => extraDomain(`${counted.length + i + 1}`, each))],
      // The last part has all domains that are left.
      blocks: used.map((weight, i) => ({
        name: `Phần ${i + 1}`,
        weight,
        domains: i === used.length - 1 ? codes.slice(i) : [codes[i]!],
      })),
      ...(notApplicable === undefined ? {} : { notApplicable }),
      knownSubCriteria: counted.flatMap(({ criteria }) => knownParts(criteria)),
      classes: [...bounds]
        .sort((a, b) => b - a)
        .map((from, i) => ({
          name: `Loại ${i + 1}`,
          from: classesOn === "points" ? (from * total) / 100 : from,
          ...(i % 2 === 0 ? { above: true } : {}),
        })),
      ...(classesOn === undefined ? {} : { classesOn }),
      departments,
      wording,
    };
  });

/** How good a score is, from 0 to 10; "KAD" where the criterion may not apply. */
export type Pick10 = number | "KAD";

export const picks: fc.Arbitrary<readonly Pick10[]> = fc.array(
  fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 10 }) }, { weight: 1, arbitrary: fc.constant("KAD" as const) }),
  { minLength: 5, maxLength: 17 },
);

/** A score that a criterion may have, the nearest to so many tenths of what can be had. */
export function scoreOf(criterion: Criterion, pick: Pick10): number | "KAD" {
  if (pick === "KAD") return criterion.conditional ? "KAD" : scoreOf(criterion, 10);
  const { from, to } = rangeOf(criterion);
  const [least, most] = [toNumber(from), toNumber(to)];
  const wanted = least + ((most - least) * pick) / 10;
  const { allowed } = criterion;
  if (allowed && "values" in allowed) {
    const values = allowed.values.map(toNumber);
    return values.reduce((best, each) => (Math.abs(each - wanted) < Math.abs(best - wanted) ? each : best));
  }
  const step = allowed && "step" in allowed ? toNumber(allowed.step) : 10 ** -(allowed?.decimals ?? 2);
  return Number((Math.floor(wanted / step + 1e-9) * step).toFixed(2));
}

/** A score for every criterion at a stage. */
export function scoresOf(set: CriteriaSet, stage: number, from: readonly Pick10[]): ReadonlyMap<string, number | "KAD"> {
  const criteria = set.domains.flatMap((domain) => domain.criteria);
  return new Map(criteria.map((criterion, i) => [criterion.code, scoreOf(criterion, from[(i + stage * 3) % from.length]!)]));
}
