import { isAllowed } from "../criteria/allowedScores";
import { findCriterion, rangeOf, type CriteriaSet } from "../criteria/criteriaSet";
import { toPoints } from "../criteria/points";
import type { FoldedFinding } from "../scoring/causes/folded";
import type { Cause, Finding, FindingCode, Severity } from "../scoring/finding";
import { FINDING_ADVICE, type Audience } from "./findingAdvice";
import { FINDING_STATEMENTS, type FindingFacts } from "./findingStatements";
import { offerWords, type Offer } from "./findingOffers";
import { FINDINGS_TOGETHER } from "./findingsTogether";
import type { Language } from "./language";
import { allowedWords } from "./allowedScores";
import { shiftWords } from "./shiftWords";
import { formatNumber, formatPoints } from "./numbers";

export type { Audience, Offer };

const TITLES: Readonly<Record<Language, Readonly<Record<FindingCode, string>>>> = {
  vi: {
    "set/other-version": "Khác bộ tiêu chí",
    "set/newer-version": "Đã có phiên bản mới",
    "sheet/not-checked": "Trang chưa kiểm tra",
    "score/none": "Chưa có điểm nào",
    "criterion/missing": "Thiếu dòng tiêu chí",
    "criterion/unknown": "Dòng ngoài bộ tiêu chí",
    "criterion/duplicate": "Tiêu chí bị lặp",
    "criterion/renamed": "Tên tiêu chí bị sửa",
    "criterion/code-altered": "Mã bị Excel đổi",
    "criterion/moved": "Dòng sai thứ tự",
    "max/changed": "Điểm tối đa bị sửa",
    "score/missing": "Chưa có điểm",
    "score/shifted": "Khối điểm dán lệch",
    "score/not-a-number": "Điểm không phải số",
    "score/negative": "Điểm âm",
    "score/above-max": "Vượt điểm tối đa",
    "score/off-step": "Điểm không thuộc mức cho phép",
    "score/parts-differ": "Khác điểm thành phần",
    "score/not-applicable": "Không được ghi KAD",
    "score/reason-missing": "KAD chưa có lý do",
    "score/text-number": "Số ở dạng chữ",
    "score/raised": "Cao hơn vòng trước",
    "total/domain-wrong": "Tổng lĩnh vực sai",
    "total/grand-wrong": "Tổng điểm sai",
    "total/result-wrong": "Điểm quy đổi sai",
    "total/not-formula": "Tổng nhập thủ công",
    "lost/sheet-missing": "Chưa có bảng mất điểm",
    "lost/other-table": "Còn bảng mất điểm khác",
    "lost/row-missing": "Thiếu dòng mất điểm",
    "lost/row-surplus": "Dòng thừa",
    "lost/amount-wrong": "Điểm trừ không khớp",
    "lost/amounts-negative": "Điểm trừ ghi số âm",
    "lost/total-wrong": "Tổng điểm trừ sai",
    "lost/reason-missing": "Chưa ghi lý do",
    "lost/remedy-missing": "Chưa ghi hướng khắc phục",
    "lost/person-missing": "Chưa ghi người phụ trách",
  },
  en: {
    "set/other-version": "Another criteria set",
    "set/newer-version": "Newer version exists",
    "sheet/not-checked": "Sheet not checked",
    "score/none": "No scores at all",
    "criterion/missing": "Criterion missing",
    "criterion/unknown": "Not in the set",
    "criterion/duplicate": "Criterion twice",
    "criterion/renamed": "Name changed",
    "criterion/code-altered": "Code altered by Excel",
    "criterion/moved": "Out of order",
    "max/changed": "Maximum changed",
    "score/missing": "Score missing",
    "score/shifted": "Block pasted off",
    "score/not-a-number": "Not a number",
    "score/negative": "Negative score",
    "score/above-max": "Above the maximum",
    "score/off-step": "Off the step",
    "score/parts-differ": "Parts come to something else",
    "score/not-applicable": "May not be KAD",
    "score/reason-missing": "KAD without a reason",
    "score/text-number": "Number as text",
    "score/raised": "Above the earlier stage",
    "total/domain-wrong": "Domain total wrong",
    "total/grand-wrong": "Grand total wrong",
    "total/result-wrong": "Result wrong",
    "total/not-formula": "Total typed by hand",
    "lost/sheet-missing": "No lost-points sheet",
    "lost/other-table": "Another table",
    "lost/row-missing": "Row missing",
    "lost/row-surplus": "Row not due",
    "lost/amount-wrong": "Amount does not agree",
    "lost/amounts-negative": "Amounts below zero",
    "lost/total-wrong": "Total does not agree",
    "lost/reason-missing": "No reason",
    "lost/remedy-missing": "No remedy",
    "lost/person-missing": "Nobody responsible",
  },
};

