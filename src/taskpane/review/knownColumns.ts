import type { ColumnBinding, KnownBindings } from "../../forms/columnBinding";

const KEY = "so-diem-cchc.columns";

/** What a person said about tables whose columns could not be told, kept on this machine. Empty where nothing may be kept there. */
export function recallColumns(): KnownBindings {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, ColumnBinding] => isBinding(entry[1])));
  } catch {
    return {};
  }
}

/** Keeps it for the next time. Where the web view keeps nothing, it holds until the pane is closed. */
export function keepColumns(bindings: KnownBindings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(bindings));
  } catch {
    // Storage is full, or closed to add-ins: the choice still counts for this batch.
  }
}

function isBinding(value: unknown): value is ColumnBinding {
  return typeof value === "object" && value !== null && Object.values(value).every((column) => Number.isInteger(column));
}
