import { bilingual } from "./bilingual";

const vi = {
  move: {
    title: "Chuyển sang bộ tiêu chí khác",
    intro:
      "Điểm, lý do, hướng khắc phục, người phụ trách và các phần đã phân bổ được chuyển sang trang mới theo bộ mới. Các trang cũ giữ nguyên.",
    to: "Chuyển sang bộ",
    year: "Năm chấm điểm",
    yearBad: "Nhập năm bằng bốn chữ số, ví dụ 2025.",
    unit: "Đơn vị",
    unitMissing: "Nhập tên đơn vị, ví dụ xã Bình Thành.",
    noOther: "Chưa có bộ tiêu chí nào khác. Đưa bộ mới vào trước, rồi quay lại đây.",
    bringIn: "Đưa bộ tiêu chí vào",
    goesAlong: (scores: number, rows: number) =>
      `${scores} ô điểm${rows === 0 ? "" : ` và ${rows} dòng đã giải trình`} sẽ chuyển sang bộ mới.`,
    nothingLeft: "Không có nội dung nào bị bỏ lại.",
    left: (count: number) => `${count} nội dung chưa có tiêu chí tương ứng trong bộ mới, được giữ ở trang đối chiếu.`,
    showLeft: "Xem nội dung chưa có tiêu chí tương ứng",
    more: (count: number) => `và ${count} nội dung khác`,
    act: "Chuyển sang bộ này",
    done: (sheet: string, list: string) =>
      `Đã chuyển sang trang "${sheet}". Xem trang "${list}" để biết từng thay đổi. Các trang cũ giữ nguyên.`,
    gone: "Trang có bảng điểm không còn trong tệp. Bấm Kiểm tra lại.",
  },
  compare: {
    title: "So sánh với năm khác",
    intro:
      "Lập một trang so sánh hai sổ điểm theo từng lĩnh vực, tách phần tăng, giảm do bộ tiêu chí thay đổi và phần do kết quả thực hiện.",
    other: "So với",
    choose: "Chọn sổ điểm",
    fromFile: "Lấy sổ điểm từ tệp .xlsx…",
    chooseFile: "Chọn tệp sổ điểm",
    none: "Tệp này chỉ có một sổ điểm. Lấy sổ điểm của năm khác từ tệp .xlsx.",
    noScorebook: (file: string) =>
      `Không thấy bảng điểm nào đọc được trong tệp "${file}". Chọn tệp khác, hoặc kiểm tra tệp ở phần Thẩm định.`,
    fileUnread: (file: string) => `Không đọc được tệp "${file}". Mở tệp bằng Excel, lưu lại dạng .xlsx rồi thử lại.`,
    inFile: (file: string, year: number) => `${file} (năm ${year})`,
    inBook: (sheet: string, year: number) => `${sheet} (năm ${year})`,
    total: (older: string, before: string, newer: string, after: string) => `${older}: ${before} điểm. ${newer}: ${after} điểm.`,
    act: "Lập trang so sánh",
    done: (sheet: string) => `Đã lập trang "${sheet}".`,
    gone: "Sổ điểm đã chọn không còn trong tệp Excel này. Chọn lại.",
  },
  map: {
    title: "Mã cũ ứng với mã mới",
    hint: "Sửa ở đây nếu tiêu chí đã đổi mã, tách (ghi nhiều mã, cách nhau bằng dấu phẩy) hoặc gộp (ghi cùng một mã). Để trống nếu bộ mới không còn.",
    same: (count: number) => `${count} tiêu chí giữ nguyên mã và nội dung.`,
    showSame: "Xem tất cả",
    hideSame: "Chỉ xem chỗ thay đổi",
    label: (code: string) => `Mã mới của ${code}`,
    unknown: (code: string) => `Bộ mới không có tiêu chí ${code}. Ghi mã có trong bộ mới, hoặc để trống nếu tiêu chí đã bỏ.`,
    added: "Tiêu chí mới chưa ứng với mã cũ nào",
    reset: "Trở lại đề xuất ban đầu",
    newer: "mới",
  },
};

export type MoveScreenMessages = typeof vi;

export const moveScreenMessages = bilingual(vi, () => import(/* webpackChunkName: "en-move" */ "./moveScreens.en"));
