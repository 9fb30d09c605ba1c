import { isWithin, normalizeCode } from "./code";
import type { CriteriaSet, Criterion, Domain } from "./criteriaSet";
import { sum, toPoints } from "./points";

/** A criteria set as its JSON file holds it (criteriaSet.schema.json): points are plain numbers. */
export interface CriteriaSetFile extends Omit<CriteriaSet, "total" | "domains"> {
  readonly total: number;
  readonly domains: readonly (Omit<Domain, "maximum" | "criteria"> & {
    readonly maximum: number;
    readonly criteria: readonly (Omit<Criterion, "maximum" | "step"> & { readonly maximum: number; readonly step?: number })[];
  })[];
}

/** One thing that keeps a criteria set from being used: where, and what. */
export interface IntegrityFault {
  readonly code:
    | "bad-code"
    | "duplicate-code"
    | "outside-domain"
    | "domain-sum"
    | "total-sum"
    | "duplicate-stage"
    | "no-stage"
    | "no-criteria"
    | "orphan-sub-criterion";
  /** Code of the domain or criterion, or id of the stage. */
  readonly at: string;
}

export class CriteriaSetError extends Error {
  constructor(
    readonly setId: string,
    readonly faults: readonly IntegrityFault[],
  ) {
    super(`Criteria set ${setId}: ${faults.map(({ code, at }) => `${code} at ${at}`).join("; ")}`);
    this.name = "CriteriaSetError";
  }
}

/** JSON → criteria set, with exact points. Throws CriteriaSetError where the set contradicts itself. */
export function loadCriteriaSet(file: CriteriaSetFile): CriteriaSet {
  const set: CriteriaSet = {
    ...file,
    total: toPoints(file.total),
    domains: file.domains.map((domain) => ({
      ...domain,
      maximum: toPoints(domain.maximum),
      criteria: domain.criteria.map(({ step, ...criterion }) => ({
        ...criterion,
        maximum: toPoints(criterion.maximum),
        ...(step === undefined ? {} : { step: toPoints(step) }),
      })),
    })),
  };
  const faults = integrityFaults(set);
  if (faults.length > 0) throw new CriteriaSetError(set.id, faults);
  return set;
}

/** Codes well formed and unique, each criterion within its domain, maxima adding up on every level. */
export function integrityFaults(set: CriteriaSet): IntegrityFault[] {
  const criteria = set.domains.flatMap((domain) => domain.criteria);
  const codes = [...set.domains, ...criteria].map(({ code }) => code);
  const faults: IntegrityFault[] = [];
  const fault = (code: IntegrityFault["code"], at: string) => faults.push({ code, at });

  if (criteria.length === 0) fault("no-criteria", set.id);
  if (set.stages.length === 0) fault("no-stage", set.id);
  repeated(set.stages.map(({ id }) => id)).forEach((id) => fault("duplicate-stage", id));
  repeated(codes).forEach((code) => fault("duplicate-code", code));
  codes.filter((code) => normalizeCode(code) !== code).forEach((code) => fault("bad-code", code));
  for (const domain of set.domains) {
    domain.criteria.filter(({ code }) => !isWithin(code, domain.code)).forEach(({ code }) => fault("outside-domain", code));
    if (sum(domain.criteria.map(({ maximum }) => maximum)) !== domain.maximum) fault("domain-sum", domain.code);
  }
  if (sum(set.domains.map(({ maximum }) => maximum)) !== set.total) fault("total-sum", set.id);
  set.knownSubCriteria
    .filter(({ code }) => !criteria.some((criterion) => isWithin(code, criterion.code)))
    .forEach(({ code }) => fault("orphan-sub-criterion", code));
  return faults;
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, i) => values.indexOf(value) !== i))];
}
