import type { BatchFile } from "../../actions/checkBatch";
import type { CheckedFile, CheckOptions } from "../../actions/checkFile";
import type { CriteriaSet } from "../../criteria/criteriaSet";
import type { RefusalCode } from "../../messages/files";

/** What kept a file from being looked at, other than its contents. */
export type Trouble = "time" | "crash" | "unreadable";

/** A file of the batch that was looked at, whether it could be checked or not. */
export interface LookedAtFile extends BatchFile {
  readonly trouble: Trouble | null;
}

/** Reads and checks received files away from the thread that draws the pane, so that no file can hurt it. */
export interface FileChecker {
  /** `name` is what the file is called in the report. Throws CheckerFailure. */
  check(file: File, name: string, sets: readonly CriteriaSet[], options: CheckOptions): Promise<LookedAtFile>;
  /** A request for each file that needs one, as the bytes of a .zip of .xlsx files. Throws CheckerFailure. */
  packRequests(reports: readonly CheckedFile[], sets: readonly CriteriaSet[]): Promise<Uint8Array<ArrayBuffer>>;
}

/** Nothing can be checked or packed here at all; no file is to blame. */
export class CheckerFailure extends Error {
  constructor(cause: string) {
    super(cause);
    this.name = "CheckerFailure";
  }
}

/** The code under which a file in trouble stands in sheets and lists. */
const CODES: Readonly<Record<Trouble, RefusalCode>> = {
  time: "file/too-large",
  crash: "file/damaged",
  unreadable: "file/unreadable",
};

export function inTrouble(file: string, trouble: Trouble): LookedAtFile {
  return { ...refused(file, CODES[trouble]), trouble };
}

/** A file that was refused before anybody looked into it: its contents count as the same as no other's. */
export function refused(file: string, refusal: RefusalCode): LookedAtFile {
  return { report: { status: "refused", file, refusal }, digest: `not read: ${file}`, trouble: null };
}
