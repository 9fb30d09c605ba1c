import { inspectSnapshot } from "../../../src/actions/inspect";
import { readScoreSheet } from "../../../src/forms/readScoreSheet";
import { readLostPointsSheet } from "../../../src/forms/readLostPointsSheet";
import { check } from "../../../src/scoring/check";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { build, scoredWorkbook, SET } from "../seed";
const t = (name: string, f: () => unknown, n = 20) => { f(); const s = performance.now(); for (let i=0;i<n;i++) f(); console.log(name, (performance.now()-s)/n); };
test("p", async () => {
  const w = await scoredWorkbook(); await build(w);
  const snap = await w.read();
  let s = performance.now(); for (let i=0;i<10;i++) await w.read(); console.log("read", (performance.now()-s)/10);
  t("inspect", () => inspectSnapshot(snap, BUILT_IN_SETS));
  t("readScore", () => readScoreSheet(snap.sheets[1]!, SET));
  t("readLost", () => readLostPointsSheet(snap.sheets[2]!, SET));
  const b = readScoreSheet(snap.sheets[1]!, SET)!; const l = readLostPointsSheet(snap.sheets[2]!, SET)!.table;
  t("check", () => check(b, SET, l), 200);
  s = performance.now(); for (let i=0;i<5;i++) await build(w); console.log("build", (performance.now()-s)/5);
});
