import type { CriteriaSet } from "./criteriaSet";
import type { CriteriaSetFile } from "./criteriaSetFile";
import { loadCriteriaSet } from "./loadCriteriaSet";
import thaiNguyenCommune2023 from "./sets/thai-nguyen-cap-xa-2023.json";

/** The official sets that travel with the add-in, as their files. Nothing in them is invented: each is exactly what its source shows. */
export const BUILT_IN_FILES: readonly CriteriaSetFile[] = [thaiNguyenCommune2023 satisfies CriteriaSetFile];

export const BUILT_IN_SETS: readonly CriteriaSet[] = BUILT_IN_FILES.map(loadCriteriaSet);
