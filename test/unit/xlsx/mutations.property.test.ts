import fc from "fast-check";
import { checkFile } from "../../../src/actions/checkFile";
import { templateFile } from "../../../src/actions/templateFile";
import { NATIVE } from "../../../src/cli/nativeUnpacker";
import { allCriteria } from "../../../src/criteria/criteriaSet";
import { toNumber } from "../../../src/criteria/points";
import { describeFinding } from "../../../src/messages/findings";
import type { WorkbookSnapshot } from "../../../src/workbook/workbook";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { XlsxRefusal } from "../../../src/xlsx/refusal";
import { PORTABLE, type Unpacker } from "../../../src/xlsx/zip/unpacker";
import { writeXlsx } from "../../../src/xlsx/writeXlsx";
import { example } from "../examples";
import { expectReached, runs } from "../runs";
import { scores, SET, YEAR } from "../seed";
import { partsOf, workbookFixture, type WorkbookFixture } from "./workbookFixture";
import { zipFixture } from "./zipFixture";
import { bePatient } from "../../patience";

bePatient();

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

const STEPS = example("steps");

/** A score table of a small set, with nothing lost. */
const SCORE_ROWS = [
  ["STT", "Tiêu chí", "Điểm tối đa", "Tự đánh giá"],
  ...allCriteria(STEPS).map(({ code, name, maximum }) => [code, name, toNumber(maximum), toNumber(maximum)]),
]
  .map((cells) => `<row>${cells.map(cellXml).join("")}</row>`)
  .join("");

function cellXml(held: string | number): string {
  return typeof held === "number" ? `<c><v>${held}</v></c>` : `<c t="inlineStr"><is><t>${held}</t></is></c>`;
}

const RICH: WorkbookFixture = {
  strings:
    '<si><t xml:space="preserve">Tiêu chí &amp; điểm</t></si><si><r><rPr><rFont val=".VnTime"/></rPr><t>§iÓm</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>',
  styles:
    '<numFmts><numFmt numFmtId="180" formatCode="dd/mm"/></numFmts><fonts><font><name val="VNI-Times"/></font></fonts><cellXfs><xf/><xf numFmtId="180" fontId="0"/></cellXfs>',
  sheet:
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
    '<row r="2"><c r="A2" s="1"><f t="shared" si="0" ref="A2:A3">SUM(B2:C2)</f><v>12.5</v></c><c t="inlineStr"><is><t>x</t></is></c></row>' +
    '<row><c r="A3"><f t="shared" si="0"/><v>1E2</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2023-01-01</v></c></row>' +
    '<!-- x --><row r="9"><c r="B9"><f t="array" ref="B9:C9">1</f><v>1</v></c></row>' +
    SCORE_ROWS,
};

/** One change of a part: something cut out, and a piece put in its place. */
interface Mutation {
  readonly part: number;
  /** How far into the part, from 0 to 1. */
  readonly at: number;
  readonly cut: number;
  readonly piece: string;
  readonly isOfValue: boolean;
}

describe("files that were changed by chance", () => {
  test("bytes of a file: refused, or read as if nothing had happened", () => {
    // In the directory of the zip much is of no account; what is packed has a checksum.
    const directory = Buffer.from(TEMPLATE).indexOf("PK\x01\x02");
    const inDirectory = fc.integer({ min: directory, max: TEMPLATE.length - 1 });
    const at = fc.oneof(fc.nat(TEMPLATE.length - 1), { weight: 3, arbitrary: inDirectory });
    const change = fc.record({ at, byte: fc.integer({ min: 1, max: 255 }) });
    let reached = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const bytes = Uint8Array.from(TEMPLATE);
        for (const { at, byte } of changes) bytes[at]! ^= byte;
        const snapshot = readOrRefuse(bytes);
        // A name of a part that is a hint only may go; what stands in cells cannot change unseen.
        if (snapshot === null) return;
        reached++;
        expect({ ...snapshot, part: null }).toEqual({ ...WHOLE, part: null });
      }),
      runs(300),
    );
    expectReached(reached, 20);
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
    fc.constantFrom("", "0", "2", "1,5", "x", "KAD", "1.1", "Tổng", "46151"),
    fc.string({ unit: "binary", maxLength: 6 }),
  );
  const sheetPart = parts.findIndex(({ name }) => name.includes("sheet1.xml"));
  const mutation: fc.Arbitrary<Mutation> = fc.record({
    part: fc.oneof(fc.nat(parts.length - 1), fc.constant(sheetPart)),
    // As many places are near the end as near the beginning: of floating-point numbers nearly all are next to 0.
    at: fc.nat(9_999).map((n) => n / 10_000),
    cut: fc.nat(12),
    piece,
    isOfValue: fc.boolean(),
  });

  /** What a mutation cuts out: a piece anywhere, or the whole of a value, which mostly leaves the rest to be read. */
  function cutFrom(content: string, { at, cut, isOfValue }: Pick<Mutation, "at" | "cut" | "isOfValue">): [from: number, to: number] {
    const values = isOfValue ? [...content.matchAll(/(?<=<[vtf]>)[^<]*/g)] : [];
    const value = values[Math.floor(at * values.length)];
    const from = value?.index ?? Math.floor(at * content.length);
    return [from, from + (value?.[0].length ?? cut)];
  }

  test("the XML of a part: refused, or read and checked, with totals that are numbers and findings that can be told", () => {
    const sound = checkFile("x.xlsx", readOrRefuse(workbookFixture(RICH))!, [STEPS]);
    expect(sound).toMatchObject({ status: "checked", totals: { latestComplete: "self" } });
    let reached = 0;
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        const files = parts.map(({ name, content }) => ({ name, content: String(content), isStored: true }));
        for (const { part, piece: inserted, ...where } of mutations) {
          const { content } = files[part]!;
          const [from, to] = cutFrom(content, where);
          files[part]!.content = content.slice(0, from) + inserted + content.slice(to);
        }
        const snapshot = readOrRefuse(zipFixture(files));
        const report = snapshot && checkFile("x.xlsx", snapshot, [STEPS]);
        if (report?.status !== "checked") return;
        reached++;
        expect(report.totals.stages.filter(({ total }) => !Number.isSafeInteger(total))).toEqual([]);
        for (const finding of report.findings) expect(describeFinding(finding, STEPS, "vi", "reviewer")).toMatch(/^\p{Lu}.*\.$/su);
      }),
      runs(1500),
    );
    expectReached(reached, 200);
  });
});
