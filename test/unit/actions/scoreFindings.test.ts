import { allCriteria, type CriteriaSet } from "../../../src/criteria/criteriaSet";
import { toPoints } from "../../../src/criteria/points";
import { readScoreSheet } from "../../../src/forms/readScoreSheet";
import { check } from "../../../src/scoring/check";
import { describeFinding, type Audience } from "../../../src/messages/findings";
import type { Finding } from "../../../src/scoring/finding";
import { parseCell } from "../../../src/workbook/address";
import { ErrorValue } from "../../host/document/cell";
import type { MemoryWorkbook } from "../memoryWorkbook";
import { addressOf, checked, emptyTemplate, scoreCell, scoredWorkbook, SCORES, SET } from "../seed";

type Expected = Partial<Finding> & Pick<Finding, "code">;

interface Fault {
  readonly name: string;
  /** Plants the fault and tells what must be found, in order. */
  readonly plant: (workbook: MemoryWorkbook) => Promise<readonly Expected[]>;
}

/** All but what the lost-points sheet has to say, which is not there yet. */
async function scoreFindings(workbook: MemoryWorkbook): Promise<readonly Finding[]> {
  return (await checked(workbook)).findings.filter(({ code }) => !code.startsWith("lost/"));
}

const rowOfCell = (address: string) => parseCell(address)!.row;

/** Something in the council's score of 7.9 (at most 0,5; domain 7 has 9,5 there). */
function inScore(name: string, put: (workbook: MemoryWorkbook, cell: string) => void, ...expected: readonly Expected[]): Fault {
  return {
    name,
    plant: async (workbook) => {
      const cell = await scoreCell(workbook, "7.9", "council");
      put(workbook, cell);
      const own = expected.map((each) => ({ cell, criterion: "7.9", stage: "council", ...each }));
      return Promise.all(
        own.map(async (each) =>
          each.code === "total/domain-wrong" ? { ...each, cell: await addressOf(workbook, "7", "council"), criterion: "7" } : each,
        ),
      );
    },
  };
}

const place = (value: Parameters<MemoryWorkbook["place"]>[2], format?: string) => (workbook: MemoryWorkbook, cell: string) =>
  workbook.place(SCORES, cell, value, format);

const scoreFaults: Fault[] = [
  inScore(
    '"0,5" as text: understood, said, and not in the sheet\'s own sum',
    place("0,5"),
    { code: "total/domain-wrong", found: 9, expected: 9.5 },
    { code: "score/text-number", severity: "information", found: "0,5", expected: 0.5 },
  ),
  inScore('"0.5" as text', place(" 0.5 "), { code: "total/domain-wrong" }, { code: "score/text-number", expected: 0.5 }),
  inScore("letters", place("abc"), { code: "score/not-a-number", found: "abc" }),
  inScore("a number with a unit", place("0,5 điểm"), { code: "score/not-a-number", found: "0,5 điểm" }),
  inScore("below zero", place(-1), { code: "score/negative", found: -1, expected: 0 }),
  inScore("above the maximum", place(12), { code: "score/above-max", found: 12, expected: 0.5 }, { code: "score/raised", found: 12 }),
  inScore("barely above the maximum", place(0.500001), { code: "score/above-max" }, { code: "score/raised" }),
  inScore("an error value", place(new ErrorValue("#N/A")), { code: "score/not-a-number", found: "#N/A" }),
  inScore("a formula that fails", (workbook, cell) => workbook.type(SCORES, cell, "=1/0"), {
    code: "score/not-a-number",
    found: "#DIV/0!",
  }),
  inScore("TRUE", place(true), { code: "score/not-a-number", found: "TRUE" }),
  inScore(
    "a date, as Excel makes of 9.5 typed at a Vietnamese keyboard",
    place(46_151, "d-mmm"),
    { code: "score/not-a-number", found: "9/5/2026" },
    { code: "total/domain-wrong", found: 46_160 },
  ),
  inScore("nothing", place(null), { code: "score/missing" }),
  inScore("spaces only", place("  "), { code: "score/missing" }),
];

