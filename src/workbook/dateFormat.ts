import { remembered } from "./remembered";

const REMEMBERED_FORMATS = 500;
/** Excel's own limit (ECMA-376 leaves it open). */
const LONGEST_FORMAT = 255;

/** Whether a number format shows a date or a time: its day, month, year, hour or second letters outside quotes and brackets. */
export const isDateFormat: (numberFormat: string) => boolean = remembered(
  REMEMBERED_FORMATS,
  (numberFormat) => /[dmyhs]/i.test(numberFormat.replace(/"[^"]*"|\\.|\[[^[\]]*\]|General/gi, "")),
  LONGEST_FORMAT,
);
