import type { WorkbookErrorCode } from "../workbook/workbookError";
import { bilingual } from "./bilingual";

export interface Place {
  readonly sheet?: string;
  readonly address?: string;
}

export type WorkbookMessages = Readonly<Record<WorkbookErrorCode, (place: Place) => string>>;

const sheetVi = ({ sheet }: Place) => (sheet ? `Trang "${sheet}"` : "Trang tính");

const vi: WorkbookMessages = {
  "cell-being-edited": () => "Excel đang chờ một ô được nhập xong. Nhấn Enter để kết thúc nhập ô, rồi bấm lại.",
  "sheet-protected": (place) =>
    `${sheetVi(place)} đang được bảo vệ nên không ghi được. Vào Xem lại ▸ Bỏ bảo vệ trang tính (Review ▸ Unprotect Sheet), rồi bấm lại.`,
  "structure-protected": () =>
    "Cấu trúc tệp đang được bảo vệ nên không thêm được trang. Vào Xem lại ▸ Bảo vệ sổ làm việc (Review ▸ Protect Workbook) để bỏ bảo vệ, rồi bấm lại.",
  "read-only": () => "Tệp đang mở ở chế độ chỉ đọc. Bấm Cho phép chỉnh sửa (Enable Editing) hoặc lưu thành tệp mới, rồi bấm lại.",
  "merged-target": (place) =>
    `${sheetVi(place)}: ${place.address ? `vùng ${place.address}` : "vùng cần ghi"} có ô gộp nên không ghi được. Bỏ gộp ô (Trang đầu ▸ Phối & Căn giữa), rồi bấm lại.`,
  "sheet-name-taken": ({ sheet }) =>
    `Tệp đã có trang ${sheet ? `tên "${sheet}"` : "trùng tên"} và trang đó được giữ nguyên. Hãy chọn tên khác.`,
  "sheet-missing": (place) => `${sheetVi(place)} không còn trong tệp. Bấm Kiểm tra lại để đọc tệp từ đầu.`,
  "not-in-front": () => "Một tệp Excel khác đang ở phía trước. Bấm vào tệp có sổ điểm, rồi bấm lại.",
  "not-written": (place) =>
    `${sheetVi(place)}: ${place.address ? `ô ${place.address}` : "một ô"} không nhận nội dung vừa ghi nên trang đã được trả lại như trước. Bấm Kiểm tra lại, rồi thử lần nữa.`,
  "text-too-long": (place) =>
    `${sheetVi(place)}: nội dung của ${place.address ? `ô ${place.address}` : "một ô"} dài quá 32.767 ký tự, nhiều hơn một ô Excel chứa được, nên chưa ghi gì. Rút ngắn nội dung đó, rồi làm lại.`,
  "not-loaded": () => "Chưa tải được phần ghi vào tệp nên chưa ghi gì. Kiểm tra kết nối mạng, rồi bấm lại.",
  "not-supported": () => "Phiên bản Excel này chưa có chức năng cần dùng. Cần Excel 2021, Microsoft 365 hoặc Excel trên web.",
  refused: () => "Excel từ chối thao tác này. Lưu tệp, đóng rồi mở lại và thử lần nữa; dữ liệu đã nhập vẫn còn nguyên.",
};

/** Sentences for WorkbookError: what happened, where, what to do. */
export const workbookMessages = bilingual(vi, () => import(/* webpackChunkName: "en-pane" */ "./workbook.en"));
