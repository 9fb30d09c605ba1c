import { changeSentence, comparisonCautions, type ChangeStatement, type SetReason } from "../messages/comparison";
import type { Language } from "../messages/language";
import type { ComparedBook, ComparedDomain, ComparedRow, Comparison } from "../scoring/likeForLike";

/**
 * What a reader of a comparison has to be told: for each domain in which the change of the set matters, how much of the difference is due
 * to it and how much to the work; the total last. Nothing where the sets ask for the same.
 */
export function comparisonSentences(comparison: Comparison, language: Language): string[] {
  const domains = comparison.domains.filter(isTouched).map(domainStatement);
  const statements = domains.length === 0 ? [] : [...domains, totalStatement(comparison)];
  return statements.map((statement) => changeSentence[language](statement));
}

/** What a reader has to know of the figures: scores that are not there, and results that count otherwise. Labels name the two years. */
export function comparisonCautionSentences(
  { older, newer }: Comparison,
  labels: { readonly older: string; readonly newer: string },
  language: Language,
): string[] {
  const say = comparisonCautions[language];
  const missing = ({ missing: count }: ComparedBook, label: string) => (count === 0 ? [] : [say.missing(label, count)]);
  const [before, after] = [older.totals.result, newer.totals.result];
  const hasResult = before !== null || after !== null;
  const result = say.result(labels.older, before ?? older.totals.total, labels.newer, after ?? newer.totals.total);
  return [...missing(older, labels.older), ...missing(newer, labels.newer), ...(hasResult ? [result] : [])];
}

function isTouched(domain: ComparedDomain): boolean {
  return domain.before?.maximum !== domain.after?.maximum || reasonsOf(domain).length > 0;
}

function domainStatement(domain: ComparedDomain): ChangeStatement {
  const { from, to, before, after, change } = domain;
  return {
    ...{ domain: (to ?? from)!.code, ...change, reasons: reasonsOf(domain) },
    maximum: before && after && before.maximum !== after.maximum ? { before: before.maximum, after: after.maximum } : null,
  };
}

function totalStatement({ older, newer, change }: Comparison): ChangeStatement {
  const [before, after] = [older.total.maximum, newer.total.maximum];
  return { domain: null, ...change, reasons: [], maximum: before === after ? null : { before, after } };
}

const ORDER: readonly ComparedRow["kind"][] = ["dropped", "added", "rescaled", "left", "arrived", "incomparable"];

function reasonsOf({ from, to, rows, caps }: ComparedDomain): SetReason[] {
  if (!from) return [{ kind: "newDomain", codes: [] }];
  if (!to) return [{ kind: "goneDomain", codes: [] }];
  const ofRows = ORDER.flatMap((kind): SetReason[] => {
    const codes = rows.filter((row) => row.kind === kind).flatMap((row) => (row.to.length > 0 ? row.to : row.from).map(({ code }) => code));
    return codes.length === 0 || kind === "same" ? [] : [{ kind, codes }];
  });
  return caps.set === 0 ? ofRows : [...ofRows, { kind: "caps", codes: [] }];
}
