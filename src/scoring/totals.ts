import {
  countedDomains,
  hasResult,
  isGroup,
  type CriteriaSet,
  type Criterion,
  type CriterionGroup,
  type Domain,
} from "../criteria/criteriaSet";
import { type Points, subtract, sum, ZERO } from "../criteria/points";
import { creditOf, isNotApplicable } from "./credit";
import { resultOf } from "./result";
import { rowOf, type PointsCell, type Scorebook, type ScoreRow } from "./scorebook";

export interface StageTotals {
  readonly stage: string;
  /** How many criteria of the set have a score that can be read, or do not apply. */
  readonly entered: number;
  /** A stage with no score at all has not begun: nothing of it is missing, wrong or lost. */
  readonly begun: boolean;
  readonly complete: boolean;
  /** By domain code. */
  readonly domains: Readonly<Record<string, Points>>;
  /** By the code of a row between a domain and its criteria. */
  readonly groups: Readonly<Record<string, Points>>;
  /** Bonuses and penalties included. */
  readonly total: Points;
  /** Codes of the criteria that do not apply to the unit. */
  readonly notApplicable: readonly string[];
  /** The total's maximum without the criteria that the set leaves out of it where they do not apply. */
  readonly applicable: Points;
  /** What applies without points, and the penalties that went: also where a score is missing, or above its maximum. */
  readonly loss: Points;
  /** By weighted parts and by what applies, out of the set's total; null where the set says no more of a unit than the total. */
  readonly result: Points | null;
}

export interface Totals {
  /** Criteria in the set. */
  readonly criteria: number;
  readonly maximum: Points;
  /** In the order of the set's stages; only those that the sheet has a column for. */
  readonly stages: readonly StageTotals[];
  /** Points are lost against this stage; null while none is complete. */
  readonly latestComplete: string | null;
  /** The stage in hand: the last that has begun, else the first. */
  readonly inHand: string;
}

/** Adds up every stage from its scores, by code, whatever the sheet's own totals show. */
export function computeTotals(book: Scorebook, set: CriteriaSet): Totals {
  const before = known.get(book);
  if (before?.set === set) return before.totals;
  const totals = totalsOf(book, set);
  known.set(book, { set, totals });
  return totals;
}

/** Whoever looks for the lost-points table asks before the check does. */
const known = new WeakMap<Scorebook, { readonly set: CriteriaSet; readonly totals: Totals }>();

function totalsOf(book: Scorebook, set: CriteriaSet): Totals {
  const criteria = set.domains.reduce((count, domain) => count + domain.criteria.length, 0);
  const stages = set.stages
    .filter(({ id }) => book.stages.includes(id))
    .map(({ id }) => {
      const begun = book.criteria.some(({ scores }) => scores[id] !== undefined && scores[id].reading.kind !== "blank");
      return new StageSum(book.criteria, set, id).totals(criteria, begun);
    });
  return {
    criteria,
    maximum: set.total,
    stages,
    latestComplete: stages.findLast((stage) => stage.complete)?.stage ?? null,
    inHand: stages.findLast((stage) => stage.begun)?.stage ?? set.stages[0]!.id,
  };
}

export function stageOf(totals: Totals, stage: string): StageTotals | undefined {
  return totals.stages.find((each) => each.stage === stage);
}

/** Whether a stage is half entered: what it comes to is not its total yet. */
export function isProvisional({ begun, complete }: Pick<StageTotals, "begun" | "complete">): boolean {
  return begun && !complete;
}

/** Id of the stage whose blank scores come next: the one in hand, or the one after it where nothing of that is missing. */
export function stageToFill({ stages, inHand }: Totals): string {
  const at = stages.findIndex(({ stage }) => stage === inHand);
  return (stages[at]?.complete && stages[at + 1]?.stage) || inHand;
}

/** Whether a score of that stage is still to be given. */
export function hasBlanks(totals: Totals): boolean {
  return totals.stages.some(({ stage, complete }) => stage === stageToFill(totals) && !complete);
}

/** What a unit is judged by: the result where the set has one, else the total. */
export function standingOf({ result, total }: Pick<StageTotals, "result" | "total">): Points {
  return result ?? total;
}

/** What a domain's maximum comes to without the criteria that the set leaves out where they do not apply. */
export function applicableMaximum(set: CriteriaSet, { maximum, criteria, extra }: Domain, { notApplicable }: StageTotals): Points {
  if (set.notApplicable !== "rescale" || extra) return maximum;
  const left = criteria.filter(({ code }) => notApplicable.includes(code));
  return subtract(maximum, sum(left.map((criterion) => criterion.maximum)));
}

class StageSum {
  private readonly groups: Record<string, Points> = {};
  private readonly notApplicable: string[] = [];
  private readonly leftOut: Record<string, Points> = {};
  private entered = 0;
  private penalties: Points = ZERO;

  constructor(
    private readonly rows: readonly ScoreRow[],
    private readonly set: CriteriaSet,
    private readonly stage: string,
  ) {}

  totals(criteria: number, begun: boolean): StageTotals {
    const { set, stage, groups, notApplicable } = this;
    const domains = Object.fromEntries(set.domains.map((domain) => [domain.code, this.domain(domain)]));
    const applicable = subtract(set.total, sum(Object.values(this.leftOut)));
    const had = sum(countedDomains(set).map(({ code }) => domains[code]!));
    return {
      ...{ stage, begun, domains, groups, notApplicable },
      entered: this.entered,
      complete: this.entered === criteria,
      total: sum(Object.values(domains)),
      applicable,
      loss: subtract(subtract(applicable, had), this.penalties),
      result: hasResult(set) ? resultOf(set, domains, this.leftOut) : null,
    };
  }

  private domain(domain: Domain): Points {
    const { extra, criteria } = domain;
    const children = sum(domain.children.map((child) => this.row(domain, child)));
    if (!extra) return children;
    const credits = criteria.map((criterion) => creditOf(this.set, domain, criterion, this.cell(criterion)) ?? ZERO);
    return cappedSum(credits, extra);
  }

  private row(domain: Domain, row: Criterion | CriterionGroup): Points {
    if (!isGroup(row)) return this.criterion(domain, row);
    const total = sum(row.children.map((child) => this.row(domain, child)));
    this.groups[row.code] = total;
    return total;
  }

  private criterion(domain: Domain, criterion: Criterion): Points {
    const cell = this.cell(criterion);
    const credit = creditOf(this.set, domain, criterion, cell);
    if (credit === null) return ZERO;
    this.entered++;
    if (criterion.maximum < 0 && credit < 0) this.penalties = sum([this.penalties, credit]);
    if (isNotApplicable(criterion, cell)) this.leaveOut(domain, criterion);
    return credit;
  }

  private leaveOut({ code, extra }: Domain, criterion: Criterion): void {
    this.notApplicable.push(criterion.code);
    if (this.set.notApplicable !== "rescale" || extra) return;
    this.leftOut[code] = sum([this.leftOut[code] ?? ZERO, criterion.maximum]);
  }

  private cell({ code }: Criterion): PointsCell | undefined {
    return rowOf(this.rows, code)?.scores[this.stage];
  }
}

/** Bonuses and penalties of a domain, each together no more than their cap. */
export function cappedSum(points: readonly Points[], { bonus, penalty }: NonNullable<Domain["extra"]>): Points {
  const had = sum(points.filter((each) => each > 0));
  const gone = sum(points.filter((each) => each < 0));
  return (Math.min(had, bonus) + Math.max(gone, penalty)) as Points;
}
