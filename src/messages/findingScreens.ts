import { bilingual } from "./bilingual";

const vi = {
  none: "Không có lỗi nào",
  noneHint: "Điểm đã nhập, điểm tối đa và các tổng đều đúng.",
  notBegun: "Chưa có điểm nào để kiểm tra",
  notEntered: "Chưa nhập",
  missing: (count: number, stage: string) => `Còn ${count} tiêu chí chưa nhập điểm ${stage}`,
  many: (count: number, title: string) => `${title}: ${count} ô`,
  follows: (count: number) => `Kéo theo ${count} phát hiện`,
  otherPlace: "Dòng tổng và dòng khác",
  lostTable: "Bảng mất điểm",
  goTo: (cell: string) => `Đến ô ${cell}`,
  place: (sheet: string, cell: string | null) => `Trang "${sheet}"${cell === null ? "" : `, ô ${cell}`}`,
  repairTitle: "Những ô sẽ được sửa",
  repairIntro: "Không điểm nào thay đổi giá trị. Xem lại rồi bấm Sửa.",
  repairChanged: (now: string) => `Trang vừa thay đổi. Đây là những ô cần sửa lúc này; xem lại rồi bấm ${now}.`,
  repairNothing: "Không còn ô nào cần sửa.",
  repairNow: "Sửa",
  undoLost: "Biểu mẫu đang khóa: được mở để sửa rồi khóa lại. Sau đó không hoàn tác (Ctrl+Z) được những việc đã làm trước.",
  moveBackTitle: "Dời khối điểm về đúng chỗ",
  moveBackIntro: (from: string, to: string) =>
    `Điểm ở ${from} được dời về ${to}; tổng bị đè được lập lại công thức; ô thừa để trống. Xem lại rồi bấm Dời.`,
  moveBackNow: "Dời",
  movedBack: (to: string) => `Đã dời khối điểm về ${to}.`,
  repaired: (count: number) => `Đã sửa ${count} ô.`,
  repairs: {
    "text-number": "Số ở dạng chữ thành số",
    maximum: "Điểm tối đa theo bộ tiêu chí",
    "total-formula": "Công thức tính tổng",
    code: "Mã ở dạng chữ",
    name: "Tên theo bộ tiêu chí",
    "moved-score": "Điểm dời về đúng chỗ",
    "left-cell": "Ô để trống lại",
    header: "Tên cột",
    department: "Ngành, BPCM phụ trách",
  },
  column: { cell: "Ô", before: "Đang là", after: "Sửa thành" },
  blank: "trống",
};

export type FindingScreenMessages = typeof vi;

/** What the list of findings and the dialog of repairs say besides the findings. */
export const findingScreenMessages = bilingual(vi, () => import(/* webpackChunkName: "en-findings" */ "./findingScreens.en"));
