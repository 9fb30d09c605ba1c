import { utils, write } from "@e965/xlsx";
import { receivedFile } from "../cli/receivedFile";
import { packedRepetition } from "../xlsx/zipFixture";
import { workbookFixture } from "../xlsx/workbookFixture";
import { makeForm, type Layout } from "./form";
import { formFile } from "./formFile";

/** A file that a reviewer received. */
export interface BatchedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const CLEAN = 10;
/** Scores that may be anybody's. */
const UNCLEAR: Layout = { stages: ["self"], headers: { self: "Điểm đạt được" } };

/** Thirty files of all kinds: clean, faulty, of another make or year, one twice, two under one name, and those that cannot be read. */
export async function mixedBatch(): Promise<BatchedFile[]> {
  const clean = await Promise.all(
    Array.from({ length: CLEAN }, async (_, i) => ({ name: `sạch ${i + 1}.xlsx`, bytes: await receivedFile(`xã Số ${i + 1}`) })),
  );
  const form = await formFile(makeForm({ stages: ["self"] }));
  const unclear = await formFile(makeForm(UNCLEAR));
  const otherUnit = makeForm({ ...UNCLEAR, titles: ["UBND XÃ PHÚ ĐÌNH", "CHỈ SỐ CCHC NĂM 2023"] });
  return [
    ...clean,
    { name: "vượt điểm.xlsx", bytes: await receivedFile("xã Vượt Điểm", { "7.6": 9 }) },
    { name: "điểm âm.xlsx", bytes: await receivedFile("xã Điểm Âm", { "1.1": -1 }) },
    { name: "thiếu điểm.xlsx", bytes: await receivedFile("thị trấn Thiếu Điểm", { "1.1": null, "2.1": null, "7.1": null, "7.2": null }) },
    { name: "ghi chữ.xlsx", bytes: await receivedFile("phường Ghi Chữ", { "3.2": "đạt", "7.7": "0,5" }) },
    { name: "chấm thấp.xlsx", bytes: await receivedFile("xã Chấm Thấp", { "1.2": 0, "1.3": 0 }) },
    { name: "Bao cao tu cham xa Binh Thanh - ban chinh thuc gui tinh.xlsx", bytes: form },
    { name: "chưa rõ cột 1.xlsx", bytes: unclear },
    { name: "chưa rõ cột 2.xlsx", bytes: await formFile(otherUnit) },
    { name: "năm trước.xlsx", bytes: await receivedFile("xã Năm Trước", {}, 2022) },
    { name: "bản sao của sạch 1.xlsx", bytes: clean[0]!.bytes },
    { name: "trùng tên 1.xlsx", bytes: await receivedFile("xã Trùng Tên") },
    { name: "trùng tên 2.xlsx", bytes: await receivedFile("xã Trùng Tên", { "1.5": 0 }) },
    { name: "cũ.xls", bytes: legacyFile() },
    { name: "có mật khẩu.xlsx", bytes: encryptedFile() },
    { name: "hỏng.xlsx", bytes: form.subarray(0, form.length / 2) },
    { name: "bom nén.xlsx", bytes: zipBomb() },
    { name: "thật ra là csv.xlsx", bytes: Buffer.from("Mã,Điểm\n1.1,2\n") },
    { name: "văn bản.pdf", bytes: Buffer.from("%PDF-1.7\n") },
    { name: "không có điểm.xlsx", bytes: Buffer.from(workbookFixture({ sheet: '<row r="1"><c r="A1"><v>1</v></c></row>' })) },
    { name: "trống.xlsx", bytes: Buffer.alloc(0) },
  ];
}

function legacyFile(): Buffer {
  return write(utils.book_new(utils.aoa_to_sheet([["STT", "Tiêu chí"]]), "Điểm"), { type: "buffer", bookType: "biff8" }) as Buffer;
}

/** An OLE2 container as far as its directory, with the stream that Excel puts a workbook with a password in. */
function encryptedFile(): Buffer {
  const stream = "EncryptedPackage";
  const entry = 1024 + 128;
  const bytes = Buffer.alloc(2048);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  bytes.write(`${stream}\0`, entry, "utf16le");
  bytes[entry + 64] = 2 * (stream.length + 1);
  bytes[entry + 66] = 2;
  return bytes;
}

/** A sheet of 400 MB in less than one. */
function zipBomb(): Buffer {
  const row = '<row><c t="inlineStr"><is><t>0</t></is></c></row>';
  const unit = row.repeat(20_000);
  const [head, tail] = [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>',
    "</sheetData></worksheet>",
  ];
  const packed = packedRepetition(head, unit, 400, tail);
  const size = head.length + unit.length * 400 + tail.length;
  const sheet = { name: "xl/worksheets/sheet1.xml", content: "", packed, size, crc: 0 };
  return Buffer.from(workbookFixture({ files: [sheet] }));
}
