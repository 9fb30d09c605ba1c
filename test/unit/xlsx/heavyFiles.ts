import type { FileRefusalCode } from "../../../src/workbook/fileRefusal";
import { MAIN, relationsXml, sheetXml, workbookFixture, workbookXml, type WorkbookFixture } from "./workbookFixture";
import { badlyPacked, packedRepetition, type ZipFile } from "./zipFixture";

/** A small file that wants to become large, or to take long. */
export interface HeavyFile {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly outcome: FileRefusalCode | "read";
  /** It becomes large while it is unpacked. */
  readonly swells?: boolean;
}

const MEGA = 1024 * 1024;
const SHEET_START = `<worksheet xmlns="${MAIN}"><sheetData>`;
const SHEET_END = "</sheetData></worksheet>";
const FILLER = 8 * MEGA;

/** A part of `times` times `unit`; its declared size is the true one unless told otherwise. */
function repeated(name: string, head: string, unit: string, times: number, tail: string, lie: Partial<ZipFile> = {}): ZipFile {
  const perBlock = Math.max(1, Math.floor(MEGA / unit.length));
  const blocks = Math.ceil(times / perBlock);
  const size = Buffer.byteLength(head) + Buffer.byteLength(unit) * perBlock * blocks + Buffer.byteLength(tail);
  return { name, content: "", packed: packedRepetition(head, unit.repeat(perBlock), blocks, tail), size, ...lie };
}

function withFile(file: ZipFile, more: WorkbookFixture = {}): () => Uint8Array {
  return () => workbookFixture({ ...more, files: [file] });
}

/** Packed so badly that its size is no reason to refuse it, and with a check sum that holds: it is read to its end. */
function unsuspicious(name: string, content: string): ZipFile {
  return { name, content, packed: badlyPacked(content) };
}

function sheet(head: string, unit: string, times: number, tail: string): () => Uint8Array {
  return withFile(unsuspicious(SHEET, `${SHEET_START}${head}${unit.repeat(times)}${tail}${SHEET_END}`));
}

const SHEET = "xl/worksheets/sheet1.xml";
const STRINGS = "xl/sharedStrings.xml";
const STYLES = "xl/styles.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";
const LONGEST = "x".repeat(32_767);

