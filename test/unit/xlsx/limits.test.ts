import { Budget } from "../../../src/xlsx/limits";
import { outcomeWith, type Outcome } from "./outcome";
import { relationsXml, sheetXml, USUAL_RELATIONS, workbookFixture, workbookXml, type WorkbookFixture } from "./workbookFixture";
import type { ZipFile } from "./zipFixture";

const KILO = 1024;
const MEGA = 1024 * KILO;
const SHEET = "xl/worksheets/sheet1.xml";
/** Parts of the smallest workbook, and the elements that a row of its sheet is in, itself included. */
const USUAL_PARTS = 5;
const ROW_DEPTH = 3;
/** Bytes that no program packed: where they are unpacked at all, the file is damaged. */
const NOISE = Buffer.alloc(MEGA, 0xff);

const cell = (xml: string) => ({ sheet: `<row>${xml}</row>` });
const unreadable = (part: Partial<ZipFile>) => ({ files: [{ name: SHEET, content: "", ...part }] });

/** A zip of so many bytes that never ends. */
function zipBegun(bytes: number): Uint8Array {
  const begun = new Uint8Array(bytes);
  begun.set([0x50, 0x4b, 3, 4]);
  return begun;
}

/** A sheet of so many bytes. */
function padded(bytes: number): WorkbookFixture {
  const whole = sheetXml("<row><c><v>1</v></c></row>");
  return { sheet: whole.replace("</sheetData>", `${" ".repeat(bytes - whole.length)}</sheetData>`) };
}

/** A limit as it is meant, a file that asks for so much, and what becomes of one that keeps to it and of one that goes one beyond it. */
type Limit = readonly [name: string, most: number, file: (count: number) => WorkbookFixture | Uint8Array, within: Outcome, beyond: Outcome];

const LIMITS: readonly Limit[] = [
  ["bytes of a file", 32 * MEGA, zipBegun, "file/damaged", "file/too-large"],
  [
    "files in the zip",
    5_000,
    (count) => ({ files: Array.from({ length: count - USUAL_PARTS }, (_, i) => ({ name: `a${i}`, content: "", isStored: true })) }),
    "read",
    "file/too-large",
  ],
  ["bytes of a part", 64 * MEGA, (count) => unreadable({ packed: NOISE, size: count }), "file/damaged", "file/too-large"],
  ["bytes of a part that packs as well as it likes", 4 * MEGA, padded, "read", "file/too-large"],
  [
    "bytes of a larger part for each packed one",
    300 * 20_000,
    (count) => unreadable({ packed: NOISE.subarray(0, 20_000), size: count }),
    "file/damaged",
    "file/too-large",
  ],
  [
    "sheets",
    400,
    (count) => ({ workbook: workbookXml(Array.from({ length: count }, (_, i) => [`S${i}`, "rId1"])) }),
    "read",
    "file/too-large",
  ],
  ["rows of a sheet", 1_048_576, (count) => ({ sheet: `<row r="${count}"><c r="A${count}"><v>1</v></c></row>` }), "read", "file/damaged"],
  ["columns of a sheet", 16_384, (count) => cell(`<c r="${count === 16_384 ? "XFD" : "XFE"}1"><v>1</v></c>`), "read", "file/damaged"],
  ["characters of a cell", 32_767, (count) => cell(`<c t="str"><v>${"x".repeat(count)}</v></c>`), "read", "file/too-large"],
  [
    "characters of a cell that stand in it",
    32_767,
    (count) => cell(`<c t="inlineStr"><is><t>${"x".repeat(count)}</t></is></c>`),
    "read",
    "file/too-large",
  ],
  ["characters of a shared text", 32_767, (count) => ({ strings: `<si><t>${"x".repeat(count)}</t></si>` }), "read", "file/too-large"],
  [
    "characters of a shared text in two fonts",
    32_767,
    (count) => ({ strings: `<si><r><t>${"x".repeat(count - 1)}</t></r><r><t>x</t></r></si>` }),
    "read",
    "file/too-large",
  ],
  ["characters as they are written", 300_000, (count) => cell(`<c><v>${"1".padStart(count)}</v></c>`), "read", "file/too-large"],
  [
    "characters in several pieces",
    300_000,
    (count) => cell(`<c><v>${" ".repeat(count - 1)}<![CDATA[1]]></v></c>`),
    "read",
    "file/too-large",
  ],
  ["characters of a formula", 8_192, (count) => cell(`<c><f>${"1".repeat(count)}</f></c>`), "read", "file/too-large"],
  [
    "elements within one another",
    64,
    (count) => ({ sheet: `<row>${"<a>".repeat(count - ROW_DEPTH)}${"</a>".repeat(count - ROW_DEPTH)}</row>` }),
    "read",
    "file/damaged",
  ],
  [
    "attributes of an element",
    100,
    (count) => ({ sheet: `<row ${Array.from({ length: count }, (_, i) => `a${i}="1"`).join(" ")}/>` }),
    "read",
    "file/damaged",
  ],
  ["cell formats", 65_490, (count) => ({ styles: `<cellXfs>${"<xf/>".repeat(count)}</cellXfs>` }), "read", "file/too-large"],
  ["fonts", 65_490, (count) => ({ styles: `<fonts>${"<font/>".repeat(count)}</fonts>` }), "read", "file/too-large"],
  [
    "characters of a number format",
    255,
    (count) => ({ styles: `<numFmts><numFmt numFmtId="200" formatCode="${"0".repeat(count)}"/></numFmts>` }),
    "read",
    "file/too-large",
  ],
  [
    "relations of a part",
    5_000,
    (count) => ({
      relations: relationsXml([
        ...USUAL_RELATIONS,
        ...Array.from({ length: count - USUAL_RELATIONS.length }, () => ["r", "image", "x.png"] as const),
      ]),
    }),
    "read",
    "file/too-large",
  ],
];

test.each(LIMITS)("%s: %i at most", (_name, most, file, within, beyond) => {
  const outcome = (count: number) => {
    const asked = file(count);
    return outcomeWith(asked instanceof Uint8Array ? asked : workbookFixture(asked));
  };
  expect([outcome(most), outcome(most + 1)]).toEqual([within, beyond]);
});

/** What all parts of a file share. That it is spent, the heavy files show. */
test.each([
  ["inflatedBytes", 128 * MEGA],
  ["cells", 1_000_000],
  ["sharedStrings", 500_000],
  ["texts", 20_000_000],
  ["formulas", 4_000_000],
  ["elements", 4_000_000],
  ["merges", 50_000],
] as const)("%s of a whole file: %i at most", (name, most) => {
  const allowance = new Budget()[name];
  allowance.spend(most);
  expect(() => allowance.spend()).toThrow(expect.objectContaining({ code: "file/too-large" }));
});
