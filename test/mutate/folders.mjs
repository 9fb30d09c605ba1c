import { readdirSync, statSync } from "node:fs";
import path from "node:path";

/** What lays sheets: the readers of tables are another matter. */
const LAID = [
  ...["acrossTable", "comparisonSentences", "comparisonSheet", "findingsSheet", "identityBlock", "lossFormulas"],
  ...["lostMatrixSheet", "lostPointsSheet", "moveSheet", "outline", "rankSheet", "reportTable", "requestSheet"],
  ...["scoreColumns", "scoreFormulas", "scoreGuards", "scoreLayout", "scoreSheet", "setCriteriaSheet", "setSettingsSheet", "setTables"],
  ...["sheetMark", "spokenPoints", "standingLostPointsSheet", "titleFacts", "unitName"],
];

/**
 * Folders of `src/`, and the tests that answer for each, its own first: what a folder does is to be seen by few tests, and quick ones. Where
 * tests start processes of their own, nobody knows which of them come where: every test is tried on every fault.
 */
export const FOLDERS = {
  criteria: { mutate: ["src/criteria/**/*.ts"], tests: ["unit/criteria", "unit/sets/editedSet.test.ts", "unit/sets/setWorkbook.test.ts"] },
  scoring: { mutate: ["src/scoring/*.ts", "!src/scoring/{check,finding}.ts"], tests: ["unit/scoring"] },
  "scoring/rules": {
    mutate: ["src/scoring/{rules,shifted,causes}/*.ts", "src/scoring/{check,finding}.ts"],
    tests: [
      ...["scoreFindings", "lostPointsFindings", "setFindings", "shiftedBlock", "causes", "requestLetter"].map(
        (name) => `unit/actions/${name}.test.ts`,
      ),
      ...["unit/messages/findingSentences.test.ts", "unit/cli/textReport.test.ts", "unit/scoring"],
      ...["faults", "layouts", "lostTables"].map((name) => `unit/received/${name}.test.ts`),
    ],
  },
  workbook: { mutate: ["src/workbook/**/*.ts"], tests: ["unit/workbook"] },
  actions: { mutate: ["src/actions/**/*.ts"], tests: ["unit/actions", "unit/restore"] },
  forms: {
    mutate: LAID.map((name) => `src/forms/${name}.ts`),
    tests: [
      "unit/forms",
      "unit/sets/setWorkbook.test.ts",
      ...["reportSheets", "keepWords", "compareScorebooks", "requestLetter"].map((name) => `unit/actions/${name}.test.ts`),
      "unit/messages/comparison.test.ts",
      "unit/received/templateFile.test.ts",
      "host/file",
    ],
  },
  excel: { mutate: ["src/excel/**/*.ts"], tests: ["host/adapter", "host/file/samePlan.test.ts"] },
  xlsx: {
    mutate: ["src/xlsx/**/*.ts"],
    tests: [
      ...["readXlsx", "refusals", "charts", "roundTrip", "limits", "oracle.property", "mutations.property"].map(
        (name) => `unit/xlsx/${name}.test.ts`,
      ),
      "unit/cli/nativeUnpacker.test.ts",
      "host/file/xlsx.test.ts",
      "host/file/samePlan.test.ts",
    ],
  },
  cli: { mutate: ["src/cli/**/*.ts"], tests: ["unit/cli"], coverageAnalysis: "off" },
};

export function testFilesOf(folder) {
  return FOLDERS[folder].tests.flatMap((tests) => {
    const place = path.join("test", tests);
    if (statSync(place).isFile()) return [place];
    const files = readdirSync(place, { recursive: true }).filter((file) => file.endsWith(".test.ts"));
    return files.sort().map((file) => path.join(place, file));
  });
}
