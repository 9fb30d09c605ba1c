import type { Points } from "../criteria/points";
import type { Language } from "./language";
import { counted, formatPoints } from "./numbers";
import { REPORT_TITLES } from "./ownSheets";

/** What of a set's change moved points, with the codes that it is about. */
export interface SetReason {
  readonly kind: "dropped" | "added" | "rescaled" | "arrived" | "left" | "incomparable" | "caps" | "newDomain" | "goneDomain";
  readonly codes: readonly string[];
}

/** What there is to say of a domain, or of the whole, whose set changed. */
export interface ChangeStatement {
  /** A domain's code as it stands in the newer set, or in the older one where it is gone; null for the total. */
  readonly domain: string | null;
  readonly whole: Points;
  readonly set: Points;
  readonly work: Points;
  readonly reasons: readonly SetReason[];
  /** Null where the maximum is the same. */
  readonly maximum: { readonly before: Points; readonly after: Points } | null;
}

const NOT_IN_SHEET_NAMES = /[\\/?*[\]:]/g;

/** Text of the comparison's sheet. A sheet is an official paper: always Vietnamese. */
export const comparisonText = {
  /** Names of sheets: short, and without what Excel does not take in one. */
  sheet: (older: string, newer: string) => `So sánh ${older} – ${newer}`.replace(NOT_IN_SHEET_NAMES, "-"),
  versionsSheet: (year: number, older: string, newer: string) => `So sánh ${year} bản ${older} – ${newer}`.replace(NOT_IN_SHEET_NAMES, "-"),
  version: (year: number, version: string) => `${year} bản ${version}`,
  earlier: (label: string) => `${label} (trước)`,
  later: (label: string) => `${label} (sau)`,
  title: (older: string, newer: string) => `${REPORT_TITLES.comparison} ${older} – ${newer}`.toLocaleUpperCase("vi"),
  unknownUnit: "(chưa rõ đơn vị)",
  side: (label: string, setTitle: string, version: string, stage: string, provisional: boolean) =>
    `${label}: ${setTitle} (phiên bản ${version}), điểm ${stage}${provisional ? " (tạm tính)" : ""}`,
  headers: {
    code: (label: string) => `Mã ${label}`,
    name: "Nội dung so sánh",
    points: (label: string) => `Điểm ${label}`,
    maximum: (label: string) => `Tối đa ${label}`,
    percent: (label: string) => `% ${label}`,
    whole: "Tăng, giảm",
    set: "Do bộ tiêu chí",
    work: "Do kết quả thực hiện",
    comparableMaximum: "Tiêu chí chung: điểm tối đa",
    comparablePoints: (label: string) => `Tiêu chí chung: điểm ${label}`,
    comparablePercent: (label: string) => `Tiêu chí chung: % ${label}`,
    note: "Ghi chú",
  },
  total: "Tổng",
  criteria: "Từng tiêu chí",
  caps: "Mức trần điểm cộng, điểm trừ",
  kinds: {
    same: "",
    rescaled: "Đổi điểm tối đa",
    added: "Tiêu chí mới",
    dropped: "Bỏ",
    arrived: "Từ lĩnh vực khác chuyển sang",
    left: "Chuyển sang lĩnh vực khác",
    incomparable: "Không so sánh được",
  },
  split: "Tách",
  merged: "Gộp",
  charts: {
    whole: "Tỷ lệ điểm đạt theo lĩnh vực (%)",
    comparable: "Tỷ lệ điểm đạt ở các tiêu chí chung của hai bộ (%)",
  },
  method: (older: string, newer: string) =>
    `Cách tính: điểm ${older} của mỗi tiêu chí được đưa về điểm tối đa ${newer} theo cùng tỷ lệ đạt (làm tròn 0,01 điểm); phần điểm ${newer} cao hơn hay thấp hơn mức đó là do kết quả thực hiện.`,
} as const;

/** What makes the figures of a comparison less than they seem. */
export const comparisonCautions: Readonly<Record<Language, ComparisonCautions>> = {
  vi: {
    missing: (label, count) => `${label}: ${count} tiêu chí chưa có điểm, ở đây tính là 0 nên tổng chỉ là tạm tính.`,
    result: (older, before, newer, after) =>
      `Điểm quy đổi: ${formatPoints(before, "vi")} (${older}), ${formatPoints(after, "vi")} (${newer}). So sánh ở đây tính theo điểm chưa quy đổi.`,
  },
  en: {
    missing: (label, count) =>
      `${label}: ${count} ${count === 1 ? "criterion has" : "criteria have"} no score and count as 0 here; the total is only so far.`,
    result: (older, before, newer, after) =>
      `Converted results: ${formatPoints(before, "en")} (${older}), ${formatPoints(after, "en")} (${newer}). The comparison is of plain points.`,
  },
};

interface ComparisonCautions {
  missing(label: string, count: number): string;
  result(older: string, before: Points, newer: string, after: Points): string;
}

