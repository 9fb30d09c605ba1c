import { checkFile } from "../../actions/checkFile";
import { usePane } from "../PaneContext";
import { focusSoon } from "../view";
import { HEADING_ID } from "./DetailsHead";
import { useReview } from "./useReview";

/** Checks the workbook that is open in Excel, whoever made it, and shows what was found. Marks nothing in it. */
export function useCheckOpen(): () => void {
  const { host, store } = usePane();
  const { review, say } = useReview();
  return () =>
    void store.run(async () => {
      const snapshot = await host.workbook.read();
      const { bindings } = review.snapshot();
      const report = checkFile(say.details.openWorkbook, snapshot, review.meantSets(), { bindings, isOpen: true });
      review.open({ kind: "workbook", report });
      focusSoon(HEADING_ID);
      return null;
    });
}
