/**
 * What steers a terminal or turns the direction of writing: control characters (U+009B starts an escape sequence as well), line
 * separators, and the embeddings, overrides and isolates of bidirectional text.
 */
const STEERING = /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** Text that came from a file, for a terminal: on one line, and what could steer the terminal is shown and not obeyed. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, (space) => (/[\t\n\r]/.test(space) ? " " : space)).replace(STEERING, escaped);
}

/** The same for JSON, of which the meaning stays as it was. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(STEERING, escaped);
}

function escaped(character: string): string {
  return `\\u${character.codePointAt(0)!.toString(16).padStart(4, "0")}`;
}
