import { formatDay } from '@atlas/shared/time';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { parseBounded, parseId } from '../../graphql/arguments.ts';
import { refuseCouncils } from '../coverage/coverage.service.ts';
import type { LeaningRow } from './ask-load.cypher.ts';
import { AskLoadStore } from './ask-load.store.ts';

const MAX_LISTED = 200;

/** Whose asks are looked at. */
export interface AskLoadQuestion {
  readonly within: string;
  readonly for: readonly string[] | null | undefined;
  readonly first: number;
}

/** Tells on whom several council teams lean at once. */
export class AskLoadService {
  readonly #store: AskLoadStore;

  constructor(context: Context) {
    this.#store = context.use(AskLoadStore);
  }

  /**
   * The organisations that two or more teams lean on, those with the most teams first, then those with the most asks.
   * @throws BAD_USER_INPUT naming the argument: what is unknown or hidden, or a place nobody governs without `for`
   */
  async find({ within, first, ...question }: AskLoadQuestion, asAt: string) {
    const most = parseBounded(first, 'first', 1, MAX_LISTED);
    const wanted = question.for?.map((id) => parseId(id, 'for'));
    const asking = await this.#store.teams(within, wanted, asAt);
    if (asking.within === null) throw badInput('within', 'there is no area with this id that you may see. Choose one from the list.');
    refuseCouncils('for', wanted, asking.councils, { place: asking.within, asAt, say: 'say whose teams are asked about.' });
    const rows = await this.#store.leaning(asking.teams, asAt);
    return [...Map.groupBy(rows, ({ organisation }) => organisation)]
      .map(([organisationId, asks]) => ({
        organisationId,
        teamIds: [...new Set(asks.map(({ team }) => team))],
        asks: asks.map((ask) => ({ sentence: sentenceOf(ask), recordId: ask.record })),
      }))
      .filter(({ teamIds }) => teamIds.length > 1)
      .sort(
        (a, b) => b.teamIds.length - a.teamIds.length || b.asks.length - a.asks.length || (a.organisationId < b.organisationId ? -1 : 1),
      )
      .slice(0, most);
  }
}

function sentenceOf({ kind, teamName, title }: LeaningRow): string {
  if (kind === 'AGREEMENT') return `${teamName} has a live agreement with it, “${title}”.`;
  if (kind === 'INITIATIVE') return `${teamName} leads “${title}”, which it is a partner in.`;
  return `${teamName} has a follow-up with it, due on ${formatDay(title)}.`;
}
