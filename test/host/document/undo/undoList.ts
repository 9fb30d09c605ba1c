import type { CellArea, CellPosition } from "../../../../src/workbook/address";
import type { SpreadsheetDocument } from "../spreadsheetDocument";
import type { SheetContents, Worksheet } from "../worksheet";
import { isSame } from "./isSame";

/** As many steps as Excel keeps. */
const MOST_STEPS = 100;

/** A document as it stood at some time, as far as undo brings it back. */
interface Moment {
  readonly sheets: readonly Worksheet[];
  readonly contents: ReadonlyMap<Worksheet, SheetContents>;
  readonly active: Worksheet;
  readonly selection: CellArea;
}

/**
 * What a person can take back, step by step. A step is what they do to cells and rows, or all that one request of a program writes. What has
 * no undo in Excel for Windows empties the list: deleting, copying, renaming, hiding and protecting sheets (Microsoft Learn, "Undo
 * capabilities with the Excel JavaScript API"). Custom XML parts are not covered.
 */
export class UndoList {
  private readonly done: Moment[] = [];
  private readonly undone: Moment[] = [];
  /** As it was when the step began that is under way. */
  private before: Moment | null = null;
  /** Called when there is another step, or none any more. */
  onChange: () => void = () => undefined;

  constructor(private readonly document: SpreadsheetDocument) {}

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Makes one step of what the work changes; inside another step it is a part of that. */
  record<T>(work: () => T): T {
    if (this.before) return work();
    this.before = this.moment(this.document.sheets);
    try {
      return work();
    } finally {
      const changed = this.whatChanged(this.before);
      this.before = null;
      if (changed) this.add(changed);
    }
  }

  /** Nothing that was done until now can be taken back. */
  clear(): void {
    this.done.length = this.undone.length = 0;
    if (this.before) this.before = this.moment(this.document.sheets);
    this.onChange();
  }

  /** Takes back the last step. False where there is none, or a cell is being edited. */
  undo(): boolean {
    return this.travel(this.done, this.undone);
  }

  /** Does again what was taken back last. */
  redo(): boolean {
    return this.travel(this.undone, this.done);
  }

  private travel(from: Moment[], to: Moment[]): boolean {
    const target = this.document.isEditing ? undefined : from.pop();
    if (!target) return false;
    const leaving = this.document.sheets.filter((sheet) => !target.sheets.includes(sheet));
    const staying = [...target.contents.keys()].filter((sheet) => this.document.sheets.includes(sheet));
    to.push(this.moment([...staying, ...leaving]));
    this.goTo(target, leaving);
    this.onChange();
    return true;
  }

  private goTo({ sheets, contents, active, selection }: Moment, leaving: readonly Worksheet[]): void {
    const { document } = this;
    sheets.forEach((sheet, place) => document.sheets.includes(sheet) || document.bringBack(sheet, place));
    if (document.active !== active) document.activate(active);
    for (const sheet of leaving) document.removeSheet(sheet);
    const edited = document.calculator.hold(() => [...contents].map(([sheet, held]) => [sheet, sheet.restore(held)] as const));
    for (const [sheet, positions] of edited) if (positions.length > 0) document.edited(sheet, around(positions), false);
    document.select(selection);
  }

  private add(step: Moment): void {
    this.done.push(step);
    if (this.done.length > MOST_STEPS) this.done.shift();
    this.undone.length = 0;
    this.onChange();
  }

  private moment(sheets: readonly Worksheet[]): Moment {
    const { active, selection } = this.document;
    return { sheets: [...this.document.sheets], contents: new Map(sheets.map((sheet) => [sheet, sheet.contents()])), active, selection };
  }

  /** Of an earlier moment, only the sheets that are other now. Null where nothing is. */
  private whatChanged(before: Moment): Moment | null {
    const changed = [...before.contents].filter(([sheet, held]) => !isSame(held, sheet.contents()));
    if (
      changed.length === 0 &&
      isSame(
        before.sheets.map(({ id }) => id),
        this.document.sheets.map(({ id }) => id),
      )
    )
      return null;
    return { ...before, contents: new Map(changed) };
  }
}

/** The smallest area that holds some cells. */
function around(positions: readonly CellPosition[]): CellArea {
  const rows = positions.map(({ row }) => row).sort((a, b) => a - b);
  const columns = positions.map(({ column }) => column).sort((a, b) => a - b);
  return { row: rows[0]!, column: columns[0]!, rows: rows.at(-1)! - rows[0]! + 1, columns: columns.at(-1)! - columns[0]! + 1 };
}
