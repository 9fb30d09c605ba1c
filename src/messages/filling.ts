import { bilingual } from "./bilingual";

const vi = {
  intro: (stage: string) => `Chỉ điền vào ô đang trống ở vòng ${stage}; điểm đã có được giữ nguyên. Xem lại rồi bấm Điền.`,
  changed: "Trang vừa thay đổi. Đây là những ô sẽ được điền lúc này; xem lại rồi bấm Điền.",
  scope: "Phạm vi",
  all: "Tất cả lĩnh vực",
  nothing: (stage: string) => `Không có ô trống nào ở vòng ${stage} điền được.`,
  left: (codes: string) => `Để trống, vì không có điểm để điền: ${codes}.`,
  columns: { criterion: "Tiêu chí", cell: "Ô", score: "Điểm" },
  fill: (count: number) => `Điền ${count} ô`,
  done: (count: number, stage: string) => `Đã điền ${count} ô ở vòng ${stage}. Sửa lại những điểm khác.`,
};

export type FillMessages = typeof vi;

/** What is said before blank scores are filled in at once, and after. */
export const fillMessages = bilingual(vi, () => import(/* webpackChunkName: "en-fill" */ "./filling.en"));
