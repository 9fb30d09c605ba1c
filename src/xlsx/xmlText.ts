const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text or attribute value of any XML. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}

/** Control characters but for tab and line feed (a carriage return would be read as one), halves of a pair, and what would be read as an escape. */
const ESCAPED = /[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]|_(?=x[0-9a-f]{4}_)/giu;

/** A cell's text as a workbook stores it (ST_Xstring, ECMA-376 part 1, 22.9.2.19): what XML cannot hold is written _xHHHH_. */
export function escapeCellText(text: string): string {
  const code = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
  return escapeXml(text.replace(ESCAPED, code));
}

const ESCAPE = /_x([0-9a-f]{4})_/gi;

/** The reverse: what a workbook stores → the cell's text. */
export function unescapeCellText(stored: string): string {
  return stored.includes("_x") ? stored.replace(ESCAPE, (_escape, code: string) => String.fromCharCode(parseInt(code, 16))) : stored;
}
