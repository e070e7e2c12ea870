import { checkHistory } from '@atlas/server/audit/check';
import { checkCommand } from '@atlas/server/cli/check';
import type { CommandDeps } from '@atlas/server/cli/deps';
import { silentProgress } from '@atlas/server/telemetry/progress';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { withdrawRecords } from '../../../server/src/audit/withdrawal.ts';
import { makeArea, makeOrganisation, makeSource, makeTie, testId } from '../../testkit/builders.ts';
import { peek } from '../../testkit/peek.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const [one, two] = ['One', 'Two'].map((name) => testId('organisation', name)) as [string, string];
let store: TestStore;
beforeEach(async () => {
  await store?.close();
  store = await cleanStore();
  const source = makeSource('Paper', { publishedOn: '2024-05' });
  const place = makeArea('Ely', { centroid: { latitude: 52.4, longitude: 0.26 }, gssCode: 'E04001234' });
  await store.write([
    source,
    place,
    makeOrganisation('One', {
      identifiers: [{ scheme: 'GB-CHC', value: '1061169' }],
      evidence: [{ source: source.id, locator: '1' }],
      basedIn: [{ to: place.id, validFrom: '2020-01-01' }],
      visibility: 'RESTRICTED',
      restrictedTo: ['b', 'a'],
    }),
    makeOrganisation('Two', { alsoKnownAs: ['Second'], openedOn: '2001-02-03' }),
    makeTie(one, two, { states: [{ status: 'ASSERTED', strength: 2, validTo: '2024-01-01' }], stateFrom: '2024-01-01' }),
  ]);
  await store.write([makeOrganisation('Two', { description: 'More' })], { isByHand: true });
  await store.executor.write('test', (tx) =>
    withdrawRecords(tx, [testId('tie', [one, 'WORKS_WITH', two, ''].join('>'))], { principalId: 'p', by: 'P', reason: 'CORRECTION' }),
  );
});
afterAll(() => store.close());

const check = async () => {
  const { problems, ...counts } = await checkHistory(store.executor, silentProgress);
  return { counts, problems: problems.map(({ label, what }) => `${label} ${what}`) };
};

describe('the check of the history', () => {
  it('finds nothing where everything went through the writer', async () => {
    expect(await check()).toEqual({ counts: { records: 4, withdrawn: 1, changes: 7 }, problems: [] });
  });

  it.each<[string, string, string[]]>([
    [
      'a value',
      'MATCH (o:Organisation {name: "Two"}) SET o.description = "Less"',
      ['Organisation says another description than its last change'],
    ],
    [
      'who may see it',
      'MATCH (o:Organisation {name: "One"}) SET o.restrictedTo = ["c"]',
      ['Organisation is open to others than its last change says', 'Organisation is open to others than it says'],
    ],
    ['the list of who may', 'MATCH (o:Organisation {name: "Two"}) SET o.readers = ["-c"]', ['Organisation is open to others than it says']],
    ['a link', 'MATCH (:Organisation {name: "One"})-[r:BASED_IN]->() DELETE r', ['Organisation leads elsewhere than its last change says']],
    [
      'a link’s day',
      'MATCH (:Organisation)-[r:BASED_IN]->() SET r.validFrom = date("2021-01-01")',
      ['Organisation leads elsewhere than its last change says'],
    ],
    ['a part', 'MATCH (i:Identifier) SET i.value = "1"', ['Organisation has other parts than its last change says']],
    [
      'a part’s record',
      'MATCH ()-[r:IDENTIFIED_BY]->() DELETE r',
      ['Organisation has other parts than its last change says', 'Identifier belongs to no record'],
    ],
    [
      'a change that is gone',
      'MATCH (c:Change {revision: 1, recordId: $two}) DETACH DELETE c',
      ['Organisation lacks revision 1 in its history'],
    ],
    [
      'a change’s end',
      'MATCH (c:Change {revision: 2, recordId: $two}) SET c.before = "{}"',
      ['Organisation has a revision 2 that does not begin where the one before it ended'],
    ],
    ['a revision', 'MATCH (o:Organisation {name: "Two"}) SET o.revision = 3', ['Organisation is at revision 3, and its history ends at 2']],
    [
      'two at once',
      'MATCH (c:Change {revision: 2, recordId: $two})-[:OF]->(o) CREATE (d:Entity:Change {id: "twin"})-[:OF]->(o) SET d += c {.recordId, .revision, .before, .after}',
      ['Organisation has revision 2 twice in its history'],
    ],
    [
      'a change of nothing',
      'MATCH (c:Change {revision: 2, recordId: $two})-[r:OF]->() DELETE r',
      ['Organisation is at revision 2, and its history ends at 1', 'Change tells of a record that is no longer there'],
    ],
    [
      'a way back',
      'MATCH (c:Change {action: "WITHDRAWN"}) SET c.after = c.before',
      ['Tie was taken out, and its last change does not say so'],
    ],
  ])('finds %s that was changed behind its back', async (_, statement, problems) => {
    await peek(store, statement, { two });
    expect((await check()).problems).toEqual(problems);
  });

  it('is a command that fails where something is wrong, and names it', async () => {
    const deps = {
      progress: silentProgress,
      openStore: async () => ({ executor: store.executor, title: 'the test’s', isManaged: false, close: async () => undefined }),
    } satisfies Partial<CommandDeps>;
    const print = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const run = () => checkCommand(deps).exitOverride().parseAsync([], { from: 'user' });
    try {
      await run();
      expect(print.mock.lastCall?.[0]).toBe('4 records and 1 withdrawn record with 7 changes were looked at: the history is whole.');
      await peek(store, 'MATCH (o:Organisation {name: "Two"}) SET o.name = "Three"');
      await expect(run()).rejects.toThrow('1 problem');
      expect(print.mock.lastCall?.[0]).toBe(`Organisation ${two} says another name than its last change.`);
    } finally {
      print.mockRestore();
    }
  });
});
