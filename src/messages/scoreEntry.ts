import { bilingual } from "./bilingual";

const vi = {
  label: (stage: string) => `Điểm ${stage}`,
  region: (code: string) => `Nhập điểm tiêu chí ${code}`,
  range: (lowest: string, highest: string) => `Từ ${lowest} đến ${highest}`,
  allowed: (words: string) => `Chỉ cho phép ${words}`,
  mayNotApply: "không áp dụng: KAD",
  enter: "Ghi, sang ô tiếp theo",
  saving: "Đang ghi…",
  unsaved: "Chưa ghi",
  bad: (lowest: string, highest: string) => `Nhập số trong khoảng từ ${lowest} đến ${highest}.`,
  badAllowed: (words: string) => `Bộ tiêu chí chỉ cho phép ${words}.`,
  rowGone: "Dòng của tiêu chí này không còn trên trang nên chưa ghi. Nội dung đã nhập vẫn ở đây.",
  changed: (found: string) => `Ô này trên trang vừa đổi thành "${found}" nên chưa ghi đè. Nhập lại nếu muốn thay.`,
};

export type ScoreEntryMessages = typeof vi;

/** What stands around the box of a score in the pane. */
export const scoreEntryMessages = bilingual(vi, () => import(/* webpackChunkName: "en-entry" */ "./scoreEntry.en"));
