import { lawfulBases, PERSONAL_FIELDS } from '@atlas/shared/personal-data';
import type { Context } from '../../context.ts';
import { forbidden, unauthenticated } from '../../errors.ts';
import { newId } from '../../neo4j/ids.ts';
import { SubjectStore } from './subject.store.ts';

type Found = NonNullable<Awaited<ReturnType<SubjectStore['find']>>>;
type About = Awaited<ReturnType<SubjectStore['about']>>;

/** All that is held of a person, for a subject access request. */
export interface SubjectExtract {
  /** The disclosure it was told as. */
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly person: Found['person'];
  readonly records: About['records'];
  readonly changes: readonly (Omit<About['changes'][number], 'before' | 'after'> & { readonly before: unknown; readonly after: unknown })[];
  readonly reads: About['reads'];
  /** Why each kind of it is held, on what basis and for how long. */
  readonly purposes: readonly {
    readonly record: string;
    readonly what: string;
    readonly purpose: string;
    readonly basis: string;
    readonly months: number;
  }[];
}

/** Making the extract that a subject access request asks for. */
export class SubjectService {
  readonly #context: Context;
  readonly #store: SubjectStore;

  constructor(context: Context) {
    this.#context = context;
    this.#store = context.use(SubjectStore);
  }

  /**
   * Everything held of a person that this council answers for; that it was made is written down first.
   * @returns undefined where there is no such person, or none this reader may see
   * @throws UNAUTHENTICATED or FORBIDDEN
   */
  async extract(id: string): Promise<SubjectExtract | undefined> {
    this.#context.require('disclosure:run');
    const { principal } = this.#context;
    if (principal === undefined) throw unauthenticated('make extracts');
    const found = await this.#store.find(id);
    if (found === undefined) return undefined;
    if (!this.#context.may('disclosure:run', found.ownerId)) {
      this.#context.tell('denied', { what: 'disclosure:run', reason: 'FORBIDDEN', subjectId: id });
      throw forbidden('make extracts of people kept by another council');
    }
    const { records, changes, reads } = await this.#store.about(id);
    const disclosure = { id: newId(), at: new Date(), by: principal.name };
    const count = 1 + records.length;
    await this.#store.tell({ ...disclosure, principalId: principal.id, recordId: id, count, ownerId: found.ownerId });
    this.#context.tell('disclosed', { what: 'subject-access', subjectId: id });
    const labels = new Set(['Person', 'Change', 'PersonalRead', 'Attendance', ...records.map(({ label }) => label)]);
    return {
      ...disclosure,
      at: disclosure.at.toISOString(),
      person: found.person,
      records,
      changes: changes.map((change) => ({ ...change, before: parsed(change.before), after: parsed(change.after) })),
      reads,
      purposes: PERSONAL_FIELDS.filter(({ record }) => labels.has(record)).map(({ record, what, purpose, basis, months }) => ({
        record,
        what,
        purpose,
        basis: lawfulBases.labels[basis],
        months,
      })),
    };
  }
}

const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text));
