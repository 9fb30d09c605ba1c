import { areaAddress } from "../../../src/workbook/address";
import type { Validation } from "../document/worksheet";
import { overlap, type RangeApi } from "./rangeApi";

const NO_ALERT: Validation["errorAlert"] = { message: "", showAlert: true, style: "Stop", title: "" };
const NO_PROMPT: Validation["prompt"] = { message: "", showPrompt: true, title: "" };

export class DataValidationApi {
  readonly $type = "DataValidation";
  constructor(private readonly range: RangeApi) {}

  get rule(): Validation["rule"] {
    return this.found?.rule ?? {};
  }
  set rule(rule: Validation["rule"]) {
    const kept = Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== null && value !== undefined));
    this.clear();
    this.range.sheet.validations.push({ area: this.range.area, rule: kept, errorAlert: NO_ALERT, prompt: NO_PROMPT, ignoreBlanks: true });
  }
  get type(): string {
    const [kind] = Object.keys(this.rule);
    return kind ? kind.charAt(0).toUpperCase() + kind.slice(1) : "None";
  }
  get errorAlert(): Validation["errorAlert"] {
    return this.found?.errorAlert ?? NO_ALERT;
  }
  set errorAlert(errorAlert: Validation["errorAlert"]) {
    if (this.found) this.found.errorAlert = { ...NO_ALERT, ...errorAlert };
  }
  get prompt(): Validation["prompt"] {
    return this.found?.prompt ?? NO_PROMPT;
  }
  set prompt(prompt: Validation["prompt"]) {
    if (this.found) this.found.prompt = { ...NO_PROMPT, ...prompt };
  }
  get ignoreBlanks(): boolean {
    return this.found?.ignoreBlanks ?? true;
  }
  set ignoreBlanks(ignoreBlanks: boolean) {
    if (this.found) this.found.ignoreBlanks = ignoreBlanks;
  }

  /** Takes away every rule that reaches into the range; the parts of it outside stay. */
  clear(): void {
    const { sheet, area } = this.range;
    sheet.validations = sheet.validations.flatMap((each) => (overlap(each.area, area) ? remainder(each, area) : [each]));
  }

  private get found(): Validation | undefined {
    const { sheet, area } = this.range;
    return sheet.validations.find((each) => areaAddress(each.area) === areaAddress(area)) ?? sheet.validationAt(area);
  }
}

/** What is left of a rule's area above and below a cut; columns at the sides of it are given up. */
function remainder(validation: Validation, cut: Validation["area"]): Validation[] {
  const { area } = validation;
  const above = { ...area, rows: Math.max(cut.row - area.row, 0) };
  const belowRow = cut.row + cut.rows;
  const below = { ...area, row: belowRow, rows: Math.max(area.row + area.rows - belowRow, 0) };
  return [above, below].filter(({ rows }) => rows > 0).map((each) => ({ ...validation, area: each }));
}
