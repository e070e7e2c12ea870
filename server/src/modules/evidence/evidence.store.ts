import type { Context } from '../../context.ts';
import type { PageArgs } from '../../graphql/arguments.ts';
import { type Connection, connect } from '../../graphql/connection.ts';
import { manyLoader, oneLoader } from '../../graphql/loaders.ts';
import { toNeo4jInteger } from '../../neo4j/values.ts';
import * as query from './evidence.cypher.ts';
import * as figures from './figures.cypher.ts';

/** How much of one source a page of it shows: a register supports tens of thousands of records. */
const MAX_EVIDENCE_OF_SOURCE = 2_000;

/** Sources, what rests on them, and what they state as figures or text. */
export class EvidenceStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  readonly byId = oneLoader(
    async (ids) => (await this.#context.read(query.evidenceById, { ids })).map((row) => row.evidence),
    (row) => row.id,
  );
  readonly sourceById = oneLoader(
    async (ids) => (await this.#context.read(query.sourcesById, { ids })).map((row) => row.source),
    (row) => row.id,
  );
  readonly figureById = oneLoader(
    async (ids) => (await this.#context.read(figures.figuresById, { ids })).map((row) => row.figure),
    (row) => row.id,
  );
  readonly noteById = oneLoader(
    async (ids) => (await this.#context.read(figures.notesById, { ids })).map((row) => row.note),
    (row) => row.id,
  );
  /** What a record of any kind rests on. */
  readonly ofRecord = manyLoader((ids) => this.#context.read(query.evidenceOfRecords, { ids }));
  readonly figuresOf = manyLoader((ids) => this.#context.read(figures.figuresOfRecords, { ids }));
  readonly notesOf = manyLoader((ids) => this.#context.read(figures.notesOfRecords, { ids }));
  /** The id of the record each piece of evidence supports: none or one. */
  readonly recordOf = manyLoader((ids) => this.#context.read(query.recordsEvidenced, { ids }));
  /** How many pieces of evidence a source gives: none, or one number. */
  readonly countOf = manyLoader((ids) => this.#context.read(query.evidenceCounts, { ids }));
  readonly #ofSource = manyLoader((ids) =>
    this.#context.read(query.evidenceOfSources, { ids, limit: toNeo4jInteger(MAX_EVIDENCE_OF_SOURCE) }),
  );

  /** What these records rest on together, with how many of them rest on each; the most used first. */
  async sourcesOf(recordIds: readonly string[]): Promise<{ source: query.SourceRow; records: number }[]> {
    return recordIds.length === 0 ? [] : this.#context.read(query.sourcesOfRecords, { ids: recordIds });
  }

  /** What rests on a source, by passage, in the source's own order: 2.4.2 before 2.10, block 9 before block 10. */
  async passagesOf(sourceId: string): Promise<{ locator: string; evidence: query.EvidenceRow[] }[]> {
    const byLocator = Map.groupBy(await this.#ofSource.load(sourceId), (row) => row.locator);
    return [...byLocator].map(([locator, evidence]) => ({ locator, evidence })).sort((a, b) => inSourceOrder.compare(a.locator, b.locator));
  }

  /** A page of the sources by title. @param text only those with this in their title, in lower case; all where empty */
  list(page: PageArgs, text = ''): Connection<query.SourceRow> {
    const hasText = text !== '';
    return connect(this.#context, page, {
      scope: ['sources', text],
      keyset: query.sourceKeyset,
      page: (goesOn) => query.sourcesPage(goesOn, hasText),
      count: () => query.sourcesCount(hasText),
      params: { text },
    });
  }
}

const inSourceOrder = new Intl.Collator('en-GB', { numeric: true });
