import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import { readerOf } from '../../../../server/src/context.ts';
import { dueCalendar } from '../../../../server/src/modules/agreements/calendar.service.ts';
import { exportCsv, exportNames } from '../../../../server/src/modules/exports/exports.service.ts';
import type { Executor } from '../../../../server/src/neo4j/executor.ts';
import type { TestApi } from '../../../testkit/api.ts';
import { recordLabels } from './filling.ts';
import { idsOf } from './random-world.ts';
import type { WalkReader } from './readers.ts';
import { council } from './readers.ts';
import { fieldsByDozens, mustBeGiven, selectionOf } from './selections.ts';

const AS_AT = '2026-06-30';
const [first = '', second = '', third = ''] = idsOf('Organisation');
const [area = ''] = idsOf('Area');
const [theme = ''] = idsOf('Theme');

/** Queries with arguments, several of some: filters, orders, pages, and limits that cut. */
const asked: Readonly<Record<string, readonly string[]>> = {
  agreementPipeline: ['first: 50', 'first: 1', `first: 50, filter: { party: "${first}" }`],
  agreements: [
    'first: 2',
    'first: 50, filter: { text: "wisbech" }',
    `first: 50, filter: { within: "${area}" }`,
    `first: 50, filter: { themes: ["${theme}"] }`,
  ],
  areas: ['first: 2', 'first: 50, filter: { text: "wis" }'],
  askLoad: idsOf('Area').map((id) => `within: "${id}", for: ["${council.id}"]`),
  boardAgenda: idsOf('Organisation').flatMap((body) => [`body: "${body}", first: 50, most: 50`, `body: "${body}", first: 1, most: 1`]),
  changes: ['first: 200', 'first: 3'],
  changesBetween: [
    'from: "2020-01-01", to: "2099-01-01", first: 200',
    `from: "2020-01-01", to: "2099-01-01", first: 200, around: ["${first}"]`,
    `from: "2020-01-01", to: "2099-01-01", first: 200, within: "${area}"`,
  ],
  coverage: [
    `input: { within: "${area}", level: PARISH, framework: "${idsOf('Framework')[0]}" }`,
    ...idsOf('Organisation').map(
      (id) => `input: { within: "${area}", level: PARISH, framework: "${idsOf('Framework')[0]}", for: ["${id}", "${council.id}"] }`,
    ),
  ],
  coverageChanges: [
    `input: { within: "${area}", level: PARISH, framework: "${idsOf('Framework')[0]}", for: ["${council.id}"] }, from: "2026-06-01", to: "${AS_AT}"`,
  ],
  coverageOverTime: [
    `input: { within: "${area}", level: PARISH, framework: "${idsOf('Framework')[0]}", for: ["${council.id}"] }, days: ["2026-06-01", "${AS_AT}"]`,
  ],
  decidingBodies: [''],
  dependency: ['Organisation', 'Agreement', 'Fund'].flatMap((label) =>
    idsOf(label).map(
      (id) => `on: ["${id}"], within: "${area}", level: PARISH, framework: "${idsOf('Framework')[0]}", for: ["${council.id}"]`,
    ),
  ),
  funds: ['first: 50', 'first: 1', 'first: 50, text: "wis"'],
  introductions: [
    `from: "${first}", to: "${second}", first: 10`,
    `from: "${second}", to: "${third}", first: 1`,
    `from: "${council.id}", to: "${third}", first: 10, maxHops: 4`,
  ],
  network: [
    ...idsOf('Organisation').map((id) => `input: { around: ["${id}"], hops: 2 }`),
    `input: { around: ["${first}"], hops: 3, limit: 2 }`,
    `input: { within: "${area}", hops: 1, compareWith: "2020-06-01" }`,
    `input: { programme: "${idsOf('Programme')[0]}", hops: 1 }`,
    `input: { around: ["${first}", "${second}"], hops: 1, themes: ["${theme}"] }`,
  ],
  organisationByIdentifier: idsOf('Organisation').map(
    (id) => `scheme: "LOCAL", value: "Wisbech Friends ${id.slice(0, 4)} ${id.slice(0, 8)}"`,
  ),
  organisationDuplicates: ['name: "Wisbech Friends"', 'name: "Wisbech Frends"', 'name: "Ely Friends CIC"'],
  organisations: [
    'first: 2',
    'first: 50, orderBy: { field: NAME, direction: DESC }',
    'first: 50, filter: { text: "friends" }',
    `first: 50, filter: { within: "${area}" }`,
    `first: 50, filter: { serves: "${area}" }`,
    `first: 50, filter: { themes: ["${theme}"] }`,
    `first: 50, filter: { themes: ["${theme}"], serves: "${area}" }`,
  ],
  overview: ['', `within: "${area}"`],
  people: ['first: 2', 'first: 50, filter: { text: "wisbech" }'],
  provisions: ['first: 2', `first: 50, filter: { themes: ["${theme}"] }`, `first: 50, filter: { within: "${area}" }`],
  recordAt: recordLabels.flatMap((label) =>
    idsOf(label)
      .slice(0, 1)
      .map((id) => `id: "${id}", revision: 1`),
  ),
  partnerFinder: idsOf('Theme').map((id) => `input: { area: "${area}", theme: "${id}", for: ["${council.id}"], first: 50 }`),
  responsibilityLedger: ['first: 50, onlyWithout: false', `first: 50, onlyWithout: true, within: "${area}"`],
  search: [
    'text: "wisbech"',
    'text: "wisbech friends", first: 2',
    'text: "frends"',
    'text: "ely nowhere"',
    'text: "friends", types: [ORGANISATION, PERSON]',
  ],
  sources: ['first: 50', 'first: 50, text: "wis"'],
  ties: ['first: 2', 'first: 50, asAt: "2030-01-01"'],
  workList: ['first: 200', 'first: 1', 'first: 50, onlyMine: true'],
};
/** Not asked: what is not for this reader, and what tells of the reader and not of records. */
const leftOut = new Set(['me', 'metricDefinitions', 'personalDataPurposes', 'mySessions', 'accessTokens']);

