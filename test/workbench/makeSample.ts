import { insertTemplate } from "../../src/actions/insertTemplate";
import { inspect } from "../../src/actions/inspect";
import { BUILT_IN_SETS } from "../../src/criteria/builtInSets";
import { bootInNode } from "../host/bootInNode";
import scores from "../data/seed/scores.json";
import { liveDesk } from "../witnesses/desk";

/** The workbook that the page opens to show the job: the form as it is laid today, with every score of a real commune. */
export async function makeSample(): Promise<Uint8Array> {
  const host = bootInNode();
  const desk = liveDesk(host);
  const [set] = BUILT_IN_SETS;
  await insertTemplate(desk.workbook, BUILT_IN_SETS, { set: set!, unit: scores.unit, year: set!.year });
  host.document.deleteSheet(host.document.sheets[0]!);
  const { current } = await inspect(desk.workbook, BUILT_IN_SETS);
  const given: Record<string, Record<string, number>> = scores.scores;
  host.document.calculator.hold(() => {
    for (const { code, scores: cells } of current!.book.criteria) {
      for (const [stage, { address }] of Object.entries(cells)) desk.type(current!.sheet.name, address, given[code]![stage]!);
    }
  });
  return desk.save();
}
