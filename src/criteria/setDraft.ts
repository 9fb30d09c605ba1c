import { compareCodes, isWithin, normalizeCode } from "./code";
import type { CriteriaSet } from "./criteriaSet";
import type { CriteriaSetFile, CriterionEntry, DomainEntry } from "./criteriaSetFile";
import { integrityFaults, type IntegrityFault } from "./integrity";
import { toCriteriaSet } from "./loadCriteriaSet";
import { unschematic } from "./parseCriteriaSet";

/** All of a set that is not its tree of criteria. */
export type SetSettings = Omit<CriteriaSetFile, "$schema" | "checksum" | "domains">;

/** One row of a set that somebody is working on: a domain, a group or a criterion, told by its code. */
export interface DraftRow {
  /** As it was typed; a domain's has one segment. */
  readonly code: string;
  readonly name: string;
  /** In points; null where there is none, or none that can be read. */
  readonly maximum: number | null;
  readonly department: string;
  readonly allowed?: CriterionEntry["allowed"];
  readonly conditional?: boolean;
  readonly guidance?: string;
  readonly evidence?: string;
  /** On a domain of bonuses and penalties: how low the penalties can go together. */
  readonly minimum?: number;
  /** Where it was read, "B12"; absent where it was typed. */
  readonly cell?: string;
  /** What a person typed there and nobody can read as points or as allowed scores: kept as it stands, until it is mended. */
  readonly unread?: Readonly<Partial<Record<"maximum" | "minimum" | "allowed", string>>>;
}

/** A set that somebody is working on: rows as they stand in a table, which may still lack or contradict something. */
export interface SetDraft {
  readonly settings: SetSettings;
  readonly rows: readonly DraftRow[];
  /** Scores are entered for the lowest rows, or for those right below the domains: then the rows further down are sub-criteria. */
  readonly scoresAt: "lowest" | "criteria";
  /** What a person typed there and nobody can read as a number. */
  readonly unread?: Readonly<Partial<Record<UnreadSetting, string>>>;
}

export type UnreadSetting = "year" | "total" | "domains" | "criteria";

/** How a value can miss what the schema of sets asks for. */
export type FormProblem = "form-empty" | "form-long" | "form-range" | "form-other";

/** What is wrong with a draft, and with which of its rows where it is one row's fault. */
export interface DraftFault {
  readonly code:
    | IntegrityFault["code"]
    | "no-name"
    | "no-maximum"
    | "no-code"
    | "no-title"
    | "bad-id"
    | "no-version"
    | "long-version"
    | "bad-year"
    | "no-stage-name"
    | "unread-number"
    | "unread-allowed"
    | FormProblem;
  /** Index into the draft's rows; null where it is about the whole. */
  readonly row: number | null;
  /** Code of the row, else what the fault is about. */
  readonly at: string;
  readonly declared?: number | string;
  readonly actual?: number | string;
  /** Which number of the row cannot be read. */
  readonly field?: "maximum" | "minimum";
}

/** A draft → the set's file. Rows without a code are left out; a row whose parent is not there stands in the domain above it. */
export function toSetFile({ settings, rows, scoresAt }: SetDraft): CriteriaSetFile {
  const coded = rows.flatMap((row) => {
    const code = normalizeCode(row.code);
    return code === null ? [] : [{ ...row, code }];
  });
  const isSub = ({ code }: DraftRow) => scoresAt === "criteria" && segments(code) > 2;
  const subs = coded.filter(isSub).map(({ code, name, maximum }) => ({ code, name, ...(maximum === null ? {} : { maximum }) }));
  const added = new Set(subs.map(({ code }) => code));
  return {
    ...settings,
    knownSubCriteria: [...settings.knownSubCriteria.filter(({ code }) => !added.has(code)), ...subs].sort((a, b) =>
      compareCodes(a.code, b.code),
    ),
    domains: domainsOf(coded.filter((row) => !isSub(row))),
  };
}

/** A set's file → the rows that make it, in official order. */
export function toDraft({ $schema: _, checksum: __, domains, ...settings }: CriteriaSetFile): SetDraft {
  return { settings, rows: domains.flatMap(domainRows), scoresAt: "lowest" };
}

