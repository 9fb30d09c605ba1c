import type { CellFormat, Side } from "../document/cell";
import { fittingHeights } from "../document/textHeight";
import { HostError } from "../protocol/messages";
import type { RangeApi } from "./rangeApi";

/** A member of the format of all cells of a range: one value where they agree, null where not. */
class FormatPart {
  constructor(protected readonly range: RangeApi) {}
}

class RangeFillApi extends FormatPart {
  readonly $type = "RangeFill";
  get color(): string | null {
    const fill = this.range.common("fill");
    return fill === "" ? "#FFFFFF" : fill;
  }
  set color(color: string | null) {
    this.range.dress({ fill: color ?? "" });
  }
  clear(): void {
    this.range.dress({ fill: "" });
  }
}

class RangeFontApi extends FormatPart {
  readonly $type = "RangeFont";
  get name(): string | null {
    return this.range.common("fontName");
  }
  set name(fontName: string | null) {
    this.range.dress({ fontName: fontName ?? "Calibri" });
  }
  get size(): number | null {
    return this.range.common("fontSize");
  }
  set size(fontSize: number | null) {
    this.range.dress({ fontSize: fontSize ?? 11 });
  }
  get bold(): boolean | null {
    return this.range.common("bold");
  }
  set bold(bold: boolean | null) {
    this.range.dress({ bold: bold === true });
  }
  get italic(): boolean | null {
    return this.range.common("italic");
  }
  set italic(italic: boolean | null) {
    this.range.dress({ italic: italic === true });
  }
  get color(): string | null {
    return this.range.common("fontColor");
  }
  set color(fontColor: string | null) {
    this.range.dress({ fontColor: fontColor ?? "#000000" });
  }
}

class FormatProtectionApi extends FormatPart {
  readonly $type = "FormatProtection";
  get locked(): boolean | null {
    return this.range.common("locked");
  }
  set locked(locked: boolean | null) {
    this.range.dress({ locked: locked !== false });
  }
}

const EDGES: Readonly<Record<string, readonly Side[]>> = {
  EdgeTop: ["top"],
  EdgeBottom: ["bottom"],
  EdgeLeft: ["left"],
  EdgeRight: ["right"],
  InsideHorizontal: ["top", "bottom"],
  InsideVertical: ["left", "right"],
};

class RangeBorderApi {
  readonly $type = "RangeBorder";
  constructor(
    private readonly range: RangeApi,
    readonly sideIndex: string,
  ) {}
  get $id(): string {
    return this.sideIndex;
  }
  get style(): string {
    const sides = EDGES[this.sideIndex]!;
    const lines = this.range.positions().map((at) => this.range.sheet.formatAt(at).borders[sides[0]!]?.style ?? "None");
    return lines.every((line) => line === lines[0]) ? lines[0]! : "None";
  }
  set style(style: string) {
    const sides = EDGES[this.sideIndex]!;
    const inside = this.sideIndex.startsWith("Inside");
    const { area, sheet } = this.range;
    for (const at of this.range.positions()) {
      const onEdge = {
        top: at.row === area.row,
        bottom: at.row === area.row + area.rows - 1,
        left: at.column === area.column,
        right: at.column === area.column + area.columns - 1,
      };
      const borders: Record<string, unknown> = { ...sheet.formatAt(at).borders };
      for (const side of sides.filter((each) => onEdge[each] !== inside)) {
        if (style === "None") delete borders[side];
        else borders[side] = { style, weight: "Thin", color: "#000000" };
      }
      sheet.dress(at, { borders: borders as CellFormat["borders"] });
    }
  }
}

class RangeBorderCollectionApi {
  readonly $type = "RangeBorderCollection";
  constructor(private readonly range: RangeApi) {}
  get items(): RangeBorderApi[] {
    return Object.keys(EDGES).map((edge) => new RangeBorderApi(this.range, edge));
  }
  getItem(edge: string): RangeBorderApi {
    if (!EDGES[edge]) throw new HostError("InvalidArgument", `The emulated Excel knows no border ${edge}.`);
    return new RangeBorderApi(this.range, edge);
  }
}

export class RangeFormatApi extends FormatPart {
  readonly $type = "RangeFormat";
  readonly fill: RangeFillApi;
  readonly font: RangeFontApi;
  readonly protection: FormatProtectionApi;
  readonly borders: RangeBorderCollectionApi;
  constructor(range: RangeApi) {
    super(range);
    this.fill = new RangeFillApi(range);
    this.font = new RangeFontApi(range);
    this.protection = new FormatProtectionApi(range);
    this.borders = new RangeBorderCollectionApi(range);
  }
  get wrapText(): boolean | null {
    return this.range.common("wrap");
  }
  set wrapText(wrap: boolean | null) {
    this.range.dress({ wrap: wrap === true });
  }
  get horizontalAlignment(): string | null {
    return this.range.common("horizontal");
  }
  set horizontalAlignment(horizontal: string | null) {
    this.range.dress({ horizontal: horizontal ?? "General" });
  }
  get indentLevel(): number | null {
    return this.range.common("indent");
  }
  set indentLevel(indent: number | null) {
    this.range.dress({ indent: indent ?? 0, ...(this.range.common("horizontal") === "General" ? { horizontal: "Left" } : {}) });
  }
  get verticalAlignment(): string | null {
    return this.range.common("vertical");
  }
  set verticalAlignment(vertical: string | null) {
    this.range.dress({ vertical: vertical ?? "Bottom" });
  }
  get columnWidth(): number {
    return this.range.sheet.columnWidth(this.range.area.column);
  }
  set columnWidth(points: number) {
    this.range.guardFormatting("allowFormatColumns");
    const { column, columns } = this.range.area;
    for (let each = column; each < column + columns; each++) this.range.sheet.columnWidths.set(each, points);
  }
  get rowHeight(): number {
    const { sheet, area } = this.range;
    return sheet.rowHeights.get(area.row) ?? fittingHeights(sheet, area.row, 1).get(area.row)!;
  }
  set rowHeight(points: number) {
    this.range.guardFormatting("allowFormatRows");
    const { row, rows } = this.range.area;
    for (let each = row; each < row + rows; each++) this.range.sheet.rowHeights.set(each, points);
  }
  /** From now on the rows are as high as what is written into them needs. */
  autofitRows(): void {
    this.range.guardFormatting("allowFormatRows");
    const { sheet, area } = this.range;
    for (let row = area.row; row < area.row + area.rows; row++) sheet.rowHeights.delete(row);
  }
}
