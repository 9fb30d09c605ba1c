import type { WriteStream } from "node:tty";
import { onInterruption } from "../../../src/cli/interruption";
import { paintFor } from "../../../src/cli/paint";
import { ProgressBar } from "../../../src/cli/progressBar";

const saved = { ...process.env };

beforeEach(() => {
  delete process.env["NO_COLOR"];
  process.env["TERM"] = "xterm";
});

afterEach(() => {
  process.env = { ...saved };
  jest.restoreAllMocks();
});

test("colours on a terminal only, and not where they are not wanted", () => {
  expect(paintFor({ isTTY: true })("red", "Lỗi")).toBe("\u001b[31mLỗi\u001b[39m");
  expect(paintFor({ isTTY: false })("red", "Lỗi")).toBe("Lỗi");
  process.env["NO_COLOR"] = "1";
  expect(paintFor({ isTTY: true })("red", "Lỗi")).toBe("Lỗi");
});

function drawn(isTTY: boolean): string {
  let written = "";
  const stream = { isTTY, write: (text: string) => (written += text) } as unknown as WriteStream;
  const bar = new ProgressBar(stream, 4, (done, total) => `${done}/${total} tệp`);
  bar.step();
  bar.clear();
  return written;
}

test("a bar on a terminal, which makes room for other lines; nothing elsewhere", () => {
  expect(drawn(true)).toBe("\r\u001b[2K[########......................] 1/4 tệp\r\u001b[2K");
  expect(drawn(false)).toBe("");
});

test("one Ctrl-C winds up, even if npm tells of it as well; the next one ends at once", () => {
  const calls: string[] = [];
  const now = jest.spyOn(Date, "now").mockReturnValue(1_000);
  jest.spyOn(process, "exit").mockImplementation((code) => {
    calls.push(`exit ${code}`);
    return undefined as never;
  });
  const interruption = onInterruption(
    () => calls.push("wind"),
    () => calls.push("end"),
  );
  expect(interruption.exitCode()).toBeNull();
  process.emit("SIGINT", "SIGINT");
  now.mockReturnValue(1_050);
  process.emit("SIGINT", "SIGINT");
  expect([calls, interruption.exitCode()]).toEqual([["wind"], 130]);
  now.mockReturnValue(3_000);
  process.emit("SIGINT", "SIGINT");
  expect(calls).toEqual(["wind", "end", "exit 130"]);
  interruption.dispose();
});
