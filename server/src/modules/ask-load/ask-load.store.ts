import type { Context } from '../../context.ts';
import { isGiven } from '../../graphql/arguments.ts';
import { toNeo4jDate } from '../../neo4j/values.ts';
import { askingTeams, leaning } from './ask-load.cypher.ts';

/** Which councils' teams lean on whom, as this request's reader may see it. */
export class AskLoadStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  async teams(within: string, councils: readonly string[] | null | undefined, asAt: string) {
    const statement = askingTeams({ for: isGiven(councils) });
    const [found] = await this.#context.read(statement, { within, for: councils, asAt: toNeo4jDate(asAt) });
    return found ?? { within: null, councils: [], teams: [] };
  }

  leaning(teams: readonly string[], asAt: string) {
    return this.#context.read(leaning, { teams, asAt: toNeo4jDate(asAt) });
  }
}
