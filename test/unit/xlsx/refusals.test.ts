import { NATIVE } from "../../../src/cli/nativeUnpacker";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import type { FileRefusalCode } from "../../../src/workbook/fileRefusal";
import { outcomeWith, type Outcome } from "./outcome";
import { MAIN, relationsXml, sheetXml, workbookFixture, workbookXml, type WorkbookFixture } from "./workbookFixture";
import { packedRepetition, zipFixture } from "./zipFixture";

const UTF8 = new TextEncoder();
const CELL = '<row r="1"><c r="A1"><v>1</v></c></row>';
const PLAIN = workbookFixture({ sheet: CELL });

/** What the bytes are refused as, "read" where they are not: the same with either unpacker. */
function outcomeOf(bytes: Uint8Array): Outcome {
  const outcome = outcomeWith(bytes);
  expect(outcomeWith(bytes, NATIVE)).toBe(outcome);
  return outcome;
}

/** An OLE2 container as far as its directory: one stream of the given name. */
function ole2(stream: string): Uint8Array {
  const bytes = Buffer.alloc(2048);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  const entry = 1024 + 128;
  bytes.write(`${stream}\0`, entry, "utf16le");
  bytes[entry + 64] = 2 * (stream.length + 1);
  bytes[entry + 66] = 2;
  return bytes;
}

/** The fixture's bytes after something was done to them. */
function altered(change: (bytes: Buffer) => void): Uint8Array {
  const bytes = Buffer.from(PLAIN);
  change(bytes);
  return bytes;
}

const signature = (bytes: Buffer, name: number[]) => bytes.indexOf(Buffer.from(["P".charCodeAt(0), "K".charCodeAt(0), ...name]));

const CONTAINERS: readonly (readonly [name: string, bytes: Uint8Array, code: FileRefusalCode])[] = [
  ["an empty file", new Uint8Array(), "file/damaged"],
  ["one byte", Uint8Array.of(0x50), "file/not-xlsx"],
  ["a CSV renamed", UTF8.encode("Mã,Điểm\n1.1,2\n"), "file/not-xlsx"],
  ["a web page renamed", UTF8.encode("<html><table><tr><td>1</td></tr></table></html>"), "file/not-xlsx"],
  ["a PDF renamed", UTF8.encode("%PDF-1.7\n"), "file/not-xlsx"],
  ["random bytes", Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919 + 13) % 251), "file/not-xlsx"],
  ["a workbook of Excel 97", ole2("Workbook"), "file/legacy-xls"],
  ["a workbook of Excel 95", ole2("Book"), "file/legacy-xls"],
  ["a worksheet of Excel 4", Uint8Array.of(9, 4, 6, 0, 0, 0, 16, 0, 0, 0), "file/legacy-xls"],
  ["a workbook with a password", ole2("EncryptedPackage"), "file/encrypted"],
  ["a Word document of 1997", ole2("WordDocument"), "file/not-xlsx"],
  ["an OLE2 header alone", ole2("x").subarray(0, 8), "file/not-xlsx"],
  ["an empty zip", zipFixture([]), "file/not-xlsx"],
  ["a zip of something else", zipFixture([{ name: "a.txt", content: "a" }]), "file/not-xlsx"],
  [
    "a Word document",
    zipFixture([
      { name: "_rels/.rels", content: relationsXml([["rId1", "officeDocument", "word/document.xml"]]) },
      { name: "word/document.xml", content: '<w:document xmlns:w="urn:w"/>' },
    ]),
    "file/not-xlsx",
  ],
  ["an .xlsb", workbookFixture({ root: relationsXml([["rId1", "officeDocument", "xl/workbook.bin"]]) }), "file/not-xlsx"],
  ...[1, 10, 50, 90, 99].map(
    (percent) => [`the first ${percent} %`, PLAIN.subarray(0, (PLAIN.length * percent) / 100), "file/damaged"] as const,
  ),
  ["something before the zip", Buffer.concat([UTF8.encode("MZ"), PLAIN]), "file/not-xlsx"],
  ["an entry with a password", zipFixture([{ name: "xl/workbook.xml", content: "", flags: 1 }]), "file/encrypted"],
];

describe("what is no .xlsx, or not all of it", () => {
  test.each(CONTAINERS)("%s", (_name, bytes, code) => {
    expect(outcomeOf(bytes)).toBe(code);
  });
});

const SHEET = "xl/worksheets/sheet1.xml";
const WHOLE = sheetXml(CELL);