const sheetFaults: Fault[] = [
  {
    name: "a score raised by a later stage",
    plant: async (workbook) => {
      const cell = await scoreCell(workbook, "7.15", "council");
      workbook.place(SCORES, cell, 0.5);
      return [{ code: "score/raised", severity: "warning", cell, criterion: "7.15", stage: "council", found: 0.5, expected: 0 }];
    },
  },
  {
    name: "a deleted formula of a domain",
    plant: async (workbook) => {
      const cell = await addressOf(workbook, "3", "appraisal");
      workbook.place(SCORES, cell, null);
      return [{ code: "total/domain-wrong", cell, criterion: "3", stage: "appraisal", found: null }];
    },
  },
  {
    name: "a wrong total typed over a domain's formula",
    plant: async (workbook) => {
      const cell = await addressOf(workbook, "3", "self");
      workbook.type(SCORES, cell, "19,5");
      return [{ code: "total/domain-wrong", cell, criterion: "3", stage: "self", found: 19.5 }];
    },
  },
  {
    name: "the right total typed over a domain's formula",
    plant: async (workbook) => {
      const cell = await addressOf(workbook, "7", "council");
      workbook.type(SCORES, cell, "9,5");
      return [{ code: "total/not-formula", severity: "warning", cell, criterion: "7", stage: "council", found: 9.5 }];
    },
  },
  {
    name: "a formula over too few rows",
    plant: async (workbook) => {
      const cell = await addressOf(workbook, "7", "council");
      const [first, last] = [await scoreCell(workbook, "7.1", "council"), await scoreCell(workbook, "7.15", "council")];
      workbook.type(SCORES, cell, `=SUM(${first}:${last})`);
      return [{ code: "total/domain-wrong", cell, found: 8.5, expected: 9.5 }];
    },
  },
  {
    name: "a deleted formula of the grand total",
    plant: async (workbook) => {
      const cell = await addressOf(workbook, "total", "council");
      workbook.place(SCORES, cell, null);
      return [{ code: "total/grand-wrong", cell, criterion: "total", stage: "council", found: null, expected: 89.75 }];
    },
  },
  {
    name: "a wrong grand total, typed",
    plant: async (workbook) => {
      const cell = await addressOf(workbook, "total", "council");
      workbook.type(SCORES, cell, "98,75");
      return [{ code: "total/grand-wrong", cell, found: 98.75, expected: 89.75 }];
    },
  },
  {
    name: "the right grand total, typed",
    plant: async (workbook) => {
      const cell = await addressOf(workbook, "total", "self");
      workbook.type(SCORES, cell, "97,5");
      return [{ code: "total/not-formula", cell, criterion: "total", stage: "self", found: 97.5 }];
    },
  },
  {
    name: "a grand total over the whole column, which counts everything twice",
    plant: async (workbook) => {
      const cell = await addressOf(workbook, "total", "self");
      const [first, last] = [await addressOf(workbook, "1", "self"), await addressOf(workbook, "8.5", "self")];
      workbook.type(SCORES, cell, `=SUM(${first}:${last})`);
      return [{ code: "total/grand-wrong", cell, found: 195, expected: 97.5 }];
    },
  },
  {
    name: "the row of the total deleted",
    plant: async (workbook) => {
      workbook.deleteRow(SCORES, rowOfCell(await addressOf(workbook, "total", "self")));
      return [{ code: "total/grand-wrong", cell: null, criterion: "total", stage: null, found: null, expected: null }];
    },
  },
  {
    name: "a changed maximum",
    plant: async (workbook) => {
      const cell = await addressOf(workbook, "3.2", "maximum");
      const { book } = await checked(workbook);
      const official = SET.domains[2]!.criteria[1]!.maximum;
      workbook.place(SCORES, cell, 99);
      expect(book.criteria.find(({ code }) => code === "3.2")!.maximum.reading).toEqual({ kind: "points", points: official });
      return [{ code: "max/changed", cell, criterion: "3.2", stage: null, found: 99, expected: official / 1e6 }];
    },
  },
  {
    name: "a deleted maximum",
    plant: async (workbook) => {
      const cell = await addressOf(workbook, "3.2", "maximum");
      workbook.place(SCORES, cell, null);
      return [{ code: "max/changed", cell, criterion: "3.2", found: null }];
    },
  },
  {
    name: "a maximum as text",
    plant: async (workbook) => {
      const cell = await addressOf(workbook, "1.1", "maximum");
      workbook.place(SCORES, cell, "1,5");
      return [{ code: "max/changed", cell, criterion: "1.1", found: "1,5", expected: 1.5 }];
    },
  },
  {
    name: "a changed maximum of a domain and of the whole",
    plant: async (workbook) => {
      const [domain, whole] = [await addressOf(workbook, "3", "maximum"), await addressOf(workbook, "total", "maximum")];
      workbook.place(SCORES, domain, 25);
      workbook.place(SCORES, whole, 60);
      return [
        { code: "max/changed", cell: domain, criterion: "3", found: 25 },
        { code: "max/changed", cell: whole, criterion: "total", found: 60, expected: 100 },
      ];
    },
  },
  {
    name: "a deleted row",
    plant: async (workbook) => {
      workbook.deleteRow(SCORES, rowOfCell(await addressOf(workbook, "7.10", "code")));
      return [{ code: "criterion/missing", cell: null, criterion: "7.10", expected: "Trao đổi văn bản điện tử" }];
    },
  },
  {
    name: "a deleted row of a domain: its totals and those over it are gone with it",
    plant: async (workbook) => {
      workbook.deleteRow(SCORES, rowOfCell(await addressOf(workbook, "6", "code")));
      const { book } = await checked(workbook);
      return [
        { code: "criterion/missing", cell: null, criterion: "6", expected: "CẢI CÁCH TÀI CHÍNH CÔNG" },
        { code: "max/changed", cell: book.total!.maximum.address, criterion: "total" },
        ...["self", "appraisal", "council"].map((stage) => ({
          code: "total/grand-wrong" as const,
          cell: book.total!.scores[stage]!.address,
          stage,
        })),
      ];
    },
  },
  {
    name: "an added row, without points",
    plant: async (workbook) => {
      const row = rowOfCell(await addressOf(workbook, "2.2", "code"));
      workbook.insertRow(SCORES, row);
      workbook.place(SCORES, `A${row + 1}`, "2.99");
      workbook.place(SCORES, `B${row + 1}`, "Tiêu chí tự thêm");
      return [{ code: "criterion/unknown", cell: `A${row + 1}`, criterion: "2.99", found: "2.99" }];
    },
  },
  {
    name: "an added row with points: the domain's formulas add it",
    plant: async (workbook) => {
      const row = rowOfCell(await addressOf(workbook, "2.2", "code"));
      workbook.insertRow(SCORES, row);
      workbook.place(SCORES, `B${row + 1}`, "Điểm thưởng");
      workbook.place(SCORES, `D${row + 1}`, 1);
      const cell = await addressOf(workbook, "2", "self");
      return [
        { code: "total/domain-wrong", cell, criterion: "2", stage: "self" },
        { code: "criterion/unknown", cell: `A${row + 1}`, criterion: null, found: "Điểm thưởng" },
      ];
    },
  },
  {
    name: "an empty row, or one with a remark",
    plant: async (workbook) => {
      const row = rowOfCell(await addressOf(workbook, "2.2", "code"));
      workbook.insertRow(SCORES, row);
      workbook.place(SCORES, `B${row + 1}`, "Ghi chú: xem hồ sơ kèm theo");
      workbook.insertRow(SCORES, row);
      return [];
    },
  },
  {
    name: "a doubled row",
    plant: async (workbook) => {
      const first = await addressOf(workbook, "4.2", "code");
      const row = rowOfCell(first) + 1;
      workbook.insertRow(SCORES, row);
      workbook.place(SCORES, `A${row + 1}`, "4.2.");
      workbook.place(SCORES, `B${row + 1}`, allCriteria(SET).find(({ code }) => code === "4.2")!.name);
      return [{ code: "criterion/duplicate", cell: `A${row + 1}`, criterion: "4.2", expected: first }];
    },
  },
  {
    name: "a row moved within its domain",
    plant: async (workbook) => {
      workbook.moveRow(SCORES, rowOfCell(await addressOf(workbook, "7.6", "code")), rowOfCell(await addressOf(workbook, "7.9", "code")));
      const cell = await addressOf(workbook, "7.6", "code");
      return [{ code: "criterion/moved", severity: "warning", cell, criterion: "7.6", expected: null }];
    },
  },
  {
    name: "a renamed criterion",
    plant: async (workbook) => {
      const cell = await addressOf(workbook, "1.3", "name");
      workbook.place(SCORES, cell, "Kiểm tra cải cách hành chính");
      return [
        {
          code: "criterion/renamed",
          severity: "warning",
          cell,
          criterion: "1.3",
          found: "Kiểm tra cải cách hành chính",
          expected: "Kiểm tra CCHC",
        },
      ];
    },
  },
  {
    name: "a renamed domain",
    plant: async (workbook) => {
      const cell = await addressOf(workbook, "1", "name");
      workbook.place(SCORES, cell, "CHỈ ĐẠO");
      return [{ code: "criterion/renamed", cell, criterion: "1" }];
    },
  },
  {
    name: "names with other spacing, case and composition are the same names",
    plant: async (workbook) => {
      workbook.place(SCORES, await addressOf(workbook, "1.1", "name"), "Xây dựng  và tổ chức\nthực hiện Kế hoạch CCHC ".normalize("NFD"));
      workbook.place(SCORES, await addressOf(workbook, "1.2", "name"), "BÁO CÁO CCHC");
      return [];
    },
  },
  {
    name: "7.10 turned into the number 7,1",
    plant: async (workbook) => {
      const cell = await addressOf(workbook, "7.10", "code");
      workbook.place(SCORES, cell, 7.1, "General");
      return [{ code: "criterion/code-altered", severity: "warning", cell, criterion: "7.10", found: "7.1", expected: "7.10" }];
    },
  },
  {
    name: "1.5 turned into the first of May",
    plant: async (workbook) => {
      const cell = await addressOf(workbook, "1.5", "code");
      workbook.place(SCORES, cell, 46_143, "d-mmm");
      return [{ code: "criterion/code-altered", cell, criterion: "1.5", found: "1/5/2026", expected: "1.5" }];
    },
  },
  {
    name: "all codes turned into numbers and dates, as by an import",
    plant: async (workbook) => {
      const codes = allCriteria(SET).map(({ code }) => code);
      const cells = await Promise.all(codes.map((code) => addressOf(workbook, code, "code")));
      cells.forEach((cell, i) => workbook.place(SCORES, cell, Number(codes[i]), "General"));
      return codes.map((code, i) => ({ code: "criterion/code-altered" as const, cell: cells[i]!, criterion: code }));
    },
  },
  {
    name: "a code written with dots and spaces behind it",
    plant: async (workbook) => {
      workbook.place(SCORES, await addressOf(workbook, "1.5", "code"), "1.5 .");
      workbook.place(SCORES, await addressOf(workbook, "7.8", "code"), " 7.8.\u00a0");
      return [];
    },
  },
  {
    name: "a deleted code: what stands there belongs to no criterion, though the domain's formulas add it",
    plant: async (workbook) => {
      const cell = await addressOf(workbook, "5.4", "code");
      workbook.place(SCORES, cell, null);
      return [
        { code: "criterion/missing", cell: null, criterion: "5.4" },
        { code: "criterion/unknown", cell, criterion: null },
        ...(await Promise.all(
          ["self", "appraisal", "council"].map(async (stage) => ({
            code: "total/domain-wrong" as const,
            cell: await addressOf(workbook, "5", stage),
            stage,
          })),
        )),
      ];
    },
  },
];

