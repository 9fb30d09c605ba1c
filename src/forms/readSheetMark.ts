import { CHECK_TITLES, EARLIER_TITLES, REPORT_TITLES } from "../messages/ownSheets";
import { sheetText } from "../messages/sheets";
import type { Identity } from "../scoring/scorebook";
import type { CellPosition } from "../workbook/address";
import { rememberedOf } from "../workbook/remembered";
import { cellAt, endOf, textOf, type SheetSnapshot } from "../workbook/sheetSnapshot";
import { IdentityBlock } from "./identityBlock";
import { MARK_PREFIX, SHEET_KINDS, type SheetKind, type SheetMark } from "./sheetMark";

/** A mark as it was found, and the cells that it stands in. */
export interface FoundMark {
  readonly mark: SheetMark;
  readonly cells: readonly CellPosition[];
}

/** Marks stand beside the heading: a person may have put rows above, but not a table. */
const ROWS_SEARCHED = 60;
/** More characters than any mark of ours has. */
const LONGEST = 1_000;
const MADE_BY_FIRST = "1.0";

export function isOfFirstVersion({ madeBy }: SheetMark): boolean {
  return madeBy === MADE_BY_FIRST;
}

/** The mark of a sheet that we laid, whoever moved its rows and columns since; null on any other sheet. */
export const readSheetMark = rememberedOf((sheet: SheetSnapshot): FoundMark | null => {
  const found: { mark: SheetMark; cell: CellPosition }[] = [];
  for (let row = 0; row < Math.min(endOf(sheet).row, ROWS_SEARCHED); row++) {
    sheet.cells[row - sheet.origin.row]?.forEach(({ kind, value }, i) => {
      const mark = kind === "text" ? parsed(value as string) : null;
      if (mark) found.push({ mark, cell: { row, column: sheet.origin.column + i } });
    });
  }
  const [first] = found;
  if (!first) return markOfFirstVersion(sheet);
  // The same text elsewhere is a person's.
  return { mark: first.mark, cells: found.map(({ cell }) => cell).filter(({ column }) => column === first.cell.column) };
});

/** Which sheet of ours it is; null on any other. */
export function kindOfSheet(sheet: SheetSnapshot): SheetKind | null {
  return readSheetMark(sheet)?.mark.what ?? null;
}

/** Which set, unit and year a score or lost-points sheet of ours belongs to; null on any other sheet. */
export const readIdentity = rememberedOf((sheet: SheetSnapshot): Identity | null => {
  const mark = readSheetMark(sheet)?.mark;
  if (!mark?.set || (mark.what !== "scores" && mark.what !== "lost")) return null;
  const { set: setId, version: setVersion = "", checksum, unit = "", year = null } = mark;
  return { setId, setVersion, ...(checksum ? { checksum } : {}), unit, year };
});

/** Whoever made the file may have written anything. */
function parsed(text: string): SheetMark | null {
  const plain = text.trim();
  if (!plain.startsWith(MARK_PREFIX) || plain.length > LONGEST) return null;
  try {
    return markOf(JSON.parse(plain.slice(MARK_PREFIX.length)) as Readonly<Record<string, unknown>>);
  } catch {
    // A text that begins like a mark and is none.
    return null;
  }
}

function markOf(said: Readonly<Record<string, unknown>>): SheetMark | null {
  const what = SHEET_KINDS.find((kind) => kind === said["what"]);
  if (!what) return null;
  const text = (key: string) => (typeof said[key] === "string" ? { [key]: said[key].normalize("NFC") } : {});
  const { year } = said;
  return {
    what,
    madeBy: String(said["madeBy"]),
    ...{ ...text("set"), ...text("version"), ...text("checksum"), ...text("unit"), ...text("stage") },
    ...(Number.isInteger(year) ? { year: year as number } : {}),
  };
}

/** Version 1.0 wrote the marks of its forms in lines that anybody could read, and knew its reports by their titles. */
function markOfFirstVersion(sheet: SheetSnapshot): FoundMark | null {
  const block = new IdentityBlock(sheet);
  const labels = sheetText.identity;
  const set = block.value(labels.set);
  const stageCell = block.valueCell(labels.lostStage);
  if (!set) {
    const titles = [0, 1].map((row) => textOf(cellAt(sheet, { row, column: 0 })));
    const what = titles.map(kindTitled).find((kind) => kind !== null);
    return what ? { mark: { what, madeBy: MADE_BY_FIRST }, cells: [] } : null;
  }
  const [version, checksum, unit] = [labels.version, labels.checksum, labels.unit].map((label) => block.value(label));
  const year = Number(block.value(labels.year));
  const mark: SheetMark = {
    ...{ what: stageCell ? "lost" : "scores", madeBy: MADE_BY_FIRST, set, version: version ?? "", unit: unit ?? "" },
    ...(checksum ? { checksum } : {}),
    ...(stageCell ? { stage: block.value(labels.lostStage)! } : {}),
    ...(Number.isInteger(year) && year > 0 ? { year } : {}),
  };
  return { mark, cells: stageCell ? [stageCell] : [] };
}

function kindTitled(title: string): SheetKind | null {
  const titles = [REPORT_TITLES, CHECK_TITLES, EARLIER_TITLES].flatMap((each) => Object.entries(each)) as [SheetKind, string][];
  return titles.find(([, beginning]) => title.startsWith(beginning))?.[0] ?? null;
}
