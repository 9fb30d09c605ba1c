import { buildLostPoints } from "../../../src/actions/buildLostPoints";
import { applyRepairs, planRepairs } from "../../../src/actions/repair";
import { loadCriteriaSet } from "../../../src/criteria/loadCriteriaSet";
import { offersOf } from "../../../src/actions/offers";
import { describeFinding } from "../../../src/messages/findings";
import { example, exampleFile, type Example } from "../examples";
import { ExampleWorkbook } from "../exampleWorkbook";

/** A form whose first stage has full marks everywhere. */
async function filled(name: Example): Promise<ExampleWorkbook> {
  const workbook = await ExampleWorkbook.of(example(name));
  workbook.enter(0, [10]);
  // Penalties at their best are nothing.
  expect((await workbook.checked()).findings).toEqual([]);
  return workbook;
}

/** What is found, told as an official reads it. */
async function told(workbook: ExampleWorkbook): Promise<string[]> {
  const checked = await workbook.checked();
  const offerOf = offersOf(checked);
  return checked.findings
    .filter(({ code }) => !code.startsWith("lost/"))
    .map((each) => `${each.code} ${describeFinding(each, checked.set, "vi", "owner", { offer: offerOf(each) })}`);
}

test("a score between the steps, the values or the decimals that the set allows", async () => {
  const workbook = await filled("steps");
  workbook.score("1.1", 3.3);
  workbook.score("1.2", 1.5);
  workbook.score("2.1", 5.999);
  workbook.score("2.2", 3.5);
  expect(await told(workbook)).toEqual([
    "score/off-step Tiêu chí 1.1 (ô D7): điểm Tự đánh giá là 3,3, bộ tiêu chí chỉ cho phép bội số của 0,25. Nhập lại: bội số của 0,25.",
    "score/off-step Tiêu chí 1.2 (ô D8): điểm Tự đánh giá là 1,5, bộ tiêu chí chỉ cho phép một trong các mức 0; 0,5; 1; 2. Nhập lại: một trong các mức 0; 0,5; 1; 2.",
    "score/off-step Tiêu chí 2.1 (ô D11): điểm Tự đánh giá là 5,999, bộ tiêu chí chỉ cho phép số có nhiều nhất 2 chữ số thập phân. Nhập lại: số có nhiều nhất 2 chữ số thập phân.",
    "score/off-step Tiêu chí 2.2 (ô D12): điểm Tự đánh giá là 3,5, bộ tiêu chí chỉ cho phép số nguyên. Nhập lại: số nguyên.",
  ]);
});

test("a penalty typed as a positive number, and one beyond the most that can go", async () => {
  const workbook = await filled("extras");
  workbook.score("5.1", 3);
  workbook.score("5.2", -2.5);
  expect((await told(workbook)).filter((each) => each.startsWith("score/"))).toEqual([
    "score/above-max Tiêu chí 5.1 (ô D19): điểm Tự đánh giá là 3, vượt điểm tối đa 0. Nhập lại điểm trong khoảng từ −3 đến 0.",
    "score/negative Tiêu chí 5.2 (ô D20): điểm Tự đánh giá là −2,5, nhỏ hơn −2. Nhập lại điểm trong khoảng từ −2 đến 0.",
  ]);
});

test("KAD where it may stand needs a reason, once; where it may not stand it is no score", async () => {
  const workbook = await filled("rescale");
  for (const stage of [0, 1]) workbook.enter(stage, [10]);
  for (const stage of [0, 1]) workbook.score("1.2", "kad", stage);
  workbook.score("1.1", "KAD");
  expect(await told(workbook)).toEqual([
    'score/not-applicable Tiêu chí 1.1 (ô D7): điểm Tự đánh giá ghi "KAD" nhưng bộ tiêu chí không cho tiêu chí này được "không áp dụng". Nhập điểm trong khoảng từ 0 đến 4.',
    "score/reason-missing Tiêu chí 1.2 (ô G8): ghi không áp dụng nhưng chưa có lý do. Ghi lý do vào ô này.",
  ]);
});

test("other words in place of a score are told what may stand there", async () => {
  const workbook = await filled("full");
  workbook.score("1.2", "Không áp dụng");
  expect((await told(workbook))[0]).toBe(
    'score/not-a-number Tiêu chí 1.2 (ô D8): điểm Tự đánh giá đang là "Không áp dụng", không phải số. Nhập lại bằng số: từ 0 đến 2, phần thập phân viết bằng dấu phẩy; nếu không áp dụng thì ghi KAD.',
  );
});

test("on a table without our marks, what does not apply may be told in more words than ours", async () => {
  const workbook = await filled("rescale");
  for (const cell of ["I1", "I3", "I5"]) workbook.workbook.place(workbook.scores, cell, null);
  workbook.score("1.2", " không áp dụng ");
  workbook.workbook.place(workbook.scores, workbook.reasonCell("1.2"), "Không phát sinh");
  const { totals, findings, book } = await workbook.checked();
  expect(book.identity).toBeNull();
  expect(totals.stages[0]).toMatchObject({ notApplicable: ["1.2"], complete: true });
  // Our formula, which stands there still, knows the short word only.
  expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["total/result-wrong"]));
});

test("a group's total that is wrong is told once, where it is wrong, and repaired", async () => {
  const workbook = await filled("depth");
  const cell = workbook.scoreCell("1.1.1");
  workbook.workbook.place(workbook.scores, cell, 1);
  expect(await told(workbook)).toEqual([
    `total/domain-wrong Tiêu chí 1.1.1 (ô ${cell}): tổng Tự đánh giá ghi 1, cộng các tiêu chí được 4. Bấm Tự động sửa để lấy lại công thức.`,
  ]);
  await repaired(workbook);
});

