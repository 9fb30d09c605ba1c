import ts from "typescript";
import { assuredAt } from "./guards";
import { type Access, type ApiSet, compareVersions, neededFor, statedIn } from "./requirement";

/** A use of Office.js that needs more than was promised, without a guard. */
export interface Overreach {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  /** "ExcelApi 1.20", or several of which one would do. */
  readonly needs: string;
}

export interface ApiReport {
  readonly overreach: readonly Overreach[];
  /** How many uses with a stated requirement were looked at: a check that saw nothing proves nothing. */
  readonly looked: number;
}

/**
 * Looks at every value that the files take from Office.js and compares the requirement set in its documentation with what is promised.
 * Does not see through `any`, nor a guard that stands in the caller.
 * @param program a program with the Office.js types
 * @param files the source files to look at
 * @param promised the newest version of each set that is always there
 */
export function checkApiSets(program: ts.Program, files: readonly ts.SourceFile[], promised: readonly ApiSet[]): ApiReport {
  const checker = program.getTypeChecker();
  const overreach: Overreach[] = [];
  let looked = 0;

  const judge = ({ node, symbol, access, call }: Use) => {
    const declarations = (symbol.declarations ?? []).filter(isOfficeJs);
    if (declarations.length === 0) return;
    // Overloads may need different sets: a call is judged by the one that it means.
    const signature = call && checker.getResolvedSignature(call)?.declaration;
    const meant = signature && !ts.isJSDocSignature(signature) && isOfficeJs(signature) ? signature : undefined;
    const needs = neededFor(documentedSets(meant ?? declarations[0]!), access, call && { node: call, declaration: meant });
    if (needs.length === 0) return;
    looked += 1;
    const there = [...promised, ...assuredAt(node, checker)];
    if (needs.some((need) => there.some((set) => set.name === need.name && compareVersions(set.version, need.version) >= 0))) return;
    const file = node.getSourceFile();
    overreach.push({
      file: file.fileName,
      line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      code: node.getText().replace(/\s+/g, " "),
      needs: needs.map(({ name, version }) => `${name} ${version}`).join(" or "),
    });
  };

  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return; // Types are gone at run time.
    if (ts.isImportDeclaration(node)) return;
    usesIn(node, checker).forEach(judge);
    ts.forEachChild(node, visit);
  };
  files.forEach((file) => ts.forEachChild(file, visit));
  return { overreach, looked };
}

interface Use {
  readonly node: ts.Node;
  readonly symbol: ts.Symbol;
  readonly access: Access;
  readonly call?: ts.CallExpression;
}

const isOfficeJs = (declaration: ts.Declaration) => declaration.getSourceFile().fileName.includes("/@types/office-js/");

/** The members that a node itself takes by name: by dot, by brackets, by destructuring, in an object, as an enumerated text, in load(). */
function usesIn(node: ts.Node, checker: ts.TypeChecker): Use[] {
  const use = (symbol: ts.Symbol | undefined, access: Access = "read", call?: ts.CallExpression): Use[] =>
    symbol ? [{ node, symbol, access, call }] : [];
  const calledBy = ts.isCallExpression(node.parent) && node.parent.expression === node ? node.parent : undefined;

  if (ts.isPropertyAccessExpression(node)) return use(checker.getSymbolAtLocation(node.name), accessOf(node), calledBy);
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    return use(memberOf(checker.getTypeAtLocation(node.expression), node.argumentExpression.text), accessOf(node), calledBy);
  }
  if (ts.isBindingElement(node)) {
    const name = node.propertyName ?? node.name;
    return ts.isIdentifier(name) ? use(memberOf(checker.getTypeAtLocation(node.parent), name.text)) : [];
  }
  if (ts.isObjectLiteralElementLike(node) && node.name && (ts.isIdentifier(node.name) || ts.isStringLiteralLike(node.name))) {
    const expected = checker.getContextualType(node.parent as ts.ObjectLiteralExpression);
    const asked = expected?.symbol?.name.endsWith("LoadOptions");
    return expected ? use(memberOf(expected, node.name.text), asked ? "read" : "write") : [];
  }
  if (ts.isStringLiteralLike(node)) {
    const enumerated = expectedTypes(node, checker)
      .map((expected) => enumMember(expected, node.text))
      .find(Boolean);
    if (enumerated) return use(enumerated);
    return loadedBy(node, checker).flatMap((symbol) => use(symbol));
  }
  return [];
}

