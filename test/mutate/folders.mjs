import { readdirSync } from "node:fs";
import path from "node:path";

/** Folders of `src/`, and the folders of tests that answer for each: its own first, which see most faults and are quick. */
export const FOLDERS = {
  criteria: { mutate: ["src/criteria/**/*.ts"], tests: ["unit/criteria", "unit/sets", "unit/forms", "unit/messages"] },
  scoring: { mutate: ["src/scoring/**/*.ts"], tests: ["unit/scoring", "unit/messages", "unit/actions"] },
  workbook: { mutate: ["src/workbook/**/*.ts"], tests: ["unit/workbook", "unit/forms", "unit/received", "unit/xlsx", "host/file"] },
};

/** Long looks at a whole, which see nothing that the others do not. */
const LEFT_OUT = /heavyFiles|endless|libreOffice/;

export function testFilesOf(folder) {
  return FOLDERS[folder].tests.flatMap((tests) => {
    const under = path.join("test", tests);
    const files = readdirSync(under, { recursive: true }).filter((file) => file.endsWith(".test.ts") && !LEFT_OUT.test(file));
    return files.sort().map((file) => path.join(under, file));
  });
}
