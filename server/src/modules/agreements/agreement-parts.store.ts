import { addUp, CLOSED_STAGES, needInWords, rolesMissing, stepsFrom } from '@atlas/shared/agreements';
import { todayInLondon } from '@atlas/shared/time';
import type { AgreementKind, CostKind, PartyRole, StageNeed } from '@atlas/shared/vocabulary';
import type { Context } from '../../context.ts';
import { manyLoader, oneLoader } from '../../graphql/loaders.ts';
import type { OrganisationRow } from '../organisations/organisations.cypher.ts';
import { decideByOf } from './agreement-draft.ts';
import * as query from './agreement-parts.cypher.ts';
import type { AgreementRow } from './agreements.cypher.ts';
import { AgreementStore } from './agreements.store.ts';

/** What agreements hold, and what follows from it, as this request's reader may see it. */
export class AgreementPartsStore {
  readonly #context: Context;
  readonly #agreements: AgreementStore;

  constructor(context: Context) {
    this.#context = context;
    this.#agreements = context.use(AgreementStore);
  }

  readonly resourcesOf = manyLoader((ids) => this.#context.read(query.resources, { ids }));
  readonly obligationsOf = manyLoader((ids) => this.#context.read(query.obligations, { ids }));
  /** All decisions about an agreement, programme or initiative, those that put it off too, oldest first. */
  readonly decisionsOf = manyLoader((ids) => this.#context.read(query.decisionsOfAgreements, { ids }));
  readonly ofDecision = manyLoader((ids) => this.#context.read(query.agreementsOfDecisions, { ids }));
  readonly successorOf = manyLoader((ids) => this.#context.read(query.successors, { ids }));
  readonly predecessorOf = manyLoader((ids) => this.#context.read(query.predecessors, { ids }));
  readonly #options = manyLoader((ids) => this.#context.read(query.costOptions, { ids }));
  readonly #lines = manyLoader((ids) => this.#context.read(query.costLines, { ids }));
  readonly #deciders = manyLoader((ids) => this.#context.read(query.deciders, { ids }));
  readonly #readiness = oneLoader(
    (ids) => this.#context.read(query.readiness, { ids }),
    (row) => row.id,
  );

  /** The body that decides on an agreement: the one named for it, else the one that last did. */
  async deciderOf(id: string): Promise<OrganisationRow | null> {
    return (await this.#deciders.load(id))[0] ?? null;
  }

  /** The last day on which an agreement that is not closed can be decided on; null where it has no end. */
  async decideByOf(agreement: AgreementRow, asAt: string): Promise<string | null> {
    const { id, validTo, noticeDays } = agreement;
    const stage = await this.#agreements.stageOf(agreement, asAt);
    if (validTo === null || stage === null || CLOSED_STAGES.includes(stage)) return null;
    const body = await this.deciderOf(id);
    return decideByOf(validTo, noticeDays, body?.decisionLeadDays ?? null);
  }

  /** Where an agreement may go today, and what it lacks for each. */
  async nextStagesOf(agreement: AgreementRow) {
    const today = todayInLondon();
    const stage = await this.#agreements.stageOf(agreement, today);
    const entered = (await this.#agreements.stagesOf.load(agreement.id)).at(-1);
    const ready = await this.#readiness.load(agreement.id);
    if (stage === null || stage !== entered?.stage || ready === null) return [];
    const [kind, roles] = [agreement.kind as AgreementKind, ready.roles as PartyRole[]];
    const has: Record<StageNeed, boolean> = {
      WHOLE_LIFE_COST: ready.hasCost,
      DECISION: ready.isDecided,
      SUCCESSOR: ready.hasSuccessor,
      PARTIES: rolesMissing(kind, roles).length === 0,
    };
    return stepsFrom(kind, stage).map(({ to, needs }) => {
      const missing = needs.filter((need) => !has[need]).map((need) => needInWords(need, kind, roles));
      return { stage: to, allowed: missing.length === 0, missing };
    });
  }

  /** The options weighed, each added up from the costs of the parties that this reader may see. */
  async wholeLifeCostsOf(id: string) {
    const [options, all] = await Promise.all([this.#options.load(id), this.#lines.load(id)]);
    const parties = new Map(all.map(({ party }) => [party.id, party]));
    const named = <T extends { party: string }>({ party, ...sum }: T) => ({ ...sum, organisation: parties.get(party) ?? null });
    return options.map(({ key, name, years, benefits }) => {
      const lines = all.filter(({ option }) => option === key);
      const { total, byParty, yearly } = addUp(
        lines.map(({ party, kind, ...line }) => ({ ...line, kind: kind as CostKind, party: party.id })),
        years,
      );
      return {
        option: name,
        years,
        benefitsNarrative: benefits,
        lines,
        total,
        byParty: byParty.map(named),
        yearly: yearly.map((year) => ({ ...year, byParty: year.byParty.map(named) })),
      };
    });
  }
}
