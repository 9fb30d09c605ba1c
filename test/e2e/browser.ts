import fs from "node:fs";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";

const CACHE = path.resolve("node_modules/.cache/chromium");

/** Not the package's own arguments: those run everything in one process and switch web security off. */
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage", "--hide-scrollbars"];

const INSTALLED = [
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** A headless browser: the installed Chrome or Edge, else (Linux) the Chromium that an npm package brings. */
export async function launchBrowser(): Promise<Browser> {
  const installed = INSTALLED.find((file) => fs.existsSync(file));
  if (installed) return chromium.launch({ executablePath: installed, args: FLAGS });
  fs.mkdirSync(CACHE, { recursive: true });
  // The package unpacks into TMPDIR and takes whatever browser it finds there; and it unpacks its libraries only where it believes to be on Lambda.
  const before = { ...process.env };
  process.env["TMPDIR"] = CACHE;
  process.env["AWS_EXECUTION_ENV"] = "AWS_Lambda_nodejs20.x";
  try {
    const { default: bundled } = await import("@sparticuz/chromium");
    const executablePath = await bundled.executablePath();
    const libraries = [path.join(CACHE, "al2023/lib"), path.join(CACHE, "al2023")].filter((folder) => fs.existsSync(folder));
    const env = { ...before, LD_LIBRARY_PATH: [before["LD_LIBRARY_PATH"], ...libraries].filter(Boolean).join(":") };
    return await chromium.launch({ executablePath, args: FLAGS, env: env as Record<string, string> });
  } finally {
    process.env = before;
  }
}
