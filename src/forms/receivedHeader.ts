import type { SheetSnapshot } from "../workbook/sheetSnapshot";
import { type HeaderBand, headerBands, type HeaderLabel } from "./headerBand";
import { plainHeader, type TableHeader } from "./tableHeader";

/** How a column may be called: to the letter, or by a phrase that is enough of it. */
export interface Wording {
  readonly exact: readonly string[];
  readonly loose?: (plainLabel: string) => boolean;
}

export type Wordings<Role extends string> = Readonly<Record<Role, Wording>>;

/** A header of a sheet that our template did not make. */
export interface ReceivedHeader<Role extends string> extends TableHeader<Role> {
  readonly labels: readonly HeaderLabel[];
  /** Other columns that a role's wording fits just as well. */
  readonly rivals: Readonly<Partial<Record<Role, readonly number[]>>>;
}

/** What stands beside points is no points: a remark on the appraisal is not the appraisal's score. */
const NO_POINTS =
  /ý kiến|ghi chú|l[ýí] do|nguyên nhân|giải trình|tài liệu|kiểm chứng|minh chứng|cách tính|t[ỷỉ] lệ|số liệu|yêu cầu|chênh lệch|nhận xét|căn cứ|hướng dẫn|phần trăm/;

/** Whether a label names no column of points, whatever else is in it. */
export function isNoPoints(label: string): boolean {
  return NO_POINTS.test(label);
}

/**
 * The band of rows that names most columns, if `isEnough` says that those make a table. A wording to the letter counts twice as much
 * as a phrase.
 */
export function findReceivedHeader<Role extends string>(
  sheet: SheetSnapshot,
  wordings: Wordings<Role>,
  isEnough: (columns: ReceivedHeader<Role>["columns"]) => boolean,
): ReceivedHeader<Role> | null {
  const vocabulary = new Vocabulary(wordings);
  let best: ReceivedHeader<Role> | null = null;
  let bestScore = 0;
  for (const band of headerBands(sheet)) {
    const { header, score } = vocabulary.read(band);
    if (score <= bestScore || !isEnough(header.columns)) continue;
    best = header;
    bestScore = score;
  }
  return best;
}

const EXACT = 2;
const LOOSE = 1;

class Vocabulary<Role extends string> {
  private readonly roles: readonly Role[];
  private readonly exact = new Map<string, Role[]>();

  constructor(private readonly wordings: Wordings<Role>) {
    this.roles = Object.keys(wordings) as Role[];
    for (const role of this.roles) {
      for (const wording of new Set(wordings[role].exact.map(plainHeader))) {
        this.exact.set(wording, [...(this.exact.get(wording) ?? []), role]);
      }
    }
  }

  read(band: HeaderBand): { header: ReceivedHeader<Role>; score: number } {
    const claims = new Map<Role, { column: number; grade: number }[]>();
    const claim = (role: Role, column: number, grade: number) => {
      const others = claims.get(role) ?? [];
      claims.set(role, [...others, { column, grade }]);
    };
    const left = band.labels.filter((label) => {
      const roles = this.exactRoles(label);
      const role = roles.find((each) => !claims.has(each)) ?? roles[0];
      if (role !== undefined) claim(role, label.column, EXACT);
      return role === undefined;
    });
    for (const label of left) {
      const role = this.looseRole(label);
      if (role !== undefined) claim(role, label.column, LOOSE);
    }
    const columns: Partial<Record<Role, number>> = {};
    const rivals: Partial<Record<Role, number[]>> = {};
    let score = 0;
    for (const [role, all] of claims) {
      const grade = Math.max(...all.map((each) => each.grade));
      const [first, ...others] = all.filter((each) => each.grade === grade);
      columns[role] = first!.column;
      if (others.length > 0) rivals[role] = others.map(({ column }) => column);
      score += grade;
    }
    return { header: { row: band.row, labels: band.labels, columns, rivals }, score };
  }

  private exactRoles(label: HeaderLabel): readonly Role[] {
    return this.exact.get(label.plain) ?? this.exact.get(label.plainLast) ?? [];
  }

  private looseRole(label: HeaderLabel): Role | undefined {
    return this.roles.find((role) => this.wordings[role].loose?.(label.plain));
  }
}
