import type { CriteriaSet } from "../../../src/criteria/criteriaSet";
import { toNumber } from "../../../src/criteria/points";
import { cellAddress, columnName, type CellArea } from "../../../src/workbook/address";
import lostPoints from "../../data/seed/lost-points.json";
import scores from "../../data/seed/scores.json";
import { SET } from "../seed";

/** A cell as a library that writes workbooks takes it; `result` is what it shows. */
export interface FormCell {
  readonly value?: string | number;
  readonly formula?: string;
  readonly numberFormat?: string;
}

/** A sheet as some commune may have made it. */
export interface FormSheet {
  readonly name: string;
  readonly hidden?: boolean;
  readonly cells: Map<string, FormCell>;
  readonly merges: CellArea[];
}

export type FormStage = "self" | "appraisal" | "council";

/** How a commune's own form differs from ours. Everything that is not named is as in the real report. */
export interface Layout {
  readonly stages?: readonly FormStage[];
  readonly headers?: Partial<Record<"code" | "name" | "maximum" | "department" | FormStage, string>>;
  /** A second row of headers: "Điểm" over the maximum and the stages, which the second row names. */
  readonly groupHeader?: string;
  readonly left?: number;
  readonly titles?: readonly string[];
  /** How a criterion's code is written; null leaves the cell empty. */
  readonly code?: (code: string) => FormCell | null;
  readonly domainCode?: (code: string, index: number) => FormCell | null;
  readonly name?: (name: string, code: string) => string;
  /** Code and name share the name's cell. */
  readonly oneCell?: boolean;
  readonly totalLabel?: string;
  readonly mergedTotal?: boolean;
  readonly totalFirst?: boolean;
  /** By a criterion's code: the rows below it for its parts, each with its code and its share of every score. */
  readonly parts?: Readonly<Record<string, readonly (readonly [code: string, share: number])[]>>;
  /** What a row right below the criteria of each domain is called that shows its points: once more, or with `bareDomains` in place of its heading. */
  readonly subtotalLabel?: (domain: string) => string;
  /** A blank row after every domain. */
  readonly blankRows?: boolean;
  /** The header again before these domains, as on printed pages. */
  readonly repeatedBefore?: readonly string[];
  readonly numberedColumns?: boolean;
  /** Typed totals in place of formulas. */
  readonly typedTotals?: boolean;
  /** Domains as headings without any points. */
  readonly bareDomains?: boolean;
  /** Scores as texts with a decimal comma. */
  readonly textScores?: boolean;
  readonly lost?: LostLayout | null;
  /** Formulas without results, as some libraries write them. */
  readonly uncalculated?: boolean;
  /** A sheet before the one with the scores. */
  readonly cover?: string;
  readonly hiddenCopy?: boolean;
}

export interface LostLayout {
  readonly where?: "sheet" | "above" | "below" | "beside";
  readonly headers?: Partial<Record<LostRole, string>>;
  readonly left?: number;
  readonly code?: (code: string) => FormCell;
  /** "1.6.1. Sáng kiến" in the column of names, and no column of codes. */
  readonly oneCell?: boolean;
  readonly totalLabel?: string;
  readonly headings?: boolean;
  /** Every criterion has a row, zero where nothing is lost. */
  readonly everyCriterion?: boolean;
  /** The cells of a criterion that was split are merged. */
  readonly mergedParts?: boolean;
}

type LostRole = "number" | "code" | "name" | "reason" | "amount" | "remedy" | "person";

/** A commune's workbook: its sheets, and where each thing stands, so that a test can spoil it. */
export interface Form {
  readonly sheets: FormSheet[];
  readonly scores: FormSheet;
  readonly lost: FormSheet | null;
  /** The cell of a row ("3.1", "3", "total") and column ("code", "name", "maximum", a stage). */
  at(row: string, column: string): string;
  /** The same on the lost-points table, by the code that is written there. */
  lostAt(row: string, column: LostRole): string;
  /** The codes of the lost-points table, from top to bottom. */
  readonly lostCodes: readonly string[];
}

