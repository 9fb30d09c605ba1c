/** What the commands cost on the real office.js over the emulated Excel, with the scores of the real report. */
import { buildLostPoints } from "../../src/actions/buildLostPoints";
import { inspect, type CheckedScorebook } from "../../src/actions/inspect";
import { insertTemplate } from "../../src/actions/insertTemplate";
import { BUILT_IN_SETS } from "../../src/criteria/builtInSets";
import { roundTrips } from "../../src/excel/gateway";
import { createLiveWorkbook } from "../../src/excel/liveWorkbook";
import { check } from "../../src/scoring/check";
import { parseCell } from "../../src/workbook/address";
import scores from "../data/seed/scores.json";
import { bootInNode } from "../host/bootInNode";
import { row, type Row } from "./report";
import { time } from "./timing";

const SET = BUILT_IN_SETS[0]!;
const STAGES = ["self", "appraisal", "council"];

/** Runs the main job once, counting round trips, then times what runs after every edit. */
export async function measureCommands(): Promise<Row[]> {
  const host = bootInNode();
  const workbook = createLiveWorkbook();
  const look = async (): Promise<CheckedScorebook> => (await inspect(workbook, BUILT_IN_SETS)).current!;
  const build = () => buildLostPoints(workbook, BUILT_IN_SETS);
  const type = (address: string, text: string) => {
    const refusal = host.document.type(parseCell(address)!, text);
    if (refusal) throw new Error(`${address} did not take ${text}: ${refusal.message}`);
  };

  const inserting = await trips(() => insertTemplate(workbook, BUILT_IN_SETS, { set: SET, unit: scores.unit, year: scores.year }));
  const given: Record<string, Record<string, number>> = scores.scores;
  const { book } = await look();
  for (const { code, scores: cells } of book.criteria) {
    for (const stage of STAGES) type(cells[stage]!.address, String(given[code]![stage]).replace(".", ","));
  }
  const front = host.document.active;
  const building = await trips(build);
  const again = await trips(build);
  host.document.activate(front);

  const edited = book.criteria.find(({ code }) => code === "7.6")!.scores["council"]!.address;
  type(edited, "1");
  const rechecking = await trips(look);
  type(edited, String(given["7.6"]!["council"]).replace(".", ","));

  const { set, book: full, lostSheet } = await look();
  // A copy: what a scorebook adds up to is remembered.
  const pure = await time(() => check({ ...full }, set, lostSheet!.table), { warmUp: 200, samples: 2000 });
  let isFull = false;
  const live = await time(
    () => {
      isFull = !isFull;
      type(edited, isFull ? "1" : "0");
      return look();
    },
    { samples: 60 },
  );
  return [
    row("Round trips: insert the template", inserting, { atMost: 3 }),
    row("Round trips: build the lost-points sheet", building, { atMost: 4 }),
    row("Round trips: build it again", again, { atMost: 4 }),
    row("Round trips: live recheck after an edit", rechecking, { atMost: 2 }),
    row("Pure check of the full scorebook, median", pure.median, { below: 1, unit: "ms" }),
    row("Edit and live recheck in the emulated Excel, median", live.median, { below: 50, unit: "ms" }),
  ];
}

/** How often Excel was asked meanwhile. */
async function trips(work: () => Promise<unknown>): Promise<number> {
  const before = roundTrips();
  await work();
  return roundTrips() - before;
}
