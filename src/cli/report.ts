import type { CheckedPath } from "./checkedPath";

/** One way to tell people or programs what was found, bit by bit. */
export interface Report {
  /** What is to be printed once a file is done. */
  file(file: CheckedPath): string;
  /** What is to be printed last; also where the check was broken off. */
  end(ending: Ending): string;
}

export interface Ending {
  /** How many files were asked for, done or not. */
  readonly asked: number;
  readonly passedOver: number;
  /** Reports of earlier checks that were found in a folder and left aside. */
  readonly earlierReports: number;
  readonly isBrokenOff: boolean;
}
