/** The stream that a report goes to. Waits for whoever reads it, so that nothing piles up here. */
export class Output {
  /** Whoever read the report does so no longer: `… | head`. */
  isClosed = false;
  private goOn: (() => void) | null = null;

  constructor(
    private readonly stream: NodeJS.WritableStream,
    onClosed: () => void,
  ) {
    stream.on("drain", () => this.goOn?.());
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      this.isClosed = true;
      this.goOn?.();
      onClosed();
    });
  }

  async write(text: string): Promise<void> {
    if (text === "" || this.isClosed || this.stream.write(text)) return;
    await new Promise<void>((resolve) => (this.goOn = resolve));
  }
}
