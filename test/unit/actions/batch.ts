import type { BatchFile } from "../../../src/actions/checkBatch";
import { checkFile } from "../../../src/actions/checkFile";
import { inspect } from "../../../src/actions/inspect";
import { insertTemplate } from "../../../src/actions/insertTemplate";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { toNumber } from "../../../src/criteria/points";
import { MemoryWorkbook } from "../memoryWorkbook";
import { build, scores, SET } from "../seed";

export interface CommuneScores {
  readonly unit: string;
  readonly year?: number;
  /** Scores that differ from the seed's: by stage, then by code; null leaves the cell empty. */
  readonly changed?: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
  /** At the maximum wherever nothing is said. */
  readonly full?: boolean;
  readonly withLostPoints?: boolean;
}

/** The file of a commune, made by our template with the seed's scores but for what is changed. */
export async function communeFile(file: string, commune: CommuneScores, digest = file): Promise<BatchFile> {
  const workbook = await communeWorkbook(commune);
  return { digest, report: checkFile(file, await workbook.read(), BUILT_IN_SETS) };
}

export async function communeWorkbook({
  unit,
  year = 2023,
  changed = {},
  full = false,
  withLostPoints,
}: CommuneScores): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  workbook.addSheet("Sheet1");
  await insertTemplate(workbook, BUILT_IN_SETS, { set: SET, unit, year });
  const { book } = (await inspect(workbook, BUILT_IN_SETS)).current!;
  const given: Record<string, Record<string, number>> = scores.scores;
  const maxima = new Map(SET.domains.flatMap(({ criteria }) => criteria).map(({ code, maximum }) => [code, toNumber(maximum)]));
  workbook.together(() => {
    for (const row of book.criteria) {
      for (const stage of book.stages) {
        const own = changed[stage]?.[row.code];
        const score = own === undefined ? (full ? maxima.get(row.code)! : given[row.code]![stage]!) : own;
        if (score !== null) workbook.place(book.sheet.name, row.scores[stage]!.address, score);
      }
    }
  });
  if (withLostPoints) await build(workbook);
  return workbook;
}
