/** Once, before the browser tests: what they open, which is built while other tests run, and what they open it with. */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

export default function prepare() {
  require("./buildWorkbench.js").beginToBuild();
  require("../bench/requireTypeScript.js");
  require("./browser.ts").prepareBrowser();
}
