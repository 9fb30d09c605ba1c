import fc from "fast-check";
import { checkFile } from "../../../src/actions/checkFile";
import { templateFile } from "../../../src/actions/templateFile";
import { NATIVE } from "../../../src/cli/nativeUnpacker";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import type { WorkbookSnapshot } from "../../../src/workbook/workbook";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { XlsxRefusal } from "../../../src/xlsx/refusal";
import { PORTABLE, type Unpacker } from "../../../src/xlsx/zip/unpacker";
import { writeXlsx } from "../../../src/xlsx/writeXlsx";
import { runs } from "../runs";
import { scores, SET, YEAR } from "../seed";
import { partsOf, workbookFixture, type WorkbookFixture } from "./workbookFixture";
import { zipFixture } from "./zipFixture";

/** The snapshot, null where the file is refused: the same with either unpacker. Anything else that is thrown is a fault of ours. */
function readOrRefuse(bytes: Uint8Array): WorkbookSnapshot | null {
  const read = readWith(bytes, PORTABLE);
  expect(readWith(bytes, NATIVE)).toEqual(read);
  return read;
}

function readWith(bytes: Uint8Array, unpacker: Unpacker): WorkbookSnapshot | null {
  try {
    return readXlsx(bytes, unpacker);
  } catch (error) {
    if (error instanceof XlsxRefusal) return null;
    throw error;
  }
}

const TEMPLATE = writeXlsx(templateFile(SET, scores.unit, YEAR));
const WHOLE = readXlsx(TEMPLATE);

const RICH: WorkbookFixture = {
  strings:
    '<si><t xml:space="preserve">Tiêu chí &amp; điểm</t></si><si><r><rPr><rFont val=".VnTime"/></rPr><t>§iÓm</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>',
  styles:
    '<numFmts><numFmt numFmtId="180" formatCode="dd/mm"/></numFmts><fonts><font><name val="VNI-Times"/></font></fonts><cellXfs><xf/><xf numFmtId="180" fontId="0"/></cellXfs>',
  sheet:
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
    '<row r="2"><c r="A2" s="1"><f t="shared" si="0" ref="A2:A3">SUM(B2:C2)</f><v>12.5</v></c><c t="inlineStr"><is><t>x</t></is></c></row>' +
    '<row><c r="A3"><f t="shared" si="0"/><v>1E2</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2023-01-01</v></c></row>' +
    '<!-- x --><row r="9"><c r="B9"><f t="array" ref="B9:C9">1</f><v>1</v></c></row>',
};

describe("files that were changed by chance", () => {
  test("bytes of a file: refused, or read as if nothing had happened", () => {
    const change = fc.record({ at: fc.nat(TEMPLATE.length - 1), byte: fc.integer({ min: 1, max: 255 }) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const bytes = Uint8Array.from(TEMPLATE);
        for (const { at, byte } of changes) bytes[at]! ^= byte;
        const snapshot = readOrRefuse(bytes);
        // A name of a part that is a hint only may go; what stands in cells cannot change unseen.
        if (snapshot !== null) expect({ ...snapshot, part: null }).toEqual({ ...WHOLE, part: null });
      }),
      runs(300),
    );
  });

  test("a file cut off or with a piece cut out: refused", () => {
    fc.assert(
      fc.property(fc.nat(TEMPLATE.length - 1), fc.nat(TEMPLATE.length - 1), (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b) + 1];
        expect(readOrRefuse(TEMPLATE.subarray(0, from))).toBeNull();
        expect(readOrRefuse(Buffer.concat([TEMPLATE.subarray(0, from), TEMPLATE.subarray(to)]))).toBeNull();
      }),
      runs(300),
    );
  });

  test("bytes that nobody made: refused", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(readOrRefuse(bytes)).toBeNull();
        expect(readOrRefuse(Buffer.concat([Buffer.from("PK\x03\x04"), bytes]))).toBeNull();
      }),
      runs(300),
    );
  });

  const parts = partsOf(RICH);
  const piece = fc.oneof(
    fc.constantFrom(
      "<",
      ">",
      "/",
      "&",
      '"',
      "'",
      "<!",
      "]]>",
      "<![CDATA[",
      "<!--",
      "-->",
      "<?",
      "</c>",
      "<c>",
      "<row>",
      "<v>",
      "</v>",
      "<f>",
      "=",
      "xmlns",
      "\0",
      "\ud800",
    ),
    fc.constantFrom(
      "r=",
      't="s"',
      't="shared"',
      's="1"',
      "-1",
      "999999999999",
      "A1",
      "XFD1048576",
      "1e308",
      "NaN",
      "__proto__",
      "constructor",
      "toString",
      "&#0;",
      "&x;",
    ),
    fc.string({ unit: "binary", maxLength: 6 }),
  );
  const mutation = fc.record({ part: fc.nat(parts.length - 1), at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(12), piece });

  test("the XML of a part: refused or read, and checked, without a fault", () => {
    expect(readOrRefuse(workbookFixture(RICH))).not.toBeNull();
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        const files = parts.map(({ name, content }) => ({ name, content: String(content), isStored: true }));
        for (const { part, at, cut, piece: inserted } of mutations) {
          const { content } = files[part]!;
          const place = Math.floor(at * content.length);
          files[part]!.content = content.slice(0, place) + inserted + content.slice(place + cut);
        }
        const snapshot = readOrRefuse(zipFixture(files));
        if (snapshot !== null) expect(checkFile("x.xlsx", snapshot, BUILT_IN_SETS).status).not.toBe("checked");
      }),
      runs(3000),
    );
  });
});
