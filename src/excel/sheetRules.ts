import { fixedAddress } from "../workbook/address";
import { CONDITIONAL_COLOURS, type ConditionalFormatPlan, type SheetPlan, type ValidationPlan } from "../workbook/sheetPlan";
import { rangeOf } from "./cellWriter";

/** What may be typed, what is coloured, and what stays open when the sheet is protected. */
export function writeRules(sheet: Excel.Worksheet, { validations, conditionalFormats, unlocked }: SheetPlan): void {
  for (const validation of validations) validate(sheet, validation);
  for (const format of conditionalFormats) colour(sheet, format);
  for (const area of unlocked) rangeOf(sheet, area).format.protection.locked = false;
}

function validate(sheet: Excel.Worksheet, { area, rule, title, message }: ValidationPlan): void {
  const { dataValidation } = rangeOf(sheet, area);
  dataValidation.rule = ruleOf(rule);
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = { showAlert: rule.kind !== "offer", style: "Stop", title, message };
}

function ruleOf(rule: ValidationPlan["rule"]): Excel.DataValidationRule {
  if (rule.kind === "refuse") return { custom: { formula: "=FALSE" } };
  if (rule.kind === "custom") return { custom: { formula: rule.formula } };
  if (rule.kind === "offer") return { list: { inCellDropDown: true, source: `=${fixedAddress(rule.source)}` } };
  return { decimal: { formula1: rule.minimum, formula2: rule.maximum, operator: "Between" } };
}

function colour(sheet: Excel.Worksheet, { area, formula, meaning }: ConditionalFormatPlan): void {
  const { custom } = rangeOf(sheet, area).conditionalFormats.add("Custom");
  custom.rule.formula = formula;
  custom.format.fill.color = CONDITIONAL_COLOURS[meaning].fill;
  custom.format.font.color = CONDITIONAL_COLOURS[meaning].font;
}
