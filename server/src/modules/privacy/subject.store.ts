import { restrictedTo } from '../../auth/readers-of.ts';
import type { Context } from '../../context.ts';
import { toNeo4jDateTime, toNeo4jInteger } from '../../neo4j/values.ts';
import { toldTo } from './erasing.ts';
import * as query from './subject.cypher.ts';

/** What is held of one person, as this request's reader may see it. */
export class SubjectStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  async find(id: string) {
    const [found] = await this.#context.read(query.subjectById, { id });
    return found;
  }

  /** The records that lead to a person, the history of all of them and who read what is private. */
  async about(id: string) {
    const records = await this.#context.read(query.recordsAboutSubject, { id });
    // Of a meeting, a piece of work or a record that a request for information holds, only that it leads to them is about them; its history is about the others.
    const own = records.filter(({ label }) => !['Engagement', 'Initiative', 'DisclosedRecord'].includes(label));
    const changes = await this.#context.read(query.changesOfSubject, { ids: [id, ...own.map((record) => record.id)] });
    const reads = await this.#context.read(query.readsOfSubject, { id });
    return { records, changes: changes.map(({ change }) => change), reads: reads.map(({ read }) => read) };
  }

  /** Says that an extract was made, before it is given. @throws where that cannot be written */
  async tell(disclosure: {
    id: string;
    at: Date;
    principalId: string;
    by: string;
    recordId: string;
    count: number;
    ownerId: string | null;
  }) {
    const { at, count, ownerId, ...rest } = disclosure;
    const row = { ...rest, ownerId, at: toNeo4jDateTime(at), count: toNeo4jInteger(count), kind: 'SUBJECT_ACCESS' };
    const access = restrictedTo(toldTo(ownerId));
    await this.#context.executor.write('disclosure', (tx) => tx.run(query.recordDisclosure, { disclosure: { ...row, ...access } }));
  }
}
