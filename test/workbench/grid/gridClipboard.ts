import type { CellArea } from "../../../src/workbook/address";
import { parseBlock, writeBlock } from "./clipboardBlock";
import type { GridModel, Refusal } from "./gridModel";

const SHUT: Refusal = {
  title: "Chưa dán được",
  message: "Trình duyệt không cho trang này đọc bảng tạm. Nhấn Ctrl+V để dán, hoặc cho phép đọc bảng tạm trong trình duyệt.",
};

/** Cut, copy and paste. Cells of this workbook go with their formulas and looks; what comes from elsewhere is text. */
export class GridClipboard {
  private taken: { readonly sheetId: string; readonly area: CellArea; readonly isCut: boolean; readonly text: string } | null = null;

  constructor(private readonly model: GridModel) {}

  /** Takes the selected cells. Returns what other programs get of them. */
  take(isCut: boolean): string {
    const area = this.model.selection();
    const sheet = this.model.active();
    const block = Array.from({ length: area.rows }, (_, i) =>
      Array.from({ length: area.columns }, (_, j) => sheet.cell({ row: area.row + i, column: area.column + j }).text),
    );
    this.taken = { sheetId: sheet.id, area, isCut, text: writeBlock(block) };
    return this.taken.text;
  }

  /** Pastes what the clipboard holds: the cells that were taken, while it is still those. */
  paste(text: string): Refusal | null {
    const { taken } = this;
    // On its way through the clipboard of a machine, a line may end otherwise.
    if (taken && sameLines(taken.text, text)) {
      if (taken.isCut) this.taken = null;
      return this.model.pasteCells(taken.sheetId, taken.area, taken.isCut);
    }
    const block = parseBlock(text);
    return block.length > 0 ? this.model.paste(this.model.selection(), block) : null;
  }

  /** The same where no key was pressed: the browser may ask whether the page may read the clipboard. */
  async pasteFromMenu(): Promise<Refusal | null> {
    try {
      return this.paste(await navigator.clipboard.readText());
    } catch {
      return this.taken ? this.paste(this.taken.text) : SHUT;
    }
  }
}

function sameLines(one: string, other: string): boolean {
  return one.replace(/\r\n/g, "\n") === other.replace(/\r\n/g, "\n");
}
