import { checkFile, type CheckedFile } from "../../../src/actions/checkFile";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import type { Finding } from "../../../src/scoring/finding";
import { cellAddress, parseCell } from "../../../src/workbook/address";
import { SET } from "../seed";
import { makeForm, type Form, type FormCell, type Layout } from "./form";
import { snapshotOf } from "./snapshot";
import { WAYS } from "./ways";

type Expected = Partial<Finding> & Pick<Finding, "code">;

interface Fault {
  readonly name: string;
  readonly layout?: Layout;
  /** Spoils the form and tells what must be found. */
  readonly plant: (form: Form) => readonly Expected[];
}

const put = (form: Form, address: string, cell: FormCell | null) =>
  cell === null ? form.scores.cells.delete(address) : form.scores.cells.set(address, cell);
const putLost = (form: Form, address: string, cell: FormCell | null) =>
  cell === null ? form.lost!.cells.delete(address) : form.lost!.cells.set(address, cell);
const below = (address: string, rows: number) => {
  const { row, column } = parseCell(address)!;
  return cellAddress({ row: row + rows, column });
};

/** A score of the council's that is spoilt, on a sheet whose own totals were calculated after. */
function score(name: string, value: FormCell | null, total: number, ...expected: readonly Expected[]): Fault {
  return {
    name,
    plant: (form) => {
      const cell = form.at("7.9", "council");
      put(form, cell, value);
      recalculate(form, "7", "council", total);
      return expected.map((each) => ({
        criterion: "7.9",
        stage: "council",
        ...each,
        ...(each.code === "total/domain-wrong" ? { cell: form.at("7", "council"), criterion: "7" } : { cell }),
      }));
    },
  };
}

/** What Excel would show in the totals once the domain comes to `value`. */
function recalculate(form: Form, domain: string, stage: string, value: number): void {
  const own = form.scores.cells.get(form.at(domain, stage))!;
  const total = form.scores.cells.get(form.at("total", stage))!;
  put(form, form.at(domain, stage), { ...own, value });
  put(form, form.at("total", stage), { ...total, value: Number(total.value) + value - Number(own.value) });
}

const HALVES = {
  "1.6": [
    ["1.6.1", 0.5],
    ["1.6.2", 0.5],
  ],
} as const;

