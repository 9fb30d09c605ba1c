"use strict";
/** Opens files one after another in one process with the reader that the first argument names, and prints what it took as JSON. */
const fs = require("node:fs");

const [, , reader, list] = process.argv;

const READERS = {
  check: () => {
    require("./requireTypeScript");
    const { checkPath } = require("../../src/cli/checkPath.ts");
    const { BUILT_IN_SETS } = require("../../src/criteria/builtInSets.ts");
    return (path) => {
      const answer = checkPath({ name: path, path }, { sets: BUILT_IN_SETS, chosen: null });
      if (answer.report?.status !== "checked") throw new Error(`${path}: ${JSON.stringify(answer)}`);
    };
  },
  exceljs: () => {
    const { Workbook } = require("exceljs");
    return (path) => new Workbook().xlsx.readFile(path);
  },
  sheetjs: () => {
    const { readFile } = require("@e965/xlsx");
    return (path) => readFile(path);
  },
};

async function main() {
  const open = READERS[reader]();
  const files = fs.readFileSync(list, "utf8").trim().split("\n");
  const start = process.hrtime.bigint();
  for (const file of files) await open(file);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  process.stdout.write(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
}

void main();
