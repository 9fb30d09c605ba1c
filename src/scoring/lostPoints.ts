import type { Criterion, CriteriaSet } from "../criteria/criteriaSet";
import { departmentOf } from "../criteria/department";
import { type Points, subtract, sum, ZERO } from "../criteria/points";
import { keptOf, unlostOf } from "./credit";
import { rowOf, type Scorebook } from "./scorebook";

/** What one criterion lost, and at which stages it went. Parts add up to the amount; a stage that gave points back has a negative part. */
export interface LostPoint {
  readonly criterion: Criterion;
  readonly domain: string;
  readonly amount: Points;
  readonly parts: readonly { readonly stage: string; readonly amount: Points }[];
}

/** The criteria that can lose points: all but bonuses. */
export function losableCriteria(set: CriteriaSet): Criterion[] {
  return set.domains.flatMap(({ criteria, extra }) => criteria.filter(({ maximum }) => !extra || maximum < 0));
}

/**
 * Every criterion that lost points at a stage, in official order: one below its maximum, a penalty that went. A criterion without a
 * readable score there is left out: it is missing, not lost. So is a bonus, and what does not apply and is left out of the maximum.
 */
export function lostPoints(book: Scorebook, set: CriteriaSet, stage: string): readonly LostPoint[] {
  const before = known.get(book);
  const { byStage } = before?.set === set ? before : { byStage: new Map<string, readonly LostPoint[]>() };
  const lost = byStage.get(stage) ?? lostAt(book, set, stage);
  known.set(book, { set, byStage: byStage.set(stage, lost) });
  return lost;
}

/** Whoever looks for the lost-points table asks before the check does, and that once for each stage in question. */
const known = new WeakMap<Scorebook, { readonly set: CriteriaSet; readonly byStage: Map<string, readonly LostPoint[]> }>();

function lostAt(book: Scorebook, set: CriteriaSet, stage: string): LostPoint[] {
  const stages = set.stages.map(({ id }) => id);
  const upTo = stages.slice(0, stages.indexOf(stage) + 1);
  return set.domains.flatMap((domain) =>
    domain.criteria.flatMap((criterion) => {
      const row = rowOf(book.criteria, criterion.code);
      const kept = row ? keptOf(set, domain, criterion, row.scores[stage]) : null;
      const whole = unlostOf(domain, criterion);
      if (!row || kept === null || kept >= whole) return [];
      const scores = upTo.map((each) => [each, keptOf(set, domain, criterion, row.scores[each])] as const);
      return [{ criterion, domain: domain.code, amount: subtract(whole, kept), parts: partsByStage(whole, scores) }];
    }),
  );
}

export function totalLost(lost: readonly LostPoint[]): Points {
  return sum(lost.map(({ amount }) => amount));
}

/** What went at each stage over all criteria, in the order of the set's stages. */
export function lostByStage(lost: readonly LostPoint[], set: CriteriaSet): { stage: string; amount: Points }[] {
  return set.stages.map(({ id }) => ({
    stage: id,
    amount: sum(lost.flatMap(({ parts }) => parts.filter((part) => part.stage === id).map((part) => part.amount))),
  }));
}

/** What the criteria of each department lost, most first, under the department's own name; "" where the set names none. */
export function lostByDepartment(lost: readonly LostPoint[], set: CriteriaSet): { department: string; amount: Points }[] {
  const amounts = new Map<string, Points>();
  for (const { criterion, amount } of lost) {
    const department = departmentOf(set, criterion.department);
    amounts.set(department, sum([amounts.get(department) ?? ZERO, amount]));
  }
  return [...amounts].map(([department, amount]) => ({ department, amount })).sort((a, b) => b.amount - a.amount);
}

function partsByStage(whole: Points, scores: readonly (readonly [stage: string, points: Points | null])[]): LostPoint["parts"] {
  const parts: { stage: string; amount: Points }[] = [];
  let before = whole;
  for (const [stage, score] of scores) {
    if (score === null) continue;
    if (score !== before) parts.push({ stage, amount: subtract(before, score) });
    before = score;
  }
  return parts;
}
