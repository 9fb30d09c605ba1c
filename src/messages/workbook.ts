import type { WorkbookErrorCode } from "../workbook/workbookError";
import type { Language } from "./language";

interface Place {
  readonly sheet?: string;
  readonly address?: string;
}

type WorkbookMessages = Readonly<Record<WorkbookErrorCode, (place: Place) => string>>;

const sheetVi = ({ sheet }: Place) => (sheet ? `Trang "${sheet}"` : "Trang tính");
const sheetEn = ({ sheet }: Place) => (sheet ? `Sheet "${sheet}"` : "The sheet");

/** Sentences for WorkbookError: what happened, where, what to do. */
export const workbookMessages: Readonly<Record<Language, WorkbookMessages>> = {
  vi: {
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
    "not-supported": () => "Phiên bản Excel này chưa có chức năng cần dùng. Cần Excel 2021, Microsoft 365 hoặc Excel trên web.",
    refused: () => "Excel từ chối thao tác này. Lưu tệp, đóng rồi mở lại và thử lần nữa; dữ liệu đã nhập vẫn còn nguyên.",
  },
  en: {
    "cell-being-edited": () => "Excel is waiting for a cell to be finished. Press Enter to end editing, then try again.",
    "sheet-protected": (place) =>
      `${sheetEn(place)} is protected and cannot be written to. Choose Review ▸ Unprotect Sheet, then try again.`,
    "structure-protected": () =>
      "The workbook's structure is protected, so no sheet can be added. Choose Review ▸ Protect Workbook to lift it, then try again.",
    "read-only": () => "The file is open read-only. Choose Enable Editing or save it as a new file, then try again.",
    "merged-target": (place) =>
      `${sheetEn(place)}: ${place.address ?? "the area"} has merged cells and cannot be written to. Unmerge them, then try again.`,
    "sheet-name-taken": ({ sheet }) =>
      `The workbook already has a sheet ${sheet ? `named "${sheet}"` : "of that name"}; it was left alone. Choose another name.`,
    "sheet-missing": (place) => `${sheetEn(place)} is no longer in the workbook. Choose Check again to read it afresh.`,
    "not-in-front": () => "Another workbook is in front. Click the one that holds the scorebook, then try again.",
    "not-written": (place) =>
      `${sheetEn(place)}: ${place.address ?? "a cell"} did not take what was written, so everything was put back. Choose Check again, then try once more.`,
    "text-too-long": (place) =>
      `${sheetEn(place)}: the text for ${place.address ?? "a cell"} is over 32,767 characters, more than a cell of Excel holds, so nothing was written. Shorten it, and try again.`,
    "not-supported": () => "This version of Excel lacks what this needs. Excel 2021, Microsoft 365 or Excel on the web is required.",
    refused: () => "Excel refused. Save the file, reopen it and try again; nothing that was typed is lost.",
  },
};
