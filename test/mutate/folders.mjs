import { readdirSync, statSync } from "node:fs";
import path from "node:path";

/** Folders of `src/`, and the tests that answer for each, its own first: what a folder does is to be seen by few tests, and quick ones. */
export const FOLDERS = {
  criteria: { mutate: ["src/criteria/**/*.ts"], tests: ["unit/criteria", "unit/sets/editedSet.test.ts", "unit/sets/setWorkbook.test.ts"] },
  scoring: {
    mutate: ["src/scoring/**/*.ts"],
    tests: [
      "unit/scoring",
      "unit/messages/findingSentences.test.ts",
      "unit/actions/scoreFindings.test.ts",
      "unit/actions/setFindings.test.ts",
    ],
  },
  workbook: { mutate: ["src/workbook/**/*.ts"], tests: ["unit/workbook"] },
};

export function testFilesOf(folder) {
  return FOLDERS[folder].tests.flatMap((tests) => {
    const place = path.join("test", tests);
    if (statSync(place).isFile()) return [place];
    const files = readdirSync(place, { recursive: true }).filter((file) => file.endsWith(".test.ts"));
    return files.sort().map((file) => path.join(place, file));
  });
}
