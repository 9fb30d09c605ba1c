import { bilingual } from "./bilingual";

const vi = {
  otherMark: (mark: string) =>
    `Excel trên máy này dùng "${mark}" làm dấu thập phân: gõ 9${mark}5, và biểu mẫu in ra cũng ghi như vậy. Trước khi in, đổi sang dấu phẩy: Tệp ▸ Tùy chọn ▸ Nâng cao (File ▸ Options ▸ Advanced), bỏ chọn Dùng dấu tách hệ thống (Use system separators), rồi ghi dấu phẩy vào ô Dấu tách thập phân.`,
};

export type DecimalMarkMessages = typeof vi;

/** What is said where Excel takes another decimal mark than official papers have. */
export const decimalMarkMessages = bilingual(vi, () => import(/* webpackChunkName: "en-decimal-mark" */ "./decimalMark.en"));
