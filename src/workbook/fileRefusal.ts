/** Why the bytes of a received file are not read as a workbook. Each has a sentence in the message catalogue. */
export type FileRefusalCode =
  /** No workbook of this kind: a text, a web page, a document, .xlsb, .ods … */
  | "file/not-xlsx"
  /** The binary format of Excel 97 to 2003. */
  | "file/legacy-xls"
  /** Opens with a password only, or with somebody's rights. */
  | "file/encrypted"
  /** Holds more than a workbook of ours could (src/xlsx/limits.ts). */
  | "file/too-large"
  /** A workbook that arrived incomplete or altered, or that breaks its own format. */
  | "file/damaged";