/** A sentence of a domain, or of the total, that says how much of the difference is due to the set and how much to the work. */
export const changeSentence: Readonly<Record<Language, (statement: ChangeStatement) => string>> = {
  vi: (statement) => sentence(VIETNAMESE, statement),
  en: (statement) => sentence(ENGLISH, statement),
};

interface Wording {
  readonly language: Language;
  domain(code: string): string;
  readonly total: string;
  readonly unchanged: string;
  points(amount: string): string;
  moved(points: string, isMore: boolean): string;
  readonly set: string;
  readonly work: string;
  readonly allSet: readonly [before: string, after: string];
  readonly noEffect: string;
  readonly byWork: string;
  maximum(before: string, after: string): string;
  more(count: number): string;
  readonly reasons: Readonly<Record<SetReason["kind"], (codes: string) => string>>;
}

const VIETNAMESE: Wording = {
  language: "vi",
  domain: (code) => `Lĩnh vực ${code}`,
  total: "Tổng điểm",
  unchanged: "không đổi điểm",
  points: (amount) => `${amount} điểm`,
  moved: (points, isMore) => `${isMore ? "tăng" : "giảm"} ${points}`,
  set: "do bộ tiêu chí thay đổi",
  work: "do kết quả thực hiện",
  allSet: ["hoàn toàn do bộ tiêu chí thay đổi", ", không phải do kết quả thực hiện"],
  noEffect: "bộ tiêu chí có thay đổi nhưng không làm tăng, giảm điểm",
  byWork: " do kết quả thực hiện",
  maximum: (before, after) => `Điểm tối đa đổi từ ${before} thành ${after}.`,
  more: (count) => ` và ${count} tiêu chí khác`,
  reasons: {
    dropped: (codes) => `bỏ tiêu chí ${codes}`,
    added: (codes) => `thêm tiêu chí ${codes}`,
    rescaled: (codes) => `đổi điểm tối đa tiêu chí ${codes}`,
    arrived: (codes) => `nhận tiêu chí ${codes} từ lĩnh vực khác`,
    left: (codes) => `chuyển tiêu chí ${codes} sang lĩnh vực khác`,
    incomparable: (codes) => `tiêu chí ${codes} không so sánh được`,
    caps: () => "mức trần điểm cộng, điểm trừ",
    newDomain: () => "lĩnh vực mới",
    goneDomain: () => "bỏ cả lĩnh vực",
  },
};

const ENGLISH: Wording = {
  language: "en",
  domain: (code) => `Domain ${code}`,
  total: "The total",
  unchanged: "has the same points",
  points: (amount) => counted(amount, "point"),
  moved: (points, isMore) => `${isMore ? "rose" : "fell"} by ${points}`,
  set: "due to the change of the criteria set",
  work: "due to the work",
  allSet: ["entirely due to the change of the criteria set", ", not to the work"],
  noEffect: "the criteria set changed without moving points",
  byWork: " due to the work",
  maximum: (before, after) => `The maximum changed from ${before} to ${after}.`,
  more: (count) => ` and ${count} more`,
  reasons: {
    dropped: (codes) => `${codes} dropped`,
    added: (codes) => `${codes} added`,
    rescaled: (codes) => `another maximum for ${codes}`,
    arrived: (codes) => `${codes} moved here from another domain`,
    left: (codes) => `${codes} moved to another domain`,
    incomparable: (codes) => `${codes} cannot be compared`,
    caps: () => "the caps of bonuses and penalties",
    newDomain: () => "a new domain",
    goneDomain: () => "the whole domain dropped",
  },
};

function sentence(words: Wording, { domain, whole, set, work, reasons, maximum }: ChangeStatement): string {
  const amount = (points: Points) => words.points(formatPoints(Math.abs(points) as Points, words.language));
  const moved = (points: Points) => words.moved(amount(points), points > 0);
  const subject = domain === null ? words.total : words.domain(domain);
  const head = `${subject} ${whole === 0 ? words.unchanged : moved(whole)}`;
  const because = reasons.length === 0 ? "" : ` (${reasons.map((reason) => reasonWords(words, reason)).join("; ")})`;
  const said = () => {
    if (set === 0) return `${head}${whole === 0 ? "" : words.byWork}; ${words.noEffect}${because}`;
    if (work === 0) return `${head}, ${words.allSet[0]}${because}${words.allSet[1]}`;
    // Where both parts go the way of the whole, the verb is said once.
    const part = set > 0 === work > 0 ? amount : moved;
    return `${head}: ${part(set)} ${words.set}${because}, ${part(work)} ${words.work}`;
  };
  const changed = maximum
    ? ` ${words.maximum(formatPoints(maximum.before, words.language), formatPoints(maximum.after, words.language))}`
    : "";
  return `${said()}.${changed}`;
}

/** More codes than that are counted, not listed. */
const MOST_CODES = 6;

function reasonWords(words: Wording, { kind, codes }: SetReason): string {
  const listed = codes.slice(0, MOST_CODES).join(", ");
  return words.reasons[kind](codes.length > MOST_CODES ? listed + words.more(codes.length - MOST_CODES) : listed);
}
