import type { Context } from '../../context.ts';
import { oneLoader } from '../../graphql/loaders.ts';
import type { WriteTransaction } from '../../neo4j/executor.ts';
import * as query from './access.cypher.ts';

/** What decides who may see the records that this request's reader sees. */
export class AccessStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  readonly ofRecord = oneLoader(
    (ids) => this.#context.read(query.accessOfRecords, { ids }),
    (row) => row.openness.id,
  );

  /** What kind of record an id is of, as an edit finds it; undefined where this reader may not see one. */
  async labelOf(tx: WriteTransaction, id: string): Promise<string | undefined> {
    return (await tx.runAs(this.#context.reader, query.labelOfRecord, { id }))[0]?.label;
  }
}
