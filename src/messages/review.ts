import { bilingual } from "./bilingual";

const vi = {
  title: "Thẩm định sổ điểm nhận được",
  intro: "Chọn các tệp Excel mà đơn vị đã gửi. Tệp được đọc ngay trên máy này, không gửi đi đâu và không bị sửa.",
  choose: "Chọn tệp…",
  addMore: "Thêm tệp…",
  drop: "hoặc thả tệp .xlsx vào đây",
  dropFirst: "Thả các tệp .xlsx vào đây, hoặc bấm Chọn tệp ở dưới.",
  dropNow: "Thả tệp vào đây",
  checkOpen: "Kiểm tra tệp đang mở",
  checkAgainst: "Kiểm tra theo bộ tiêu chí",
  namedSet: "Theo bộ tiêu chí ghi trong từng tệp (hoặc bộ khớp nhất)",
  mayStay: "Có thể chọn nhiều tệp một lần, thêm dần, hoặc bỏ bớt.",
  skipped: (count: number) => `${count} tệp đã có trong danh sách nên không thêm lại.`,
  tooMany: (left: number, most: number) =>
    `Mỗi đợt kiểm tra tối đa ${most} tệp: ${left} tệp cuối chưa được thêm. Chia thành nhiều đợt, hoặc dùng lệnh kiểm tra trên máy tính.`,
  progress: (done: number, all: number) => `${done}/${all} tệp`,
  progressLabel: "Tiến độ kiểm tra",
  stop: "Dừng",
  stopped: (left: number) => `Đã dừng. Còn ${left} tệp chưa kiểm tra; kết quả các tệp khác được giữ.`,
  goOn: (left: number) => `Kiểm tra tiếp ${left} tệp`,
  cannotStart:
    "Phần đọc tệp không khởi động được trong Excel này nên chưa kiểm tra được tệp nào nữa. Đóng ngăn này rồi mở lại; nếu vẫn không được, báo cho người phụ trách công nghệ thông tin.",
  tryAgain: "Thử lại",
  finished: (all: number) => `Đã kiểm tra xong ${all} tệp.`,
  counts: (clean: number, withErrors: number, notChecked: number) =>
    [`${clean} tệp không có lỗi`, `${withErrors} tệp có lỗi`, ...(notChecked > 0 ? [`${notChecked} tệp chưa kiểm tra được`] : [])].join(
      " · ",
    ),
  clear: "Xóa danh sách",
  notes: (count: number) => `Lưu ý chung của đợt kiểm tra (${count})`,
  sort: "Sắp xếp",
  sorts: { rank: "Theo hạng", name: "Theo tên đơn vị", total: "Theo tổng điểm", errors: "Theo số lỗi" },
  filter: "Hiện",
  filters: {
    all: (count: number) => `Tất cả (${count})`,
    errors: (count: number) => `Có lỗi (${count})`,
    "not-checked": (count: number) => `Chưa kiểm tra được (${count})`,
  },
  search: "Tìm đơn vị hoặc tệp",
  nothingFits: "Không có tệp nào như vậy trong danh sách.",
  showAll: "Hiện tất cả",
  list: "Các tệp",
  showMore: (count: number) => `Hiện thêm ${count} tệp`,
  group: (year: number | null, stage: string | null) =>
    [year === null ? "Chưa rõ năm" : `Năm ${year}`, stage === null ? "chưa đơn vị nào nhập đủ điểm" : `xếp hạng theo điểm ${stage}`].join(
      " · ",
    ),
  notCheckedGroup: "Chưa kiểm tra được",
  waitingGroup: "Đang chờ",
  waiting: "Đang chờ",
  checking: "Đang kiểm tra…",
  rank: (rank: number) => `Hạng ${rank}`,
  noRank: "Chưa xếp hạng",
  unranked: {
    incomplete: (stage: string) => `Chưa nhập đủ điểm ${stage} nên chưa xếp hạng`,
    invalid: () => "Có điểm không hợp lệ nên chưa xếp hạng",
    "same-file": () => "Trùng nội dung với tệp đứng trước nên không xếp hạng",
  },
  noErrors: "không có lỗi",
  errors: (count: number) => `${count} lỗi`,
  warnings: (count: number) => `${count} cảnh báo`,
  unknownUnit: "Chưa rõ đơn vị",
  trouble: {
    time: "Đọc quá 5 giây chưa xong nên đã dừng: tệp quá lớn hoặc được tạo bất thường. Đề nghị đơn vị chép riêng trang bảng điểm và trang mất điểm sang tệp mới, rồi gửi lại.",
    crash:
      "Phần đọc tệp gặp sự cố với tệp này nên chưa kiểm tra; các tệp khác không bị ảnh hưởng. Đề nghị đơn vị mở tệp bằng Excel, lưu lại dưới tên mới, rồi gửi lại.",
    unreadable:
      "Máy không cho đọc tệp này: có thể đã bị chuyển chỗ, đang được chương trình khác giữ, hoặc là một thư mục. Chép tệp vào một thư mục trên máy rồi chọn lại.",
  },
  unsure: "Cần xác định cột",
  details: {
    back: "Danh sách",
    openWorkbook: "Tệp đang mở",
    noScores: "Tệp đang mở chưa có bảng điểm. Mở tệp khác, hoặc chèn biểu mẫu.",
    otherSet: (set: string) =>
      `Tệp đang mở được lập theo bộ tiêu chí ${set}, bộ này chưa có ở đây. Nếu đúng là bộ của năm nay, đưa bộ đó vào ở mục Bộ tiêu chí rồi kiểm tra lại; nếu dùng nhầm, lập lại sổ điểm theo bộ đúng.`,
    year: (year: number) => `năm ${year}`,
    sheet: (sheet: string) => `trang "${sheet}"`,
    otherSheets: (sheets: string) => `Trang ${sheets} cũng có bảng điểm nhưng không được kiểm tra.`,
    stages: "Điểm qua các vòng",
    maximum: (maximum: string) => `Điểm tối đa ${maximum}`,
    scoreClass: (name: string) => `Xếp loại: ${name}`,
    nothing: "Không có lỗi hay cảnh báo nào",
    nothingHint: "Điểm, điểm tối đa, các tổng và bảng mất điểm đều khớp với bộ tiêu chí.",
    goTo: "Bấm vào một lỗi để tới ô của nó.",
    copy: "Sao chép để gửi thư",
    copied: "Đã sao chép. Dán vào thư gửi đơn vị.",
    copyByHand: "Excel này không cho phần bổ trợ sao chép. Đoạn dưới đã được chọn sẵn: nhấn Ctrl+C (trên Mac: ⌘C) để sao chép.",
    copyText: "Nội dung để gửi thư",
    request: "Tạo phiếu yêu cầu trong tệp này",
    requested: (sheet: string) => `Đã tạo phiếu yêu cầu ở trang "${sheet}".`,
    takeSet: "Nhận bộ tiêu chí trong tệp này",
    setTaken: (title: string) =>
      `Đã nhận "${title}" từ tệp và kiểm tra lại các tệp. Đối chiếu bộ này với quyết định trước khi dùng kết quả.`,
    noSetInFile: (file: string) => `Bộ tiêu chí trong tệp "${file}" không đọc được. Xin tệp bộ tiêu chí từ nơi ban hành.`,
    remove: "Bỏ tệp này khỏi danh sách",
    again: "Kiểm tra lại",
  },
  columns: {
    title: "Xác định các cột của bảng điểm",
    intro: (sheet: string) =>
      `Trang "${sheet}" có bảng điểm nhưng tên cột chưa đủ rõ. Xác định một lần; lựa chọn được nhớ cho mọi tệp có bảng cùng kiểu.`,
    alike: (count: number) => `${count} tệp trong danh sách có bảng cùng kiểu và được kiểm tra lại theo.`,
    roles: { code: "Mã tiêu chí", name: "Tên tiêu chí", maximum: "Điểm tối đa", department: "Ngành, BPCM phụ trách" },
    stage: (stage: string) => `Điểm ${stage}`,
    none: "(không có)",
    missing: "Hãy chọn cột mã, cột điểm tối đa và ít nhất một cột điểm.",
    twice: "Một cột chỉ giữ một vai trò: đang có hai vai trò chọn cùng một cột.",
    save: "Kiểm tra theo các cột này",
    remembered: (count: number) => `Đang nhớ các cột của ${count} kiểu bảng.`,
    forget: "Quên, và đọc lại từ đầu",
  },
  results: {
    write: "Ghi kết quả vào tệp đang mở",
    writeAgain: "Ghi kết quả vào tệp đang mở lần nữa",
    written: (sheets: string) => `Đã thêm các trang ${sheets}.`,
    zip: (count: number) => `Tải ${count} phiếu yêu cầu (.zip)`,
    zipped: (count: number, file: string) => `Đã lưu ${count} phiếu yêu cầu vào tệp "${file}".`,
    zipName: (year: number | null) => `Phiếu yêu cầu giải trình, bổ sung${year === null ? "" : ` ${year}`}.zip`,
    sheets: (count: number) => `Tạo ${count} phiếu yêu cầu thành trang`,
    sheetsHint: "Excel trên máy này không lưu được tệp từ ngăn, nên mỗi phiếu thành một trang của tệp đang mở.",
    sheetsDone: (count: number) => `Đã tạo ${count} phiếu yêu cầu, mỗi phiếu một trang.`,
    packFailed: "Không đóng gói được các phiếu. Thử lại; nếu vẫn không được, mở từng tệp và tạo phiếu trong tệp này.",
    bind: (count: number) => `Xác định cột của ${count} tệp`,
  },
};

export type ReviewMessages = typeof vi;

/** What the reviewing level's part of the pane says. */
export const reviewMessages = bilingual(vi, () => import(/* webpackChunkName: "en-review" */ "./review.en"));
