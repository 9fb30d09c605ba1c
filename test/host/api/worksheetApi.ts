import type { CellArea } from "../../../src/workbook/address";
import { isSheetName } from "../document/edits/sheetEdits";
import { areaOfAddress, excelAddress, LAST_COLUMN, LAST_ROW } from "../document/excelAddress";
import type { SpreadsheetDocument } from "../document/spreadsheetDocument";
import type { Worksheet } from "../document/worksheet";
import { HostError } from "../protocol/messages";
import { ChartCollectionApi } from "./chartApi";
import { PageLayoutApi } from "./pageLayoutApi";
import { RangeApi } from "./rangeApi";

const notFound = () => new HostError("ItemNotFound", "The requested resource doesn't exist.");
const denied = () => new HostError("AccessDenied", "You cannot perform the requested operation.");
const alreadyExists = () => new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
const invalid = (message: string) => new HostError("InvalidArgument", message);

export class WorksheetCollectionApi {
  readonly $type = "WorksheetCollection";
  private readonly known = new Map<Worksheet, WorksheetApi>();
  constructor(private readonly document: SpreadsheetDocument) {}

  get items(): WorksheetApi[] {
    return this.document.sheets.map((sheet) => this.of(sheet));
  }

  of(sheet: Worksheet): WorksheetApi {
    const known = this.known.get(sheet) ?? new WorksheetApi(sheet);
    this.known.set(sheet, known);
    return known;
  }

  getCount(): number {
    return this.document.sheets.length;
  }

  add(name?: string): WorksheetApi {
    if (this.document.isStructureProtected || this.document.isReadOnly) throw denied();
    const given = name ?? `Sheet${this.document.sheets.length + 1}`;
    if (!isSheetName(given)) throw invalid(`"${given}" is not a name for a sheet.`);
    if (this.document.findSheet(given)) throw alreadyExists();
    return this.of(this.document.addSheet(given));
  }

  getItemOrNullObject(key: string): WorksheetApi | null {
    const sheet = this.document.findSheet(String(key));
    return sheet ? this.of(sheet) : null;
  }

  getItem(key: string): WorksheetApi {
    const sheet = this.getItemOrNullObject(key);
    if (!sheet) throw notFound();
    return sheet;
  }

  getFirst(): WorksheetApi {
    return this.of(this.document.sheets[0]!);
  }

  getLast(): WorksheetApi {
    return this.of(this.document.sheets.at(-1)!);
  }

  getActiveWorksheet(): WorksheetApi {
    return this.of(this.document.active);
  }
}

/** What a person may still do on a protected sheet where nothing is said. */
const NOTHING_ALLOWED = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

class WorksheetProtectionApi {
  readonly $type = "WorksheetProtection";
  constructor(private readonly sheet: Worksheet) {}
  get protected(): boolean {
    return this.sheet.protection !== null;
  }
  get options(): unknown {
    return this.sheet.protection;
  }
  protect(options?: Record<string, unknown>): void {
    if (this.sheet.protection) throw denied();
    this.sheet.document.setProtection(this.sheet, { ...NOTHING_ALLOWED, ...options });
  }
  unprotect(): void {
    this.sheet.document.setProtection(this.sheet, null);
  }
}

class FreezePanesApi {
  readonly $type = "WorksheetFreezePanes";
  constructor(private readonly sheet: Worksheet) {}
  freezeRows(count: number): void {
    this.freeze(count, 0);
  }
  /** Everything above and left of the range's last cell, and that cell. */
  freezeAt({ area }: RangeApi): void {
    this.freeze(area.row + area.rows, area.column + area.columns);
  }
  unfreeze(): void {
    this.freeze(0, 0);
  }
  private freeze(rows: number, columns: number): void {
    this.sheet.frozenRows = rows;
    this.sheet.frozenColumns = columns;
  }
}

export class WorksheetApi {
  readonly $type = "Worksheet";
  readonly protection: WorksheetProtectionApi;
  readonly freezePanes: FreezePanesApi;
  readonly pageLayout: PageLayoutApi;
  readonly charts: ChartCollectionApi;
  constructor(readonly sheet: Worksheet) {
    this.protection = new WorksheetProtectionApi(sheet);
    this.freezePanes = new FreezePanesApi(sheet);
    this.pageLayout = new PageLayoutApi(sheet);
    this.charts = new ChartCollectionApi(sheet);
  }

  get $id(): string {
    return this.sheet.id;
  }
  get id(): string {
    return this.sheet.id;
  }
  get name(): string {
    return this.sheet.name;
  }
  set name(name: string) {
    const { document } = this.sheet;
    if (document.isStructureProtected) throw denied();
    if (!isSheetName(name)) throw invalid(`"${name}" is not a name for a sheet.`);
    const taken = document.findSheet(name);
    if (taken && taken !== this.sheet) throw alreadyExists();
    document.renameSheet(this.sheet, name);
  }
  get position(): number {
    return this.sheet.document.sheets.indexOf(this.sheet);
  }
  get visibility(): string {
    return this.sheet.visibility;
  }
  set visibility(visibility: string) {
    this.sheet.document.setVisibility(this.sheet, visibility);
  }

  get tabColor(): string {
    return this.sheet.tabColor;
  }
  set tabColor(colour: string) {
    this.sheet.tabColor = colour;
  }
  get showGridlines(): boolean {
    return this.sheet.showGridlines;
  }
  set showGridlines(shown: boolean) {
    this.sheet.showGridlines = shown;
  }

  activate(): void {
    this.sheet.document.activate(this.sheet);
  }

  delete(): void {
    if (this.sheet.document.isStructureProtected) throw denied();
    if (this.sheet.document.sheets.length === 1) throw invalid("A workbook must keep one sheet.");
    this.sheet.document.deleteSheet(this.sheet);
  }

  getRange(address?: string): RangeApi {
    const area = address === undefined ? { row: 0, column: 0, rows: LAST_ROW, columns: LAST_COLUMN } : areaOfAddress(address);
    if (!area) throw invalid(`The argument '${address}' is invalid.`);
    return new RangeApi(this.sheet, area);
  }

  getRangeByIndexes(row: number, column: number, rows: number, columns: number): RangeApi {
    return new RangeApi(this.sheet, { row, column, rows, columns });
  }

  getCell(row: number, column: number): RangeApi {
    return this.getRangeByIndexes(row, column, 1, 1);
  }

  getUsedRangeOrNullObject(valuesOnly?: boolean): RangeApi | null {
    return this.getRange().getUsedRangeOrNullObject(valuesOnly);
  }
}

/** A sheet's area as the API writes it: the name quoted where it must be. */
export function fullAddress(sheet: Worksheet, area: CellArea): string {
  const name = /^[A-Za-z_][\w.]*$/.test(sheet.name) ? sheet.name : `'${sheet.name.replace(/'/g, "''")}'`;
  return `${name}!${excelAddress(area)}`;
}
