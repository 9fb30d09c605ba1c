import ts from "typescript";

/** One version of one of Excel's requirement sets: what an API needs, or what a guard has made sure of. */
export interface ApiSet {
  readonly name: string;
  /** "1.13"; "preview" is never there. */
  readonly version: string;
}

/** How a member is used: some need a newer set for writing than for reading. */
export type Access = "read" | "write";

interface Alternative extends ApiSet {
  /** What the documentation says that this version is for: "get", "setting it", "adding `alwaysInsert` parameter"; mostly empty. */
  readonly purpose: string;
}

const FOREIGN = /^(Mailbox|Outlook|Word|PowerPoint|OneNote|Project|Visio)/;
const CLAUSE = /^\s*(?:([A-Za-z]\w*)\s+)?(\d+(?:\.\d+)*|preview)\b(.*)$/is;

/**
 * What the documentation's text says that a member needs, e.g. "[Api set: ExcelApi 1.1 for get, 1.8 for set]" or "**Requirement set**:
 * {@link … | SharedRuntime 1.1}". Sets of other programs, and the sets without a version that every Excel has, are left out.
 */
export function statedIn(documentation: string): Alternative[] {
  const clauses: string[] = [];
  for (const [, body] of documentation.matchAll(/\[\s*Api set:\s*([^\]]+)\]/gi)) clauses.push(...body!.split(/[,;]|\bor\b/));
  for (const [, body] of documentation.matchAll(/\*\*Requirement sets?\*\*:\s*\{@link [^|}]*\|([^}]*)\}/g)) clauses.push(body!);
  const stated: Alternative[] = [];
  let lastName = "";
  for (const clause of clauses) {
    const match = CLAUSE.exec(clause);
    if (!match) continue;
    lastName = match[1] ?? lastName;
    if (lastName === "" || FOREIGN.test(lastName)) continue;
    stated.push({ name: lastName, version: match[2]!.toLowerCase(), purpose: match[3]!.trim() });
  }
  return stated;
}

/** Negative where a is the older version. */
export function compareVersions(a: string, b: string): number {
  if (a === "preview" || b === "preview") return Number(a === "preview") - Number(b === "preview");
  const [left, right] = [a, b].map((version) => version.split(".").map(Number));
  return left![0]! - right![0]! || (left![1] ?? 0) - (right![1] ?? 0);
}

export const newest = (sets: readonly ApiSet[]) => [...sets].sort((a, b) => compareVersions(b.version, a.version));

/**
 * The sets of which one is enough for this use of a documented member; empty where none is stated.
 * @param stated what the member's documentation says
 * @param access whether the member is read or written
 * @param call the call, where the member is called, with the declaration that it resolves to
 */
export function neededFor(
  stated: readonly Alternative[],
  access: Access,
  call?: { readonly node: ts.CallExpression; readonly declaration: ts.SignatureDeclaration | undefined },
): ApiSet[] {
  const plain = stated.filter(({ purpose }) => !/^(for|allows|requires)\b/i.test(purpose));
  const special = stated.filter((each) => !plain.includes(each) && applies(each.purpose, access, call));
  const strictest = newest(special)[0];
  if (!strictest) return plain;
  const always = newest(plain)[0];
  return always && compareVersions(always.version, strictest.version) > 0 ? plain : [strictest];
}

/** Whether a version with a stated purpose concerns this use. Where that cannot be told, it does. */
function applies(purpose: string, access: Access, call: Parameters<typeof neededFor>[2]): boolean {
  const parameter = /`(\w+)`/.exec(purpose)?.[1];
  if (parameter !== undefined && call?.declaration) {
    const index = call.declaration.parameters.findIndex(({ name }) => name.getText() === parameter);
    const argument = call.node.arguments[index];
    return argument !== undefined && (!/\bnull\b/.test(purpose) || argument.kind === ts.SyntaxKind.NullKeyword);
  }
  if (/^for (set|setting)\b/i.test(purpose)) return access === "write";
  return true;
}
