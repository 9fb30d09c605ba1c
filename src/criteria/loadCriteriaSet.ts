import { checksumOf } from "./checksum";
import {
  isGroup,
  type AllowedScores,
  type CriteriaSet,
  type Criterion,
  type CriterionGroup,
  type Domain,
  type SubCriterion,
} from "./criteriaSet";
import type { CriteriaSetFile, CriterionEntry, DomainEntry } from "./criteriaSetFile";
import { integrityFaults, type IntegrityFault } from "./integrity";
import { toPoints } from "./points";

export class CriteriaSetError extends Error {
  constructor(
    readonly setId: string,
    readonly faults: readonly IntegrityFault[],
  ) {
    super(`Criteria set ${setId}: ${faults.map(({ code, at }) => `${code} at ${at}`).join("; ")}`);
    this.name = "CriteriaSetError";
  }
}

/**
 * JSON → criteria set, with exact points. `file` must keep to criteriaSet.schema.json. Throws CriteriaSetError where the set contradicts
 * itself.
 */
export function loadCriteriaSet(file: CriteriaSetFile): CriteriaSet {
  const set = toCriteriaSet(file);
  const faults = integrityFaults(file, set);
  if (faults.length > 0) throw new CriteriaSetError(set.id, faults);
  return set;
}

/** The same for a set that may still contradict itself: somebody is working on it. */
export function toCriteriaSet(file: CriteriaSetFile): CriteriaSet {
  const { id, version, title, year, province, unitKind, source, stages, classes, wording } = file;
  return {
    ...{ id, version, title, year, province, unitKind, source, stages, classes, wording },
    checksum: checksumOf(file),
    reviewingLevel: file.reviewingLevel ?? "",
    total: toPoints(file.total),
    domains: file.domains.map(toDomain),
    blocks: file.blocks ?? [],
    notApplicable: file.notApplicable ?? "zero",
    knownSubCriteria: file.knownSubCriteria.map(toSubCriterion),
    classesOn: file.classesOn ?? "percent",
    departments: file.departments ?? [],
  };
}

function toDomain({ code, name, maximum, extra, criteria }: DomainEntry): Domain {
  const children = criteria.map(toRow);
  const rows = children.flatMap(withRowsBelow);
  return {
    ...{ code, name, maximum: toPoints(maximum), children, rows },
    criteria: rows.filter((row) => !isGroup(row)),
    ...(extra ? { extra: { bonus: toPoints(maximum), penalty: toPoints(extra.minimum) } } : {}),
  };
}

function toRow(entry: CriterionEntry): Criterion | CriterionGroup {
  const { code, name, department } = entry;
  if (!entry.criteria) return toCriterion(entry);
  const children = entry.criteria.map(toRow);
  const criteria = children.flatMap((child) => (isGroup(child) ? child.criteria : [child]));
  return { code, name, department, maximum: toPoints(entry.maximum), children, criteria };
}

function withRowsBelow(row: Criterion | CriterionGroup): (Criterion | CriterionGroup)[] {
  return isGroup(row) ? [row, ...row.children.flatMap(withRowsBelow)] : [row];
}

function toCriterion({ code, name, department, maximum, allowed, conditional, guidance, evidence }: CriterionEntry): Criterion {
  return {
    ...{ code, name, department, maximum: toPoints(maximum) },
    ...(allowed ? { allowed: toAllowed(allowed) } : {}),
    ...(conditional ? { conditional } : {}),
    ...(guidance ? { guidance } : {}),
    ...(evidence ? { evidence } : {}),
  };
}

function toAllowed(allowed: NonNullable<CriterionEntry["allowed"]>): AllowedScores {
  if ("values" in allowed) return { values: allowed.values.map(toPoints) };
  return "step" in allowed ? { step: toPoints(allowed.step) } : { decimals: allowed.decimals };
}

function toSubCriterion({ code, name, maximum }: CriteriaSetFile["knownSubCriteria"][number]): SubCriterion {
  return maximum === undefined ? { code, name } : { code, name, maximum: toPoints(maximum) };
}
