import type { ReviewFile, ReviewState } from "./reviewStore";

/** What a reviewer should do next. */
export type ReviewStep = "choose" | "go-on" | "try-again" | "bind" | "write";

export function nextReviewStep(state: ReviewState): ReviewStep {
  const { files, cannotStart, found } = state;
  if (files.length === 0) return "choose";
  if (cannotStart) return "try-again";
  if (found.counts.waiting > 0) return "go-on";
  return unsureFiles(state).length > 0 ? "bind" : "write";
}

/** The files of which a person has to say which column is which. */
export function unsureFiles({ files }: ReviewState): ReviewFile[] {
  return files.filter(({ looked }) => looked?.report.status === "unsure");
}
