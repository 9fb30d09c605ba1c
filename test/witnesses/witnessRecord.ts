import { inspectSnapshot, type CheckedScorebook } from "../../src/actions/inspect";
import { checksumOf } from "../../src/criteria/checksum";
import type { CriteriaSet } from "../../src/criteria/criteriaSet";
import { toNumber } from "../../src/criteria/points";
import { toSetFile } from "../../src/criteria/setDraft";
import { readSetWorkbook } from "../../src/forms/readSetWorkbook";
import type { WorkbookSnapshot } from "../../src/workbook/workbook";

/** What stands in a workbook, as it is read when it comes back: what no later version may read otherwise. */
export interface Standing {
  readonly scorebooks: readonly StandingScorebook[];
  /** Checksum of the set, where the workbook is one on which people change a set. */
  readonly set: string | null;
}

interface StandingScorebook {
  readonly sheet: string;
  readonly set: string;
  readonly unit: string | undefined;
  readonly year: number | null | undefined;
  /** Points by stage, and the greatest total. */
  readonly totals: Readonly<Record<string, number>>;
  readonly lost: { readonly sheet: string; readonly rows: number; readonly kept: number; readonly points: number } | null;
  /** Codes of the errors found, each with how often. */
  readonly errors: Readonly<Record<string, number>>;
}

/** A kept workbook: where it comes from, every word that was typed into it, and what stands there. */
export interface WitnessRecord extends Standing {
  readonly subject: string;
  readonly scenario: string;
  readonly words: readonly string[];
}

export function standingIn(snapshot: WorkbookSnapshot, sets: readonly CriteriaSet[]): Standing {
  const { scorebooks } = inspectSnapshot(snapshot, sets);
  const set = readSetWorkbook(snapshot);
  return {
    scorebooks: scorebooks.map(standingOf),
    set: set === null || set.notUnderstood.length > 0 ? null : checksumOf(toSetFile(set.draft)),
  };
}

function standingOf({ sheet, set, book, totals, lostSheet, reconciliation, findings }: CheckedScorebook): StandingScorebook {
  const errors: Record<string, number> = {};
  for (const { code } of findings.filter(({ severity }) => severity === "error")) errors[code] = (errors[code] ?? 0) + 1;
  return {
    sheet: sheet.name,
    set: set.id,
    unit: book.identity?.unit,
    year: book.identity?.year,
    totals: Object.fromEntries([
      ["maximum", toNumber(totals.maximum)],
      ...totals.stages.map(({ stage, total }) => [stage, toNumber(total)]),
    ]) as Record<string, number>,
    lost: lostSheet && {
      sheet: lostSheet.snapshot.name,
      rows: lostSheet.table.rows.length,
      kept: lostSheet.kept.length,
      points: toNumber(reconciliation.told!),
    },
    errors,
  };
}
