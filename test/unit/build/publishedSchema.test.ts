import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import webpack, { type Configuration } from "webpack";
import schema from "../../../src/criteria/criteriaSet.schema.json";
import { bePatient } from "../../patience";

bePatient();

const configure = jest.requireActual<(env: object, argv: { mode: string }) => Promise<Configuration>>("../../../webpack.config.js");

/** Runs the copying of a production build alone: the rest takes a minute. */
async function copied(): Promise<string> {
  const { plugins = [] } = await configure({ origin: "https://example.vn" }, { mode: "production" });
  const copying = plugins.filter((plugin) => plugin?.constructor.name === "CopyPlugin");
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "so-diem-build-"));
  const compiler = webpack({ mode: "production", entry: {}, output: { path: folder }, plugins: copying })!;
  const stats = await new Promise<webpack.Stats>((resolve, reject) =>
    compiler.run((error, done) => (error ? reject(error) : resolve(done!))),
  );
  expect(stats.compilation.errors).toEqual([]);
  return folder;
}

test("a build publishes the schema of criteria sets beside the pages", async () => {
  const folder = await copied();
  expect(JSON.parse(fs.readFileSync(path.join(folder, "criteriaSet.schema.json"), "utf8"))).toEqual(schema);
  fs.rmSync(folder, { recursive: true });
});