const faults: readonly Fault[] = [
  { name: "nothing", plant: () => [] },
  score("a text that is no number", { value: "đạt" }, 9, { code: "score/not-a-number", found: "đạt" }),
  score(
    "a text with a comma",
    { value: "0,5" },
    9,
    { code: "score/text-number", severity: "information" },
    { code: "total/domain-wrong", found: 9 },
  ),
  score("below zero", { value: -0.5 }, 8.5, { code: "score/negative", found: -0.5 }),
  score("above the maximum", { value: 5 }, 14, { code: "score/above-max", found: 5, expected: 0.5 }, { code: "score/raised" }),
  score("blank", null, 9, { code: "score/missing" }),
  score("a date", { value: 46_143, numberFormat: "d-mmm" }, 46_152, { code: "score/not-a-number" }, { code: "total/domain-wrong" }),
  {
    name: "the narrative's maximum at 3.2: 0,5 in place of 14,5",
    plant: (form) => {
      put(form, form.at("3.2", "maximum"), { value: 0.5 });
      return [{ code: "max/changed", cell: form.at("3.2", "maximum"), criterion: "3.2", found: 0.5, expected: 14.5 }];
    },
  },
  {
    name: "the narrative's maximum at 7.13, totalled as such",
    plant: (form) => {
      put(form, form.at("7.13", "maximum"), { value: 0.5 });
      recalculate(form, "7", "maximum", 11);
      return [{ code: "max/changed", cell: form.at("7.13", "maximum"), criterion: "7.13", found: 0.5, expected: 1.5 }];
    },
  },
  {
    name: "a part of a criterion beyond all reason",
    layout: { parts: HALVES },
    plant: (form) => {
      put(form, form.at("1.6.1", "self"), { value: 99 });
      return [{ code: "score/parts-differ", cell: form.at("1.6", "self"), criterion: "1.6", stage: "self", found: 0.5, expected: 99.25 }];
    },
  },
  {
    name: "parts within a part, of which the outer ones count",
    layout: {
      parts: {
        "1.6": [
          ["1.6.1", 1],
          ["1.6.1.1", 0.5],
          ["1.6.1.2", 0.5],
        ],
      },
    },
    plant: (form) => {
      put(form, form.at("1.6.1", "council"), { value: 0.4 });
      return [{ code: "score/parts-differ", cell: form.at("1.6", "council"), found: 0.5, expected: 0.4 }];
    },
  },
  {
    name: "parts of which only some have scores, or words",
    layout: { parts: HALVES },
    plant: (form) => {
      for (const stage of ["self", "appraisal", "council"]) put(form, form.at("1.6.2", stage), stage === "self" ? { value: "đạt" } : null);
      const told = { code: "score/parts-differ", criterion: "1.6" } as const;
      return [
        { ...told, stage: "appraisal" },
        { ...told, stage: "council" },
      ];
    },
  },
  {
    name: "a domain total typed wrong",
    plant: (form) => {
      put(form, form.at("2", "self"), { value: 6.5 });
      return [{ code: "total/domain-wrong", cell: form.at("2", "self"), stage: "self", found: 6.5, expected: 7 }];
    },
  },
  ...[true, false].map((bareDomains): Fault => ({
    name: `a domain total below its criteria typed wrong, ${bareDomains ? "below a mere heading" : "while the one above is right"}`,
    layout: { bareDomains, subtotalLabel: (domain) => `Tổng lĩnh vực ${domain}` },
    plant: (form) => {
      const cell = form.at("subtotal 2", "self");
      put(form, cell, { value: 88 });
      return [{ code: "total/domain-wrong", cell, criterion: "2", stage: "self", found: 88, expected: 7 }];
    },
  })),
  {
    name: "a domain total typed right",
    plant: (form) => {
      put(form, form.at("2", "self"), { value: 7 });
      return [{ code: "total/not-formula", severity: "information", cell: form.at("2", "self") }];
    },
  },
  {
    name: "a grand total typed wrong",
    plant: (form) => {
      put(form, form.at("total", "council"), { value: 90 });
      return [{ code: "total/grand-wrong", cell: form.at("total", "council"), criterion: "total", found: 90, expected: 89.75 }];
    },
  },
  {
    name: "a grand total of nothing below headings without points",
    layout: { bareDomains: true },
    plant: (form) => {
      const cell = form.at("total", "council");
      put(form, cell, { formula: "=SUBTOTAL(9,Z1:Z2)", value: 0 });
      return [{ code: "total/grand-wrong", cell, criterion: "total", found: 0, expected: 89.75 }];
    },
  },
  {
    name: "a maximum of nothing below headings without points",
    layout: { bareDomains: true },
    plant: (form) => {
      put(form, form.at("total", "maximum"), { value: 0 });
      return [{ code: "max/changed", cell: form.at("total", "maximum"), criterion: "total", found: 0, expected: 100 }];
    },
  },
  {
    name: "one sum over criteria and headings without points",
    layout: { bareDomains: true },
    plant: (form) => {
      const [first, last] = [form.at("1.1", "self"), form.at("8.5", "self")];
      put(form, form.at("total", "self"), { formula: `=SUM(${first}:${last})`, value: 97.5 });
      return [];
    },
  },
  {
    name: "domain totals as text, which the grand total's sum skips",
    plant: (form) => {
      for (const { code } of SET.domains) {
        const cell = form.at(code, "self");
        put(form, cell, { value: String(form.scores.cells.get(cell)!.value).replace(".", ",") });
      }
      const total = form.at("total", "self");
      put(form, total, { ...form.scores.cells.get(total)!, value: 0 });
      return [
        { code: "total/grand-wrong", cell: total, found: 0, expected: 97.5 },
        ...SET.domains.map(({ code }) => ({ code: "total/not-formula" as const, criterion: code, severity: "information" as const })),
      ];
    },
  },
  {
    name: "a sum that leaves out a row",
    plant: (form) => {
      const [first, last] = [form.at("2.1", "self"), form.at("2.5", "self")];
      put(form, form.at("2", "self"), { formula: `=SUM(${first}:${last})`, value: 6 });
      return [{ code: "total/domain-wrong", cell: form.at("2", "self"), found: 6, expected: 7, sum: { leftOut: ["2.6"], addedTwice: [] } }];
    },
  },
  ...["SUM(#)", "ROUND(SUM(#),2)", 'IF(COUNT(#)=0,"",SUM(#))'].map((sum): Fault => ({
    name: `a sum that leaves out a row with zero points: right for now (${sum})`,
    plant: (form) => {
      put(form, form.at("2.6", "self"), { value: 0 });
      const added = `${form.at("2.1", "self")}:${form.at("2.5", "self")}`;
      recalculate(form, "2", "self", 6);
      put(form, form.at("2", "self"), { formula: `=${sum.replaceAll("#", added)}`, value: 6 });
      return [
        { code: "total/not-formula", severity: "warning", cell: form.at("2", "self"), sum: { leftOut: ["2.6"], addedTwice: [] } },
        { code: "score/raised", criterion: "2.6", stage: "appraisal", cell: form.at("2.6", "appraisal") },
      ];
    },
  })),
  {
    name: "a grand total that counts domain rows twice",
    plant: (form) => {
      const [first, last] = [form.at("1", "council"), form.at("8.5", "council")];
      put(form, form.at("total", "council"), { formula: `=SUM(${first}:${last})`, value: 179.5 });
      const addedTwice = ["1", "2", "3", "4", "5", "6", "7", "8"];
      return [
        { code: "total/grand-wrong", cell: form.at("total", "council"), found: 179.5, expected: 89.75, sum: { leftOut: [], addedTwice } },
      ];
    },
  },
  {
    name: "a grand total without a result that leaves out a domain",
    layout: { uncalculated: true },
    plant: (form) => {
      const cells = ["1", "2", "3", "4", "5", "6", "7"].map((code) => form.at(code, "self"));
      put(form, form.at("total", "self"), { formula: `=${cells.join("+")}` });
      return [
        { code: "total/grand-wrong", cell: form.at("total", "self"), found: 81.5, expected: 97.5, sum: { leftOut: ["8"], addedTwice: [] } },
      ];
    },
  },
  {
    name: "a total by SUMPRODUCT without a result, which is right",
    layout: { uncalculated: true },
    plant: (form) => {
      put(form, form.at("1", "self"), { formula: `=SUMPRODUCT(${form.at("1.1", "self")}:${form.at("1.9", "self")})` });
      return [];
    },
  },
  {
    name: "a total by a function that is not calculated here, without a result: told as such, and once",
    layout: { uncalculated: true },
    plant: (form) => {
      const formula = `=AGGREGATE(9,6,${form.at("1.1", "self")}:${form.at("1.9", "self")})`;
      put(form, form.at("1", "self"), { formula });
      return [{ code: "total/domain-wrong", severity: "error", cell: form.at("1", "self"), found: formula, uncalculated: true }];
    },
  },
  {
    name: "a score by such a function",
    layout: { uncalculated: true },
    plant: (form) => {
      put(form, form.at("1.1", "self"), { formula: "=AGGREGATE(9,6,H1)" });
      return [{ code: "score/not-a-number", cell: form.at("1.1", "self"), uncalculated: true }];
    },
  },
  {
    name: "no row of totals",
    plant: (form) => {
      form.scores.cells.delete("A69");
      for (const column of ["A", "C", "D", "E", "F"]) form.scores.cells.delete(column + parseCell(form.at("total", "self"))!.row + 1);
      const row = parseCell(form.at("total", "self"))!.row + 1;
      for (const column of ["A", "C", "D", "E", "F"]) form.scores.cells.delete(`${column}${row}`);
      return [{ code: "total/grand-wrong", cell: null, criterion: "total", stage: null }];
    },
  },
  {
    name: "a remark left of the table that says Tổng",
    layout: { left: 2 },
    plant: (form) => {
      put(form, form.at("1.3", "code").replace("C", "A"), { value: "Tổng" });
      put(form, form.at("7.6", "code").replace("C", "B"), { value: "Cộng" });
      return [];
    },
  },
  {
    name: "the total's label in a merged area that begins left of the table",
    layout: { left: 2 },
    plant: (form) => {
      const { row } = parseCell(form.at("total", "self"))!;
      put(form, cellAddress({ row, column: 2 }), null);
      put(form, cellAddress({ row, column: 1 }), { value: "Tổng cộng" });
      form.scores.merges.push({ row, column: 1, rows: 1, columns: 3 });
      return [];
    },
  },
  {
    name: "a criterion that is called a total",
    plant: (form) => {
      put(form, form.at("7.6", "name"), { value: "Tổng số các tiêu chí" });
      return [{ code: "criterion/renamed", severity: "warning", cell: form.at("7.6", "name"), criterion: "7.6" }];
    },
  },
  {
    name: "a criterion's row without code and scores",
    plant: (form) => {
      for (const column of ["code", "name", "maximum", "self", "appraisal", "council"]) put(form, form.at("5.4", column), null);
      for (const [stage, value] of [
        ["maximum", 9],
        ["self", 7.5],
        ["appraisal", 6],
        ["council", 6],
      ] as const)
        recalculate(form, "5", stage, value);
      return [{ code: "criterion/missing", cell: null, criterion: "5.4" }];
    },
  },
  {
    name: "a code changed to one that the set does not know",
    plant: (form) => {
      put(form, form.at("5.4", "code"), { value: "5.99" });
      return [
        { code: "criterion/missing", cell: null, criterion: "5.4" },
        { code: "criterion/unknown", cell: form.at("5.4", "code"), criterion: "5.99" },
        ...["self", "appraisal", "council"].map((stage) => ({ code: "total/domain-wrong" as const, cell: form.at("5", stage) })),
      ];
    },
  },
  {
    name: "a criterion twice",
    plant: (form) => {
      put(form, form.at("5.4", "code"), { value: "5.3" });
      put(form, form.at("5.4", "name"), { value: "Chất lượng" });
      return [
        { code: "criterion/missing", cell: null, criterion: "5.4" },
        { code: "criterion/duplicate", cell: form.at("5.4", "code"), criterion: "5.3" },
        { code: "criterion/renamed", cell: form.at("5.4", "name") },
        ...["self", "appraisal", "council"].map((stage) => ({ code: "total/domain-wrong" as const, cell: form.at("5", stage) })),
      ];
    },
  },
  {
    name: "another name",
    plant: (form) => {
      put(form, form.at("1.3", "name"), { value: "Thi đua, khen thưởng" });
      return [{ code: "criterion/renamed", severity: "warning", cell: form.at("1.3", "name"), criterion: "1.3" }];
    },
  },
  { name: "no lost-points table", layout: { lost: null }, plant: () => [{ code: "lost/sheet-missing", cell: null, expected: 10.25 }] },
  {
    name: "a wrong amount in a split",
    plant: (form) => {
      putLost(form, form.lostAt("3.1.4", "amount"), { value: 1 });
      return [{ code: "lost/amount-wrong", cell: form.lostAt("3.1.2", "amount"), criterion: "3.1", found: 2.5, expected: 2 }];
    },
  },
  {
    name: "7.11 is not a part of 7.1",
    plant: (form) => {
      putLost(form, form.lostAt("7.11", "code"), { value: "7.1" });
      return [
        { code: "lost/row-missing", cell: null, criterion: "7.11" },
        { code: "lost/row-surplus", cell: form.lostAt("7.11", "code"), criterion: "7.1" },
      ];
    },
  },
  {
    name: "1.6.1 and 1.6.2 belong to 1.6",
    plant: (form) => {
      putLost(form, form.lostAt("7.6", "code"), { value: "1.6.2" });
      return [
        { code: "lost/row-missing", cell: null, criterion: "7.6" },
        { code: "lost/amount-wrong", cell: form.lostAt("1.6.1", "amount"), criterion: "1.6", found: 1.5, expected: 0.5 },
      ];
    },
  },
  {
    name: "a wrong total of lost points",
    plant: (form) => {
      putLost(form, form.lostAt("total", "amount"), { value: 11 });
      return [{ code: "lost/total-wrong", cell: form.lostAt("total", "amount"), found: 11, expected: 10.25 }];
    },
  },
  ...(["reason", "remedy", "person"] as const).map((role): Fault => ({
    name: `no ${role}`,
    plant: (form) => {
      putLost(form, form.lostAt("5.2", role), null);
      return [{ code: `lost/${role}-missing`, cell: form.lostAt("5.2", role), criterion: "5.2" }];
    },
  })),
  ...["\u00a0 \u200b", "-", "–", "…", "......", "0"].map((value): Fault => ({
    name: `a reason that says nothing: ${JSON.stringify(value)}`,
    plant: (form) => {
      putLost(form, form.lostAt("5.2", "reason"), { value });
      return [{ code: "lost/reason-missing", cell: form.lostAt("5.2", "reason"), criterion: "5.2" }];
    },
  })),
  {
    name: "no column of persons",
    plant: (form) => {
      for (let row = 4; row < 20; row++) putLost(form, `G${row}`, null);
      return [{ code: "lost/person-missing", cell: null, criterion: null }];
    },
  },
  {
    name: "an amount in words",
    plant: (form) => {
      putLost(form, form.lostAt("5.2", "amount"), { value: "một điểm rưỡi" });
      return [{ code: "lost/amount-wrong", cell: form.lostAt("5.2", "amount"), criterion: "5.2", found: "một điểm rưỡi" }];
    },
  },
];

