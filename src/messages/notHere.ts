import { bilingual } from "./bilingual";

const vi = {
  notExcel: {
    title: "Trang này chạy bên trong Excel",
    body: "Ngăn Sổ điểm CCHC làm việc trên tệp Excel đang mở, nên không dùng được trong trình duyệt hay chương trình khác.",
    steps: ["Mở tệp chấm điểm bằng Excel.", "Vào thẻ Trang đầu, bấm Mở sổ điểm."],
    note: "Cần Excel 2021 trở lên, Microsoft 365 hoặc Excel trên web.",
  },
  tooOld: {
    title: "Excel trên máy này quá cũ",
    body: "Phiên bản Excel này thiếu chức năng mà Sổ điểm CCHC cần. Số liệu trong tệp không bị thay đổi gì.",
    steps: [
      "Cập nhật Excel: Tệp ▸ Tài khoản ▸ Tùy chọn cập nhật; hoặc mở tệp bằng Excel trên web.",
      "Chưa cập nhật được: xin cấp thẩm định tệp biểu mẫu .xlsx dựng sẵn. Tệp đó tự kiểm tra điểm nhập và tự cộng tổng.",
    ],
    note: "Cần Excel 2021 trở lên, Microsoft 365 hoặc Excel trên web.",
  },
};

export type NotHereMessages = typeof vi;

/** What is said where the add-in cannot run. */
export const notHereMessages = bilingual(vi, () => import(/* webpackChunkName: "en-not-here" */ "./notHere.en"));
