export type OfficeHost =
  | { readonly kind: "excel" }
  /** A browser, or another Office program. */
  | { readonly kind: "not-excel" }
  /** Excel without ExcelApi 1.13: older than Excel 2021. */
  | { readonly kind: "too-old" }
  /** office.js did not come, so nobody can tell. */
  | { readonly kind: "unknown" };

declare global {
  interface Window {
    /** Whether office.js came, as officeLibrary.js tells; undefined where that did not come either. */
    readonly officeLibrary?: { readonly isThere: Promise<boolean> };
  }
}

/** Waits for office.js, and for Office to say where the page runs. */
export async function whenOfficeIsReady(): Promise<OfficeHost> {
  await window.officeLibrary?.isThere;
  if (typeof Office === "undefined") return { kind: "unknown" };
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return { kind: "not-excel" };
  return Office.context.requirements.isSetSupported("ExcelApi", "1.13") ? { kind: "excel" } : { kind: "too-old" };
}

/** The language of Excel's own texts, as "vi-VN"; null outside Office. */
export function displayLanguage(): string | null {
  return (inOffice() && Office.context.displayLanguage) || null;
}

/** Whether a link in the pane can save a file. On Mac and iPad the web view cannot. */
export function canDownload(): boolean {
  if (!inOffice()) return true;
  const { platform } = Office.context;
  return platform !== Office.PlatformType.Mac && platform !== Office.PlatformType.iOS;
}

/**
 * Opens one of our pages in the person's browser, beside Excel.
 * @param address relative to the pane's page: "help.html#…"
 */
export function openPage(address: string): void {
  const { href } = new URL(address, window.location.href);
  if (inOffice() && Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) Office.context.ui.openBrowserWindow(href);
  // Excel on the web lacks it, and is in a browser already.
  else window.open(href, "_blank", "noopener");
}

function inOffice(): boolean {
  return typeof Office !== "undefined" && Office.context !== undefined;
}
