import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildAtlasSchema } from '../../../server/src/schema.ts';
import { createTestApi, heldBy, type TestApi } from '../../testkit/api.ts';
import { peek } from '../../testkit/peek.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { leafOf, withValue } from '../robustness/inputs.ts';
import { idsByLabel } from '../robustness/learning.ts';
import { council, sampleWorld } from '../robustness/sample-world.ts';
import { harmlessFor, leavesIn, type QueryShape, queriesOf } from './queries.ts';

/** Texts that would be Cypher or Lucene if anything put them into a statement. */
const texts = [
  "'}) SET n.pwned = true WITH n DETACH DELETE n //",
  '"}) MATCH (m) SET m.pwned = true //',
  '`) SET n.pwned = true //',
  '\\u0027}) SET n.pwned = true //',
  "x' OR 1=1 RETURN n /*",
  '$id ⟦visible n⟧ {{n}} #{n}',
  '*:*',
  '+name:* && -(a OR "b~2"^3) [a TO z] {1 TO *} \\ / ? ! ~ :',
  '"',
  '/(a+)+$/',
  '\\',
  'a\u0000b\uD83D',
  '__proto__',
  'x'.repeat(20_000),
] as const;
const base64 = (text: string) => Buffer.from(text).toString('base64url');
/** What stands for a place in a list, made up. */
const cursors = [
  base64('["x","x"]'),
  base64('[]'),
  base64('[null,{"__proto__":{"pwned":true}}]'),
  base64(`["'}) SET n.pwned = true //","2026-01-01"]`),
  base64('{"values":[1e999,"x"],"scope":["organisations"]}'),
  base64('\u0000'),
  'not base64 !',
] as const;

const shapes = queriesOf(buildAtlasSchema());
/** Whoever may ask for most: refused for want of a role, nothing is put to the test. */
const everybody = heldBy(
  'everybody',
  (['STEWARD', 'ADMIN', 'BROKER', 'ANALYST'] as const).map((role) => ({ role, councilId: council.id, organisationId: null, areaIds: [] })),
);

let store: TestStore;
let api: TestApi;
let ids: Map<string, string[]>;
const logged: string[] = [];
const writes: string[] = [];
beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store, pino({ level: 'error' }, { write: (line) => logged.push(line) }));
  await store.write(sampleWorld);
  ids = await idsByLabel(store);
  const write = store.executor.write.bind(store.executor);
  vi.spyOn(store.executor, 'write').mockImplementation((name, work, options) => {
    writes.push(name);
    return write(name, work, options);
  });
});
afterAll(async () => {
  vi.restoreAllMocks();
  await store.close();
});

/** Everything there is and says, but for the log of reads, in a few figures. */
const whole = () =>
  peek(
    store,
    `CALL () { MATCH (n) WHERE NOT n:PersonalRead RETURN count(n) AS nodes, sum(size(keys(n))) AS keys, sum(n.revision) AS revisions,
       sum(reduce(length = 0, key IN keys(n) | length + size(coalesce(toStringOrNull(n[key]), '')))) AS signs }
     CALL () { MATCH ()-[r]->() RETURN count(r) AS links }
     RETURN nodes, keys, revisions, signs, links`,
  );

/** Input that a query can be asked with. */
function harmless(shape: QueryShape): Record<string, unknown> {
  const own = ids.get(shape.on ?? '')?.[0];
  const values = Object.fromEntries(
    shape.args.filter(({ isRequired }) => isRequired).map((slot) => [slot.path[0], harmlessFor(slot, council.id)]),
  );
  return shape.on === undefined ? values : { ...values, on: own ?? council.id };
}

describe('what a query is given', () => {
  it.each(shapes)('$name', { timeout: 180_000 }, async (shape) => {
    const before = await whole();
    const base = harmless(shape);
    const asked = [base];
    for (const slot of leavesIn(shape)) {
      const leaf = leafOf(slot);
      const isText = leaf?.name === 'String' || leaf?.name === 'ID';
      const given = slot.path.at(-1) === 'after' ? [...cursors, ...texts.slice(0, 4)] : isText ? texts : texts.slice(0, 2);
      for (const value of given) asked.push(withValue(base, slot.path, value) as Record<string, unknown>);
    }
    for (const variables of asked) {
      const { errors } = await api.send(shape.text, variables, everybody);
      const shown = `${shape.name}(${JSON.stringify(variables).slice(0, 500)})\n${JSON.stringify(errors).slice(0, 500)}\n${logged.at(-1)?.slice(0, 2_000)}`;
      for (const { message, extensions } of errors) {
        expect(['BAD_USER_INPUT', 'FORBIDDEN', 'QUERY_TOO_COMPLEX'], shown).toContain(extensions.code);
        expect(message.length, shown).toBeLessThan(1_000);
        expect(message, shown).not.toMatch(/Neo4j|Lucene|ParseException|syntax error near|\.ts:/);
      }
    }
    expect(await whole()).toEqual(before);
  });

  it('was a question that is answered, for nearly every field', async () => {
    const unanswered: string[] = [];
    for (const shape of shapes) {
      const { errors } = await api.send(shape.text, harmless(shape), everybody);
      if (errors.length > 0) unanswered.push(`${shape.name}: ${errors[0]?.message}`);
    }
    expect(unanswered.length / shapes.length, unanswered.join('\n')).toBeLessThan(0.1);
  });
});

it('reading writes nothing but the read log', () => {
  expect(writes.filter((name) => name !== 'read-log')).toEqual([]);
  expect(store.queries.length).toBeGreaterThan(1_000);
});
