import type { WorkbookState } from "./workbookState";

/** Puts a text in place of our custom XML part, or adds the part. Surplus parts, as a merged workbook can have, go. */
export function putPart(context: Excel.RequestContext, xml: string, { partIds }: WorkbookState): void {
  const parts = context.workbook.customXmlParts;
  const [first, ...surplus] = partIds;
  if (first === undefined) parts.add(xml);
  else parts.getItem(first).setXml(xml);
  for (const id of surplus) parts.getItem(id).delete();
}

/** Puts back the part as it was before. */
export function restorePart(context: Excel.RequestContext, before: WorkbookState, now: WorkbookState): void {
  const parts = context.workbook.customXmlParts;
  for (const id of now.partIds) if (!before.partIds.includes(id)) parts.getItem(id).delete();
  if (before.part === null) return;
  const kept = before.partIds.find((id) => now.partIds.includes(id));
  if (kept === undefined) parts.add(before.part);
  else parts.getItem(kept).setXml(before.part);
}
