import type { WriteStream } from "node:tty";

const WIDTH = 30;
const REDRAW_MILLISECONDS = 100;
const CLEAR_LINE = "\r\u001b[2K";

/** How far a command has come, in the last line of a terminal; nothing elsewhere. */
export class ProgressBar {
  private done = 0;
  private drawnAt = 0;
  private isShown = false;

  constructor(
    private readonly stream: WriteStream,
    private readonly total: number,
    private readonly label: (done: number, total: number) => string,
  ) {}

  step(): void {
    this.done++;
    const now = Date.now();
    if (now - this.drawnAt < REDRAW_MILLISECONDS) return;
    this.drawnAt = now;
    this.draw();
  }

  /** Makes room for other lines. */
  clear(): void {
    if (this.isShown) this.stream.write(CLEAR_LINE);
    this.isShown = false;
  }

  private draw(): void {
    if (!this.stream.isTTY || process.env["TERM"] === "dumb") return;
    const filled = Math.round((WIDTH * this.done) / this.total);
    this.stream.write(`${CLEAR_LINE}[${"#".repeat(filled)}${".".repeat(WIDTH - filled)}] ${this.label(this.done, this.total)}`);
    this.isShown = true;
  }
}
