import type { Context } from '../../context.ts';
import { oneLoader } from '../../graphql/loaders.ts';
import { labelsOfNodes, namesOfNodes } from './node.cypher.ts';

/** What kind of record an id is of, and how it is called. */
export class NodeStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  readonly labelsOf = oneLoader(
    (ids) => this.#context.read(labelsOfNodes, { ids }),
    (row) => row.id,
  );
  readonly nameOf = oneLoader(
    (ids) => this.#context.read(namesOfNodes, { ids }),
    (row) => row.id,
  );
}