test("a total that adds a group and its criteria adds them twice", async () => {
  const workbook = await filled("depth");
  const cells = ["2.1", "2.2", "2.2.1"].map((code) => workbook.scoreCell(code));
  workbook.workbook.apply([
    {
      kind: "setCells",
      before: (await workbook.checked()).sheet,
      cells: [{ row: Number(workbook.scoreCell("2").slice(1)) - 1, column: 3, content: { formula: `=SUM(${cells.join(",")})` } }],
    },
  ]);
  expect((await told(workbook))[0]).toContain("cộng nhiều lần dòng 2.2.1");
  await repaired(workbook);
});

test("maxima of groups and caps that were changed are told and repaired", async () => {
  const depth = await filled("depth");
  depth.workbook.place(depth.scores, depth.maximumCell("1.3"), 9);
  expect((await told(depth))[0]).toMatch(/^max\/changed Tiêu chí 1\.3 \(ô .*\): điểm tối đa là 9, bộ tiêu chí quy định 3\./);
  await repaired(depth);
  const extras = await filled("extras");
  extras.workbook.place(extras.scores, extras.maximumCell("5"), -9);
  expect((await told(extras))[0]).toContain("điểm tối đa là −9, bộ tiêu chí quy định −4.");
  await repaired(extras);
});

test("a result that was typed over, and one that is gone", async () => {
  const workbook = await filled("survey");
  workbook.score("9.1", 5);
  workbook.workbook.place(workbook.scores, workbook.scoreCell("result"), 60);
  expect(await told(workbook)).toEqual([
    `total/result-wrong Điểm quy đổi (ô ${workbook.scoreCell("result")}): Tự đánh giá ghi 60, quy đổi theo điểm từng tiêu chí là 54. Bấm Tự động sửa để lấy lại công thức.`,
  ]);
  await repaired(workbook);
  expect(workbook.workbook.value(workbook.scores, workbook.scoreCell("result"))).toBe(54);
  workbook.workbook.deleteRow(workbook.scores, Number(workbook.scoreCell("result").slice(1)) - 1);
  expect((await told(workbook))[0]).toMatch(/^total\/result-wrong Trang ".*" thiếu dòng Điểm quy đổi; Tự đánh giá quy đổi là 54\./);
});

test("a workbook made from another wording of the set says so, and is checked all the same", async () => {
  const workbook = await filled("steps");
  const file = exampleFile("steps");
  const corrected = loadCriteriaSet({ ...file, title: `${file.title} (đính chính)` });
  const { findings } = await workbook.checked([corrected]);
  expect(findings).toEqual([
    expect.objectContaining({
      code: "set/other-version",
      severity: "warning",
      found: `vi-du-buoc-diem · 1 · ${example("steps").checksum}`,
      expected: `vi-du-buoc-diem · 1 · ${corrected.checksum}`,
    }),
  ]);
  expect((await workbook.checked([corrected, example("steps")])).findings).toEqual([]);
});

test("under the lost-points table: how far the total is from what was lost, and why", async () => {
  const workbook = await filled("extras");
  workbook.score("1.1", 8);
  workbook.score("5.1", -3);
  workbook.score("5.2", -2);
  await buildLostPoints(workbook.workbook, [workbook.set]);
  expect(workbook.workbook.texts(workbook.lost)).toContain(
    // 2 + 3 + 2 lost; 98 + 4 + 2 − 4 of 100 had.
    "Khớp với bảng điểm: điểm tối đa − điểm đạt = 7; điểm tối đa − tổng điểm = 0 do có điểm cộng, mức trừ tối đa",
  );
});

async function repaired(workbook: ExampleWorkbook): Promise<void> {
  const checked = await workbook.checked();
  await applyRepairs(workbook.workbook, checked, planRepairs(checked));
  expect(await told(workbook)).toEqual([]);
}

describe("a newer version of the same set", () => {
  const set = example("steps");
  const version = (version: string) => loadCriteriaSet({ ...exampleFile("steps"), version });
  const codes = async (workbook: ExampleWorkbook, ...others: string[]) =>
    (await workbook.checked([set, ...others.map(version)])).findings.map(({ code }) => code);

  test("is told once, as a warning, with the way to it", async () => {
    const workbook = await filled("steps");
    const { findings } = await workbook.checked([set, version("2"), version("10")]);
    expect(findings).toMatchObject([{ code: "set/newer-version", severity: "warning" }]);
    const sentence = describeFinding(findings[0]!, set, "vi");
    expect(sentence).toContain(`phiên bản ${set.version}`);
    expect(sentence).toContain("phiên bản 10");
  });

  test("is no matter of an older version or another year's set", async () => {
    const workbook = await filled("steps");
    expect(await codes(workbook, "0.9")).toEqual([]);
    const nextYear = loadCriteriaSet({ ...exampleFile("steps"), version: "2", year: set.year + 1 });
    expect((await workbook.checked([set, nextYear])).findings).toEqual([]);
  });
});

test("a score typed as text beside a group is missing from the domain's total, and named there", async () => {
  const workbook = await filled("depth");
  const { book } = await workbook.checked();
  const beside = book.criteria.find(({ code }) => code === "2.1")!.scores[book.stages[0]!]!.address;
  workbook.score("2.1", "0,5");
  const [domain] = (await told(workbook)).filter((each) => each.startsWith("total/"));
  expect(domain).toContain(`ô ${beside} ghi dạng chữ nên công thức không cộng 0,5 điểm.`);
});
