import type { CriteriaSet } from "./criteriaSet";

/** How a department is compared: without regard to capitals, spaces, kinds of dashes, or on which vowel of "oa" the tone is written. */
export function plainDepartment(written: string): string {
  return written
    .normalize("NFD")
    .replace(/([\u0300-\u036f])([aeiouy])(?![a-z])/giu, "$2$1")
    .normalize("NFC")
    .toLocaleLowerCase("vi")
    .replace(/[-\u2010-\u2015]/g, " - ")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * The department's own name, however it is written. A text that the set knows as no one department's is left as it stands and never
 * taken apart: "NN,XD, MT" is one.
 */
export function departmentOf({ departments }: CriteriaSet, written: string): string {
  const plain = plainDepartment(written);
  const known = departments.find(({ name, aliases }) => [name, ...aliases].some((each) => plainDepartment(each) === plain));
  return known?.name ?? written.replace(/\s+/g, " ").trim();
}
