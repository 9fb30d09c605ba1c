import type { ReviewFile, ReviewState } from "./reviewStore";

/** What a reviewer should do next. What was made of these very results already is not made once more. */
export type ReviewStep = "choose" | "go-on" | "try-again" | "bind" | "write" | "requests";

export function nextReviewStep(state: ReviewState): ReviewStep | null {
  const { files, cannotStart, found, finished } = state;
  if (files.length === 0) return "choose";
  if (cannotStart) return "try-again";
  if (found.counts.waiting > 0) return "go-on";
  if (unsureFiles(state).length > 0) return "bind";
  if (finished.results !== found) return "write";
  return found.requests.length > 0 && finished.requests !== found ? "requests" : null;
}

/** The files of which a person has to say which column is which. */
export function unsureFiles({ files }: ReviewState): ReviewFile[] {
  return files.filter(({ looked }) => looked?.report.status === "unsure");
}
