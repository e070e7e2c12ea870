import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../../server/src/audit/draft.ts';
import { writeAll, writeInTransaction } from '../../../server/src/audit/writer.ts';
import { makeArea, makeOrganisation, makeSource, makeTie, testId } from '../../testkit/builders.ts';
import { peek } from '../../testkit/peek.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makeAgreement, makeProgramme } from '../../testkit/work-builders.ts';

const org = (name: string) => testId('organisation', name);
const source = testId('source', 'Report');
const context = { principalId: 'p1', by: 'Somebody', reason: 'RECORDED' } as const;

let store: TestStore;

beforeEach(async () => {
  await store?.close();
  store = await cleanStore();
});
afterAll(() => store.close());

const read = (text: string, params?: Record<string, unknown>) => peek(store, text, params);
const changesOf = (id: string) =>
  read('MATCH (c:Change {recordId: $id})-[:OF]->(:Entity {id: $id}) RETURN c {.*} AS change ORDER BY c.revision', { id }).then((rows) =>
    rows.map((row) => row.change),
  );
const record = async (id: string) => (await read('MATCH (n:Entity {id: $id}) RETURN n {.*} AS record', { id }))[0]?.record;
const inBatchesOf = (batchSize: number, drafts: readonly Draft[]) => writeAll(store.executor, drafts, context, { batchSize });

