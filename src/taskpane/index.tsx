import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { readDecimalMark } from "../excel/decimalMark";
import { selectCell } from "../excel/navigation";
import { createLiveWorkbook } from "../excel/liveWorkbook";
import { canDownload, displayLanguage, openPage, whenOfficeIsReady } from "../excel/officeEnvironment";
import { onThemeChanged, readTheme } from "../excel/officeTheme";
import { watchWorkbook } from "../excel/workbookEvents";
import type { Language } from "../messages/language";
import { App } from "./App";
import { wearOfficeColours } from "./gateColours";
import type { PaneHost } from "./host";
import { LaterScript } from "./laterScript";
import { startCheckWorker } from "./review/startCheckWorker";
import { saveFile } from "./saveFile";
import { fetchLanguage, firstLanguage } from "./shownLanguage";
import { Themed } from "./Themed";
import { fetchTheme } from "./themes";
import { FIRST_COMMANDS, VIEWS } from "./view";

/** The pane on live Excel. */
const liveHost: PaneHost = {
  workbook: createLiveWorkbook(),
  watch: async (onStale, onSelection) => {
    const stop = await watchWorkbook(onStale, onSelection);
    return () => void stop();
  },
  selectCell: (name, address) => selectCell({ name }, address),
  readDecimalMark,
  theme: () => readTheme()?.kind ?? null,
  onThemeChanged,
  canSaveFiles: canDownload,
  saveFile,
  openPage,
  openChecker: async () => new (await import(/* webpackChunkName: "review" */ "./review/checkPool")).CheckPool(startCheckWorker),
};

async function open(): Promise<void> {
  const { kind } = await whenOfficeIsReady();
  // The gate stays, and says that the library was not loaded and what to do.
  if (kind === "unknown") return;
  const colours = readTheme();
  if (colours) wearOfficeColours(colours);
  const language = firstLanguage(displayLanguage());
  document.documentElement.lang = language;
  // Where a script of the first screen does not come the gate stays, too.
  const [page, theme] = await Promise.all([firstPage(kind, language), fetchTheme(liveHost), fetchLanguage(language)]);
  document.getElementById("gate")?.remove();
  createRoot(document.getElementById("app")!).render(
    <Themed host={liveHost} first={theme}>
      {page}
    </Themed>,
  );
}

const notHere = new LaterScript(() => import(/* webpackChunkName: "not-here" */ "./NotHere"));

async function firstPage(kind: "excel" | "not-excel" | "too-old", language: Language): Promise<ReactNode> {
  if (kind !== "excel") {
    const { NotHere } = await notHere.fetch();
    return <NotHere kind={kind} language={language} />;
  }
  const asked = new URLSearchParams(window.location.search);
  const view = VIEWS.find((each) => each === asked.get("view")) ?? "overview";
  const command = FIRST_COMMANDS.find((each) => each === asked.get("do")) ?? null;
  return <App host={liveHost} firstLanguage={language} firstView={view} firstCommand={command} />;
}

void open();
