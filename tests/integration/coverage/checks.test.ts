import { todayInLondon } from '@atlas/shared/time';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeArea, makeFramework, makeOrganisation, makeTheme, testId } from '../../testkit/builders.ts';
import { codesOf, keeperOf } from '../../testkit/edit-readers.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const today = todayInLondon();
const council = testId('organisation', 'Fen Council');
const [area, theme, framework] = [testId('area', 'Fen'), testId('theme', 'Loneliness'), testId('framework', 'Ambitions')];
const RECORD = `mutation ($input: RecordCoverageCheckInput!) { recordCoverageCheck(input: $input) { changeId userErrors { field code message }
  coverageCheck { id on by note visibility revision area { name } theme { name } for { name } owner { name } changes { nodes { action } } } } }`;
const input = (more: Record<string, unknown> = {}) => ({ input: { area, theme, for: [council], on: today, ...more } });

let store: TestStore;
let api: TestApi;
const broker = keeperOf(council);
const stateAs = async (reader = broker) => {
  const asked = { input: { within: area, level: 'DISTRICT', framework } };
  const { coverage } = await api.ask(
    'query ($input: CoverageInput!) { coverage(input: $input) { cells { state checkedOn } } }',
    asked,
    reader,
  );
  return coverage.cells[0];
};

beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([
    makeArea('Fen', { level: 'DISTRICT' }),
    makeOrganisation('Fen Council', { kind: 'DISTRICT_COUNCIL', governs: [area] }),
    makeFramework('Ambitions'),
    makeTheme('Loneliness', { framework }),
  ]);
});
afterAll(() => store.close());

describe('recordCoverageCheck', () => {
  it.each(['VIEWER', 'ANALYST', 'PARTNER'] as const)('is not for a %s', async (role) => {
    const { recordCoverageCheck } = await api.ask(RECORD, input(), keeperOf(council, role, role));
    expect(codesOf(recordCoverageCheck)).toEqual(['FORBIDDEN']);
  });

  it('is not for nobody', async () => {
    expect((await api.send(RECORD, input())).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it.each(['BROKER', 'STEWARD', 'ADMIN'] as const)('is for a %s', async (role) => {
    const { recordCoverageCheck } = await api.ask(RECORD, input({ note: role }), keeperOf(council, role, role));
    expect(recordCoverageCheck.userErrors).toEqual([]);
  });

  it('keeps who looked, when and for whom, with its history, and counts until it is undone', async () => {
    const { recordCoverageCheck: first } = await api.ask(
      RECORD,
      input({ by: 'Partnership broker', note: 'Asked the forum', visibility: 'PUBLIC' }),
      broker,
    );
    expect(first.coverageCheck).toMatchObject({
      on: today,
      by: 'Partnership broker',
      note: 'Asked the forum',
      visibility: 'PUBLIC',
      revision: 1,
      area: { name: 'Fen' },
      theme: { name: 'Loneliness' },
      for: [{ name: 'Fen Council' }],
      owner: { name: 'Fen Council' },
      changes: { nodes: [{ action: 'CREATED' }] },
    });
    const anybody = { kind: 'ANONYMOUS' } as never;
    expect(await stateAs(anybody)).toEqual({ state: 'NONE', checkedOn: today });
    const { undoChange } = await api.ask(
      `mutation ($id: ID!) { undoChange(id: $id) { userErrors { message } } }`,
      { id: first.changeId },
      broker,
    );
    expect(undoChange.userErrors).toEqual([]);
    expect(await stateAs(anybody)).toEqual({ state: 'NOT_CHECKED', checkedOn: null });
  });

  it('does it once for one key', async () => {
    const keyed = input({ idempotencyKey: 'a-key' });
    const [one, again] = [await api.ask(RECORD, keyed, broker), await api.ask(RECORD, keyed, broker)];
    expect(again.recordCoverageCheck.coverageCheck.id).toBe(one.recordCoverageCheck.coverageCheck.id);
  });

  it.each([
    ['a day to come', { on: '2999-01-01' }, 'on INVALID'],
    ['nobody to look for', { for: [] }, 'for REQUIRED'],
    ['an unknown area', { area: testId('area', 'Nowhere') }, 'area NOT_FOUND'],
    ['what is no theme', { theme: area }, 'theme NOT_FOUND'],
    ['an unknown council', { for: [council, testId('organisation', 'Nobody')] }, 'for.1 NOT_FOUND'],
  ])('refuses %s', async (_, more, code) => {
    expect(codesOf((await api.ask(RECORD, input(more), broker)).recordCoverageCheck)).toEqual([code]);
  });
});