/** Everything that keeps a draft from being a set, each at its row. */
export function draftFaults(draft: SetDraft): DraftFault[] {
  const file = toSetFile(draft);
  const indexOf = new Map(draft.rows.map(({ code }, i) => [normalizeCode(code), i]).reverse() as [string, number][]);
  const own = draft.rows.flatMap((row, i) => rowFaults(row, i, isNamedOnly(draft, row)));
  const told = new Set(own.map(({ at }) => at));
  const integrity = integrityFaults(file, toCriteriaSet(file))
    // A maximum that is not there is told as such.
    .filter(({ code, at }) => !(code === "bad-maximum" && told.has(at)) && !awaitsPoints(code, at, draft))
    .map(({ code, at, declared, actual }) => ({ code, at, row: indexOf.get(at) ?? null, declared, actual }))
    .map((fault) => (fault.code === "duplicate-code" ? atLaterRow(fault, draft.rows) : fault));
  const faults = [...settingsFaults(draft), ...own, ...integrity];
  return faults.length > 0 ? faults : formFaults(file, indexOf);
}

/** Whether a sum is wrong, if only for now, because points below it are still missing: those are told first. */
function awaitsPoints(code: DraftFault["code"], at: string, draft: SetDraft): boolean {
  const { rows } = draft;
  if (code !== "domain-sum" && code !== "group-sum" && code !== "total-sum") return false;
  return rows.some(
    (row) => row.maximum === null && !isNamedOnly(draft, row) && (code === "total-sum" || isWithin(normalizeCode(row.code) ?? "", at)),
  );
}

/** Of rows with one code the later one is the likelier slip; the sentence names the other. */
function atLaterRow(fault: DraftFault, rows: readonly DraftRow[]): DraftFault {
  const same = rows.flatMap((row, i) => (normalizeCode(row.code) === fault.at ? [i] : []));
  return { ...fault, row: same.at(-1) ?? fault.row, declared: rows[same[0]!]?.name };
}

const PROBLEMS: Readonly<Partial<Record<string, FormProblem>>> = {
  minLength: "form-empty",
  minItems: "form-empty",
  required: "form-empty",
  maxLength: "form-long",
  minimum: "form-range",
  exclusiveMinimum: "form-range",
  maximum: "form-range",
};

/** What only the schema refuses: a set that was saved can be read again everywhere. */
function formFaults(file: CriteriaSetFile, indexOf: ReadonlyMap<string, number>): DraftFault[] {
  const places = unschematic(JSON.parse(JSON.stringify(file)));
  const first = places.filter(({ at }, i) => places.findIndex((other) => other.at === at) === i);
  return first.map(({ at: pointer, keyword }) => {
    const code = PROBLEMS[keyword] ?? "form-other";
    const path = valuesAlong(file, pointer);
    const found = path.at(-1);
    const declared = typeof found === "string" || typeof found === "number" ? found : undefined;
    const owner = path.findLast((each) => typeof each === "object" && each !== null) as { code?: string; name?: string };
    const row = owner.code === undefined ? undefined : indexOf.get(owner.code);
    const part = pointer.split("/")[1] ?? "";
    if (row !== undefined) return { code, row, at: owner.code!, declared };
    return { code, row: null, at: [part, owner.name || owner.code].filter(Boolean).join(": "), declared };
  });
}

/** The values on the way from a file to where a JSON pointer leads. */
function valuesAlong(file: CriteriaSetFile, pointer: string): unknown[] {
  const values: unknown[] = [file];
  for (const key of pointer.split("/").slice(1)) values.push((values.at(-1) as Record<string, unknown>)[key]);
  return values;
}

/** The draft as a set, for what needs one to show; it may still have faults. */
export function draftedSet(draft: SetDraft): CriteriaSet {
  return toCriteriaSet(toSetFile(draft));
}

