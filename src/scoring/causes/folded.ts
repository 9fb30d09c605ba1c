import type { Cause, Finding, Severity } from "../finding";

/** A finding that stands for itself, with those that only follow from it. */
export interface FoldedFinding {
  readonly finding: Finding;
  readonly follows: readonly Finding[];
  /** The most serious of them all: what follows may be worse than what it follows from. */
  readonly severity: Severity;
}

/** Findings by their causes, in their order. One whose cause is not among them stands for itself. */
export function folded(findings: readonly Finding[]): FoldedFinding[] {
  const causes = new Map<string, Finding[]>();
  for (const finding of findings) if (!finding.cause && !causes.has(keyOf(finding))) causes.set(keyOf(finding), []);
  const alone = findings.filter((finding) => {
    const followers = finding.cause && causes.get(keyOf(finding.cause));
    followers?.push(finding);
    return !followers;
  });
  const told = new Set<string>();
  return alone.map((finding) => {
    const key = keyOf(finding);
    const follows = finding.cause || told.has(key) ? [] : causes.get(key)!;
    told.add(key);
    return { finding, follows, severity: worst([finding, ...follows]) };
  });
}

function keyOf({ code, sheet, cell, criterion, stage }: Cause): string {
  return [code, sheet, cell, criterion, stage].join("\n");
}

function worst(findings: readonly Finding[]): Severity {
  const has = (severity: Severity) => findings.some((each) => each.severity === severity);
  return has("error") ? "error" : has("warning") ? "warning" : "information";
}
