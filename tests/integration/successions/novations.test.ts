import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi, type TestReader } from '../../testkit/api.ts';
import { makeOrganisation } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makeAgreement } from '../../testkit/work-builders.ts';

const on = '2026-04-01';
const next = makeOrganisation('North and South Council', { kind: 'UNITARY_COUNCIL', openedOn: on });
const succeededBy = [{ to: next.id, on, kind: 'MERGED' }];
const closed = (name: string) => makeOrganisation(name, { kind: 'DISTRICT_COUNCIL', openedOn: '1974-04-01', closedOn: on, succeededBy });
const north = closed('North Council');
const south = closed('South Council');
const parish = makeOrganisation('Ash Parish Council', { kind: 'PARISH_COUNCIL' });
const steward: TestReader = {
  kind: 'SIGNED_IN',
  principalId: 'steward',
  roles: ['STEWARD'],
  councilIds: [next.id],
  organisationIds: [next.id],
};
const live = [{ stage: 'LIVE', on: '2024-04-01' }] as const;
const between = (title: string, council: string, other: string, stages: Parameters<typeof makeAgreement>[1] = { stages: [...live] }) =>
  makeAgreement(title, {
    ...stages,
    parties: [
      { to: council, role: 'PRINCIPAL' },
      { to: other, role: 'DELIVERER' },
    ],
  });
const grass = between('Grass cutting', north.id, parish.id);
const toilets = between('Public toilets', south.id, parish.id);
const ended = between('Car park', south.id, parish.id, { stages: [...live, { stage: 'ENDED', on: '2025-01-01' }] });
const own = between('Newsletter', next.id, parish.id, { stages: [{ stage: 'LIVE', on: '2026-05-01' }] });

const LIST = `query ($from: [ID!]!, $asAt: Date) { novations(from: $from, asAt: $asAt) {
  agreement { id title } predecessor { name } state passedOnTo { title parties { organisation { name } role } }
} }`;
const NOVATE = `mutation ($input: NovateAgreementsInput!) { novateAgreements(input: $input) {
  changeId userErrors { field code message } agreements { title successor { parties { organisation { name } role } } }
} }`;

let store: TestStore;
let api: TestApi;
beforeEach(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([next, north, south, parish, grass, toilets, ended, own]);
});
afterEach(() => store.close());

const list = async () =>
  (await api.ask(LIST, { from: [north.id, south.id], asAt: '2026-06-01' }, steward)).novations.map(
    ({ agreement, predecessor, state }: { agreement: { title: string }; predecessor: { name: string }; state: string }) => [
      agreement.title,
      predecessor.name,
      state,
    ],
  );
const novate = async (agreements: readonly { id: string }[], more: object = {}, reader = steward) =>
  (
    await api.ask(
      NOVATE,
      { input: { items: agreements.map(({ id }) => ({ agreement: id, revision: 1 })), to: next.id, on: '2026-05-01', ...more } },
      reader,
    )
  ).novateAgreements;

describe('passing on the agreements of councils that are no more', () => {
  it('lists what is live with them, passes all of it on in one go, and takes it back as one', async () => {
    const before = [
      ['Grass cutting', 'North Council', 'WITH_PREDECESSOR'],
      ['Public toilets', 'South Council', 'WITH_PREDECESSOR'],
    ];
    expect(await list()).toEqual(before);
    const done = await novate([grass, toilets]);
    expect(done.userErrors).toEqual([]);
    expect(done.agreements.map(({ title }: { title: string }) => title)).toEqual(['Grass cutting', 'Public toilets']);
    expect(done.agreements[0].successor.parties).toEqual(
      expect.arrayContaining([
        { organisation: { name: 'North and South Council' }, role: 'PRINCIPAL' },
        { organisation: { name: 'Ash Parish Council' }, role: 'DELIVERER' },
      ]),
    );
    expect(await list()).toEqual(before.map(([title, council]) => [title, council, 'NOVATED']));
    await api.ask('mutation ($id: ID!) { undoChange(id: $id) { userErrors { code message } } }', { id: done.changeId }, steward);
    expect(await list()).toEqual(before);
  });

  it('passes none on where one cannot be, and names each that stands in the way', async () => {
    const refused = await novate([grass, ended, own]);
    expect(refused.userErrors.map(({ field, code }: { field: string[]; code: string }) => [field.join('.'), code])).toEqual([
      ['items.1.agreement', 'CONFLICT'],
      ['items.2.agreement', 'CONFLICT'],
    ]);
    expect(refused.userErrors[1].message).toContain('Newsletter');
    expect((await list())[0]).toEqual(['Grass cutting', 'North Council', 'WITH_PREDECESSOR']);
    expect((await novate([grass], { on: '2026-03-31' })).userErrors).toMatchObject([{ field: ['to'], code: 'CONFLICT' }]);
    expect((await novate([grass], { to: parish.id })).userErrors).toMatchObject([{ field: ['to'], code: 'CONFLICT' }]);
  });

  it('takes somebody who may move agreements on', async () => {
    const viewer: TestReader = { ...steward, principalId: 'viewer', roles: ['VIEWER'] };
    expect((await novate([grass], {}, viewer)).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });
});
