const PREFIX = /^\s*(ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+/iu;

/** Kinds of units that score themselves by a commune's set. */
export const COMMUNE_KINDS = ["xã", "phường", "thị trấn", "đặc khu"] as const;
export type CommuneKind = (typeof COMMUNE_KINDS)[number];

const OTHER_KINDS = ["thị xã", "huyện", "quận", "thành phố", "tỉnh", "sở", "ban", "cục", "chi cục", "văn phòng"];
const BEGINS_WITH_KIND = new RegExp(`^(?:${[...COMMUNE_KINDS, ...OTHER_KINDS].join("|")})(?=\\s)`, "iu");

/** Whether a name says what kind of unit it is: "xã Bình Thành" does, "bình thành" does not. */
export function saysKind(unit: string): boolean {
  return BEGINS_WITH_KIND.test(placeOf(unit));
}

/** "xã" and "bình thành" → "xã Bình Thành". A name in which anybody has set capitals stays as it is written. */
export function withKind(kind: CommuneKind, unit: string): string {
  const name = placeOf(unit);
  const isSmall = name === name.toLocaleLowerCase("vi");
  return `${kind} ${isSmall ? name.split(" ").map(capitalised).join(" ") : name}`;
}

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
