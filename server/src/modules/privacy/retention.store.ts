import { PERSONAL_FIELDS } from '@atlas/shared/personal-data';
import { todayInLondon } from '@atlas/shared/time';
import type { Context } from '../../context.ts';
import type { WriteTransaction } from '../../neo4j/executor.ts';
import { toNeo4jDate, toNeo4jInteger } from '../../neo4j/values.ts';
import { type PastRow, pastTheirTime } from './retention.cypher.ts';
import { TOMBSTONE } from './tombstone.ts';

/** How long a kind of record is kept after the last post ended: as long as its longest-kept field. */
const monthsOf = (record: string) =>
  toNeo4jInteger(
    Math.max(...PERSONAL_FIELDS.filter((field) => field.record === record && field.from === 'LAST_POST_ENDED').map(({ months }) => months)),
  );

/** What is past its time. */
export class RetentionStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** Of the councils for whose records this reader may erase. @param tx the transaction it is asked in; one of its own unless given */
  list(tx?: WriteTransaction): Promise<PastRow[]> {
    const { principal, reader } = this.#context;
    const params = {
      owners: (principal?.councilIds ?? []).filter((id) => this.#context.may('erasure:run', id)),
      today: toNeo4jDate(todayInLondon()),
      erased: TOMBSTONE.name,
      personMonths: monthsOf('Person'),
      contactMonths: monthsOf('PersonalContact'),
    };
    return tx === undefined ? this.#context.read(pastTheirTime, params) : tx.runAs(reader, pastTheirTime, params);
  }
}
