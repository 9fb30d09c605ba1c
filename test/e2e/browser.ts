import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";

const CACHE = path.resolve("node_modules/.cache/chromium");

/** Not the package's own arguments: those run everything in one process and switch web security off. */
const FLAGS = [
  ...["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"],
  // The calculator of the emulated Excel runs briefly: compiling it well takes longer than running it.
  "--js-flags=--liftoff-only",
];
const HIDDEN_SCROLLBARS = "--hide-scrollbars";

export interface BrowserOptions {
  /** As Windows shows them, 15 pixels wide; else they take no room, as on a Mac. */
  readonly showsScrollbars?: boolean | undefined;
}

const INSTALLED = [
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Call it once before several launch a browser at the same time: a program cannot be started while another still unpacks it. */
export function prepareBrowser(): void {
  if (installed()) return;
  unpacked();
  fontConfiguration();
}

/** A headless browser: the installed Chrome or Edge, else (Linux) the Chromium that an npm package brings. */
export async function launchBrowser({ showsScrollbars = false }: BrowserOptions = {}): Promise<Browser> {
  // Playwright hides them by itself too.
  const scrollbars = showsScrollbars ? { args: FLAGS, ignoreDefaultArgs: [HIDDEN_SCROLLBARS] } : { args: [...FLAGS, HIDDEN_SCROLLBARS] };
  const own = installed();
  if (own) return chromium.launch({ executablePath: own, ...scrollbars });
  const executablePath = unpacked();
  const libraries = [process.env["LD_LIBRARY_PATH"], path.join(CACHE, "al2023/lib")].filter(Boolean).join(":");
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fontConfiguration() } as Record<string, string>;
  return chromium.launch({ executablePath, ...scrollbars, env });
}

function installed(): string | undefined {
  return INSTALLED.find((file) => fs.existsSync(file));
}

/** Where the package's Chromium is; unpacked where it was not yet. */
function unpacked(): string {
  fs.mkdirSync(CACHE, { recursive: true });
  const env = { ...process.env, TMPDIR: CACHE, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
  return execFileSync(process.execPath, ["test/e2e/unpackChromium.mjs"], { env, encoding: "utf8" });
}

/** The machine's fonts, and the package's own for a machine that has none: Chromium dies where it finds no font at all. */
function fontConfiguration(): string {
  const file = path.join(CACHE, "fonts.xml");
  const system = '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>';
  const own = `<dir>${path.join(CACHE, "fonts")}</dir><cachedir>${path.join(CACHE, "fonts-cache")}</cachedir>`;
  if (!fs.existsSync(file)) fs.writeFileSync(file, `<fontconfig>${system}${own}</fontconfig>`);
  return file;
}
