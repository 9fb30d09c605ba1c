import { comparisonText } from "../../../src/messages/comparison";
import { moveSheetText } from "../../../src/messages/moveSheets";
import { reportText } from "../../../src/messages/reports";
import { setSheetText } from "../../../src/messages/setSheets";
import { sheetText } from "../../../src/messages/sheets";
import { sentencesOf } from "../../pane/sentences";
import { everySentence } from "./catalogues";

/** Words that are not ours, and which are: one term for one thing, spelt as Excel's Vietnamese screen does. */
const TERMS: readonly (readonly [avoid: RegExp, say: string])[] = [
  [/(?<!\p{L})(?:xoá|huỷ|khoá|tuỳ|hoá)(?!\p{L})/iu, "Xóa, Hủy, Khóa, Tùy, hóa"],
  [/gõ tay|nhập tay/iu, "nhập thủ công"],
  [/gõ nhầm/iu, "nhập nhầm"],
  [/Sửa giúp tôi/iu, "Tự động sửa"],
  [/tệp mẫu|cùng mẫu/iu, "biểu mẫu; bảng cùng kiểu"],
  [/sổ đang mở|(?:trong|vào|theo) sổ(?! (?:điểm|làm việc))/iu, "tệp (đang mở); sổ điểm is its content"],
  [/lượt kiểm tra|cả lượt/iu, "đợt kiểm tra"],
  [/bộ phận/iu, "ngành, BPCM"],
  [/ma trận/iu, "tổng hợp điểm mất"],
  [/chưa có chỗ/iu, "chưa có tiêu chí tương ứng"],
  [/cách tách|tách điểm/iu, "phân bổ"],
  [/(?<!nhập )đủ điểm (?:ở|để)|chưa đủ điểm/iu, "nhập đủ điểm"],
  [/phần so sánh được/iu, "tiêu chí chung"],
];

/** On paper, but for how sheets of earlier versions are known again. */
const ON_SHEETS = { sheetText, setSheetText: { ...setSheetText, earlier: {} }, reportText, comparisonText, moveSheetText };

test.each(TERMS)("nothing says %s", (avoid) => {
  const said = [...everySentence("vi"), ...sentencesOf(ON_SHEETS, "sheets.")];
  expect(said.filter(([, sentence]) => avoid.test(sentence))).toEqual([]);
});
