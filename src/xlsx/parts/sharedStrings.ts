import { remembered } from "../../workbook/remembered";
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

const REMEMBERED_TEXTS = 5_000;
const LONGEST_REMEMBERED = 1_000;

/** Files of one form share their texts: what is then asked of a text again and again finds it by its address. */
const shared = remembered(REMEMBERED_TEXTS, (text) => text, LONGEST_REMEMBERED);

/** A text of a cell, as far as it can be told without the cell's font. */
export class CellText {
  private converted: { readonly encoding: FontEncoding; readonly text: string } | null = null;

  constructor(private readonly runs: readonly Run[]) {}

  /** As Unicode, in a cell whose font has the given encoding. Many cells may share one text: it is converted once for those that follow. */
  inFont(encoding: FontEncoding): string {
    if (this.converted?.encoding !== encoding) {
      const texts = this.runs.map((run) => toUnicode(run.text, run.encoding ?? encoding));
      this.converted = { encoding, text: texts.length === 1 ? texts[0]! : texts.join("") };
    }
    return this.converted.text;
  }
}

/** The table of shared strings; empty where the file has none. */
export function readSharedStrings(parts: PartSource, part: string | undefined): CellText[] {
  const texts: CellText[] = [];
  const reader = part === undefined ? null : parts.xml(part, SPREADSHEET);
  if (!reader) return texts;
  const readPlainItems = () => {
    for (let item = reader.take(PLAIN_ITEM, "si"); item; item = reader.take(PLAIN_ITEM, "si")) {
      parts.budget.elements.spend(2);
      parts.budget.sharedStrings.spend();
      texts.push(new CellText(runsOf(reader.decoded(item[1]!), null)));
    }
  };
  const readItem = () => {
    parts.budget.sharedStrings.spend();
    texts.push(readCellText(reader));
    readPlainItems();
  };
  reader.document({
    sst: () => {
      readPlainItems();
      reader.each({ si: readItem });
    },
  });
  return texts;
}

/** A text in one font, as nearly every program writes most of them. */
const PLAIN_ITEM = /<si><t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>/y;

/** None of an empty text. */
function runsOf(text: string, encoding: FontEncoding | null): Run[] {
  if (text.length > LIMITS.cellText) throw tooLarge("text of a cell");
  return text === "" ? [] : [{ text: shared(unescapeCellText(text)), encoding }];
}

/** A text with its runs joined (CT_Rst); how Japanese words are spoken (rPh) is left out. */
export function readCellText(reader: XmlReader): CellText {
  const runs: Run[] = [];
  let length = 0;
  const add = (text: string, encoding: FontEncoding | null) => {
    length += text.length;
    if (length > LIMITS.cellText) throw tooLarge("text of a cell");
    runs.push(...runsOf(text, encoding));
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
