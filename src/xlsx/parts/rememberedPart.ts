import { remembered } from "../../workbook/remembered";
import { Allowance } from "../limits";
import { XmlReader } from "../xml/xmlReader";
import type { PartSource } from "./partSource";

const REMEMBERED_PARTS = 20;
/** Characters. A text so short cannot exceed the allowance of a file by itself. */
const LONGEST_REMEMBERED = 64 * 1024;

/**
 * What a part says that the files of one form have in common to the letter, such as their styles: it is told apart once for all of them.
 * The answer is null where there is no such part; whoever has it must not change it. `read` throws XlsxRefusal, and so does this.
 */
export function rememberedPart<Answer>(
  namespaces: readonly string[],
  read: (reader: XmlReader) => Answer,
): (parts: PartSource, part: string) => Answer | null {
  const known = remembered(REMEMBERED_PARTS, (text) => read(new XmlReader(text, namespaces, new Allowance("elements"))));
  return (parts, part) => {
    const text = parts.text(part);
    if (text === null) return null;
    return text.length > LONGEST_REMEMBERED ? read(parts.reader(text, namespaces)) : known(text);
  };
}