describe('writing a record', () => {
  it('creates it with its parts, its links and a change', async () => {
    const at = new Date('2026-03-01T12:00:00Z');
    const drafts = [
      makeSource('Report'),
      makeOrganisation('Befrienders', {
        owner: org('Council'),
        visibility: 'NETWORK',
        identifiers: [{ scheme: 'GB-CHC', value: '1' }],
        evidence: [{ source, locator: '2.1', quote: 'They befriend.' }],
      }),
      makeOrganisation('Council', { kind: 'UNITARY_COUNCIL' }),
    ];
    const counts = await store.write(drafts, { by: 'Ines', principalId: 'ines', why: 'Read the report.', at });
    expect(counts).toEqual({ created: 3, changed: 0, unchanged: 0 });
    expect(await record(org('Befrienders'))).toMatchObject({
      name: 'Befrienders',
      revision: 1,
      recordedAt: at.toISOString(),
      visibility: 'NETWORK',
      ownerId: org('Council'),
      partyIds: [org('Befrienders')],
    });
    const parts = await read(
      `MATCH (:Entity {id: $id})-[r:IDENTIFIED_BY|EVIDENCED_BY]->(p:Entity) OPTIONAL MATCH (p)-[:FROM_SOURCE]->(s)
       RETURN labels(p) AS labels, p.visibility AS visibility, p.value AS value, p.locator AS locator, s.title AS source ORDER BY type(r)`,
      { id: org('Befrienders') },
    );
    expect(parts).toEqual([
      { labels: ['Entity', 'Evidence'], visibility: 'NETWORK', value: null, locator: '2.1', source: 'Report' },
      { labels: ['Entity', 'Identifier'], visibility: 'NETWORK', value: '1', locator: null, source: null },
    ]);
    const [change, ...more] = await changesOf(org('Befrienders'));
    expect(more).toEqual([]);
    expect(change).toMatchObject({
      at: at.toISOString(),
      by: 'Ines',
      principalId: 'ines',
      why: 'Read the report.',
      reason: 'RECORDED',
      action: 'CREATED',
      recordLabel: 'Organisation',
      revision: 1,
    });
    expect(change.before).toBeUndefined();
    expect(JSON.parse(change.after)).toMatchObject({ properties: { name: 'Befrienders', visibility: 'NETWORK' } });
  });

  it('leaves what says the same alone', async () => {
    const drafts = () => [makeSource('Report'), makeOrganisation('A', { evidence: [{ source, locator: '1' }] })];
    await store.write(drafts(), { at: new Date('2026-01-01T00:00:00Z') });
    const before = await record(org('A'));
    expect(await store.write(drafts())).toEqual({ created: 0, changed: 0, unchanged: 2 });
    expect(await record(org('A'))).toEqual(before);
    expect(await changesOf(org('A'))).toHaveLength(1);
  });

  it('replaces what has changed, as a new revision that keeps the day of the first', async () => {
    const first = new Date('2026-01-01T00:00:00Z');
    const make = (name: string, locators: string[], basedIn: string[], values: string[]) =>
      makeOrganisation(name, {
        id: org('A'),
        alsoKnownAs: name === 'A' ? ['Ay'] : [],
        identifiers: values.map((value) => ({ scheme: 'GB-CHC', value })),
        evidence: locators.map((locator) => ({ source, locator })),
        basedIn: basedIn.map((area) => ({ to: testId('area', area), validFrom: '2020-01-01' })),
      });
    await store.write([makeSource('Report'), makeArea('East'), makeArea('West'), make('A', ['1', '2'], ['East'], ['1', '2'])], {
      at: first,
    });
    const second = new Date('2026-02-01T00:00:00Z');
    expect(await store.write([make('B', ['2', '3'], ['West'], ['2', '3'])], { at: second, reason: 'WORLD' })).toEqual({
      created: 0,
      changed: 1,
      unchanged: 0,
    });
    const now = await record(org('A'));
    expect(now).toMatchObject({ name: 'B', revision: 2, recordedAt: first.toISOString() });
    expect(now.alsoKnownAs).toEqual([]);
    const links = await read('MATCH (:Entity {id: $id})-[r:BASED_IN]->(a) RETURN a.name AS area, r.validFrom AS since', { id: org('A') });
    expect(links).toEqual([{ area: 'West', since: '2020-01-01' }]);
    const evidence = await read(
      `MATCH (:Entity {id: $id})-[:EVIDENCED_BY]->(e:Evidence)-[:FROM_SOURCE]->(:Source)
       RETURN e.locator AS locator, e.recordedAt AS recordedAt ORDER BY locator`,
      { id: org('A') },
    );
    expect(evidence).toEqual([
      { locator: '2', recordedAt: first.toISOString() },
      { locator: '3', recordedAt: second.toISOString() },
    ]);
    expect(await read('MATCH (i:Identifier) RETURN i.value AS value ORDER BY value')).toEqual([{ value: '2' }, { value: '3' }]);
    const [created, updated] = await changesOf(org('A'));
    expect(updated).toMatchObject({ action: 'UPDATED', reason: 'WORLD', revision: 2, at: second.toISOString(), before: created.after });
    expect(JSON.parse(updated.before).properties.name).toBe('A');
    expect(JSON.parse(updated.after).properties.name).toBe('B');
  });

  it('takes away a property that is no longer said', async () => {
    await store.write([makeAgreement('Grounds', { valuePence: 100, reference: 'R1' })]);
    await store.write([makeAgreement('Grounds', { reference: 'R1' })]);
    const now = await record(testId('agreement', 'Grounds'));
    expect(now).toMatchObject({ reference: 'R1', revision: 2 });
    expect(now).not.toHaveProperty('valuePence');
  });

  it('takes who may see it for a change, and hands it down to the parts', async () => {
    const make = (deniedTo: string[]) =>
      makeOrganisation('A', { visibility: 'RESTRICTED', restrictedTo: ['p1', 'p2'], deniedTo, identifiers: [{ scheme: 'X', value: '1' }] });
    await store.write([make([])]);
    expect(await store.write([make(['p2'])])).toMatchObject({ changed: 1 });
    expect(await record(org('A'))).toMatchObject({ deniedTo: ['p2'] });
    expect(await read('MATCH (i:Identifier) RETURN i.deniedTo AS deniedTo')).toEqual([{ deniedTo: ['p2'] }]);
    expect(JSON.parse((await changesOf(org('A')))[1].after).access).toEqual({ restrictedTo: ['p1', 'p2'], deniedTo: ['p2'] });
  });

  it('holds for its parties those its links name', async () => {
    await store.write([
      makeOrganisation('A'),
      makeOrganisation('B'),
      makeTie(org('A'), org('B'), { id: testId('tie', 'AB') }),
      makeAgreement('Both', { parties: [{ to: org('B'), role: 'HOST' }] }),
    ]);
    expect((await record(testId('tie', 'AB'))).partyIds.toSorted()).toEqual([org('A'), org('B')].sort());
    expect((await record(testId('agreement', 'Both'))).partyIds).toEqual([org('B')]);
  });

  it('takes the last of two drafts of one record in a batch', async () => {
    const counts = await store.write([makeProgramme('P', { summary: 'first' }), makeProgramme('P', { summary: 'second' })]);
    expect(counts).toEqual({ created: 1, changed: 0, unchanged: 0 });
    expect(await record(testId('programme', 'P'))).toMatchObject({ summary: 'second', revision: 1 });
    expect(await changesOf(testId('programme', 'P'))).toHaveLength(1);
  });

  it('refuses the id of a record of another kind', async () => {
    await store.write([makeArea('East', { id: org('A') })]);
    await expect(store.write([makeOrganisation('A')])).rejects.toThrow(
      `Organisation ${org('A')} cannot be written: the record with this id is of the kind Area.`,
    );
    expect(await record(org('A'))).toMatchObject({ name: 'East', revision: 1 });
  });
});

