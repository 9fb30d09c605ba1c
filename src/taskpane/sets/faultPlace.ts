import type { DraftFault } from "../../criteria/setDraft";
import { focusSoon } from "../view";
import type { SetDraftStore } from "./setDraftStore";

/** A box among the settings, by what stands in it. */
export type SettingField =
  "title" | "year" | "version" | "source" | "id" | "province" | "unitKind" | "reviewingLevel" | "total" | "domains" | "criteria" | "stages";

const FIELDS: Readonly<Partial<Record<DraftFault["code"], SettingField>>> = {
  "no-title": "title",
  "no-version": "version",
  "long-version": "version",
  "bad-year": "year",
  "bad-id": "id",
  "no-stage-name": "stages",
  "no-stage": "stages",
  "duplicate-stage": "stages",
  "duplicate-stage-name": "stages",
  "total-sum": "total",
  "domain-count": "domains",
  "criterion-count": "criteria",
};

/** Boxes that what is refused for its form alone may stand in. */
const BOXES: readonly SettingField[] = ["total", "stages"];

/** The setting that a fault is about; null where it is about a row, or about what is changed in the exported sheets only. */
export function fieldOf({ code, row, at }: DraftFault): SettingField | null {
  if (row !== null) return null;
  return code === "unread-number" ? (at as SettingField) : (FIELDS[code] ?? BOXES.find((field) => field === at.split(":")[0]) ?? null);
}

/** A box of a row of the draft, by what stands in it. */
export type RowField = "code" | "name" | "maximum" | "minimum" | "allowed";

const ROW_FIELDS: Readonly<Partial<Record<DraftFault["code"], RowField>>> = {
  "no-name": "name",
  "no-maximum": "maximum",
  "bad-maximum": "maximum",
  "domain-sum": "maximum",
  "group-sum": "maximum",
  "sub-criteria-sum": "maximum",
  "bad-cap": "maximum",
  "unread-allowed": "allowed",
  "bad-allowed": "allowed",
  "group-rules": "allowed",
};

/** The box in which a fault of a row can be mended. */
export function rowFieldOf({ code, field }: DraftFault): RowField {
  return field ?? ROW_FIELDS[code] ?? "code";
}

/** The button or the first box of a row of the draft. */
export function rowId(index: number): string {
  return `set-row-${index}`;
}

export function boxId(index: number, field: RowField): string {
  return field === "code" ? rowId(index) : `${rowId(index)}-${field}`;
}

export function settingId(field: SettingField): string {
  return `set-${field}`;
}

/** Brings the place in front where a fault can be mended. */
export function goToFault(fault: DraftFault, drafts: SetDraftStore): void {
  const field = fieldOf(fault);
  if (fault.row !== null) {
    drafts.openRow(fault.row);
    focusSoon(boxId(fault.row, rowFieldOf(fault)));
  } else if (field !== null) {
    showSetting(field);
  }
}

/** Opens the settings where they are folded, and goes to one. */
export function showSetting(field: SettingField): void {
  document.getElementById(settingId(field))?.closest("details")?.setAttribute("open", "");
  focusSoon(settingId(field));
}
