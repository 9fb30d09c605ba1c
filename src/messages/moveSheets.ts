import type { WithoutPlace } from "../scoring/movedScores";
import type { Language } from "./language";
import { REPORT_TITLES } from "./ownSheets";

/** What became of a criterion on the way to another set. */
export type MoveChange = "renamed" | "moved" | "split" | "merged" | "dropped" | "added" | "maximum";

/** What a thing without a place is, beside a score of a stage. */
export type LeftWhat = "name" | "reason" | "amount" | "remedy" | "person" | "note" | "department" | "notApplicableReason";

/** Text of the sheet that lists a move. A sheet is an official paper: always Vietnamese. */
export const moveSheetText = {
  sheet: "Đối chiếu hai bộ tiêu chí",
  title: REPORT_TITLES.move,
  unknownUnit: "(chưa rõ đơn vị)",
  from: (title: string, version: string, sheet: string) => `Từ: ${title} (phiên bản ${version}), trang "${sheet}"`,
  to: (title: string, version: string, sheet: string) => `Sang: ${title} (phiên bản ${version}), trang "${sheet}"`,
  left: "Nội dung chưa có tiêu chí tương ứng trong bộ mới",
  nothingLeft: "Mọi điểm, lý do, hướng khắc phục và người phụ trách đều đã có tiêu chí tương ứng trong bộ mới.",
  leftHeaders: { code: "Mã cũ", what: "Mục", text: "Nội dung", why: "Vì sao chưa chuyển được" },
  changed: "Tiêu chí có thay đổi",
  unchanged: "Tiêu chí giữ nguyên",
  headers: {
    from: "Mã cũ",
    to: "Mã mới",
    name: "Nội dung",
    maximumFrom: "Tối đa cũ",
    maximumTo: "Tối đa mới",
    note: "Ghi chú",
  },
  score: (stage: string) => `Điểm ${stage}`,
  untouched: (sheets: readonly string[]) => `Các trang cũ (${sheets.map((name) => `"${name}"`).join(", ")}) vẫn giữ nguyên.`,
} as const;

interface Wording {
  readonly changes: Readonly<Record<MoveChange, string>>;
  readonly review: string;
  readonly what: Readonly<Record<LeftWhat, string>>;
  readonly because: Readonly<Record<WithoutPlace, string>>;
  readonly beside: string;
}

const WORDINGS: Readonly<Record<Language, Wording>> = {
  vi: {
    changes: {
      renamed: "Đổi nội dung",
      moved: "Đổi mã",
      split: "Tách",
      merged: "Gộp",
      dropped: "Bỏ",
      added: "Tiêu chí mới",
      maximum: "Đổi điểm tối đa: xem lại điểm",
    },
    review: "Có điểm chưa chuyển: chấm lại",
    what: {
      name: "Tên tiêu chí đã ghi",
      reason: "Lý do mất điểm",
      amount: "Số điểm trừ",
      remedy: "Giải trình, hướng khắc phục",
      person: "Người phụ trách",
      note: "Ghi chú ngoài bảng",
      department: "Ngành, BPCM phụ trách",
      notApplicableReason: "Lý do không áp dụng",
    },
    because: {
      dropped: "Bộ mới không còn tiêu chí này.",
      split: "Tiêu chí đã tách; chưa rõ mỗi phần được bao nhiêu.",
      merged: "Tiêu chí đã gộp; chưa cộng được thành điểm mới.",
      "not-allowed": "Điểm này vượt quá hoặc không thuộc các mức mà bộ mới cho phép.",
      "not-conditional": "Bộ mới không cho tiêu chí này ghi KAD.",
      "other-kind": "Một bên là điểm trừ, bên kia thì không: điểm cũ không nói lên điểm mới.",
      unreadable: "Ô cũ không phải là điểm đọc được.",
      "no-stage": "Bộ mới không có vòng chấm này.",
      "unknown-row": "Dòng này không thuộc tiêu chí nào của bộ cũ.",
    },
    beside: "Ghi ngoài các cột của biểu mẫu.",
  },
  en: {
    changes: {
      renamed: "Other wording",
      moved: "Other code",
      split: "Split",
      merged: "Merged",
      dropped: "Dropped",
      added: "New criterion",
      maximum: "Other maximum: look at the score again",
    },
    review: "Some scores were not moved: score again",
    what: {
      name: "Name as written",
      reason: "Reason",
      amount: "Lost points",
      remedy: "Remedy",
      person: "Person",
      note: "Note beside the table",
      department: "Department",
      notApplicableReason: "Why it does not apply",
    },
    because: {
      dropped: "The new set has no such criterion.",
      split: "The criterion was split; what each part has is not known.",
      merged: "The criterion was merged; the scores do not add up to a new one.",
      "not-allowed": "The new set does not allow this score.",
      "not-conditional": "In the new set this criterion always applies.",
      "other-kind": "It is a penalty on one side only: the old score does not tell the new one.",
      unreadable: "The old cell holds no score that can be read.",
      "no-stage": "The new set has no such stage.",
      "unknown-row": "The row belongs to no criterion of the old set.",
    },
    beside: "Written outside of the form's columns.",
  },
};

export function moveChangeWords(change: MoveChange, language: Language): string {
  return WORDINGS[language].changes[change];
}

/** What is said of a criterion some of whose scores stayed out. */
export function reviewWords(language: Language): string {
  return WORDINGS[language].review;
}

/** What a thing without a place is: a kind of words, or the score of a stage. */
export function leftWhatWords(what: LeftWhat | { readonly stage: string }, language: Language): string {
  if (typeof what === "string") return WORDINGS[language].what[what];
  return language === "vi" ? moveSheetText.score(what.stage) : `Score, ${what.stage}`;
}

/** Why something has no place in the new set; null: it stood beside or below the table. */
export function leftBecauseWords(because: WithoutPlace | null, language: Language): string {
  return because === null ? WORDINGS[language].beside : WORDINGS[language].because[because];
}
