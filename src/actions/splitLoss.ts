import { normalizeCode, isWithin } from "../criteria/code";
import type { CriteriaSet } from "../criteria/criteriaSet";
import { type Points, toNumber } from "../criteria/points";
import type { LostPointsLine } from "../forms/lostPointsSheet";
import type { Workbook } from "../workbook/workbook";
import { layLostPoints, type BuildOutcome } from "./buildLostPoints";
import { inspect } from "./inspect";
import type { Group, RegroupedLines } from "./lostPointsLines";

/** One part of a criterion's loss: a sub-criterion, and what it lost. */
export interface LossPart {
  readonly code: string;
  readonly name: string;
  /** Ignored where there is one part: it is the whole loss, live. */
  readonly amount: Points | null;
  /** Zero-based sheet row that becomes this part, with all its words; null for a new one. */
  readonly fromRow: number | null;
}

export interface SplitRequest {
  readonly sheetId: string;
  /** Code of the scored criterion. */
  readonly criterion: string;
  readonly parts: readonly LossPart[];
}

export type SplitOutcome =
  | BuildOutcome
  /** The code is not below the criterion, or one of several parts is the criterion itself. Nothing was changed. */
  | { readonly kind: "code-outside"; readonly code: string }
  /** The rows of the criterion are not those that were shown. Nothing was changed. */
  | { readonly kind: "rows-changed" };

/**
 * Splits a criterion's loss into parts, or puts parts together again. A row that is not among the parts goes to the kept block if it holds words.
 * Throws WorkbookError.
 */
export async function splitLoss(workbook: Workbook, sets: readonly CriteriaSet[], request: SplitRequest): Promise<SplitOutcome> {
  const { sheetId, criterion, parts } = request;
  const isPart = (code: string) => isWithin(code, criterion) && (parts.length === 1 || code !== criterion);
  const outside = parts.find(({ code }) => !isPart(normalizeCode(code) ?? ""));
  if (outside) return { kind: "code-outside", code: outside.code };

  const inspection = await inspect(workbook, sets, sheetId);
  const { current } = inspection;
  if (!current?.lostSheet || current.lostSheet.snapshot.id !== sheetId || current.lostStage === null) return { kind: "rows-changed" };
  if (!current.lost.some((each) => each.criterion.code === criterion)) return { kind: "rows-changed" };
  const standing = current.lostSheet.table.rows.filter((row) => row.criterion === criterion).map(({ row }) => row);
  if (parts.length === 0 || parts.some(({ fromRow }) => fromRow !== null && !standing.includes(fromRow))) return { kind: "rows-changed" };

  return layLostPoints(workbook, inspection, current, {
    stage: current.lostStage,
    chosen: current.lostSheet.table.chosenStage !== null,
    regroup: (group) => (group.lost.criterion.code === criterion ? regroup(parts, group) : { lines: group.lines, released: [] }),
  });
}

function regroup(parts: readonly LossPart[], { rows, lines, whole }: Group): RegroupedLines {
  const lineOf = new Map(rows.map((row, i) => [row.row, lines[i]!]));
  const laid = parts.map((part): LostPointsLine => {
    const line = (part.fromRow === null ? undefined : lineOf.get(part.fromRow)) ?? blank(lines[0]!);
    return {
      ...line,
      cells: {
        ...line.cells,
        code: { content: normalizeCode(part.code) },
        name: { content: part.name || null },
        amount: { content: parts.length === 1 ? whole : part.amount === null ? null : toNumber(part.amount) },
      },
    };
  });
  const used = new Set(parts.map(({ fromRow }) => fromRow));
  const released = rows.filter((row) => row.holdsWords && !used.has(row.row));
  return { lines: laid, released };
}

/** A new part starts with the same person: mostly the one who owns the criterion. */
function blank({ cells }: LostPointsLine): LostPointsLine {
  return { cells: { ...cells, number: { content: null }, reason: { content: null }, remedy: { content: null } }, beside: [] };
}
