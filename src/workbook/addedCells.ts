import { cellAddress } from "./address";
import { type FormulaNode, parseFormula } from "./formula";

/** A sum over more cells than this adds no column of a form. */
const MOST_CELLS = 5000;

/**
 * The addresses that a plain sum adds, each as often as it is added: =SUM(D7:D9,D8) → D7, D8, D9, D8. Null where the formula is no
 * plain sum of cells of its own sheet. A sum that shows nothing while nothing is entered, =IF(COUNT(…)=0,"",SUM(…)), is one.
 */
export function addedCells(formula: string, sheetName: string): readonly string[] | null {
  const node = parseFormula(formula);
  return node && added(node, sheetName);
}

function added(node: FormulaNode, sheetName: string): string[] | null {
  if (node.kind === "area") return cellsOf(node, sheetName);
  if (node.kind === "operation") return node.operator === "+" ? together([node.left, node.right], sheetName) : null;
  if (node.kind !== "call") return null;
  if (node.name === "SUM") return together(node.args, sheetName);
  if (node.name === "ROUND" && node.args[0]) return added(node.args[0], sheetName);
  if (node.name !== "IF") return null;
  const sums = node.args.slice(1).filter((arg) => !(arg.kind === "constant" && (arg.value === "" || arg.value === 0)));
  return sums.length === 1 ? added(sums[0]!, sheetName) : null;
}

function together(nodes: readonly FormulaNode[], sheetName: string): string[] | null {
  const all: string[] = [];
  for (const node of nodes) {
    const cells = added(node, sheetName);
    if (!cells || all.length + cells.length > MOST_CELLS) return null;
    all.push(...cells);
  }
  return all;
}

function cellsOf({ sheet, area }: FormulaNode & { kind: "area" }, sheetName: string): string[] | null {
  if (sheet !== null && sheet.normalize("NFC") !== sheetName.normalize("NFC")) return null;
  if (area.rows * area.columns > MOST_CELLS) return null;
  return Array.from({ length: area.rows * area.columns }, (_, i) =>
    cellAddress({ row: area.row + Math.floor(i / area.columns), column: area.column + (i % area.columns) }),
  );
}