test.each([...scoreFaults, ...sheetFaults])("$name", async ({ plant }) => {
  const workbook = await scoredWorkbook();
  const expected = await plant(workbook);
  const found = await scoreFindings(workbook);
  const isRight = (each: Finding) => expected.some(({ code, cell }) => code === each.code && cell === each.cell);
  expect(found.filter((each) => !isRight(each))).toEqual([]);
  expect(found).toEqual(expect.arrayContaining(expected.map((each) => expect.objectContaining(each))));
  expect(found).toHaveLength(expected.length);
});

describe("a row moved into another domain", () => {
  test.each([
    ["into the middle of it", "3.2", "5.2"],
    ["right under its heading", "1.9", "2"],
    ["the first of a domain to the end of the one before", "5.1", "5"],
    ["far down", "1.1", "8.1"],
    ["far up", "8.3", "1.4"],
  ])("%s", async (_, code, target) => {
    const workbook = await scoredWorkbook();
    workbook.moveRow(SCORES, rowOfCell(await addressOf(workbook, code, "code")), rowOfCell(await addressOf(workbook, target, "code")));
    const found = await scoreFindings(workbook);
    const cell = await addressOf(workbook, code, "code");
    const expected = code.split(".")[0]!;
    expect(found.filter((each) => each.code === "criterion/moved")).toEqual([expect.objectContaining({ criterion: code, cell, expected })]);
    const others = found.filter((each) => !["criterion/moved", "total/domain-wrong", "max/changed"].includes(each.code));
    expect(others).toEqual([]);
  });
});

