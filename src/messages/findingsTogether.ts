import type { Finding, FindingCode } from "../scoring/finding";
import type { Language } from "./language";

type Together = Partial<Readonly<Record<FindingCode, (cells: number) => string>>>;

const vi: Together = {
  "criterion/moved": (rows) => `${rows} dòng không đúng thứ tự trong bộ tiêu chí.`,
  "score/missing": (cells) => `${cells} ô chưa có điểm.`,
  "total/not-formula": (cells) => `${cells} tổng là số nhập thủ công, sẽ sai khi sửa điểm.`,
  "lost/reason-missing": (cells) => `${cells} dòng chưa ghi lý do mất điểm.`,
  "lost/remedy-missing": (cells) => `${cells} dòng chưa ghi giải trình, hướng khắc phục.`,
  "lost/person-missing": (cells) => `${cells} dòng chưa ghi người phụ trách.`,
};

const en: Together = {
  "criterion/moved": (rows) => `${rows} rows are out of order.`,
  "score/missing": (cells) => `${cells} cells have no score.`,
  "total/not-formula": (cells) => `${cells} totals were typed and will be wrong once a score changes.`,
  "lost/reason-missing": (cells) => `${cells} rows give no reason.`,
  "lost/remedy-missing": (cells) => `${cells} rows give no explanation or remedy.`,
  "lost/person-missing": (cells) => `${cells} rows name nobody as responsible.`,
};

/** What many findings have in common that differ only in their cells. Those of which each says something of its own are not here. */
export const FINDINGS_TOGETHER: Readonly<Record<Language, Together>> = { vi, en };

/** Whether a finding says nothing but where: a total whose formula adds the wrong rows says which. */
export function isToldTogether({ code, cell, sum }: Finding): boolean {
  return cell !== null && sum === undefined && FINDINGS_TOGETHER.vi[code] !== undefined;
}
