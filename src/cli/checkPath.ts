import { createHash } from "node:crypto";
import fs from "node:fs";
import { checkFile, type FileReport } from "../actions/checkFile";
import type { CriteriaSet } from "../criteria/criteriaSet";
import type { RefusalCode } from "../messages/files";
import { LIMITS } from "../xlsx/limits";
import { readXlsx } from "../xlsx/readXlsx";
import { XlsxRefusal } from "../xlsx/refusal";
import { systemCode, type FilePath } from "./lookAt";
import { NATIVE } from "./nativeUnpacker";

export interface CheckSetup {
  readonly sets: readonly CriteriaSet[];
  /** The only set to check against; null where the file shall tell. */
  readonly chosen: CriteriaSet | null;
}

export interface CheckJob {
  /** What the file is called in the report. */
  readonly name: string;
  readonly path: FilePath;
}

export type CheckAnswer =
  /** `digest`: null where the contents were not looked at. */
  | { readonly kind: "report"; readonly report: FileReport; readonly digest: string | null }
  | { readonly kind: "unreadable"; readonly code: string }
  /** A fault of ours: the stack, for a developer. */
  | { readonly kind: "failed"; readonly detail: string };

/** Reads and checks one file. Throws nothing. */
export function checkPath({ name, path }: CheckJob, { sets, chosen }: CheckSetup): CheckAnswer {
  // Between processes bytes travel as JSON.
  const bytes = readFile(typeof path === "string" ? path : Buffer.from(path));
  if (typeof bytes === "string") return bytes === TOO_LARGE ? refused(name, TOO_LARGE, null) : { kind: "unreadable", code: bytes };
  const digest = createHash("sha256").update(bytes).digest("hex");
  try {
    return { kind: "report", report: checkFile(name, readXlsx(bytes, NATIVE), sets, { chosen: chosen ?? undefined }), digest };
  } catch (error) {
    if (error instanceof XlsxRefusal) return refused(name, error.code, digest);
    return { kind: "failed", detail: String((error as Error).stack ?? error) };
  }
}

const TOO_LARGE = "file/too-large" satisfies RefusalCode;

function refused(file: string, refusal: RefusalCode, digest: string | null): CheckAnswer {
  return { kind: "report", report: { status: "refused", file, refusal }, digest };
}

/** The bytes of a file that is not too large; else that code, or the system's of what went wrong. */
function readFile(path: FilePath): Uint8Array | string {
  try {
    const stat = fs.statSync(path);
    // A pipe or a device would never end; the code is what the system says of a folder.
    if (!stat.isFile()) return "EISDIR";
    return stat.size > LIMITS.fileBytes ? TOO_LARGE : fs.readFileSync(path);
  } catch (error) {
    return systemCode(error);
  }
}
