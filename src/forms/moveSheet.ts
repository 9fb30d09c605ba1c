import type { CriteriaSet, Criterion } from "../criteria/criteriaSet";
import { type Points, sum, toNumber } from "../criteria/points";
import {
  leftBecauseWords,
  leftWhatWords,
  moveChangeWords,
  moveSheetText,
  reviewWords,
  type LeftWhat,
  type MoveChange,
} from "../messages/moveSheets";
import type { WithoutPlace } from "../scoring/movedScores";
import type { CellRole } from "../workbook/cellStyle";
import { withinCell } from "../workbook/cellText";
import type { CellContent, PlannedCell, SheetPlan } from "../workbook/sheetPlan";
import { marked, ofSet } from "./sheetMark";
import { capitalised } from "./unitName";

/** What became of one criterion: of each older one, and of each newer one that none became. */
export interface MoveLine {
  readonly from: Criterion | null;
  readonly to: readonly Criterion[];
  readonly changes: readonly MoveChange[];
  /** What stood in the older table, by the older set's stages; null where nothing did. */
  readonly scores: readonly (string | number | null)[];
  /** Whether some of its scores have no place. */
  readonly toReview: boolean;
}

/** A score or words that the newer set has no place for. */
export interface LeftItem {
  readonly code: string;
  /** Kind of words, or the name of a score's stage. */
  readonly what: LeftWhat | { readonly stage: string };
  readonly text: string | number;
  readonly because: WithoutPlace | null;
}

export interface MoveSheetContent {
  readonly unit: string;
  readonly from: { readonly set: CriteriaSet; readonly sheets: readonly string[] };
  readonly to: { readonly set: CriteriaSet; readonly sheet: string };
  readonly lines: readonly MoveLine[];
  readonly left: readonly LeftItem[];
}

const FIRST = 4;
/** Codes, name, notes and maxima; then a column for each stage. What has no place fills the first four. */
const COLUMN = { from: 0, to: 1, name: 2, note: 3, maximumFrom: 4, maximumTo: 5, stages: 6 } as const;
const WIDTHS = [12, 20, 50, 42, 9, 9] as const;
const STAGE_WIDTH = 9;

/**
 * "Đối chiếu chuyển bộ": what has no place in the newer set, then every criterion of both sets with its scores as they stood: first those
 * that somebody has to look at, since they are few among many that are as they were.
 */
export function planMoveSheet(content: MoveSheetContent, name: string): SheetPlan {
  const stages = content.from.set.stages;
  const columns = COLUMN.stages + stages.length;
  const blocks = [...leftBlock(content), [], ...criteriaBlocks(content)];
  const rows = blocks.map((cells, i) =>
    cells.map(([column, role, text]): PlannedCell => ({ row: FIRST + i, column, role, content: text })),
  );
  const last = FIRST + blocks.length - 1;
  const plan: SheetPlan = {
    name,
    columnWidths: [...WIDTHS, ...stages.map(() => STAGE_WIDTH)],
    rowHeights: new Map([[0, 33]]),
    autofitRows: { first: FIRST, last },
    cells: [...titleCells(content), ...rows.flat()],
    merges: [0, 1].map((row) => ({ row, column: 0, rows: 1, columns })),
    ...{ validations: [], conditionalFormats: [], unlocked: [] },
    frozenRows: 1,
    print: {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: last + 1, columns },
      titleRows: null,
      margins: { top: 20, bottom: 20, left: 15, right: 15 },
    },
  };
  return marked(plan, { what: "move", ...ofSet(content.to.set), unit: content.unit });
}

function titleCells({ unit, from, to }: MoveSheetContent): PlannedCell[] {
  const line = (row: number, role: CellRole, content: string): PlannedCell => ({ row, column: 0, role, content });
  return [
    line(0, "title", moveSheetText.title),
    line(1, "attachment", capitalised(unit) || moveSheetText.unknownUnit),
    line(2, "paragraph", moveSheetText.from(from.set.title, from.set.version, from.sheets[0]!)),
    line(3, "paragraph", moveSheetText.to(to.set.title, to.set.version, to.sheet)),
  ];
}

type Laid = readonly [column: number, role: CellRole, content: CellContent];

function leftBlock({ left, from }: MoveSheetContent): Laid[][] {
  const untouched: Laid[] = [[0, "paragraph", moveSheetText.untouched(from.sheets)]];
  if (left.length === 0) return [[[0, "paragraph", moveSheetText.nothingLeft]], untouched];
  const { code, what, text, why } = moveSheetText.leftHeaders;
  return [
    [[0, "section", moveSheetText.left]],
    [code, what, text, why].map((title, column): Laid => [column, "header", title]),
    ...left.map((item): Laid[] => [
      [COLUMN.from, "code", item.code || null],
      [COLUMN.to, "words", leftWhatWords(item.what, "vi")],
      [COLUMN.name, "words", item.text],
      [COLUMN.note, "words", leftBecauseWords(item.because, "vi")],
    ]),
    untouched,
  ];
}

function criteriaBlocks({ from, lines }: MoveSheetContent): Laid[][] {
  const isChanged = ({ changes, toReview }: MoveLine) => changes.length > 0 || toReview;
  const changed = criteriaBlock(moveSheetText.changed, from.set, lines.filter(isChanged));
  const unchanged = criteriaBlock(
    moveSheetText.unchanged,
    from.set,
    lines.filter((line) => !isChanged(line)),
  );
  return changed.length > 0 && unchanged.length > 0 ? [...changed, [], ...unchanged] : [...changed, ...unchanged];
}

/** Nothing where there are no such criteria. */
function criteriaBlock(section: string, older: CriteriaSet, lines: readonly MoveLine[]): Laid[][] {
  if (lines.length === 0) return [];
  const { headers } = moveSheetText;
  const titles = [headers.from, headers.to, headers.name, headers.note, headers.maximumFrom, headers.maximumTo];
  const all = [...titles, ...older.stages.map(({ name }) => name)];
  return [[[0, "section", section]], all.map((title, column): Laid => [column, "header", title]), ...lines.map((line) => lineCells(line))];
}

function lineCells({ from, to, changes, scores, toReview }: MoveLine): Laid[] {
  const codes = to.map(({ code }) => code).join(", ");
  const names = [...new Set([...(from ? [from.name] : []), ...to.map(({ name }) => name)])];
  const notes = [...changes.map((change) => moveChangeWords(change, "vi")), ...(toReview ? [reviewWords("vi")] : [])];
  return [
    [COLUMN.from, "code", from?.code ?? null],
    [COLUMN.to, "code", withinCell(codes) || null],
    [COLUMN.name, "words", withinCell(names.join(" → "))],
    [COLUMN.note, "words", notes.join("; ") || null],
    [COLUMN.maximumFrom, "amount", from ? toNumber(from.maximum) : null],
    [COLUMN.maximumTo, "amount", to.length > 0 ? toNumber(maximumOf(to)) : null],
    ...scores.map((score, i): Laid => [COLUMN.stages + i, "amount", score]),
  ];
}

function maximumOf(criteria: readonly Criterion[]): Points {
  return sum(criteria.map(({ maximum }) => maximum));
}
