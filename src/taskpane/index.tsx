import { createRoot } from "react-dom/client";
import { selectCell } from "../excel/navigation";
import { createLiveWorkbook } from "../excel/liveWorkbook";
import { canDownload, displayLanguage, whenOfficeIsReady } from "../excel/officeEnvironment";
import { onThemeChanged, readTheme } from "../excel/officeTheme";
import { watchWorkbook } from "../excel/workbookEvents";
import type { Language } from "../messages/language";
import { App } from "./App";
import type { PaneHost } from "./host";
import { NotHere } from "./NotHere";
import { CheckPool } from "./review/checkPool";
import { startCheckWorker } from "./review/startCheckWorker";
import { saveFile } from "./saveFile";
import { Themed } from "./Themed";
import { FIRST_COMMANDS, VIEWS } from "./view";

/** The pane on live Excel. */
const liveHost: PaneHost = {
  workbook: createLiveWorkbook(),
  watch: async (onStale, onSelection) => {
    const stop = await watchWorkbook(onStale, onSelection);
    return () => void stop();
  },
  selectCell: (name, address) => selectCell({ name }, address),
  theme: () => readTheme()?.kind ?? null,
  onThemeChanged,
  canSaveFiles: canDownload,
  saveFile,
  openChecker: () => new CheckPool(startCheckWorker),
};

async function open(): Promise<void> {
  const { kind } = await whenOfficeIsReady();
  // The gate stays, and says that the library was not loaded and what to do.
  if (kind === "unknown") return;
  const asked = new URLSearchParams(window.location.search);
  const view = VIEWS.find((each) => each === asked.get("view")) ?? "overview";
  const command = FIRST_COMMANDS.find((each) => each === asked.get("do")) ?? null;
  const language: Language = displayLanguage()?.toLowerCase().startsWith("en") ? "en" : "vi";
  document.documentElement.lang = language;
  document.getElementById("gate")?.remove();
  createRoot(document.getElementById("app")!).render(
    <Themed host={liveHost}>
      {kind === "excel" ? (
        <App host={liveHost} firstLanguage={language} firstView={view} firstCommand={command} />
      ) : (
        <NotHere kind={kind} language={language} />
      )}
    </Themed>,
  );
}

void open();
