import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);

/** A production build of the workbench and the pane in it, into a folder of its own. */
export async function buildInto(folder) {
  const webpack = require("webpack");
  const [pane, workbench] = await require("../../webpack.config.js")({ workbench: true }, { mode: "production" });
  pane.output.path = path.join(folder, "pane");
  workbench.output.path = folder;
  const compiler = webpack([pane, workbench].map((part) => ({ ...part, mode: "production" })));
  const stats = await new Promise((resolve, reject) => compiler.run((error, result) => (error ? reject(error) : resolve(result))));
  await new Promise((resolve) => compiler.close(resolve));
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
}
