import { buildLostPoints } from "../actions/buildLostPoints";
import { BUILT_IN_SETS } from "../criteria/builtInSets";
import { createLiveWorkbook } from "../excel/liveWorkbook";
import { associateCommand } from "../excel/ribbon";

/** The ribbon's one command without a pane: the same action as the pane's main button. It brings the sheet to the front. */
associateCommand("buildLostPoints", async () => {
  await buildLostPoints(createLiveWorkbook(), BUILT_IN_SETS);
});
