import { CELL_STYLES, type CellRole, type CellStyle } from "../workbook/cellStyle";
import { CONDITIONAL_COLOURS, type ConditionalFormatPlan } from "../workbook/sheetPlan";
import { escapeXml } from "./xmlText";

/** How one cell looks, and what may be done to it. */
export interface CellLook {
  readonly role: CellRole | null;
  /** In place of the role's own. */
  readonly numberFormat: string | null;
  /** Stays open when the sheet is protected. */
  readonly unlocked: boolean;
  /** The text begins like a formula: it stays text when somebody edits it. */
  readonly quoted: boolean;
}

/** Numbers of formats of one's own begin here (ECMA-376 part 1, 18.8.30). */
const FIRST_OWN_FORMAT = 164;
const BUILT_IN_FORMATS: Readonly<Record<string, number>> = { General: 0, "@": 49 };

const STANDARD_FONT = '<font><sz val="11"/><color rgb="FF000000"/><name val="Calibri"/><family val="2"/></font>';
const NO_BORDER = "<border><left/><right/><top/><bottom/><diagonal/></border>";
const THIN_BORDER = `<border>${["left", "right", "top", "bottom"].map((edge) => `<${edge} style="thin"><color rgb="FF000000"/></${edge}>`).join("")}<diagonal/></border>`;
/** The first two fills of any workbook are these. */
const FILLS = '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>';

const MEANINGS = Object.keys(CONDITIONAL_COLOURS) as ConditionalFormatPlan["meaning"][];

/** Collects the looks of a workbook's cells, each once, and writes them as its styles part. */
export class StyleTable {
  private readonly fonts = new Numbered([STANDARD_FONT]);
  private readonly formats = new Numbered<string>([]);
  private readonly looks = new Numbered(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);

  /** The number by which a cell names its look. */
  indexOf({ role, numberFormat, unlocked, quoted }: CellLook): number {
    const style = role === null ? null : CELL_STYLES[role];
    const format = numberFormat ?? style?.numberFormat ?? "General";
    const attributes = [
      `numFmtId="${this.formatNumber(format)}"`,
      `fontId="${style ? this.fonts.indexOf(fontXml(style)) : 0}"`,
      'fillId="0"',
      `borderId="${style?.border ? 1 : 0}"`,
      'xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1" applyProtection="1"',
      ...(quoted && format !== "@" ? ['quotePrefix="1"'] : []),
    ];
    const protection = unlocked ? '<protection locked="0"/>' : "";
    return this.looks.indexOf(`<xf ${attributes.join(" ")}>${style ? alignmentXml(style) : ""}${protection}</xf>`);
  }

  /** The number by which a conditional format names its colours. */
  static conditional(meaning: ConditionalFormatPlan["meaning"]): number {
    return MEANINGS.indexOf(meaning);
  }

  toXml(): string {
    const formats = this.formats.items.map((code, i) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + i}" formatCode="${escapeXml(code)}"/>`);
    return [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      formats.length === 0 ? "" : list("numFmts", formats),
      list("fonts", this.fonts.items),
      FILLS,
      list("borders", [NO_BORDER, THIN_BORDER]),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      list("cellXfs", this.looks.items),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      list(
        "dxfs",
        MEANINGS.map((meaning) => conditionalXml(CONDITIONAL_COLOURS[meaning])),
      ),
      "</styleSheet>",
    ].join("");
  }

  private formatNumber(format: string): number {
    return BUILT_IN_FORMATS[format] ?? FIRST_OWN_FORMAT + this.formats.indexOf(format);
  }
}

/** Each item once, by the number of its place. */
class Numbered<Item> {
  private readonly numbers: Map<Item, number>;

  constructor(first: readonly Item[]) {
    this.numbers = new Map(first.map((item, i) => [item, i]));
  }

  get items(): Item[] {
    return [...this.numbers.keys()];
  }

  indexOf(item: Item): number {
    const known = this.numbers.get(item);
    if (known !== undefined) return known;
    this.numbers.set(item, this.numbers.size);
    return this.numbers.size - 1;
  }
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

function fontXml({ font: { name, size, bold, italic, color = "#000000" } }: CellStyle): string {
  const marks = `${bold ? "<b/>" : ""}${italic ? "<i/>" : ""}`;
  return `<font>${marks}<sz val="${size}"/><color rgb="${argb(color)}"/><name val="${escapeXml(name)}"/></font>`;
}

function alignmentXml({ horizontal, vertical, wrap }: CellStyle): string {
  return `<alignment horizontal="${horizontal}" vertical="${vertical}"${wrap ? ' wrapText="1"' : ""}/>`;
}

function conditionalXml({ fill, font }: { fill: string; font: string }): string {
  return `<dxf><font><color rgb="${argb(font)}"/></font><fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/><bgColor rgb="${argb(fill)}"/></patternFill></fill></dxf>`;
}

/** "#FFC7CE" → "FFFFC7CE". */
function argb(colour: string): string {
  return `FF${colour.slice(1)}`;
}
