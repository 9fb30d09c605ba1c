import ts from "typescript";
import type { ApiSet } from "./requirement";

/**
 * The requirement sets that are known to be supported wherever a node is evaluated: by the if, ?:, && or || around it, or by an earlier
 * statement that leaves where they are not. A set does not come and go, so a guard holds inside the functions made under it.
 */
export function assuredAt(node: ts.Node, checker: ts.TypeChecker): ApiSet[] {
  const assured: ApiSet[] = [];
  for (let child = node; child.parent; child = child.parent) {
    const parent = child.parent;
    const learn = (condition: ts.Expression, truth: boolean) => assured.push(...learntFrom(condition, truth, checker));
    if (ts.isIfStatement(parent)) {
      if (child === parent.thenStatement) learn(parent.expression, true);
      if (child === parent.elseStatement) learn(parent.expression, false);
    } else if (ts.isConditionalExpression(parent)) {
      if (child === parent.whenTrue) learn(parent.condition, true);
      if (child === parent.whenFalse) learn(parent.condition, false);
    } else if (ts.isBinaryExpression(parent) && child === parent.right) {
      if (parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) learn(parent.left, true);
      if (parent.operatorToken.kind === ts.SyntaxKind.BarBarToken) learn(parent.left, false);
    } else if (ts.isBlock(parent) || ts.isSourceFile(parent)) {
      for (const earlier of parent.statements.slice(0, parent.statements.indexOf(child as ts.Statement))) {
        if (ts.isIfStatement(earlier) && leaves(earlier.thenStatement)) learn(earlier.expression, false);
      }
    }
  }
  return assured;
}

/** The sets that must be supported if a condition came out as it did. */
function learntFrom(condition: ts.Expression, truth: boolean, checker: ts.TypeChecker, hops = 3): ApiSet[] {
  if (hops === 0) return [];
  const learn = (part: ts.Expression, as = truth) => learntFrom(part, as, checker, hops);
  if (ts.isParenthesizedExpression(condition)) return learn(condition.expression);
  if (ts.isPrefixUnaryExpression(condition) && condition.operator === ts.SyntaxKind.ExclamationToken)
    return learn(condition.operand, !truth);
  if (ts.isBinaryExpression(condition)) {
    const decided = truth ? ts.SyntaxKind.AmpersandAmpersandToken : ts.SyntaxKind.BarBarToken;
    return condition.operatorToken.kind === decided ? [...learn(condition.left), ...learn(condition.right)] : [];
  }
  const asked = askedFor(condition);
  if (asked) return truth ? [asked] : [];
  const meaning = meaningOf(condition, checker);
  return meaning ? learntFrom(meaning, truth, checker, hops - 1) : [];
}

/** The set that `….isSetSupported("ExcelApi", "1.17")` asks for. */
function askedFor(expression: ts.Expression): ApiSet | null {
  if (!ts.isCallExpression(expression) || !/\bisSetSupported$/.test(expression.expression.getText())) return null;
  const [name, version] = expression.arguments;
  if (!name || !ts.isStringLiteralLike(name)) return null;
  if (!version) return { name: name.text, version: "1.1" };
  return ts.isStringLiteralLike(version) ? { name: name.text, version: version.text } : null;
}

/** What stands behind a constant, or behind a call of a function of ours that only returns something. */
function meaningOf(expression: ts.Expression, checker: ts.TypeChecker): ts.Expression | null {
  const name = ts.isCallExpression(expression) ? expression.expression : expression;
  const declaration = declarationOf(name, checker);
  if (!declaration || declaration.getSourceFile().isDeclarationFile) return null;
  const body = ts.isVariableDeclaration(declaration) ? constantValue(declaration) : declaration;
  if (!body) return null;
  if (!ts.isCallExpression(expression)) return ts.isExpression(body) ? body : null;
  return ts.isFunctionDeclaration(body) || ts.isArrowFunction(body) ? soleResult(body) : null;
}

function declarationOf(name: ts.Expression, checker: ts.TypeChecker): ts.Declaration | undefined {
  const symbol = checker.getSymbolAtLocation(name);
  return (symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol)?.valueDeclaration;
}

function constantValue(declaration: ts.VariableDeclaration): ts.Expression | undefined {
  return ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const ? declaration.initializer : undefined;
}

function soleResult({ body }: ts.FunctionDeclaration | ts.ArrowFunction): ts.Expression | null {
  if (!body || ts.isExpression(body)) return body ?? null;
  const [only, ...more] = body.statements;
  return only && more.length === 0 && ts.isReturnStatement(only) ? (only.expression ?? null) : null;
}

function leaves(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return !!last && (ts.isReturnStatement(last) || ts.isThrowStatement(last) || ts.isContinueStatement(last) || ts.isBreakStatement(last));
}
