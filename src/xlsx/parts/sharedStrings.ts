import { LIMITS } from "../limits";
import { tooLarge } from "../refusal";
import type { XmlReader } from "../xml/xmlReader";
import { unescapeCellText } from "../xmlText";
import { encodingOfFont, toUnicode, type FontEncoding } from "./fontEncodings";
import { SPREADSHEET } from "./namespaces";
import type { PartSource } from "./partSource";

/** A piece of a text in one font. */
interface Run {
  readonly text: string;
  /** How its own font is encoded; null where it names none and so has the cell's. */
  readonly encoding: FontEncoding | null;
}

/** A text of a cell, as far as it can be told without the cell's font. */
export class CellText {
  private readonly inEncoding = new Map<FontEncoding, string>();

  constructor(private readonly runs: readonly Run[]) {}

  /** As Unicode, in a cell whose font has the given encoding. Many cells may share one text: it is converted once. */
  inFont(encoding: FontEncoding): string {
    let text = this.inEncoding.get(encoding);
    if (text === undefined) {
      text = this.runs.map((run) => toUnicode(run.text, run.encoding ?? encoding)).join("");
      this.inEncoding.set(encoding, text);
    }
    return text;
  }
}

/** The table of shared strings; empty where the file has none. */
export function readSharedStrings(parts: PartSource, part: string | undefined): CellText[] {
  const texts: CellText[] = [];
  const reader = part === undefined ? null : parts.xml(part, SPREADSHEET);
  if (!reader) return texts;
  const readItem = () => {
    parts.budget.sharedStrings.spend();
    texts.push(readCellText(reader));
  };
  reader.document({ sst: () => reader.each({ si: readItem }) });
  return texts;
}

/** A text with its runs joined (CT_Rst); how Japanese words are spoken (rPh) is left out. */
export function readCellText(reader: XmlReader): CellText {
  const runs: Run[] = [];
  let length = 0;
  const add = (text: string, encoding: FontEncoding | null) => {
    length += text.length;
    if (length > LIMITS.cellText) throw tooLarge("text of a cell");
    if (text !== "") runs.push({ text: unescapeCellText(text), encoding });
  };
  const readRun = () => {
    let encoding: FontEncoding | null = null;
    reader.each({
      rPr: () =>
        reader.each({
          rFont: () => {
            encoding = encodingOfFont(reader.attribute("val") ?? "");
          },
        }),
      t: () => add(reader.text(), encoding),
    });
  };
  reader.each({ t: () => add(reader.text(), null), r: readRun });
  return new CellText(runs);
}
