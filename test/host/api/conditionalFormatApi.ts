import { ruleWithout } from "../document/cellRules";
import type { ConditionalFormat } from "../document/worksheet";
import { HostError } from "../protocol/messages";
import { overlap, type RangeApi } from "./rangeApi";

class RuleApi {
  readonly $type = "ConditionalFormatRule";
  constructor(private readonly format: ConditionalFormat) {}
  get formula(): string {
    return this.format.formula;
  }
  set formula(formula: string) {
    this.format.formula = formula;
  }
}

class FillApi {
  readonly $type = "ConditionalRangeFill";
  constructor(private readonly format: ConditionalFormat) {}
  get color(): string {
    return this.format.fill;
  }
  set color(color: string) {
    this.format.fill = color;
  }
}

class FontApi {
  readonly $type = "ConditionalRangeFont";
  constructor(private readonly format: ConditionalFormat) {}
  get color(): string {
    return this.format.fontColor;
  }
  set color(color: string) {
    this.format.fontColor = color;
  }
}

class ConditionalRangeFormatApi {
  readonly $type = "ConditionalRangeFormat";
  readonly fill: FillApi;
  readonly font: FontApi;
  constructor(format: ConditionalFormat) {
    this.fill = new FillApi(format);
    this.font = new FontApi(format);
  }
}

class CustomConditionalFormatApi {
  readonly $type = "CustomConditionalFormat";
  readonly rule: RuleApi;
  readonly format: ConditionalRangeFormatApi;
  constructor(format: ConditionalFormat) {
    this.rule = new RuleApi(format);
    this.format = new ConditionalRangeFormatApi(format);
  }
}

class ConditionalFormatApi {
  readonly $type = "ConditionalFormat";
  readonly type = "Custom";
  readonly custom: CustomConditionalFormatApi;
  constructor(private readonly held: ConditionalFormat) {
    this.custom = new CustomConditionalFormatApi(held);
  }
  get $id(): string {
    return this.held.id;
  }
  get id(): string {
    return this.held.id;
  }
}

export class ConditionalFormatCollectionApi {
  readonly $type = "ConditionalFormatCollection";
  constructor(private readonly range: RangeApi) {}

  get items(): ConditionalFormatApi[] {
    return this.held().map((format) => new ConditionalFormatApi(format));
  }
  getCount(): number {
    return this.held().length;
  }
  add(type: string): ConditionalFormatApi {
    if (type !== "Custom") throw new HostError("NotImplemented", `The emulated Excel knows no conditional format ${type}.`);
    const { sheet, area } = this.range;
    this.range.guardShape();
    const format: ConditionalFormat = { id: sheet.document.newId("CF"), area, formula: "", fill: "", fontColor: "", stopIfTrue: false };
    sheet.conditionalFormats.push(format);
    return new ConditionalFormatApi(format);
  }
  clearAll(): void {
    const { sheet, area } = this.range;
    this.range.guardShape();
    sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => ruleWithout(format, area));
  }
  getItemOrNullObject(id: string): ConditionalFormatApi | null {
    return this.items.find((format) => format.id === id) ?? null;
  }

  private held(): ConditionalFormat[] {
    return this.range.sheet.conditionalFormats.filter((format) => overlap(format.area, this.range.area));
  }
}
