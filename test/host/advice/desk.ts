import { buildLostPoints } from "../../../src/actions/buildLostPoints";
import { inspect, type CheckedScorebook } from "../../../src/actions/inspect";
import { insertTemplate } from "../../../src/actions/insertTemplate";
import type { CriteriaSet } from "../../../src/criteria/criteriaSet";
import { createLiveWorkbook } from "../../../src/excel/liveWorkbook";
import { parseArea, parseCell } from "../../../src/workbook/address";
import type { Workbook } from "../../../src/workbook/workbook";
import type { Pick10 } from "../../unit/generatedSets";
import { scoresOf } from "../../unit/generatedSets";
import type { CellValue } from "../document/cell";
import type { CustomPart, SpreadsheetDocument } from "../document/spreadsheetDocument";
import type { SheetContents, Worksheet } from "../document/worksheet";
import type { EmulatedHost } from "../emulatedHost";

const PICKS: readonly Pick10[] = [10, 5, "KAD", 3, 10, 8, 10];

/** What Excel holds of a form that was laid and filled in. */
interface FilledForm {
  readonly sheets: readonly { readonly sheet: Worksheet; readonly contents: SheetContents }[];
  readonly parts: readonly CustomPart[];
}

/** Laying one takes longer than all that a person does to it: each is laid once. */
const FILLED = new Map<string, FilledForm>();

/** A person in front of a form of ours in the emulated Excel, with every guard on. */
export class Desk {
  /** The sets that the add-in knows. */
  sets: readonly CriteriaSet[];

  private constructor(
    readonly document: SpreadsheetDocument,
    readonly workbook: Workbook,
    readonly set: CriteriaSet,
  ) {
    this.sets = [set];
  }

  /** With a score for every criterion at every stage but the last, each with a reason where it does not apply. */
  static scored(host: EmulatedHost, set: CriteriaSet): Promise<Desk> {
    return Desk.with(host, set, set.id, (desk) => desk.fill());
  }

  /** With the lost-points sheet too, every row explained. */
  static built(host: EmulatedHost, set: CriteriaSet): Promise<Desk> {
    return Desk.with(host, set, `${set.id} built`, async (desk) => {
      await desk.fill();
      await desk.build();
    });
  }

  private static async with({ document }: EmulatedHost, set: CriteriaSet, key: string, make: (desk: Desk) => Promise<void>): Promise<Desk> {
    document.sheets.slice(1).forEach((sheet) => document.deleteSheet(sheet));
    document.parts.length = 0;
    const desk = new Desk(document, createLiveWorkbook(), set);
    const filled = FILLED.get(key);
    if (filled) desk.layAgain(filled);
    else {
      await make(desk);
      FILLED.set(key, desk.asItStands());
    }
    return desk;
  }

  private asItStands(): FilledForm {
    const { sheets, parts } = this.document;
    return { sheets: sheets.slice(1).map((sheet) => ({ sheet, contents: sheet.contents() })), parts: parts.map((part) => ({ ...part })) };
  }

  private layAgain({ sheets, parts }: FilledForm): void {
    for (const { sheet, contents } of sheets) {
      this.document.bringBack(sheet, this.document.sheets.length);
      this.document.setProtection(sheet, null);
      this.document.calculator.hold(() => sheet.restore(contents));
    }
    this.document.activate(this.scores);
    this.document.parts.push(...parts.map((part) => ({ ...part })));
  }

  private async fill(): Promise<void> {
    const { set } = this;
    await insertTemplate(this.workbook, [set], { set, unit: "xã Ví Dụ", year: 2025 });
    const { book } = await this.checked();
    const stages = set.stages.slice(0, Math.max(1, set.stages.length - 1));
    // The same at every stage: what a later one raises is a finding.
    const scores = scoresOf(set, 0, PICKS);
    this.document.calculator.hold(() => {
      for (const { code, scores: cells, reason } of book.criteria) {
        const score = scores.get(code)!;
        for (const { id } of stages) this.put(cells[id]!.address, score);
        if (score === "KAD") this.put(reason!.address, "Không phát sinh");
      }
    });
  }

  private async build(): Promise<void> {
    await buildLostPoints(this.workbook, [this.set]);
    const { lostSheet } = await this.checked();
    for (const row of lostSheet!.table.rows)
      for (const { address } of [row.reason, row.remedy, row.person]) this.put(address, "Đã ghi", this.lost);
  }

  async checked(): Promise<CheckedScorebook> {
    return (await inspect(this.workbook, this.sets)).current!;
  }

  get scores(): Worksheet {
    return this.document.sheets[1]!;
  }

  get lost(): Worksheet {
    return this.document.sheets[2]!;
  }

  /** As a paste from elsewhere or another program leaves it, whatever the guards say. */
  put(address: string, value: CellValue, sheet: Worksheet = this.scores): void {
    sheet.put(parseCell(address)!, { constant: value });
  }

  /** At the keyboard; null where Excel takes it. */
  type(sheet: Worksheet, address: string, text: string): string | null {
    this.document.activate(sheet);
    return this.document.type(parseCell(address)!, text)?.message ?? null;
  }

  /** Copies a block of values, and pastes it elsewhere. */
  copy(from: string, to: string): void {
    const area = parseArea(from)!;
    const target = parseCell(to)!;
    const values = positions(area).map(({ row, column }) => ({ row, column, value: this.scores.valueAt({ row, column }) }));
    this.document.calculator.hold(() => {
      for (const { row, column, value } of values) {
        this.scores.put(
          { row: row - area.row + target.row, column: column - area.column + target.column },
          { constant: value === "" ? null : value },
        );
      }
    });
  }
}

function positions({ row, column, rows, columns }: { row: number; column: number; rows: number; columns: number }) {
  return Array.from({ length: rows * columns }, (_, i) => ({ row: row + Math.floor(i / columns), column: column + (i % columns) }));
}
