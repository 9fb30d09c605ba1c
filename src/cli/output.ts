import { once } from "node:events";

/** The stream that a report goes to. Waits for whoever reads it, so that nothing piles up here. */
export class Output {
  /** Whoever read the report does so no longer: `… | head`. */
  isClosed = false;

  constructor(
    private readonly stream: NodeJS.WriteStream,
    onClosed: () => void,
  ) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      this.isClosed = true;
      onClosed();
    });
  }

  async write(text: string): Promise<void> {
    if (text === "" || this.isClosed || this.stream.write(text)) return;
    await Promise.race([once(this.stream, "drain"), once(this.stream, "close")]);
  }
}
