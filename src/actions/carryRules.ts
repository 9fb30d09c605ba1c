import { isWithin } from "../criteria/code";
import type { CriteriaSetFile } from "../criteria/criteriaSetFile";
import { toDraft, type DraftRow } from "../criteria/setDraft";
import type { CriteriaTable } from "../forms/readCriteriaTable";
import { plainHeader } from "../forms/tableHeader";

export interface CarriedRules {
  readonly rows: readonly DraftRow[];
  /** How many rows got something that the table does not say. */
  readonly carried: number;
}

/**
 * Rows of a table with what only an earlier set says of the same criteria, which go by their names: guidance, evidence, whether they may
 * not apply; allowed scores where the maximum is the same; departments where the table tells none at all. The table's own words win.
 */
export function carryRules({ rows, scoresAt }: CriteriaTable, earlier: CriteriaSetFile): CarriedRules {
  const known = toDraft(earlier).rows.filter(({ code }) => code.includes("."));
  const tellsDepartments = rows.some(({ department }) => department !== "");
  const isScored = ({ code }: DraftRow) =>
    scoresAt === "criteria" ? code.split(".").length === 2 : rows.every((other) => other.code === code || !isWithin(other.code, code));
  const complete = rows.map((row) => {
    const same = row.code.includes(".") ? counterpart(row, known) : undefined;
    if (!same) return row;
    const rules = isScored(row) ? { conditional: same.conditional, allowed: same.maximum === row.maximum ? same.allowed : undefined } : {};
    const words = { guidance: same.guidance, evidence: same.evidence };
    const added = Object.entries({ ...rules, ...words }).filter(([key, value]) => value && row[key as keyof DraftRow] === undefined);
    const department = tellsDepartments ? row.department : same.department;
    return added.length === 0 && department === row.department ? row : { ...row, department, ...Object.fromEntries(added) };
  });
  return { rows: complete, carried: complete.filter((row, i) => row !== rows[i]).length };
}

/** The row of the same name: the one with the same code, or the only one. */
function counterpart({ code, name }: DraftRow, known: readonly DraftRow[]): DraftRow | undefined {
  const named = known.filter((each) => plainHeader(each.name) === plainHeader(name));
  return named.find((each) => each.code === code) ?? (named.length === 1 ? named[0] : undefined);
}
