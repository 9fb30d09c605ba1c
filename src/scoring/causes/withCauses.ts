import type { Cause, Finding } from "../finding";
import type { CauseFacts, CauseOf } from "./facts";
import { rowsCause } from "./rowsCause";
import { scoreCause } from "./scoreCause";
import { shiftedCause } from "./shiftedCause";

/** From so many rows out of order on, something happened to the whole table: it was sorted. */
const MANY_MOVED = 4;

/** Findings with what each of them only follows from, where it does: whoever mends that has nothing more to do. In the same order. */
export function withCauses(facts: CauseFacts): Finding[] {
  const rules = [shiftedCause, scoreCause, sortedCause, rowsCause].map((rule) => rule(facts));
  const direct: CauseOf = (finding) => {
    for (const rule of rules) {
      const cause = rule(finding);
      if (cause && cause !== finding) return cause;
    }
    return null;
  };
  return facts.findings.map((finding) => {
    const first = rootOf(finding, direct);
    return first === finding ? finding : { ...finding, cause: causeOf(first) };
  });
}

/** Whatever a cause follows from itself is the cause. */
function rootOf(finding: Finding, direct: CauseOf): Finding {
  const seen = new Set([finding]);
  let root = finding;
  for (let next = direct(root); next && !seen.has(next); next = direct(root)) {
    seen.add(next);
    root = next;
  }
  return root;
}

/** The rows of a table that was sorted are one thing; so is a row of results that is missing at every stage. */
function sortedCause({ findings }: CauseFacts): CauseOf {
  const moved = findings.filter(({ code }) => code === "criterion/moved");
  const lacking = findings.find(({ code, cell }) => code === "total/result-wrong" && cell === null);
  return ({ code, cell }) => {
    if (code === "criterion/moved" && moved.length >= MANY_MOVED) return moved[0]!;
    return code === "total/result-wrong" && cell === null ? (lacking ?? null) : null;
  };
}

function causeOf({ code, sheet, cell, criterion, stage }: Finding): Cause {
  return { code, sheet, cell, criterion, stage };
}
