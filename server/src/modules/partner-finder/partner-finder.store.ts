import type { Context } from '../../context.ts';
import { isGiven } from '../../graphql/arguments.ts';
import { toNeo4jDate } from '../../neo4j/values.ts';
import { candidateFacts, reachOf, soughtFor } from './candidates.cypher.ts';
import type { Sought } from './facts.ts';

/** What tells who could do something, as this request's reader may see it. */
export class PartnerFinderStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  async sought(area: string, theme: string, councils: readonly string[] | null | undefined, asAt: string) {
    const [found] = await this.#context.read(soughtFor({ for: isGiven(councils) }), {
      area,
      theme,
      for: councils,
      asAt: toNeo4jDate(asAt),
    });
    return found;
  }

  facts({ here, inside, beside, whole, parts, tree, teams }: Sought, asAt: string) {
    const at = { areas: [...here, ...inside, ...beside], there: [...here, ...inside], on: [...whole, ...parts], tree };
    return this.#context.read(candidateFacts, { at, teams, asAt: toNeo4jDate(asAt) });
  }

  reach(ids: readonly string[], councils: readonly string[], asAt: string) {
    return this.#context.read(reachOf, { of: { ids }, councils, asAt: toNeo4jDate(asAt) });
  }
}
