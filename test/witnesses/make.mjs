/**
 * `npm run witnesses`: keeps what this version lays, into test/data/made-by-VERSION/, so that later ones can be held to reading it. Run it once,
 * when a version is finished; what an earlier version laid is never made again.
 */
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
require("../bench/requireTypeScript.js");
const { makeWitnesses } = require("./makeWitnesses.ts");

const { version } = require("../../package.json");
const target = fileURLToPath(new URL(`../data/made-by-${version.replace(/\.0$/, "")}`, import.meta.url));
if (fs.existsSync(target))
  throw new Error(`${path.relative(process.cwd(), target)} is there already: give the new version its number first.`);

const files = await makeWitnesses();
fs.mkdirSync(target);
for (const [name, content] of files) fs.writeFileSync(path.join(target, name), content);
process.stdout.write(`${files.size} files in ${path.relative(process.cwd(), target)}\n`);
// The calculator keeps timers of its own.
process.exit(0);
