import type { SheetSnapshot } from "../workbook/sheetSnapshot";
import type { Change } from "../workbook/workbook";
import type { ReadBack } from "./cellWriter";
import { putPart } from "./customPart";
import { activate } from "./navigation";
import { rewritePlan, writePlan, type LaterWrite } from "./planWriter";
import { ProtectedSheets } from "./protection";
import { arrangeRows, withUnknownFormulas } from "./rowArrangement";
import { setCells } from "./setCells";
import type { WorkbookState } from "./workbookState";

type Of<K extends Change["kind"]> = Extract<Change, { kind: K }>;

/** The calls for a list of changes, queued in order for one sync, and what to look at afterwards. */
export class ChangeBatch {
  private readonly added: Excel.Worksheet[] = [];
  private readonly checks: ReadBack[] = [];
  private readonly later: LaterWrite[] = [];
  private hasMovedRows = false;
  private readonly protectedSheets: ProtectedSheets;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly state: WorkbookState,
    private readonly withPrint: boolean,
  ) {
    this.protectedSheets = new ProtectedSheets(state.sheets);
  }

  /** What did not go into the first sync: one sync for each part, in order. */
  async writeRest(): Promise<void> {
    for (const write of this.later) {
      this.context.application.suspendScreenUpdatingUntilNextSync();
      this.checks.push(write());
      await this.context.sync();
    }
  }

  /** After the last sync: throws WorkbookError "not-written" where a cell holds something else than was written. */
  verify(): void {
    for (const check of this.checks) check();
  }

  /** Ids of the sheets that Excel is known to have added, also where a later call failed. */
  addedIds(): string[] {
    return this.added.flatMap((sheet) => sheet.toJSON().id ?? []);
  }

  queue(change: Change): void {
    switch (change.kind) {
      case "addSheet":
        return this.add(change);
      case "rewriteSheet":
        return this.rewrite(change);
      case "arrangeRows":
        this.hasMovedRows = true;
        return arrangeRows(this.sheet(change.before.id), change);
      case "setCells":
        return this.setCells(change);
      case "protect":
        return this.protectedSheets.protect(this.sheet(change.sheetId), change.sheetId);
      case "unprotect":
        return this.protectedSheets.unprotect(this.sheet(change.sheetId), change.sheetId);
      case "putPart":
        return putPart(this.context, change.xml, this.state);
      case "activate":
        return activate(this.context, change.sheet, change.address);
    }
  }

  private add({ plan }: Of<"addSheet">): void {
    // Named at once: adding and renaming would clear the person's undo on Windows and Mac.
    const sheet = this.context.workbook.worksheets.add(plan.name);
    sheet.load("id");
    this.added.push(sheet);
    const { check, later } = writePlan(sheet, plan, this.withPrint);
    this.checks.push(check);
    this.later.push(...later);
  }

  private rewrite({ before, plan, cleared }: Of<"rewriteSheet">): void {
    this.checks.push(rewritePlan(this.sheet(before.id), this.asItStands(before), plan, cleared, this.withPrint));
  }

  private setCells({ before, cells }: Of<"setCells">): void {
    this.checks.push(setCells(this.sheet(before.id), this.asItStands(before), cells, this.protectedSheets.mayFormat(before.id)));
  }

  /** Rows that moved have changed what formulas look at, on every sheet. */
  private asItStands(before: SheetSnapshot): SheetSnapshot {
    return this.hasMovedRows ? withUnknownFormulas(before) : before;
  }

  private sheet(id: string): Excel.Worksheet {
    return this.context.workbook.worksheets.getItem(id);
  }
}
