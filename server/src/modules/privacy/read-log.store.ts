import { VIEWABLE_LABELS } from '@atlas/shared/permissions';
import { restrictedTo } from '../../auth/readers-of.ts';
import type { Context } from '../../context.ts';
import { isGiven, type PageArgs } from '../../graphql/arguments.ts';
import { type Connection, connect } from '../../graphql/connection.ts';
import { newId } from '../../neo4j/ids.ts';
import { toNeo4jDateTime } from '../../neo4j/values.ts';
import { toldTo } from './erasing.ts';
import * as query from './read-log.cypher.ts';
import { readLogWriter } from './read-log-writer.ts';

/** Which entries, checked. */
export interface ReadLogAsked {
  readonly about: string | undefined;
  readonly by: string | undefined;
  readonly from: Date | undefined;
  /** The first moment that is not asked about. */
  readonly to: Date | undefined;
}
const MAX_OPERATION = 200;

/** Who read what is personal or restricted. */
export class ReadLogStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** Keeps what this request read so far, before it is told. @throws where it cannot be kept */
  async keep(operation: string): Promise<void> {
    const { principal, requestId, personalReads, executor } = this.#context;
    const found = personalReads.take();
    if (principal === undefined || found.length === 0) return;
    const at = toNeo4jDateTime(new Date());
    const { id: principalId, name: by, viewing } = principal;
    const through = viewing === undefined ? '' : `, viewing as ${VIEWABLE_LABELS[viewing.as].toLowerCase()}`;
    await readLogWriter(executor).keep(
      found.map((reading) => ({
        ...reading,
        id: newId(),
        at,
        principalId,
        by,
        operation: operation.slice(0, MAX_OPERATION) + through,
        requestId,
        ...restrictedTo(toldTo(reading.ownerId)),
      })),
    );
  }

  /** A page of the reads of one person or record, by one, or between two moments. Ids are checked already. */
  list({ about, by, from, to }: ReadLogAsked, page: PageArgs): Connection<query.PersonalReadRow> {
    const has = { about: isGiven(about), by: isGiven(by), from: from !== undefined, to: to !== undefined };
    return connect(this.#context, page, {
      scope: ['personal-reads', about, by, from?.toISOString(), to?.toISOString()],
      keyset: query.personalReadKeyset,
      page: (goesOn) => query.personalReadsPage(has, goesOn),
      count: () => query.personalReadsCount(has),
      params: { about, by, from: from && toNeo4jDateTime(from), to: to && toNeo4jDateTime(to) },
    });
  }
}
