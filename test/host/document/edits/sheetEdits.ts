import type { SpreadsheetDocument } from "../spreadsheetDocument";
import type { TypingRefusal } from "../validation";
import type { Worksheet } from "../worksheet";

const LONGEST_NAME = 31;
const refusal = (message: string): TypingRefusal => ({ title: "Microsoft Excel", message });
const PROTECTED = refusal("Sổ làm việc được bảo vệ nên không thay đổi được.");
const BAD_NAME = refusal(
  "Tên trang tính phải có từ 1 đến 31 ký tự, không có các ký tự : \\ / ? * [ ], không bắt đầu hay kết thúc bằng dấu nháy đơn, và không phải History.",
);
const TAKEN = refusal("Tên này đã có trang tính khác dùng. Hãy thử tên khác.");
const LAST_SHOWN = refusal("Sổ làm việc phải có ít nhất một trang tính hiển thị.");

/** Whether Excel takes a name for a sheet. */
export function isSheetName(name: string): boolean {
  return (
    name.length > 0 && name.length <= LONGEST_NAME && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name) && name.toLowerCase() !== "history"
  );
}

/** Renames a sheet as a person does. Null where it was done, else what Excel's dialog says. */
export function renameByHand(sheet: Worksheet, name: string): TypingRefusal | null {
  const { document } = sheet;
  if (document.isStructureProtected) return PROTECTED;
  if (!isSheetName(name)) return BAD_NAME;
  const found = document.findSheet(name);
  if (found && found !== sheet) return TAKEN;
  if (name !== sheet.name) document.renameSheet(sheet, name);
  return null;
}

/** Hides a sheet, and brings the next one to the front; the last that is shown stays. */
export function hideByHand(sheet: Worksheet): TypingRefusal | null {
  const { document } = sheet;
  if (document.isStructureProtected) return PROTECTED;
  const others = document.sheets.filter((each) => each !== sheet && each.visibility === "Visible");
  if (others.length === 0) return LAST_SHOWN;
  const place = document.sheets.indexOf(sheet);
  document.setVisibility(sheet, "Hidden");
  if (document.active === sheet) document.activate(others.find((each) => document.sheets.indexOf(each) > place) ?? others.at(-1)!);
  return null;
}

export function showByHand(sheet: Worksheet): TypingRefusal | null {
  if (sheet.document.isStructureProtected) return PROTECTED;
  sheet.document.setVisibility(sheet, "Visible");
  sheet.document.activate(sheet);
  return null;
}

/** Puts a copy of a sheet after it and in front, protected if the sheet is; empties the list of undo, as every copy of a sheet. */
export function copyByHand(sheet: Worksheet): TypingRefusal | null {
  const { document } = sheet;
  if (document.isStructureProtected) return PROTECTED;
  const copy = document.addSheet(nameOfCopy(document, sheet.name));
  document.sheets.splice(document.sheets.indexOf(sheet) + 1, 0, document.sheets.pop()!);
  document.calculator.hold(() => copy.restore(sheet.contents()));
  copy.conditionalFormats = copy.conditionalFormats.map((each) => ({ ...each, id: document.newId("CF") }));
  copy.charts = copy.charts.map((each) => ({ ...each, id: document.newId("CHART") }));
  document.setProtection(copy, sheet.protection);
  document.activate(copy);
  return null;
}

/** "Điểm (2)": the first number that is free, cut to what a name may have. */
function nameOfCopy(document: SpreadsheetDocument, name: string): string {
  for (let number = 2; ; number++) {
    const end = ` (${number})`;
    const made = name.slice(0, LONGEST_NAME - end.length) + end;
    if (!document.findSheet(made)) return made;
  }
}
