/** Text that the add-in writes into sheets. A sheet is an official paper: always Vietnamese. */
export const sheetText = {
  issuer: "ỦY BAN NHÂN DÂN",
  scoreSheetName: (year: number) => `Chỉ số CCHC ${year}`,
  templateFileName: (unit: string, year: number) => `Sổ điểm CCHC ${year} - ${unit}.xlsx`,
  lostPointsSheetName: (year: number) => `Mất điểm CCHC ${year}`,
  identity: {
    set: "Mã bộ tiêu chí",
    version: "Phiên bản",
    unit: "Đơn vị",
    year: "Năm",
    lostStage: "Tính theo vòng",
    latestStage: "mới nhất đã đủ điểm",
  },
  keptHeading: "Nội dung giữ lại (tiêu chí hiện không mất điểm)",
  reconciled: "Khớp với bảng điểm: điểm tối đa − điểm đạt = ",
  filterHint: "Chỉ in các dòng mất điểm: bấm mũi tên ở cột số điểm trừ, bỏ chọn ô trống.",
  notReconciled: "Chưa khớp với bảng điểm, lệch: ",
  validation: {
    scoreTitle: "Điểm không hợp lệ",
    score: "Điểm phải là số từ 0 đến điểm tối đa của tiêu chí (cột Điểm tối đa cùng dòng). Phần thập phân viết bằng dấu phẩy, ví dụ 9,5.",
    fixedTitle: "Ô do biểu mẫu quy định",
    header: "Tên cột do biểu mẫu quy định, không sửa ở đây. Nhấn Esc để bỏ nội dung vừa nhập.",
    criterion: "Mã, tên và điểm tối đa do bộ tiêu chí quy định, không sửa ở đây. Nhấn Esc để bỏ nội dung vừa nhập.",
    total: "Ô này tự cộng từ điểm của các tiêu chí, không nhập tay. Nhấn Esc để bỏ nội dung vừa nhập.",
    identity: "Thông tin nhận biết sổ điểm, không sửa ở đây. Nhấn Esc để bỏ nội dung vừa nhập.",
  },
} as const;
