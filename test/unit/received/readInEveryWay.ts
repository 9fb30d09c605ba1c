import fs from "node:fs";
import { bringIn } from "../../../src/actions/bringIn";
import { checkFile } from "../../../src/actions/checkFile";
import { answerJobs } from "../../../src/cli/answerJobs";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import set2023 from "../../../src/criteria/sets/thai-nguyen-cap-xa-2023.json";
import { readSetWorkbook } from "../../../src/forms/readSetWorkbook";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { XlsxRefusal } from "../../../src/xlsx/refusal";

/** Everything that the add-in may try on a file that somebody sent. What the check answers. */
function answerTo(path: string): string {
  try {
    const snapshot = readXlsx(fs.readFileSync(path));
    bringIn(snapshot, set2023);
    readSetWorkbook(snapshot);
    const report = checkFile("xã.xlsx", snapshot, BUILT_IN_SETS);
    return report.status === "refused" ? report.refusal : report.status;
  } catch (error) {
    if (error instanceof XlsxRefusal) return error.code;
    throw error;
  }
}

answerJobs(() => answerTo);
