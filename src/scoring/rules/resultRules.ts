import { hasResult } from "../../criteria/criteriaSet";
import { toNumber } from "../../criteria/points";
import { finding } from "../finding";
import { pointsOf, rowOf } from "../scorebook";
import type { Rule } from "./rule";
import { judge } from "./totalRules";

/**
 * "Điểm quy đổi". It has to stand on forms of ours only; where domain totals are wrong, or something may not be left out, it is not
 * wrong a second time.
 */
export const results: Rule = ({ book, set, totals }) => {
  if (!hasResult(set) || (!book.result && !book.identity)) return [];
  return totals.stages.flatMap(({ stage, begun, domains, notApplicable, result }) => {
    if (!begun || result === null) return [];
    const place = { sheet: book.sheet.name, criterion: "result", stage };
    if (!book.result) return [finding("total/result-wrong", { ...place, cell: null, expected: toNumber(result) })];
    const cell = book.result.scores[stage]!;
    const cells = set.domains.map(({ code }) => rowOf(book.domains, code)?.scores[stage]);
    const left = book.criteria.filter(({ scores }) => scores[stage]?.reading.kind === "not-applicable").length;
    const isFollowing = left > notApplicable.length || set.domains.some(({ code }, i) => (pointsOf(cells[i]) ?? 0) !== domains[code]);
    if (cell.formula !== null && isFollowing) return [];
    return judge(book, { ...place, code: "total/result-wrong", cell, addends: [], expected: result, sum: null, parts: [] });
  });
};
