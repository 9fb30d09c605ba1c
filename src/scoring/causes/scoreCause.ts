import { isWithin } from "../../criteria/code";
import type { CauseFacts, CauseOf } from "./facts";

/** From a score that is text, or that cannot be read, follows the total that lacks it; from one that cannot be, that it is higher than before. */
export function scoreCause({ findings }: CauseFacts): CauseOf {
  const texts = findings.filter(({ code }) => code === "score/text-number");
  const unreadable = findings.filter(({ code }) => code === "score/not-a-number");
  const tooHigh = findings.filter(({ code }) => code === "score/above-max");
  return ({ code, cell, criterion, stage, ...total }) => {
    if (code === "score/raised") return tooHigh.find((each) => each.cell === cell) ?? null;
    if (code !== "total/domain-wrong" && code !== "total/grand-wrong") return null;
    const { texts: skipped } = total;
    if (skipped) return texts.find((each) => each.cell !== null && skipped.includes(each.cell)) ?? null;
    if (total.sum || code === "total/grand-wrong" || criterion === null) return null;
    return unreadable.find((each) => each.stage === stage && each.criterion !== null && isWithin(each.criterion, criterion)) ?? null;
  };
}
