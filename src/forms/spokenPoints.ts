import type { DraftRow, SetDraft } from "../criteria/setDraft";
import type { CriteriaLine } from "./criteriaLines";

/** "Đúng hạn: 2 điểm", "Chậm: 1". */
const SAYS_POINTS = /\d\s*(?:điểm|đ)(?!\p{L})|:\s*\d+(?:[.,]\d+)?\s*[.;]?$/iu;

/** Whether a row only says how points arise: a bullet without a maximum that speaks of some. */
export function saysPoints({ written, maximum, name }: CriteriaLine): boolean {
  return written.kind === "bullet" && maximum.kind === "empty" && SAYS_POINTS.test(name);
}

/** How many rows below the criteria show points of their own, are only named, or only say how points arise. */
export interface PartCounts {
  readonly pointed: number;
  readonly named: number;
  readonly spoken: number;
}

/** Where a table scores: at the parts of criteria where those have points; some that lack them were forgotten. */
export function scoresAtOf({ pointed, named, spoken }: PartCounts): SetDraft["scoresAt"] {
  if (pointed === 0) return named + spoken > 0 ? "criteria" : "lowest";
  return named > pointed ? "criteria" : "lowest";
}

/** Rows whose parts score: what only says how points arise, told by its cell, is guidance of the row above it. */
export function withSpokenPoints(rows: readonly DraftRow[], spoken: ReadonlySet<string>): DraftRow[] {
  const kept: DraftRow[] = [];
  for (const row of rows) {
    const above = kept.at(-1);
    if (above?.code.includes(".") && spoken.has(row.cell!)) kept[kept.length - 1] = withGuidance(above, row);
    else kept.push(row);
  }
  return kept;
}

function withGuidance(above: DraftRow, { name, guidance, evidence, department }: DraftRow): DraftRow {
  return {
    ...above,
    department: above.department || department,
    guidance: lines(above.guidance, `- ${name}`, guidance === above.guidance ? undefined : guidance),
    ...(evidence && evidence !== above.evidence ? { evidence: lines(above.evidence, evidence) } : {}),
  };
}

function lines(...texts: readonly (string | undefined)[]): string {
  return texts.filter(Boolean).join("\n");
}
