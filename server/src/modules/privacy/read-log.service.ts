import { startOfDayInLondon } from '@atlas/shared/time';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { type PageArgs, parseId } from '../../graphql/arguments.ts';
import type { Connection } from '../../graphql/connection.ts';
import type { PersonalReadRow } from './read-log.cypher.ts';
import { ReadLogStore } from './read-log.store.ts';

/** Which entries are asked for; days are of London, `to` the first that is not. */
export interface ReadLogFilter {
  readonly about?: string | null;
  readonly by?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
}

/** The read log, for stewards. */
export class ReadLogService {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** @throws UNAUTHENTICATED, FORBIDDEN or BAD_USER_INPUT */
  list({ about, by, from, to }: ReadLogFilter, page: PageArgs): Connection<PersonalReadRow> {
    this.#context.require('read-log:read');
    if (from && to && from >= to) throw badInput('to', `it is not after ${from}: the days asked about end before ${to}.`);
    return this.#context.use(ReadLogStore).list(
      {
        about: about ? parseId(about, 'about') : undefined,
        by: by || undefined,
        from: from ? startOfDayInLondon(from) : undefined,
        to: to ? startOfDayInLondon(to) : undefined,
      },
      page,
    );
  }
}
