import fs from "node:fs";
import path from "node:path";

/** What was asked to be checked, in the order in which it is reported. */
export interface Found {
  /** As it is called in the report: what was typed, and the way from there. */
  readonly files: readonly FoundFile[];
  /** Files that are no spreadsheets by their names. */
  readonly passedOver: number;
}

export interface FoundFile {
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  /** Why it cannot be looked into: the system's code, such as "EACCES". A folder that cannot be listed stands here as well. */
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
 * folders.
 */
export function findWorkbooks(operands: readonly Operand[]): Found {
  const files: FoundFile[] = [];
  let passedOver = 0;
  const walk = (name: string, folder: string) => {
    const { entries, fault } = list(folder);
    if (fault !== null) files.push({ name, path: folder, unreadable: fault, isWalked: true });
    for (const entry of entries) {
      const [child, at] = [joined(name, entry.name), path.join(folder, entry.name)];
      if (/^(\.|~\$)/.test(entry.name)) continue;
      if (entry.isDirectory()) walk(child, at);
      else if (entry.isSymbolicLink() && isFolder(at)) continue;
      else if (SPREADSHEETS.has(path.extname(entry.name).toLowerCase()))
        files.push({ name: child, path: at, unreadable: null, isWalked: true });
      else passedOver++;
    }
  };
  for (const operand of operands) {
    if (isFolder(operand.path)) walk(operand.given, operand.path);
    else files.push({ name: operand.given, path: operand.path, unreadable: null, isWalked: false });
  }
  return { files, passedOver };
}

function list(folder: string): { entries: fs.Dirent[]; fault: string | null } {
  try {
    const entries = fs.readdirSync(folder, { withFileTypes: true });
    return { entries: entries.sort((a, b) => BY_NAME.compare(a.name, b.name) || (a.name < b.name ? -1 : 1)), fault: null };
  } catch (error) {
    return { entries: [], fault: (error as NodeJS.ErrnoException).code ?? String(error) };
  }
}

/** "xã/" and "a.xlsx" → "xã/a.xlsx": what was typed stays as it was typed. */
function joined(folder: string, name: string): string {
  return /[\\/]$/.test(folder) ? folder + name : folder + path.sep + name;
}

function isFolder(file: string): boolean {
  return fs.statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
