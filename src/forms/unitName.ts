const PREFIX = /^\s*(ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+/iu;

/** The place of a unit: "UBND xã Bình Thành" or "Ủy ban nhân dân xã Bình Thành" → "xã Bình Thành". */
export function placeOf(unit: string): string {
  return unit.normalize("NFC").replace(/\s+/g, " ").replace(PREFIX, "").trim();
}

/** A unit where its name begins a cell or a line: "xã Bình Thành" → "Xã Bình Thành". */
export function capitalised(place: string): string {
  return place.charAt(0).toLocaleUpperCase("vi") + place.slice(1);
}

/** Fills {unit}, {UNIT}, {year} and {nextYear} in the wording of a form. */
export function fillWording(wording: string, unit: string, year: number): string {
  const place = placeOf(unit);
  const values: Record<string, string> = {
    unit: place,
    UNIT: place.toLocaleUpperCase("vi"),
    year: String(year),
    nextYear: String(year + 1),
  };
  return wording.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
