import { type GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql';
import type { TestApi } from '../../../testkit/api.ts';
import type { WalkReader } from './readers.ts';
import { type ArgumentsOf, fieldsByDozens, isRecordType, mustBeGiven, selectionOf } from './selections.ts';
import { LETTERS, type Letter, marksIn, type Specimen } from './specimens.ts';

/** What one reader got of one field. */
export interface Cell {
  /** Letters of the records in which it had a value. */
  readonly of: Set<Letter>;
  /** Letters of other records that the value was of, or spoke of. */
  readonly to: Set<Letter>;
  /** Codes of refusals. */
  readonly refused: Set<string>;
  /** True where it had a value in what is no record. */
  isThere: boolean;
}
/** By field (`Type.field`), by reader. */
export type Findings = Map<string, Map<string, Cell>>;

/** How many records one query asks for: costs of queries are limited. */
const AT_ONCE = 12;

/** Walks a schema over a world: for each reader, everything that is reached by id and by the queries. */
export class Walk {
  readonly findings: Findings = new Map();
  /** What readers were given of records they may not see: `reader: Type.field gave Label~X`. */
  readonly leaks = new Set<string>();
  /** Answers that are no answers. */
  readonly failures: string[] = [];
  readonly #byId: ReadonlyMap<string, Specimen>;
  readonly #records: ReadonlySet<string>;

  constructor(
    readonly schema: GraphQLSchema,
    readonly api: TestApi,
    readonly specimens: readonly Specimen[],
    readonly args: ArgumentsOf,
    readonly maySee: (reader: WalkReader, label: string, letter: Letter) => boolean,
  ) {
    this.#byId = new Map(specimens.map((specimen) => [specimen.id, specimen]));
    const isNode = (label: string) => {
      const type = schema.getType(label);
      return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
    };
    this.#records = new Set(specimens.map(({ label }) => label).filter(isNode));
  }

  /** Every field of every specimen. */
  async records(reader: WalkReader): Promise<void> {
    for (const label of this.#records) {
      const type = this.schema.getType(label);
      if (!isObjectType(type)) continue;
      const own = this.specimens.filter((specimen) => specimen.label === label);
      for (let i = 0; i < own.length; i += AT_ONCE) {
        const some = own.slice(i, i + AT_ONCE);
        const asked = some.map(({ id }, n) => `s${n}: node(id: "${id}") { ...F }`).join(' ');
        for (const fields of fieldsByDozens(type)) {
          const fragment = `fragment F on ${label} ${selectionOf(this.schema, type, this.#records, this.args, [], fields)}`;
          const data = await this.#ask(`{ ${asked} } ${fragment}`, reader, label);
          some.forEach(({ letter }, n) => {
            if (data?.[`s${n}`]) this.#value({}, 'Query', 'node', reader, letter);
            this.#take(data?.[`s${n}`], label, reader, letter);
          });
        }
      }
    }
  }

  /** Every query. Those that take one id and give a record are asked for each specimen of its kind. */
  async queries(reader: WalkReader): Promise<void> {
    const type = this.schema.getQueryType();
    for (const field of Object.values(type?.getFields() ?? {})) {
      const coordinate = `Query.${field.name}`;
      const named = getNamedType(field.type);
      const below = isLeafType(named)
        ? ''
        : this.#records.has(named.name) || !isObjectType(named)
          ? '{ __typename id }'
          : selectionOf(this.schema, named, this.#records, this.args);
      const given = this.args(coordinate);
      const ids = given === undefined && mustBeGiven(field) ? this.specimens.filter(({ label }) => label === named.name) : [];
      if (ids.length === 0 && mustBeGiven(field) && given === undefined) continue;
      if (ids.length === 0) {
        const data = await this.#ask(`{ ${field.name}${given === undefined ? '' : `(${given})`} ${below} }`, reader, coordinate);
        this.#value(data?.[field.name], 'Query', field.name, reader, undefined);
      }
      for (const specimen of ids) {
        const data = await this.#ask(`{ ${field.name}(id: "${specimen.id}") ${below} }`, reader, coordinate);
        this.#value(data?.[field.name], 'Query', field.name, reader, specimen.letter);
      }
    }
  }

  async #ask(query: string, reader: WalkReader, where: string): Promise<Record<string, unknown> | null> {
    const send = () => this.api.send(query, {}, reader.principal);
    const first = await send();
    // On a busy machine the database may take longer to plan a statement than one may run; the plan is there the second time.
    const { data, errors } = first.errors.some(({ extensions }) => extensions.code === 'INTERNAL_SERVER_ERROR') ? await send() : first;
    for (const { message, path = [], extensions } of errors) {
      const steps = path.filter((step) => typeof step === 'string');
      const coordinate =
        where.startsWith('Query.') && steps.length <= 1 ? where : `${where}${steps.length > 1 ? `.${steps.slice(1).join('.')}` : ''}`;
      if (['FORBIDDEN', 'UNAUTHENTICATED'].includes(extensions.code)) this.cell(coordinate, reader).refused.add(extensions.code);
      else this.failures.push(`${reader.name}: ${coordinate}: ${extensions.code} ${message}`);
    }
    return data;
  }

  /** Takes down how a mutation went: refused, told that there is no such record, or let in. */
  outcome(coordinate: string, reader: WalkReader, codes: readonly string[]): void {
    const cell = this.cell(coordinate, reader);
    const refusal = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'].find((code) => codes.includes(code));
    cell.refused.add(refusal ?? 'IN');
    if (codes.includes('INTERNAL_SERVER_ERROR')) this.failures.push(`${reader.name}: ${coordinate}: INTERNAL_SERVER_ERROR`);
  }

  /** Takes down what a payload gave. */
  taken(payload: unknown, typeName: string, reader: WalkReader): void {
    this.#take(payload, typeName, reader, undefined);
  }

  /** The findings of one field and reader. */
  cell(coordinate: string, reader: WalkReader): Cell {
    let row = this.findings.get(coordinate);
    if (row === undefined) {
      row = new Map();
      this.findings.set(coordinate, row);
    }
    let cell = row.get(reader.name);
    if (cell === undefined) {
      cell = { of: new Set(), to: new Set(), refused: new Set(), isThere: false };
      row.set(reader.name, cell);
    }
    return cell;
  }

  /** Takes down what is in an object. */
  #take(value: unknown, typeName: string, reader: WalkReader, letter: Letter | undefined): void {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, held] of Object.entries(value)) if (name !== '__typename') this.#value(held, typeName, name, reader, letter);
  }

  #value(value: unknown, typeName: string, name: string, reader: WalkReader, letter: Letter | undefined): void {
    const coordinate = `${typeName}.${name}`;
    const cell = this.cell(coordinate, reader);
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return;
    if (letter !== undefined) cell.of.add(letter);
    cell.isThere = true;
    for (const item of Array.isArray(value) ? value : [value]) {
      for (const { label, letter: found } of this.#marksOf(item)) {
        if (found !== letter) cell.to.add(found);
        if (!this.maySee(reader, label, found)) this.leaks.add(`${reader.name}: ${coordinate} of ${letter ?? '-'} gave ${label}~${found}`);
      }
      if (typeof item !== 'object' || item === null) continue;
      const type = (item as { __typename?: string }).__typename;
      if (type !== undefined && !isRecordType(this.schema, type, this.#records)) this.#take(item, type, reader, letter);
    }
  }

  /** Whose a value is, or of whom it speaks: by marks in its text, by its id, and by those right in it. */
  #marksOf(value: unknown): { label: string; letter: Letter }[] {
    if (typeof value === 'string') {
      const specimen = this.#byId.get(value);
      return [...marksIn(value), ...(specimen === undefined ? [] : [specimen])];
    }
    if (Array.isArray(value)) return value.flatMap((item) => this.#marksOf(item));
    if (typeof value === 'object' && value !== null) return Object.values(value).flatMap((item) => this.#marksOf(item));
    return [];
  }
}

/** Letters in their usual order. */
export const inOrder = (letters: ReadonlySet<Letter>) => LETTERS.filter((letter) => letters.has(letter)).join('');
