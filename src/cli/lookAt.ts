import fs from "node:fs";

/** A path, absolute. Its bytes where these are no text: most systems take any as a name. */
export type FilePath = string | Buffer;

/** What stands at a path, links followed; "unreadable": the system does not tell. */
export type Sight =
  /** `size`: in bytes. */
  | { readonly kind: "file"; readonly size: number }
  /** "other": a device, a pipe. */
  | { readonly kind: "folder" | "other" | "missing" }
  /** `code`: the system's, such as "EACCES". */
  | { readonly kind: "unreadable"; readonly code: string };

export function lookAt(file: FilePath): Sight {
  try {
    const stat = fs.statSync(file);
    return stat.isFile() ? { kind: "file", size: stat.size } : { kind: stat.isDirectory() ? "folder" : "other" };
  } catch (error) {
    const code = systemCode(error);
    return ["ENOENT", "ENOTDIR"].includes(code) ? { kind: "missing" } : { kind: "unreadable", code };
  }
}

/** The system's code of what went wrong with a file. */
export function systemCode(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
