import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

/** Builds the add-in and the workbench. */
export default function buildWorkbench() {
  const webpack = createRequire(import.meta.url).resolve("webpack/bin/webpack.js");
  const built = spawnSync(process.execPath, [webpack, "--mode", "production", "--env", "workbench"], { encoding: "utf8" });
  if (built.status !== 0) throw new Error(`The build failed:\n${built.stdout}\n${built.stderr}`);
}
