import type { CodeLink } from "./codeMap";
import { allCriteria, allGroups, type CriteriaSet, type Criterion } from "./criteriaSet";

/** Criteria of two sets that stand for each other; where one side is empty, the others are new or gone. */
export interface CriterionLink {
  readonly from: readonly Criterion[];
  readonly to: readonly Criterion[];
}

/**
 * The scored criteria of two sets, linked by a code map: every criterion of either set is in exactly one link. A group stands for those
 * of its criteria that no entry names. A criterion that several entries name belongs to the first; one that none names has no
 * counterpart. Codes that are in neither set, and those of domains, say nothing about criteria and are passed over.
 */
export function linkCriteria(older: CriteriaSet, newer: CriteriaSet, map: readonly CodeLink[]): CriterionLink[] {
  const from = new Takings(
    older,
    map.flatMap((entry) => entry.from),
  );
  const to = new Takings(
    newer,
    map.flatMap((entry) => entry.to),
  );
  const linked = map.map((entry): CriterionLink => ({ from: from.take(entry.from), to: to.take(entry.to) }));
  return [
    ...linked.filter((link) => link.from.length + link.to.length > 0),
    ...from.rest().map((criterion): CriterionLink => ({ from: [criterion], to: [] })),
    ...to.rest().map((criterion): CriterionLink => ({ from: [], to: [criterion] })),
  ];
}

/** The criteria of a set, each handed out once. */
class Takings {
  private readonly left: Map<string, Criterion>;
  private readonly behind: ReadonlyMap<string, readonly string[]>;

  constructor(set: CriteriaSet, named: readonly string[]) {
    const own = new Set(named);
    this.left = new Map(allCriteria(set).map((criterion) => [criterion.code, criterion]));
    this.behind = new Map(
      allGroups(set).map(({ code, criteria }) => [code, criteria.map((each) => each.code).filter((each) => !own.has(each))]),
    );
  }

  take(codes: readonly string[]): Criterion[] {
    return codes
      .flatMap((code) => this.behind.get(code) ?? [code])
      .flatMap((code) => {
        const criterion = this.left.get(code);
        this.left.delete(code);
        return criterion ?? [];
      });
  }

  rest(): Criterion[] {
    return [...this.left.values()];
  }
}