function settingsFaults({ settings: { id, version, title, year, stages }, unread = {} }: SetDraft): DraftFault[] {
  const typed = Object.entries(unread).filter(([at, text]) => at !== "year" && text !== undefined);
  return [
    ...(title.trim() === "" ? [{ code: "no-title" as const, row: null, at: "title" }] : []),
    ...(version.trim() === "" ? [{ code: "no-version" as const, row: null, at: "version" }] : []),
    ...(version.length > 20 ? [{ code: "long-version" as const, row: null, at: version }] : []),
    ...(Number.isInteger(year) && year >= 2000 && year <= 2100
      ? []
      : [{ code: "bad-year" as const, row: null, at: unread.year ?? (year === 0 ? "" : String(year)) }]),
    ...typed.map(([at, declared]) => ({ code: "unread-number" as const, row: null, at, declared })),
    ...(stages.every(({ name }) => name.trim() !== "") ? [] : [{ code: "no-stage-name" as const, row: null, at: "stages" }]),
    ...(/^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? [] : [{ code: "bad-id" as const, row: null, at: id }]),
  ];
}

/** Below the criteria that carry the scores, a row may have points, and need not. */
function isNamedOnly({ scoresAt }: SetDraft, { code }: DraftRow): boolean {
  return scoresAt === "criteria" && segments(normalizeCode(code) ?? "") > 2;
}

function rowFaults({ code, name, maximum, unread = {} }: DraftRow, row: number, mayLackPoints: boolean): DraftFault[] {
  const plain = normalizeCode(code);
  if (plain === null) return [{ code: "no-code", row, at: code }];
  return [
    ...(name.trim() === "" ? [{ code: "no-name" as const, row, at: plain }] : []),
    ...(maximum === null && unread.maximum === undefined && !mayLackPoints ? [{ code: "no-maximum" as const, row, at: plain }] : []),
    ...(["maximum", "minimum"] as const).flatMap((field) =>
      unread[field] === undefined ? [] : [{ code: "unread-number" as const, row, at: plain, declared: unread[field], field }],
    ),
    ...(unread.allowed === undefined ? [] : [{ code: "unread-allowed" as const, row, at: plain, declared: unread.allowed }]),
  ];
}

function segments(code: string): number {
  return code.split(".").length;
}

function domainsOf(rows: readonly DraftRow[]): DomainEntry[] {
  const domains: { row: DraftRow; below: DraftRow[] }[] = [];
  for (const row of rows) {
    const parent = domains.find((domain) => domain.row.code !== row.code && isWithin(row.code, domain.row.code)) ?? domains.at(-1);
    if (segments(row.code) === 1 || !parent) domains.push({ row, below: [] });
    else parent.below.push(row);
  }
  return domains.map(({ row, below }) => ({
    code: row.code,
    name: row.name,
    maximum: row.maximum ?? 0,
    ...(row.minimum === undefined ? {} : { extra: { minimum: row.minimum } }),
    criteria: entriesOf(below),
  }));
}

/** Rows in any order → what stands right below the parent, each with what stands below it. */
function entriesOf(rows: readonly DraftRow[]): CriterionEntry[] {
  const isBelow = (row: DraftRow, other: DraftRow) => row.code !== other.code && isWithin(row.code, other.code);
  const direct = rows.filter((row) => !rows.some((other) => isBelow(row, other)));
  return direct.map((row) => entryOf(row, direct.indexOf(row) === direct.findIndex(({ code }) => code === row.code) ? rows : []));
}

function entryOf(row: DraftRow, rows: readonly DraftRow[]): CriterionEntry {
  const { code, name, maximum, department, allowed, conditional, guidance, evidence } = row;
  const below = rows.filter((each) => each.code !== code && isWithin(each.code, code));
  return {
    ...{ code, name, maximum: maximum ?? 0, department },
    ...(allowed ? { allowed } : {}),
    ...(conditional ? { conditional } : {}),
    ...(guidance ? { guidance } : {}),
    ...(evidence ? { evidence } : {}),
    ...(below.length > 0 ? { criteria: entriesOf(below) } : {}),
  };
}

function domainRows({ criteria, extra, ...domain }: DomainEntry): DraftRow[] {
  return [{ ...domain, department: "", ...(extra ? { minimum: extra.minimum } : {}) }, ...criteria.flatMap(criterionRows)];
}

function criterionRows({ criteria, ...row }: CriterionEntry): DraftRow[] {
  return [row, ...(criteria ?? []).flatMap(criterionRows)];
}
