import { withMissingValues } from "../../src/workbook/missingValues";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { bootInNode } from "../host/bootInNode";
import { fileDesk, liveDesk, type Desk } from "./desk";
import { SCENARIOS } from "./scenarios";
import { setsOf, SUBJECTS } from "./subjects";
import { standingIn, type WitnessRecord } from "./witnessRecord";

/** Every scenario, with every subject, saved by live Excel and as a file of ours; `records.json` says what stands in each. */
export async function makeWitnesses(): Promise<Map<string, Uint8Array | string>> {
  const host = bootInNode();
  const files = new Map<string, Uint8Array | string>();
  const records: Record<string, WitnessRecord> = {};
  for (const subject of SUBJECTS) {
    for (const [scenario, work] of Object.entries(SCENARIOS)) {
      for (const [way, open] of [["live", () => liveDesk(host)] as const, ["file", fileDesk] as const]) {
        const name = `${subject.name}-${scenario}-${way}.xlsx`;
        const { desk, words } = listening(open());
        await work(desk, subject);
        const bytes = await desk.save();
        files.set(name, bytes);
        const standing = standingIn(withMissingValues(readXlsx(bytes)), setsOf(subject));
        records[name] = { subject: subject.name, scenario, words: [...words].sort(), ...standing };
      }
    }
  }
  return files.set("records.json", `${JSON.stringify(records, null, 1)}\n`);
}

/** A desk at which every word that is typed is noted. */
function listening(desk: Desk): { desk: Desk; words: Set<string> } {
  const words = new Set<string>();
  const type: Desk["type"] = (sheet, address, value) => {
    if (typeof value === "string") words.add(value);
    desk.type(sheet, address, value);
  };
  return { desk: { ...desk, type }, words };
}
