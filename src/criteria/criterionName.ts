/** A name as it is compared: without regard to spacing, case and the way that diacritics are stored. */
export function plainName(name: string): string {
  return name
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .replace(/ ([,.;:)])/g, "$1")
    .trim()
    .toLocaleLowerCase("vi");
}
