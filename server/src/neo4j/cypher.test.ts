import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cypherProblems } from '../../../tests/testkit/lint-cypher.ts';

interface Declared {
  readonly name: string;
  readonly text: string;
}
const folder = fileURLToPath(new URL('..', import.meta.url));
const files = globSync('**/*.cypher.ts', { cwd: folder });
const isDeclared = (value: unknown): value is Declared =>
  typeof value === 'object' && value !== null && 'name' in value && 'text' in value && 'row' in value;

/** Statements put together when they are asked for are linted as they are sent, by the integration tests' executor. */
describe('every declared statement', async () => {
  const declared: (Declared & { file: string })[] = [];
  for (const file of files) {
    const exported: Record<string, unknown> = await import(`${folder}${file}`);
    for (const value of Object.values(exported)) if (isDeclared(value)) declared.push({ file, name: value.name, text: value.text });
  }

  it('is found', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(declared.length).toBeGreaterThan(50);
  });

  it('speaks only of labels, types and properties the model has', () => {
    const problems = declared.flatMap(({ file, name, text }) => cypherProblems(text).map((problem) => `${file} ${name}: ${problem}`));
    expect(problems).toEqual([]);
  });

  it('has a name of its own', () => {
    const byName = Map.groupBy(declared, ({ name }) => name);
    expect([...byName].filter(([, found]) => new Set(found.map(({ text }) => text)).size > 1).map(([name]) => name)).toEqual([]);
  });

  it('takes what varies as parameters, not as text', () => {
    expect(declared.filter(({ text }) => text.includes('${') || /\$\w+ IS NULL OR/.test(text)).map(({ name }) => name)).toEqual([]);
  });
});

describe('the lint', () => {
  it.each([
    ['MATCH (o:Organization) RETURN o', 'There is no label Organization.'],
    ['MATCH (o:Organisation)-[:WORKS_AT]->(a) RETURN a', 'There is no relationship type WORKS_AT.'],
    ['MATCH (o)-[r:BASED_IN|SITS_IN*0..3]->(a) RETURN a', 'There is no relationship type SITS_IN.'],
    ['MATCH (o:Entity {id: $id}) WHERE o.colour = 1 RETURN o', 'There is no property o.colour.'],
    ['MATCH (o:Entity) WHERE o:Charity RETURN o', 'There is no label Charity.'],
    ['MATCH (o:Entity) RETURN o {.id, .nmae}', 'There is no property .nmae.'],
    ['MATCH (a)(()-[s:INSIDE WHERE s.validFrom IS NULL]->()){0,8}(b) RETURN b', 'There is no relationship type INSIDE.'],
  ])('finds what is wrong in %s', (text, problem) => {
    expect(cypherProblems(text)).toEqual([problem]);
  });

  it('leaves what is right', () => {
    const text = `UNWIND $rows AS row MATCH (o:Entity {id: row.anything})-[r:HAS_PARTY]->(:Organisation)
      WHERE r.role = 'No.Label:Here' AND o.recordedAt.epochMillis > $reader.since RETURN o {.id, made: r.role, kind: CASE WHEN true THEN 1 END} AS value`;
    expect(cypherProblems(text)).toEqual([]);
  });
});
