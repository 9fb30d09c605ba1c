/** How fast received files are checked, beside what others take only to open them, and whether memory stays flat over thousands. */
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { row, type Row } from "./report";
import { writeReceivedFiles } from "./receivedFiles";

/** Every commune of the country in 2023. */
const COMMUNES = 10_598;
/** So many that starting up and warming up matter little. */
const COMPARED = 1_000;
/** The readers take turns, and the fastest run of each counts: whatever else a machine does can only make one slower. */
const ROUNDS = 5;
const SAMPLE_MILLISECONDS = 200;

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Writes the files below a folder, and removes them again. */
export async function measureFiles(folder: string, tell: (text: string) => void): Promise<Row[]> {
  try {
    tell(`Writing ${COMMUNES} workbooks …`);
    const files = await writeReceivedFiles(path.join(folder, "received"), COMMUNES);
    const list = path.join(folder, "compared.txt");
    fs.writeFileSync(list, files.slice(0, COMPARED).join("\n"));
    tell(`Opening ${COMPARED} of them with each reader …`);
    const peers = openWithPeers(list);
    tell(`Checking ${COMMUNES} …`);
    return [...compared(peers), ...(await checkAll(path.join(folder, "received"), peers))];
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

interface Peers {
  readonly ours: Run;
  readonly others: readonly (readonly [name: string, run: Run])[];
}

function openWithPeers(list: string): Peers {
  const script = (name: string) => path.join(__dirname, name);
  const inNode = (reader: string) => () => runOf(process.execPath, [script("openFiles.js"), reader, list]);
  const readers: readonly (readonly [name: string, run: () => Run | null])[] = [
    ["ours", inNode("check")],
    ["exceljs", inNode("exceljs")],
    ["SheetJS", inNode("sheetjs")],
    ["openpyxl", () => runOf("python3", [script("openFiles.py"), list])],
  ];
  const rounds = Array.from({ length: ROUNDS }, () => readers.map(([, run]) => run()));
  const [ours, ...others] = readers.map(([name], i) => [name, fastestOf(rounds.flatMap((runs) => runs[i] ?? []))] as const);
  if (!ours?.[1]) throw new Error("The check could not be measured.");
  return { ours: ours[1], others: others.flatMap(([name, run]) => (run ? [[name, run] as const] : [])) };
}

/** Null of none. */
function fastestOf(runs: readonly Run[]): Run | null {
  return [...runs].sort((a, b) => a.seconds - b.seconds)[0] ?? null;
}

/** One process beside another, on the same files. */
function compared({ ours, others }: Peers): Row[] {
  return [
    row("Whole check, one process", COMPARED / ours.seconds, { unit: "files/s" }),
    row("Whole check, one process: peak memory", ours.megabytes, { unit: "MB" }),
    ...others.flatMap(([name, run]) => [
      row(`${name} only opening the same ${COMPARED} files`, COMPARED / run.seconds, { unit: "files/s" }),
      row(`${name}: peak memory`, run.megabytes, { unit: "MB" }),
      row(`Time of our check in one process over time of ${name}`, ours.seconds / run.seconds, name === "exceljs" ? { atMost: 0.5 } : {}),
    ]),
  ];
}

/** Null where the program, or the library in it, is not there. */
function runOf(program: string, args: readonly string[]): Run | null {
  const { stdout, stderr, error, status } = spawnSync(program, args, { encoding: "utf8" });
  if (error || (status === 0 && stdout === "")) return null;
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Run;
}

/** The command as people run it, from its start over every file to its end, beside what the others take for as many. */
async function checkAll(folder: string, { others }: Peers): Promise<Row[]> {
  const start = performance.now();
  const hook = path.join(__dirname, "../../src/cli/requireTypeScript.js");
  const command = path.join(__dirname, "../../src/cli/check.ts");
  const child = spawn(process.execPath, ["--require", hook, command, "--format", "ndjson", folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let lines = 0;
  child.stdout.on("data", (piece: Buffer) => (lines += piece.filter((byte) => byte === 10).length));
  const samples: { lines: number; megabytes: number }[] = [];
  const timer = setInterval(() => {
    const megabytes = residentOf(child.pid!);
    if (megabytes !== null) samples.push({ lines, megabytes });
  }, SAMPLE_MILLISECONDS);
  await new Promise((resolve) => child.on("close", resolve));
  clearInterval(timer);
  if (lines !== COMMUNES) throw new Error(`${lines} of ${COMMUNES} files were reported.`);
  const seconds = (performance.now() - start) / 1000;
  const peak = (some: typeof samples) => Math.max(...some.map(({ megabytes }) => megabytes));
  return [
    row(`npm run check over ${COMMUNES} workbooks`, seconds, { unit: "s" }),
    row("The same", COMMUNES / seconds, { unit: "files/s" }),
    ...others.map(([name, run]) =>
      row(
        `Time of the command over time of ${name} for as many`,
        seconds / ((run.seconds / COMPARED) * COMMUNES),
        name === "exceljs" ? { atMost: 0.5 } : {},
      ),
    ),
    ...(samples.length > 0
      ? [
          row("Memory of all its processes, peak of the first half", peak(samples.filter(({ lines: at }) => at < COMMUNES / 2)), {
            unit: "MB",
          }),
          row("Memory of all its processes, peak of the second half", peak(samples.filter(({ lines: at }) => at >= COMMUNES / 2)), {
            unit: "MB",
          }),
        ]
      : []),
  ];
}

/** Megabytes that a process and its children hold; null where the system does not tell as Linux does. */
function residentOf(pid: number): number | null {
  try {
    const children = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
    const pids = [String(pid), ...(children === "" ? [] : children.split(" "))];
    const kilobytes = pids.map((each) => Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${each}/status`, "utf8"))?.[1] ?? 0));
    return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
  } catch {
    return null;
  }
}
