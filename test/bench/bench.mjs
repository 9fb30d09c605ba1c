/** `npm run bench`: what the project promises to be fast at, measured on this machine. Prints a table; changes no file of the project. */
import { createRequire } from "node:module";
import os from "node:os";
import { fileURLToPath } from "node:url";
import { buildInto } from "./buildInto.mjs";

const require = createRequire(import.meta.url);
require("./requireTypeScript.js");
const { measureCommands } = require("./commands.ts");
const { measureFiles } = require("./checkFiles.ts");
const { measurePane } = require("./pane.ts");
const { measureReview } = require("./review.ts");
const { table } = require("./report.ts");
const { launchBrowser } = require("../e2e/browser.ts");
const { serveFolder } = require("../workbench/staticServer.js");

const FOLDER = fileURLToPath(new URL("../../node_modules/.cache/bench", import.meta.url));

const tell = (text) => process.stderr.write(`${text}\n`);

tell("Running the commands …");
const commands = await measureCommands();
const files = await measureFiles(`${FOLDER}-files`, tell);
tell("Building the pane …");
await buildInto(FOLDER);
const server = await serveFolder(FOLDER, 0);
const browser = await launchBrowser();
tell("Starting the pane …");
const pane = await measurePane(browser, FOLDER, server.url);
tell("Reviewing a hundred files in the pane …");
const review = await measureReview(browser, server.url, `${FOLDER}-files`);
const browserName = `Chromium ${browser.version()}`;
await browser.close();
await server.close();

const [{ model }] = os.cpus();
process.stdout.write(
  `${new Date().toISOString().slice(0, 10)}, ${os.type()} ${os.arch()}, ${os.cpus().length} × ${model}, Node ${process.versions.node}, ${browserName} headless\n\n`,
);
process.stdout.write(`${table([...commands, ...files, ...pane, ...review])}\n`);
// office.js in Node keeps timers of its own.
process.exit(0);