function accessOf(node: ts.Expression): Access {
  const { parent } = node;
  const assigned =
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
    parent.operatorToken.kind <= ts.SyntaxKind.LastAssignment;
  return assigned ? "write" : "read";
}

function memberOf(type: ts.Type, name: string): ts.Symbol | undefined {
  return (type.isUnion() ? type.types : [type]).map((each) => each.getProperty(name)).find((symbol) => symbol !== undefined);
}

/** What a text may stand for: by the context, and as an argument by every overload, of which one names the enumeration. */
function expectedTypes(literal: ts.StringLiteralLike, checker: ts.TypeChecker): ts.Type[] {
  const { parent } = literal;
  const byContext = checker.getContextualType(literal);
  const index = ts.isCallExpression(parent) ? parent.arguments.indexOf(literal) : -1;
  if (index === -1) return byContext ? [byContext] : [];
  const overloads = checker.getTypeAtLocation((parent as ts.CallExpression).expression).getCallSignatures();
  const parameters = overloads.flatMap(({ parameters: all }) => all[index] ?? []);
  return [...(byContext ? [byContext] : []), ...parameters.map((parameter) => checker.getTypeOfSymbol(parameter))];
}

/** The enumeration's member that a plain text stands for where `Excel.Some | "a" | "b"` is expected. */
function enumMember(expected: ts.Type | undefined, text: string): ts.Symbol | undefined {
  if (!expected?.isUnion()) return undefined;
  return expected.types.find((type) => type.flags & ts.TypeFlags.EnumLiteral && (type as ts.StringLiteralType).value === text)?.symbol;
}

/** Every step of every path in `range.load("values, format/fill/color")`, also as a list of texts. */
function loadedBy(literal: ts.StringLiteralLike, checker: ts.TypeChecker): ts.Symbol[] {
  const list = ts.isArrayLiteralExpression(literal.parent) ? literal.parent : literal;
  const call = list.parent;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression) || call.expression.name.text !== "load") return [];
  const owner = checker.getTypeAtLocation(call.expression.expression);
  return literal.text.split(/[,\s]+/).flatMap((path) => {
    const steps: ts.Symbol[] = [];
    let type: ts.Type | undefined = owner;
    for (const name of path.split("/")) {
      const step: ts.Symbol | undefined = type && memberOf(type, name);
      // A collection's load names its items' members directly.
      const items = type && memberOf(type, "items");
      const symbol: ts.Symbol | undefined = step ?? (items && memberOf(elementOf(checker.getTypeOfSymbol(items), checker), name));
      if (!symbol) break;
      steps.push(symbol);
      type = elementOf(checker.getTypeOfSymbol(symbol), checker);
    }
    return steps;
  });
}

const elementOf = (type: ts.Type, checker: ts.TypeChecker) =>
  checker.isArrayType(type) ? (checker.getTypeArguments(type as ts.TypeReference)[0] ?? type) : type;

const known = new Map<ts.Node, ReturnType<typeof statedIn>>();

/** What a declaration's own documentation states, else that of the class, interface or enumeration around it. */
function documentedSets(declaration: ts.Node): ReturnType<typeof statedIn> {
  const before = known.get(declaration);
  if (before) return before;
  const documentation = ts
    .getJSDocCommentsAndTags(declaration)
    .filter((part) => ts.isJSDoc(part))
    .map(withoutParameters)
    .join("\n");
  const own = statedIn(documentation);
  const around = declaration.parent;
  const stated =
    own.length === 0 && (ts.isInterfaceDeclaration(around) || ts.isClassDeclaration(around) || ts.isEnumDeclaration(around))
      ? documentedSets(around)
      : own;
  known.set(declaration, stated);
  return stated;
}

/** A parameter's own note ("1.11 for mentions") says nothing about the member. */
function withoutParameters(documentation: ts.JSDoc): string {
  const parameters = (documentation.tags ?? []).filter((tag) => ts.isJSDocParameterTag(tag));
  return parameters.reduce((text, tag) => text.replace(tag.getText(), ""), documentation.getText());
}
