import { isUtf8 } from "node:buffer";
import fs from "node:fs";
import path from "node:path";
import { lookAt, systemCode, type FilePath } from "./lookAt";

/** What was asked to be checked, in the order in which it is reported. */
export interface Found {
  readonly files: readonly FoundFile[];
  /** Files that are no spreadsheets by their names. */
  readonly passedOver: number;
}

export interface FoundFile {
  /** As it is called in the report: what was typed, and the way from there. Bytes that are no text are shown as U+FFFD. */
  readonly name: string;
  readonly path: FilePath;
  /**
   * Why it cannot be looked into: the system's code, such as "EACCES". A folder that cannot be listed stands here as well, and a link of
   * which nobody can tell what it leads to.
   */
  readonly unreadable: string | null;
  /** Found in a folder; not named by the person. */
  readonly isWalked: boolean;
}

/**
 * Endings of spreadsheets. Only the first four can be read; a unit that sent another must be told, so that they are not passed over.
 */
const SPREADSHEETS = new Set(
  ["xlsx", "xlsm", "xltx", "xltm", "xls", "xlt", "xlsb", "ods", "ots", "fods", "et", "ett", "numbers", "csv"].map((ending) => `.${ending}`),
);
/** The same order on every machine, and "xã 2" before "xã 10". */
const BY_NAME = new Intl.Collator("vi", { numeric: true });

export interface Operand {
  /** As it was typed. */
  readonly given: string;
  readonly path: string;
}

/**
 * Files as they are given, folders walked through. Left aside: hidden files, the lock files of an open Excel (~$…), and links to
 * folders. What the system does not let us look at is found as well, with the reason. Throws nothing.
 */
export function findWorkbooks(operands: readonly Operand[]): Found {
  const files: FoundFile[] = [];
  let passedOver = 0;
  const walk = (name: string, folder: FilePath) => {
    const { entries, fault } = list(folder);
    if (fault !== null) files.push({ name, path: folder, unreadable: fault, isWalked: true });
    for (const entry of entries) {
      const shown = entry.name.toString();
      if (/^(\.|~\$)/.test(shown)) continue;
      const [child, at] = [joined(name, shown), pathWithin(folder, entry.name)];
      const target = entry.isSymbolicLink() ? lookAt(at) : null;
      if (target?.kind === "folder") continue;
      if (target?.kind === "unreadable") files.push({ name: child, path: at, unreadable: target.code, isWalked: true });
      else if (entry.isDirectory()) walk(child, at);
      else if (SPREADSHEETS.has(path.extname(shown).toLowerCase())) files.push({ name: child, path: at, unreadable: null, isWalked: true });
      else passedOver++;
    }
  };
  for (const { given: name, path: at } of operands) {
    const sight = lookAt(at);
    if (sight.kind === "folder") walk(name, at);
    else files.push({ name, path: at, unreadable: sight.kind === "unreadable" ? sight.code : null, isWalked: false });
  }
  return { files, passedOver };
}

function list(folder: FilePath): { entries: fs.Dirent<Buffer>[]; fault: string | null } {
  try {
    const entries = fs.readdirSync(folder, { withFileTypes: true, encoding: "buffer" });
    return { entries: entries.sort((a, b) => BY_NAME.compare(`${a.name}`, `${b.name}`) || a.name.compare(b.name)), fault: null };
  } catch (error) {
    return { entries: [], fault: systemCode(error) };
  }
}

/** A text wherever it can be one: by its text, Windows opens longer paths. */
function pathWithin(folder: FilePath, name: Buffer): FilePath {
  if (typeof folder === "string" && isUtf8(name)) return path.join(folder, name.toString());
  return Buffer.concat([Buffer.from(folder), Buffer.from(path.sep), name]);
}

/** "xã/" and "a.xlsx" → "xã/a.xlsx": what was typed stays as it was typed. */
function joined(folder: string, name: string): string {
  return /[\\/]$/.test(folder) ? folder + name : folder + path.sep + name;
}
