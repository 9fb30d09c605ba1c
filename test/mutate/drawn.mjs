import { createHash } from "node:crypto";
import path from "node:path";

/** Whether a fault is among one in so many: by what it is, not by chance, so that who mends something sees the same ones again. */
export function isDrawn({ fileName, location, replacement }, oneIn) {
  const { start, end } = location;
  const place = [path.relative(".", fileName), start.line, start.column, end.line, end.column];
  const hash = createHash("sha256").update(JSON.stringify([...place, replacement]));
  return hash.digest().readUInt32BE() % oneIn === 0;
}
