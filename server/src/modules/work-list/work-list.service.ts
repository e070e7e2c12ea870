import { STUCK_AFTER_DAYS } from '@atlas/shared/agreements';
import { addDays, todayInLondon } from '@atlas/shared/time';
import { readingAs } from '../../auth/reader.ts';
import type { Context } from '../../context.ts';
import { toNeo4jDate, toNeo4jInteger } from '../../neo4j/values.ts';
import { NodeService } from '../records/node.service.ts';
import { sentenceOf } from './sentences.ts';
import { WorkListStore } from './work-list.store.ts';

/** How many days ahead verifications and obligations are told of. */
const SOON_DAYS = 30;
/** The same for decisions, which need papers and a meeting. */
const DECIDE_WITHIN_DAYS = 180;

/** What waits for whoever is reading. */
export class WorkListService {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * What waits for the reader's councils and organisations, the soonest first; what has no day waits from today. Where more waits than is asked
   * for, the kinds take turns: a hundred facts to verify leave room for the one proposal.
   * @param onlyMine true for what they are to do themselves, and what is about the organisations they look after
   */
  async list(first: number, onlyMine: boolean) {
    const { principal } = this.#context;
    const reader = readingAs(this.#context.reader);
    if (reader === undefined) return [];
    const today = todayInLondon();
    const parameters = {
      ours: [...new Set([...reader.councilIds, ...reader.organisationIds])],
      deciding: reader.councilIds.filter((id) => this.#context.may('proposal:decide', id)),
      asAt: toNeo4jDate(today),
      soon: toNeo4jDate(addDays(today, SOON_DAYS)),
      decideBefore: toNeo4jDate(addDays(today, DECIDE_WITHIN_DAYS)),
      stuckAfter: Object.fromEntries(Object.entries(STUCK_AFTER_DAYS).map(([stage, days]) => [stage, toNeo4jInteger(days)])),
      limit: toNeo4jInteger(first),
      onlyMine,
      me: reader.principalId,
      myName: principal?.name ?? '',
    };
    const rows = await this.#context.use(WorkListStore).read(parameters);
    const waiting = rows.map((row) => ({ row, on: row.dueOn ?? today })).sort(bySoonest);
    const turns = [...Map.groupBy(waiting, ({ row }) => row.kind).values()].flatMap((ofKind) =>
      ofKind.map((one, turn) => ({ ...one, turn })),
    );
    return turns
      .sort((a, b) => a.turn - b.turn || bySoonest(a, b))
      .slice(0, first)
      .sort(bySoonest)
      .map(({ row }) => ({
        kind: row.kind,
        dueOn: row.dueOn,
        sentence: sentenceOf(row, today),
        about: () => this.#context.use(NodeService).find(row.about, today),
      }));
  }
}

interface Waiting {
  readonly row: { readonly about: string };
  readonly on: string;
}
const bySoonest = (a: Waiting, b: Waiting) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.row.about < b.row.about ? -1 : 1);
