import type { Points } from "../criteria/points";

/** Best first; equal totals share a rank, and the ranks after them are left out: 1, 1, 3. */
export function rank<Entry>(entries: readonly Entry[], totalOf: (entry: Entry) => Points): { rank: number; entry: Entry }[] {
  const sorted = [...entries].sort((a, b) => totalOf(b) - totalOf(a));
  return sorted.map((entry) => ({ rank: 1 + sorted.findIndex((each) => totalOf(each) === totalOf(entry)), entry }));
}
