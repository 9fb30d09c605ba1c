import type { GridClipboard } from "../grid/gridClipboard";
import type { GridModel, Refusal } from "../grid/gridModel";
import type { MenuItem } from "./contextMenu";

/** What the right button offers over the selected cells. */
export function gridMenu(model: GridModel, clipboard: GridClipboard, tell: (refusal: Refusal | null) => void): MenuItem[] {
  const { row, rows } = model.selection();
  const take = (isCut: boolean) => void navigator.clipboard.writeText(clipboard.take(isCut));
  const lines = rows === 1 ? "dòng" : `${rows} dòng`;
  return [
    { label: "Cắt", run: () => take(true) },
    { label: "Sao chép", run: () => take(false) },
    { label: "Dán", run: () => void clipboard.pasteFromMenu().then(tell) },
    null,
    { label: `Chèn ${lines}`, run: () => tell(model.insertRows(row, rows)) },
    { label: `Xóa ${lines}`, run: () => tell(model.deleteRows(row, rows)) },
    { label: "Xóa nội dung", run: () => tell(model.clear(model.selection())) },
    null,
    { label: "Sắp xếp từ nhỏ đến lớn", run: () => tell(model.sort(false)) },
    { label: "Sắp xếp từ lớn đến nhỏ", run: () => tell(model.sort(true)) },
    null,
    { label: `Ẩn ${lines}`, run: () => tell(model.hideRows(row, rows)) },
    { label: "Bỏ ẩn dòng", isOff: !model.hasHiddenRows(row, rows), run: () => tell(model.showRows(row, rows)) },
  ];
}
