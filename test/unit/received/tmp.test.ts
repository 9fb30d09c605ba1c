import { checkFile } from "../../../src/actions/checkFile";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { makeForm } from "./form";
import { findScoreTable } from "../../../src/forms/findScoreTable";
import { snapshotOf } from "./snapshot";
test("x", () => {
  const form = makeForm({ left: 0, titles: ["", "", "", "", "", "", "", "", "CHỈ SỐ CCHC NĂM 2023 CỦA XÃ BÌNH THÀNH"] } as never);
  const addresses = [...form.scores.cells.keys()];
  for (const [w, v] of [
    [1062450668, { value: "0,5" }],
    [12, { value: "Điểm tối đa" }],
  ] as const) {
    const a = addresses[w % addresses.length]!;
    console.log(a, JSON.stringify(form.scores.cells.get(a)));
    form.scores.cells.set(a, v);
  }
  const r: any = checkFile("mau.xlsx", snapshotOf(form), BUILT_IN_SETS);
  console.log(
    r.status,
    JSON.stringify(r.findings?.slice(0, 3)),
    r.findings?.length,
    JSON.stringify(findScoreTable(snapshotOf(form).sheets[0]!, BUILT_IN_SETS[0]!)).slice(0, 900),
  );
});
