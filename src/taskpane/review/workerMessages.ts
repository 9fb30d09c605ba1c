import type { CheckedFile, CheckOptions, FileReport } from "../../actions/checkFile";
import type { CriteriaSet } from "../../criteria/criteriaSet";

/** What the pane asks of its worker, one job at a time. */
export type CheckerJob =
  | {
      readonly kind: "check";
      readonly file: File;
      readonly name: string;
      readonly sets: readonly CriteriaSet[];
      readonly options: CheckOptions;
    }
  | { readonly kind: "requests"; readonly reports: readonly CheckedFile[]; readonly sets: readonly CriteriaSet[] };

export type FromChecker =
  /** Sent once, when the worker's script stands. */
  | { readonly kind: "ready" }
  /** The bytes are there: from here on the time counts. */
  | { readonly kind: "begun" }
  | CheckerAnswer;

export type CheckerAnswer =
  | { readonly kind: "checked"; readonly report: FileReport; readonly digest: string }
  | { readonly kind: "unreadable" }
  | { readonly kind: "packed"; readonly bytes: Uint8Array<ArrayBuffer> }
  /** A fault of ours. */
  | { readonly kind: "failed"; readonly detail: string };
