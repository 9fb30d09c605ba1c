import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { bePatient } from "../../patience";

bePatient();

interface Planted {
  readonly file: string;
  readonly text: string;
  /** The ids of the rules that must complain. */
  readonly broken: readonly string[];
}

const IMPORTS = "@typescript-eslint/no-restricted-imports";

const FOLDERS = ["criteria", "scoring", "workbook", "messages", "forms", "actions", "excel", "xlsx", "taskpane", "cli"];

/** The design's arrows, written down a second time on purpose: the configuration must not be its own witness. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  criteria: [],
  scoring: ["criteria"],
  workbook: [],
  messages: ["criteria"],
  forms: ["criteria", "scoring", "workbook", "messages"],
  actions: ["criteria", "scoring", "workbook", "messages", "forms"],
  excel: ["workbook"],
  xlsx: ["workbook"],
  taskpane: ["criteria", "scoring", "workbook", "messages", "forms", "actions", "excel", "xlsx"],
  cli: ["criteria", "scoring", "workbook", "messages", "forms", "actions", "xlsx"],
};

const RUN = `export const run = () => Excel.run(async () => {});\n`;

const GROUPS: Readonly<Record<string, readonly Planted[]>> = {
  "a value crosses between folders along the design's arrows only": FOLDERS.flatMap((from) =>
    FOLDERS.filter((to) => to !== from).map((to) => ({
      file: `src/${from}/planted.ts`,
      text: `import { thing } from "../${to}/thing";\nexport const used = thing;\n`,
      broken: ALLOWED[from]!.includes(to) ? [] : [IMPORTS],
    })),
  ),

  "neither depth, dynamic import nor re-export is a way round": [
    { file: "src/scoring/rules/planted.ts", text: `export { thing } from "../../forms/thing";\n`, broken: [IMPORTS] },
    { file: "src/scoring/rules/planted.ts", text: `export { thing } from "../../criteria/thing";\n`, broken: [] },
    { file: "src/scoring/rules/planted.ts", text: `export { thing } from "../totals";\n`, broken: [] },
    {
      file: "src/criteria/planted.ts",
      text: `export const later = () => import("../scoring/totals");\n`,
      broken: ["no-restricted-syntax"],
    },
    { file: "src/taskpane/planted.ts", text: `export const later = () => import("../xlsx/read");\n`, broken: [] },
    { file: "src/actions/planted.ts", text: `export { thing } from "../../test/unit/thing";\n`, broken: [IMPORTS] },
  ],

  "messages may name the types of what they speak about, not its values": [
    { file: "src/messages/planted.ts", text: `export type { Finding } from "../scoring/finding";\n`, broken: [] },
    { file: "src/messages/planted.ts", text: `export { check } from "../scoring/check";\n`, broken: [IMPORTS] },
    { file: "src/messages/planted.ts", text: `export type { Row } from "../forms/scoreSheet";\n`, broken: [IMPORTS] },
  ],

  "Node, React and the console stay where they belong": [
    { file: "src/forms/planted.ts", text: `import fs from "node:fs";\nexport const used = fs;\n`, broken: [IMPORTS] },
    { file: "src/xlsx/planted.ts", text: `import path from "path";\nexport const used = path;\n`, broken: [IMPORTS] },
    { file: "src/cli/planted.ts", text: `import fs from "node:fs";\nexport const used = fs;\n`, broken: [] },
    { file: "src/actions/planted.ts", text: `import { useState } from "react";\nexport const used = useState;\n`, broken: [IMPORTS] },
    {
      file: "src/excel/planted.ts",
      text: `import { Button } from "@fluentui/react-components";\nexport const used = Button;\n`,
      broken: [IMPORTS],
    },
    {
      file: "src/taskpane/Planted.tsx",
      text: `import { Button } from "@fluentui/react-components";\nexport const used = Button;\n`,
      broken: [],
    },
    { file: "src/actions/planted.ts", text: `console.log("here");\n`, broken: ["no-console"] },
  ],

  "Office.js is named in the adapter and the emulated host only": [
    { file: "src/excel/planted.ts", text: RUN, broken: [] },
    { file: "test/host/planted.ts", text: RUN, broken: [] },
    { file: "src/taskpane/planted.ts", text: RUN, broken: ["no-restricted-globals"] },
    { file: "src/actions/planted.ts", text: `export type Cell = Excel.Range;\n`, broken: ["no-restricted-syntax"] },
    { file: "src/cli/planted.ts", text: `export const ready = Office.onReady();\n`, broken: ["no-restricted-globals"] },
    { file: "src/taskpane/planted.ts", text: `export const office = window.Office;\n`, broken: ["no-restricted-properties"] },
    { file: "test/e2e/planted.ts", text: `export type Cell = Excel.Range;\n`, broken: ["no-restricted-syntax"] },
    { file: "test/unit/planted.ts", text: `export const failure = OfficeExtension.Error;\n`, broken: ["no-restricted-globals"] },
  ],

  "the office-addins, hook and gate rules are switched on": [
    { file: "src/excel/planted.ts", text: `Office.initialize = () => {};\n`, broken: ["office-addins/no-office-initialize"] },
    {
      file: "src/excel/planted.ts",
      text: `export async function slow(context: Excel.RequestContext) {\n  for (let i = 0; i < 3; i++) await context.sync();\n}\n`,
      broken: ["office-addins/no-context-sync-in-loop"],
    },
    {
      file: "src/taskpane/Planted.tsx",
      text: `import { useState } from "react";\nexport function Planted({ on }: { on: boolean }) {\n  if (on) useState(0);\n  return null;\n}\n`,
      broken: ["react-hooks/rules-of-hooks"],
    },
    { file: "src/taskpane/gate.js", text: `(() => {})();\n`, broken: ["Parsing error: Unexpected token )"] },
  ],
};

let found: ReadonlyMap<Planted, readonly string[]>;

beforeAll(() => {
  const planted = Object.values(GROUPS).flat();
  const run = spawnSync(process.execPath, ["test/unit/build/lintPlanted.mjs"], { input: JSON.stringify(planted), encoding: "utf8" });
  if (run.status !== 0) throw new Error(run.stderr);
  const broken = JSON.parse(run.stdout) as string[][];
  found = new Map(planted.map((each, index) => [each, broken[index]!]));
});

test.each(Object.entries(GROUPS))("%s", (_title, group) => {
  const withFound = group.map((planted) => ({ ...planted, broken: found.get(planted) }));
  expect(withFound).toEqual(group);
});

test("no folder of the product stands outside the directions", () => {
  expect(fs.readdirSync("src").filter((name) => !FOLDERS.includes(name))).toEqual([]);
});
