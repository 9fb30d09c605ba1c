import { keepsTo } from "./allowedScores";
import { checksumOf } from "./checksum";
import { compareCodes, isWithin, normalizeCode } from "./code";
import { allCriteria, isGroup, rangeOf, type CriteriaSet, type Criterion, type CriterionGroup, type Domain } from "./criteriaSet";
import type { CriteriaSetFile, CriterionEntry } from "./criteriaSetFile";
import { plainDepartment } from "./department";
import { sum, toNumber, ZERO, type Points } from "./points";

/** One thing that keeps a criteria set from being used: where, and what. */
export interface IntegrityFault {
  readonly code:
    | "bad-code"
    | "duplicate-code"
    /** A criterion's code does not begin with that of the domain or group it stands in. */
    | "outside-parent"
    | "bad-maximum"
    | "bad-cap"
    | "domain-sum"
    | "group-sum"
    | "total-sum"
    | "domain-count"
    | "criterion-count"
    /** The allowed scores leave out the maximum, or go beyond it. */
    | "bad-allowed"
    /** Rows below it carry the scores, yet it says itself which scores are allowed or that it may not apply. */
    | "group-rules"
    | "duplicate-stage"
    /** Two columns of one name cannot be told apart. */
    | "duplicate-stage-name"
    | "no-stage"
    | "no-criteria"
    | "orphan-sub-criterion"
    | "sub-criteria-sum"
    | "block-weights"
    | "block-domains"
    | "class-bounds"
    /** No result can come to the bound. */
    | "class-beyond"
    | "duplicate-class"
    | "ambiguous-department"
    | "checksum";
  /** Code of the row, id of the stage, name of the class, block or department, or the set's id. */
  readonly at: string;
  /** As the set declares it, and as it comes out; for sums, counts and the checksum. */
  readonly declared?: number | string;
  readonly actual?: number | string;
}

/** Everything in which a set contradicts itself. Maxima add up on every level, codes are well formed and unique, counts are as declared. */
export function integrityFaults(file: CriteriaSetFile, set: CriteriaSet): IntegrityFault[] {
  return [
    ...stageFaults(set),
    ...codeFaults(set),
    ...file.domains.flatMap(({ code, criteria }) => placeFaults(code, criteria)),
    ...set.domains.flatMap(domainFaults),
    ...totalFaults(set),
    ...countFaults(file, set),
    ...allCriteria(set)
      .filter(isBadlyAllowed)
      .map(({ code }) => ({ code: "bad-allowed", at: code }) as const),
    ...subCriterionFaults(set),
    ...blockFaults(set),
    ...classFaults(set),
    ...departmentFaults(set),
    ...checksumFaults(file),
  ];
}

function stageFaults({ id, stages }: CriteriaSet): IntegrityFault[] {
  if (stages.length === 0) return [{ code: "no-stage", at: id }];
  return [
    ...repeated(stages.map((stage) => stage.id)).map((at) => ({ code: "duplicate-stage" as const, at })),
    ...repeated(
      stages.filter((stage, i) => stages.findIndex((other) => other.id === stage.id) === i).map(({ name }) => plainName(name)),
    ).map((at) => ({ code: "duplicate-stage-name" as const, at })),
  ];
}

function codeFaults({ id, domains }: CriteriaSet): IntegrityFault[] {
  const codes = domains.flatMap(({ code, rows }) => [code, ...rows.map((row) => row.code)]);
  return [
    ...(domains.length > 0 ? [] : [{ code: "no-criteria" as const, at: id }]),
    ...sameCodes(codes).map((at) => ({ code: "duplicate-code" as const, at })),
    ...codes.filter((code) => normalizeCode(code) !== code).map((at) => ({ code: "bad-code" as const, at })),
  ];
}

/** 1.01 and 1.1 stand at one place. */
function sameCodes(codes: readonly string[]): string[] {
  const isSecond = (code: string, i: number) => codes.slice(0, i).some((earlier) => compareCodes(earlier, code) === 0);
  return [...new Set(codes.filter(isSecond))];
}

function placeFaults(parent: string, entries: readonly CriterionEntry[]): IntegrityFault[] {
  return entries.flatMap(({ code, criteria, allowed, conditional }): IntegrityFault[] => [
    ...(isWithin(code, parent) && code !== parent ? [] : [{ code: "outside-parent" as const, at: code }]),
    ...(criteria && (allowed || conditional) ? [{ code: "group-rules" as const, at: code }] : []),
    ...placeFaults(code, criteria ?? []),
  ]);
}

function domainFaults(domain: Domain): IntegrityFault[] {
  const { code, maximum, criteria, children, rows, extra } = domain;
  const groups = rows.filter(isGroup).flatMap(groupFaults);
  if (extra) return [...extraFaults(domain, extra), ...groups];
  return [
    ...rows.filter((row) => row.maximum <= 0).map((row) => ({ code: "bad-maximum" as const, at: row.code })),
    ...(criteria.length > 0 ? sumFault("domain-sum", code, maximum, sumOfMaxima(children)) : [{ code: "no-criteria" as const, at: code }]),
    ...groups,
  ];
}

function groupFaults({ code, maximum, children }: CriterionGroup): IntegrityFault[] {
  if (children.length === 0) return [{ code: "no-criteria", at: code }];
  return sumFault("group-sum", code, maximum, sumOfMaxima(children));
}

function sumOfMaxima(rows: readonly { readonly maximum: Points }[]): Points {
  return sum(rows.map(({ maximum }) => maximum));
}

