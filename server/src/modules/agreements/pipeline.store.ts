import { STUCK_AFTER_DAYS } from '@atlas/shared/agreements';
import type { AgreementKind } from '@atlas/shared/vocabulary';
import type { Context } from '../../context.ts';
import { toNeo4jDate, toNeo4jInteger } from '../../neo4j/values.ts';
import type { AgreementFilter } from './agreements.input.ts';
import { asked } from './agreements.store.ts';
import * as query from './pipeline.cypher.ts';

/** Kinds of agreement by which one body takes a responsibility over from another. */
const RESPONSIBILITY_KINDS: readonly AgreementKind[] = ['AGENCY', 'ASSET_TRANSFER', 'DEVOLVED_BUDGET', 'LEASE', 'SERVICE_LEVEL'];
const stuckAfter = Object.fromEntries(Object.entries(STUCK_AFTER_DAYS).map(([stage, days]) => [stage, toNeo4jInteger(days)]));

/** Agreements by stage, by the body they wait for, and by the place they rest on. */
export class PipelineStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  pipeline(filter: AgreementFilter, asAt: string, first: number) {
    const { conditions, params } = asked(filter, asAt);
    return this.#context.read(query.pipeline(conditions), { ...params, stuckAfter, first: toNeo4jInteger(first) });
  }

  /** What waits for a body, what waits for none, and what it decided lately. @param most how many of each that waits to give */
  agenda(body: string, asAt: string, { first, most }: { first: number; most: number }) {
    const params = { body, asAt: toNeo4jDate(asAt), stuckAfter, first: toNeo4jInteger(first), most: toNeo4jInteger(most) };
    return Promise.all([
      this.#context.read(query.agendaOfBody, params),
      this.#context.read(query.agendaOfNobody, params),
      this.#context.read(query.decisionsOfBody, params),
    ]);
  }

  decidingBodies(asAt: string) {
    return this.#context.read(query.decidingBodies, { asAt: toNeo4jDate(asAt) });
  }

  funds(text: string, first: number) {
    return this.#context.read(query.funds, { text: text.toLowerCase(), first: toNeo4jInteger(first) });
  }

  responsibilities(within: string | null, asAt: string) {
    return this.#context.read(query.responsibilities(within !== null), { within, asAt: toNeo4jDate(asAt), kinds: RESPONSIBILITY_KINDS });
  }
}
