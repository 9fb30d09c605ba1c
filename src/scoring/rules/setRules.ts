import type { CriteriaSet } from "../../criteria/criteriaSet";
import { compareVersions, latestVersion } from "../../criteria/findSet";
import { finding } from "../finding";
import type { Identity } from "../scorebook";
import type { Rule } from "./rule";

/** A workbook that was made from another set, or another version or wording of it, than it is checked against. */
export const otherVersion: Rule = ({ book, set }) => {
  const { identity } = book;
  if (!identity || isSame(identity, set)) return [];
  const told = (id: string, version: string, checksum: string | undefined) => [id, version, checksum].filter(Boolean).join(" · ");
  return [
    finding("set/other-version", {
      sheet: book.sheet.name,
      cell: null,
      criterion: null,
      found: told(identity.setId, identity.setVersion, identity.checksum),
      expected: told(set.id, set.version, set.checksum),
    }),
  ];
};

/** A workbook that was made from a version of the set, rightly so, of which there is a newer one for the same year. */
export const newerVersion: Rule = ({ book, set, known }) => {
  if (!book.identity || !isSame(book.identity, set)) return [];
  const newest = latestVersion(known.filter(({ id, year }) => id === set.id && year === set.year));
  if (!newest || compareVersions(newest, set) <= 0) return [];
  return [
    finding("set/newer-version", {
      sheet: book.sheet.name,
      cell: null,
      criterion: null,
      found: set.version,
      expected: newest.version,
    }),
  ];
};

/** A sheet that does not tell its checksum is taken at its word. */
function isSame({ setId, setVersion, checksum }: Identity, set: CriteriaSet): boolean {
  return setId === set.id && setVersion === set.version && (!checksum || checksum === set.checksum);
}