const SEVERITY_NAMES: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  vi: { error: "Lỗi", warning: "Cảnh báo", information: "Lưu ý" },
  en: { error: "Errors", warning: "Warnings", information: "Notes" },
};

/** Nothing more can be said of a formula that was saved without its result. */
const UNCALCULATED: Readonly<Record<Language, Readonly<Record<Audience, (where: string, formula: string) => string>>>> = {
  vi: {
    owner: (where, formula) => `${where}: công thức ${formula} chưa có kết quả. Mở bằng Excel rồi lưu lại.`,
    reviewer: (where, formula) =>
      `${where}: công thức ${formula} chưa có kết quả nên chưa đối chiếu được. Đề nghị đơn vị mở bằng Excel, lưu lại rồi gửi.`,
  },
  en: {
    owner: (where, formula) => `${where}: the formula ${formula} has no result yet. Open it in Excel and save it.`,
    reviewer: (where, formula) =>
      `${where}: the formula ${formula} has no result, so it cannot be compared. Ask the unit to open the file in Excel, save it and send it again.`,
  },
};

/** Where a finding is told. */
export interface Telling {
  /** The button that stands there for it. */
  readonly offer?: Offer | null;
  /** What Excel takes for the decimal mark there. */
  readonly decimalMark?: string;
}

/**
 * A finding in words: where, what was found, what was expected, and what its reader can do. To its owner: what the screen offers, where it
 * offers anything, else what to do by hand. `decimalMark` is what Excel takes for it where the finding is told.
 */
export function describeFinding(
  finding: Finding,
  set: CriteriaSet,
  language: Language,
  audience: Audience = "owner",
  { offer, decimalMark = "," }: Telling = {},
): string {
  const facts = factsOf(finding, set, language, decimalMark);
  if (finding.uncalculated) return UNCALCULATED[language][audience](facts.where, facts.found);
  const offered = offer ? offerWords(offer, finding.code, language) : undefined;
  const advice = offered ?? FINDING_ADVICE[language][audience][finding.code];
  return `${FINDING_STATEMENTS[language][finding.code](facts)} ${advice(facts)}`;
}

/** Only where, what was found and what was expected: of a finding that follows from another, which says what to do. */
export function stateFinding(finding: Finding, set: CriteriaSet, language: Language): string {
  return FINDING_STATEMENTS[language][finding.code](factsOf(finding, set, language));
}

/** A finding with others of its kind that follow from it in one sentence, and what to do: a table that was sorted is one thing. */
export function describeCause(
  { finding, follows }: Pick<FoldedFinding, "finding" | "follows">,
  set: CriteriaSet,
  language: Language,
  audience: Audience = "owner",
  telling: Telling = {},
): string {
  const alike = follows.filter(({ code }) => code === finding.code).length;
  const statement = FINDINGS_TOGETHER[language][finding.code];
  const sentence = describeFinding(finding, set, language, audience, telling);
  if (alike === 0 || !statement) return sentence;
  return sentence.replace(stateFinding(finding, set, language), statement(alike + 1));
}

/** Only what the reader can do about a finding. */
export function adviceOn(finding: Finding, set: CriteriaSet, language: Language, audience: Audience): string {
  return FINDING_ADVICE[language][audience][finding.code](factsOf(finding, set, language));
}

/** Findings of one sheet that differ only in their cells, in one sentence and what to do. At least one; of one, all that is known of it. */
export function describeTogether(alike: readonly Finding[], set: CriteriaSet, language: Language, audience: Audience = "owner"): string {
  const [first] = alike as [Finding];
  const statement = FINDINGS_TOGETHER[language][first.code];
  if (alike.length === 1 || !statement) return describeFinding(first, set, language, audience);
  return `${statement(alike.length)} ${FINDING_ADVICE[language][audience][first.code](factsOf(first, set, language))}`;
}

/** A finding as other programs read it. */
export interface FindingRecord {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string | null;
  readonly criterion: string | null;
  readonly stage: string | null;
  readonly found: string | number | null;
  readonly expected: string | number | null;
  readonly message: string;
  /** The finding that this one only follows from; null where it stands for itself. */
  readonly cause: Cause | null;
}

/** A finding of a received file with its sentence for the reviewer, in Vietnamese unless another language is asked for. */
export function findingRecord(finding: Finding, set: CriteriaSet, language: Language = "vi"): FindingRecord {
  const { code, severity, sheet, cell, criterion, stage, found, expected, cause = null } = finding;
  const message = describeFinding(finding, set, language, "reviewer");
  return { code, severity, sheet, cell, criterion, stage, found, expected, message, cause };
}

