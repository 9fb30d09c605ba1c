import type { FindingCode } from "../scoring/finding";
import { ACTION_NAMES } from "./actionNames";
import type { FindingFacts } from "./findingStatements";
import type { Language } from "./language";

/** What the screen may offer its owner against a finding: repairs, bringing rows of the form back, building the table anew, moving a block. */
export type Offer = "repair" | "restore" | "rebuild" | "move-back";

type Sentences = Partial<Readonly<Record<FindingCode, (facts: FindingFacts) => string>>>;

const { vi, en } = ACTION_NAMES;

/** Of a total that is wrong only because scores are text: what to mend is there, not in the total. */
const repairTotalVi = ({ texts }: FindingFacts) =>
  texts === "" ? `Bấm ${vi.repair} để lấy lại công thức.` : `Công thức vẫn đúng. Nhập lại ô ${texts} bằng số, hoặc bấm ${vi.repair}.`;
const repairTotalEn = ({ texts }: FindingFacts) =>
  texts === ""
    ? `Choose ${en.repair} to bring the formula back.`
    : `The formula is right. Enter ${texts} as a number, or choose ${en.repair}.`;

const restoreRowVi = () => `Bấm ${vi.restore} để có lại dòng này đúng chỗ.`;
const restoreRowEn = () => `Choose ${en.restore} to have this row back in its place.`;
const restoreTotalVi = ({ cell }: FindingFacts) => (cell === "" ? restoreRowVi() : `Bấm ${vi.restore} để lấy lại công thức.`);
const restoreTotalEn = ({ cell }: FindingFacts) => (cell === "" ? restoreRowEn() : `Choose ${en.restore} to bring the formula back.`);

const OFFERED_VI: Readonly<Record<Offer, Sentences>> = {
  repair: {
    "criterion/renamed": () => `Bấm ${vi.repair} để lấy lại tên trong bộ tiêu chí.`,
    "criterion/code-altered": () => `Bấm ${vi.repair} để trả lại mã dạng chữ.`,
    "max/changed": ({ expected }) => `Bấm ${vi.repair} để lấy lại ${expected}.`,
    "score/text-number": () => `Bấm ${vi.repair} để đổi thành số.`,
    "total/domain-wrong": repairTotalVi,
    "total/grand-wrong": repairTotalVi,
    "total/result-wrong": repairTotalVi,
    "total/not-formula": repairTotalVi,
  },
  restore: {
    "criterion/missing": restoreRowVi,
    "criterion/unknown": () => `Bấm ${vi.restore}: dòng này về với tiêu chí của nó, hoặc được để riêng dưới bảng; không mất gì.`,
    "criterion/duplicate": () => `Bấm ${vi.restore}: một dòng ở lại trong bảng; nếu điểm khác nhau thì dòng kia được để riêng dưới bảng.`,
    "criterion/moved": () => `Bấm ${vi.restore} để đưa dòng về đúng chỗ.`,
    "criterion/renamed": () => `Bấm ${vi.restore} để lấy lại mã và tên trong bộ tiêu chí.`,
    "criterion/code-altered": () => `Bấm ${vi.restore} để lấy lại mã trong bộ tiêu chí.`,
    "max/changed": ({ expected }) => `Bấm ${vi.restore} để lấy lại ${expected}.`,
    "total/domain-wrong": restoreTotalVi,
    "total/grand-wrong": restoreTotalVi,
    "total/result-wrong": restoreTotalVi,
    "total/not-formula": restoreTotalVi,
  },
  rebuild: {
    "lost/sheet-missing": () => `Bấm ${vi.build}.`,
    "lost/row-missing": () => `Bấm ${vi.rebuild}.`,
    "lost/row-surplus": () => `Bấm ${vi.rebuild}; nội dung đã ghi được giữ ở cuối bảng.`,
    "lost/amount-wrong": () => `Bấm ${vi.rebuild} để lấy lại số điểm trừ.`,
    "lost/total-wrong": () => `Bấm ${vi.rebuild}.`,
  },
  "move-back": {
    "score/shifted": ({ expected }) => `Nếu đúng vậy thì bấm ${vi.moveBack(expected)}.`,
  },
};

const OFFERED_EN: Readonly<Record<Offer, Sentences>> = {
  repair: {
    "criterion/renamed": () => `Choose ${en.repair} to bring it back.`,
    "criterion/code-altered": () => `Choose ${en.repair} to bring the text back.`,
    "max/changed": ({ expected }) => `Choose ${en.repair} to bring back ${expected}.`,
    "score/text-number": () => `Choose ${en.repair} to make it a number.`,
    "total/domain-wrong": repairTotalEn,
    "total/grand-wrong": repairTotalEn,
    "total/result-wrong": repairTotalEn,
    "total/not-formula": repairTotalEn,
  },
  restore: {
    "criterion/missing": restoreRowEn,
    "criterion/unknown": () =>
      `Choose ${en.restore}: this row goes back to its criterion, or is set aside below the table; nothing is lost.`,
    "criterion/duplicate": () =>
      `Choose ${en.restore}: one row stays in the table; if their scores differ, the other is set aside below it.`,
    "criterion/moved": () => `Choose ${en.restore} to bring the row to its place.`,
    "criterion/renamed": () => `Choose ${en.restore} to bring code and name back.`,
    "criterion/code-altered": () => `Choose ${en.restore} to bring the code back.`,
    "max/changed": ({ expected }) => `Choose ${en.restore} to bring back ${expected}.`,
    "total/domain-wrong": restoreTotalEn,
    "total/grand-wrong": restoreTotalEn,
    "total/result-wrong": restoreTotalEn,
    "total/not-formula": restoreTotalEn,
  },
  rebuild: {
    "lost/sheet-missing": () => `Choose ${en.build}.`,
    "lost/row-missing": () => `Choose ${en.rebuild}.`,
    "lost/row-surplus": () => `Choose ${en.rebuild}; what was typed is kept below the table.`,
    "lost/amount-wrong": () => `Choose ${en.rebuild} to bring the amount back.`,
    "lost/total-wrong": () => `Choose ${en.rebuild}.`,
  },
  "move-back": {
    "score/shifted": ({ expected }) => `If so, choose ${en.moveBack(expected)}.`,
  },
};

/** What a button of the screen does about a finding; undefined where it does nothing. */
export function offerWords(offer: Offer, code: FindingCode, language: Language): ((facts: FindingFacts) => string) | undefined {
  return (language === "vi" ? OFFERED_VI : OFFERED_EN)[offer][code];
}
