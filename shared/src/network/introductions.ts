import type { IsoDate } from '../time/index.ts';
import { byCodeUnit } from './graph.ts';
import { costOf, intermediaryLikelihood, scoreOf, tieLikelihood } from './introductions/cost.ts';
import { cheapestPaths } from './introductions/paths.ts';
import { reasonsOf } from './introductions/reasons.ts';
import type { IntroductionOrganisation, IntroductionRoute, IntroductionTie } from './introductions/types.ts';

export interface IntroductionRequest {
  /** Who asks, and who is sought; both named organisations among those given, else there is no path. */
  readonly from: string;
  readonly to: string;
  /** The part of the network to look in. A line that ends outside it is left out, as are organisations that no source names. */
  readonly organisations: Iterable<IntroductionOrganisation>;
  readonly ties: Iterable<IntroductionTie>;
  /** The day on which ties are judged fresh or stale. */
  readonly asAt: IsoDate;
  /** At most so many ties on a path, 4 by default. */
  readonly maxHops?: number;
  /** At most so many paths, 5 by default. */
  readonly first?: number;
}

const MOST_HOPS = 8;

/**
 * The best ways to be introduced, best first, along ties in either direction and without passing anybody twice. Strength, confirmation and
 * freshness of each tie count, each organisation in between costs, and hubs cost more (see INTRODUCTION_WEIGHTS). Of parallel ties the most
 * useful is taken. The order is the same whatever order the ties came in.
 * @throws RangeError when both ends are the same, maxHops is not 1 to 8, first is below 1, or a strength is out of range.
 */
export function findIntroductions(request: IntroductionRequest): IntroductionRoute[] {
  const { from, to, asAt, maxHops = 4, first = 5 } = request;
  if (from === to) throw new RangeError('An introduction is between two different organisations.');
  if (!Number.isInteger(maxHops) || maxHops < 1 || maxHops > MOST_HOPS) {
    throw new RangeError(`maxHops is a whole number from 1 to ${MOST_HOPS}, not ${maxHops}.`);
  }
  if (!Number.isInteger(first) || first < 1) throw new RangeError(`first is a whole number from 1, not ${first}.`);
  const organisations = new Map([...request.organisations].filter(({ isNamed }) => isNamed).map((one) => [one.id, one]));
  const best = bestTies(organisations, request.ties, asAt);
  const steps = new Map([...best].map(([id, links]) => [id, new Map([...links].map(([other, { cost }]) => [other, cost]))]));
  const passing = new Map([...organisations.values()].map((one) => [one.id, costOf(intermediaryLikelihood(one))]));
  const graph = { steps, passing: (id: string) => passing.get(id) ?? 0 };
  return cheapestPaths(graph, from, to, { maxSteps: maxHops, count: first }).map(({ ids, cost }) => {
    const ties = ids.slice(1).flatMap((id, step) => best.get(ids[step] ?? '')?.get(id)?.tie ?? []);
    const path = ids.flatMap((id) => organisations.get(id) ?? []);
    return { organisationIds: ids, ties, score: scoreOf(cost), reasons: reasonsOf(path, ties, asAt) };
  });
}

interface Link {
  readonly tie: IntroductionTie;
  readonly cost: number;
}

/** Neighbour by neighbour the tie that costs least; of equals the one with the smallest id. */
function bestTies(
  organisations: ReadonlyMap<string, unknown>,
  ties: Iterable<IntroductionTie>,
  asAt: IsoDate,
): Map<string, Map<string, Link>> {
  const best = new Map<string, Map<string, Link>>();
  const offer = (a: string, b: string, link: Link) => {
    const links = best.get(a) ?? new Map<string, Link>();
    const known = links.get(b);
    if (known === undefined || link.cost < known.cost) links.set(b, link);
    best.set(a, links);
  };
  for (const tie of [...ties].sort((a, b) => byCodeUnit(a.id, b.id))) {
    if (tie.from === tie.to || !organisations.has(tie.from) || !organisations.has(tie.to)) continue;
    const link = { tie, cost: costOf(tieLikelihood(tie, asAt)) };
    offer(tie.from, tie.to, link);
    offer(tie.to, tie.from, link);
  }
  return best;
}