/** A short heading for findings of one kind. */
export function findingTitle(code: FindingCode, language: Language): string {
  return TITLES[language][code];
}

export function severityName(severity: Severity, language: Language): string {
  return SEVERITY_NAMES[language][severity];
}

const WORDS = {
  vi: {
    blank: "để trống",
    total: "Dòng tổng",
    result: "Điểm quy đổi",
    domain: "Lĩnh vực",
    criterion: "Tiêu chí",
    cell: "ô ",
    row: "Dòng chưa rõ tiêu chí",
  },
  en: { blank: "blank", total: "Grand total", result: "The result", domain: "Domain", criterion: "Criterion", cell: "", row: "Row" },
} as const;

function factsOf(finding: Finding, set: CriteriaSet, language: Language, decimalMark = ","): FindingFacts {
  const words = WORDS[language];
  const shown = (value: Finding["found"]) =>
    value === null || value === "" ? words.blank : typeof value === "number" ? formatNumber(value, language) : value;
  const { criterion, cell, stage, sheet } = finding;
  const place = placeOf(criterion, set, words);
  return {
    where: cell === null ? place : `${place} (${words.cell}${cell})`,
    cell: cell ?? "",
    code: criterion ?? "",
    stage: set.stages.find(({ id }) => id === stage)?.name ?? "",
    found: shown(finding.found),
    expected: finding.expected === null ? "" : shown(finding.expected),
    sheet,
    ...scoreWords(set, criterion, language),
    leftOut: finding.sum?.leftOut.join(", ") ?? "",
    addedTwice: finding.sum?.addedTwice.join(", ") ?? "",
    texts: finding.texts?.join(", ") ?? "",
    lacking: lackingOf(finding, language),
    shift: finding.shift ? shiftWords(finding.shift, language) : "",
    decimalMark,
    isNumber: typeof finding.found === "number",
    date: dateOf(finding, set, language),
    isDate: typeof finding.found === "string" && SHOWN_DATE.test(finding.found),
    isBlank: finding.found === null || finding.found === "",
  };
}

function lackingOf({ found, expected }: Finding, language: Language): string {
  const shown = found ?? 0;
  return typeof shown === "number" && typeof expected === "number" ? formatNumber(expected - shown, language) : "";
}

/** What scores a criterion may have, in words. */
function scoreWords(
  set: CriteriaSet,
  code: string | null,
  language: Language,
): Pick<FindingFacts, "lowest" | "highest" | "allowed" | "mayNotApply"> {
  const criterion = code === null ? undefined : findCriterion(set, code);
  if (!criterion) return { lowest: "", highest: "", allowed: "", mayNotApply: false };
  const { from, to } = rangeOf(criterion);
  return {
    lowest: formatPoints(from, language),
    highest: formatPoints(to, language),
    allowed: criterion.allowed ? allowedWords(criterion.allowed, language) : "",
    mayNotApply: criterion.conditional ?? false,
  };
}

/** Days from 2000 to 2099 as Excel counts them: no score of any set comes near. */
const FIRST_DAY = 36_526;
const LAST_DAY = 73_050;
const EPOCH = Date.UTC(1899, 11, 30);

/** How a cell of dates shows one. */
const SHOWN_DATE = /^\d{1,2}\/\d{1,2}\/\d{4}$/;

/** "9.5" becomes the ninth of May where a date is written with the day first. */
function dateOf({ found, criterion }: Finding, set: CriteriaSet, language: Language): FindingFacts["date"] {
  if (typeof found !== "number" || !Number.isInteger(found) || found < FIRST_DAY || found > LAST_DAY) return null;
  const date = new Date(EPOCH + found * 86_400_000);
  const [day, month] = [date.getUTCDate(), date.getUTCMonth() + 1];
  const meant = Number(`${day}.${month}`);
  const scored = criterion === null ? undefined : findCriterion(set, criterion);
  const fits = scored !== undefined && isAllowed(toPoints(meant), scored);
  return { shown: `${day}/${month}/${date.getUTCFullYear()}`, meant: formatNumber(meant, language), fits };
}

function placeOf(criterion: string | null, set: CriteriaSet, words: (typeof WORDS)[Language]): string {
  if (criterion === null) return words.row;
  if (criterion === "total" || criterion === "result") return words[criterion];
  return set.domains.some(({ code }) => code === criterion) ? `${words.domain} ${criterion}` : `${words.criterion} ${criterion}`;
}
