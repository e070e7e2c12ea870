import type { Context } from '../../context.ts';
import type { PageArgs } from '../../graphql/arguments.ts';
import { type Connection, connect } from '../../graphql/connection.ts';
import type { WriteTransaction } from '../../neo4j/executor.ts';
import { toNeo4jDate } from '../../neo4j/values.ts';
import { type Erasing, erase, findSaid, type KnownOfSubject, namesOf } from './erasing.ts';
import * as query from './erasure.cypher.ts';
import { fieldsOfSubject } from './tombstone.ts';

/** A record of which something would go. */
export interface ErasedRecord {
  /** Null where the reader may not see it. */
  readonly id: string | null;
  readonly record: string;
  readonly fields: readonly string[];
  /** Entries of its history that would be written again. */
  readonly historyEntries: number;
}
/** What an erasure would do. */
export interface ErasurePlan {
  readonly records: readonly ErasedRecord[];
  readonly historyEntries: number;
  /** Texts in which their name stands: they are not changed. */
  readonly mentions: readonly { readonly id: string; readonly record: string; readonly fields: readonly string[] }[];
  /** What stands in the way. */
  readonly holds: readonly { readonly id: string | null; readonly record: string; readonly what: string | null }[];
}

/** What an erasure asks of the store and does to it. */
export class ErasureStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  async lock(tx: WriteTransaction, id: string) {
    const [subject] = await tx.runAs(this.#context.reader, query.lockSubject, { id });
    return subject;
  }

  /** All that is held of a person, what would become of it, and which hidden records stand in the way. @param today YYYY-MM-DD */
  async find(tx: WriteTransaction, id: string, today: string) {
    const { reader } = this.#context;
    const records = await tx.runAs(reader, query.recordsOfSubject, { id });
    const holds = await tx.runAs(reader, query.holdsOnSubject, { id, today: toNeo4jDate(today) });
    const names = namesOf(records);
    const mentions = names.length === 0 ? [] : await tx.runAs(reader, query.mentionsOf, { names, texts: query.textProperties });
    const erased = records.map(({ id: own, label, isSeen, changes }) => ({
      id: isSeen ? own : null,
      record: label,
      fields: [
        ...new Set(changes.flatMap(({ before, after }) => [before, after].flatMap((text) => (text === null ? [] : fieldsOfSubject(text))))),
      ],
      historyEntries: changes.length,
    }));
    const said = await findSaid(tx, reader, records);
    const told = said.map(({ id: own, label, isSeen, changes }) => ({
      id: isSeen ? own : null,
      record: label,
      fields: [label === 'DisclosedRecord' ? 'value' : 'text'],
      historyEntries: changes.length,
    }));
    const all = [...erased, ...told];
    const plan: ErasurePlan = {
      records: all,
      historyEntries: all.reduce((sum, { historyEntries }) => sum + historyEntries, 0),
      mentions: mentions.map(({ label, ...mention }) => ({ record: label, ...mention })),
      holds: holds.map(({ id: own, label, what, isSeen }) => ({ id: isSeen ? own : null, record: label, what })),
    };
    return { records, said, plan, hidden: holds.filter(({ isSeen }) => !isSeen).map(({ id: own }) => own) };
  }

  erase(tx: WriteTransaction, known: KnownOfSubject, erasing: Erasing): Promise<void> {
    return erase(tx, known, erasing);
  }

  list(page: PageArgs): Connection<query.ErasureRow> {
    return connect(this.#context, page, {
      scope: ['erasures'],
      keyset: query.erasureKeyset,
      page: query.erasuresPage,
      count: () => query.erasuresCount,
      params: {},
    });
  }
}
