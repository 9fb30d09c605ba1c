/** Once, before the browser tests: what they open, and what they open it with. */
import { createRequire } from "node:module";
import buildWorkbench from "./buildWorkbench.mjs";

const require = createRequire(import.meta.url);

export default function prepare() {
  require("../bench/requireTypeScript.js");
  require("./browser.ts").prepareBrowser();
  buildWorkbench();
}
