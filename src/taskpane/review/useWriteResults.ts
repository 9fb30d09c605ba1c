import { addReportSheets } from "../../actions/addReportSheets";
import { reviewMessages } from "../../messages/review";
import { usePane } from "../PaneContext";
import { useReview } from "./useReview";

/** Writes what was found so far into the open workbook: the ranking, every finding, what was lost where. */
export function useWriteResults(): () => void {
  const { host, store } = usePane();
  const { review, sets } = useReview();
  return () =>
    void store.run(async () => {
      const { found } = review.snapshot();
      const sheets = await addReportSheets(host.workbook, found.looked, sets);
      review.finish("results", found);
      return (language) => reviewMessages[language].results.written(sheets.map((name) => `"${name}"`).join(", "));
    });
}
