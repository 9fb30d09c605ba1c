import { areaAddress } from "../../../src/workbook/address";
import { ruleWithout } from "../document/cellRules";
import type { Validation } from "../document/worksheet";
import type { RangeApi } from "./rangeApi";

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
    this.changing.errorAlert = { ...NO_ALERT, ...errorAlert };
  }
  get prompt(): Validation["prompt"] {
    return this.found?.prompt ?? NO_PROMPT;
  }
  set prompt(prompt: Validation["prompt"]) {
    this.changing.prompt = { ...NO_PROMPT, ...prompt };
  }
  get ignoreBlanks(): boolean {
    return this.found?.ignoreBlanks ?? true;
  }
  set ignoreBlanks(ignoreBlanks: boolean) {
    this.changing.ignoreBlanks = ignoreBlanks;
  }

  /** Takes away every rule that reaches into the range; the parts of it outside stay. */
  clear(): void {
    const { sheet, area } = this.range;
    this.range.guardShape();
    sheet.validations = sheet.validations.flatMap((each) => ruleWithout(each, area));
  }

  /** The rule to change; without one there is nothing to change, and a throw-away takes it. */
  private get changing(): Validation {
    this.range.guardShape();
    return this.found ?? { area: this.range.area, rule: {}, errorAlert: NO_ALERT, prompt: NO_PROMPT, ignoreBlanks: true };
  }

  private get found(): Validation | undefined {
    const { sheet, area } = this.range;
    return sheet.validations.find((each) => areaAddress(each.area) === areaAddress(area)) ?? sheet.validationAt(area);
  }
}