describe.each(WAYS)("%s", (_way, received) => {
  test.each(faults)("$name", async ({ layout, plant }) => {
    const form = makeForm(layout);
    const expected = plant(form);
    const { findings } = checkFile("mau.xlsx", await received(form), BUILT_IN_SETS) as CheckedFile;
    const isExpected = (found: Finding) =>
      expected.some(({ code, cell }) => code === found.code && (cell === undefined || cell === found.cell));
    expect(findings.filter((found) => !isExpected(found) && found.severity !== "information")).toEqual([]);
    for (const each of expected) expect(findings).toContainEqual(expect.objectContaining(each));
    const missing = findings.filter(({ code, cell }) => code === "total/grand-wrong" && cell === null);
    expect(missing.length).toBeLessThan(2);
  });

  test.each(faults.slice(1, 7))("at its cell on another form as well: $name", async ({ plant }) => {
    const form = makeForm({
      left: 2,
      groupHeader: "Điểm",
      headers: { maximum: "Điểm chuẩn", self: "Tự chấm" },
      domainCode: () => null,
      blankRows: true,
    });
    const expected = plant(form);
    const { findings } = checkFile("mau.xlsx", await received(form), BUILT_IN_SETS) as CheckedFile;
    for (const each of expected) expect(findings).toContainEqual(expect.objectContaining(each));
    expect(findings.filter(({ severity }) => severity === "error")).toHaveLength(
      expected.filter(({ code, severity }) => severity !== "information" && code !== "score/raised").length,
    );
  });

  test("a cell below the table is nobody's fault", async () => {
    const form = makeForm();
    put(form, below(form.at("total", "self"), 3), { value: "NGƯỜI LẬP BẢNG" });
    put(form, below(form.at("total", "council"), 3), { value: 12 });
    const { findings } = checkFile("mau.xlsx", await received(form), BUILT_IN_SETS) as CheckedFile;
    expect(findings).toEqual([]);
  });
});

