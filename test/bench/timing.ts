/** Milliseconds of single calls. */
export interface Timing {
  readonly median: number;
  readonly slowest: number;
  readonly samples: number;
}

/** Times a piece of work again and again, after some calls that do not count. */
export async function time(work: () => unknown, { warmUp = 20, samples = 200 } = {}): Promise<Timing> {
  for (let call = 0; call < warmUp; call++) await work();
  const taken: number[] = [];
  for (let call = 0; call < samples; call++) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return timingOf(taken);
}

export function timingOf(taken: readonly number[]): Timing {
  const sorted = [...taken].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)]!, slowest: sorted.at(-1)!, samples: sorted.length };
}
