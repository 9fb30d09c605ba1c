import { bilingual } from "./bilingual";

const vi = {
  kind: "Loại đơn vị",
  kindChoose: "Chọn loại đơn vị",
  kindAsWritten: (unit: string) => `Giữ nguyên tên đã ghi: ${unit}`,
  kindMissing: "Hãy chọn loại đơn vị để ghi đúng tên trên biểu mẫu.",
  yearOther: (ofSet: number, year: string) => `Bộ tiêu chí này của năm ${ofSet}, năm đánh giá ghi ${year}. Có đúng là năm ${year} không?`,
  yearOfSet: (year: number) => `Đổi thành ${year}`,
  yearMeant: (year: string) => `Đúng, năm ${year}`,
};

export type InsertQuestions = typeof vi;

/** What is asked before a form is inserted, where what was typed leaves it open. */
export const insertQuestions = bilingual(vi, () => import(/* webpackChunkName: "en-pane" */ "./insertQuestions.en"));
