/** How often a property is tried: as many times as fits the suite, and MORE_RUNS times that for a long look. */
export function runs(usual: number): { numRuns: number } {
  return { numRuns: usual * Number(process.env["MORE_RUNS"] ?? 1) };
}
