import type { FactStatus, NetworkLayer, OrganisationKind, Sector } from '@atlas/shared/vocabulary';
import { badInput } from '../../errors.ts';
import { isGiven, parseBounded, parseIds } from '../../graphql/arguments.ts';
import { MAX_EXPANDED, MAX_HOPS, MAX_ORGANISATIONS, MAX_STARTS, type NetworkInput } from './network.input.ts';

/** Where a network starts. */
export type NetworkStart =
  | { readonly kind: 'AROUND'; readonly ids: readonly string[] }
  | { readonly kind: 'WITHIN' | 'PROGRAMME'; readonly id: string };

/** Which lines are drawn. Empty lists and nulls ask for nothing. */
export interface LineFilter {
  readonly layers?: readonly NetworkLayer[] | null | undefined;
  readonly statuses?: readonly FactStatus[] | null | undefined;
  readonly minStrength?: number | null | undefined;
}
/** Which organisations are drawn. */
export interface MemberFilter {
  readonly sectors?: readonly Sector[] | null | undefined;
  readonly kinds?: readonly OrganisationKind[] | null | undefined;
  readonly themes?: readonly string[] | null | undefined;
}

/** A network asked for, checked. */
export interface NetworkQuestion {
  readonly start: NetworkStart;
  readonly hops: number;
  /** Whose partners are shown too, once they are reached. */
  readonly expand: readonly string[];
  readonly limit: number;
  readonly asAt: string;
  /** The earlier day it is compared with. */
  readonly compareWith: string | undefined;
  readonly lines: LineFilter;
  readonly members: MemberFilter;
}

/**
 * Checks what was asked for.
 * @throws BAD_USER_INPUT naming the argument
 */
export function parseQuestion(input: NetworkInput, asAt: string): NetworkQuestion {
  const { layers, statuses, minStrength, sectors, kinds, themes, ...rest } = parseIds(input, 'input', [
    'around',
    'within',
    'programme',
    'expand',
    'themes',
  ]);
  const expand = [...new Set(rest.expand ?? [])];
  if (expand.length > MAX_EXPANDED) throw badInput('input.expand', `it names ${expand.length} organisations; the most is ${MAX_EXPANDED}.`);
  if (typeof minStrength === 'number') parseBounded(minStrength, 'input.minStrength', 1, 5);
  const compareWith = rest.compareWith ?? undefined;
  if (compareWith !== undefined && compareWith >= asAt)
    throw badInput('input.compareWith', `${compareWith} is not before the day it is drawn for, ${asAt}.`);
  return {
    start: startOf(rest),
    hops: parseBounded(rest.hops ?? 1, 'input.hops', 0, MAX_HOPS),
    expand,
    limit: parseBounded(rest.limit ?? 500, 'input.limit', 1, MAX_ORGANISATIONS),
    asAt,
    compareWith,
    lines: { layers, statuses, minStrength },
    members: { sectors, kinds, themes },
  };
}

function startOf({ around, within, programme }: NetworkInput): NetworkStart {
  const given = Object.entries({ around, within, programme }).filter(([, value]) => isGiven(value));
  const names = given.map(([name]) => name);
  if (names.length === 0) {
    throw badInput('input', 'it says nowhere to start. Give `around` (organisations), `within` (an area) or `programme`.');
  }
  if (names.length > 1) throw badInput('input', `it starts in ${names.length} places: ${names.join(' and ')}. Give one of them.`);
  if (within) return { kind: 'WITHIN', id: within };
  if (programme) return { kind: 'PROGRAMME', id: programme };
  const ids = [...new Set(around ?? [])];
  if (ids.length > MAX_STARTS) throw badInput('input.around', `it names ${ids.length} organisations; the most is ${MAX_STARTS}.`);
  return { kind: 'AROUND', ids };
}
