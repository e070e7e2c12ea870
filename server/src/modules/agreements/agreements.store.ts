import type { AgreementKind, AgreementStage } from '@atlas/shared/vocabulary';
import type { Context } from '../../context.ts';
import { isGiven, type PageArgs, parseFilterText } from '../../graphql/arguments.ts';
import { type Connection, connect } from '../../graphql/connection.ts';
import { manyLoader, oneLoader, perSetting } from '../../graphql/loaders.ts';
import { fullTextQuery } from '../../neo4j/full-text.ts';
import { toNeo4jDate } from '../../neo4j/values.ts';
import * as query from './agreements.cypher.ts';
import type { AgreementFilter, AgreementOrder } from './agreements.input.ts';
import { stageOn } from './life.ts';

const byTitle: AgreementOrder = { field: 'TITLE', direction: 'ASC' };

/** Agreements with their parties, stages, decisions and funds, as this request's reader may see them. */
export class AgreementStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  readonly byId = oneLoader(
    async (ids) => (await this.#context.read(query.agreementsById, { ids })).map((row) => row.agreement),
    (row) => row.id,
  );
  readonly decisionById = oneLoader(
    async (ids) => (await this.#context.read(query.decisionsById, { ids })).map((row) => row.decision),
    (row) => row.id,
  );
  readonly fundById = oneLoader(
    async (ids) => (await this.#context.read(query.fundsById, { ids })).map((row) => row.fund),
    (row) => row.id,
  );
  readonly partiesOf = manyLoader((ids) => this.#context.read(query.partiesOfAgreements, { ids }));
  /** The stages of each, in the order they were entered. */
  readonly stagesOf = manyLoader((ids) => this.#context.read(query.stagesOfAgreements, { ids }));
  /** The decision behind a stage: none, or one. */
  readonly decisionOf = manyLoader((ids) => this.#context.read(query.decisionsOfStages, { ids }));
  /** The fund behind an agreement: none, or one. */
  readonly fundOf = manyLoader((ids) => this.#context.read(query.fundsOfAgreements, { ids }));
  /** Those made under an initiative and begun by a day. */
  readonly ofInitiative = perSetting((asAt) =>
    manyLoader((ids) => this.#context.read(query.agreementsOfInitiatives, { ids, asAt: toNeo4jDate(asAt) })),
  );

  /** The stage an agreement was in on a day; null before its first. */
  async stageOf({ id, kind, validTo }: query.AgreementRow, asAt: string): Promise<AgreementStage | null> {
    const stages = await this.stagesOf.load(id);
    return stageOn(kind as AgreementKind, stages as { stage: AgreementStage; on: string }[], validTo, asAt);
  }

  /**
   * A page of those a filter describes. Ids in the filter are checked already.
   * @param organisation one that is a party, beside the filter's own
   */
  list(
    filter: AgreementFilter,
    order: AgreementOrder | null | undefined,
    asAt: string,
    page: PageArgs,
    organisation?: string,
  ): Connection<query.AgreementRow> {
    const { conditions, params } = asked(filter, asAt, organisation);
    const keyset = query.agreementKeyset(order ?? byTitle);
    return connect(this.#context, page, {
      scope: ['agreements', filter, order ?? byTitle, asAt, organisation],
      keyset,
      page: (goesOn) => query.agreementsPage(conditions, keyset, goesOn),
      count: () => query.agreementsCount(conditions),
      params,
    });
  }
}

/**
 * What a filter asks of agreements on a day, for `matching`: its conditions, and the parameters they speak of.
 * @param organisation one that is a party, beside the filter's own
 */
export function asked(
  filter: AgreementFilter,
  asAt: string,
  organisation?: string,
): { conditions: query.AgreementConditions; params: Record<string, unknown> } {
  const text = fullTextQuery(parseFilterText(filter.text));
  const [party, otherParty] = [organisation, filter.party].filter(isGiven);
  const conditions: query.AgreementConditions = {
    text: text !== undefined,
    kinds: isGiven(filter.kinds),
    stages: isGiven(filter.stages),
    party: party !== undefined,
    parties: otherParty !== undefined,
    within: isGiven(filter.within),
    themes: isGiven(filter.themes),
    endsBefore: isGiven(filter.endsBefore),
  };
  const endsBefore = filter.endsBefore ? toNeo4jDate(filter.endsBefore) : null;
  return { conditions, params: { ...filter, text, party, otherParty, endsBefore, asAt: toNeo4jDate(asAt) } };
}
