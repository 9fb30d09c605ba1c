import { checkFile, type CheckedFile, type UnsureFile } from "../../../src/actions/checkFile";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { allCriteria } from "../../../src/criteria/criteriaSet";
import { cellAddress, parseCell } from "../../../src/workbook/address";
import { SET } from "../seed";
import { stageRole } from "../../../src/forms/columnBinding";
import { makeForm, type Layout } from "./form";
import { snapshotOf } from "./snapshot";

const check = (layout: Layout, bindings = {}) => checkFile("mau.xlsx", snapshotOf(makeForm(layout)), BUILT_IN_SETS, { bindings });

const UNCLEAR: Readonly<Record<string, Layout>> = {
  "two columns that may both be the appraisal": { headers: { appraisal: "Huyện thẩm định", council: "Tỉnh thẩm định" } },
  "columns of points under names that say nothing": { headers: { self: "Cột 1", appraisal: "Cột 2", council: "Cột 3" } },
  "a score that may be anybody's": { stages: ["self"], headers: { self: "Điểm đạt được" } },
  "a column of scores under the name of the maximum": { headers: { self: "Điểm tối đa" } },
  "no header at all": { headers: { code: "", name: "", maximum: "", self: "", appraisal: "", council: "", department: "" } },
};

describe.each(Object.entries(UNCLEAR))("%s", (_, layout) => {
  const stages = layout.stages ?? ["self", "appraisal", "council"];
  const told = { code: 0, name: 1, maximum: 2, ...Object.fromEntries(stages.map((stage, i) => [stageRole(stage), 3 + i])) };

  test("a person is asked, and shown what stands in the columns", () => {
    const report = check(layout) as UnsureFile;
    expect(report.status).toBe("unsure");
    const [candidate] = report.candidates;
    expect(candidate).toMatchObject({ sheet: { name: "Bảng chấm điểm" }, setId: BUILT_IN_SETS[0]!.id });
    expect(candidate!.told.code).toBe(0);
    expect(candidate!.columns.find(({ letter }) => letter === "A")!.samples).toEqual(["1.1", "1.2", "1.3", "1.4"]);
    expect(candidate!.columns.find(({ letter }) => letter === "D")!.samples).toEqual([1.5, 0.5, 0.5, 1.5]);
  });

  test("what the person says is remembered for files of the same shape, wherever the table stands", () => {
    const { shape } = (check(layout) as UnsureFile).candidates[0]!;
    const other = { ...layout, titles: ["ỦY BAN NHÂN DÂN", "XÃ BÌNH THÀNH", "", "BÁO CÁO NĂM 2023", ""] };
    const report = check(other, { [shape]: told }) as CheckedFile;
    expect(report.status).toBe("checked");
    expect(report.findings).toEqual([]);
    expect(report.totals.stages.map(({ stage }) => stage)).toEqual(stages);
  });

  test("a choice for another shape, or without a score, is none", () => {
    const { shape } = (check(layout) as UnsureFile).candidates[0]!;
    expect(check(layout, { "A x | B y": told }).status).toBe("unsure");
    expect(check(layout, { [shape]: { code: 0, maximum: 2 } }).status).toBe("unsure");
  });
});

test("a sheet in sight that cannot be read is not passed over for a hidden one that can", () => {
  const form = makeForm(UNCLEAR["a score that may be anybody's"]);
  const hidden = { ...makeForm({ stages: ["self"] }).scores, name: "Ẩn", hidden: true };
  const report = checkFile("mau.xlsx", snapshotOf({ sheets: [...form.sheets, hidden] }), BUILT_IN_SETS);
  expect(report.status).toBe("unsure");
});

test("points at the right end under a name that may be a reviewer's are asked about", () => {
  const form = makeForm({ stages: ["self"] });
  for (const { code } of allCriteria(SET)) {
    const { row } = parseCell(form.at(code, "self"))!;
    form.scores.cells.set(cellAddress({ row, column: 6 }), { value: 99 });
  }
  const { row } = parseCell([...form.scores.cells].find(([, { value }]) => value === "Tự đánh giá")![0])!;
  for (const name of ["Sở Nội vụ", "Huyện", "KQ"]) {
    form.scores.cells.set(cellAddress({ row, column: 6 }), { value: name });
    expect(checkFile("mau.xlsx", snapshotOf(form), BUILT_IN_SETS).status).toBe("unsure");
  }
  // What stands beside points is told from them by its name, though the name has a stage in it.
  for (const name of ["Số liệu kê khai", "Chênh lệch sau thẩm định", "Tỷ lệ Hội đồng chấm", "Ghi chú thẩm định"]) {
    form.scores.cells.set(cellAddress({ row, column: 6 }), { value: name });
    const report = checkFile("mau.xlsx", snapshotOf(form), BUILT_IN_SETS) as CheckedFile;
    expect([name, report.status, report.totals.stages.map(({ stage }) => stage)]).toEqual([name, "checked", ["self"]]);
  }
});

test("scores whose heading was wiped out are asked about, also where lost points stand beside them and a hidden copy behind", () => {
  const form = makeForm({ lost: { where: "beside", left: 9 }, hiddenCopy: true });
  const self = [...form.scores.cells].find(([, { value }]) => value === "Tự đánh giá")![0];
  form.scores.cells.delete(self);
  expect(checkFile("mau.xlsx", snapshotOf(form), BUILT_IN_SETS).status).toBe("unsure");
});

test.each(["STT", "Nội dung tiêu chí", "Điểm bộ phận phụ trách chấm"])(
  "scores under what no score is called, %s, are asked about",
  (self) => {
    const form = makeForm({ headers: { self } });
    form.scores.cells.set(form.at("5.1", "self"), { value: "chưa chấm" });
    expect(checkFile("mau.xlsx", snapshotOf(form), BUILT_IN_SETS).status).toBe("unsure");
  },
);

test("numbers that count the rows of a table beside are no scores", () => {
  const layout: Layout = { lost: { where: "beside", left: 9, everyCriterion: true } };
  expect(check(layout)).toMatchObject({ status: "checked", findings: [] });
});

test("a workbook without scores is refused", () => {
  const sheet = {
    name: "Danh sách",
    cells: new Map([
      ["A1", { value: "Họ và tên" }],
      ["B1", { value: "Điểm tối đa" }],
    ]),
    merges: [],
  };
  expect(checkFile("mau.xlsx", snapshotOf({ sheets: [sheet] }), BUILT_IN_SETS)).toEqual({
    status: "refused",
    file: "mau.xlsx",
    refusal: "file/no-score-sheet",
  });
});
