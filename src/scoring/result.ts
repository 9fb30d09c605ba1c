import { countedDomains, type CriteriaSet } from "../criteria/criteriaSet";
import { type Points, sum, ZERO } from "../criteria/points";

/**
 * What a unit comes to out of the set's total: the share that it has of what applies to it, part by part with the parts' weights, and
 * bonuses and penalties on top. A part of which nothing applies does not count. Rounded to a millionth of a point.
 *
 * `leftOut` are the maxima that do not apply, by domain code.
 */
export function resultOf(set: CriteriaSet, domains: Readonly<Record<string, Points>>, leftOut: Readonly<Record<string, Points>>): Points {
  let share = 0;
  let weights = 0;
  for (const { weight, domains: codes } of partsOf(set)) {
    const maxima = set.domains.filter(({ code }) => codes.includes(code)).map(({ code, maximum }) => maximum - (leftOut[code] ?? 0));
    const maximum = maxima.reduce((whole, each) => whole + each, 0);
    if (maximum <= 0) continue;
    share += (weight * sum(codes.map((code) => domains[code] ?? ZERO))) / maximum;
    weights += weight;
  }
  const extras = sum(set.domains.filter(({ extra }) => extra).map(({ code }) => domains[code] ?? ZERO));
  return Math.round((weights === 0 ? 0 : (set.total * share) / weights) + extras) as Points;
}

/** The set's weighted parts; one of everything where it has none. */
export function partsOf(set: CriteriaSet): readonly { readonly weight: number; readonly domains: readonly string[] }[] {
  return set.blocks.length > 0 ? set.blocks : [{ weight: 100, domains: countedDomains(set).map(({ code }) => code) }];
}
