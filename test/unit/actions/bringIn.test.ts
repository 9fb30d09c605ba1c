import fs from "node:fs";
import path from "node:path";
import { bringIn } from "../../../src/actions/bringIn";
import { BUILT_IN_FILES } from "../../../src/criteria/builtInSets";
import { checksumOf } from "../../../src/criteria/checksum";
import { draftFaults, toSetFile } from "../../../src/criteria/setDraft";
import { MemoryWorkbook } from "../memoryWorkbook";

const BASE = BUILT_IN_FILES[0]!;
const APPENDIX = fs.readFileSync(path.join(__dirname, "../../data/appendix/phu-luc-1.tsv"), "utf8");

test("x", async () => {
  const book = new MemoryWorkbook();
  book.addSheet("Phụ lục");
  APPENDIX.split("\n").forEach((line, row) =>
    line.split("\t").forEach((text, column) => text !== "" && book.place("Phụ lục", `${"ABCDEFG"[column]}${row + 1}`, text)),
  );
  const { draft, table } = bringIn(await book.read(), BASE)!;
  console.log(JSON.stringify(table.unread), draft.rows.length, JSON.stringify(draftFaults(draft)));
  const file = toSetFile(draft);
  expect(file.domains).toEqual(BASE.domains);
  expect(checksumOf(file)).toBe(checksumOf(BASE));
});
