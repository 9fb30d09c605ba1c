import { addSetSheets } from "../../actions/setWorkbook";
import type { SetDraft } from "../../criteria/setDraft";
import { setScreenMessages } from "../../messages/setScreens";
import { usePane } from "../PaneContext";

/** Lays a set, or what there is of it, on two sheets of the open workbook, where many rows are changed faster. `then` says what to do with them. */
export function useExportSheets(then: "exported" | "exportedDraft"): (draft: SetDraft) => void {
  const { host, store } = usePane();
  return (draft) =>
    void store.run(async () => {
      const sheets = await addSetSheets(host.workbook, draft);
      return (language) => setScreenMessages[language][then](sheets.map((name) => `"${name}"`).join(", "));
    });
}