/** Bonuses need a cap above nothing, penalties one below; the rows themselves may add up to more than their cap. */
function extraFaults({ code, criteria }: Domain, { bonus, penalty }: NonNullable<Domain["extra"]>): IntegrityFault[] {
  const capped =
    criteria.some(({ maximum }) => maximum > 0) === bonus > 0 &&
    criteria.some(({ maximum }) => maximum < 0) === penalty < 0 &&
    penalty <= 0;
  return [
    ...criteria.filter(({ maximum }) => maximum === 0).map((row) => ({ code: "bad-maximum" as const, at: row.code })),
    ...(capped && bonus >= 0 ? [] : [{ code: "bad-cap" as const, at: code }]),
  ];
}

function totalFaults({ id, total, domains }: CriteriaSet): IntegrityFault[] {
  const counted = domains.filter(({ extra }) => !extra);
  return sumFault("total-sum", id, total, sum(counted.map(({ maximum }) => maximum)));
}

function countFaults({ counts = {} }: CriteriaSetFile, set: CriteriaSet): IntegrityFault[] {
  return [
    ...countFault("domain-count", set.id, counts.domains, set.domains.length),
    ...countFault("criterion-count", set.id, counts.criteria, allCriteria(set).length),
  ];
}

function countFault(code: "domain-count" | "criterion-count", at: string, declared: number | undefined, actual: number): IntegrityFault[] {
  return declared === undefined || declared === actual ? [] : [{ code, at, declared, actual }];
}

function isBadlyAllowed(criterion: Criterion): boolean {
  const { allowed, maximum } = criterion;
  if (!allowed) return false;
  const { from, to } = rangeOf(criterion);
  const beyond = "values" in allowed && allowed.values.some((value) => value < from || value > to);
  return beyond || !keepsTo(maximum, allowed);
}

function subCriterionFaults(set: CriteriaSet): IntegrityFault[] {
  const { knownSubCriteria } = set;
  const criteria = allCriteria(set);
  const orphans = knownSubCriteria.filter(({ code }) => !criteria.some((each) => code !== each.code && isWithin(code, each.code)));
  const sums = criteria.flatMap(({ code, maximum }) => {
    const parts = topmost(knownSubCriteria.filter((each) => isWithin(each.code, code)));
    const known = sum(parts.flatMap((each) => each.maximum ?? []));
    return maximum > 0 && known > maximum ? sumFault("sub-criteria-sum", code, maximum, known) : [];
  });
  return [...orphans.map(({ code }) => ({ code: "orphan-sub-criterion" as const, at: code })), ...sums];
}

function blockFaults({ id, blocks, domains }: CriteriaSet): IntegrityFault[] {
  if (blocks.length === 0) return [];
  const weight = blocks.reduce((whole, block) => whole + block.weight, 0);
  const named = blocks.flatMap((block) => block.domains);
  const counted = domains.filter(({ extra }) => !extra).map(({ code }) => code);
  const wrong = [
    ...counted.filter((code) => !named.includes(code)),
    ...named.filter((code) => !counted.includes(code)),
    ...repeated(named),
  ];
  return [
    ...(Math.abs(weight - 100) < 1e-9 ? [] : [{ code: "block-weights" as const, at: id, declared: 100, actual: weight }]),
    ...[...new Set(wrong)].map((at) => ({ code: "block-domains" as const, at })),
  ];
}

/** Bounds go down from class to class, from what can be reached; two classes may share one where it belongs to one of them only. */
function classFaults(set: CriteriaSet): IntegrityFault[] {
  const { classes } = set;
  const bounds = classes.map(({ from, above }) => from + (above ? 1e-9 : 0));
  const most = mostOf(set);
  return [
    ...classes
      .filter((_, i) => bounds.slice(0, i).some((bound) => bound <= bounds[i]!))
      .map(({ name }) => ({ code: "class-bounds" as const, at: name })),
    ...classes
      .filter((_, i) => bounds[i]! > most)
      .map(({ name, from }) => ({ code: "class-beyond" as const, at: name, declared: from, actual: most })),
    ...repeated(classes.map(({ name }) => plainName(name))).map((at) => ({ code: "duplicate-class" as const, at })),
  ];
}

/** The best result with every bonus, in what class bounds are told in. */
function mostOf({ total, domains, classesOn }: CriteriaSet): number {
  const most = sum([total, ...domains.map(({ extra }) => extra?.bonus ?? ZERO)]);
  if (classesOn === "points") return toNumber(most);
  return total > 0 ? (most * 100) / total : 100;
}

/** Without what nobody sees a difference in. */
function plainName(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}

function departmentFaults({ departments }: CriteriaSet): IntegrityFault[] {
  const names = departments.flatMap(({ name, aliases }) => [...new Set([name, ...aliases].map(plainDepartment))]);
  return repeated(names).map((at) => ({ code: "ambiguous-department", at }));
}

function checksumFaults(file: CriteriaSetFile): IntegrityFault[] {
  const actual = checksumOf(file);
  if (file.checksum === undefined || file.checksum === actual) return [];
  return [{ code: "checksum", at: file.id, declared: file.checksum, actual }];
}

/** Rows that stand below no other of them. */
function topmost<Row extends { readonly code: string }>(rows: readonly Row[]): Row[] {
  return rows.filter(({ code }) => !rows.some((other) => other.code !== code && isWithin(code, other.code)));
}

function sumFault(
  code: "domain-sum" | "group-sum" | "total-sum" | "sub-criteria-sum",
  at: string,
  declared: Points,
  actual: Points,
): IntegrityFault[] {
  return declared === actual ? [] : [{ code, at, declared: toNumber(declared), actual: toNumber(actual) }];
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, i) => values.indexOf(value) !== i))];
}
