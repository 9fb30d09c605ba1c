import { hasConditional, type CriteriaSet } from "../criteria/criteriaSet";
import { sheetText } from "../messages/sheets";
import { stageRole } from "./columnBinding";
import { isNoPoints, type Wording, type Wordings } from "./receivedHeader";

/** The column that says why criteria do not apply; only sets with such criteria have it. */
export const REASON = "reason";

const NOT_APPLICABLE_REASON: Wording = {
  exact: [sheetText.notApplicableReason],
  loose: (label) => /l[ýí] do/.test(label) && /không áp dụng/.test(label),
};

type FixedRole = "code" | "name" | "maximum" | "department";

/** How provinces word the columns that every score table has; a set's own wording comes before these. */
const FIXED: Readonly<Record<FixedRole, Wording>> = {
  code: { exact: ["STT", "TT", "Số TT", "Số thứ tự", "Mã", "Mã tiêu chí", "Mã TC", "Ký hiệu"] },
  name: {
    exact: [
      "Lĩnh vực, tiêu chí",
      "Tiêu chí",
      "Nội dung",
      "Tiêu chí, tiêu chí thành phần",
      "Lĩnh vực/Tiêu chí",
      "Lĩnh vực/Tiêu chí/Tiêu chí thành phần",
      "Nội dung tiêu chí",
      "Tên tiêu chí",
    ],
    loose: (label) => /tiêu chí|nội dung|lĩnh vực/.test(label) && !/điểm|mã|kết quả/.test(label) && !isNoPoints(label),
  },
  maximum: {
    exact: ["Điểm tối đa", "Điểm chuẩn", "Thang điểm", "Tối đa", "Khung điểm", "Điểm quy định", "Điểm tối đa theo quy định"],
    loose: pointsNamed(/điểm (số )?(tối đa|chuẩn)|thang điểm|khung điểm/),
  },
  department: {
    exact: ["Ngành, BPCM phụ trách", "Bộ phận phụ trách", "Đơn vị phụ trách", "Cơ quan phụ trách"],
    loose: (label) => /phụ trách|chịu trách nhiệm|tham mưu|(đơn vị|bộ phận|cơ quan) (thực hiện|chủ trì)/.test(label),
  },
};

const COUNCIL = /hội đồng|ct ?h[đd]|h[đd] ?(thẩm định|tđ)|(lần|vòng) (2|hai)|phúc tra/;

/** How provinces word the columns of stages that sets know by these ids. */
const STAGES: Readonly<Record<string, Wording>> = {
  self: {
    exact: [
      "Tự đánh giá",
      "Tự chấm",
      "Điểm tự đánh giá",
      "Điểm tự chấm",
      "Tự chấm điểm",
      "Đơn vị tự chấm",
      "Xã tự chấm",
      "Điểm xã tự chấm",
    ],
    loose: pointsNamed(/tự (chấm|đánh giá|cho điểm|xác định)/),
  },
  council: {
    exact: [
      "CTHĐ thẩm định",
      "CT HĐ thẩm định",
      "Điểm CT HĐ thẩm định",
      "Hội đồng thẩm định",
      "Điểm Hội đồng thẩm định",
      "Thẩm định lần 2",
    ],
    loose: pointsNamed(COUNCIL),
  },
  appraisal: {
    exact: ["Thẩm định", "Điểm thẩm định", "Thẩm định lần 1", "Điểm thẩm định lần 1", "Điểm chấm thực tế", "Điểm cấp trên thẩm định"],
    loose: pointsNamed(/thẩm định|chấm thực tế|(huyện|tỉnh|sở nội vụ|cấp trên) (chấm|đánh giá)|(lần|vòng) (1|một)/, COUNCIL),
  },
};

const GUIDANCE = "guidance";
const EVIDENCE = "evidence";

/** All that the columns of a table of criteria may be called, whose set nobody knows yet. */
export const TABLE_WORDINGS: Wordings<string> = {
  ...FIXED,
  ...Object.fromEntries(Object.entries(STAGES).map(([id, wording]) => [stageRole(id), wording])),
  [GUIDANCE]: { exact: [], loose: (label) => /cách (tính|chấm)|hướng dẫn|phương pháp|thang điểm chi tiết/.test(label) },
  [EVIDENCE]: { exact: [], loose: (label) => /kiểm chứng|minh chứng/.test(label) },
};

/** The same of a table with one column of points, which it calls nothing but that. */
export const PLAIN_TABLE_WORDINGS: Wordings<string> = { ...TABLE_WORDINGS, maximum: { exact: ["Điểm", "Số điểm"] } };

/** A phrase in the name of a column of points. */
function pointsNamed(phrase: RegExp, unless?: RegExp): Wording["loose"] {
  return (label) => phrase.test(label) && !unless?.test(label) && !isNoPoints(label);
}

function withOwn(wording: Wording | undefined, ...own: readonly string[]): Wording {
  return { ...wording, exact: [...own, ...(wording?.exact ?? [])] };
}

/** All that the columns of a set's score table may be called. */
export function scoreWordings(set: CriteriaSet): Wordings<string> {
  const { scoreHeaders } = set.wording;
  const fixed = (Object.keys(FIXED) as FixedRole[]).map((role) => [role, withOwn(FIXED[role], scoreHeaders[role])]);
  const stages = set.stages.map(({ id, name }) => [stageRole(id), withOwn(STAGES[id], name, `Điểm ${name}`)]);
  const reason = hasConditional(set) ? [[REASON, NOT_APPLICABLE_REASON] as const] : [];
  return Object.fromEntries([...fixed, ...stages, ...reason]) as Wordings<string>;
}
