import type { GridModel, Refusal } from "../grid/gridModel";
import type { MenuItem } from "./contextMenu";

/** What the right button offers on the tab of a sheet. */
export function sheetMenu(model: GridModel, sheetId: string, rename: () => void, tell: (refusal: Refusal | null) => void): MenuItem[] {
  const hidden = model.hiddenSheets();
  return [
    { label: "Đổi tên", run: rename },
    { label: "Tạo bản sao", run: () => tell(model.copySheet(sheetId)) },
    null,
    { label: "Ẩn", run: () => tell(model.hideSheet(sheetId)) },
    ...hidden.map(({ id, name }) => ({ label: `Bỏ ẩn "${name}"`, run: () => tell(model.showSheet(id)) })),
  ];
}
