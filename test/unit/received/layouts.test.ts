import { checkFile, type CheckedFile } from "../../../src/actions/checkFile";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { makeForm } from "./form";
import { LAYOUTS } from "./layouts";
import { WAYS } from "./ways";

const DUE = { self: 2_500_000, appraisal: 6_250_000, council: 10_250_000 };

describe.each(WAYS)("%s", (_way, received) => {
  test.each(Object.entries(LAYOUTS))("%s", async (_, layout) => {
    const report = checkFile("mau.xlsx", await received(makeForm(layout)), BUILT_IN_SETS) as CheckedFile;
    expect(report.status).toBe("checked");
    expect(report.findings.filter(({ severity }) => severity !== "information")).toEqual([]);
    const stage = layout.stages?.at(-1) ?? "council";
    expect(report.lostStage).toBe(stage);
    expect(report.lost.reduce((sum, { amount }) => sum + amount, 0)).toBe(DUE[stage]);
    expect(report.unit).toBe("xã Bình Thành");
    expect(report.year).toBe(2023);
  });
});
