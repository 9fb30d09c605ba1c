import fc from "fast-check";
import type { Layout } from "./form";
import { LAYOUTS } from "./layouts";

/** Several of the known peculiarities at once; of two that exclude each other the later wins. */
export const anyLayout: fc.Arbitrary<Layout> = fc
  .tuple(fc.subarray(Object.values(LAYOUTS).slice(0, -1), { maxLength: 4 }), fc.nat(6), fc.nat(8))
  .map(([some, left, titles]) => {
    const merged = Object.assign({}, ...some) as Layout;
    // A lost-points table above the scores needs room there.
    const rows = merged.lost?.where === "above" ? titles + (merged.lost.everyCriterion ? 90 : 30) : titles;
    return { ...merged, left, titles: [...Array.from({ length: rows }, () => ""), "CHỈ SỐ CCHC NĂM 2023 CỦA XÃ BÌNH THÀNH"] };
  });
