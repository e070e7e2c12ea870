import type { Context } from '../../context.ts';
import { type AnyNode, nodeLoaderFor } from '../../graphql/node-loaders.ts';
import { NodeStore } from './node.store.ts';

/** Records of any kind, by id. */
export class NodeService {
  readonly #context: Context;
  readonly #store: NodeStore;

  constructor(context: Context) {
    this.#context = context;
    this.#store = context.use(NodeStore);
  }

  /** The record with this id as at a day, null where there is none this reader may see. */
  async find(id: string, asAt: string): Promise<AnyNode | null> {
    const found = await this.#store.labelsOf.load(id);
    return (found && nodeLoaderFor(found.labels)?.(this.#context, id, asAt)) ?? null;
  }

  /** How the record with this id is called, null where this reader may not see it. */
  async findName(id: string): Promise<string | null> {
    return (await this.#store.nameOf.load(id))?.name ?? null;
  }
}
