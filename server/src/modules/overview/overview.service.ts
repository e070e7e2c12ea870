import { SECTORS } from '@atlas/shared/vocabulary';
import type { Context } from '../../context.ts';
import { AreaStore } from '../areas/areas.store.ts';
import { OverviewStore } from './overview.store.ts';
import { summarise } from './summary.ts';

const nothing = { bySector: [], provisions: 0, ties: 0, unconfirmedTies: 0, agreements: 0 };

/** Says what is held, for Home. */
export class OverviewService {
  readonly #store: OverviewStore;
  readonly #areas: AreaStore;

  constructor(context: Context) {
    this.#store = context.use(OverviewStore);
    this.#areas = context.use(AreaStore);
  }

  /** What is held for an area, or for everywhere, on a day. An area the reader may not see has nothing in it. */
  async describe(within: string | null, asAt: string) {
    const area = within === null ? null : await this.#areas.byId.load(within);
    const isKnown = within === null || area !== null;
    const counted = isKnown ? await this.#store.counts(within, asAt) : nothing;
    const bySector = SECTORS.flatMap((sector) => counted.bySector.find((row) => row.sector === sector) ?? []);
    const counts = { ...counted, bySector, organisations: bySector.reduce((sum, { count }) => sum + count, 0) };
    return { asAt, within: area, ...counts, summary: summarise({ ...counts, asAt, place: area?.name ?? null, isKnown }) };
  }
}
