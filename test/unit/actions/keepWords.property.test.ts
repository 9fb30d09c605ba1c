import fc from "fast-check";
import { explain } from "../../../src/actions/explain";
import { splitLoss } from "../../../src/actions/splitLoss";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { allCriteria } from "../../../src/criteria/criteriaSet";
import { toPoints } from "../../../src/criteria/points";
import type { PointsCell } from "../../../src/scoring/scorebook";
import type { MemoryWorkbook } from "../memoryWorkbook";
import { expectReached, runs } from "../runs";
import { build, cellsOf, checked, LOST, reportedWorkbook, scoredWorkbook, SCORES, SET } from "../seed";
import { bePatient } from "../../patience";

bePatient();

const CODES = allCriteria(SET).map(({ code }) => code);
/** Criteria that lose points often, so that rows come, go and meet again. */
const BUSY = ["1.1", "1.6", "3.1", "5.2", "7.6", "7.10", "8.5"];

type Pick = number;

/** Something that a person does. Places are picked from what stands there at the time. */
type Act =
  | { readonly act: "score"; readonly code: string; readonly part: number }
  | { readonly act: "blank score"; readonly code: string }
  | { readonly act: "only word"; readonly row: Pick; readonly column: "name" | "reason" | "remedy" | "person"; readonly text: string }
  | { readonly act: "build"; readonly stage: string | undefined }
  | { readonly act: "explain"; readonly row: Pick; readonly column: "reason" | "remedy" | "person"; readonly text: string }
  | { readonly act: "split"; readonly row: Pick; readonly parts: number; readonly keep: Pick }
  | { readonly act: "write"; readonly row: Pick; readonly column: Pick; readonly text: string }
  | { readonly act: "amount"; readonly row: Pick; readonly points: number }
  | { readonly act: "insert row"; readonly row: Pick }
  | { readonly act: "insert column"; readonly column: Pick }
  | { readonly act: "insert score row"; readonly row: Pick };

/** Words as people write them, odd ones among them; each is told from all others by its number. */
const words = fc.tuple(
  fc.constantFrom("", "=", "+", "'", "Tổng ", "7.6 ", "2/3 ", "Lý do\r\n", "Người lập ", "Khớp với bảng điểm: ", "é".normalize("NFD")),
  fc.nat(),
);
const text = words.map(([start, number]) => `${start}«${number}»`);
const place = fc.nat({ max: 100 });

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constant("score" as const), code: fc.constantFrom(...BUSY), part: fc.constantFrom(0, 0.5, 1) }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("blank score" as const), code: fc.constantFrom(...CODES) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant("only word" as const),
      row: place,
      column: fc.constantFrom("name", "reason", "remedy", "person"),
      text,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant("build" as const),
      stage: fc.constantFrom(undefined, undefined, undefined, "latest", "appraisal", "self"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant("explain" as const), row: place, column: fc.constantFrom("reason", "remedy", "person"), text }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant("split" as const), row: place, parts: fc.integer({ min: 1, max: 3 }), keep: place }),
  },
  { weight: 5, arbitrary: fc.record({ act: fc.constant("write" as const), row: place, column: fc.nat({ max: 12 }), text }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("amount" as const), row: place, points: fc.constantFrom(0, 0.25, 1) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("insert row" as const), row: place }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("insert column" as const), column: fc.nat({ max: 8 }) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("insert score row" as const), row: place }) },
);

/** A sheet without words, so that what is written into a cell is often all that its row holds. */
async function wordlessWorkbook(): Promise<MemoryWorkbook> {
  const workbook = await scoredWorkbook();
  await build(workbook);
  return workbook;
}

const start = fc.constantFrom(reportedWorkbook, wordlessWorkbook);

/** The person at work: does things, and remembers what was typed and not typed over since. */
class Person {
  /** Texts that were typed. */
  readonly typed = new Set<string>();

  constructor(private readonly workbook: MemoryWorkbook) {}

  async do(act: Act): Promise<void> {
    switch (act.act) {
      case "score":
        return this.score(act.code, act.part);
      case "blank score":
        return this.score(act.code, null);
      case "only word":
        return this.onlyWord(act);
      case "build":
        return void (await build(this.workbook, act.stage));
      case "explain":
        return this.explain(act);
      case "split":
        return this.split(act);
      case "write":
        return this.write(act);
      case "amount":
        return this.amount(act);
      case "insert row":
        return this.workbook.insertRow(LOST, (await this.firstRow()) + (act.row % 24));
      case "insert column":
        return this.workbook.insertColumn(LOST, act.column);
      case "insert score row":
        return this.workbook.insertRow(SCORES, act.row % 60);
    }
  }

  /** A part of the maximum, at the council's stage. */
  private async score(code: string, part: number | null): Promise<void> {
    const { book } = await checked(this.workbook);
    const row = book.criteria.find((each) => each.code === code)!;
    const maximum = this.workbook.value(SCORES, row.maximum.address) as number;
    this.workbook.place(SCORES, row.scores["council"]!.address, part === null ? null : maximum * part);
  }

  /** Written into a row whose criterion has all its points back soon after: on a sheet without words, all that the row is kept for. */
  private async onlyWord({ row, column, text }: Act & { act: "only word" }): Promise<void> {
    const rows = (await checked(this.workbook)).lostSheet!.table.rows.filter(({ criterion }) => criterion !== null);
    if (rows.length === 0) return;
    const chosen = rows[row % rows.length]!;
    this.overtype(chosen[column].text, chosen[column].address);
    this.workbook.place(LOST, chosen[column].address, text);
    this.typed.add(text);
    await this.score(chosen.criterion!, 1);
  }

