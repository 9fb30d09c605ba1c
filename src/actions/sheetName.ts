/** Excel's limit on the length of a sheet's name. */
const LONGEST = 31;

function plain(name: string): string {
  return name.normalize("NFC").toLocaleLowerCase("vi");
}

export function isTaken(name: string, taken: readonly string[]): boolean {
  return taken.some((each) => plain(each) === plain(name));
}

/** The name itself, or the first of "name (2)", "name (3)" … that no sheet has. */
export function freeSheetName(name: string, taken: readonly string[]): string {
  for (let copy = 1; ; copy++) {
    const suffix = copy === 1 ? "" : ` (${copy})`;
    const candidate = name.slice(0, LONGEST - suffix.length) + suffix;
    if (!isTaken(candidate, taken)) return candidate;
  }
}