const HEADERS = { code: "STT", name: "Lĩnh vực, tiêu chí", maximum: "Điểm tối đa", department: "Ngành, BPCM phụ trách" };
const STAGE_HEADERS: Record<FormStage, string> = { self: "Tự đánh giá", appraisal: "Thẩm định", council: "CTHD thẩm định" };
const LOST_HEADERS: Record<LostRole, string> = {
  number: "STT",
  code: "Chỉ tiêu, tiêu chí",
  name: "Nội dung của chỉ tiêu, tiêu chí",
  reason: "Lý do mất điểm, yêu cầu bổ sung",
  amount: "Số điểm trừ",
  remedy: "Giải trình, hướng khắc phục",
  person: "Người phụ trách",
};

/** The seed's report on a form that a commune made by itself. */
export function makeForm(layout: Layout = {}, set: CriteriaSet = SET): Form {
  const sheet: FormSheet = { name: "Bảng chấm điểm", cells: new Map(), merges: [] };
  const places = new Map<string, string>();
  const end = layScores(sheet, layout, set, places);
  const lostLayout = layout.lost === undefined ? {} : layout.lost;
  const lost: FormSheet | null =
    lostLayout === null
      ? null
      : lostLayout.where !== undefined && lostLayout.where !== "sheet"
        ? sheet
        : { name: "Mất điểm", cells: new Map(), merges: [] };
  const lostPlaces = new Map<string, string>();
  const top = lostLayout?.where === "below" ? end + 3 : lostLayout?.where === "above" ? 1 : 3;
  const left = (lostLayout?.left ?? 0) + (lostLayout?.where === "beside" ? (layout.left ?? 0) : 0);
  if (lost) layLost(lost, lostLayout!, top, left, set, layout.stages ?? ["self", "appraisal", "council"], lostPlaces);
  const cover: FormSheet[] = layout.cover
    ? [{ name: layout.cover, cells: new Map([["B2", { value: "BÁO CÁO TỰ CHẤM" }]]), merges: [] }]
    : [];
  const copy: FormSheet[] = layout.hiddenCopy ? [{ ...sheet, name: "Bản cũ", hidden: true, cells: withoutScores(sheet, places) }] : [];
  const place = (map: Map<string, string>, row: string, column: string) => {
    const found = map.get(`${row} ${column}`);
    if (found === undefined) throw new Error(`Nothing at ${row} ${column}`);
    return found;
  };
  return {
    sheets: [...cover, sheet, ...(lost && lost !== sheet ? [lost] : []), ...copy],
    scores: sheet,
    lost,
    at: (row, column) => place(places, row, column),
    lostAt: (row, column) => place(lostPlaces, row, column),
    lostCodes: [...lostPlaces.keys()].flatMap((key) => (/ amount$/.test(key) && !key.startsWith("total") ? [key.split(" ")[0]!] : [])),
  };
}

