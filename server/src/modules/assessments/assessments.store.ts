import type { Context } from '../../context.ts';
import { isGiven, type PageArgs } from '../../graphql/arguments.ts';
import { type Connection, connect } from '../../graphql/connection.ts';
import { manyLoader, oneLoader } from '../../graphql/loaders.ts';
import type { WriteTransaction } from '../../neo4j/executor.ts';
import { toNeo4jDate } from '../../neo4j/values.ts';
import * as query from './assessments.cypher.ts';
import type { MaturityAssessmentFilter } from './assessments.input.ts';

/** Maturity scales and assessments, as this request's reader may see them. */
export class AssessmentStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  readonly scaleById = oneLoader(
    async (ids) => (await this.#context.read(query.scalesById, { ids })).map((row) => row.scale),
    (row) => row.id,
  );
  readonly byId = oneLoader(
    async (ids) => (await this.#context.read(query.assessmentsById, { ids })).map((row) => row.assessment),
    (row) => row.id,
  );
  readonly dimensionsOf = manyLoader((ids) => this.#context.read(query.dimensionsOfScales, { ids }));
  /** The scale of each assessment: one, or none that may be seen. */
  readonly scaleOf = manyLoader((ids) => this.#context.read(query.scalesOfAssessments, { ids }));
  readonly #scores = manyLoader((ids) => this.#context.read(query.scoresOfAssessments, { ids }));

  /** All scales, by name; 200 at most. */
  async scales(): Promise<query.ScaleRow[]> {
    return (await this.#context.read(query.allScales)).map(({ scale }) => scale);
  }

  async scoresOf(id: string) {
    return (await this.#scores.load(id)).map(({ own: { score, note }, dimension }) => ({ score, note, dimension }));
  }

  /** A scale and its dimensions, read within a transaction that is about to score on it. */
  async scaleWithin(tx: WriteTransaction, id: string) {
    const [[found], rows] = await Promise.all([
      tx.runAs(this.#context.reader, query.scalesById, { ids: [id] }),
      tx.runAs(this.#context.reader, query.dimensionsOfScales, { ids: [id] }),
    ]);
    return { lowest: found?.scale.lowest ?? 0, highest: found?.scale.highest ?? 0, dimensions: rows.map(({ value }) => value) };
  }

  /** An assessment on a scale, read within a transaction that is about to change the scale; undefined where nobody was assessed on it. */
  async anyOnWithin(tx: WriteTransaction, scale: string): Promise<{ id: string; isSeen: boolean } | undefined> {
    return (await tx.runAs(this.#context.reader, query.scaleInUse, { scale }))[0];
  }

  /** The assessments of a body on a scale and day, read within a transaction that is about to add one. */
  ofDayWithin(tx: WriteTransaction, { organisation, scale, on }: { organisation: string; scale: string; on: string }) {
    return tx.runAs(this.#context.reader, query.assessmentsOfDay, { organisation, scale, on: toNeo4jDate(on) });
  }

  /** A page of the assessments a filter describes that were made by a day, the latest first. Ids in the filter are checked already. */
  list(filter: MaturityAssessmentFilter, asAt: string, page: PageArgs): Connection<query.AssessmentRow> {
    const conditions = { organisations: isGiven(filter.organisations), scale: isGiven(filter.scale) };
    return connect(this.#context, page, {
      scope: ['assessments', filter, asAt],
      keyset: query.assessmentKeyset,
      page: (goesOn) => query.assessmentsPage(conditions, goesOn),
      count: () => query.assessmentsCount(conditions),
      params: { ...filter, asAt: toNeo4jDate(asAt) },
    });
  }
}
