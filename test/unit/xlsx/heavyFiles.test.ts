import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { HEAVY_FILES } from "./heavyFiles";
import { NATIVELY, type HeavyOutcome } from "./readHeavyFiles";

const ROOT = path.resolve(__dirname, "../../..");
/** Of the whole process; one that goes on for longer hangs. */
const PATIENCE = 240_000;
const MOST_MEMORY = 512;

describe("files that want to become large or to take long, in a process of its own", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "heavy-"));
  let outcomes: HeavyOutcome[] = [];

  beforeAll(() => {
    const paths = HEAVY_FILES.map(({ bytes }, i) => {
      const file = path.join(folder, `${i}.xlsx`);
      fs.writeFileSync(file, bytes());
      return file;
    });
    const script = path.join(__dirname, "readHeavyFiles.ts");
    const loader = path.join(ROOT, "test/bench/requireTypeScript.js");
    // What swells while it is unpacked must not with either unpacker; the rest is the same for both.
    const natively = paths.filter((_, i) => HEAVY_FILES[i]!.swells).map((file) => `${NATIVELY}${file}`);
    const options = ["--max-old-space-size=384", "-r", loader, script, ...paths, ...natively];
    const { stdout } = spawnSync(process.execPath, options, { cwd: ROOT, encoding: "utf8", timeout: PATIENCE });
    outcomes = stdout
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as HeavyOutcome);
    if (process.env.HEAVY_REPORT) console.table(outcomes.map((each, i) => ({ name: HEAVY_FILES[i]?.name, ...each })));
  }, PATIENCE);

  afterAll(() => fs.rmSync(folder, { recursive: true }));

  test.each(HEAVY_FILES.map((file, i) => ({ ...file, i })))("$name: $outcome", ({ outcome, i }) => {
    expect(outcomes[i]?.outcome).toBe(outcome);
  });

  test("those that swell come out the same with either unpacker", () => {
    const swelling = HEAVY_FILES.filter(({ swells }) => swells);
    expect(swelling.length).toBeGreaterThan(0);
    expect(outcomes.slice(HEAVY_FILES.length).map(({ outcome }) => outcome)).toEqual(swelling.map(({ outcome }) => outcome));
  });

  test("all of them together stay within the memory that one file may take", () => {
    expect(outcomes.at(-1)!.peak).toBeLessThan(MOST_MEMORY);
  });
});
