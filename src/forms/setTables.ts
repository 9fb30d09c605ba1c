import { normalizeCode } from "../criteria/code";
import type { SetSettings } from "../criteria/setDraft";
import { setSheetText } from "../messages/setSheets";
import type { CellPosition } from "../workbook/address";
import type { CellContent } from "../workbook/sheetPlan";
import type { EnteredCells } from "./enteredCells";
import type { SetTables, TableKey } from "./setFields";

export const TABLES = Object.keys(setSheetText.settings.tables) as readonly TableKey[];

/** Names of a table's columns, from left to right. */
export function columnsOf(table: TableKey): readonly string[] {
  return Object.values(setSheetText.settings.tables[table].columns);
}

/** A table's rows as they are written. */
export function tableRows(settings: SetSettings, table: TableKey): readonly (readonly CellContent[])[] {
  const rows = ROWS[table](settings);
  const saysNone = (table === "blocks" || table === "departments") && rows?.length === 0;
  return saysNone ? [[setSheetText.none, null, null]] : (rows ?? []);
}

const ROWS: Readonly<Record<TableKey, (settings: SetSettings) => readonly CellContent[][] | undefined>> = {
  stages: ({ stages }) => stages.map(({ id, name }) => [id, name]),
  classes: ({ classes }) => classes.map(({ name, from, above }) => [name, from, markOf(above)]),
  blocks: ({ blocks }) => blocks?.map(({ name, weight, domains }) => [name, weight, domains.join("; ")]),
  departments: ({ departments }) => departments?.map(({ name, aliases }) => [name, aliases.map(quotedAlias).join("\n")]),
  knownSubCriteria: ({ knownSubCriteria }) => knownSubCriteria.map(({ code, name, maximum }) => [code, name, maximum ?? null]),
};

/** How a "yes", a "no" and nothing at all are written. */
export function markOf(isMarked: boolean | undefined): CellContent {
  if (isMarked === undefined) return null;
  return isMarked ? setSheetText.yes : setSheetText.no;
}

/** A name with a semicolon of its own stands in quotation marks. */
function quotedAlias(alias: string): string {
  return alias.includes(";") ? `"${alias}"` : alias;
}

function aliasesOf(written: string): string[] {
  const lines = written.split("\n").map((line) => line.trim());
  const names = lines.flatMap((line) => (/^".*"$/.test(line) ? [line.slice(1, -1)] : line.split(";")));
  return names.map((name) => name.trim()).filter((name) => name !== "");
}

/** Gathers the rows of the tables while a sheet is read from top to bottom. */
export class TableReader {
  private readonly stages: SetSettings["stages"][number][] = [];
  private readonly classes: SetSettings["classes"][number][] = [];
  private readonly blocks: NonNullable<SetSettings["blocks"]>[number][] = [];
  private readonly departments: NonNullable<SetSettings["departments"]>[number][] = [];
  private readonly knownSubCriteria: SetSettings["knownSubCriteria"][number][] = [];
  private readonly saidNone = new Set<TableKey>();

  constructor(private readonly cells: EnteredCells) {}

  /** One row; `at` holds the cells of the table's columns from left to right. A row without anything is passed over. */
  read(table: TableKey, at: readonly CellPosition[]): void {
    if (this.cells.text(at[0]!) === setSheetText.none) this.saidNone.add(table);
    else if (!at.every((each) => this.cells.isEmpty(each))) this.readers[table](at);
  }

  tables(): Partial<SetTables> {
    const { stages, classes, blocks, departments, knownSubCriteria, saidNone } = this;
    return {
      ...{ stages, classes, knownSubCriteria },
      ...(blocks.length > 0 || saidNone.has("blocks") ? { blocks } : {}),
      ...(departments.length > 0 || saidNone.has("departments") ? { departments } : {}),
    };
  }

  private readonly readers: Readonly<Record<TableKey, (at: readonly CellPosition[]) => void>> = {
    stages: ([id, name]) => {
      this.stages.push({ id: this.cells.value(id!), name: this.cells.value(name!) });
    },
    classes: ([name, from, above]) => {
      const bound = { name: this.cells.value(name!), from: this.cells.neededNumber(from!) };
      const mark = this.cells.mark(above!);
      this.classes.push(mark === undefined ? bound : { ...bound, above: mark });
    },
    blocks: ([name, weight, domains]) => {
      const { cells } = this;
      this.blocks.push({ name: cells.value(name!), weight: cells.neededNumber(weight!), domains: cells.codes(domains!) });
    },
    departments: ([name, aliases]) => {
      this.departments.push({ name: this.cells.value(name!), aliases: aliasesOf(this.cells.value(aliases!)) });
    },
    knownSubCriteria: ([code, name, maximum]) => {
      const previous = this.knownSubCriteria.at(-1)?.code ?? "";
      const written = this.cells.code(code!, previous, () => true);
      const named = { code: normalizeCode(written) ?? written, name: this.cells.value(name!) };
      const most = this.cells.number(maximum!);
      this.knownSubCriteria.push(most === null ? named : { ...named, maximum: most });
    },
  };
}