function layScores(sheet: FormSheet, layout: Layout, set: CriteriaSet, places: Map<string, string>): number {
  const {
    left = 0,
    stages = ["self", "appraisal", "council"],
    headers = {},
    titles = ["UBND XÃ BÌNH THÀNH", "CHỈ SỐ CCHC NĂM 2023"],
  } = layout;
  const columns = [...(layout.oneCell ? [] : ["code"]), "name", "maximum", ...stages, "department"];
  const columnOf = (role: string) => left + columns.indexOf(role);
  const put = (row: number, role: string, cell: FormCell | null, key?: string) => {
    const address = cellAddress({ row, column: columnOf(role) });
    if (cell) sheet.cells.set(address, cell);
    if (key !== undefined) places.set(`${key} ${role}`, address);
  };
  const putHead = (row: number, code: string, name: string, written: FormCell | null = { value: code }, joined = `${code}. ${name}`) => {
    if (layout.oneCell) return put(row, "name", { value: joined }, code);
    put(row, "code", written, code);
    put(row, "name", { value: name }, code);
  };
  titles.forEach((title, i) => sheet.cells.set(cellAddress({ row: i, column: left }), { value: title }));
  let row = titles.length + 1;
  const layHeader = () => {
    const text = (role: string) => ({ ...HEADERS, ...STAGE_HEADERS, ...headers })[role as FormStage];
    if (layout.groupHeader === undefined) {
      columns.forEach((role) => put(row, role, { value: text(role) }));
      row += 1;
      return;
    }
    const grouped = ["maximum", ...stages];
    columns.filter((role) => !grouped.includes(role)).forEach((role) => put(row, role, { value: text(role) }));
    columns
      .filter((role) => !grouped.includes(role))
      .forEach((role) => sheet.merges.push({ row, column: columnOf(role), rows: 2, columns: 1 }));
    put(row, "maximum", { value: layout.groupHeader });
    sheet.merges.push({ row, column: columnOf("maximum"), rows: 1, columns: grouped.length });
    grouped.forEach((role) => put(row + 1, role, { value: text(role) }));
    row += 2;
  };
  layHeader();
  if (layout.numberedColumns) {
    columns.forEach((role, i) => put(row, role, { value: `(${i + 1})` }));
    row += 1;
  }
  const scored: Record<string, Record<string, number>> = scores.scores;
  const totalRow = layout.totalFirst ? row++ : -1;
  const domainRows: number[] = [];
  const subtotalRows: number[] = [];
  const criteriaRows: number[] = [];
  set.domains.forEach((domain, i) => {
    if (layout.repeatedBefore?.includes(domain.code)) layHeader();
    const own = row++;
    domainRows.push(own);
    const code = layout.domainCode ? layout.domainCode(domain.code, i) : { value: domain.code };
    const shown = layout.name ? layout.name(domain.name, domain.code) : domain.name;
    putHead(own, domain.code, shown, code, code === null ? shown : `${String(code.value)}. ${shown}`);
    const rows: number[] = [];
    for (const criterion of domain.criteria) {
      const name = layout.name ? layout.name(criterion.name, criterion.code) : criterion.name;
      putHead(row, criterion.code, name, layout.code?.(criterion.code));
      put(row, "maximum", { value: toNumber(criterion.maximum) }, criterion.code);
      for (const stage of stages) {
        const points = scored[criterion.code]![stage]!;
        put(row, stage, { value: layout.textScores ? String(points).replace(".", ",") : points }, criterion.code);
      }
      put(row, "department", { value: criterion.department }, criterion.code);
      rows.push(row++);
      for (const [code, share] of layout.parts?.[criterion.code] ?? []) {
        putHead(row, code, `Thành phần ${code}`);
        put(row, "maximum", { value: toNumber(criterion.maximum) * share }, code);
        for (const stage of stages) put(row, stage, { value: scored[criterion.code]![stage]! * share }, code);
        row += 1;
      }
    }
    criteriaRows.push(...rows);
    for (const role of ["maximum", ...stages]) {
      const cells = rows.map((each) => cellAddress({ row: each, column: columnOf(role) }));
      const sum = layout.parts ? `=${cells.join("+")}` : `=SUM(${cells[0]}:${cells.at(-1)})`;
      const points = domain.criteria.reduce(
        (all, each) => all + (role === "maximum" ? toNumber(each.maximum) : scored[each.code]![role]!),
        0,
      );
      put(own, role, layout.bareDomains ? null : totalCell(sum, points, layout), domain.code);
      if (layout.subtotalLabel) put(row, role, totalCell(sum, points, layout), `subtotal ${domain.code}`);
    }
    if (layout.subtotalLabel) {
      put(row, "name", { value: layout.subtotalLabel(domain.code) });
      subtotalRows.push(row++);
    }
    if (layout.blankRows) row += 1;
  });
  const total = layout.totalFirst ? totalRow : row++;
  const label = layout.totalLabel ?? "Tổng";
  sheet.cells.set(cellAddress({ row: total, column: left }), { value: label });
  if (layout.mergedTotal) sheet.merges.push({ row: total, column: left, rows: 1, columns: columnOf("maximum") - left });
  for (const role of ["maximum", ...stages]) {
    const adding = layout.bareDomains ? (layout.subtotalLabel ? subtotalRows : criteriaRows) : domainRows;
    const added = adding.map((each) => cellAddress({ row: each, column: columnOf(role) }));
    const points = set.domains
      .flatMap(({ criteria }) => criteria)
      .reduce((all, each) => all + (role === "maximum" ? toNumber(each.maximum) : scored[each.code]![role]!), 0);
    put(total, role, totalCell(`=${added.join("+")}`, points, layout), "total");
  }
  return row;
}

