import { addSetSheets } from "../../../src/actions/setWorkbook";
import { checksumOf } from "../../../src/criteria/checksum";
import type { CriteriaSetFile } from "../../../src/criteria/criteriaSetFile";
import { toDraft, toSetFile, type SetDraft } from "../../../src/criteria/setDraft";
import { readSetWorkbook, type ReadSetWorkbook } from "../../../src/forms/readSetWorkbook";
import { cellAddress, type CellPosition } from "../../../src/workbook/address";
import { MemoryWorkbook } from "../memoryWorkbook";

export const SETTINGS = "Cài đặt";
export const CRITERIA = "Tiêu chí";

/** A workbook with a set's two sheets, as a person has it open. */
export class SetBook {
  readonly workbook = new MemoryWorkbook();

  static async of(draft: SetDraft | CriteriaSetFile): Promise<SetBook> {
    const book = new SetBook();
    await addSetSheets(book.workbook, "rows" in draft ? draft : toDraft(draft));
    return book;
  }

  async read(): Promise<ReadSetWorkbook> {
    return readSetWorkbook(await this.workbook.read())!;
  }

  async file(): Promise<CriteriaSetFile> {
    return toSetFile((await this.read()).draft);
  }

  async checksum(): Promise<string> {
    return checksumOf(await this.file());
  }

  /** The first cell of a sheet that holds a text. */
  async find(sheetName: string, text: string): Promise<CellPosition> {
    const sheet = (await this.workbook.read(({ name }) => name === sheetName)).sheets[0]!;
    for (const [i, row] of sheet.cells.entries()) {
      const j = row.findIndex(({ kind, value }) => kind === "text" && value === text);
      if (j >= 0) return { row: sheet.origin.row + i, column: sheet.origin.column + j };
    }
    throw new Error(`${sheetName} has no "${text}"`);
  }

  /** The cell so many columns right of the one that holds a text. */
  async beside(sheetName: string, text: string, columns = 1): Promise<string> {
    const { row, column } = await this.find(sheetName, text);
    return cellAddress({ row, column: column + columns });
  }
}
