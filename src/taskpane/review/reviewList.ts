import { batchNotes, rankFiles, type RankedFile, type RankingGroup } from "../../actions/checkBatch";
import type { CheckedFile, FileReport } from "../../actions/checkFile";
import { needsRequest } from "../../actions/requestSheets";
import { countOf } from "../../actions/reportSheets";
import type { CriteriaSet } from "../../criteria/criteriaSet";
import type { BatchNote } from "../../messages/batch";
import type { LookedAtFile } from "./fileChecker";
import type { ReviewFile } from "./reviewStore";

export const SORTS = ["rank", "name", "total", "errors"] as const;
export const FILTERS = ["all", "errors", "not-checked"] as const;
/** A list of hundreds is shown in parts of so many. */
export const PART = 50;

/** How a person looks at the list. */
export interface ListLook {
  readonly sort: (typeof SORTS)[number];
  readonly filter: (typeof FILTERS)[number];
  readonly search: string;
  /** How many lines are shown at most. */
  readonly most: number;
}

export const LOOK_AT_ALL: ListLook = { sort: "rank", filter: "all", search: "", most: PART };

/** A file with its place in the ranking, where it has one. */
export interface ReviewLine {
  readonly file: ReviewFile;
  readonly ranked: RankedFile | null;
}

/** Lines under one heading. */
export interface ReviewSection {
  readonly heading: { readonly kind: "group"; readonly group: RankingGroup } | { readonly kind: "not-checked" | "waiting" } | null;
  readonly lines: readonly ReviewLine[];
}

/** What was found in the files of the list so far. */
export interface Findings {
  readonly looked: readonly LookedAtFile[];
  readonly notes: readonly BatchNote[];
  readonly groups: readonly RankingGroup[];
  readonly lines: readonly ReviewLine[];
  /** Files that somebody has to answer for, each contents once. */
  readonly requests: readonly CheckedFile[];
  readonly counts: { readonly clean: number; readonly errors: number; readonly notChecked: number; readonly waiting: number };
}

/** Ranks and counts what was looked at; what still waits changes nothing of it. */
export function findingsOf(files: readonly ReviewFile[], sets: readonly CriteriaSet[]): Findings {
  const looked = files.flatMap((file) => file.looked ?? []);
  const groups = rankFiles(looked, sets);
  const ranked = new Map(groups.flatMap((group) => group.files.map((each) => [each.report as FileReport, each])));
  const checked = looked.flatMap(({ report }) => (report.status === "checked" ? [report] : []));
  const errors = checked.filter((report) => countOf(report, "error") > 0).length;
  return {
    looked,
    notes: batchNotes(looked),
    groups,
    lines: files.map((file) => ({ file, ranked: (file.looked && ranked.get(file.looked.report)) ?? null })),
    requests: checked.filter((report) => ranked.get(report)?.unranked !== "same-file" && needsRequest(report)),
    counts: {
      clean: checked.length - errors,
      errors,
      notChecked: looked.length - checked.length,
      waiting: files.length - looked.length,
    },
  };
}

/** The lines that a person wants to see, in the order wanted. By rank: under a heading for each ranking. */
export function sectionsOf({ groups, lines }: Findings, { sort, filter, search }: ListLook): ReviewSection[] {
  const wanted = lines.filter((line) => passes(line, filter) && isFound(line, search));
  if (sort !== "rank") return [{ heading: null, lines: [...wanted].sort(ORDERS[sort]) }];
  const lineOf = new Map(wanted.map((line) => [line.ranked, line]));
  const places = groups.map((group): ReviewSection => ({
    heading: { kind: "group", group },
    lines: group.files.flatMap((ranked) => lineOf.get(ranked) ?? []),
  }));
  const notChecked = wanted.filter(({ file, ranked }) => file.looked && !ranked);
  const waiting = wanted.filter(({ file }) => !file.looked);
  const rest: ReviewSection[] = [
    { heading: { kind: "not-checked" }, lines: notChecked },
    { heading: { kind: "waiting" }, lines: waiting },
  ];
  return [...places, ...rest].filter((section) => section.lines.length > 0);
}

/** The first so many lines of all sections together. */
export function firstLines(sections: readonly ReviewSection[], most: number): ReviewSection[] {
  let left = most;
  return sections.flatMap(({ heading, lines }) => {
    const shown = lines.slice(0, Math.max(left, 0));
    left -= lines.length;
    return shown.length > 0 ? [{ heading, lines: shown }] : [];
  });
}

function passes({ file, ranked }: ReviewLine, filter: ListLook["filter"]): boolean {
  if (filter === "all") return true;
  if (filter === "errors") return ranked !== null && countOf(ranked.report, "error") > 0;
  return file.looked !== null && ranked === null;
}

function isFound({ file, ranked }: ReviewLine, search: string): boolean {
  const wanted = plain(search.trim());
  return wanted === "" || plain(file.name).includes(wanted) || plain(ranked?.report.unit ?? "").includes(wanted);
}

/** Without case and marks: "Bình Thành" is found by "binh thanh" too. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase("vi").replaceAll("đ", "d");
}

type Order = (a: ReviewLine, b: ReviewLine) => number;

const byName: Order = (a, b) => nameOf(a).localeCompare(nameOf(b), "vi") || a.file.id - b.file.id;
const ORDERS: Readonly<Record<Exclude<ListLook["sort"], "rank">, Order>> = {
  name: byName,
  total: (a, b) => standing(b) - standing(a) || byName(a, b),
  errors: (a, b) => errorsOf(b) - errorsOf(a) || byName(a, b),
};

/** What a unit is ranked by; a file without it comes last. */
function standing({ ranked }: ReviewLine): number {
  return ranked ? (ranked.result ?? ranked.total ?? -1) : -1;
}

/** A file that could not be checked needs more attention than any error. */
function errorsOf({ file, ranked }: ReviewLine): number {
  if (ranked) return countOf(ranked.report, "error");
  return file.looked ? Infinity : -1;
}

function nameOf({ file, ranked }: ReviewLine): string {
  return (ranked?.report.unit ?? file.name).replace(/^(xã|phường|thị trấn) /iu, "");
}