describe("stages", () => {
  test("one that has not begun has nothing missing, wrong or lost", async () => {
    const workbook = await scoredWorkbook(["self"]);
    const { findings, totals, lostStage } = await checked(workbook);
    expect(findings.map(({ code }) => code)).toEqual(["lost/sheet-missing"]);
    expect(totals.stages.map(({ begun }) => begun)).toEqual([true, false, false]);
    expect(lostStage).toBe("self");
  });

  test("one that has not begun has no total either: points that nobody scored are told", async () => {
    const workbook = await scoredWorkbook(["self"]);
    workbook.place(SCORES, await addressOf(workbook, "total", "council"), 99);
    workbook.place(SCORES, await addressOf(workbook, "1", "appraisal"), 10);
    const { findings } = await checked(workbook);
    const told = findings.filter(({ code }) => code.startsWith("total/"));
    expect(told.map(({ code, criterion, stage, found, expected }) => [code, criterion, stage, found, expected])).toEqual([
      ["total/domain-wrong", "1", "appraisal", 10, 0],
      ["total/grand-wrong", "total", "council", 99, 0],
    ]);
  });

  test("one with some scores is in hand: each blank is missing, and points are still lost against the one before", async () => {
    const workbook = await scoredWorkbook(["self", "appraisal"]);
    const first = await scoreCell(workbook, "1.1", "council");
    workbook.place(SCORES, first, 1.5);
    const { findings, totals, lostStage } = await checked(workbook);
    const missing = findings.filter(({ code }) => code === "score/missing");
    expect(missing).toHaveLength(53);
    expect(missing.map(({ stage }) => new Set([stage]))).toEqual(missing.map(() => new Set(["council"])));
    expect(findings.filter(({ code }) => code !== "score/missing").map(({ code }) => code)).toEqual(["lost/sheet-missing"]);
    expect([totals.latestComplete, totals.inHand, lostStage]).toEqual(["appraisal", "council", "appraisal"]);
  });

  test("a later one may be complete while an earlier one is not", async () => {
    const workbook = await scoredWorkbook();
    workbook.place(SCORES, await scoreCell(workbook, "2.1", "self"), null);
    const { totals, findings } = await checked(workbook);
    expect(totals.latestComplete).toBe("council");
    expect(findings.filter(({ code }) => code === "score/missing")).toHaveLength(1);
  });

  test("an empty template shows no total of any stage", async () => {
    const workbook = await emptyTemplate();
    expect(workbook.value(SCORES, await addressOf(workbook, "total", "self"))).toBe("");
    expect(workbook.value(SCORES, await addressOf(workbook, "total", "maximum"))).toBe(100);
  });
});

