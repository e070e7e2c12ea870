import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../../server/src/auth/reader.ts';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeArea, makeOrganisation, makeProvision, makeTie, testId } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makeAgreement, org } from './records.ts';

const signedIn: Reader = { kind: 'SIGNED_IN', principalId: 'p', councilIds: [], organisationIds: [] };
const area = (name: string) => testId('area', name);
let store: TestStore;
let api: TestApi;

beforeAll(async () => {
  store = await cleanStore();
  await store.write([
    makeArea('Merrowshire', { level: 'COUNTY' }),
    makeArea('Ash', { level: 'DISTRICT', within: [area('Merrowshire')] }),
    makeOrganisation('Council', { kind: 'COUNTY_COUNCIL', governs: [area('Merrowshire')] }),
    makeOrganisation('Trust', { basedIn: [area('Ash')] }),
    makeOrganisation('Elsewhere'),
    makeOrganisation('Insider', { visibility: 'NETWORK', basedIn: [area('Ash')] }),
    makeOrganisation('Gone', { closedOn: '2025-01-01', basedIn: [area('Ash')] }),
    makeProvision('Tea', { organisation: org('Trust'), areas: [area('Ash'), area('Merrowshire')] }),
    makeProvision('Cake', { organisation: org('Trust'), areas: [area('Ash')], validTo: '2025-01-01' }),
    makeTie(org('Council'), org('Trust'), {
      status: 'CONFIRMED',
      stateFrom: '2026-01-01',
      states: [{ status: 'ASSERTED', strength: 3, validTo: '2026-01-01' }],
    }),
    makeTie(org('Council'), org('Elsewhere'), { status: 'DISPUTED' }),
    makeTie(org('Council'), org('Insider')),
    makeAgreement(
      'Lease',
      [
        ['Council', 'PRINCIPAL'],
        ['Trust', 'DELIVERER'],
      ],
      { validTo: '2026-01-01' },
    ),
    makeAgreement('Memorandum', [
      ['Council', 'MEMBER'],
      ['Elsewhere', 'MEMBER'],
    ]),
  ]);
  api = await createTestApi(store);
});
afterAll(() => store.close());

const query = `query ($within: ID, $asAt: Date = "2026-11-22") { overview(within: $within, asAt: $asAt) {
  asAt within { name } organisations provisions ties agreements unconfirmedTies bySector { sector count } summary
} }`;
const overview = async (variables: Record<string, unknown> = {}, reader?: Reader) => (await api.ask(query, variables, reader)).overview;

describe('overview', () => {
  it('counts what there is on the day, everywhere', async () => {
    expect(await overview()).toMatchObject({
      asAt: '2026-11-22',
      within: null,
      organisations: 3,
      provisions: 1,
      ties: 2,
      agreements: 1,
      unconfirmedTies: 1,
      bySector: [
        { sector: 'LOCAL_GOVERNMENT', count: 1 },
        { sector: 'VCSE', count: 2 },
      ],
    });
    expect(await overview({ asAt: '2024-06-01' })).toMatchObject({ organisations: 4, provisions: 2, agreements: 2, unconfirmedTies: 2 });
  });

  it('counts what is of a place', async () => {
    expect(await overview({ within: area('Ash') })).toMatchObject({
      within: { name: 'Ash' },
      organisations: 1,
      provisions: 1,
      ties: 1,
      agreements: 0,
    });
    expect(await overview({ within: area('Merrowshire') })).toMatchObject({ organisations: 2, provisions: 1, ties: 2 });
  });

  it('counts what the reader may see', async () => {
    expect(await overview({}, signedIn)).toMatchObject({ organisations: 4, ties: 3, unconfirmedTies: 2 });
  });

  it('has nothing for a place it does not know, and refuses what is no id', async () => {
    expect(await overview({ within: area('Nowhere') })).toMatchObject({
      within: null,
      organisations: 0,
      summary: 'There is no area you may see under this id.',
    });
    const { errors } = await api.send(query, { within: 'nowhere' });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'within' } }]);
  });
});
