import type { ConditionalFormattingOptions, ConditionalFormattingRule, Style } from "exceljs";
import { areaAddress, parseArea } from "../../../src/workbook/address";
import { formulaAt } from "../document/relativeFormula";
import type { ConditionalFormat } from "../document/worksheet";
import { colourOf, fileColour } from "./colours";

/** A conditional format as a file holds it. Its place in the list is its priority: 0 wins. */
export function fileConditionalFormat({ area, formula, fill, fontColor }: ConditionalFormat, place: number): ConditionalFormattingOptions {
  const style: Partial<Style> = {
    ...(fill && { fill: { type: "pattern", pattern: "solid", bgColor: fileColour(fill) } }),
    ...(fontColor && { font: { color: fileColour(fontColor) } }),
  };
  const rule: ConditionalFormattingRule = { type: "expression", formulae: [formula.replace(/^=/, "")], style, priority: place + 1 };
  return { ref: areaAddress(area), rules: [rule] };
}

/** The conditional formats of a sheet of a file that decide by a formula, the one that wins first. Other kinds are not held. */
export function conditionalFormatsOf(file: readonly ConditionalFormattingOptions[], newId: () => string): ConditionalFormat[] {
  return file
    .flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, rule })))
    .sort((one, other) => one.rule.priority - other.rule.priority)
    .flatMap(({ ref, rule }) => formatsOf(ref, rule, newId));
}

function formatsOf(ref: string, rule: ConditionalFormattingRule, newId: () => string): ConditionalFormat[] {
  if (rule.type !== "expression" || !rule.formulae?.length) return [];
  const formula = `=${String(rule.formulae[0])}`;
  const areas = ref.split(/\s+/).flatMap((address) => parseArea(address) ?? []);
  const { fill, font } = rule.style ?? {};
  return areas.map((area) => ({
    id: newId(),
    area,
    formula: formulaAt(formula, area.row - areas[0]!.row, area.column - areas[0]!.column),
    fill: fill?.type === "pattern" ? colourOf(fill.bgColor ?? fill.fgColor, "") : "",
    fontColor: colourOf(font?.color, ""),
    stopIfTrue: false,
  }));
}
