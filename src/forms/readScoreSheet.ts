import { allCriteria, type CriteriaSet, type Stage } from "../criteria/criteriaSet";
import type { Scorebook, ScoreRow } from "../scoring/scorebook";
import { cellAt, endOf, type SheetSnapshot } from "../workbook/sheetSnapshot";
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
  const identity = readIdentity(sheet);
  const form = ["code", "name", "maximum", ...set.stages.map(({ id }) => stageRole(id)), "department"];
  const header = findHeader<string>(sheet, wordingsFor(set), ["code", "name", "maximum"], identity ? form : []);
  if (!header) return null;
  const stages = set.stages.filter(({ id }) => header.columns[stageRole(id)] !== undefined);
  if (stages.length === 0) return null;
  return {
    sheet: { id: sheet.id, name: sheet.name },
    identity,
    stages: stages.map(({ id }) => id),
    ...new ScoreTable(sheet, set, header, stages).read(),
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

/** One pass down the table, from its header to its total. */
class ScoreTable {
  private readonly known: ReadonlySet<string>;
  private readonly totalLabels: readonly string[];

  constructor(
    private readonly sheet: SheetSnapshot,
    set: CriteriaSet,
    private readonly header: TableHeader<string>,
    private readonly stages: readonly Stage[],
  ) {
    this.known = new Set([...set.domains, ...allCriteria(set)].map(({ code }) => code));
    this.totalLabels = [plainHeader(set.wording.total), ...TOTAL_LABELS];
  }

  read(): Pick<Scorebook, "domains" | "criteria" | "total"> {
    const domains: ScoreRow[] = [];
    const criteria: ScoreRow[] = [];
    let previous = "";
    const end = endOf(this.sheet).row;
    for (let row = this.header.row + 1; row < end; row++) {
      const read = this.readRow(row, previous);
      if (this.isTotal(row)) return { domains, criteria: withoutWrongGuesses(criteria), total: read };
      if (!belongsToTable(read)) continue;
      if (read.code !== "") previous = read.code;
      (read.code !== "" && !read.code.includes(".") ? domains : criteria).push(read);
    }
    return { domains, criteria: withoutWrongGuesses(criteria), total: null };
  }

  private readRow(row: number, previous: string): ScoreRow {
    const at = (role: string) => ({ row, column: this.header.columns[role] ?? NO_COLUMN });
    const points = (role: string) => readPointsCell(this.sheet, at(role));
    const text = (role: string) => readTextCell(this.sheet, at(role));
    const { code, altered } = readCode(cellAt(this.sheet, at("code")), previous, (each) => this.known.has(each));
    return {
      row,
      code,
      codeCell: { ...text("code"), altered },
      name: text("name"),
      maximum: points("maximum"),
      scores: Object.fromEntries(this.stages.map(({ id }) => [id, points(stageRole(id))])),
      department: text("department"),
    };
  }

  private isTotal(row: number): boolean {
    return ["code", "name"].some((role) => {
      const { kind, value } = cellAt(this.sheet, { row, column: this.header.columns[role]! });
      return kind === "text" && this.totalLabels.includes(plainHeader(String(value)));
    });
  }
}

/** A code that was told from a number cannot be one that another row has in writing. */
function withoutWrongGuesses(rows: readonly ScoreRow[]): ScoreRow[] {
  const written = new Set(rows.filter(({ codeCell }) => !codeCell.altered).map(({ code }) => code));
  return rows.map((row) =>
    row.codeCell.altered && written.has(row.code) ? { ...row, code: "", codeCell: { ...row.codeCell, altered: false } } : row,
  );
}

/** A row with a code or with points. One with neither is a blank row or a remark. */
function belongsToTable(row: ScoreRow): boolean {
  return row.code !== "" || [row.maximum, ...Object.values(row.scores)].some(({ reading }) => reading.kind !== "blank");
}
