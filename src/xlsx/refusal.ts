import type { FileRefusalCode } from "../workbook/fileRefusal";

/** A file is refused as a whole: what cannot be read in full must not look as if it were in order. */
export class XlsxRefusal extends Error {
  constructor(
    readonly code: FileRefusalCode,
    /** For the log that a developer reads, never for the screen. */
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = "XlsxRefusal";
  }
}

export function damaged(detail: string): XlsxRefusal {
  return new XlsxRefusal("file/damaged", detail);
}

export function tooLarge(detail: string): XlsxRefusal {
  return new XlsxRefusal("file/too-large", detail);
}
