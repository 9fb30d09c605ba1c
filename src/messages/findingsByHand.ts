import type { FindingCode } from "../scoring/finding";
import type { FindingFacts } from "./findingStatements";
import type { Language } from "./language";

type Sentences = Partial<Readonly<Record<FindingCode, (facts: FindingFacts) => string>>>;

const totalVi = (formula: string) => (facts: FindingFacts) =>
  facts.texts === ""
    ? `Sửa các dòng thiếu mã, sai mã nếu có, rồi nhấn F9; nếu vẫn sai thì ghi lại ${formula}.`
    : `Công thức vẫn đúng. Nhập lại ô ${facts.texts} bằng số.`;

const vi: Sentences = {
  "criterion/renamed": () => "Ghi lại tên như trong bộ tiêu chí.",
  "criterion/code-altered": ({ expected }) => `Định dạng ô là Văn bản (Text) rồi gõ lại ${expected}.`,
  "max/changed": ({ expected }) => `Sửa các dòng thiếu mã, sai mã nếu có; nếu vẫn sai thì ghi lại ${expected}.`,
  "score/text-number": () => "Nhập lại bằng số.",
  "total/domain-wrong": totalVi("công thức cộng đủ các dòng"),
  "total/grand-wrong": totalVi("công thức cộng đủ các lĩnh vực"),
  "total/result-wrong": totalVi("công thức quy đổi"),
  "total/not-formula": () => "Sửa các dòng thiếu mã, sai mã nếu có, rồi ghi lại công thức cộng đủ các dòng.",
};

const totalEn = (formula: string) => (facts: FindingFacts) =>
  facts.texts === ""
    ? `Mend rows whose code is missing or wrong, if any, and press F9; if it stays so, write ${formula} again.`
    : `The formula is right. Enter ${facts.texts} as a number.`;

const en: Sentences = {
  "criterion/renamed": () => "Write the name as the set has it.",
  "criterion/code-altered": ({ expected }) => `Format the cell as Text and type ${expected} again.`,
  "max/changed": ({ expected }) => `Mend rows whose code is missing or wrong, if any; if it stays so, write ${expected} again.`,
  "score/text-number": () => "Enter it as a number.",
  "total/domain-wrong": totalEn("a formula that adds every row"),
  "total/grand-wrong": totalEn("a formula that adds every domain"),
  "total/result-wrong": totalEn("the formula of the result"),
  "total/not-formula": () => "Mend rows whose code is missing or wrong, if any, and write a formula that adds every row.",
};

/** What its owner can do about a finding in a cell that nothing on the screen offers to repair, where that is another thing. */
export const FINDINGS_BY_HAND: Readonly<Record<Language, Sentences>> = { vi, en };
