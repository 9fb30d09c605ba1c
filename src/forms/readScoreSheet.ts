import type { CriteriaSet, Stage } from "../criteria/criteriaSet";
import type { Scorebook, ScoreRow } from "../scoring/scorebook";
import { cellAt, endOf, textOf, type SheetSnapshot } from "../workbook/sheetSnapshot";
import { readIdentity } from "./identityBlock";
import { readCode } from "./readCode";
import { readPointsCell, readTextCell } from "./readPoints";
import { findHeader, plainHeader, type TableHeader } from "./tableHeader";

type FixedRole = "code" | "name" | "maximum" | "department";

/** How provinces word the columns that every score table has; a set's own wording comes before these. */
const WORDINGS: Readonly<Record<FixedRole, readonly string[]>> = {
  code: ["STT", "TT", "Số TT", "Mã", "Mã tiêu chí"],
  name: ["Lĩnh vực, tiêu chí", "Tiêu chí", "Nội dung", "Tiêu chí, tiêu chí thành phần", "Lĩnh vực/Tiêu chí"],
  maximum: ["Điểm tối đa", "Điểm chuẩn", "Thang điểm"],
  department: ["Ngành, BPCM phụ trách", "Bộ phận phụ trách", "Đơn vị phụ trách", "Cơ quan phụ trách"],
};

const TOTAL_LABELS = ["tổng", "tổng điểm", "tổng cộng", "tổng số"];

/** Right of everything: what is read there is empty. */
const NO_COLUMN = 16_384;

/** A sheet → the scorebook that stands on it, whoever moved, added or deleted its rows and columns; null where there is none. */
export function readScoreSheet(sheet: SheetSnapshot, set: CriteriaSet): Scorebook | null {
  const header = findHeader<string>(sheet, wordingsFor(set), ["code", "name", "maximum"]);
  if (!header) return null;
  const stages = set.stages.filter(({ id }) => header.columns[stageRole(id)] !== undefined);
  if (stages.length === 0) return null;
  return {
    sheet: { id: sheet.id, name: sheet.name },
    identity: readIdentity(sheet),
    stages: stages.map(({ id }) => id),
    ...readRows(sheet, header, stages),
  };
}

/** Column roles of stages are kept apart from the fixed ones, whatever a set calls its stages. */
export function stageRole(stage: string): string {
  return `stage:${stage}`;
}

export function wordingsFor(set: CriteriaSet): Record<string, readonly string[]> {
  const { scoreHeaders } = set.wording;
  const fixed = (Object.keys(WORDINGS) as FixedRole[]).map((role) => [role, [scoreHeaders[role], ...WORDINGS[role]]]);
  const stages = set.stages.map(({ id, name }) => [stageRole(id), [name, `Điểm ${name}`]]);
  return Object.fromEntries([...fixed, ...stages]) as Record<string, readonly string[]>;
}

function readRows(
  sheet: SheetSnapshot,
  header: TableHeader<string>,
  stages: readonly Stage[],
): Pick<Scorebook, "domains" | "criteria" | "total"> {
  const domains: ScoreRow[] = [];
  const criteria: ScoreRow[] = [];
  let previous = "";
  const end = endOf(sheet).row;
  for (let row = header.row + 1; row < end; row++) {
    if (isTotalRow(sheet, header, row)) return { domains, criteria, total: readRow(sheet, header, stages, row, previous) };
    const read = readRow(sheet, header, stages, row, previous);
    if (!belongsToTable(read)) continue;
    if (read.code !== "") previous = read.code;
    (read.code !== "" && !read.code.includes(".") ? domains : criteria).push(read);
  }
  return { domains, criteria, total: null };
}

function readRow(sheet: SheetSnapshot, header: TableHeader<string>, stages: readonly Stage[], row: number, previous: string): ScoreRow {
  const at = (role: string) => ({ row, column: header.columns[role] ?? NO_COLUMN });
  const { code, altered } = readCode(cellAt(sheet, at("code")), previous);
  return {
    row,
    code,
    codeCell: { ...readTextCell(sheet, at("code")), altered },
    name: readTextCell(sheet, at("name")),
    maximum: readPointsCell(sheet, at("maximum")),
    scores: Object.fromEntries(stages.map(({ id }) => [id, readPointsCell(sheet, at(stageRole(id)))])),
    department: readTextCell(sheet, at("department")),
  };
}

/** A row with a code or with points. One with neither is a blank row or a remark. */
function belongsToTable(row: ScoreRow): boolean {
  return row.code !== "" || [row.maximum, ...Object.values(row.scores)].some(({ reading }) => reading.kind !== "blank");
}

function isTotalRow(sheet: SheetSnapshot, header: TableHeader<string>, row: number): boolean {
  return ["code", "name"].some((role) => {
    const column = header.columns[role]!;
    return TOTAL_LABELS.includes(plainHeader(textOf(cellAt(sheet, { row, column }))));
  });
}
