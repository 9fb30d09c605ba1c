import { readPoints } from "../../../src/forms/readPoints";
import { PART_NAMESPACE } from "../../../src/workbook/workbook";
import { cellAt, type CellSnapshot, type SheetSnapshot } from "../../../src/workbook/sheetSnapshot";
import { parseCell } from "../../../src/workbook/address";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { MAIN, relationsXml, sheetXml, USUAL_RELATIONS, workbookFixture, workbookXml, type WorkbookFixture } from "./workbookFixture";

const STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships";

function sheetOf(fixture: WorkbookFixture): SheetSnapshot {
  return readXlsx(workbookFixture(fixture)).sheets[0]!;
}

function cellOf(fixture: WorkbookFixture, address = "A1"): CellSnapshot {
  return cellAt(sheetOf(fixture), parseCell(address)!);
}

/** Cells of row 1 from A on. */
function row(...cells: string[]): string {
  return `<row r="1">${cells.join("")}</row>`;
}

const number = (value: number, more: Partial<CellSnapshot> = {}) => ({
  kind: "number",
  value,
  formula: null,
  numberFormat: "General",
  ...more,
});
const text = (value: string) => ({ kind: "text", value, formula: null, numberFormat: "General" });

describe("values", () => {
  test.each<[string, string, object]>([
    ["a number", "<c><v>9.5</v></c>", number(9.5)],
    ["a number with an exponent", "<c><v>1.5E-2</v></c>", number(0.015)],
    ["a negative number with spaces", "<c><v> -3 </v></c>", number(-3)],
    ["a hexadecimal number, which is none", "<c><v>0x10</v></c>", text("0x10")],
    ["an endless number, which is none", "<c><v>1E999</v></c>", text("1E999")],
    ["a word where a number should be", "<c><v>NaN</v></c>", text("NaN")],
    ["a boolean", '<c t="b"><v>1</v></c>', { ...number(0), kind: "boolean", value: true }],
    ["an error", '<c t="e"><v>#DIV/0!</v></c>', { ...text("#DIV/0!"), kind: "error" }],
    ["a formula with its result", "<c><f>SUM(B1:B2)</f><v>3</v></c>", number(3, { formula: "=SUM(B1:B2)" })],
    ["a formula with a text for its result", '<c t="str"><f>A2&amp;"x"</f><v>ax</v></c>', { ...text("ax"), formula: '=A2&"x"' }],
    ["a formula with an empty text for its result", '<c t="str"><f>""</f><v></v></c>', { ...text(""), formula: '=""' }],
    [
      "a formula without a result",
      "<c><f>SUM(B1:B2)</f></c>",
      { kind: "empty", value: null, formula: "=SUM(B1:B2)", numberFormat: "General" },
    ],
    [
      "a formula with younger functions",
      "<c><f>_xlfn.CONCAT(_xlfn._xlws.SORT(B1))</f><v>1</v></c>",
      number(1, { formula: "=CONCAT(SORT(B1))" }),
    ],
    ["a text in its cell", '<c t="inlineStr"><is><t>9,5</t></is></c>', text("9,5")],
    ["a text in CDATA", '<c t="inlineStr"><is><t><![CDATA[a<b]]>&amp;c</t></is></c>', text("a<b&c")],
    ["references", '<c t="str"><v>&lt;&#272;&#x1EC3;&quot;&apos;</v></c>', text("<Để\"'")],
    ["escapes", '<c t="str"><v>a_x000D_b_x005F_x000D_c_x1G00_</v></c>', text("a\rb_x000D_c_x1G00_")],
    ["line ends", '<c t="str"><v>a\r\nb\rc</v></c>', text("a\nb\nc")],
    ["spaces at both ends", '<c t="str"><v>  a </v></c>', text("  a ")],
    ["single quotes and spaces in tags", "<c  r = 'A1'\n t='str' ><v >x</v\n></c >", text("x")],
    ["comments and instructions within", '<c t="str"><v>a<!-- <v>z</v> -->b<?x y?></v></c>', text("ab")],
    ["text beside v", '<c t="str">x<v>a</v>y<other>z</other></c>', text("a")],
  ])("%s", (_name, cell, expected) => {
    expect(cellOf({ sheet: row(cell) })).toEqual(expected);
    // With its place, as programs write most cells: there the reader takes a shorter way.
    expect(cellOf({ sheet: row(cell.replace("<c", '<c r="A1" s="0"').replace(` r = 'A1'\n`, "")) })).toEqual(expected);
  });

  test("what nobody asks for is passed whole, tag ends within its attributes included", () => {
    const rule = `<dataValidation error='/>"</f>' sqref="A1"><formula1 x="&gt;/"><c r="A1"><v>1</v></c></formula1><b y='>'/></dataValidation>`;
    const after = `<dataValidations>${rule}</dataValidations><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`;
    const sheet = sheetOf({ sheet: sheetXml(row('<c t="str"><other a=">"><v>z</v></other><v>x</v></c>'), after) });
    expect(sheet.cells).toEqual([[text("x")]]);
    expect(sheet.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
  });

  test("shared strings written in the usual way and in others keep their order", () => {
    const strings =
      '<si><t>a&amp;b</t></si>\n<si><t xml:space="preserve"> c </t></si><si><r><t>d</t></r></si><si><t/></si><si><t>e_x000D_</t></si>';
    const cells = [0, 1, 2, 3, 4].map((i) => `<c t="s"><v>${i}</v></c>`);
    expect(sheetOf({ strings, sheet: row(...cells) }).cells[0]!.map(({ value }) => value)).toEqual(["a&b", " c ", "d", null, "e\r"]);
  });

  test("cells written in the usual way and in others stand in one row", () => {
    const usual = '<c r="A1"><v>1</v></c><c r="B1" s="0"/><c r="C1" t="str"><f>D1</f><v>x</v></c>';
    const others = '<c r=\'D1\'><v>4</v></c>\n<c r="E1"><f t="shared" ref="E1:F1" si="0">A1*2</f><v>2</v></c>';
    const more = '<c r="F1"><f t="shared" si="0"/><v>0</v></c><c r="G1"><v>7</v></c><c><v>8</v></c><c r="I1"><v>9</v></c>';
    const sheet = sheetOf({ sheet: row(usual, others, more) });
    expect(sheet.cells[0]!.map(({ value, formula }) => formula ?? value)).toEqual([1, null, "=D1", 4, "=A1*2", "=B1*2", 7, 8, 9]);
  });

  test.each([
    ["in another row", row('<c r="A1"><v>1</v></c>', '<c r="B2"><v>2</v></c>')],
    ["in one place with another", row('<c r="A1"><v>1</v></c>', '<c r="A1"><v>2</v></c>')],
    ["with a reference that is none", row('<c r="A1"><v>&nbsp;</v></c>')],
    ["with a shared string that is not there", row('<c r="A1" t="s"><v>7</v></c>')],
    ["without an end", '<row r="1"><c r="A1"><v>1</v>'],
  ])("a cell %s makes the file a damaged one", (_what, sheet) => {
    expect(() => sheetOf({ sheet })).toThrow(expect.objectContaining({ code: "file/damaged" }) as Error);
  });

  test("a usual cell in a namespace that is not that of workbooks is none", () => {
    const sheet = sheetOf({ sheet: `<row r="1" xmlns="urn:other"><c r="A1"><v>1</v></c></row>${row('<c r="B1"><v>2</v></c>')}` });
    expect(sheet.cells).toEqual([[number(2)]]);
  });

  describe("rules of looks and of entry, which nobody asks for", () => {
    const rule = '<conditionalFormatting sqref="A1"><cfRule type="expression"><formula>1</formula></cfRule></conditionalFormatting>';
    const merge = '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>';
    const one = row('<c r="A1"><v>1</v></c>');
    const other = row('<c r="A1"><v>2</v></c>');

    test("what stands before them is read, whatever they hold", () => {
      const sheet = sheetOf({ sheet: sheetXml(one, `${merge}<conditionalFormatting <broken & \u0001`) });
      expect([sheet.cells, sheet.merges.length]).toEqual([[[number(1)]], 1]);
    });

    test.each([
      ["in a comment before the cells", `<!-- ${rule} -->${one}`, rule],
      ["in a comment within the cells", `<row r="1"><c r="A1"><v>1</v></c><!-- ${rule}</row></sheetData> --></row>`, ""],
      ["as text of a cell", `<row r="1"><c r="A1"><v><![CDATA[]]>1</v><x><![CDATA[${rule}]]></x></c></row>`, rule],
      ["in an extension of a row", `<row r="1"><c r="A1"><v>1</v></c><extLst><ext>${rule}</ext></extLst></row>`, merge],
    ])("what only looks like them %s cuts nothing off", (_where, rows, after) => {
      expect(sheetOf({ sheet: sheetXml(rows, after) }).cells).toEqual([[number(1)]]);
    });

    test("cells and merges behind them, where no program writes any, are seen all the same", () => {
      expect(sheetOf({ sheet: sheetXml("", `${rule}<sheetData>${other}</sheetData>${merge}`) })).toMatchObject({
        cells: [[number(2)]],
        merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
      });
    });

    test("no rule hides that a part ends too early", () => {
      const cut = sheetXml(one, rule).slice(0, -"</worksheet>".length).replace("</sheetData>", "");
      expect(() => sheetOf({ sheet: cut })).toThrow(expect.objectContaining({ code: "file/damaged" }) as Error);
    });
  });

  test("decomposed letters stay as they are", () => {
    const decomposed = "Điểm tối đa".normalize("NFD");
    expect(cellOf({ sheet: row(`<c t="str"><v>${decomposed}</v></c>`) }).value).toBe(decomposed);
  });

  test("shared strings: runs are joined, and how words are spoken is left out", () => {
    const strings =
      '<si><t>một</t></si><si><r><t>h</t></r><r><rPr><b/></rPr><t>ai</t></r><rPh sb="0" eb="1"><t>x</t></rPh><phoneticPr fontId="1"/></si>';
    const sheet = sheetOf({ strings, sheet: row('<c t="s"><v>1</v></c>', '<c t="s"><v>0</v></c>') });
    expect(sheet.cells).toEqual([[text("hai"), text("một")]]);
  });
});

describe("places", () => {
  test("the window begins at the first cell that holds anything, as Excel's used range does", () => {
    const sheet = sheetOf({
      sheet: '<row r="2"><c r="A2" s="1"/></row><row r="3"><c r="C3"><v>1</v></c></row><row r="5"><c r="B5"><v>2</v></c></row>',
    });
    expect(sheet.origin).toEqual({ row: 2, column: 1 });
    expect(sheet.cells).toHaveLength(3);
    expect([cellAt(sheet, parseCell("C3")!).value, cellAt(sheet, parseCell("B5")!).value]).toEqual([1, 2]);
  });

  test("rows and cells that do not say where they are follow the one before", () => {
    const sheet = sheetOf({
      sheet: '<row><c><v>1</v></c></row><row r="4"><c><v>2</v></c><c r="D4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    });
    expect(["A1", "A4", "D4", "E4", "A5"].map((address) => cellAt(sheet, parseCell(address)!).value)).toEqual([1, 2, 3, 4, 5]);
  });

  test("a row that does not say where it is stands where its cells are", () => {
    expect(cellOf({ sheet: '<row><c r="B7"><v>1</v></c></row>' }, "B7")).toEqual(number(1));
  });

  test("rows and cells may come in any order", () => {
    const sheet = sheetOf({
      sheet: '<row r="2"><c r="B2"><v>2</v></c><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>0</v></c></row>',
    });
    expect(sheet.cells.map((cells) => cells.map(({ value }) => value))).toEqual([[0], [1, 2]]);
  });

  test("what stands outside the window of any form is left out", () => {
    const sheet = sheetOf({
      sheet: '<row r="1"><c r="A1"><v>1</v></c><c r="AO1"><v>2</v></c></row><row r="2001"><c r="A2001"><v>3</v></c></row>',
    });
    expect(sheet.cells).toEqual([[number(1)]]);
  });

  test("merged areas, as far as the window goes", () => {
    const merges = '<mergeCells><mergeCell ref="B2:A1"/><mergeCell ref="A5:XFD5"/><mergeCell ref="A3000:B3000"/></mergeCells>';
    expect(sheetOf({ sheet: sheetXml("", merges) }).merges).toEqual([
      { row: 0, column: 0, rows: 2, columns: 2 },
      { row: 4, column: 0, rows: 1, columns: 40 },
    ]);
  });
});

describe("formulas that several cells have", () => {
  const shared = (formula: string) =>
    sheetOf({
      sheet: `<row r="2"><c r="B2"><f t="shared" ref="B2:D3" si="4">${formula}</f><v>1</v></c><c r="D2"><f t="shared" si="4"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="4"/><v>3</v></c></row>`,
    });

  test.each([
    ["A1+$A1+A$1+$A$1", "C1+$A1+C$1+$A$1", "A2+$A2+A$1+$A$1"],
    ["SUM(A1:$B$9)", "SUM(C1:$B$9)", "SUM(A2:$B$9)"],
    ["SUM(A:A)+SUM($A:B)", "SUM(C:C)+SUM($A:D)", "SUM(A:A)+SUM($A:B)"],
    ["SUM(1:1)", "SUM(1:1)", "SUM(2:2)"],
    ["LOG10(A1)+BIN2DEC(1)", "LOG10(C1)+BIN2DEC(1)", "LOG10(A2)+BIN2DEC(1)"],
    ['"A1"&amp;A1&amp;"say ""A1"""', '"A1"&C1&"say ""A1"""', '"A1"&A2&"say ""A1"""'],
    ["'Biểu A1'!A1+Biểu1!A1", "'Biểu A1'!C1+Biểu1!C1", "'Biểu A1'!A2+Biểu1!A2"],
    ["'It''s A1'!A1", "'It''s A1'!C1", "'It''s A1'!A2"],
    ["Q1!A1+T1[A1]+[1]S!A1", "Q1!C1+T1[A1]+[1]S!C1", "Q1!A2+T1[A1]+[1]S!A2"],
    ["điểm1+A1B+XFE1+A1048577+1E5", "điểm1+A1B+XFE1+C1048577+1E5", "điểm1+A1B+XFE2+A1048577+1E5"],
  ])("=%s", (formula, toTheRight, below) => {
    const sheet = shared(formula);
    expect(cellAt(sheet, parseCell("D2")!)).toMatchObject({ value: 2, formula: `=${toTheRight}` });
    expect(cellAt(sheet, parseCell("B3")!)).toMatchObject({ value: 3, formula: `=${below}` });
  });

  test("past the last row and column it goes on with the first", () => {
    expect(cellAt(shared("XFD1048576"), parseCell("D2")!).formula).toBe("=B1048576");
    expect(cellAt(shared("XFD1048576"), parseCell("B3")!).formula).toBe("=XFD1");
  });

  test("every cell of an array has its formula", () => {
    const sheet = sheetOf({
      sheet: row('<c r="A1"><f t="array" ref="A1:B1">C1:D1*2</f><v>2</v></c>', '<c r="B1"><v>4</v></c>', '<c r="C1"><v>1</v></c>'),
    });
    expect(sheet.cells[0]!.map(({ formula }) => formula)).toEqual(["=C1:D1*2", "=C1:D1*2", null]);
  });
});

describe("formats", () => {
  const styles = (formats: string, cellFormats: string, fonts = "") =>
    `<numFmts>${formats}</numFmts><fonts>${fonts}</fonts><cellXfs>${cellFormats}</cellXfs>`;

  test.each([
    [14, "m/d/yyyy"],
    [16, "d-mmm"],
    [0, "General"],
    [2, "0.00"],
    [49, "@"],
    [31, "m/d/yyyy"],
    [180, 'dd" tháng "mm'],
    [181, "General"],
  ])("number format %i is %s", (id, expected) => {
    const custom = '<numFmt numFmtId="180" formatCode="dd&quot; tháng &quot;mm"/>';
    const fixture = { styles: styles(custom, `<xf/><xf numFmtId="${id}"/>`), sheet: row('<c s="1"><v>45000</v></c>') };
    expect(cellOf(fixture)).toEqual(number(45000, { numberFormat: expected }));
  });

  /** The numbers of ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are what WPS and other East Asian programs name dates and times by. */
  test("a day or a time is no score, by whichever number a program names its format; all others are", () => {
    const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const dates = [...range(14, 22), ...range(27, 36), ...range(45, 47), ...range(50, 58)];
    const ids = range(0, 60);
    const sheet = sheetOf({
      styles: styles("", ids.map((id) => `<xf numFmtId="${id}"/>`).join("")),
      sheet: ids.map((id) => `<row><c s="${id}"><v>2</v></c></row>`).join(""),
    });
    expect(ids.filter((id) => readPoints(sheet.cells[id]![0]!).kind !== "points")).toEqual(dates);
  });

  test("a cell without a format has the first, and one with a format that is not there a plain one", () => {
    const sheet = sheetOf({
      styles: styles("", '<xf numFmtId="14"/>'),
      sheet: row("<c><v>1</v></c>", '<c s="9"><v>1</v></c>', '<c s="x"><v>1</v></c>'),
    });
    expect(sheet.cells[0]!.map(({ numberFormat }) => numberFormat)).toEqual(["m/d/yyyy", "General", "General"]);
  });

  test("dates that count from 1904 come as those that count from 1900, and numbers stay", () => {
    const fixture = {
      workbook: workbookXml([["S", "rId1"]], '<workbookPr date1904="1"/>'),
      styles: styles("", '<xf/><xf numFmtId="14"/>'),
      sheet: row('<c s="1"><v>43538</v></c>', "<c><v>43538</v></c>"),
    };
    expect(sheetOf(fixture).cells[0]!.map(({ value }) => value)).toEqual([45000, 43538]);
  });

  test.each([
    ["2023-03-15", 45000],
    ["2023-03-15T12:00:00Z", 45000.5],
  ])("a date as text, %s, is its serial number in a date's format", (date, serial) => {
    expect(cellOf({ sheet: row(`<c t="d"><v>${date}</v></c>`) })).toEqual(number(serial, { numberFormat: "m/d/yyyy" }));
  });
});

describe("fonts of old encodings", () => {
  const fonts = [".VnTime", ".VnTimeH", "VNI-Times", "Times New Roman"];
  const styles = `<fonts>${fonts.map((name) => `<font><sz val="12"/><name val="${name}"/></font>`).join("")}</fonts><cellXfs>${fonts.map((_, i) => `<xf fontId="${i}"/>`).join("")}</cellXfs>`;
  const inFont = (written: string, font: number) => cellOf({ styles, sheet: row(`<c s="${font}" t="str"><v>${written}</v></c>`) }).value;

  test.each([
    ["NguyÔn V¨n An", "Nguyễn Văn An"],
    ["§iÓm tèi ®a", "Điểm tối đa"],
    ["C«ng t¸c chØ ®¹o, ®iÒu hµnh CCHC", "Công tác chỉ đạo, điều hành CCHC"],
    ["Tiªu chÝ thµnh phÇn", "Tiêu chí thành phần"],
    ["Céng hoµ x· héi chñ nghÜa ViÖt Nam", "Cộng hoà xã hội chủ nghĩa Việt Nam"],
    ["§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"],
    ["Uû ban nh©n d©n x· B×nh Thµnh", "Uỷ ban nhân dân xã Bình Thành"],
    ["®Èy m¹nh øng dông c«ng nghÖ th«ng tin", "đẩy mạnh ứng dụng công nghệ thông tin"],
    ["Lý do, gi¶i ph¸p kh¾c phôc, ng­êi phô tr¸ch", "Lý do, giải pháp khắc phục, người phụ trách"],
  ])("TCVN3: %s", (written, expected) => {
    expect(inFont(written, 0)).toBe(expected);
  });

  test("TCVN3: every letter of Vietnamese has a code of its own", () => {
    const codes = Array.from({ length: 0xff - 0xa1 }, (_, i) => String.fromCharCode(0xa1 + i)).join("");
    const letters = [...inFont(codes, 0)!.toString()].filter((letter, i) => letter !== codes[i] || "ýãâêõ".includes(letter));
    const lower = [..."aăâeêioôơuưy"].flatMap((vowel) =>
      ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"].map((tone) => (vowel + tone).normalize("NFC")),
    );
    const wanted = [...lower.filter((letter) => letter.charCodeAt(0) > 127), ..."đĂÂÊÔƠƯĐ"];
    expect(wanted.filter((letter) => !letters.includes(letter))).toEqual([]);
  });

  test("TCVN3 capitals look like capitals whatever the code", () => {
    expect(inFont("Céng hoµ x· héi chñ nghÜa", 1)).toBe("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA");
  });

  test.each([
    ["Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
    ["Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"],
    ["Nguyeãn Vaên An, thò traán, huyeän, tænh", "Nguyễn Văn An, thị trấn, huyện, tỉnh"],
    ["ÑIEÅM TOÁI ÑA, Kyø, ñöôïc, tröôûng, möùc", "ĐIỂM TỐI ĐA, Kỳ, được, trưởng, mức"],
  ])("VNI: %s", (written, expected) => {
    expect(inFont(written, 2)).toBe(expected);
  });

  test("Unicode typed in such a cell, and the same codes in another font, stay as they are", () => {
    expect(inFont("Nguyễn Văn An", 0)).toBe("Nguyễn Văn An");
    expect(inFont("Nguyễn Văn An", 2)).toBe("Nguyễn Văn An");
    expect(inFont("¨ Ô", 3)).toBe("¨ Ô");
  });

  test("a run's own font goes before the cell's", () => {
    const run = (font: string, written: string) => `<r><rPr><sz val="12"/><rFont val="${font}"/></rPr><t>${written}</t></r>`;
    const strings = `<si>${run(".VnTime", "§iÓm ")}${run("Times New Roman", "ÔÔ ")}<r><t>x·</t></r></si>`;
    const sheet = sheetOf({
      styles,
      strings,
      sheet: row('<c s="0" t="s"><v>0</v></c>', '<c s="3" t="s"><v>0</v></c>', '<c s="1" t="s"><v>0</v></c>'),
    });
    expect(sheet.cells[0]!.map(({ value }) => value)).toEqual(["Điểm ÔÔ xã", "Điểm ÔÔ x·", "Điểm ÔÔ XÃ"]);
  });
});

describe("packages of other programs", () => {
  const cell = (name: string) => row(`<c t="str"><v>${name}</v></c>`);

  test("prefixes before every name", () => {
    const sheet = `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    const workbook = `<x:workbook xmlns:x="${MAIN}" xmlns:rel="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="S" sheetId="1" rel:id="rId1"/></x:sheets></x:workbook>`;
    expect(cellOf({ sheet, workbook })).toEqual(text("a"));
  });

  test("elements of other namespaces are none of ours, whatever their names", () => {
    const foreign =
      '<y:row r="1" xmlns:y="urn:y"><y:c r="A1"><y:v>9</y:v></y:c></y:row><row r="1" xmlns="urn:y"><c r="A1"><v>8</v></c></row>';
    const rows = `${foreign}${row('<c r="A1"><y:v xmlns:y="urn:y">7</y:v><v>1</v></c>')}`;
    expect(cellOf({ sheet: `<?xml version="1.0"?>${sheetXml(rows)}` })).toEqual(number(1));
  });

  test("the strict form of the standard", () => {
    const relations = relationsXml([["rId1", "worksheet", "worksheets/sheet1.xml"]]).replaceAll(
      /Type="[^"]*\//g,
      `Type="${STRICT_OFFICE}/`,
    );
    const workbook = `<workbook xmlns="${STRICT}" xmlns:r="${STRICT_OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    const sheet = `<?xml version="1.0"?><worksheet xmlns="${STRICT}"><sheetData>${cell("a")}</sheetData></worksheet>`;
    expect(cellOf({ relations, workbook, sheet })).toEqual(text("a"));
  });

  test.each(["utf16le", "utf-16be"])("a part in %s", (encoding) => {
    const little = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${sheetXml(cell("Điểm"))}`, "utf16le");
    const sheet = new Uint8Array(encoding === "utf16le" ? little : little.swap16());
    expect(cellOf({ sheet })).toEqual(text("Điểm"));
  });

  test("a byte order mark before UTF-8", () => {
    expect(cellOf({ sheet: `\ufeff${sheetXml(cell("a"))}` })).toEqual(text("a"));
  });

  test.each(["/xl/worksheets/sheet1.xml", "./worksheets/../worksheets/sheet1.xml", "worksheets\\sheet1.xml", "WORKSHEETS/Sheet1.XML"])(
    "a target %s",
    (target) => {
      expect(cellOf({ relations: relationsXml([["rId1", "worksheet", target]]), sheet: cell("a") })).toEqual(text("a"));
    },
  );

  test("a workbook part elsewhere, or with no relation to it", () => {
    const elsewhere = {
      root: relationsXml([["rId1", "officeDocument", "/book.xml"]]),
      files: [
        { name: "book.xml", content: workbookXml([["S", "rId1"]]) },
        { name: "_rels/book.xml.rels", content: relationsXml([["rId1", "worksheet", "xl/worksheets/sheet1.xml"]]) },
      ],
    };
    expect(cellOf({ ...elsewhere, sheet: cell("a") })).toEqual(text("a"));
    expect(cellOf({ root: relationsXml([]), sheet: cell("a") })).toEqual(text("a"));
  });

  test("external relations lead nowhere", () => {
    const external = '<Relationship Id="rId9" Type="x/sharedStrings" Target="http://example.org/x" TargetMode="External"/></Relationships>';
    const relations = relationsXml(USUAL_RELATIONS).replace("</Relationships>", external);
    expect(cellOf({ relations, sheet: cell("a") })).toEqual(text("a"));
  });
});

describe("the workbook", () => {
  test("hidden sheets are read, and told from those in sight", () => {
    const workbook = workbookXml([
      ["Một", "rId1"],
      ["Hai", "rId1", 'state="hidden"'],
      ["Ba &amp; bốn", "rId1", 'state="veryHidden"'],
    ]);
    const snapshot = readXlsx(workbookFixture({ workbook }));
    expect(snapshot.sheetNames).toEqual(["Một", "Hai", "Ba & bốn"]);
    expect(snapshot.sheets.map(({ name, visible }) => [name, visible])).toEqual([
      ["Một", true],
      ["Hai", false],
      ["Ba & bốn", false],
    ]);
    expect(new Set(snapshot.sheets.map(({ id }) => id)).size).toBe(3);
  });

  test("a macro module of old has no part at all", () => {
    const workbook = workbookXml([
      ["Module1", ""],
      ["Điểm", "rId1"],
    ]);
    expect(readXlsx(workbookFixture({ workbook })).sheets.map(({ name }) => name)).toEqual(["Điểm"]);
  });

  test("a chart is named, and has no cells", () => {
    const workbook = workbookXml([
      ["Biểu đồ", "rId7"],
      ["Điểm", "rId1"],
    ]);
    const relations = relationsXml([...USUAL_RELATIONS, ["rId7", "chartsheet", "chartsheets/sheet1.xml"]]);
    const snapshot = readXlsx(workbookFixture({ workbook, relations }));
    expect([snapshot.sheetNames, snapshot.sheets.map(({ name }) => name)]).toEqual([["Biểu đồ", "Điểm"], ["Điểm"]]);
  });

  test.each([
    ['<sheetProtection sheet="1"/>', true],
    ['<sheetProtection sheet="0"/>', false],
    ["", false],
  ])("protection %s", (xml, expected) => {
    expect(sheetOf({ sheet: sheetXml("", xml) }).isProtected).toBe(expected);
  });

  test("how far a text is set in, as far as Excel goes", () => {
    const indented = ["2", "250", "251", "-1", "x"].map((indent) => `<xf><alignment indent="${indent}"/></xf>`).join("");
    const cells = [0, 1, 2, 3, 4].map((style) => `<c s="${style}" t="str"><v>a</v></c>`).join("");
    const read = sheetOf({ styles: `<cellXfs>${indented}</cellXfs>`, sheet: row(cells) });
    expect(read.cells[0]!.map(({ indent = 0 }) => indent)).toEqual([2, 250, 0, 0, 0]);
  });

  const OURS = `<?xml version="1.0"?><scorebooks xmlns="${PART_NAMESPACE}"/>`;
  const withParts = (...contents: string[]) =>
    readXlsx(
      workbookFixture({
        relations: relationsXml([
          ...USUAL_RELATIONS,
          ...contents.map((_, i): [string, string, string] => [`c${i}`, "customXml", `../customXml/item${i}.xml`]),
        ]),
        files: contents.map((content, i) => ({ name: `customXml/item${i}.xml`, content })),
      }),
    ).part;

  test("our custom part among others", () => {
    expect(withParts('<a xmlns="urn:a"/>', OURS)).toBe(OURS);
    expect(withParts("<broken", OURS)).toBe(OURS);
    // Of several, as a merged workbook has them, the first, which is also what Excel gives.
    expect(withParts(OURS, OURS.replace("/>", ' n="old"/>'))).toBe(OURS);
    expect(withParts(`<scorebooks xmlns="${PART_NAMESPACE}">`)).toBeNull();
    expect(withParts(`<!DOCTYPE a>${OURS}`)).toBeNull();
    const ofSize = (bytes: number) => OURS.replace("/>", ">").padEnd(bytes - "</scorebooks>".length) + "</scorebooks>";
    expect(withParts(ofSize(256 * 1024))).toBe(ofSize(256 * 1024));
    expect(withParts(ofSize(256 * 1024 + 1))).toBeNull();
    const others = (count: number) => Array.from({ length: count }, () => '<a xmlns="urn:a"/>');
    expect(withParts(...others(49), OURS)).toBe(OURS);
    expect(withParts(...others(50), OURS)).toBeNull();
    expect(withParts()).toBeNull();
  });

  test("what is left out of a file does no harm: styles, strings, content types, relations of the package", () => {
    const bytes = workbookFixture({ sheet: row("<c><v>1</v></c>"), files: [{ name: "[Content_Types].xml", content: "" }] });
    expect(readXlsx(bytes).sheets[0]!.cells).toEqual([[number(1)]]);
  });
});
