import { checkFile } from "../../actions/checkFile";
import { usePane } from "../PaneContext";
import { focusSoon } from "../view";
import { HEADING_ID } from "./DetailsHead";
import { useReview } from "./useReview";

/** Checks the workbook that is open in Excel, whoever made it, and shows what was found. Marks nothing in it. */
export function useCheckOpen(): () => void {
  const { host, store, library } = usePane();
  const { review, say } = useReview();
  return () =>
    void store.run(async () => {
      const snapshot = await host.workbook.read();
      const report = checkFile(say.details.openWorkbook, snapshot, library.all, { ...review.checkOptions(), isOpen: true });
      review.open({ kind: "workbook", report });
      focusSoon(HEADING_ID);
      return null;
    });
}
