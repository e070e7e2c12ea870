import type { Context } from '../../context.ts';
import { toNeo4jDate } from '../../neo4j/values.ts';
import { NetworkStore, type Subnetwork } from '../network/network.store.ts';
import { whatHangsOn } from './dependency.cypher.ts';

/** How many organisations of a place are looked at at most, for who is cut off. */
const MAX_ORGANISATIONS = 5_000;
const nothing = { subjects: [], organisations: [], ending: [], losing: [], initiatives: [], assets: [] };

/** What hangs on organisations, agreements and funds, as this request's reader may see it. */
export class DependencyStore {
  readonly #context: Context;
  readonly #network: NetworkStore;

  constructor(context: Context) {
    this.#context = context;
    this.#network = context.use(NetworkStore);
  }

  async whatHangsOn(ids: readonly string[], within: string, asAt: string) {
    const [found] = await this.#context.read(whatHangsOn, { ids, within, asAt: toNeo4jDate(asAt) });
    return found ?? nothing;
  }

  /** The organisations that sit or work in a place and the lines between them; undefined where they are too many to look at. */
  async networkIn(within: string, asAt: string): Promise<Subnetwork | undefined> {
    const scope = { asAt, lines: {}, members: {} };
    const { ids } = await this.#network.begin({ kind: 'WITHIN', id: within }, scope, MAX_ORGANISATIONS + 1);
    return ids.length > MAX_ORGANISATIONS ? undefined : this.#network.members([...ids].sort(), scope);
  }
}
