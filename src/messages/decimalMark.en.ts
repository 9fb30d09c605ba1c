import type { DecimalMarkMessages } from "./decimalMark";

export const en: DecimalMarkMessages = {
  otherMark: (mark) =>
    `Excel takes "${mark}" for the decimal mark here: type 9${mark}5, and the form prints it so. Before you print, change it to a comma: File ▸ Options ▸ Advanced, clear Use system separators, and write a comma as the decimal separator.`,
};
