import { parseCell, type CellArea } from "./address";
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

interface Token {
  readonly kind: "number" | "text" | "area" | "name" | "sign";
  readonly text: string;
  readonly node?: FormulaNode;
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
    if (token.text === "(") return this.closed(this.nested(() => this.operation(0)));
    if (token.kind === "name") return this.named(token.text.toUpperCase());
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
    const token = this.tokens[this.at];
    return token?.kind === "sign" ? token.text : null;
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
  if (number !== undefined) return { kind: "number", text: number, node: { kind: "constant", value: Number(number) } };
  if (quoted !== undefined) return { kind: "text", text: quoted, node: { kind: "constant", value: quoted.replaceAll('""', '"') } };
  if (from !== undefined) return { kind: "area", text: from, node: areaNode(sheet, from, to ?? from) };
  return name !== undefined ? { kind: "name", text: name } : { kind: "sign", text: sign! };
}

function areaNode(sheet: string | undefined, from: string, to: string): FormulaNode {
  const [first, last] = [parseCell(from), parseCell(to)];
  if (!first || !last) throw new NotUnderstood();
  const row = Math.min(first.row, last.row);
  const column = Math.min(first.column, last.column);
  return {
    kind: "area",
    sheet: sheet === undefined ? null : plainSheetName(sheet.slice(0, -1)),
    area: { row, column, rows: Math.abs(last.row - first.row) + 1, columns: Math.abs(last.column - first.column) + 1 },
  };
}

function plainSheetName(written: string): string {
  return written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
}
