import type { Context } from '../../context.ts';
import { manyLoader, perSetting } from '../../graphql/loaders.ts';
import { toNeo4jDate } from '../../neo4j/values.ts';
import * as query from './initiative-parts.cypher.ts';

/** What belongs to initiatives, as this request's reader may see it: each by day. */
export class InitiativePartStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  readonly stagesOf = perSetting((asAt) =>
    manyLoader((ids) => this.#context.read(query.stagesOfInitiatives, { ids, asAt: toNeo4jDate(asAt) })),
  );
  readonly milestonesOf = perSetting((asAt) =>
    manyLoader((ids) => this.#context.read(query.milestonesOfInitiatives, { ids, asAt: toNeo4jDate(asAt) })),
  );
  readonly risksOf = perSetting((asAt) =>
    manyLoader((ids) => this.#context.read(query.risksOfInitiatives, { ids, asAt: toNeo4jDate(asAt) })),
  );
  readonly measuresOf = manyLoader((ids) => this.#context.read(query.measuresOfInitiatives, { ids }));
  readonly valuesOf = perSetting((day) => manyLoader((ids) => this.#context.read(query.valuesOfMeasures, { ids, day })));
  readonly membersOf = manyLoader((ids) => this.#context.read(query.membersOfInitiatives, { ids }));
}
