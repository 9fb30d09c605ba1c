import { parseArea, type CellArea } from "./address";
import { remembered } from "./remembered";

/** A formula taken apart: as much of the language as sums on official forms use. */
export type FormulaNode =
  | { readonly kind: "constant"; readonly value: number | string | boolean }
  /** `sheet` is null where the formula names none. */
  | { readonly kind: "area"; readonly sheet: string | null; readonly area: CellArea }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly FormulaNode[] }
  | { readonly kind: "operation"; readonly operator: string; readonly left: FormulaNode; readonly right: FormulaNode };

/** Longer or deeper ones are no sums that a person wrote; whoever walks through one goes no deeper than it has parts. */
const LONGEST = 8192;
const DEEPEST = 64;
const MOST_PARTS = 500;

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?(?:E[+-]?\d+)?)|"((?:[^"]|"")*)"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7})(?![\p{L}\p{N}_(.])(?::(\$?[A-Z]{1,3}\$?\d{1,7}))?|([\p{L}_][\p{L}\p{N}_.]*)|(<=|>=|<>|[-+*/&=<>(),%]))/uy;

const OPERATORS: readonly (readonly string[])[] = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"]];

const REMEMBERED_FORMULAS = 5_000;

/** "=SUM(D7:D12)+D14" → its parts; null where it holds anything that is not understood. */
export const parseFormula: (formula: string) => FormulaNode | null = remembered(REMEMBERED_FORMULAS, parsed);

function parsed(formula: string): FormulaNode | null {
  if (!formula.startsWith("=") || formula.length > LONGEST) return null;
  try {
    return new Parser(formula).whole();
  } catch (error) {
    if (error instanceof NotUnderstood) return null;
    throw error;
  }
}

class NotUnderstood extends Error {}

/** A constant or an area, a name, or a sign. */
interface Token {
  readonly node?: FormulaNode;
  readonly name?: string;
  readonly sign?: string;
}

class Parser {
  private readonly tokens: readonly Token[];
  private at = 0;
  private depth = 0;
  private parts = 0;

  constructor(formula: string) {
    this.tokens = tokensOf(formula.slice(1));
  }

  whole(): FormulaNode {
    const node = this.operation(0);
    if (this.at < this.tokens.length) throw new NotUnderstood();
    return node;
  }

  private operation(level: number): FormulaNode {
    const operators = OPERATORS[level];
    if (!operators) return this.signed();
    let left = this.operation(level + 1);
    for (let sign = this.peek(); sign !== null && operators.includes(sign); sign = this.peek()) {
      if (++this.parts > MOST_PARTS) throw new NotUnderstood();
      this.at++;
      left = { kind: "operation", operator: sign, left, right: this.operation(level + 1) };
    }
    return left;
  }

  private signed(): FormulaNode {
    const sign = this.peek();
    if (sign !== "-" && sign !== "+") return this.percent();
    this.at++;
    const operand = this.nested(() => this.signed());
    return sign === "+" ? operand : { kind: "operation", operator: "-", left: { kind: "constant", value: 0 }, right: operand };
  }

  private percent(): FormulaNode {
    const node = this.single();
    if (this.peek() !== "%") return node;
    this.at++;
    return { kind: "operation", operator: "/", left: node, right: { kind: "constant", value: 100 } };
  }

  private single(): FormulaNode {
    const token = this.tokens[this.at++];
    if (!token) throw new NotUnderstood();
    if (token.node) return token.node;
    if (token.sign === "(") return this.closed(this.nested(() => this.operation(0)));
    if (token.name !== undefined) return this.named(token.name.toUpperCase());
    throw new NotUnderstood();
  }

  private named(name: string): FormulaNode {
    if (this.peek() !== "(") {
      if (name !== "TRUE" && name !== "FALSE") throw new NotUnderstood();
      return { kind: "constant", value: name === "TRUE" };
    }
    this.at++;
    const args: FormulaNode[] = [];
    while (this.peek() !== ")") {
      args.push(this.nested(() => this.operation(0)));
      if (this.peek() === ",") this.at++;
      else break;
    }
    return this.closed({ kind: "call", name, args });
  }

  private closed(node: FormulaNode): FormulaNode {
    if (this.peek() !== ")") throw new NotUnderstood();
    this.at++;
    return node;
  }

  private nested(parse: () => FormulaNode): FormulaNode {
    if (++this.depth > DEEPEST) throw new NotUnderstood();
    const node = parse();
    this.depth--;
    return node;
  }

  private peek(): string | null {
    return this.tokens[this.at]?.sign ?? null;
  }
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const end = text.trimEnd().length;
  while (at < end) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) throw new NotUnderstood();
    tokens.push(tokenOf(match));
    at = TOKEN.lastIndex;
  }
  return tokens;
}

function tokenOf([, number, quoted, sheet, from, to, name, sign]: RegExpExecArray): Token {
  if (number !== undefined) return { node: { kind: "constant", value: Number(number) } };
  if (quoted !== undefined) return { node: { kind: "constant", value: quoted.replaceAll('""', '"') } };
  return from === undefined ? { name, sign } : { node: areaNode(sheet, from, to ?? from) };
}

/** From addresses as the pattern of tokens finds them: those are of cells. */
function areaNode(sheet: string | undefined, from: string, to: string): FormulaNode {
  return { kind: "area", sheet: sheet === undefined ? null : plainSheetName(sheet.slice(0, -1)), area: parseArea(`${from}:${to}`)! };
}

function plainSheetName(written: string): string {
  return written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
}