export const HEAVY_FILES: readonly HeavyFile[] = [
  {
    name: "400 MB of rows",
    bytes: withFile(repeated(SHEET, SHEET_START, "<row><c><v>1</v></c></row>", 16 * MEGA, SHEET_END)),
    outcome: "file/too-large",
  },
  {
    name: "4 GB of zeros as a sheet",
    bytes: withFile(repeated(SHEET, SHEET_START, "\0", 4096 * MEGA - 9 * MEGA, SHEET_END)),
    outcome: "file/too-large",
  },
  {
    name: "4 GB that claim to be 1 MB",
    bytes: withFile(repeated(SHEET, SHEET_START, "\0", 4096 * MEGA - 9 * MEGA, SHEET_END, { size: MEGA })),
    outcome: "file/damaged",
    swells: true,
  },
  {
    name: "1 GB that claims to be 60 MB",
    bytes: withFile(repeated(SHEET, SHEET_START, " ".repeat(1000), MEGA, SHEET_END, { size: 60 * MEGA })),
    outcome: "file/damaged",
    swells: true,
  },
  {
    name: "1.5 GB of shared strings",
    bytes: withFile(repeated(STRINGS, `<sst xmlns="${MAIN}">`, "<si><t>abc</t></si>", 80 * MEGA, "</sst>")),
    outcome: "file/too-large",
  },
  {
    name: "400 MB of media that nobody needs",
    bytes: withFile(repeated("xl/media/image1.png", "", "\0", 400 * MEGA, "")),
    outcome: "read",
  },
  { name: "8 MB of spaces", bytes: sheet("", " ".repeat(1000), FILLER / 1000, ""), outcome: "read" },
  {
    name: "63 MB in a comment, one letter of which makes it twice that",
    bytes: sheet("<!--ế", " ".repeat(1000), 63 * 1024, "-->"),
    outcome: "read",
    swells: true,
  },
  { name: "8 MB of one attribute", bytes: sheet('<row r="1" spans="', "1".repeat(1000), FILLER / 1000, '"/>'), outcome: "read" },
  { name: "8 MB of one name", bytes: sheet("<", "a".repeat(1000), FILLER / 1000, "/>"), outcome: "read" },
  {
    name: "8 MB of one cell",
    bytes: sheet('<row><c t="str"><v>', "a".repeat(1000), FILLER / 1000, "</v></c></row>"),
    outcome: "file/too-large",
  },
  {
    name: "8 MB of references",
    bytes: sheet('<row><c t="str"><v>', "&#97;".repeat(1000), FILLER / 5000, "</v></c></row>"),
    outcome: "file/too-large",
  },
  {
    name: "8 MB of ampersands",
    bytes: sheet('<row><c t="str"><v>', "&".repeat(1000), FILLER / 1000, "</v></c></row>"),
    outcome: "file/too-large",
  },
  {
    name: "8 MB of CDATA pieces",
    bytes: sheet('<row><c t="str"><v>', "<![CDATA[]]>".repeat(1000), FILLER / 12_000, "</v></c></row>"),
    outcome: "read",
  },
  { name: "8 MB of comments", bytes: sheet("", "<!---->".repeat(1000), FILLER / 7000, ""), outcome: "read" },
  { name: "8 MB of unclosed tags", bytes: sheet("", "<".repeat(1000), FILLER / 1000, ""), outcome: "file/damaged" },
  { name: "8 MB of unclosed cells", bytes: sheet("<row>", "<c>".repeat(1000), FILLER / 3000, ""), outcome: "file/damaged" },
  { name: "4.2 million elements", bytes: sheet("", "<a/>".repeat(1000), 4_200, ""), outcome: "file/too-large" },
  { name: "3.5 million elements", bytes: sheet("", '<x:a b="1" c="2"/>'.repeat(1000), 2_200, ""), outcome: "read" },
  {
    name: "8 MB of namespaces within one another",
    bytes: sheet("", `${'<a xmlns:p="u">'.repeat(50)}${"</a>".repeat(50)}`, Math.floor(FILLER / 950), ""),
    outcome: "read",
  },
  {
    name: "8 MB of elements with 100 attributes",
    bytes: sheet("", `<a ${Array.from({ length: 100 }, (_, i) => `a${i}=""`).join(" ")}/>`, Math.floor(FILLER / 700), ""),
    outcome: "read",
  },
  {
    name: "a million cells without references",
    bytes: sheet("", `<row>${"<c><v>1</v></c>".repeat(1000)}</row>`, 1000, ""),
    outcome: "read",
  },
  {
    name: "12 sheets of 80,000 cells, each with a text of its own",
    bytes: withFile(
      unsuspicious(
        STRINGS,
        `<sst xmlns="${MAIN}">${Array.from({ length: 80_000 }, (_, i) => `<si><t>${"ế".repeat(14)}${i}</t></si>`).join("")}</sst>`,
      ),
      {
        workbook: workbookXml(Array.from({ length: 12 }, (_, i) => [`S${i}`, "rId1"])),
        sheet: Array.from(
          { length: 2000 },
          (_, row) => `<row>${Array.from({ length: 40 }, (_, i) => `<c t="s"><v>${40 * row + i}</v></c>`).join("")}</row>`,
        ).join(""),
      },
    ),
    outcome: "read",
  },
  { name: "more cells than that", bytes: sheet("", `<row>${"<c><v>1</v></c>".repeat(1000)}</row>`, 1001, ""), outcome: "file/too-large" },
  { name: "2 million empty cells", bytes: sheet("", `<row>${"<c/>".repeat(1000)}</row>`, 2000, ""), outcome: "file/too-large" },
  {
    name: "2 million shared strings",
    bytes: withFile(unsuspicious(STRINGS, `<sst xmlns="${MAIN}">${"<si><t/></si>".repeat(2 * MEGA)}</sst>`)),
    outcome: "file/too-large",
  },
  {
    name: "one long text in every cell",
    bytes: () =>
      workbookFixture({ strings: `<si><t>${LONGEST}</t></si>`, sheet: `<row>${'<c t="s"><v>0</v></c>'.repeat(40)}</row>`.repeat(2000) }),
    outcome: "file/too-large",
  },
  {
    name: "one long text of an old font in every cell",
    bytes: () =>
      workbookFixture({
        strings: `<si><r><rPr><rFont val=".VnTime"/></rPr><t>${"¸".repeat(32_767)}</t></r></si>`,
        sheet: `<row>${'<c t="s"><v>0</v></c>'.repeat(40)}</row>`.repeat(2000),
      }),
    outcome: "file/too-large",
  },
  {
    name: "one long formula shared by every cell",
    bytes: () =>
      workbookFixture({
        sheet: `<row><c><f t="shared" si="0" ref="A1:AN2000">${"A1+".repeat(2_700)}1</f></c></row>${`<row>${'<c><f t="shared" si="0"/></c>'.repeat(40)}</row>`.repeat(1999)}`,
      }),
    outcome: "file/too-large",
  },
  {
    name: "40,000 short shared formulas",
    bytes: () =>
      workbookFixture({
        sheet: `<row><c><f t="shared" si="0" ref="A1:AN2000">SUM(B$1:$C2)+"A1"+LOG10(A1)</f></c></row>${`<row>${'<c><f t="shared" si="0"/></c>'.repeat(20)}</row>`.repeat(1999)}`,
      }),
    outcome: "read",
  },
  {
    name: "an array formula over the whole sheet, 100 times",
    bytes: sheet("", '<row><c><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c></row>', 100, ""),
    outcome: "file/damaged",
  },
  {
    name: "2,000 merged areas over the whole sheet",
    bytes: () => workbookFixture({ sheet: sheetXml("", `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(2000)}</mergeCells>`) }),
    outcome: "file/damaged",
  },
  {
    name: "a million merged areas",
    bytes: withFile(unsuspicious(SHEET, sheetXml("", `<mergeCells>${'<mergeCell ref="XA1:XB1"/>'.repeat(1_000_000)}</mergeCells>`))),
    outcome: "file/too-large",
  },
  {
    name: "20,000 sheets of one part",
    bytes: () => workbookFixture({ workbook: workbookXml(Array.from({ length: 20_000 }, (_, i) => [`S${i}`, "rId1"])) }),
    outcome: "file/too-large",
  },
  {
    name: "400 sheets of one part of 10 MB",
    bytes: withFile(unsuspicious(SHEET, sheetXml(" ".repeat(10 * MEGA))), {
      workbook: workbookXml(Array.from({ length: 400 }, (_, i) => [`S${i}`, "rId1"])),
    }),
    outcome: "file/too-large",
  },
  {
    name: "400 sheets with two cells far apart",
    bytes: () =>
      workbookFixture({
        workbook: workbookXml(Array.from({ length: 400 }, (_, i) => [`S${i}`, "rId1"])),
        sheet: '<row r="1"><c r="A1"><v>1</v></c></row><row r="2000"><c r="AN2000"><v>1</v></c></row>',
      }),
    outcome: "read",
  },
  {
    name: "60,000 entries",
    bytes: () => workbookFixture({ files: Array.from({ length: 60_000 }, (_, i) => ({ name: `a${i}`, content: "", isStored: true })) }),
    outcome: "file/too-large",
  },
  {
    name: "300,000 relations",
    bytes: withFile(unsuspicious(RELATIONS, relationsXml(Array.from({ length: 300_000 }, () => ["a", "b", "c"])))),
    outcome: "file/too-large",
  },
  {
    name: "a target of 50,000 steps",
    bytes: withFile(unsuspicious(RELATIONS, relationsXml([["rId1", "worksheet", `${"a/../".repeat(50_000)}worksheets/sheet1.xml`]]))),
    outcome: "read",
  },
  {
    name: "a million cell formats",
    bytes: withFile(unsuspicious(STYLES, `<styleSheet xmlns="${MAIN}"><cellXfs>${"<xf/>".repeat(1_000_000)}</cellXfs></styleSheet>`)),
    outcome: "file/too-large",
  },
  {
    name: "a number format that never ends its brackets",
    bytes: () => workbookFixture({ styles: `<numFmts><numFmt numFmtId="200" formatCode="${"[".repeat(1_000_000)}"/></numFmts>` }),
    outcome: "file/too-large",
  },
  {
    name: "60,000 number formats that never end their brackets",
    bytes: () =>
      workbookFixture({
        styles: `<numFmts>${`<numFmt numFmtId="200" formatCode="${"[".repeat(255)}"/>`.repeat(60_000)}</numFmts><cellXfs>${'<xf numFmtId="200"/>'.repeat(60_000)}</cellXfs>`,
      }),
    outcome: "read",
  },
  {
    name: "50 foreign parts of 8 MB",
    bytes: () =>
      workbookFixture({
        relations: relationsXml([
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ...Array.from({ length: 50 }, (): [string, string, string] => ["c", "customXml", "../customXml/item1.xml"]),
        ]),
        files: [unsuspicious("customXml/item1.xml", `<a>${" ".repeat(FILLER)}</a>`)],
      }),
    outcome: "read",
  },
];