/** Fields of a list's filter that take ids. */
function idFiltersOf(field: GraphQLField<unknown, unknown>): string[] {
  const filter = field.args.find(({ name }) => name === 'filter');
  const type = filter && getNamedType(filter.type);
  const given = getNamedType(field.type);
  if (!isInputObjectType(type) || !isObjectType(given) || given.getFields().totalCount === undefined) return [];
  return Object.values(type.getFields())
    .filter((each) => getNamedType(each.type).name === 'ID')
    .map(({ name }) => name);
}

/** How many there are by a filter, for ids of every kind that it may be of, hidden ones too. */
function filteredBy(field: GraphQLField<unknown, unknown>, name: string): string {
  const filter = getNamedType(field.args.find((arg) => arg.name === 'filter')?.type);
  const isList = isInputObjectType(filter) && isListType(getNullableType(filter.getFields()[name]?.type));
  const ids = ['Organisation', 'Area', 'Theme', 'Programme', 'Initiative', 'Person', 'Agreement'].flatMap(idsOf);
  return `{ ${ids.map((id, n) => `f${n}: ${field.name}(filter: { ${name}: ${isList ? `["${id}"]` : `"${id}"`} }) { totalCount }`).join(' ')} }`;
}

/** Every question of a list with all that can be told, as text by what was asked. */
export async function answersTo(
  { schema, api, executor }: { schema: GraphQLSchema; api: TestApi; executor: Executor },
  reader: WalkReader,
): Promise<Map<string, string>> {
  const records = new Set<string>(recordLabels);
  const answers = new Map<string, string>();
  const ask = async (query: string, name: string) => {
    const { data, errors } = await api.send(query, {}, reader.principal);
    const told = errors.map(({ message, path, extensions }) => ({ message, path, code: extensions.code, argument: extensions.argument }));
    if (told.some(({ code }) => code === 'GRAPHQL_VALIDATION_FAILED')) throw new Error(`${name}: ${JSON.stringify(told)}`);
    answers.set(name, JSON.stringify({ data, told }));
  };
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    if (leftOut.has(field.name)) continue;
    const named = getNamedType(field.type);
    const isRecord = records.has(named.name) || !isObjectType(named);
    const below = isLeafType(named) ? '' : isRecord ? '{ __typename id }' : selectionOf(schema, named, records, () => undefined);
    const byDefault = mustBeGiven(field) ? idsOf(named.name).map((id) => `id: "${id}"`) : [''];
    for (const given of asked[field.name] ?? byDefault)
      await ask(`{ ${field.name}${given === '' ? '' : `(${given})`} ${below} }`, `${field.name}(${given})`);
  }
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {}))
    for (const name of idFiltersOf(field)) await ask(filteredBy(field, name), `${field.name} by ${name}`);
  for (const label of recordLabels) {
    const type = schema.getType(label);
    if (!isObjectType(type)) continue;
    const all = idsOf(label).map((id, n) => `n${n}: node(id: "${id}") { ...F }`);
    for (const [part, fields] of fieldsByDozens(type).entries()) {
      const fragment = `fragment F on ${label} ${selectionOf(schema, type, records, () => undefined, [], fields)}`;
      await ask(`{ ${all.join(' ')} } ${fragment}`, `node(${label}, ${part})`);
    }
  }
  for (const table of exportNames) {
    let text = '';
    for await (const piece of exportCsv(executor, readerOf(reader.principal), table, AS_AT)) text += piece;
    answers.set(`export ${table}`, text);
  }
  const question = { within: null, party: null, agreement: null, asAt: AS_AT, base: 'https://atlas.example' };
  const calendar = await dueCalendar(executor, readerOf(reader.principal), question);
  // When the file was made is no answer.
  answers.set('calendar', calendar.replaceAll(/DTSTAMP:\w+/g, ''));
  return answers;
}
