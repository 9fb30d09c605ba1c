/**
 * `npm run libreoffice`: LibreOffice fills in the template and saves it, into test/data/libreoffice/, for the tests on machines without it.
 */
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
require("../bench/requireTypeScript.js");
const { fillInLibreOffice, officePython } = require("./libreOffice.ts");

const TARGET = fileURLToPath(new URL("../data/libreoffice", import.meta.url));

const python = officePython();
if (!python) {
  throw new Error(
    "LibreOffice, or a Python that can `import uno`, was not found. Install libreoffice-calc and python3-uno, or name a Python: PYTHON=… npm run libreoffice",
  );
}
fs.mkdirSync(TARGET, { recursive: true });
for (const [name, content] of await fillInLibreOffice(python)) {
  fs.writeFileSync(path.join(TARGET, name), content);
  process.stdout.write(`${path.relative(process.cwd(), path.join(TARGET, name))}\n`);
}
// The calculator keeps timers of its own.
process.exit(0);