test("rows below the criteria that are called totals and are not the set's", () => {
  const form = makeForm();
  const { row } = parseCell(form.at("total", "maximum"))!;
  const columns = ["A", "B", "C", "D", "E", "F", "G"];
  const total = columns.map((column) => form.scores.cells.get(`${column}${row + 1}`));
  columns.forEach((column, i) => put(form, `${column}${row + 3}`, total[i] ?? null));
  columns.forEach((column) => put(form, `${column}${row + 1}`, null));
  put(form, `B${row + 1}`, { value: "Tổng số tiêu chí" });
  put(form, `C${row + 1}`, { value: 54 });
  put(form, `B${row + 2}`, { value: "Cộng" });
  for (const [column, value] of Object.entries({ C: 16, D: 16, E: 15.25, F: 15.25 })) put(form, `${column}${row + 2}`, { value });
  const report = checkFile("mau.xlsx", snapshotOf(form), BUILT_IN_SETS) as CheckedFile;
  expect(report.findings).toEqual([]);
});

test("an impossible score is a fault, and no loss of 501,5 points", () => {
  const form = makeForm({ stages: ["self"], lost: null });
  put(form, form.at("1.1", "self"), { value: -500 });
  const report = checkFile("mau.xlsx", snapshotOf(form), BUILT_IN_SETS) as CheckedFile;
  expect(report.findings).toContainEqual(expect.objectContaining({ code: "score/negative", found: -500 }));
  expect(report.lost.filter(({ criterion }) => criterion === "1.1")).toEqual([]);
});

test("a code that Excel made a month of is read by its place", () => {
  const form = makeForm();
  put(form, form.at("7.13", "code"), { value: 41_456, numberFormat: "mmm-yy" });
  const report = checkFile("mau.xlsx", snapshotOf(form), BUILT_IN_SETS) as CheckedFile;
  expect(report.findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("lost points with codes under TT, names and the total's label under Tiêu chí, and no column of numbers", () => {
  const form = makeForm({ lost: { headers: { number: "", code: "TT", name: "Tiêu chí" } } });
  const total = [...form.lost!.cells].find(([, { value }]) => value === "Tổng")![0];
  for (const [address] of [...form.lost!.cells]) if (address.startsWith("A")) putLost(form, address, null);
  putLost(form, total.replace("A", "C"), { value: "Tổng cộng" });
  const report = checkFile("mau.xlsx", snapshotOf(form), BUILT_IN_SETS) as CheckedFile;
  expect(report.findings).toEqual([]);
});
