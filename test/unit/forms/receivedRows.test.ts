import type { CriteriaSet } from "../../../src/criteria/criteriaSet";
import { toPoints } from "../../../src/criteria/points";
import { receivedRows, type ReceivedRow } from "../../../src/forms/receivedRows";
import type { PointsCell } from "../../../src/scoring/scorebook";
import { example } from "../examples";
import { SET } from "../seed";

/** The rows of a set's table, with one point everywhere, and a row named "Cộng" after the codes that are given. */
function tableOf(set: CriteriaSet, totalAfter: readonly string[]): ReceivedRow[] {
  const codes = set.domains.flatMap((domain) => [domain.code, ...domain.rows.map(({ code }) => code)]);
  return codes
    .flatMap((code) => [code, ...(totalAfter.includes(code) ? [""] : [])])
    .map((code, row) => {
      const cell: PointsCell = { address: `C${row + 1}`, formula: null, reading: { kind: "points", points: toPoints(1) } };
      const name = { address: `B${row + 1}`, text: code === "" ? "Cộng" : `Tên của ${code}` };
      const codeCell = { address: `A${row + 1}`, text: code, altered: false };
      const department = { address: `D${row + 1}`, text: "" };
      return { row, code, codeCell, name, maximum: cell, scores: { self: cell }, department, isTotal: code === "" };
    });
}

const lastOf = (set: CriteriaSet, domain: number) => set.domains[domain]!.rows.at(-1)!.code;

test("a row named a total right below the criteria of a domain is the domain's", () => {
  const { subtotals, rows } = receivedRows(tableOf(SET, [lastOf(SET, 0), lastOf(SET, 2)]), SET);
  expect(subtotals.map(({ code, name }) => [code, name.text])).toEqual([
    ["1", "Cộng"],
    ["3", "Cộng"],
  ]);
  expect(rows).toHaveLength(8 + 54);
});

test("one within a domain is not, nor is one where it may be a group's", () => {
  expect(receivedRows(tableOf(SET, ["1.2", "7.1"]), SET).subtotals).toEqual([]);
  const depth = example("depth");
  const grouped = depth.domains.flatMap(({ rows, criteria }) => (rows.length > criteria.length ? rows.map(({ code }) => code) : []));
  expect(grouped.length).toBeGreaterThan(0);
  expect(receivedRows(tableOf(depth, grouped), depth).subtotals).toEqual([]);
});
