import { allCriteria, allGroups, type CriteriaSet } from "../../criteria/criteriaSet";
import { plainName } from "../../criteria/criterionName";
import { finding, type Finding } from "../finding";
import { rowOf, type Scorebook, type ScoreRow } from "../scorebook";
import type { Rule } from "./rule";

/** Criteria and domains of the set that have no row. */
export const missingCriteria: Rule = ({ book, set }) => {
  const gone = [
    ...set.domains.filter(({ code }) => !rowOf(book.domains, code)),
    ...allGroups(set).filter(({ code }) => !rowOf(book.groups, code)),
    ...allCriteria(set).filter(({ code }) => !rowOf(book.criteria, code)),
  ];
  return gone.map(({ code, name }) =>
    finding("criterion/missing", { sheet: book.sheet.name, cell: null, criterion: code, expected: name }),
  );
};

/** Rows inside the table that the set does not know. */
export const unknownCriteria: Rule = ({ book, set }) => {
  const known = new Set(everyCode(set));
  return everyRow(book)
    .filter((row) => !known.has(row.code))
    .map((row) =>
      finding("criterion/unknown", {
        sheet: book.sheet.name,
        cell: row.codeCell.address,
        criterion: row.code || null,
        found: row.codeCell.text || row.name.text,
      }),
    );
};

export const duplicateCriteria: Rule = ({ book }) =>
  [book.domains, book.groups, book.criteria].flatMap((rows) =>
    rows
      .filter((row) => row.code !== "" && rowOf(rows, row.code) !== row)
      .map((row) =>
        finding("criterion/duplicate", {
          sheet: book.sheet.name,
          cell: row.codeCell.address,
          criterion: row.code,
          expected: rowOf(rows, row.code)!.codeCell.address,
        }),
      ),
  );

/** Names are compared without regard to spacing, case and the way that diacritics are stored. */
export const renamedCriteria: Rule = ({ book, set }) => {
  const named = new Map(set.domains.flatMap((domain) => [domain, ...domain.rows]).map(({ code, name }) => [code, name]));
  return everyRow(book).flatMap((row) => {
    const official = named.get(row.code);
    if (official === undefined || official === row.name.text || plainName(official) === plainName(row.name.text)) return [];
    return finding("criterion/renamed", {
      sheet: book.sheet.name,
      cell: row.name.address,
      criterion: row.code,
      found: row.name.text,
      expected: official,
    });
  });
};

/** Codes that Excel turned into numbers or dates. Where another program made the file, the type alone is no fault of the sender. */
export const alteredCodes: Rule = ({ book }) =>
  everyRow(book)
    .filter((row) => row.codeCell.altered)
    .map((row) =>
      finding("criterion/code-altered", {
        severity: book.identity ? "warning" : "information",
        sheet: book.sheet.name,
        cell: row.codeCell.address,
        criterion: row.code,
        found: row.codeCell.text,
        expected: row.code,
      }),
    );

/** A row that stands out of official order, or under another domain. */
export const movedCriteria: Rule = ({ book, set }) => {
  const places = new Map(everyCode(set).map((code, place) => [code, place]));
  const rows = [book.domains, book.groups, book.criteria].flatMap(firstRows).filter(({ code }) => places.has(code));
  rows.sort((a, b) => a.row - b.row);
  const domains = new Set(book.domains);
  const inPlace = heaviestOrderedRun(rows.map((row) => ({ place: places.get(row.code)!, weight: domains.has(row) ? DOMAIN_WEIGHT : 1 })));
  return rows.filter((_, i) => !inPlace.has(i)).map((row) => moved(book, set, row));
};

/** Where a domain's row and one criterion have changed places, it is the criterion that was moved. */
const DOMAIN_WEIGHT = 1.5;

function firstRows(rows: readonly ScoreRow[]): ScoreRow[] {
  return rows.filter((row) => rowOf(rows, row.code) === row);
}

/** What is expected is the domain of a row that stands outside of it; within its domain only the order is wrong. */
function moved(book: Scorebook, set: CriteriaSet, row: ScoreRow): Finding {
  const own = set.domains.find(({ rows }) => rows.some(({ code }) => code === row.code));
  const isOutside = own !== undefined && rowOf(book.domains, own.code) !== undefined && domainAbove(book, row) !== own.code;
  const expected = isOutside ? own.code : null;
  return finding("criterion/moved", { sheet: book.sheet.name, cell: row.codeCell.address, criterion: row.code, expected });
}

function domainAbove(book: Scorebook, { row }: ScoreRow): string | null {
  const above = book.domains.filter((domain) => domain.row < row);
  return above.sort((a, b) => b.row - a.row)[0]?.code ?? null;
}

/** Indexes of those rows that stand in official order among themselves and weigh most: what is not among them is what was moved. */
function heaviestOrderedRun(rows: readonly { readonly place: number; readonly weight: number }[]): Set<number> {
  // Mostly nothing was moved.
  if (rows.every(({ place }, i) => i === 0 || rows[i - 1]!.place < place)) return new Set(rows.keys());
  const best: { weight: number; previous: number }[] = [];
  let last = -1;
  rows.forEach(({ place, weight }, i) => {
    best[i] = { weight, previous: -1 };
    for (let j = 0; j < i; j++) {
      const together = best[j]!.weight + weight;
      if (rows[j]!.place < place && together > best[i].weight) best[i] = { weight: together, previous: j };
    }
    if (last < 0 || best[i].weight > best[last]!.weight) last = i;
  });
  const run = new Set<number>();
  for (let i = last; i >= 0; i = best[i]!.previous) run.add(i);
  return run;
}

function everyRow(book: Scorebook): ScoreRow[] {
  return [...book.domains, ...book.groups, ...book.criteria];
}

/** In official order. */
function everyCode(set: CriteriaSet): string[] {
  return set.domains.flatMap((domain) => [domain.code, ...domain.rows.map(({ code }) => code)]);
}
