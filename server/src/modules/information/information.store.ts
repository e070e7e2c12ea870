import { todayInLondon } from '@atlas/shared/time';
import type { Context } from '../../context.ts';
import { isGiven, type PageArgs } from '../../graphql/arguments.ts';
import { type Connection, connect } from '../../graphql/connection.ts';
import { manyLoader, oneLoader } from '../../graphql/loaders.ts';
import type { WriteTransaction } from '../../neo4j/executor.ts';
import { toNeo4jDate, toNeo4jDateTime, toNeo4jInteger } from '../../neo4j/values.ts';
import { idsIn, type Snapshot } from '../changes/diff.ts';
import { COVERED, coveredBy, namesOfRecords, SEARCHED_TEXTS } from './covered.cypher.ts';
import type { Known } from './describe.ts';
import * as query from './information.cypher.ts';

/** What a request asks for: one record, or a topic. */
export interface Scope {
  readonly about?: string | null | undefined;
  readonly topic?: string | null | undefined;
  readonly themes?: readonly string[] | null | undefined;
  readonly area?: string | null | undefined;
}

/** Requests for information, and what they cover, as this request's reader may see it. */
export class InformationStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  readonly byId = oneLoader(
    async (ids) => (await this.#context.read(query.requestsById, { ids })).map((row) => row.request),
    (row) => row.id,
  );
  /** The request that a record is held for. */
  readonly ofDisclosed = oneLoader(
    (ids) => this.#context.read(query.requestsOfDisclosed, { ids }),
    (row) => row.id,
  );
  readonly aboutOf = oneLoader(
    (ids) => this.#context.read(query.aboutOfRequests, { ids }),
    (row) => row.id,
  );
  readonly recordsOf = manyLoader(async (ids) =>
    (await this.#context.read(query.recordsOfRequests, { ids })).map(({ requestId, record }) => ({ key: requestId, value: record })),
  );

  /** A page, the latest received first. */
  list(states: readonly string[] | null | undefined, page: PageArgs): Connection<query.RequestRow> {
    const has = isGiven(states);
    return connect(this.#context, page, {
      scope: ['information-requests', states],
      keyset: query.requestKeyset,
      page: (goesOn) => query.requestsPage(has, goesOn),
      count: () => query.requestsCount(has),
      params: { states },
    });
  }

  /** What was disclosed of people and to requests, the latest first. */
  disclosures(page: PageArgs): Connection<query.DisclosureRow> {
    return connect(this.#context, page, {
      scope: ['disclosures'],
      keyset: query.disclosureKeyset,
      page: query.disclosuresPage,
      count: () => query.disclosuresCount,
      params: {},
    });
  }

  /** The records of a request within a write: as they are there. */
  async recordsIn(tx: WriteTransaction, id: string): Promise<query.DisclosedRow[]> {
    return (await tx.runAs(this.#context.reader, query.recordsOfRequests, { ids: [id] })).map(({ record }) => record);
  }

  /** Everything a request covers, of every owner. */
  covered(tx: WriteTransaction, { about, topic, themes, area }: Scope): Promise<query.CoveredRow[]> {
    const asked = about ? undefined : { topic: isGiven(topic), themes: isGiven(themes), area: isGiven(area) };
    return tx.runAs(this.#context.reader, coveredBy(asked), {
      about,
      topic: topic?.toLowerCase(),
      themes,
      area,
      labels: COVERED,
      texts: SEARCHED_TEXTS,
      asAt: toNeo4jDate(todayInLondon()),
    });
  }

  /** What records say, and said before where that is asked for. */
  changes(tx: WriteTransaction, ids: readonly string[], withHistory: boolean): Promise<query.ChangeOfRecord[]> {
    return tx.runAs(this.#context.reader, query.changesOfRecords, { ids, withHistory });
  }

  /** How the records are called that these versions speak of. */
  async named(tx: WriteTransaction, changes: readonly query.ChangeOfRecord[]): Promise<Omit<Known, 'withHistory'>> {
    const snapshots = changes.flatMap(({ before, after }) =>
      [before, after].filter((text) => text !== null).map((text) => JSON.parse(text) as Snapshot),
    );
    const rows = await tx.runAs(this.#context.reader, namesOfRecords, { ids: idsIn(...snapshots) });
    return {
      names: new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const]))),
      people: new Set(rows.filter(({ isPerson }) => isPerson).map(({ id }) => id)),
    };
  }

  /** Which records of a request some fields are of. */
  recordsOfFields(tx: WriteTransaction, id: string, fields: readonly string[]) {
    return tx.runAs(this.#context.reader, query.recordsOfFields, { id, fields });
  }

  /** Writes down what is released. */
  async tell(
    tx: WriteTransaction,
    disclosure: Readonly<Record<string, unknown>> & { readonly at: Date; readonly count: number },
  ): Promise<void> {
    const { at, count, ...rest } = disclosure;
    await tx.run(query.recordRelease, { disclosure: { ...rest, at: toNeo4jDateTime(at), count: toNeo4jInteger(count) } });
  }
}
