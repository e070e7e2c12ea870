import { findIntroductions, reasonSentences } from '@atlas/shared/network';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { parseBounded } from '../../graphql/arguments.ts';
import type { NetworkLine } from '../network/lines.ts';
import { type NetworkScope, NetworkStore } from '../network/network.store.ts';
import type { OrganisationRow } from '../organisations/organisations.cypher.ts';
import { organisationsBetween, radii } from './between.ts';
import { type EndFacts, summarise } from './summary.ts';

export const MAX_HOPS = 6;
export const MAX_PATHS = 20;
/** How many organisations a step finds, how many of them are gone on from, those with the most lines back first, and how many are looked at. */
const MAX_FOUND = 20_000;
const MAX_FRONTIER = 2_000;
const MAX_ORGANISATIONS = 1_500;

/** What is asked for: who could introduce one organisation to another. */
export interface IntroductionQuestion {
  readonly from: string;
  readonly to: string;
  readonly maxHops: number;
  readonly first: number;
  readonly asAt: string;
}
/** A way to be introduced. */
export interface Introduction {
  readonly organisations: readonly OrganisationRow[];
  readonly ties: readonly NetworkLine[];
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Finds who could introduce whom. */
export class IntroductionService {
  readonly #store: NetworkStore;

  constructor(context: Context) {
    this.#store = context.use(NetworkStore);
  }

  /**
   * The best ways from one organisation to another along lines the reader may see. Organisations that no source names, and those that are
   * not there on the day, are on none of them.
   * @throws BAD_USER_INPUT naming the argument
   */
  async find(question: IntroductionQuestion): Promise<{ paths: Introduction[]; summary: string }> {
    const { from, to, asAt } = question;
    const maxHops = parseBounded(question.maxHops, 'maxHops', 1, MAX_HOPS);
    const first = parseBounded(question.first, 'first', 1, MAX_PATHS);
    if (from === to) throw badInput('to', 'it is the same as `from`. An introduction is between two different organisations.');

    const scope: NetworkScope = { asAt, lines: {}, members: {} };
    // Side by side: the search seldom turns out to have been for nothing.
    const [rows, found] = await Promise.all([this.#store.named([from, to], asAt), this.#search(question, scope)]);
    const named = new Map(rows.map((row) => [row.id, row]));
    const ends: EndFacts = { from: named.get(from), to: named.get(to) };
    const areThere = [ends.from, ends.to].every((end) => end?.isOpen && end.isNamed);
    const { ids, wasCut } = areThere ? found : { ids: [], wasCut: false };
    const part = await this.#store.members(ids, scope, 'ALL');

    const organisations = new Map(part.members.map(({ organisation }) => [organisation.id, organisation]));
    const routes = findIntroductions({
      ...{ from, to, asAt, maxHops, first },
      organisations: part.members.map(({ organisation: { id, isNamed }, degree }) => ({ id, isNamed, degree })),
      ties: part.lines,
    });
    const lines = new Map(part.lines.map((line) => [line.id, line]));
    const paths = routes.map((route) => ({
      organisations: route.organisationIds.flatMap((id) => organisations.get(id) ?? []),
      ties: route.ties.flatMap(({ id }) => lines.get(id) ?? []),
      score: route.score,
      reasons: reasonSentences(route.reasons, (id) => organisations.get(id)?.name ?? id),
    }));
    return { paths, summary: summarise({ ends, paths, maxHops, first, asAt, wasCut }) };
  }

  /** The organisations that ways of so many steps can pass, found by going from both ends at once. */
  async #search({ from, to, maxHops }: IntroductionQuestion, scope: NetworkScope): Promise<{ ids: readonly string[]; wasCut: boolean }> {
    const radius = radii(maxHops);
    const [near, far] = await Promise.all([this.#ball(from, radius.from, scope), this.#ball(to, radius.to, scope)]);
    const ids = organisationsBetween({ from: near.hops, to: far.hops }, radius);
    return { ids: ids.slice(0, MAX_ORGANISATIONS), wasCut: near.wasCut || far.wasCut || ids.length > MAX_ORGANISATIONS };
  }

  async #ball(centre: string, radius: number, scope: NetworkScope): Promise<{ hops: Map<string, number>; wasCut: boolean }> {
    const hops = new Map([[centre, 0]]);
    let frontier = [centre];
    let wasCut = false;
    for (let hop = 1; hop <= radius; hop++) {
      const found = await this.#store.neighbours(frontier, scope, MAX_FOUND);
      if (found.length === MAX_FOUND) wasCut = true;
      frontier = found.filter(({ id, isNamed }) => isNamed && !hops.has(id)).map(({ id }) => id);
      for (const id of frontier) hops.set(id, hop);
      if (hop < radius && frontier.length > MAX_FRONTIER) {
        frontier = frontier.slice(0, MAX_FRONTIER);
        wasCut = true;
      }
    }
    return { hops, wasCut };
  }
}
