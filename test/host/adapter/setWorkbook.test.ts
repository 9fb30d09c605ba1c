import { addSetSheets } from "../../../src/actions/setWorkbook";
import { checksumOf } from "../../../src/criteria/checksum";
import thaiNguyen from "../../../src/criteria/sets/thai-nguyen-cap-xa-2023.json";
import { toDraft, toSetFile } from "../../../src/criteria/setDraft";
import { createLiveWorkbook } from "../../../src/excel/liveWorkbook";
import { readSetWorkbook } from "../../../src/forms/readSetWorkbook";
import { parseCell } from "../../../src/workbook/address";
import type { Workbook } from "../../../src/workbook/workbook";
import { exampleFile, EXAMPLES } from "../../unit/examples";
import { bootInNode } from "../bootInNode";

const host = bootInNode();
let workbook: Workbook;

beforeEach(() => {
  host.document.sheets.slice(1).forEach((sheet) => host.document.deleteSheet(sheet));
  workbook = createLiveWorkbook();
});

const read = async () => readSetWorkbook(await workbook.read())!;
const files = [thaiNguyen, ...EXAMPLES.map(exampleFile)].map((file) => [file.id, file] as const);

test.each(files)("%s is the same set again after it stood in Excel", async (_, file) => {
  expect(await addSetSheets(workbook, toDraft(file))).toEqual(["Cài đặt", "Tiêu chí"]);
  expect(host.document.active.name).toBe("Cài đặt");
  const { draft, notUnderstood } = await read();
  expect(notUnderstood).toEqual([]);
  expect(checksumOf(toSetFile(draft))).toBe(checksumOf(file));
  expect(host.missingMembers).toEqual([]);
});

/** Types into a sheet as at a Vietnamese keyboard; the sentence with which Excel refuses it, else null. */
function type(sheetName: string, address: string, text: string): string | null {
  host.document.activate(host.document.sheets.find(({ name }) => name === sheetName)!);
  return host.document.type(parseCell(address)!, text)?.message ?? null;
}

test("what is typed into the empty rows is read as it was meant, and what cannot be is refused", async () => {
  const { rows } = toDraft(exampleFile("steps"));
  await addSetSheets(workbook, toDraft(exampleFile("steps")));
  const row = 4 + rows.length + 1;
  const typed = { A: "2.10", B: "+ Tiêu chí mới", C: "1,5", E: "Công an xã", F: "0; 0,5; 1,5", G: "x", H: "- Có văn bản: 0,5" };
  for (const [column, text] of Object.entries(typed)) expect([column, type("Tiêu chí", `${column}${row}`, text)]).toEqual([column, null]);
  expect(type("Tiêu chí", `C${row}`, "một điểm")).toContain("Ghi một số");
  expect(type("Tiêu chí", `D${row}`, "2")).toContain("Chỉ ghi ở lĩnh vực điểm cộng, điểm trừ");
  expect(type("Tiêu chí", "A4", "STT")).toContain("không sửa ở đây");
  expect(type("Cài đặt", "A5", "Phiên bản mới")).toContain("không sửa ở đây");
  expect(type("Cài đặt", "B6", "1.10")).toBeNull();
  expect(type("Cài đặt", "B8", "hai nghìn")).toContain("Năm gồm bốn chữ số");
  expect(type("Cài đặt", "B8", "2026")).toBeNull();
  const { draft, notUnderstood } = await read();
  expect(notUnderstood).toEqual([]);
  expect(draft.settings).toMatchObject({ version: "1.10", year: 2026 });
  expect(draft.rows.at(-1)).toEqual({
    code: "2.10",
    name: "+ Tiêu chí mới",
    maximum: 1.5,
    department: "Công an xã",
    allowed: { values: [0, 0.5, 1.5] },
    conditional: true,
    guidance: "- Có văn bản: 0,5",
    cell: `A${row}`,
  });
});
