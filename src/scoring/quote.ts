/** UTF-16 units. Far more than any name has; more nobody reads to know a text again. */
const LONGEST = 200;

/** What a file says, short enough to stand in a sentence: of a longer text the beginning, and "…". */
export function quote(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
