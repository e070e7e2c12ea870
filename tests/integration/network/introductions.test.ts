import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../../server/src/auth/reader.ts';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeOrganisation, makeTie, testId } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makeAgreement, makeEngagement, org } from './records.ts';

const firm = { strength: 5, status: 'CONFIRMED', lastVerifiedOn: '2026-10-01', verifyBy: '2027-10-01' } as const;
const weak = { strength: 1, status: 'DISPUTED', lastVerifiedOn: '2020-01-01', verifyBy: '2021-01-01' } as const;
const signedIn: Reader = { kind: 'SIGNED_IN', principalId: 'p', councilIds: [], organisationIds: [] };
const tie = (from: string, to: string, more: Parameters<typeof makeTie>[2] = firm) => makeTie(org(from), org(to), more);

let store: TestStore;
let api: TestApi;

beforeAll(async () => {
  store = await cleanStore();
  await store.write([
    ...['Asker', 'Bridge', 'Carer', 'Short', 'Sought', 'Guest', 'Funder', 'Far', 'Farther', 'Lonely'].map((name) => makeOrganisation(name)),
    makeOrganisation('a school', { isNamed: false }),
    makeOrganisation('Closed', { closedOn: '2026-01-01' }),
    makeOrganisation('Insider', { visibility: 'NETWORK' }),
    // Short and weak; long and strong; and ways that must not be taken.
    tie('Asker', 'Short', weak),
    tie('Short', 'Sought', weak),
    tie('Asker', 'Bridge'),
    tie('Carer', 'Bridge'),
    tie('Carer', 'Sought'),
    tie('Asker', 'a school'),
    tie('a school', 'Sought'),
    tie('Asker', 'Closed'),
    tie('Closed', 'Sought'),
    tie('Asker', 'Insider'),
    tie('Insider', 'Sought'),
    makeAgreement(
      'Grant',
      [
        ['Funder', 'FUNDER'],
        ['Sought', 'RECIPIENT'],
      ],
      { kind: 'GRANT' },
    ),
    makeEngagement('Workshop', '2026-09-01', { hosts: ['Guest'], guests: ['Funder'] }),
    tie('Sought', 'Far'),
    tie('Far', 'Farther'),
  ]);
  api = await createTestApi(store);
});
afterAll(() => store.close());

const query = `query ($from: ID!, $to: ID!, $maxHops: Int, $first: Int, $asAt: Date = "2026-11-22") {
  introductions(from: $from, to: $to, maxHops: $maxHops, first: $first, asAt: $asAt) {
    summary paths { organisations { name } ties { id from to layer kind source } score reasons }
  }
}`;
async function introduce(from: string, to: string, more: Record<string, unknown> = {}, reader?: Reader) {
  const { introductions } = await api.ask(query, { from: org(from), to: org(to), ...more }, reader);
  return {
    ...introductions,
    ways: introductions.paths.map((path: { organisations: { name: string }[] }) => path.organisations.map(({ name }) => name).join(' > ')),
  };
}

describe('introductions', () => {
  it('prefers a long way of strong, confirmed, fresh ties to a short one of weak, disputed, old ones', async () => {
    const { ways, paths, summary } = await introduce('Asker', 'Sought');
    expect(ways).toEqual(['Asker > Bridge > Carer > Sought', 'Asker > Short > Sought']);
    expect(paths[0].score).toBeGreaterThan(paths[1].score);
    expect(paths[0].score).toBeLessThanOrEqual(1);
    expect(summary).toBe(
      '2 ways from Asker to Sought in at most 4 steps as at 22 November 2026: the best goes by way of Bridge and Carer.',
    );
  });

  it('gives one line a step, and reasons that name it', async () => {
    const [best] = (await introduce('Asker', 'Sought')).paths;
    expect(best.ties.map((one: { kind: string }) => one.kind)).toEqual(['WORKS_WITH', 'WORKS_WITH', 'WORKS_WITH']);
    expect(best.ties[1]).toMatchObject({ from: org('Carer'), to: org('Bridge') });
    expect(best.reasons).toEqual([
      'By way of Bridge, then Carer.',
      'Asker works with Bridge: strength 5 of 5 (integrated), confirmed, last verified on 1 October 2026.',
      'Bridge works with Carer: strength 5 of 5 (integrated), confirmed, last verified on 1 October 2026.',
      'Carer works with Sought: strength 5 of 5 (integrated), confirmed, last verified on 1 October 2026.',
    ]);
  });

  it('goes along every layer', async () => {
    const [best] = (await introduce('Guest', 'Sought')).paths;
    expect(best.ties.map((one: { layer: string }) => one.layer)).toEqual(['CONTACT', 'FUNDING']);
  });

  it('keeps to maxHops and first', async () => {
    expect((await introduce('Asker', 'Sought', { maxHops: 2 })).ways).toEqual(['Asker > Short > Sought']);
    expect((await introduce('Asker', 'Sought', { maxHops: 1 })).ways).toEqual([]);
    expect((await introduce('Bridge', 'Asker', { maxHops: 1 })).ways).toEqual(['Bridge > Asker']);
    expect((await introduce('Asker', 'Sought', { first: 1 })).ways).toHaveLength(1);
    expect((await introduce('Asker', 'Farther', { maxHops: 5, first: 1 })).ways).toEqual([
      'Asker > Bridge > Carer > Sought > Far > Farther',
    ]);
    expect((await introduce('Asker', 'Farther', { maxHops: 6, first: 1 })).ways).toHaveLength(1);
    expect((await introduce('Asker', 'Farther', { maxHops: 3 })).ways).toEqual([]);
  });

  it('goes through what the reader may see, and what is there on the day', async () => {
    expect((await introduce('Asker', 'Sought', {}, signedIn)).ways[0]).toBe('Asker > Insider > Sought');
    expect((await introduce('Asker', 'Sought', { asAt: '2025-12-31' })).ways[0]).toBe('Asker > Closed > Sought');
  });

  it('says when there is no way, and why', async () => {
    expect(await introduce('Asker', 'Lonely')).toMatchObject({
      paths: [],
      summary: 'No way is known from Asker to Lonely in at most 4 steps as at 22 November 2026.',
    });
    expect((await introduce('Asker', 'Insider')).summary).toBe((await introduce('Asker', 'Nobody at all')).summary);
    expect((await introduce('Asker', 'a school')).summary).toBe('No source names “a school”, so there is nobody to introduce.');
    expect((await introduce('Closed', 'Asker')).summary).toBe('Closed is not there as at 22 November 2026.');
  });

  it.each([
    [{ from: 'x' }, 'from'],
    [{ to: org('Asker') }, 'to'],
    [{ maxHops: 0 }, 'maxHops'],
    [{ maxHops: 7 }, 'maxHops'],
    [{ first: 0 }, 'first'],
    [{ first: 21 }, 'first'],
  ])('refuses %j', async (more, argument) => {
    const { errors } = await api.send(query, { from: org('Asker'), to: testId('organisation', 'Sought'), ...more });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });
});
