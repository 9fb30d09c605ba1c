import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { CommandFault, fromInvoker } from "./command";
import { lookAt, systemCode } from "./lookAt";

/** Says beforehand that something is in the way that may not be written over, or that the folder is missing. Throws CommandFault. */
export function requireNewFile(given: string, force: boolean): void {
  const file = fromInvoker(given);
  const [folder, there] = [lookAt(path.dirname(file)), lookAt(file)];
  if (folder.kind === "missing" || folder.kind === "file") throw new CommandFault((say) => say.noFolder(path.dirname(given)));
  if (there.kind === "unreadable") throw new CommandFault((say) => say.notWritten(given, there.code));
  if (there.kind === "missing" && !isLink(file)) return;
  if (there.kind !== "file") throw new CommandFault((say) => say.notOverwritten(given));
  if (!force) throw new CommandFault((say) => say.alreadyThere(given));
}

/**
 * Writes a file whole, over another one only where that was asked for; where it cannot, everything stays as it was. Throws CommandFault.
 * A link stays a link: the file that it leads to is written over.
 */
export function writeNewFile(given: string, contents: () => Uint8Array, force: boolean): void {
  requireNewFile(given, force);
  const bytes = contents();
  const file = fromInvoker(given);
  try {
    if (force && fs.existsSync(file)) replace(fs.realpathSync.native(file), bytes);
    else create(file, bytes);
  } catch (error) {
    const code = systemCode(error);
    throw new CommandFault((say) => (code === "EEXIST" ? say.alreadyThere(given) : say.notWritten(given, code)));
  }
}

/** Every system makes a file only if there is none by that name, and does both in one step: what appeared meanwhile is not touched. */
function create(file: string, bytes: Uint8Array, permissions?: number): void {
  const opened = fs.openSync(file, "wx", permissions);
  let isWhole = false;
  try {
    fs.writeFileSync(opened, bytes);
    // The new file has less where this process gives its files less.
    if (permissions !== undefined && fs.fstatSync(opened).mode !== permissions) fs.fchmodSync(opened, permissions);
    // Some disks say only now that they are full.
    fs.fsyncSync(opened);
    isWhole = true;
  } finally {
    fs.closeSync(opened);
    if (!isWhole) fs.rmSync(file, { force: true });
  }
}

/**
 * Writes beside the old file and then puts the new one in its place, which every system does in one step within a folder. Whatever fails,
 * a full disk or a file that is open in Excel, fails before that.
 */
function replace(file: string, bytes: Uint8Array): void {
  const beside = path.join(path.dirname(file), `.so-diem-${randomUUID()}.tmp`);
  // Otherwise a file that somebody guarded against writing would be replaced all the same.
  fs.accessSync(file, fs.constants.W_OK);
  create(beside, bytes, fs.statSync(file).mode);
  try {
    fs.renameSync(beside, file);
  } catch (error) {
    fs.rmSync(beside, { force: true });
    throw error;
  }
}

function isLink(file: string): boolean {
  return fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
