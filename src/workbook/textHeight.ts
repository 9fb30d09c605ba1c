import type { CellStyle } from "./cellStyle";

/** Advance widths of Times New Roman in thousandths of its size, by the letter without its marks. */
const WIDTHS = new Map<string, number>(
  Object.entries({
    250: " .,",
    278: "ijlt/:;",
    333: "fr()-I!",
    389: "sJ",
    444: "acez?",
    500: "bdghknopquvxyđ0123456789–%",
    556: "FPS",
    611: "ELTZ",
    667: "BCR",
    722: "wADGHKNOQUVXYĐ",
    778: "m&",
    889: "M",
    944: "W",
  }).flatMap(([width, letters]) => [...letters].map((letter): [string, number] => [letter, Number(width)])),
);
/** Of a letter that is not in the list: rather too wide than too narrow. */
const UNKNOWN_WIDTH = 722;
const BOLD = 1.07;
/** Programs and screens measure a little differently; a line too many does less harm than one that is cut off. */
const CAUTION = 1.03;
/** From the size of the letters to the distance of two lines, as Excel and LibreOffice lay them. */
const LINE = 1.3125;
const MARKS = /\p{M}/gu;

/** How high wrapped text stands in a column of a certain width; all in points. */
export function textHeight(text: string, { font, wrap }: Pick<CellStyle, "font" | "wrap">, columnWidth: number): number {
  const letter = (font.size / 1000) * (font.bold ? BOLD : 1) * CAUTION;
  const lines = wrap ? text.split("\n").reduce((sum, paragraph) => sum + countLines(paragraph, columnWidth / letter), 0) : 1;
  return lines * font.size * LINE;
}

/** Lines that a paragraph breaks into at its spaces; the width in thousandths of the letters' size. */
function countLines(paragraph: string, width: number): number {
  const space = WIDTHS.get(" ")!;
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const needed = wordWidth(word);
    if (used > 0 && used + space + needed > width) {
      lines++;
      used = 0;
    }
    // A word that is wider than the column breaks anywhere.
    lines += Math.max(Math.ceil(needed / width) - 1, 0);
    used += (used > 0 ? space : 0) + (needed > width ? needed % width : needed);
  }
  return lines;
}

function wordWidth(word: string): number {
  const letters = [...word.normalize("NFD").replace(MARKS, "")];
  return letters.reduce((sum, letter) => sum + (WIDTHS.get(letter) ?? UNKNOWN_WIDTH), 0);
}