describe('links', () => {
  it('reach records of later batches', async () => {
    const drafts = [makeTie(org('A'), org('B'), { id: testId('tie', 'AB') }), makeOrganisation('A'), makeOrganisation('B')];
    expect(await inBatchesOf(1, drafts)).toEqual({ created: 3, changed: 0, unchanged: 0 });
    const ends = await read('MATCH (t:Tie)-[r]->(o:Organisation) RETURN type(r) AS type, o.name AS name ORDER BY type');
    expect(ends).toEqual([
      { type: 'FROM', name: 'A' },
      { type: 'TO', name: 'B' },
    ]);
    expect(await inBatchesOf(1, drafts)).toEqual({ created: 0, changed: 0, unchanged: 3 });
  });

  it('of a record written twice in a run are those of the last time', async () => {
    const agreement = (to: string) => makeAgreement('Both', { parties: [{ to: org(to), role: 'HOST' }] });
    await inBatchesOf(1, [agreement('A'), agreement('B'), agreement('B'), makeOrganisation('A'), makeOrganisation('B')]);
    expect(await read('MATCH (:Agreement)-[:HAS_PARTY]->(o) RETURN o.name AS name')).toEqual([{ name: 'B' }]);
    expect(await inBatchesOf(1, [agreement('B')])).toMatchObject({ unchanged: 1 });
  });

  it('to what never comes fail by name, and the record is repaired once it is there', async () => {
    const drafts = () => [
      makeOrganisation('A'),
      makeTie(org('A'), org('B'), { id: testId('tie', 'AB'), evidence: [{ source, locator: '1' }] }),
    ];
    await expect(store.write(drafts())).rejects.toThrow(
      `2 links lead to records that do not exist; the first is TO from Tie ${testId('tie', 'AB')} to ${org('B')}.`,
    );
    expect(await record(testId('tie', 'AB'))).not.toHaveProperty('fingerprint');
    expect((await record(org('A'))).fingerprint).toEqual(expect.any(String));

    await store.write([makeOrganisation('B'), makeSource('Report')]);
    expect(await store.write(drafts())).toEqual({ created: 0, changed: 1, unchanged: 1 });
    const links = await read(
      `MATCH (t:Tie)-[r]->(n) OPTIONAL MATCH (n)-[:FROM_SOURCE]->(s)
       RETURN type(r) AS type, coalesce(n.name, s.title) AS name ORDER BY type`,
    );
    expect(links).toEqual([
      { type: 'EVIDENCED_BY', name: 'Report' },
      { type: 'FROM', name: 'A' },
      { type: 'TO', name: 'B' },
    ]);
    expect(await store.write(drafts())).toEqual({ created: 0, changed: 0, unchanged: 2 });
  });

  it('to a record of a kind they cannot lead to are refused by name, and nothing is written', async () => {
    await store.write([makeArea('East')]);
    const wrong = makeAgreement('Both', { parties: [{ to: testId('area', 'East'), role: 'HOST' }] });
    await expect(store.write([makeOrganisation('A'), wrong])).rejects.toThrow(
      `HAS_PARTY from Agreement ${wrong.id} leads to Area ${testId('area', 'East')}; it may lead to Organisation.`,
    );
    expect(await record(wrong.id)).toBeUndefined();
    expect(await record(org('A'))).toBeUndefined();
  });
});

