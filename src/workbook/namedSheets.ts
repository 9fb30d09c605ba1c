import { type FormulaNode, parseFormula } from "./formula";
import type { SheetSnapshot } from "./sheetSnapshot";

/** Names of the other sheets that a sheet's formulas count on, as the formulas write them. Formulas that are not understood name none. */
export function namedSheets({ cells }: SheetSnapshot): Set<string> {
  const names = new Set<string>();
  for (const row of cells) {
    for (const { formula } of row) {
      const node = formula === null || !formula.includes("!") ? null : parseFormula(formula);
      if (node) collect(node, names);
    }
  }
  return names;
}

function collect(node: FormulaNode, names: Set<string>): void {
  switch (node.kind) {
    case "area":
      if (node.sheet !== null) names.add(node.sheet);
      return;
    case "call":
      return node.args.forEach((each) => collect(each, names));
    case "operation":
      return [node.left, node.right].forEach((each) => collect(each, names));
  }
}
