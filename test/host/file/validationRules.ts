import type { DataValidation } from "exceljs";
import { areaAddress, parseArea } from "../../../src/workbook/address";
import { formulaAt } from "../document/relativeFormula";
import type { Validation } from "../document/worksheet";
import { attributesOf, elementsOf, textOf } from "./xmlText";

/** Kinds of rules as files name them, and as the API does. */
const KINDS: Readonly<Record<string, string>> = {
  whole: "wholeNumber",
  decimal: "decimal",
  list: "list",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
};

const firstUpper = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const firstLower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** A rule as exceljs writes it, with the area that it covers. */
export function fileValidation({ area, rule, errorAlert, prompt, ignoreBlanks }: Validation): [address: string, DataValidation] {
  const [kind = "", members = {}] = (Object.entries(rule)[0] ?? []) as [string?, Readonly<Record<string, unknown>>?];
  const { operator } = members;
  const written = {
    type: Object.keys(KINDS).find((name) => KINDS[name] === kind) ?? "any",
    ...(typeof operator === "string" && { operator: firstLower(operator) }),
    formulae: formulasOf(kind, members),
    allowBlank: ignoreBlanks,
    showErrorMessage: errorAlert.showAlert,
    errorStyle: firstLower(errorAlert.style),
    errorTitle: errorAlert.title,
    error: errorAlert.message,
    showInputMessage: prompt.showPrompt && Boolean(prompt.title || prompt.message),
    promptTitle: prompt.title,
    prompt: prompt.message,
  };
  return [areaAddress(area), written as DataValidation];
}

function formulasOf(kind: string, members: Readonly<Record<string, unknown>>): string[] {
  if (kind === "list") return [listSource(String(members["source"]))];
  return [members["formula"] ?? members["formula1"], members["formula2"]]
    .filter((formula) => formula !== undefined && formula !== null && formula !== "")
    .map((formula) => String(formula).replace(/^=/, ""));
}

function listSource(source: string): string {
  return source.startsWith("=") ? source.slice(1) : `"${source}"`;
}

/**
 * The rules of a sheet's XML. Read here because exceljs spreads each over its single cells, and takes formulas for numbers. A rule
 * over several areas becomes one for each, its formulas moved along as Excel does.
 */
export function validationsOf(sheetXml: string): Validation[] {
  return elementsOf(sheetXml, "dataValidation").flatMap((element) => {
    const attributes = attributesOf(element);
    const areas = (attributes.get("sqref") ?? "").split(/\s+/).flatMap((address) => parseArea(address) ?? []);
    const [first] = areas;
    if (!first) return [];
    const formulas = ["formula1", "formula2"].map((name) => textOf(element, name));
    return areas.map((area): Validation => {
      const moved = formulas.map((formula) => formula && formulaAt(formula, area.row - first.row, area.column - first.column));
      return { area, rule: ruleOf(attributes, moved), ...messagesOf(attributes), ignoreBlanks: isOn(attributes.get("allowBlank")) };
    });
  });
}

/** The sheet's XML without its rules, so that no reader walks through every cell that they cover. */
export function withoutValidations(sheetXml: string): string {
  return sheetXml.replace(/<dataValidations\b[\s\S]*?<\/dataValidations>/, "");
}

function ruleOf(attributes: ReadonlyMap<string, string>, [first, second]: readonly (string | null | undefined)[]): Validation["rule"] {
  const kind = KINDS[attributes.get("type") ?? ""];
  if (!kind || first == null) return {};
  if (kind === "custom") return { custom: { formula: `=${first}` } };
  if (kind === "list") {
    const source = /^"[\s\S]*"$/.test(first) ? first.slice(1, -1) : `=${first}`;
    return { list: { inCellDropDown: !isOn(attributes.get("showDropDown")), source } };
  }
  const operator = firstUpper(attributes.get("operator") ?? "between");
  return { [kind]: { formula1: operandOf(first), ...(second != null && { formula2: operandOf(second) }), operator } };
}

function operandOf(formula: string): number | string {
  return formula.trim() !== "" && Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;
}

function messagesOf(attributes: ReadonlyMap<string, string>): Pick<Validation, "errorAlert" | "prompt"> {
  const text = (name: string) => attributes.get(name) ?? "";
  return {
    errorAlert: {
      showAlert: isOn(attributes.get("showErrorMessage")),
      style: firstUpper(attributes.get("errorStyle") ?? "stop"),
      title: text("errorTitle"),
      message: text("error"),
    },
    prompt: { showPrompt: isOn(attributes.get("showInputMessage")), title: text("promptTitle"), message: text("prompt") },
  };
}

function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
