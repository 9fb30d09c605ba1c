import type { Budget } from "../limits";
import { decodeXml } from "../xml/decodeXml";
import { XmlReader } from "../xml/xmlReader";
import type { ZipArchive } from "../zip/zipArchive";

/** The parts of one file, read within one budget. */
export class PartSource {
  constructor(
    readonly archive: ZipArchive,
    readonly budget: Budget,
  ) {}

  /** The text of a part; null where there is none. Throws XlsxRefusal. */
  text(name: string): string | null {
    const bytes = this.archive.read(name);
    return bytes && decodeXml(bytes, this.archive.unpacker);
  }

  /** A reader of an XML text, within the budget of the file. */
  reader(text: string, namespaces: readonly string[]): XmlReader {
    return new XmlReader(text, namespaces, this.budget.elements);
  }

  /** A reader of a part's elements in the given namespaces; null where there is no such part. */
  xml(name: string, namespaces: readonly string[]): XmlReader | null {
    const text = this.text(name);
    return text === null ? null : this.reader(text, namespaces);
  }
}
