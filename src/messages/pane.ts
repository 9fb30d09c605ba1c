import { ACTION_NAMES } from "./actionNames";
import { bilingual } from "./bilingual";
import { vi as standing } from "./standing";

const vi = {
  standing,
  appName: "Sổ điểm CCHC",
  loading: "Đang đọc tệp Excel…",
  working: "Đang làm…",
  broken: {
    title: "Ngăn này vừa gặp lỗi",
    body: "Dữ liệu trong tệp vẫn còn nguyên. Nội dung đang gõ dở trong ngăn được giữ lại.",
    again: "Mở lại ngăn",
  },
  stale: "Số liệu đã đổi",
  recheck: "Kiểm tra lại",
  unexpected: "Có lỗi ngoài dự tính. Dữ liệu trong tệp vẫn còn nguyên. Bấm Kiểm tra lại; nếu vẫn lỗi, lưu tệp, đóng ngăn này rồi mở lại.",
  notLoaded: {
    body: "Chưa tải được phần này của ngăn. Kiểm tra kết nối mạng rồi bấm Thử lại; nếu vẫn không được, đóng ngăn này rồi mở lại. Số liệu trong tệp không bị thay đổi gì.",
    again: "Thử lại",
    pressAgain:
      "Chưa tải được phần việc này. Kiểm tra kết nối mạng rồi bấm lại; nếu vẫn không được, đóng ngăn này rồi mở lại. Số liệu trong tệp không bị thay đổi gì.",
  },
  rowChanged: "Dòng này đã bị chuyển hoặc xóa trên trang nên chưa lưu. Nội dung vẫn ở đây; lập lại bảng mất điểm rồi lưu lại.",
  close: "Đóng",
  cancel: "Hủy",
  moreCommands: "Lệnh khác",
  help: "Trợ giúp",
  language: "English",
  scorebook: "Sổ điểm",
  twins: (sheets: string) =>
    `Các trang ${sheets} là sổ điểm của cùng đơn vị, cùng năm. Chỉ giữ một: xóa trang thừa, hoặc chuyển sang tệp riêng.`,
  year: (year: number) => `Năm ${year}`,
  version: (version: string) => `phiên bản ${version}`,
  stage: (stage: string) => `Vòng ${stage}`,
  entered: (entered: number, all: number) => `${entered}/${all} tiêu chí đã nhập`,
  outOf: (maximum: string) => `/ ${maximum}`,
  percent: (percent: string) => `${percent} %`,
  provisional: "tạm tính",
  scoreClass: (name: string) => `Xếp loại: ${name}`,
  journey: "Điểm qua các vòng",
  tabs: {
    label: "Các phần của sổ điểm",
    overview: "Tổng quan",
    findings: (count: number) => `Lỗi (${count})`,
    warnings: (count: number) => `Cảnh báo (${count})`,
    /** Null while it cannot be told how many criteria lost points. */
    lost: (count: number | null) => (count === null ? "Mất điểm" : `Mất điểm (${count})`),
    review: "Thẩm định",
  },
  firstRun: {
    title: "Biểu mẫu đã sẵn sàng",
    body: (stage: string) => `Gõ hoặc dán điểm vào cột ${stage}. Tổng, lỗi và điểm mất hiện ở đây ngay khi nhập.`,
  },
  domains: "Điểm từng lĩnh vực",
  domainScore: (code: string, name: string, score: string, maximum: string, percent: string) =>
    `${code}. ${name}: ${score} trên ${maximum} điểm, ${percent} %`,
  notScored: (code: string, name: string) => `${code}. ${name}: chưa có điểm`,
  insert: {
    title: "Chèn biểu mẫu chấm điểm",
    intro: "Tệp này chưa có sổ điểm. Biểu mẫu chính thức được chèn thành một trang mới; các trang đang có được giữ nguyên.",
    introMore: "Biểu mẫu được chèn thành một trang mới; các trang đang có được giữ nguyên.",
    set: "Bộ tiêu chí",
    setName: (set: { province: string; unitKind: string; year: number; version: string }) =>
      `${set.year} – ${set.province}, ${set.unitKind}${set.version === "1" ? "" : ` (bản ${set.version})`}`,
    unit: "Tên đơn vị",
    otherSets: "Đưa bộ tiêu chí khác vào…",
    unitHint: "Ví dụ: UBND xã Bình Thành",
    unitMissing: "Hãy nhập tên đơn vị.",
    year: "Năm đánh giá",
    yearBad: "Năm gồm bốn chữ số, ví dụ 2023.",
    submit: "Chèn biểu mẫu",
    done: (sheet: string) => `Đã chèn biểu mẫu vào trang "${sheet}".`,
    alreadyThere: (sheet: string) => `Tệp đã có sổ điểm của đơn vị và năm này ở trang "${sheet}". Trang đó được giữ nguyên.`,
    nameTaken: (sheet: string) => `Tệp đã có trang tên "${sheet}" và trang đó được giữ nguyên.`,
    open: "Mở trang đó",
    insertAs: (name: string) => `Chèn với tên "${name}"`,
    save: "Tải biểu mẫu .xlsx (dùng khi không cài phần bổ trợ)",
    saveHint: "Cho Excel 2016, 2019, WPS, LibreOffice: biểu mẫu tự kiểm tra và tự cộng.",
    saved: (file: string) => `Đã lưu biểu mẫu "${file}". Gửi tệp này cho đơn vị không cài được phần bổ trợ.`,
  },
  next: {
    label: "Việc tiếp theo",
    insert: "Chèn biểu mẫu",
    errors: (count: number) => `Xem ${count} lỗi`,
    nextError: "Lỗi tiếp theo",
    enter: (code: string) => `Nhập tiếp: ${code}`,
    build: ACTION_NAMES.vi.build,
    rebuild: ACTION_NAMES.vi.rebuild,
    amounts: (code: string) => `Sửa số điểm trừ: ${code}`,
    explain: (code: string) => `Ghi lý do: ${code}`,
    person: (code: string) => `Ghi người phụ trách: ${code}`,
    remedy: (code: string) => `Ghi hướng khắc phục: ${code}`,
    finished: "Điểm đã nhập đủ, số liệu đã khớp",
    finishedHint: (stage: string) => `Đã hoàn thành vòng ${stage}. Lưu tệp và gửi cấp thẩm định.`,
  },
  repair: (count: number) => `${ACTION_NAMES.vi.repair} (${count} ô)`,
  restore: ACTION_NAMES.vi.restore,
  insertAnother: "Chèn biểu mẫu khác",
  review: "Thẩm định sổ điểm nhận được",
  sets: "Bộ tiêu chí",
  move: "Chuyển sang bộ tiêu chí khác",
  compare: "So sánh với năm khác",
  fill: { previous: "Chép điểm vòng trước", maximum: "Cho điểm tối đa" },
  lock: "Khóa biểu mẫu",
  unlock: "Mở khóa biểu mẫu",
};

export type PaneMessages = typeof vi;

/** What the pane says. */
export const paneMessages = bilingual(vi, () => import(/* webpackChunkName: "en-pane" */ "./pane.en"));
