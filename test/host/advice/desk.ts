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
import type { SpreadsheetDocument } from "../document/spreadsheetDocument";
import type { Worksheet } from "../document/worksheet";
import type { EmulatedHost } from "../emulatedHost";

const PICKS: readonly Pick10[] = [10, 5, "KAD", 3, 10, 8, 10];

/** A person in front of a form of ours in the emulated Excel, with every guard on. */
export class Desk {
  private constructor(
    readonly document: SpreadsheetDocument,
    readonly workbook: Workbook,
    readonly set: CriteriaSet,
  ) {}

  /** With a score for every criterion at every stage but the last, each with a reason where it does not apply. */
  static async scored(host: EmulatedHost, set: CriteriaSet): Promise<Desk> {
    const { document } = host;
    document.sheets.slice(1).forEach((sheet) => document.deleteSheet(sheet));
    document.parts.length = 0;
    const desk = new Desk(document, createLiveWorkbook(), set);
    await insertTemplate(desk.workbook, [set], { set, unit: "xã Ví Dụ", year: 2025 });
    const { book } = await desk.checked();
    const stages = set.stages.slice(0, Math.max(1, set.stages.length - 1));
    document.calculator.hold(() =>
      stages.forEach(({ id }) => {
        // The same at every stage: what a later one raises is a finding.
        const scores = scoresOf(set, 0, PICKS);
        for (const row of book.criteria) {
          const score = scores.get(row.code)!;
          desk.put(row.scores[id]!.address, score);
          if (score === "KAD") desk.put(row.reason!.address, "Không phát sinh");
        }
      }),
    );
    return desk;
  }

  async checked(): Promise<CheckedScorebook> {
    return (await inspect(this.workbook, [this.set])).current!;
  }

  /** Builds the lost-points sheet and explains every row. */
  async built(): Promise<void> {
    await buildLostPoints(this.workbook, [this.set]);
    const { lostSheet } = await this.checked();
    for (const row of lostSheet!.table.rows)
      for (const { address } of [row.reason, row.remedy, row.person]) this.put(address, "Đã ghi", this.lost);
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
