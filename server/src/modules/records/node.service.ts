import type { Context } from '../../context.ts';
import { oneLoader } from '../../graphql/loaders.ts';
import { type AnyNode, nodeLoaderFor } from '../../graphql/node-loaders.ts';
import { labelsOfNodes, namesOfNodes } from './node.cypher.ts';

/** Records of any kind, by id. */
export class NodeService {
  readonly #context: Context;
  readonly #labelsOf = oneLoader(
    (ids) => this.#context.read(labelsOfNodes, { ids }),
    (row) => row.id,
  );
  readonly #nameOf = oneLoader(
    (ids) => this.#context.read(namesOfNodes, { ids }),
    (row) => row.id,
  );

  constructor(context: Context) {
    this.#context = context;
  }

  /** The record with this id as at a day, null where there is none this reader may see. */
  async find(id: string, asAt: string): Promise<AnyNode | null> {
    const found = await this.#labelsOf.load(id);
    return (found && nodeLoaderFor(found.labels)?.(this.#context, id, asAt)) ?? null;
  }

  /** How the record with this id is called, null where this reader may not see it. */
  async findName(id: string): Promise<string | null> {
    return (await this.#nameOf.load(id))?.name ?? null;
  }
}
