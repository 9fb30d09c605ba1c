import { Button } from "@fluentui/react-components";
import type { MadeFrom } from "../../actions/checkFile";
import { reviewMessages } from "../../messages/review";
import { usePane } from "../PaneContext";
import type { Told } from "../scorebookStore";

/** Takes in the set that a file brings with it, when a person says so: the sender wrote it. All files are then checked afresh. */
export function TakeSet({ file, madeFrom }: { file: File; madeFrom: MadeFrom }) {
  const { store, state, library, language } = usePane();
  const take = () =>
    void store.run(async (): Promise<Told> => {
      const { readCarriedSet } = await import(/* webpackChunkName: "set-file" */ "../sets/readCarriedSet");
      const carried = await readCarriedSet(file, madeFrom);
      if (!carried) return { kind: "warning", say: (language) => reviewMessages[language].details.noSetInFile(file.name) };
      const { set } = library.take(carried);
      return (language) => reviewMessages[language].details.setTaken(set.title);
    });
  return (
    <Button size="small" disabledFocusable={state.busy !== "no"} onClick={take}>
      {reviewMessages[language].details.takeSet}
    </Button>
  );
}