test("a score off the step, in a set that has steps", async () => {
  const workbook = await scoredWorkbook();
  const stepped: CriteriaSet = {
    ...SET,
    domains: SET.domains.map((domain) => ({
      ...domain,
      criteria: domain.criteria.map((criterion) => ({ ...criterion, allowed: { step: toPoints(0.5) } })),
    })),
  };
  const { sheets } = await workbook.read(({ name }) => name === SCORES);
  const found = check(readScoreSheet(sheets[0]!, stepped)!, stepped, null).findings.filter(({ code }) => code === "score/off-step");
  const cells = await Promise.all(["appraisal", "council"].map((stage) => scoreCell(workbook, "8.3", stage)));
  expect(found).toEqual(cells.map((cell) => expect.objectContaining({ cell, criterion: "8.3", found: 4.75, expected: 0.5 })));
});

test("what people write outside the table is nobody's fault", async () => {
  const workbook = await scoredWorkbook();
  const last = rowOfCell(await addressOf(workbook, "total", "self"));
  workbook.place(SCORES, `B${last + 4}`, "NGƯỜI LẬP BẢNG");
  workbook.place(SCORES, `E${last + 4}`, 12);
  workbook.place(SCORES, "L9", "9,5");
  workbook.insertRow(SCORES, 0);
  workbook.insertColumn(SCORES, 0);
  expect(await scoreFindings(workbook)).toEqual([]);
});

