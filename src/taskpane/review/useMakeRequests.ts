import { addRequestSheets } from "../../actions/addReportSheets";
import { reviewMessages } from "../../messages/review";
import { usePane } from "../PaneContext";
import { ToldFailure, type Say } from "../say";
import { CheckerFailure } from "./fileChecker";
import { useReview } from "./useReview";

/** The requests to all units, as files in a .zip, or as sheets of the open workbook where the pane cannot save files. */
export function useMakeRequests(): { readonly label: string; make(): void } {
  const { host, store } = usePane();
  const { review, reviewing, sets, say } = useReview();
  const { found } = reviewing;
  const { requests } = found;
  const save = async (): Promise<Say> => {
    const years = [...new Set(requests.map(({ year }) => year))];
    const file = say.results.zipName(years.length === 1 ? years[0]! : null);
    try {
      host.saveFile(file, await review.packRequests(requests));
    } catch (failure) {
      if (!(failure instanceof CheckerFailure)) throw failure;
      throw new ToldFailure((language) => reviewMessages[language].results.packFailed, failure);
    }
    return (language) => reviewMessages[language].results.zipped(requests.length, file);
  };
  const add = async (): Promise<Say> => {
    const sheets = await addRequestSheets(host.workbook, requests, sets);
    return (language) => reviewMessages[language].results.sheetsDone(sheets.length);
  };
  const canSave = host.canSaveFiles();
  const make = () =>
    void store.run(async () => {
      const told = await (canSave ? save() : add());
      review.finish("requests", found);
      return told;
    });
  return { label: canSave ? say.results.zip(requests.length) : say.results.sheets(requests.length), make };
}
