import wasmAddress from "@ironcalc/wasm/wasm_bg.wasm";
import { EmulatedHost } from "../host/emulatedHost";
import { loadCalculator } from "../host/document/calculator";
import { SpreadsheetDocument } from "../host/document/spreadsheetDocument";
import { openXlsx } from "../host/file/openXlsx";
import { saveXlsx } from "../host/file/saveXlsx";
import { DocumentGrid } from "./grid/documentGrid";
import { showFormulaBar } from "./formulaBar";
import type { Refusal } from "./grid/gridModel";
import { GridView } from "./grid/gridView";
import { refusalDialog } from "./refusalDialog";
import { inPane, showRibbon } from "./ribbon";
import { showSheetTabs } from "./sheetTabs";
import { THEMES, type ThemeName } from "./themes";
import { showUndo } from "./undoButtons";
import { goRoundWithF6 } from "./windowParts";

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

async function start(): Promise<void> {
  loadCalculator(await (await fetch(wasmAddress)).arrayBuffer());
  const pane = byId<HTMLIFrameElement>("pane");
  let current = new SpreadsheetDocument();
  let theme: ThemeName = "light";
  let host: EmulatedHost | null = null;

  const grid = new DocumentGrid(() => current);
  const refuse = refusalDialog(byId<HTMLDialogElement>("refusal"));
  const tell = (refusal: Refusal | null) => void (refusal && refuse(refusal));
  const view = new GridView(byId("grid"), grid, refuse);
  showSheetTabs(byId("sheets"), grid, tell);
  showFormulaBar(byId<HTMLOutputElement>("cell-name"), byId<HTMLInputElement>("cell-entry"), grid, (text) => view.enter(text));
  showUndo(byId<HTMLButtonElement>("undo"), byId<HTMLButtonElement>("redo"), grid);
  const firstButton = (id: string) => ({ element: byId(id), focus: () => byId(id).querySelector<HTMLElement>("button")!.focus() });
  const sheetTab = () => byId("sheets").querySelector<HTMLElement>('[aria-selected="true"]')!;
  goRoundWithF6(
    [
      { element: byId("grid"), focus: () => view.focus() },
      { element: byId("sheets"), focus: () => sheetTab().focus() },
      { element: pane, focus: () => pane.contentWindow!.focus() },
      firstButton("ribbon"),
      firstButton("toolbar"),
    ],
    pane,
  );

  /** Every page in the pane is a new client to Excel. */
  const openPane = (address = "pane/taskpane.html") => {
    host?.dispose();
    host = new EmulatedHost(current, () => (pane.contentWindow as unknown as { Excel: object }).Excel);
    Object.assign(window, { emulatedExcel: { host, theme: () => THEMES[theme] } });
    pane.src = address;
  };
  /** A new document means a new Excel: the pane starts afresh on it. */
  const take = (document_: SpreadsheetDocument, name: string) => {
    current = document_;
    byId("file-name").textContent = name;
    grid.follow(current);
    openPane();
  };
  const openBytes = async (bytes: ArrayBuffer, name: string) => {
    try {
      take(await openXlsx(new Uint8Array(bytes)), name);
    } catch {
      await refuse({
        title: "Không mở được tệp",
        message: `Tệp "${name}" không phải .xlsx đọc được. Lưu lại bằng Excel với kiểu .xlsx rồi mở lại.`,
      });
    }
  };

  byId("new").addEventListener("click", () => take(new SpreadsheetDocument(), "Sổ mới"));
  byId("sample").addEventListener(
    "click",
    () => void fetch("sample.xlsx").then(async (answer) => openBytes(await answer.arrayBuffer(), "Sổ mẫu xã Bình Thành.xlsx")),
  );
  byId<HTMLInputElement>("open").addEventListener("change", (event) => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    input.value = "";
    if (file) void file.arrayBuffer().then((bytes) => openBytes(bytes, file.name));
  });
  byId("save").addEventListener("click", () => void saveXlsx(current).then((bytes) => download(bytes, "so-diem-cchc.xlsx")));
  byId("insert-row").addEventListener("click", () => tell(grid.insertRows(grid.selection().row, 1)));
  byId("delete-row").addEventListener("click", () => tell(grid.deleteRows(grid.selection().row, 1)));
  byId<HTMLSelectElement>("theme").addEventListener("change", (event) => {
    theme = (event.currentTarget as HTMLSelectElement).value as ThemeName;
    document.documentElement.dataset["theme"] = theme;
    openPane();
  });
  take(current, "Sổ mới");
  showRibbon(byId("ribbon"), await (await fetch("manifest.xml")).text(), (page) => {
    openPane(inPane(page));
    pane.focus();
  });
}

function download(bytes: Uint8Array, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(
    new Blob([bytes as BlobPart], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }),
  );
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

void start();
