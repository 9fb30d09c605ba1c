import { spawn, type ChildProcess } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { makeFolder } from "../cli/runCommand";

const SERVER = path.resolve(__dirname, "../../workbench/staticServer.js");
const SERVE = `require(${JSON.stringify(SERVER)}).serveFolder(process.argv[1], 0).then(({ url }) => console.log(url))`;

let folder: string;
let server: ChildProcess;
let port: number;

beforeAll(async () => {
  folder = makeFolder({
    "served/index.html": "<p>Sổ điểm</p>",
    "served/a b.txt": "có dấu cách",
    "served-too/a.txt": "không phục vụ",
    "secret.txt": "không phục vụ",
  });
  fs.mkdirSync(path.join(folder, "served", "sub"));
  fs.symlinkSync("loop.txt", path.join(folder, "served", "loop.txt"));
  server = spawn(process.execPath, ["-e", SERVE, path.join(folder, "served")], { stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise<string>((resolve) => server.stdout!.setEncoding("utf8").once("data", resolve));
  port = Number(new URL(url.trim()).port);
});

afterAll(() => {
  server.kill();
  fs.rmSync(folder, { recursive: true });
});

/** Asks for a path as it is written: a browser, and fetch, would mend it first. */
function get(asked: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const request = http.get({ host: "127.0.0.1", port, path: asked, agent: false }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => (body += text));
      response.on("end", () => resolve({ status: response.statusCode!, body }));
    });
    request.on("error", reject);
  });
}

test("gives the files below its folder, and a folder's page", async () => {
  expect(await get("/")).toEqual({ status: 200, body: "<p>Sổ điểm</p>" });
  expect(await get("/a%20b.txt?v=1")).toEqual({ status: 200, body: "có dấu cách" });
});

test.each([
  ["half of a letter", "/%E0%A4%A", 400],
  ["no address at all", "//", 400],
  ["a port that is none", "//localhost:port/", 400],
  ["a way out of the folder", "/../secret.txt", 404],
  ["a way out that is written otherwise", "/..%2Fsecret.txt", 404],
  ["a way out by a folder", "/sub/..%2f..%2f%2e%2e/secret.txt", 404],
  ["a folder whose name only begins alike", "/..%2Fserved-too/a.txt", 404],
  ["a zero byte", "/index.html%00.txt", 404],
  ["a name that no file can have", `/${"a".repeat(5_000)}`, 404],
  ["a folder", "/sub", 404],
  ["a link that leads round in a circle", "/loop.txt", 404],
  ["no such file", "/nothing.txt", 404],
])("%s is refused, and the next one is served", async (_, asked, status) => {
  expect(await get(asked)).toMatchObject({ status });
  expect(await get("/")).toMatchObject({ status: 200 });
});

test("an address that is too long for any server is hung up on, and the next one is served", async () => {
  // Whether the caller still reads the answer depends on how much of the address it had sent.
  await get(`/${"a".repeat(100_000)}`).catch((error: NodeJS.ErrnoException) => expect(error.code).toMatch(/^(ECONNRESET|EPIPE)$/));
  expect(await get("/")).toMatchObject({ status: 200 });
});
