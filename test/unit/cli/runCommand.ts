import { spawn, type ChildProcess } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { bePatient } from "../../patience";

bePatient();

const PROJECT = path.resolve(__dirname, "../../..");
const PLANT = `--require ${JSON.stringify(path.join(__dirname, "plantFault.js"))}`;

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  /** Is told of every piece of output. */
  readonly meanwhile?: (child: ChildProcess, out: string) => void;
  /** Where the output goes instead. */
  readonly stdout?: number;
  /** No file may grow beyond this many blocks of half a kilobyte or more: to the command, a disk that is full. */
  readonly fileBlocks?: number;
  /** Where a fault of the program's own is planted: see plantFault.js. */
  readonly planted?: "start" | "child" | "command" | "aside";
}

/** Runs a command of package.json as npm does, but for npm itself. */
export function runCommand(
  name: "check" | "template",
  args: readonly string[],
  { cwd = PROJECT, meanwhile, stdout, fileBlocks, planted }: RunOptions = {},
): Promise<Ended> {
  const { scripts } = JSON.parse(fs.readFileSync(path.join(PROJECT, "package.json"), "utf8")) as { scripts: Record<string, string> };
  const [, ...words] = scripts[name]!.split(" ");
  const limit = fileBlocks === undefined ? [] : ["sh", "-c", `ulimit -f ${fileBlocks}; exec "$@"`, "sh"];
  const [program, ...rest] = [...limit, process.execPath, ...words, ...args] as [string, ...string[]];
  const child = spawn(program, rest, {
    cwd: PROJECT,
    stdio: ["pipe", stdout ?? "pipe", "pipe"],
    env: { ...process.env, npm_lifecycle_event: name, INIT_CWD: cwd, ...(planted ? { NODE_OPTIONS: PLANT, PLANTED: planted } : {}) },
  });
  let out = "";
  let err = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    out += text;
    meanwhile?.(child, out);
  });
  child.stderr!.setEncoding("utf8").on("data", (text: string) => (err += text));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err })));
}

/** A folder of its own for a test's files. */
export function makeFolder(files: Readonly<Record<string, Uint8Array | string>>): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "so-diem-")));
  for (const [name, contents] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), contents);
  }
  return folder;
}
