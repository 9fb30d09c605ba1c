/**
 * `npm run libreoffice`: LibreOffice fills in the template and saves it, into test/data/libreoffice/. Needs LibreOffice (`soffice`) and a
 * Python that knows it (Debian: python3-uno); PYTHON names another one.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
require("../bench/requireTypeScript.js");
const { fixtures, template } = require("./fixtures.ts");

const FILL = fileURLToPath(new URL("fill.py", import.meta.url));
const TARGET = fileURLToPath(new URL("../data/libreoffice", import.meta.url));

const knowsLibreOffice = (python) => spawnSync(python, ["-c", "import uno"]).status === 0;
const python = [process.env.PYTHON, "python3", "/usr/bin/python3"].find((each) => each && knowsLibreOffice(each));
if (!python) throw new Error("No Python that can `import uno` was found. Install python3-uno, or name one: PYTHON=… npm run libreoffice");

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "libreoffice-"));
try {
  const written = (name) => path.join(folder, name);
  fs.writeFileSync(written("template.xlsx"), template());
  const jobs = (await fixtures()).map(({ entries, saveAs }) => ({
    template: written("template.xlsx"),
    entries,
    saveAs: saveAs.map(written),
  }));
  fs.writeFileSync(written("jobs.json"), JSON.stringify(jobs));
  const { status, error } = spawnSync(python, [FILL, written("jobs.json")], { stdio: "inherit" });
  if (error) throw error;
  if (status !== 0) throw new Error("LibreOffice did not fill in the template.");
  fs.mkdirSync(TARGET, { recursive: true });
  for (const name of fs.readdirSync(folder).filter((each) => each.endsWith(".xlsx") && each !== "template.xlsx")) {
    fs.copyFileSync(written(name), path.join(TARGET, name));
    process.stdout.write(`${path.relative(process.cwd(), path.join(TARGET, name))}\n`);
  }
} finally {
  fs.rmSync(folder, { recursive: true });
}
// The calculator keeps timers of its own.
process.exit(0);