describe('register numbers', () => {
  const charity = (name: string, ...values: string[]) =>
    makeOrganisation(name, { identifiers: values.map((value) => ({ scheme: 'GB-CHC', value })) });

  it('on two organisations are refused, naming the number and both', async () => {
    await store.write([charity('Befrienders', '1061169')]);
    const refused = store.write([charity('Companions', '1061169'), makeOrganisation('Other')]);
    await expect(refused).rejects.toThrow(/^GB-CHC 1061169 stands on both Companions \(\S+\) and Befrienders \(\S+\)\. A register number/);
    await expect(refused).rejects.toThrow(org('Befrienders'));
    await expect(refused).rejects.toThrow(org('Companions'));
    expect(await record(org('Companions'))).toBeUndefined();
    expect(await record(org('Other'))).toBeUndefined();
  });

  it('on two in one batch are refused likewise', async () => {
    await expect(store.write([charity('A', '1', '2'), charity('B', '1', '2')])).rejects.toThrow(
      /^GB-CHC 1 stands on both A .* and B .* 1 more numbers are shared likewise\.$/,
    );
  });

  it('pass from one to another', async () => {
    await store.write([charity('A', '1'), charity('B', '2')]);
    expect(await store.write([charity('B', '1'), charity('A', '2')])).toMatchObject({ changed: 2 });
    const holders = await read('MATCH (i:Identifier)<-[:IDENTIFIED_BY]-(o) RETURN o.name AS name, i.value AS value ORDER BY name');
    expect(holders).toEqual([
      { name: 'A', value: '2' },
      { name: 'B', value: '1' },
    ]);
  });
});

describe('the transaction', () => {
  it('keeps neither record nor change where it fails', async () => {
    await store.write([makeOrganisation('A')]);
    const failing = store.executor.write('test', async (tx) => {
      const changed = makeOrganisation('A', { description: 'Changed.' });
      expect(await writeInTransaction(tx, [changed, makeOrganisation('B')], context)).toMatchObject({ created: 1, changed: 1 });
      throw new Error('Something else went wrong.');
    });
    await expect(failing).rejects.toThrow('Something else went wrong.');
    expect(await record(org('B'))).toBeUndefined();
    expect(await record(org('A'))).toMatchObject({ revision: 1 });
    expect(await read('MATCH (c:Change) RETURN c.recordId AS id')).toEqual([{ id: org('A') }]);
  });

  it('keeps no record whose change cannot be kept', async () => {
    const cannotBeKept = { ...context, reason: { not: 'a value a node can have' } as never };
    await expect(writeAll(store.executor, [makeOrganisation('A')], cannotBeKept)).rejects.toThrow();
    expect(await record(org('A'))).toBeUndefined();
  });

  it('tells how far it is after each batch', async () => {
    const seen: number[] = [];
    const drafts = ['A', 'B', 'C', 'D', 'E'].map((name) => makeOrganisation(name));
    await writeAll(store.executor, drafts, context, { batchSize: 2, onBatch: ({ created }) => seen.push(created) });
    expect(seen).toEqual([2, 4, 5]);
  });
});
