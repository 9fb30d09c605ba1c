import { hasConditional, hasResult, type CriteriaSet, type Criterion } from "../criteria/criteriaSet";
import { sheetText } from "../messages/sheets";
import { rowOf, type Scorebook } from "../scoring/scorebook";
import { parseCell } from "../workbook/address";
import type { TablePlaces } from "./scoreFormulas";

/** Where the rows of a scorebook stand on its sheet. */
export function placesOf(book: Scorebook, set: CriteriaSet, prefix?: string): TablePlaces {
  const rows = [book.domains, book.groups, book.criteria];
  const first = rows.flat()[0];
  return {
    set,
    prefix,
    maximum: first ? parseCell(first.maximum.address)!.column : 0,
    rowOf: (code) => rows.map((each) => rowOf(each, code)?.row).find((row) => row !== undefined),
  };
}

/** A criterion's whole loss over its cells, as an expression without "=": maximum minus score, or the penalty that went. */
export function wholeLoss({ notApplicable }: CriteriaSet, criterion: Criterion, maximum: string, score: string): string {
  if (criterion.maximum < 0) return `-N(${score})`;
  if (!criterion.conditional) return `${maximum}-${score}`;
  if (notApplicable === "zero") return `${maximum}-N(${score})`;
  return `IF(${score}="${sheetText.notApplicable}",0,${maximum}-${score})`;
}

/** Whether a formula is such a loss as a sheet of ours holds it. */
export function isWholeLoss(formula: string): boolean {
  const sheet = SHEET.exec(formula)?.[1];
  if (sheet === undefined) return false;
  return WHOLE_LOSSES.includes(formula.replaceAll(sheet, "").replace(/\$?[A-Z]{1,3}\$?\d+/g, "X"));
}

const SHEET = /^=(?:-N\(|IF\()?((?:'(?:[^']|'')+'|[^!'()+*/=",-]+)!)/;
const WHOLE_LOSSES = ["=X-X", "=X-N(X)", "=-N(X)", `=IF(X="${sheetText.notApplicable}",0,X-X)`];

/** Under the table, without the add-in too: whether it tells what was lost, and how far and why the unit's result is another matter. */
export function reconciliationFormula(set: CriteriaSet, told: string, lost: string, missing: string): string {
  const difference = `ROUND(${told}-${lost},6)`;
  // Joined to a text a number gets the decimal mark of the program that calculates; the form is Vietnamese everywhere.
  const shown = (number: string) => `SUBSTITUTE(${number},".",",")`;
  const agrees = `IF(${difference}=0,"${sheetText.reconciled}"&${shown(lost)},"${sheetText.notReconciled}"&${shown(difference)})`;
  const reasons = reasonsApart(set);
  if (reasons.length === 0) return agrees;
  const says = sheetText.apart(hasResult(set), reasons);
  return `${agrees}&IF(ROUND(${missing}-${lost},6)=0,"","${says[0]}"&${shown(missing)}&"${says[1]}")`;
}

/** Why the maximum less a unit's result may be another number than what was lost; none where it is always the same. */
export function reasonsApart(set: CriteriaSet): string[] {
  const { extra, weights, notApplicable } = sheetText.reasonsApart;
  return [
    ...(set.domains.some((domain) => domain.extra) ? [extra] : []),
    ...(set.blocks.length > 0 ? [weights] : []),
    ...(set.notApplicable === "rescale" && hasConditional(set) ? [notApplicable] : []),
  ];
}