/** A sheet that is more than 16 kilobytes also when it is packed: it is unpacked in steps. */
const LONG = sheetXml(
  Array.from({ length: 3000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${Math.imul(i, 2654435761) >>> 0}</v></c></row>`).join(""),
);
/** An extra field that says when a file was changed, as Info-ZIP writes it. */
const TIMES = Uint8Array.of(0x55, 0x54, 5, 0, 1, 0, 0, 0, 0);
const wide = (extra: Uint8Array) => workbookFixture({ files: [{ name: SHEET, content: WHOLE, isZip64: true, extra }] });
const allWide = () => Buffer.from(workbookFixture({ shape: { isZip64: true } }));

const ZIPS: readonly (readonly [name: string, bytes: () => Uint8Array, code: Outcome])[] = [
  ["stored parts", () => workbookFixture({ files: [{ name: SHEET, content: WHOLE, isStored: true }] }), "read"],
  [
    "numbers of 64 bits",
    () => workbookFixture({ files: [{ name: SHEET, content: WHOLE, isZip64: true }], shape: { isZip64: true } }),
    "read",
  ],
  ["numbers of 64 bits behind other fields", () => wide(Buffer.concat([TIMES, TIMES])), "read"],
  ["numbers of 64 bits nowhere", () => workbookFixture({ files: [{ name: SHEET, content: WHOLE, size: 0xffffffff }] }), "file/damaged"],
  ["a field that reaches beyond its directory", () => wide(Uint8Array.of(0x55, 0x54, 0xff, 0xff)), "file/damaged"],
  [
    "no way to the directory of 64 bits",
    () => {
      const bytes = allWide();
      bytes.fill(0, signature(bytes, [6, 7]), signature(bytes, [6, 7]) + 4);
      return bytes;
    },
    "file/damaged",
  ],
  [
    "a way to what is no directory of 64 bits",
    () => {
      const bytes = allWide();
      bytes.writeUInt8(1, signature(bytes, [6, 7]) + 8);
      return bytes;
    },
    "file/damaged",
  ],
  ["a long part", () => workbookFixture({ sheet: LONG }), "read"],
  [
    "a long part's size too small",
    () => workbookFixture({ files: [{ name: SHEET, content: LONG, size: LONG.length - 1 }] }),
    "file/damaged",
  ],
  [
    "a long part's size too large",
    () => workbookFixture({ files: [{ name: SHEET, content: LONG, size: LONG.length + 1 }] }),
    "file/damaged",
  ],
  [
    "a comment behind the last byte",
    () => workbookFixture({ shape: { comment: UTF8.encode("PK\x05\x06 told apart".padEnd(200)) } }),
    "read",
  ],
  ["names with backslashes", () => workbookFixture({ files: [{ name: SHEET.replaceAll("/", "\\"), content: WHOLE }] }), "file/damaged"],
  ["names that climb out", () => workbookFixture({ files: [{ name: "../../etc/passwd", content: "x" }] }), "read"],
  [
    "a name twice",
    () =>
      workbookFixture({
        files: [
          { name: "a", content: "1" },
          { name: "A", content: "2" },
        ],
      }),
    "file/damaged",
  ],
  ["entries over one another", () => workbookFixture({ files: [{ name: "a", content: "1", offset: 0, localName: "b" }] }), "file/damaged"],
  [
    "a header that says another name",
    () => workbookFixture({ files: [{ name: SHEET, content: WHOLE, localName: SHEET.replace("1", "2") }] }),
    "file/damaged",
  ],
  [
    "a header that says another way of packing",
    () => workbookFixture({ files: [{ name: SHEET, content: WHOLE, isStored: true, localMethod: 8 }] }),
    "file/damaged",
  ],
  ["another way of packing", () => workbookFixture({ files: [{ name: SHEET, content: WHOLE, method: 9 }] }), "file/damaged"],
  ["a false check sum", () => workbookFixture({ files: [{ name: SHEET, content: WHOLE, crc: 1 }] }), "file/damaged"],
  ["a size too small", () => workbookFixture({ files: [{ name: SHEET, content: WHOLE, size: WHOLE.length - 1 }] }), "file/damaged"],
  ["a size too large", () => workbookFixture({ files: [{ name: SHEET, content: WHOLE, size: WHOLE.length + 1 }] }), "file/damaged"],
  [
    "a stored size too large",
    () => workbookFixture({ files: [{ name: SHEET, content: WHOLE, isStored: true, size: WHOLE.length + 1 }] }),
    "file/damaged",
  ],
  ["a packed size beyond the file", () => workbookFixture({ files: [{ name: SHEET, content: WHOLE, packedSize: 1e9 }] }), "file/damaged"],
  ["an offset beyond the file", () => workbookFixture({ files: [{ name: SHEET, content: WHOLE, offset: 1e9 }] }), "file/damaged"],
  ["a directory beyond the file", () => workbookFixture({ shape: { directoryStart: 0xfffffff0 } }), "file/damaged"],
  ["more files told than there are", () => workbookFixture({ shape: { count: 4000 } }), "file/damaged"],
  ["fewer files told than there are", () => workbookFixture({ shape: { count: 2 } }), "file/not-xlsx"],
  [
    "deflate that never ends",
    () => workbookFixture({ files: [{ name: SHEET, content: WHOLE, packed: packedRepetition("", " ", 9, "").subarray(0, 40) }] }),
    "file/damaged",
  ],
  [
    "data that is no deflate",
    () => workbookFixture({ files: [{ name: SHEET, content: WHOLE, packed: Buffer.alloc(100, 0xff) }] }),
    "file/damaged",
  ],
  ["a volume of several", () => altered((bytes) => bytes.writeUInt16LE(1, signature(bytes, [5, 6]) + 4)), "file/damaged"],
  ["no directory", () => altered((bytes) => bytes.fill(0, signature(bytes, [5, 6]))), "file/damaged"],
  [
    "a broken directory entry",
    () => altered((bytes) => bytes.fill(0, signature(bytes, [1, 2]), signature(bytes, [1, 2]) + 4)),
    "file/damaged",
  ],
  [
    "a part that nobody needs and that is broken",
    () => workbookFixture({ files: [{ name: "xl/drawings/drawing1.xml", content: "<", crc: 5 }] }),
    "read",
  ],
];

describe("zips, right and wrong", () => {
  test.each(ZIPS)("%s", (_name, bytes, code) => {
    expect(outcomeOf(bytes())).toBe(code);
  });
});

const LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
const XXE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
const cells = (xml: string): WorkbookFixture => ({ sheet: `<row r="1">${xml}</row>` });

const PARTS: readonly (readonly [name: string, fixture: WorkbookFixture, code: Outcome])[] = [
  ["a DOCTYPE in the sheet", { sheet: `<?xml version="1.0"?>${LAUGHS}${WHOLE}` }, "file/damaged"],
  ["a DOCTYPE in the strings", { strings: `<?xml version="1.0"?>${LAUGHS}<sst xmlns="${MAIN}"><si><t>&b;</t></si></sst>` }, "file/damaged"],
  ["an external entity", { strings: `<?xml version="1.0"?>${XXE}<sst xmlns="${MAIN}"><si><t>&a;</t></si></sst>` }, "file/damaged"],
  ["an entity of no XML", cells('<c t="str"><v>&nbsp;</v></c>'), "file/damaged"],
  ["a reference to no character", cells('<c t="str"><v>&#0;</v></c>'), "file/damaged"],
  ["a reference beyond all characters", cells('<c t="str"><v>&#x110000;</v></c>'), "file/damaged"],
  ["half a character", { sheet: Buffer.concat([UTF8.encode(sheetXml('<row><c t="str"><v>')), Uint8Array.of(0xe1, 0xba)]) }, "file/damaged"],
  ["a control character", cells('<c t="str"><v>\x01</v></c>'), "file/damaged"],
  ["an attribute twice", cells('<c r="A1" r="B1"><v>1</v></c>'), "file/damaged"],
  ["an attribute without quotes", cells("<c r=A1><v>1</v></c>"), "file/damaged"],
  ["attributes that touch", cells('<c r="A1"t="n"><v>1</v></c>'), "file/damaged"],
  ["an unclosed attribute", cells('<c r="A1><v>1</v></c>'), "file/damaged"],
  ["an unclosed cell", cells("<c><v>1</v>"), "file/damaged"],
  ["an unclosed tag", { sheet: `<worksheet xmlns="${MAIN}"><sheetData><row` }, "file/damaged"],
  ["an unclosed CDATA section", cells('<c t="str"><v><![CDATA[x</v></c>'), "file/damaged"],
  ["an unclosed comment", cells("<!-- <c/>"), "file/damaged"],
  ["an unclosed string", { strings: "<si><t>x</t>" }, "file/damaged"],
  ["tags crossed", cells("<c><v>1</c></v>"), "file/damaged"],
  ["a longer end tag", cells("<c><v>1</vv></c>"), "file/damaged"],
  ["another end tag in what nobody asks for", cells("<c><v>1</v><x><y a='>'></x></y></c>"), "file/damaged"],
  ["an unclosed attribute in what nobody asks for", cells('<c><v>1</v><x><y a="></x></c>'), "file/damaged"],
  ["a tag within a tag in what nobody asks for", cells("<c><v>1</v><x><y <z/></x></c>"), "file/damaged"],
  ["two roots", { sheet: WHOLE + WHOLE }, "file/damaged"],
  ["text behind the root", { sheet: `${WHOLE}x` }, "file/damaged"],
  ["comments and spaces behind the root", { sheet: `${WHOLE}\n<!-- x -->\n<?y?>\n` }, "read"],
  ["another root", { sheet: `<?xml version="1.0"?><chart xmlns="${MAIN}"/>` }, "file/damaged"],
  ["another namespace", { sheet: '<?xml version="1.0"?><worksheet xmlns="urn:other"><sheetData/></worksheet>' }, "file/damaged"],
  ["an empty part", { sheet: new Uint8Array() }, "file/damaged"],
  ["row 0", { sheet: '<row r="0"/>' }, "file/damaged"],
  ["row 1,000,000,000", { sheet: '<row r="1000000000"><c r="A1000000000"><v>1</v></c></row>' }, "file/damaged"],
  ["row 1,000,000,000 in single quotes", { sheet: "<row r='1000000000'><c r='A1000000000'><v>1</v></c></row>" }, "file/damaged"],
  ["row -1", { sheet: '<row r="-1"/>' }, "file/damaged"],
  ["row 1e3", { sheet: '<row r="1e3"/>' }, "file/damaged"],
  ["column ZZZZZZ", cells('<c r="ZZZZZZ1"><v>1</v></c>'), "file/damaged"],
  ["the last cell of a sheet", { sheet: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' }, "read"],
  ["a cell behind the last column", cells('<c r="XFD1"><v>1</v></c><c><v>2</v></c>'), "file/damaged"],
  ["a cell of another row", cells('<c r="A2"><v>1</v></c>'), "file/damaged"],
  ["a cell twice", cells('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'), "file/damaged"],
  ["a string that is not there", cells('<c t="s"><v>7</v></c>'), "file/damaged"],
  ["a string by a name", { strings: "<si><t>x</t></si>", ...cells('<c t="s"><v>__proto__</v></c>') }, "file/damaged"],
  [
    "a number of strings that is not true",
    { strings: `<?xml version="1.0"?><sst xmlns="${MAIN}" count="4000000000" uniqueCount="4000000000"/>` },
    "read",
  ],
  ["a shared formula without its first cell", cells('<c><f t="shared" si="0"/></c>'), "file/damaged"],
  [
    "a dimension of the whole sheet",
    { sheet: `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><dimension ref="A1:XFD1048576"/><sheetData/></worksheet>` },
    "read",
  ],
  [
    "columns of the whole sheet",
    { sheet: `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><cols><col min="1" max="16384" width="9"/></cols><sheetData/></worksheet>` },
    "read",
  ],
  ["a merge over the whole sheet", { sheet: sheetXml(CELL, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>') }, "read"],
  ["a hyperlink over the whole sheet", { sheet: sheetXml(CELL, "<hyperlinks><hyperlink ref='A1:XFD1048576'/></hyperlinks>") }, "read"],
  [
    "a validation over the whole sheet",
    { sheet: sheetXml(CELL, '<dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>') },
    "read",
  ],
  [
    "a name for the whole sheet",
    { workbook: workbookXml([["S", "rId1"]], '<definedNames><definedName name="x">S!$A$1:$XFD$1048576</definedName></definedNames>') },
    "read",
  ],
  ["a merge of no cells", { sheet: sheetXml(CELL, '<mergeCells><mergeCell ref="nowhere"/></mergeCells>') }, "file/damaged"],
  [
    "two sheets of one name",
    {
      workbook: workbookXml([
        ["S", "rId1"],
        ["S", "rId1"],
      ]),
    },
    "read",
  ],
  ["a sheet without a relation", { workbook: workbookXml([["S", "rId9"]]) }, "file/damaged"],
  ["a sheet without a part", { relations: relationsXml([["rId1", "worksheet", "worksheets/sheet9.xml"]]) }, "file/damaged"],
  ["a sheet whose part is elsewhere", { relations: relationsXml([["rId1", "worksheet", "../../../etc/passwd"]]) }, "file/damaged"],
  ["broken styles", { styles: "<cellXfs><xf" }, "file/damaged"],
];

describe("parts, right and wrong", () => {
  test.each(PARTS)("%s", (_name, fixture, code) => {
    expect(outcomeOf(workbookFixture(fixture))).toBe(code);
  });

  test("names out of JavaScript are names like any other", () => {
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    const fixture: WorkbookFixture = {
      workbook: workbookXml(names.map((name) => [name, "rId1"])),
      sheet: `<row>${names.map((name) => `<${name} ${name}="1"/>`).join("")}<c t="__proto__" s="constructor"><v>1</v></c></row>`,
    };
    const { sheetNames, sheets: read } = readXlsx(workbookFixture(fixture));
    expect(sheetNames).toEqual(names);
    expect(read[0]!.cells).toEqual([[{ kind: "number", value: 1, formula: null, numberFormat: "General" }]]);
  });
});
