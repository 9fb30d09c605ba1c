/** The stream that a report goes to. Waits for whoever reads it, so that nothing piles up here. */
export class Output {
  /** Whoever read the report does so no longer: `… | head`. */
  isClosed = false;
  /** The system's code of what kept the report from being written, such as "ENOSPC"; null where nothing did. */
  fault: string | null = null;
  private goOn: (() => void) | null = null;

  constructor(
    private readonly stream: NodeJS.WritableStream,
    onClosed: () => void,
  ) {
    stream.on("drain", () => this.goOn?.());
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") this.fault ??= error.code ?? error.message;
      this.isClosed = true;
      this.goOn?.();
      onClosed();
    });
  }

  async write(text: string): Promise<void> {
    if (text === "" || this.isClosed || this.stream.write(text)) return;
    await new Promise<void>((resolve) => (this.goOn = resolve));
  }

  /** Once this is done, everything was written, or `fault` says why it was not. */
  async flush(): Promise<void> {
    if (this.isClosed) return;
    await new Promise<void>((resolve) => this.stream.write("", () => resolve()));
    // A stream calls back before it tells everybody of the error.
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}
