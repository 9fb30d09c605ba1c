/** `npm run sample`: lays the workbook anew that the page offers to open, after a change of how the form looks. */
import fs from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
require("../bench/requireTypeScript.js");
const { makeSample } = require("./makeSample.ts");

fs.writeFileSync(new URL("sample.xlsx", import.meta.url), await makeSample());
// The calculator keeps timers of its own.
process.exit(0);
