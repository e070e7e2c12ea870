import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import {
  GraphQLObjectType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { namesOf, readContract } from '../../tests/testkit/contract.ts';
import { printAtlasSchema, schemaFile } from './cli/print-schema.ts';
import { buildAtlasSchema } from './schema.ts';

const fixture = new URL('../../tests/fixtures/contract-names.json', import.meta.url);
/** The contract itself, where it lies beside the project. */
const contractFile = new URL('../../../shared/contract.graphql', import.meta.url);
/** What the contract names in comments only, beside a type it leaves to us. */
const inComments = [
  'Identifier.scheme',
  'Identifier.value',
  'Identifier.url',
  'Succession.organisation',
  'Succession.on',
  'Succession.kind',
  'SuccessionKind.RENAMED',
  'SuccessionKind.MERGED',
  'SuccessionKind.SPLIT',
  'SuccessionKind.ABSORBED',
  'AgreementParty.organisation',
  'AgreementParty.role',
  'PartyRole.PRINCIPAL',
  'PartyRole.GUARANTOR',
  'StageEvent.stage',
  'StageEvent.on',
  'StageEvent.by',
  'StageEvent.decision',
  'StageEvent.note',
  'Viewer.id',
  'Viewer.name',
  'Viewer.roles',
  'Viewer.permissions',
  'Viewer.councils',
  'Viewer.areas',
  'Viewer.themes',
  'SearchHit.node',
  'SearchHit.label',
  'SearchHit.kind',
  'SearchHit.matchedOn',
  'SearchHit.score',
  'MetricDefinition.key',
  'MetricDefinition.name',
  'MetricDefinition.formula',
  'MetricDefinition.range',
  'MetricDefinition.reference',
  'MetricDefinition.version',
];
const coordinateOf = (line: string) => line.replace(/: .*$/, '').replace(/\((\w+)$/, '($1)');

describe('the schema', async () => {
  const { served, awaited } = JSON.parse(await readFile(fixture, 'utf8')) as ReturnType<typeof readContract>;
  const ours = namesOf(parse(printAtlasSchema()));

  it('holds every name of the contract with the contract’s type', () => {
    expect(served.filter((line) => !ours.includes(line))).toEqual([]);
    const coordinates = new Set(ours.map(coordinateOf));
    expect(inComments.filter((name) => !coordinates.has(name))).toEqual([]);
  });

  it('gives no other type to a name that is still awaited', () => {
    const types = new Map(ours.map((line) => [coordinateOf(line), line]));
    const later = Object.values(awaited).flat();
    expect(later.length).toBeGreaterThan(50);
    expect(later.filter((line) => (types.get(coordinateOf(line)) ?? line) !== line)).toEqual([]);
  });

  it.runIf(existsSync(contractFile))('is compared with the contract as it is', async () => {
    const contract = readContract(await readFile(contractFile, 'utf8'));
    expect({ served, awaited }).toEqual(contract);
  });

  it('is the one that is written down', async () => {
    expect(await readFile(schemaFile, 'utf8')).toBe(printAtlasSchema());
  });

  it('describes every type, field, argument and value', () => {
    const silent: string[] = [];
    const check = (name: string, described: { description?: string | null | undefined }) => {
      if (!described.description) silent.push(name);
    };
    for (const type of Object.values(buildAtlasSchema().getTypeMap())) {
      if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
      if (!(type instanceof GraphQLObjectType && ['Query', 'Mutation'].includes(type.name))) check(type.name, type);
      if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field);
        if ('args' in field) for (const argument of field.args) check(`${type.name}.${field.name}(${argument.name})`, argument);
      }
    }
    expect(silent).toEqual([]);
  });
});
