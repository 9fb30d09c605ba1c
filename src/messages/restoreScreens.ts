import { bilingual } from "./bilingual";

const LIST = (items: readonly string[]) => items.join(", ");

const vi = {
  title: "Khôi phục biểu mẫu",
  intro: "Bảng điểm được đưa về đúng bộ tiêu chí. Điểm, ghi chú và nội dung đã gõ được giữ. Xem lại rồi bấm Khôi phục.",
  changed: "Trang vừa thay đổi. Đây là những việc cần làm lúc này; xem lại rồi bấm Khôi phục.",
  nothing: "Biểu mẫu đang đúng bộ tiêu chí, không có gì phải khôi phục.",
  notOurs: "Trang này không do phần bổ trợ lập nên không khôi phục được. Chèn biểu mẫu mới rồi chép điểm sang.",
  columnsMissing: (columns: readonly string[]) =>
    `Bảng thiếu cột ${LIST(columns.map((column) => `"${column}"`))}. Thêm lại cột với tên đó vào đúng chỗ rồi khôi phục.`,
  sheetFull: "Trang có quá nhiều dòng nên không còn chỗ để riêng nội dung dưới bảng. Xóa bớt dòng thừa ở cuối trang rồi làm lại.",
  now: "Khôi phục",
  done: "Đã khôi phục biểu mẫu.",
  total: "Tổng",
  result: "Điểm quy đổi",
  more: (count: number) => `… và ${count} mục nữa`,
  missing: (rows: string) => `Thêm lại dòng: ${rows}.`,
  moved: (count: number, rows: string) => `Chuyển ${count} dòng về đúng chỗ: ${rows}.`,
  rewritten: (rows: string) => `Ghi lại mã, tên hoặc điểm tối đa: ${rows}.`,
  summed: (rows: string) => `Lập lại công thức tổng: ${rows}.`,
  unmerged: (areas: string) => `Tách ô đã gộp: ${areas}.`,
  dropped: (rows: string) => `Bỏ dòng lặp không có gì khác dòng trong bảng: ${rows}. Chú thích gắn trên dòng lặp, nếu có, cũng mất theo.`,
  nobodys: (count: number) => `Để riêng dưới bảng ${count} dòng không thuộc tiêu chí nào.`,
  seconds: (rows: string) => `Để riêng dưới bảng dòng thứ hai khác dòng trong bảng: ${rows}.`,
  typedOver: (cells: string) => `Để riêng dưới bảng nội dung đã gõ đè ở ô: ${cells}.`,
  cellsOnly: "Ghi lại những ô của biểu mẫu không còn đúng.",
  locked: "Biểu mẫu đang khóa: được mở để khôi phục rồi khóa lại. Sau đó không hoàn tác (Ctrl+Z) được những việc đã làm trước.",
  asked: (row: number, names: readonly string[]) => `Dòng ${row} có thể là ${names.join(" hoặc ")}. Điểm ở dòng này là của:`,
  none: "Không của tiêu chí nào: để riêng dưới bảng",
  askFirst:
    "Có dòng mang mã của tiêu chí này nhưng tên của tiêu chí khác, hoặc có điểm mà không có cả mã lẫn tên. Chọn đúng tiêu chí của từng dòng.",
};

export type RestoreScreenMessages = typeof vi;

/** What the dialog says that brings a form back to its set. */
export const restoreScreenMessages = bilingual(vi, () => import(/* webpackChunkName: "en-restore" */ "./restoreScreens.en"));
