import thaiNguyen from "../../../src/criteria/sets/thai-nguyen-cap-xa-2023.json";
import type { CriteriaSetFile } from "../../../src/criteria/criteriaSetFile";
import { EXAMPLES, exampleFile } from "../examples";

/** The built-in set and every example, as their files hold them. */
export const SET_FILES: readonly CriteriaSetFile[] = [thaiNguyen, ...EXAMPLES.map(exampleFile)];

export const NAMED_SET_FILES = SET_FILES.map((file) => [file.id, file] as const);
