/** Text from the clipboard → rows of cells: tabs and line ends, quoted where a cell holds either. */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[i + 1] === '"') cell += text[++i]!;
      else quoted = false;
    } else if (character === '"' && cell === "") quoted = true;
    else if (character === "\t" || character === "\n") {
      rows.at(-1)!.push(cell);
      cell = "";
      if (character === "\n") rows.push([]);
    } else if (character !== "\r") cell += character;
  }
  rows.at(-1)!.push(cell);
  const last = rows.at(-1)!;
  if (last.length === 1 && last[0] === "") rows.pop();
  return rows;
}

export function writeBlock(block: readonly (readonly string[])[]): string {
  return block.map((row) => row.map(quote).join("\t")).join("\r\n");
}

function quote(cell: string): string {
  return /[\t\n"]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}
