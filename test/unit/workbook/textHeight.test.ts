import { CELL_STYLES } from "../../../src/workbook/cellStyle";
import { textHeight } from "../../../src/workbook/textHeight";

const STYLE = CELL_STYLES.words;
const ONE_LINE = textHeight("", STYLE, 100);
/** The address of a document has no place to break; each letter of this one takes some 5.5 points. */
const link = (letters: number) => "a".repeat(letters);

test.each([
  ["one line", "một dòng", 1],
  ["line breaks", "một\nhai\nba", 3],
  ["a sentence", "Chưa ban hành kế hoạch kiểm tra", 2],
  ["short words with the room between them", "aaaa aaaa aaaa aaaa a", 2],
  ["marks above and below, which take no room", "ế".repeat(18), 1],
  ["a link that just fits", link(18), 1],
  ["a link that does not", link(19), 2],
  ["a long link", link(200), 11],
  ["a long link after a word", `xem ${link(200)}`, 12],
  ["a long link with a word on its last line", `${link(185)} xem`, 11],
  ["a long link with a word below", `${link(200)} xem`, 12],
])("all is seen in a column of 100 points of %s", (_, text, lines) => {
  expect(textHeight(text, STYLE, 100)).toBeCloseTo(lines * ONE_LINE);
  expect(textHeight(text, { ...STYLE, wrap: false }, 100)).toBe(ONE_LINE);
});

test("a line is as high as spreadsheet programs lay it: 15,75 points of letters of 12", () => {
  expect(STYLE.font.size).toBe(12);
  expect(ONE_LINE).toBe(15.75);
  expect(textHeight("một\nhai", { ...STYLE, font: { ...STYLE.font, size: 8 } }, 100)).toBe(21);
});

test("bold letters are wider", () => {
  expect(textHeight(link(18), { ...STYLE, font: { ...STYLE.font, bold: true } }, 100)).toBe(2 * ONE_LINE);
});
