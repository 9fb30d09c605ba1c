import { templateFile } from "../../actions/templateFile";
import type { CriteriaSet } from "../../criteria/criteriaSet";
import { writeXlsx } from "../../xlsx/writeXlsx";

/** The bytes of the form of a unit and year, to fill in wherever .xlsx files open. */
export function writeTemplate(set: CriteriaSet, unit: string, year: number, setText?: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(writeXlsx(templateFile(set, unit, year, setText)));
}
