import os from "node:os";

/** npm hands a terminal's Ctrl-C on to a command that the terminal has told already: two within this time are one. */
const ONE_PRESS_MILLISECONDS = 300;

export interface Interruption {
  /** 128 and the signal's number, as shells say it; null where nobody interrupted. */
  exitCode(): number | null;
  /** Ctrl-C does again what it always does. */
  dispose(): void;
}

/** The first Ctrl-C asks for an orderly end, the second ends the command at once. */
export function onInterruption(wind: () => void, endAtOnce: () => void): Interruption {
  let first: { signal: "SIGINT" | "SIGTERM"; at: number } | null = null;
  const exitCodeOf = (signal: "SIGINT" | "SIGTERM") => 128 + os.constants.signals[signal];
  const onSignal = (signal: "SIGINT" | "SIGTERM") => {
    if (first === null) {
      first = { signal, at: Date.now() };
      wind();
    } else if (Date.now() - first.at > ONE_PRESS_MILLISECONDS) {
      endAtOnce();
      process.exit(exitCodeOf(signal));
    }
  };
  process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
  return {
    exitCode: () => first && exitCodeOf(first.signal),
    dispose: () => void process.off("SIGINT", onSignal).off("SIGTERM", onSignal),
  };
}
