import { bilingual } from "./bilingual";

const vi = {
  lockIntro: "Sau khi khóa, chỉ nhập được ô điểm, ô phụ trách và tiêu đề. Trang được khóa không có mật khẩu.",
  unlockIntro: "Sau khi mở khóa, mọi ô của trang đều sửa được.",
  undoLost: "Excel sẽ xóa lịch sử hoàn tác: không nhấn Ctrl+Z để trở lại những việc đã làm trước đó được nữa.",
  lockNow: "Khóa",
  unlockNow: "Mở khóa",
  locked: "Đã khóa biểu mẫu. Ô điểm và ô phụ trách vẫn nhập được.",
  unlocked: "Đã mở khóa biểu mẫu.",
};

export type LockMessages = typeof vi;

/** What is said before the form is locked or unlocked, and after. */
export const lockMessages = bilingual(vi, () => import(/* webpackChunkName: "en-lock" */ "./locking.en"));
