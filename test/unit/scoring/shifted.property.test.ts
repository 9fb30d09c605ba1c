import fc from "fast-check";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { allCriteria, isGroup, type CriteriaSet } from "../../../src/criteria/criteriaSet";
import { loadCriteriaSet } from "../../../src/criteria/loadCriteriaSet";
import type { PointsCell, Scorebook, ScoreRow } from "../../../src/scoring/scorebook";
import { shiftedBlocks } from "../../../src/scoring/shifted/shiftedBlocks";
import { computeTotals } from "../../../src/scoring/totals";
import { example, EXAMPLES } from "../examples";
import { criteriaSetFiles, picks, scoresOf } from "../generatedSets";
import { laidBook } from "../laidBooks";
import { expectReached, runs } from "../runs";

const SETS = [...BUILT_IN_SETS, ...EXAMPLES.map(example)];
const sets: fc.Arbitrary<CriteriaSet> = fc.oneof(fc.constantFrom(...SETS), criteriaSetFiles.map(loadCriteriaSet));

/** Scorebooks as people fill them in: whole stages, and one that is under way; totals by formulas or typed. */
const validBooks = fc
  .record({
    set: sets,
    from: picks,
    stages: fc.integer({ min: 0, max: 4 }),
    underWay: fc.double({ min: 0, max: 1, noNaN: true }),
    typed: fc.boolean(),
  })
  .map(({ set, from, stages, underWay, typed }) => {
    const codes = allCriteria(set).map(({ code }) => code);
    const whole = set.stages.slice(0, stages).map((_, i) => scoresOf(set, i, from));
    const part = new Map([...scoresOf(set, stages, from)].slice(0, Math.floor(codes.length * underWay)));
    return { set, book: laidBook(set, [...whole, part].slice(0, set.stages.length), typed) };
  });

test("no block of a scorebook that has nothing wrong is taken for one that was pasted off", () => {
  fc.assert(
    fc.property(validBooks, ({ set, book }) => {
      expect(shiftedBlocks(book, set)).toEqual([]);
    }),
    runs(500),
  );
});

/** The scores of a whole domain, of one stage or of all. */
const pastes = fc
  .record({
    set: fc.constantFrom(...SETS),
    from: picks,
    domain: fc.nat(),
    stage: fc.nat(),
    isEveryStage: fc.boolean(),
    down: fc.constantFrom(1, -1),
  })
  .map(({ set, from, domain, stage, isEveryStage, down }) => {
    const book = laidBook(
      set,
      set.stages.map((_, i) => scoresOf(set, i, from)),
    );
    const stages = isEveryStage ? book.stages : [book.stages[stage % book.stages.length]!];
    const { rows } = set.domains[domain % set.domains.length]!;
    const codes = rows.filter((row) => !isGroup(row)).map(({ code }) => code);
    return { set, book, stages, codes, down };
  });

/** As it stands where the scores of some criteria were entered by pasting them so many rows too low. */
function pastedOff(book: Scorebook, set: CriteriaSet, stages: readonly string[], codes: readonly string[], down: number): Scorebook {
  const own = book.criteria.filter(({ code }) => codes.includes(code));
  const rowsBetween = [Math.min(...own.map(({ row }) => row)), Math.max(...own.map(({ row }) => row))] as const;
  const sources = new Map(own.map((row) => [row.row, row]));
  const isWithin = (row: number) => row >= rowsBetween[0] && row <= rowsBetween[1];
  const pasted = (row: ScoreRow): ScoreRow => {
    const cellAt = (cell: PointsCell, stage: string): PointsCell => {
      const source = sources.get(row.row - down)?.scores[stage];
      if (source) return { ...cell, reading: source.reading, formula: null };
      return isWithin(row.row - down) || sources.has(row.row) ? { ...cell, reading: { kind: "blank" }, formula: null } : cell;
    };
    const scores = Object.entries(row.scores).map(([id, cell]) => [id, stages.includes(id) ? cellAt(cell, id) : cell]);
    return { ...row, scores: Object.fromEntries(scores) };
  };
  return calculated(withRows(book, pasted), set);
}

function withRows(book: Scorebook, change: (row: ScoreRow) => ScoreRow): Scorebook {
  const { domains, groups, criteria, total, result } = book;
  return {
    ...{ ...book, domains: domains.map(change), groups: groups.map(change), criteria: criteria.map(change) },
    ...{ total: total && change(total), result: result && change(result) },
  };
}

/** With its formulas as Excel would calculate them. */
function calculated(book: Scorebook, set: CriteriaSet): Scorebook {
  const { stages } = computeTotals(book, set);
  return withRows(book, (row) => {
    const shown = ({ formula, ...cell }: PointsCell, id: string): PointsCell => {
      const { domains, groups, total, result } = stages.find(({ stage }) => stage === id)!;
      const points = row === book.total ? total : row === book.result ? result : (domains[row.code] ?? groups[row.code]);
      return { ...cell, formula, ...(formula !== null && points != null ? { reading: { kind: "points", points } as const } : {}) };
    };
    return { ...row, scores: Object.fromEntries(Object.entries(row.scores).map(([id, cell]) => [id, shown(cell, id)])) };
  });
}

test("a domain that was pasted a row off is found as one block, and nothing else", () => {
  let told = 0;
  fc.assert(
    fc.property(pastes, ({ set, book, stages, codes, down }) => {
      const [first, last] = [codes[0]!, codes.at(-1)!].map((code) => book.criteria.find((row) => row.code === code)!) as [
        ScoreRow,
        ScoreRow,
      ];
      const home = `${first.scores[stages[0]!]!.address}:${last.scores[stages.at(-1)!]!.address}`;
      const found = shiftedBlocks(pastedOff(book, set, stages, codes, down), set);
      // Two scores are too few to tell; of nothing but zeros over a total of zero there is nothing to see.
      if (codes.length < 3 || found.length === 0) return;
      told++;
      expect(found).toEqual([expect.objectContaining({ home, shift: { rows: down, columns: 0 } })]);
    }),
    runs(200),
  );
  expectReached(told, 90);
});
