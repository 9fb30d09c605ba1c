import { readScoreSheet } from "../../../src/forms/readScoreSheet";
import { readLostPointsSheet } from "../../../src/forms/readLostPointsSheet";
import { computeTotals } from "../../../src/scoring/totals";
import * as c from "../../../src/scoring/rules/criteriaRules";
import * as s from "../../../src/scoring/rules/scoreRules";
import * as m from "../../../src/scoring/rules/maximumRules";
import * as tt from "../../../src/scoring/rules/totalRules";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { build, scoredWorkbook, SET } from "../seed";
test("p", async () => {
  const w = await scoredWorkbook(); await build(w);
  const snap = await w.read();
  const book = readScoreSheet(snap.sheets[1]!, SET)!;
  const totals = computeTotals(book, SET);
  const facts = { book, set: SET, totals };
  const out: string[] = [];
  const t = (name: string, f: () => unknown, n = 100) => { for (let i=0;i<30;i++) f(); const s = performance.now(); for (let i=0;i<n;i++) f(); out.push(name + " " + ((performance.now()-s)/n).toFixed(3)); };
  t("totals", () => computeTotals(book, SET));
  for (const [n, f] of Object.entries({...c, ...s, ...m, ...tt})) if (typeof f === "function") t(n, () => (f as any)(facts));
  for (const sh of snap.sheets) { t("score "+sh.name, () => readScoreSheet(sh, SET)); t("lost "+sh.name, () => readLostPointsSheet(sh, SET)); }
  console.log(out.join("\n"));
});
