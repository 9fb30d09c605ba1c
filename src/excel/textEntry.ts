/** The number format of a cell that keeps as text whatever is entered. */
export const TEXT_FORMAT = "@";

/** Excel reads these first characters, in either width, as the start of a formula, of a text prefix or of an error value. */
const STARTS_AN_EXPRESSION = /^\s*[=+\-@'#＝＋－＠]/u;

/** Whole words that become a truth value. */
const TRUTH = /^\s*(?:true|false)\s*$/i;

/** No date, time, amount or fraction that Excel understands is longer, in any of its languages. */
const LONGEST_DATE = 40;

const HAS_DIGIT = /\p{Nd}/u;
const HAS_LETTER = /\p{L}/u;

/** Whether Excel could read a text that is entered as something else than text. Says yes too often rather than too seldom. */
function couldBeMisread(text: string): boolean {
  if (STARTS_AN_EXPRESSION.test(text) || TRUTH.test(text)) return true;
  return HAS_DIGIT.test(text) && (text.trim().length <= LONGEST_DATE || !HAS_LETTER.test(text));
}

/**
 * What to enter so that a cell holds exactly this text: the text, behind an apostrophe where Excel would read a formula, a
 * number, a date or a truth value. The apostrophe is not part of what the cell holds. A cell of text format needs none, except
 * before an apostrophe that is to stay.
 */
export function textEntry(text: string, numberFormat: string): string {
  const guarded = numberFormat === TEXT_FORMAT ? text.startsWith("'") : couldBeMisread(text);
  return guarded ? `'${text}` : text;
}
