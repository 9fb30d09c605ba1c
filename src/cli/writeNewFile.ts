import fs from "node:fs";
import path from "node:path";
import { CommandFault, fromInvoker } from "./command";

/** Says beforehand that a file is in the way, or that its folder is missing. Throws CommandFault. */
export function requireNewFile(given: string, force: boolean): void {
  const file = fromInvoker(given);
  if (!fs.existsSync(path.dirname(file))) throw new CommandFault((say) => say.noFolder(path.dirname(given)));
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (stat && !(force && stat.isFile())) throw new CommandFault((say) => say.alreadyThere(given));
}

/** Writes a file, over another one only where that was asked for. Throws CommandFault where it cannot. */
export function writeNewFile(given: string, contents: () => Uint8Array, force: boolean): void {
  requireNewFile(given, force);
  const bytes = contents();
  try {
    fs.writeFileSync(fromInvoker(given), bytes, { flag: force ? "w" : "wx" });
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new CommandFault((say) => (code === "EEXIST" ? say.alreadyThere(given) : say.notWritten(given, code)));
  }
}