function totalCell(formula: string, value: number, { typedTotals, uncalculated }: Layout): FormCell {
  if (typedTotals) return { value };
  return uncalculated ? { formula } : { formula, value };
}

function layLost(
  sheet: FormSheet,
  layout: LostLayout,
  top: number,
  left: number,
  set: CriteriaSet,
  stages: readonly FormStage[],
  places: Map<string, string>,
): void {
  const { headers = {} } = layout;
  const columns = (["number", "code", "name", "reason", "amount", "remedy", "person"] as const).filter(
    (role) => !(layout.oneCell && role === "code"),
  );
  const columnOf = (role: LostRole) => left + columns.indexOf(role);
  const put = (row: number, role: LostRole, cell: FormCell, key?: string) => {
    const address = cellAddress({ row, column: columnOf(role) });
    sheet.cells.set(address, cell);
    if (key !== undefined) places.set(`${key} ${role}`, address);
  };
  columns.forEach((role) => put(top, role, { value: { ...LOST_HEADERS, ...headers }[role] }));
  let row = top + 1;
  const rows = lostRows(set, stages, layout.everyCriterion ?? false);
  const first = row;
  let domain = "";
  for (const { code, content, reason, deducted, remedy, person } of rows) {
    const own = code.split(".")[0]!;
    if (layout.headings && own !== domain) {
      put(row, layout.oneCell ? "name" : "code", { value: set.domains.find((each) => each.code === own)!.name });
      row += 1;
    }
    domain = own;
    put(row, "number", { value: row - first + 1 }, code);
    if (layout.oneCell) put(row, "name", { value: `${code}. ${content}` }, code);
    else {
      put(row, "code", layout.code ? layout.code(code) : { value: code }, code);
      put(row, "name", { value: content }, code);
    }
    put(row, "amount", { value: deducted }, code);
    put(row, "reason", { value: reason }, code);
    put(row, "remedy", { value: remedy }, code);
    put(row, "person", { value: person }, code);
    if (layout.mergedParts && code === "3.1.4") {
      for (const role of ["code", "person"] as const) {
        sheet.cells.delete(cellAddress({ row, column: columnOf(role) }));
        sheet.merges.push({ row: row - 1, column: columnOf(role), rows: 2, columns: 1 });
      }
    }
    row += 1;
  }
  sheet.cells.set(cellAddress({ row, column: left }), { value: layout.totalLabel ?? "Tổng" });
  const amounts = columnName(columnOf("amount"));
  const total = rows.reduce((sum, { deducted }) => sum + deducted, 0);
  put(row, "amount", { formula: `=SUM(${amounts}${first + 1}:${amounts}${row})`, value: total }, "total");
}

/** The rows of the report; at an earlier stage one row for each criterion that lost points by then. */
function lostRows(set: CriteriaSet, stages: readonly FormStage[], everyCriterion: boolean) {
  const stage = stages.at(-1)!;
  const scored: Record<string, Record<string, number>> = scores.scores;
  const whole = set.domains
    .flatMap(({ criteria }) => criteria)
    .map(({ code, name, maximum }) => ({
      code,
      content: name,
      reason: "Chưa đạt",
      deducted: toNumber(maximum) - scored[code]![stage]!,
      remedy: "Khắc phục trong năm 2024",
      person: "Nguyễn Thị Dung",
    }));
  if (everyCriterion) return whole.map((row) => (row.deducted === 0 ? { ...row, reason: "", remedy: "" } : row));
  return stage === "council" ? lostPoints.rows : whole.filter(({ deducted }) => deducted > 0);
}

function withoutScores(sheet: FormSheet, places: Map<string, string>): Map<string, FormCell> {
  const cells = new Map(sheet.cells);
  for (const [key, address] of places) if (/ (self|appraisal|council)$/.test(key)) cells.delete(address);
  return cells;
}
