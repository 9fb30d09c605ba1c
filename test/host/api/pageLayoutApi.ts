import { parseArea } from "../../../src/workbook/address";
import type { PageSetup, Worksheet } from "../document/worksheet";
import { HostError } from "../protocol/messages";

const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

export class PageLayoutApi {
  readonly $type = "PageLayout";
  constructor(private readonly sheet: Worksheet) {}
  private get page(): PageSetup {
    return this.sheet.page;
  }
  get orientation(): string {
    return this.page.orientation;
  }
  set orientation(value: string) {
    this.page.orientation = value;
  }
  get paperSize(): string {
    return this.page.paperSize;
  }
  set paperSize(value: string) {
    this.page.paperSize = value;
  }
  get zoom(): PageSetup["zoom"] {
    return this.page.zoom;
  }
  set zoom(value: PageSetup["zoom"]) {
    this.page.zoom = value;
  }
  get centerHorizontally(): boolean {
    return this.page.centerHorizontally;
  }
  set centerHorizontally(value: boolean) {
    this.page.centerHorizontally = value;
  }
  get blackAndWhite(): boolean {
    return this.page.blackAndWhite;
  }
  set blackAndWhite(value: boolean) {
    this.page.blackAndWhite = value;
  }
  get topMargin(): number {
    return this.page.margins.top;
  }
  set topMargin(points: number) {
    this.page.margins.top = points;
  }
  get bottomMargin(): number {
    return this.page.margins.bottom;
  }
  set bottomMargin(points: number) {
    this.page.margins.bottom = points;
  }
  get leftMargin(): number {
    return this.page.margins.left;
  }
  set leftMargin(points: number) {
    this.page.margins.left = points;
  }
  get rightMargin(): number {
    return this.page.margins.right;
  }
  set rightMargin(points: number) {
    this.page.margins.right = points;
  }
  setPrintMargins(unit: string, margins: Partial<PageSetup["margins"]>): void {
    for (const [side, value] of Object.entries(margins))
      this.page.margins[side as keyof PageSetup["margins"]] = value * (POINTS[unit] ?? 1);
  }
  setPrintArea(address: string): void {
    const area = parseArea(address);
    if (!area) throw new HostError("InvalidArgument", `'${address}' is not an area.`);
    this.page.printArea = area;
  }
  setPrintTitleRows(address: string): void {
    const match = /^\$?(\d+):\$?(\d+)$/.exec(address);
    if (!match) throw new HostError("InvalidArgument", `'${address}' is not rows.`);
    this.page.titleRows = { first: Number(match[1]) - 1, last: Number(match[2]) - 1 };
  }
}
