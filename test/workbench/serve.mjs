/** `npm start`: builds the add-in and the page that stands in for Excel, and serves both on this machine. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const { serveFolder } = require("./staticServer.js");
const root = fileURLToPath(new URL("../../", import.meta.url));
const PORT = Number(process.env.PORT ?? 3100);

process.stdout.write("Building the add-in and the workbench (about a minute the first time) …\n");
const built = spawnSync(process.execPath, [require.resolve("webpack/bin/webpack.js"), "--mode", "production", "--env", "workbench"], {
  cwd: root,
  encoding: "utf8",
});
if (built.status !== 0) {
  process.stderr.write(built.stdout + built.stderr);
  process.exit(built.status ?? 1);
}
try {
  const { url } = await serveFolder(`${root}dist-workbench`, PORT);
  process.stdout.write(`\nOpen ${url} in your browser. Ctrl+C stops it.\n`);
} catch (error) {
  if (error.code !== "EADDRINUSE") throw error;
  process.stderr.write(`Port ${PORT} is in use. Stop what uses it, or choose another: PORT=3200 npm start\n`);
  process.exitCode = 1;
}
