import type { FindingCode } from "../scoring/finding";
import type { FindingFacts } from "./findingStatements";
import type { Language } from "./language";

type Sentences = Partial<Readonly<Record<FindingCode, (facts: FindingFacts) => string>>>;

const backVi = () => "Bấm Khôi phục biểu mẫu để có lại dòng này đúng chỗ.";
const sumVi = ({ cell }: FindingFacts) => (cell === "" ? backVi() : "Bấm Khôi phục biểu mẫu để lấy lại công thức.");

const vi: Sentences = {
  "criterion/missing": backVi,
  "criterion/unknown": () => "Bấm Khôi phục biểu mẫu: dòng này được để riêng dưới bảng, không mất gì.",
  "criterion/duplicate": () =>
    "Bấm Khôi phục biểu mẫu: một dòng ở lại trong bảng; nếu điểm khác nhau thì dòng kia được để riêng dưới bảng.",
  "criterion/moved": () => "Bấm Khôi phục biểu mẫu để đưa dòng về đúng chỗ.",
  "criterion/renamed": () => "Bấm Khôi phục biểu mẫu để lấy lại mã và tên trong bộ tiêu chí.",
  "criterion/code-altered": () => "Bấm Khôi phục biểu mẫu để lấy lại mã trong bộ tiêu chí.",
  "max/changed": ({ expected }) => `Bấm Khôi phục biểu mẫu để lấy lại ${expected}.`,
  "total/domain-wrong": sumVi,
  "total/grand-wrong": sumVi,
  "total/result-wrong": sumVi,
  "total/not-formula": sumVi,
};

const backEn = () => "Choose Restore the form to have this row back in its place.";
const sumEn = ({ cell }: FindingFacts) => (cell === "" ? backEn() : "Choose Restore the form to bring the formula back.");

const en: Sentences = {
  "criterion/missing": backEn,
  "criterion/unknown": () => "Choose Restore the form: this row is set aside below the table, and nothing is lost.",
  "criterion/duplicate": () =>
    "Choose Restore the form: one row stays in the table; if their scores differ, the other is set aside below it.",
  "criterion/moved": () => "Choose Restore the form to bring the row to its place.",
  "criterion/renamed": () => "Choose Restore the form to bring code and name back.",
  "criterion/code-altered": () => "Choose Restore the form to bring the code back.",
  "max/changed": ({ expected }) => `Choose Restore the form to bring back ${expected}.`,
  "total/domain-wrong": sumEn,
  "total/grand-wrong": sumEn,
  "total/result-wrong": sumEn,
  "total/not-formula": sumEn,
};

/** What its owner can do about a finding on a form of ours that no repair mends: typing there is refused by the form's own guards. */
export const FINDINGS_BY_RESTORE: Readonly<Record<Language, Sentences>> = { vi, en };
