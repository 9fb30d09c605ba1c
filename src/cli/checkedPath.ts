import { reasonNotChecked } from "../actions/reportSheets";
import type { FileReport } from "../actions/checkFile";
import type { BatchFile } from "../actions/checkBatch";
import { cliMessages, type CliMessages } from "../messages/cli";
import type { RefusalCode } from "../messages/files";
import type { Language } from "../messages/language";
import type { CheckAnswer } from "./checkPath";
import type { FoundFile } from "./findWorkbooks";
import type { Outcome } from "./poolWorker";

/** What kept a file from being looked at, other than its contents. */
export type Trouble = { readonly because: "time" | "memory" | "crash" } | { readonly because: "unreadable"; readonly code: string };

/** One file of the command, checked or not. */
export interface CheckedPath extends BatchFile {
  readonly trouble: Trouble | null;
  /** The report of an earlier check, which lay in a folder: nobody sent it. */
  readonly isLeftAside: boolean;
  /** What a developer has to know of a fault of ours. */
  readonly detail: string | null;
}

/** The code that other programs get where none says it better. */
const CODES: Readonly<Record<Trouble["because"], RefusalCode>> = {
  time: "file/too-large",
  memory: "file/too-large",
  crash: "file/damaged",
  unreadable: "file/unreadable",
};

export function checkedPath(file: FoundFile, outcome: Outcome<CheckAnswer>): CheckedPath {
  if (outcome.kind === "stopped") return inTrouble(file, { because: outcome.because }, outcome.lastWords);
  const { answer } = outcome;
  if (answer.kind === "unreadable") return inTrouble(file, { because: "unreadable", code: answer.code });
  if (answer.kind === "failed") return inTrouble(file, { because: "crash" }, answer.detail);
  const { report, digest } = answer;
  const isLeftAside = file.isWalked && report.status === "refused" && report.refusal === "file/own-report";
  return { report, digest: digest ?? noDigest(file), trouble: null, detail: null, isLeftAside };
}

export function inTrouble(file: FoundFile, trouble: Trouble, detail: string | null = null): CheckedPath {
  const report: FileReport = { status: "refused", file: file.name, refusal: CODES[trouble.because] };
  return { report, digest: noDigest(file), trouble, detail, isLeftAside: false };
}

/** Contents that were not looked at are the same as no other's. Two names may look alike whose bytes do not. */
function noDigest({ path }: FoundFile): string {
  return `not read: ${typeof path === "string" ? path : path.toString("hex")}`;
}

/** Why a file was not checked; null where it was. */
export function refusalOf({ report, trouble }: CheckedPath, language: Language): { code: RefusalCode; message: string } | null {
  if (report.status === "checked") return null;
  const code = report.status === "refused" ? report.refusal : "file/no-score-sheet";
  if (trouble === null) return { code, message: reasonNotChecked(report, language) };
  const say = cliMessages[language].trouble;
  return { code, message: trouble.because === "unreadable" ? unreadableText(trouble.code, say) : say[trouble.because] };
}

function unreadableText(code: string, say: CliMessages["trouble"]): string {
  switch (code) {
    // Of a link that leads nowhere, too.
    case "ENOENT":
    case "ENOTDIR":
      return say.gone;
    case "ELOOP":
      return say.circle;
    case "ENAMETOOLONG":
      return say.longName;
    case "EISDIR":
      return say.noOrdinaryFile;
    default:
      return say.unreadable(code);
  }
}

/** Whether somebody has to do something about the file before its score counts. */
export function isFaulty({ report }: CheckedPath): boolean {
  return report.status !== "checked" || report.findings.some(({ severity }) => severity === "error");
}
