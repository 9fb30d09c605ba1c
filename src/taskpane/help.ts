import type { View } from "./view";

/** Where the manual (docs/huong-dan.md) speaks of a part of the pane: the id of the heading. */
const HEADINGS: Readonly<Record<View, string>> = {
  overview: "nhập-điểm",
  findings: "sửa-lỗi",
  lost: "lập-bảng-mất-điểm",
  review: "thẩm-định-sổ-điểm-nhận-được",
  insert: "chèn-biểu-mẫu",
  sets: "đưa-bộ-tiêu-chí-khác-vào",
  move: "chuyển-sang-bộ-tiêu-chí-khác",
  compare: "so-sánh-với-năm-khác",
};

/** The parts that need a scorebook: without one the form to insert stands in their place. */
const OF_SCOREBOOK: readonly View[] = ["overview", "findings", "lost"];

/** The page of the manual, at the place that fits what the person sees. */
export function helpAddress(view: View, hasScorebook: boolean): string {
  return `help.html#${HEADINGS[!hasScorebook && OF_SCOREBOOK.includes(view) ? "insert" : view]}`;
}