test("most serious first, then in official order", async () => {
  const workbook = await scoredWorkbook();
  for (const [code, value] of [
    ["7.10", -1],
    ["7.9", "0,5"],
    ["2.1", null],
    ["7.15", 0.5],
  ] as const) {
    workbook.place(SCORES, await scoreCell(workbook, code, "council"), value);
  }
  const { findings } = await checked(workbook);
  expect(findings.map(({ severity }) => severity)).toEqual([...findings.map(({ severity }) => severity)].sort(bySeverity));
  expect(findings.filter(({ code }) => code.startsWith("score/")).map(({ criterion }) => criterion)).toEqual([
    "2.1",
    "7.10",
    "7.15",
    "7.9",
  ]);
});

function bySeverity(a: string, b: string): number {
  const rank = ["error", "warning", "information"];
  return rank.indexOf(a) - rank.indexOf(b);
}

describe("where Excel skips scores that are text, the total says so and asks for the scores, not for a new formula", () => {
  async function totalsOf(workbook: MemoryWorkbook, audience: Audience) {
    const totals = (await scoreFindings(workbook)).filter(({ code }) => code.startsWith("total/"));
    return totals.map((each) => describeFinding(each, SET, "vi", audience));
  }

  test("of a domain", async () => {
    const workbook = await scoredWorkbook();
    const [one, other] = [await scoreCell(workbook, "7.9", "council"), await scoreCell(workbook, "7.10", "council")];
    workbook.place(SCORES, one, "0,5");
    expect(await totalsOf(workbook, "reviewer")).toEqual([
      `Lĩnh vực 7 (ô ${await addressOf(workbook, "7", "council")}): tổng CTHD thẩm định ghi 9, cộng các tiêu chí được 9,5; ô ${one} ghi dạng chữ nên công thức không cộng 0,5 điểm. Công thức vẫn đúng. Đề nghị đơn vị nhập lại ô ${one} bằng số.`,
    ]);
    workbook.place(SCORES, other, "0,5");
    const [own] = await totalsOf(workbook, "owner");
    expect(own).toContain(`ô ${one}, ${other} ghi dạng chữ nên công thức không cộng 1 điểm. `);
    expect(own).not.toContain("lấy lại công thức");
  });

  test("of a grand total that adds every score itself", async () => {
    const workbook = await scoredWorkbook();
    const cell = await scoreCell(workbook, "7.9", "council");
    const areas = await Promise.all(
      SET.domains.map(async ({ criteria }) => {
        const [first, last] = [criteria[0]!, criteria.at(-1)!];
        return `${await scoreCell(workbook, first.code, "council")}:${await scoreCell(workbook, last.code, "council")}`;
      }),
    );
    workbook.type(SCORES, await addressOf(workbook, "total", "council"), `=SUM(${areas.join(",")})`);
    for (const { code } of SET.domains) workbook.place(SCORES, await addressOf(workbook, code, "council"), 1);
    workbook.place(SCORES, cell, "0,5");
    const grand = (await totalsOf(workbook, "reviewer")).at(-1);
    expect(grand).toContain(`89,75; ô ${cell} ghi dạng chữ nên công thức không cộng 0,5 điểm. `);
    expect(grand).not.toContain("sửa tổng");
  });

  test("of totals that are blank because their only score is text", async () => {
    const workbook = await emptyTemplate();
    const cell = await scoreCell(workbook, "7.9", "self");
    workbook.place(SCORES, cell, "0,5");
    const told = await totalsOf(workbook, "owner");
    expect(told).toHaveLength(2);
    for (const each of told) {
      expect(each).toContain(`được 0,5; ô ${cell} ghi dạng chữ nên công thức không cộng 0,5 điểm. Công thức vẫn đúng.`);
    }
  });

  test("but a total that is wrong beyond that is to be mended", async () => {
    const workbook = await scoredWorkbook();
    workbook.place(SCORES, await scoreCell(workbook, "7.9", "council"), "0,5");
    workbook.type(SCORES, await addressOf(workbook, "7", "council"), "=8");
    const [domain] = await totalsOf(workbook, "reviewer");
    expect(domain).toMatch(/9,5\. Đề nghị đơn vị sửa tổng;/);
  });
});
