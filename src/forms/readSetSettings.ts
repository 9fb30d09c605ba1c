import type { SetDraft } from "../criteria/setDraft";
import { setSheetText, type NotUnderstood } from "../messages/setSheets";
import type { CellPosition } from "../workbook/address";
import { cellAt, endOf, type SheetSnapshot } from "../workbook/sheetSnapshot";
import { READ_WINDOW } from "../workbook/workbook";
import { EnteredCells } from "./enteredCells";
import { isChoice, isNumber, settingsOf, type SettingKey, type SettingValues, type TableKey } from "./setFields";
import { columnsOf, TableReader, TABLES } from "./setTables";
import { plainHeader } from "./tableHeader";

const text = setSheetText.settings;
const SETTINGS_HEADERS = [text.headers.label, text.headers.value];
const KEYS = new Map(Object.entries(text.labels).map(([key, label]) => [plainHeader(label), key as SettingKey]));
const GROUPS = new Set<string>(Object.values(text.groups).map(plainHeader));
/** By the plain words of an earlier version, today's. */
const TODAY = new Map(Object.entries(setSheetText.earlier).map(([earlier, today]) => [plainHeader(earlier), plainHeader(today)]));
const TABLE_OF = new Map(TABLES.map((table) => [plainHeader(text.tables[table].heading), table]));
/** So many labels make a sheet one of settings, whatever it is called. */
const ENOUGH_LABELS = 6;

/** What the rows being read belong to, and the columns in which it stands. */
type Part = { readonly kind: "settings" | TableKey; readonly columns: readonly number[] };

/** The settings of a set as they stand on its sheet, and what was not understood. */
export interface ReadSettings extends Pick<SetDraft, "settings" | "scoresAt"> {
  readonly notUnderstood: readonly NotUnderstood[];
}

/** Whether a sheet holds the settings of a set, told by its labels. */
export function isSettingsSheet(sheet: SheetSnapshot): boolean {
  const found = new Set<SettingKey>();
  for (const row of sheet.cells) {
    for (const { kind, value } of row) {
      const key = kind === "text" ? KEYS.get(plainHeader(String(value))) : undefined;
      if (key !== undefined) found.add(key);
    }
  }
  return found.size >= ENOUGH_LABELS;
}

/** Reads a sheet of settings, wherever a person moved its rows and columns to. What it does not say is left empty, zero or out. */
export function readSetSettings(sheet: SheetSnapshot): ReadSettings {
  const { values, tables, cells } = new SettingsReader(sheet).read();
  if (values.year === undefined) cells.tell(null, "no-year");
  if (endOf(sheet).row >= READ_WINDOW.rows) cells.tell(null, "too-long");
  return { settings: settingsOf(values, tables.tables()), scoresAt: values.scoresAt ?? "lowest", notUnderstood: cells.notUnderstood };
}

class SettingsReader {
  readonly cells: EnteredCells;
  readonly tables: TableReader;
  readonly values: { -readonly [Key in keyof SettingValues]: SettingValues[Key] } = {};
  private readonly seen = new Set<SettingKey>();
  private part: Part | null = null;
  /** The columns of labels and values, as a header named them last. */
  private settings: Part | null = null;

  constructor(private readonly sheet: SheetSnapshot) {
    this.cells = new EnteredCells(sheet);
    this.tables = new TableReader(this.cells);
  }

  read(): this {
    const end = endOf(this.sheet).row;
    let isBelowGap = true;
    for (let row = this.sheet.origin.row; row < end; row++) {
      const filled = this.filled(row);
      if (filled.length > 0) this.readRow(row, filled, isBelowGap);
      isBelowGap = filled.length === 0;
    }
    return this;
  }

  private readRow(row: number, filled: readonly CellPosition[], isBelowGap: boolean): void {
    const header = this.headerIn(filled);
    const heading = header ? null : this.headingIn(filled);
    const stray = header ?? heading ?? (this.part === null || isBelowGap ? this.strayLabelIn(filled) : null);
    if (stray) this.part = stray;
    if (header?.kind === "settings") this.settings = header;
    if (header || heading || !this.part) return;
    const { kind, columns } = this.part;
    const at = columns.map((column) => ({ row, column }));
    if (kind === "settings") this.readSetting(at[0]!, at[1]!);
    else this.tables.read(kind, at);
  }

  private readSetting(label: CellPosition, value: CellPosition): void {
    const written = this.cells.text(label);
    const key = KEYS.get(plainHeader(written));
    if (key === undefined) {
      if (this.cells.text(value) !== "") this.cells.tell(label, "unknown-label", written);
      return;
    }
    if (this.seen.has(key)) return this.cells.tell(label, "said-twice", written);
    this.seen.add(key);
    Object.assign(this.values, { [key]: this.valueOf(key, value) });
  }

  private valueOf(key: SettingKey, at: CellPosition): string | number | undefined {
    if (isChoice(key)) return this.cells.choice<string>(at, setSheetText.choices[key]);
    if (isNumber(key)) return this.cells.number(at) ?? undefined;
    const written = this.cells.value(at);
    if (key === "reviewingLevel") return written === setSheetText.none ? "" : written || undefined;
    // What a form does not word is worded as usual; what is emptied stays empty.
    return written;
  }

  /** A row that names the columns of a table, wherever they stand. */
  private headerIn(filled: readonly CellPosition[]): Part | null {
    return (
      this.partNamed("settings", SETTINGS_HEADERS, filled) ??
      TABLES.map((table) => this.partNamed(table, columnsOf(table), filled)).find((part) => part !== null) ??
      null
    );
  }

  /** A column that is not named has been taken away: it is looked for where nothing stands. */
  private partNamed(kind: Part["kind"], headers: readonly string[], filled: readonly CellPosition[]): Part | null {
    const columnOf = (header: string) => filled.find((at) => this.plain(at) === plainHeader(header))?.column;
    const named = headers.map(columnOf);
    if (named.filter((column) => column !== undefined).length < 2) return null;
    return { kind, columns: named.map((column) => column ?? NOWHERE) };
  }

  /** The name of a group or a table alone; what follows stands as on a sheet of ours until a header says otherwise. */
  private headingIn(filled: readonly CellPosition[]): Part | null {
    const [first] = filled;
    const plain = this.plain(first!);
    const table = TABLE_OF.get(plain);
    if (table) return { kind: table, columns: columnsOf(table).map((_, i) => first!.column + i) };
    return GROUPS.has(plain) ? this.settingsFrom(first!.column) : null;
  }

  /** A label that a person moved away from the others. */
  private strayLabelIn(filled: readonly CellPosition[]): Part | null {
    const { column } = filled[0]!;
    const key = KEYS.get(this.plain(filled[0]!));
    if (key === undefined || this.seen.has(key) || this.part?.kind === "settings") return null;
    return this.settingsFrom(column);
  }

  private settingsFrom(column: number): Part {
    return this.settings?.columns[0] === column ? this.settings : { kind: "settings", columns: [column, column + 1] };
  }

  private plain(at: CellPosition): string {
    const plain = plainHeader(this.cells.text(at));
    return TODAY.get(plain) ?? plain;
  }

  private filled(row: number): CellPosition[] {
    const { column: first } = this.sheet.origin;
    const width = this.sheet.cells[row - this.sheet.origin.row]?.length ?? 0;
    const all = Array.from({ length: width }, (_, i) => ({ row, column: first + i }));
    return all.filter((at) => cellAt(this.sheet, at).kind !== "empty");
  }
}

/** A column of no sheet: all its cells are empty. */
const NOWHERE = -1;
