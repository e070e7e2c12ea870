import { OPEN_STAGES, STUCK_AFTER_DAYS } from '@atlas/shared/agreements';
import { formatPoundsShort } from '@atlas/shared/money';
import { formatDay } from '@atlas/shared/time';
import { AGREEMENT_STAGE_LABELS, AGREEMENT_STAGES, type AgreementStage, RESOURCE_KINDS } from '@atlas/shared/vocabulary';
import type { Context } from '../../context.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import type { AgreementFilter } from './agreements.input.ts';
import { AgreementStore } from './agreements.store.ts';
import type { AgendaRow } from './pipeline.cypher.ts';
import { PipelineStore } from './pipeline.store.ts';

const count = (n: number, what: string) => `${n.toLocaleString('en-GB')} ${what}${n === 1 ? '' : 's'}`;

/** What stands where, what waits for whom, and who carries what without the means. */
export class PipelineService {
  readonly #context: Context;
  readonly #store: PipelineStore;

  constructor(context: Context) {
    this.#context = context;
    this.#store = context.use(PipelineStore);
  }

  /** Agreements by stage on a day, with how long they have been there. @param first how many of each stage to show */
  async pipeline(filter: AgreementFilter, asAt: string, first: number) {
    const rows = await this.#store.pipeline(filter, asAt, first);
    const stages = AGREEMENT_STAGES.map((stage) => {
      const row = rows.find((one) => one.stage === stage);
      return {
        stage,
        count: row?.count ?? 0,
        stuck: row?.stuck ?? 0,
        longestDays: row?.longestDays ?? null,
        medianDays: row?.medianDays ?? null,
        stuckAfterDays: STUCK_AFTER_DAYS[stage] ?? null,
        cards: row?.cards ?? [],
      };
    });
    return { asAt, stages, summary: pipelineInWords(stages) };
  }

  /** What waits for a body's next meeting, and what it decided lately. A body the reader may not see is none. */
  async agenda(body: string, asAt: string, limits: { first: number; most: number }) {
    const organisation = await this.#context.use(OrganisationStore).byId.load(body);
    if (organisation === null) return null;
    const [[waiting = nothing], [nobodys = nothing], decided] = await this.#store.agenda(body, asAt, limits);
    const { total, meetings, items } = waiting;
    return {
      body: organisation,
      asAt,
      items,
      total,
      unassigned: nobodys.items,
      unassignedTotal: nobodys.total,
      decided: decided.map(({ decision }) => decision),
      meetings,
      summary: agendaInWords(organisation.name, waiting),
    };
  }

  decidingBodies(asAt: string) {
    return this.#store.decidingBodies(asAt);
  }

  /** Funds whose name has a text in it, by name. */
  async funds(text: string, first: number) {
    const rows = await this.#store.funds(text, first);
    const found = await this.#context.use(AgreementStore).fundById.loadMany(rows.map(({ id }) => id));
    return found.filter((fund) => fund !== null && !(fund instanceof Error));
  }

  /** Places with the responsibilities that rest on them on a day, those without resources first. */
  async ledger(within: string | null, asAt: string, onlyWithout: boolean, first: number) {
    const found = await this.#store.responsibilities(within, asAt);
    const all = found.map(({ area, held }) => {
      const resources = held.flatMap((one) => one.resources);
      const passed = resources.filter(({ side }) => side === 'PASSED');
      const sum = (side: string) => resources.reduce((total, one) => total + (one.side === side ? (one.amountPence ?? 0) : 0), 0);
      return {
        area,
        agreements: held.map(({ agreement }) => agreement),
        withoutResources: held.filter((one) => one.resources.every(({ side }) => side !== 'PASSED')).map(({ agreement }) => agreement),
        passed: RESOURCE_KINDS.filter((kind) => passed.some((one) => one.kind === kind)),
        passedPence: sum('PASSED'),
        askedPence: sum('ASKED'),
      };
    });
    const without = all.filter(({ withoutResources }) => withoutResources.length > 0);
    const rows = (onlyWithout ? without : all).toSorted((a, b) => b.withoutResources.length - a.withoutResources.length).slice(0, first);
    const agreements = new Set(found.flatMap(({ held }) => held.map(({ agreement }) => agreement.id)));
    const bare = new Set(without.flatMap(({ withoutResources }) => withoutResources.map(({ id }) => id)));
    const money = new Map(
      found.flatMap(({ held }) =>
        held.map(({ agreement, resources }) => [
          agreement.id,
          resources.reduce((total, one) => total + (one.side === 'PASSED' ? (one.amountPence ?? 0) : 0), 0),
        ]),
      ),
    );
    const total = [...money.values()].reduce((a, b) => a + b, 0);
    const summary =
      agreements.size === 0
        ? 'No live agreement that passes a responsibility on is held here.'
        : `${count(agreements.size, 'live agreement')} ${agreements.size === 1 ? 'passes a responsibility' : 'pass responsibilities'} on in ${count(all.length, 'place')}, with ${formatPoundsShort(total)} in money; for ${bare.size.toLocaleString('en-GB')} of them no resource is recorded as passing with it.`;
    return {
      asAt,
      rows,
      places: all.length,
      placesWithout: without.length,
      agreements: agreements.size,
      agreementsWithout: bare.size,
      passedPence: total,
      summary,
    };
  }
}

const nothing: AgendaRow = { total: 0, stuck: 0, meetings: [], items: [] };

/** "310 agreements wait for a decision of Cabinet, 4 of them stuck; the 200 that are due soonest are listed." */
function agendaInWords(body: string, { total, stuck, items, meetings: [next] }: AgendaRow): string {
  if (total === 0) return `Nothing waits for a decision of ${body}.`;
  const meeting = next === undefined ? '' : `; the next meeting named is on ${formatDay(next)}`;
  const listed =
    items.length < total ? `; the ${items.length.toLocaleString('en-GB')} due soonest ${items.length === 1 ? 'is' : 'are'} listed` : '';
  return `${count(total, 'agreement')} ${total === 1 ? 'waits' : 'wait'} for a decision of ${body}, ${stuck.toLocaleString('en-GB')} of them stuck${meeting}${listed}.`;
}

interface Standing {
  readonly stage: AgreementStage;
  readonly count: number;
  readonly stuck: number;
}

/** "12 agreements are on their way, 3 of them stuck; most at business case (5). 78 are live." */
export function pipelineInWords(stages: readonly Standing[]): string {
  const isLive = ({ stage }: Standing) => stage === 'LIVE' || stage === 'UNDER_REVIEW';
  const coming = stages.filter((one) => OPEN_STAGES.includes(one.stage) && !isLive(one));
  const sum = (some: readonly Standing[], of: 'count' | 'stuck') => some.reduce((total, one) => total + one[of], 0);
  const [onTheWay, stuck, live] = [sum(coming, 'count'), sum(stages, 'stuck'), sum(stages.filter(isLive), 'count')];
  const most = coming.toSorted((a, b) => b.count - a.count)[0];
  const way =
    onTheWay === 0
      ? 'No agreement is on its way.'
      : `${count(onTheWay, 'agreement')} ${onTheWay === 1 ? 'is' : 'are'} on the way, most at ${AGREEMENT_STAGE_LABELS[most?.stage ?? 'DECISION'].toLowerCase()} (${most?.count}).`;
  return `${way} ${live.toLocaleString('en-GB')} ${live === 1 ? 'is' : 'are'} live.${stuck === 0 ? '' : ` ${stuck.toLocaleString('en-GB')} ${stuck === 1 ? 'has' : 'have'} been longer at a stage than is usual.`}`;
}
