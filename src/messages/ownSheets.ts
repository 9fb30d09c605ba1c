/** How the titles of our reports begin: by them those that version 1.0 laid are known again, which had no mark. Apart from their other texts, because the pane looks at every sheet first of all. */
export const REPORT_TITLES = {
  comparison: "SO SÁNH CHỈ SỐ CCHC",
  move: "ĐỐI CHIẾU HAI BỘ TIÊU CHÍ",
  request: "PHIẾU YÊU CẦU GIẢI TRÌNH, BỔ SUNG",
} as const;

/** The same of the sheets that a check of received files is reported on. */
export const CHECK_TITLES = {
  ranking: "XẾP HẠNG CHỈ SỐ CCHC",
  findings: "KẾT QUẢ KIỂM TRA SỔ ĐIỂM CCHC",
  matrix: "BẢNG TỔNG HỢP ĐIỂM MẤT THEO TIÊU CHÍ, ĐƠN VỊ",
} as const;

/** How version 1.0 and 1.1 titled those that are titled otherwise today. */
export const EARLIER_TITLES = {
  move: "ĐỐI CHIẾU CHUYỂN BỘ TIÊU CHÍ",
  matrix: "MA TRẬN MẤT ĐIỂM",
} as const;

/** Headers of a criteria set's table that no score table has. */
export const SET_TABLE_HEADERS = {
  minimum: "Mức trừ nhiều nhất",
  allowed: "Điểm cho phép",
  conditional: "Có thể không áp dụng",
} as const;
