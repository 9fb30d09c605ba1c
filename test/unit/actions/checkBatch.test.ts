import { batchNotes, rankFiles, type BatchFile } from "../../../src/actions/checkBatch";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { communeFile } from "./batch";

const SETS = BUILT_IN_SETS;

async function batch(): Promise<BatchFile[]> {
  return Promise.all([
    communeFile("a.xlsx", { unit: "xã An Bình" }),
    communeFile("b.xlsx", { unit: "xã Bình Yên", full: true }),
    communeFile("c.xlsx", { unit: "xã Cao Sơn" }),
    communeFile("d.xlsx", { unit: "xã Đông Thịnh", changed: { council: { "2.1": 0 } } }),
  ]);
}

const refused: BatchFile = { digest: "x", report: { status: "refused", file: "x.xlsx", refusal: "file/damaged" } };

test("equal totals share a rank, and the one after them is left out", async () => {
  const [group] = rankFiles([...(await batch()), refused], SETS);
  expect(group).toMatchObject({ year: 2023, stage: "council" });
  expect(group!.files.map(({ rank, report, total }) => [rank, report.unit, total])).toEqual([
    [1, "xã Bình Yên", 100_000_000],
    [2, "xã An Bình", 89_750_000],
    [2, "xã Cao Sơn", 89_750_000],
    [4, "xã Đông Thịnh", 89_250_000],
  ]);
});

test("a set without bounds gives no class; one with bounds gives it", async () => {
  const files = await batch();
  expect(rankFiles(files, SETS)[0]!.files.map(({ className }) => className)).toEqual([null, null, null, null]);
  const classes = [
    { name: "Tốt", from: 90 },
    { name: "Khá", from: 89.5 },
  ];
  const bounded = [{ ...SETS[0]!, classes }];
  expect(rankFiles(files, bounded)[0]!.files.map(({ className }) => className)).toEqual(["Tốt", "Khá", "Khá", null]);
});

test("one file twice is said and ranked once", async () => {
  const [first, ...others] = await batch();
  const copy = { digest: first!.digest, report: { ...first!.report, file: "a (1).xlsx" } } as BatchFile;
  const files = [first!, ...others, copy];
  expect(batchNotes(files)).toEqual([{ kind: "same-file", files: ["a.xlsx", "a (1).xlsx"] }]);
  const lines = rankFiles(files, SETS)[0]!.files;
  expect(lines.filter(({ rank }) => rank !== null)).toHaveLength(4);
  expect(lines.at(-1)).toMatchObject({ rank: null, unranked: "same-file" });
});

test("two different files of one commune are said, and both stay in the ranking", async () => {
  const files = [...(await batch()), await communeFile("a2.xlsx", { unit: "XÃ AN BÌNH".normalize("NFD"), full: true })];
  expect(batchNotes(files)).toEqual([{ kind: "same-unit", unit: "xã An Bình", files: ["a.xlsx", "a2.xlsx"] }]);
  expect(rankFiles(files, SETS)[0]!.files.filter(({ rank }) => rank !== null)).toHaveLength(5);
});

test("different years are said and ranked by themselves", async () => {
  const files = [...(await batch()), await communeFile("e.xlsx", { unit: "xã Én", year: 2024 })];
  expect(batchNotes(files)).toEqual([{ kind: "years", years: [2023, 2024] }]);
  expect(rankFiles(files, SETS).map(({ year, files: group }) => [year, group.length])).toEqual([
    [2024, 1],
    [2023, 4],
  ]);
});

test("a file that is not complete at the stage of the others has no rank, and no total of another stage", async () => {
  const missing = Object.fromEntries(SETS[0]!.domains.flatMap(({ criteria }) => criteria).map(({ code }) => [code, null]));
  const files = [
    ...(await batch()),
    await communeFile("f.xlsx", { unit: "xã Gia Lộc", changed: { council: { "1.1": null } } }),
    await communeFile("g.xlsx", { unit: "xã Hà Thượng", changed: { council: missing } }),
  ];
  const [begun, notBegun] = rankFiles(files, SETS)[0]!.files.slice(-2);
  expect(begun).toMatchObject({ rank: null, unranked: "incomplete", stage: "council", total: 88_250_000 });
  expect(notBegun).toMatchObject({ rank: null, unranked: "incomplete", stage: "council", total: null });
});

test("one whose later stage is complete, but not the one that is compared, is shown at that one", async () => {
  const open = { council: { "1.1": null }, appraisal: { "1.1": null } };
  const others = await Promise.all(["a", "b", "c"].map((unit) => communeFile(unit, { unit, changed: open })));
  const late = await communeFile("d", { unit: "d", changed: { self: { "1.3": null } } });
  const [group] = rankFiles([...others, late], SETS);
  expect(group!.stage).toBe("self");
  expect(group!.files.at(-1)).toMatchObject({ rank: null, unranked: "incomplete", stage: "self", total: 97_000_000 });
});

test("nothing to rank", () => {
  expect(rankFiles([refused], SETS)).toEqual([]);
  expect(batchNotes([refused])).toEqual([]);
});

describe("communes that are not equally far are ranked at the latest stage that at least half of them have complete", () => {
  /** A score is missing at each of these stages. */
  const upTo = async (file: string, ...missing: readonly string[]): Promise<BatchFile> =>
    communeFile(file, { unit: `xã ${file}`, changed: Object.fromEntries(missing.map((stage) => [stage, { "1.1": null }])) });
  const ranking = (files: readonly BatchFile[]) => {
    const [group] = rankFiles(files, SETS);
    return [group!.stage, group!.files.map(({ report, rank }) => [report.file, rank])];
  };

  test("one that is ahead takes no rank from the others", async () => {
    const files = [await upTo("a", "council"), await upTo("b", "council"), await upTo("c")];
    expect(ranking(files)).toEqual([
      "appraisal",
      [
        ["a", 1],
        ["b", 1],
        ["c", 1],
      ],
    ]);
  });

  test("half of them is enough", async () => {
    expect(ranking([await upTo("a", "council"), await upTo("b")])).toEqual([
      "council",
      [
        ["b", 1],
        ["a", null],
      ],
    ]);
  });

  test("one file alone is ranked at its own latest stage", async () => {
    expect(ranking([await upTo("a", "council")])).toEqual(["appraisal", [["a", 1]]]);
  });

  test("those that have no stage complete do not count", async () => {
    const empty = await Promise.all(["x", "y", "z"].map((file) => upTo(file, "self", "appraisal", "council")));
    expect(ranking([...empty, await upTo("a")])).toEqual([
      "council",
      [
        ["a", 1],
        ["x", null],
        ["y", null],
        ["z", null],
      ],
    ]);
    expect(ranking(empty)[0]).toBeNull();
  });
});