  private async explain({ row, column, text }: Act & { act: "explain" }): Promise<void> {
    const { lostSheet } = await checked(this.workbook);
    const rows = lostSheet!.table.rows;
    if (rows.length === 0) return;
    const chosen = rows[row % rows.length]!;
    this.overtype(chosen[column].text, chosen[column].address);
    const outcome = await explain(this.workbook, BUILT_IN_SETS, { sheetId: lostSheet!.snapshot.id, row: chosen, column, text });
    expect(outcome.kind).toBe("written");
    this.typed.add(text);
  }

  /** Into parts with codes of their own; one row that stands there becomes one of them. */
  private async split({ row, parts, keep }: Act & { act: "split" }): Promise<void> {
    const { lostSheet } = await checked(this.workbook);
    const rows = lostSheet!.table.rows.filter(({ criterion }) => criterion !== null);
    if (rows.length === 0) return;
    const criterion = rows[row % rows.length]!.criterion!;
    const standing = rows.filter((each) => each.criterion === criterion);
    const kept = standing[keep % standing.length]!;
    // Amounts are what a split is about: the row that becomes a part takes the amount that was given for it.
    this.overtypeAmount(kept.amount);
    await splitLoss(this.workbook, BUILT_IN_SETS, {
      sheetId: lostSheet!.snapshot.id,
      criterion,
      parts: Array.from({ length: parts }, (_, i) => ({
        code: parts === 1 ? criterion : `${criterion}.${i + 1}`,
        name: kept.name.text,
        amount: toPoints(0.5),
        fromRow: i === 0 ? kept.row : null,
      })),
    });
  }

  /** Typed in the sheet, in the table, beside or below it. */
  private async write({ row, column, text }: Act & { act: "write" }): Promise<void> {
    const address = `${String.fromCharCode(65 + column)}${(await this.firstRow()) + 1 + (row % 30)}`;
    this.overtype(String(this.workbook.value(LOST, address) ?? ""), address);
    this.workbook.place(LOST, address, text);
    this.typed.add(text);
  }

  private async amount({ row, points }: Act & { act: "amount" }): Promise<void> {
    const { lostSheet } = await checked(this.workbook);
    const rows = lostSheet!.table.rows;
    if (rows.length === 0) return;
    const { amount } = rows[row % rows.length]!;
    this.overtypeAmount(amount);
    this.workbook.place(LOST, amount.address, points);
  }

  private overtypeAmount({ address, reading }: PointsCell): void {
    this.overtype(reading.kind === "unreadable" ? reading.found : "", address);
  }

  /** The person's own doing: what stood in the cell is gone, unless it stands elsewhere too. */
  private overtype(text: string, address: string): void {
    if (!this.typed.has(text)) return;
    const places = this.workbook.texts(LOST).filter((each) => each === text).length;
    if (places <= 1 && this.workbook.value(LOST, address) === text) this.typed.delete(text);
  }

  private async firstRow(): Promise<number> {
    return (await checked(this.workbook)).lostSheet!.headerRow + 1;
  }
}

async function expectNothingLost(workbook: MemoryWorkbook, { typed }: Person): Promise<void> {
  const texts = new Set(workbook.sheetNames.flatMap((name) => workbook.texts(name)));
  expect([...typed].filter((each) => !texts.has(each))).toEqual([]);
}

/** By the cells alone: what the total of the table shows, against maximum − score of the stage that it counts against. Whether they differ. */
async function expectDifferenceTold(workbook: MemoryWorkbook): Promise<boolean> {
  const { lostSheet, lostStage, book, findings, reconciliation } = await checked(workbook);
  const cell = lostSheet!.table.total?.address;
  const shown = cell === undefined ? null : workbook.value(LOST, cell);
  const due =
    lostStage === null
      ? 0
      : lostOnSheet(
          workbook,
          book.criteria.map((row) => [row.maximum.address, row.scores[lostStage]!.address]),
        );
  if (typeof shown === "number" && Math.abs(shown - due) < 1e-6) return false;
  const isTold = reconciliation.difference !== 0 || lostStage === null || findings.some(({ code }) => code.startsWith("lost/"));
  expect({ isTold, shown, due }).toEqual({ isTold: true, shown, due });
  return true;
}

function lostOnSheet(workbook: MemoryWorkbook, cells: readonly (readonly [maximum: string, score: string])[]): number {
  return cells.reduce((sum, [maximum, score]) => {
    const value = workbook.value(SCORES, score);
    return typeof value === "number" ? sum + (workbook.value(SCORES, maximum) as number) - value : sum;
  }, 0);
}

test("no sequence of edits, splits, stages and rebuilds loses a typed word or hides a difference", async () => {
  let differences = 0;
  await fc.assert(
    fc.asyncProperty(start, fc.array(act, { minLength: 1, maxLength: 20 }), async (begin, acts) => {
      const workbook = await begin();
      const person = new Person(workbook);
      for (const each of acts) {
        await person.do(each);
        await expectNothingLost(workbook, person);
        if (await expectDifferenceTold(workbook)) differences++;
      }
      await build(workbook);
      await expectNothingLost(workbook, person);
      const once = await cellsOf(workbook, LOST);
      await build(workbook);
      expect(await cellsOf(workbook, LOST)).toEqual(once);
    }),
    runs(25),
  );
  expectReached(differences, 10);
});
