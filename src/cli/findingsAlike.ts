import { isToldTogether } from "../messages/findingsTogether";
import type { Finding } from "../scoring/finding";

/** From so many alike on, one line tells of them all. */
const MANY = 4;

/** Findings in their order, those of one sheet that differ only in their cells together, where the first of them stands. */
export function findingsAlike(findings: readonly Finding[]): Finding[][] {
  const alike = new Map<string, Finding[]>();
  for (const finding of findings.filter(isToldTogether)) {
    const kind = kindOf(finding);
    alike.set(kind, [...(alike.get(kind) ?? []), finding]);
  }
  return findings.flatMap((finding) => {
    const together = isToldTogether(finding) ? alike.get(kindOf(finding))! : [];
    if (together.length < MANY) return [[finding]];
    return together[0] === finding ? [together] : [];
  });
}

function kindOf({ code, severity, sheet }: Finding): string {
  return [code, severity, sheet].join("\n");
}
