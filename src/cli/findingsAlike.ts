import { isToldTogether } from "../messages/findingsTogether";
import type { FoldedFinding } from "../scoring/causes/folded";

/** From so many alike on, one line tells of them all. */
const MANY = 4;

/** Findings in their order, those of one sheet that differ only in their cells together, where the first of them stands. */
export function findingsAlike(findings: readonly FoldedFinding[]): FoldedFinding[][] {
  const alike = new Map<string, FoldedFinding[]>();
  for (const each of findings.filter(isAlike)) {
    const kind = kindOf(each);
    alike.set(kind, [...(alike.get(kind) ?? []), each]);
  }
  return findings.flatMap((each) => {
    const together = isAlike(each) ? alike.get(kindOf(each))! : [];
    if (together.length < MANY) return [[each]];
    return together[0] === each ? [together] : [];
  });
}

function isAlike({ finding, follows }: FoldedFinding): boolean {
  return follows.length === 0 && isToldTogether(finding);
}

function kindOf({ finding: { code, severity, sheet } }: FoldedFinding): string {
  return [code, severity, sheet].join("\n");
}
