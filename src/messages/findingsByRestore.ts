import type { FindingCode } from "../scoring/finding";
import type { Language } from "./language";

type Sentences = Partial<Readonly<Record<FindingCode, string>>>;

const backVi = "Bấm Khôi phục biểu mẫu để có lại dòng này đúng chỗ.";

const vi: Sentences = {
  "criterion/missing": backVi,
  "criterion/unknown": "Bấm Khôi phục biểu mẫu: dòng này được để riêng dưới bảng, không mất gì.",
  "criterion/duplicate": "Bấm Khôi phục biểu mẫu: một dòng ở lại trong bảng; nếu điểm khác nhau thì dòng kia được để riêng dưới bảng.",
  "criterion/moved": "Bấm Khôi phục biểu mẫu để đưa dòng về đúng chỗ.",
  "total/grand-wrong": backVi,
  "total/result-wrong": backVi,
};

const backEn = "Choose Restore the form to have this row back in its place.";

const en: Sentences = {
  "criterion/missing": backEn,
  "criterion/unknown": "Choose Restore the form: this row is set aside below the table, and nothing is lost.",
  "criterion/duplicate": "Choose Restore the form: one row stays in the table; if their scores differ, the other is set aside below it.",
  "criterion/moved": "Choose Restore the form to bring the row to its place.",
  "total/grand-wrong": backEn,
  "total/result-wrong": backEn,
};

/** What its owner can do about a finding on the rows of a form of ours: typing there is refused by the form's own guards. */
export const FINDINGS_BY_RESTORE: Readonly<Record<Language, Sentences>> = { vi, en };
