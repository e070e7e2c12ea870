import { canSee, stewardsOf, type Visible } from '@atlas/shared/permissions';
import { VISIBILITIES } from '@atlas/shared/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymousReader, type Reader, type SignedInReader } from '../../../server/src/auth/reader.ts';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeArea, makeOrganisation, makeProvision, makeTie, testId } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makeAgreement, makeDecision, makePerson, makeProgramme, makeRole } from '../../testkit/work-builders.ts';

const org = (name: string) => testId('organisation', name);
const [council, other, group, guest] = [org('Council'), org('Other council'), org('Group'), org('Guest')];

/** Everything that decides who sees a record, each with each. */
const owners = [council, other, null] as const;
const shares: readonly (readonly string[])[] = [[], [guest], [other]];
const restrictions: readonly (readonly string[])[] = [[], ['named'], [stewardsOf(council)]];
const denials: readonly (readonly string[])[] = [[], ['officer'], [group], [guest]];
const accesses: readonly (Visible & { readonly name: string })[] = VISIBILITIES.flatMap((visibility) =>
  owners.flatMap((ownerId) =>
    shares.flatMap((sharedWith) =>
      restrictions.flatMap((restrictedTo) =>
        denials.map((deniedTo) => ({
          name: [
            visibility,
            owners.indexOf(ownerId),
            shares.indexOf(sharedWith),
            restrictions.indexOf(restrictedTo),
            denials.indexOf(deniedTo),
          ].join(' '),
          visibility,
          ownerId,
          partyIds: [group],
          sharedWith,
          restrictedTo,
          deniedTo,
        })),
      ),
    ),
  ),
);
const accessOf = ({ ownerId, visibility, sharedWith = [], restrictedTo = [], deniedTo = [] }: Visible) => ({
  ...(ownerId === null ? {} : { owner: ownerId }),
  visibility,
  sharedWith,
  restrictedTo,
  deniedTo,
});

const signedIn = (principalId: string, councilIds: string[], organisationIds: string[], groups: string[] = []): Reader => ({
  kind: 'SIGNED_IN',
  principalId,
  councilIds,
  organisationIds,
  groups,
});
const readers: Readonly<Record<string, Reader>> = {
  anybody: anonymousReader,
  'somebody signed in': signedIn('stranger', [], []),
  'an officer of the council': signedIn('officer', [council], [council]),
  'another officer of the council': signedIn('colleague', [council], [council]),
  'a steward of the council': signedIn('steward', [council], [council], ['stewards', stewardsOf(council)]),
  'a steward of another council': signedIn('their steward', [other], [other], ['stewards', stewardsOf(other)]),
  'somebody of both councils': signedIn('both', [council, other], [council, other]),
  'the group': signedIn('partner', [group], [group]),
  'somebody named': signedIn('named', [], []),
  'those it is shared with': signedIn('guest', [guest], [guest]),
};
const cases = Object.entries(readers).map(([who, reader]) => ({ who, reader }));
/** Each of them viewing the Atlas as each of them. */
const pairs = cases.flatMap(({ who, reader: own }) =>
  own.kind === 'SIGNED_IN' ? cases.map(({ who: other, reader: as }) => ({ who, own, other, as, reader: viewing(own, as) })) : [],
);
function viewing(own: SignedInReader, as: Reader): Reader {
  return as.kind === 'SIGNED_IN' ? { kind: 'VIEWING_SIGNED_IN', own, as } : { kind: 'VIEWING_ANONYMOUS', own };
}
/** The reader as the shared rule knows them. */
const asShared = (reader: Reader) => (reader.kind === 'SIGNED_IN' ? reader : { principalId: null, councilIds: [], organisationIds: [] });

let store: TestStore;
let api: TestApi;
beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  const ends = VISIBILITIES.map((visibility) =>
    makeOrganisation(`End ${visibility}`, {
      visibility,
      owner: council,
      sharedWith: visibility === 'PARTIES' ? [guest] : [],
      restrictedTo: ['named'],
    }),
  );
  await store.write([
    ...['Council', 'Other council', 'Group', 'Guest'].map((name) => makeOrganisation(name)),
    ...accesses.map((access) => makeProgramme(access.name, { ...accessOf(access), partners: [group] })),
    ...ends,
    ...VISIBILITIES.flatMap((own) => [
      ...VISIBILITIES.map((end) =>
        makeProvision(`${own} of ${end}`, {
          organisation: org(`End ${end}`),
          visibility: own,
          owner: council,
          sharedWith: [guest],
          restrictedTo: ['named'],
        }),
      ),
      ...VISIBILITIES.flatMap((from) =>
        VISIBILITIES.filter((to) => to !== from).map((to) =>
          makeTie(org(`End ${from}`), org(`End ${to}`), {
            id: tieId(own, from, to),
            visibility: own,
            owner: council,
            sharedWith: [guest],
            restrictedTo: ['named'],
          }),
        ),
      ),
    ]),
  ]);
});
afterAll(() => store.close());

const tieId = (own: string, from: string, to: string) => testId('tie', [own, from, to].join('>'));
interface Page {
  readonly nodes: readonly Record<string, string>[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
/** All of a list, page by page. */
async function all(field: string, of: string, reader: Reader): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null, goesOn = true; goesOn; ) {
    const page: string = `query ($after: String) { ${field}(first: 200, after: $after) { nodes { ${of} } pageInfo { hasNextPage endCursor } } }`;
    const answer: Page = (await api.ask(page, { after }, reader))[field];
    found.push(...answer.nodes.map((node) => node[of] ?? ''));
    ({ hasNextPage: goesOn, endCursor: after } = answer.pageInfo);
  }
  return found.toSorted();
}

describe('the condition in the queries says what the shared rule says', () => {
  it.each(cases)('of a record, for $who', async ({ reader }) => {
    const may = accesses.filter((access) => canSee(asShared(reader), access)).map(({ name }) => name);
    expect(await all('programmes', 'name', reader)).toEqual(may.toSorted());
  });

  it.each(pairs)('of a record, for $who viewing the Atlas as $other: what both see', async ({ own, as, reader }) => {
    const both = accesses.filter((access) => canSee(asShared(own), access) && canSee(asShared(as), access)).map(({ name }) => name);
    expect(await all('programmes', 'name', reader)).toEqual(both.toSorted());
  });

  it.each(cases)('of a tie and a provision, which are never more visible than their ends, for $who', async ({ reader }) => {
    const sees = (visibility: (typeof VISIBILITIES)[number], partyIds: readonly string[], sharedWith = [guest]) =>
      canSee(asShared(reader), { visibility, ownerId: council, partyIds, sharedWith, restrictedTo: ['named'] });
    const seesEnd = (end: (typeof VISIBILITIES)[number]) => sees(end, [org(`End ${end}`)], end === 'PARTIES' ? [guest] : []);
    const ties = VISIBILITIES.flatMap((own) =>
      VISIBILITIES.flatMap((from) =>
        VISIBILITIES.filter((to) => to !== from && sees(own, [org(`End ${from}`), org(`End ${to}`)]) && seesEnd(from) && seesEnd(to)).map(
          (to) => tieId(own, from, to),
        ),
      ),
    );
    expect(await all('ties', 'id', reader)).toEqual(ties.toSorted());
    const provisions = VISIBILITIES.flatMap((own) =>
      VISIBILITIES.filter((end) => sees(own, [org(`End ${end}`)]) && seesEnd(end)).map((end) => `${own} of ${end}`),
    );
    expect(await all('provisions', 'title', reader)).toEqual(provisions.toSorted());
  });
});

describe('what is hidden shows through nothing else', () => {
  const hidden = { visibility: 'OWNER' as const, owner: council };
  const officer = readers['an officer of the council'] as Reader;

  it('leaves a hidden area without effect as an argument, as one that is not there', async () => {
    const place = makeArea('Hidden place', hidden);
    await store.write([place, makeOrganisation('Based there', { basedIn: [place.id] })]);
    const asked =
      'query ($id: ID!) { organisations(filter: { within: $id }) { totalCount } overview(within: $id) { organisations agreements } }';
    const [seen, unseen, missing] = await Promise.all([
      api.ask(asked, { id: place.id }, officer),
      api.send(asked, { id: place.id }),
      api.send(asked, { id: testId('area', 'Nowhere') }),
    ]);
    expect(seen.organisations.totalCount).toBe(1);
    expect(JSON.stringify(unseen).replaceAll(place.id, '')).toBe(JSON.stringify(missing).replaceAll(testId('area', 'Nowhere'), ''));
    expect(unseen.data?.organisations?.totalCount ?? 0).toBe(0);
  });

  it('names no body as deciding for what one may not see', async () => {
    const board = makeOrganisation('Board');
    await store.write([board, makeDecision('D1', { body: board.id, meetingOn: '2024-01-01', ...hidden })]);
    const bodies = async (reader?: Reader) =>
      (await api.ask('{ decidingBodies { organisation { name } } }', {}, reader)).decidingBodies.map(
        ({ organisation }: { organisation: { name: string } }) => organisation.name,
      );
    expect(await bodies(officer)).toEqual(['Board']);
    expect(await bodies()).toEqual([]);
  });

  it('finds a person alike whether or not they held a post in a body one may not see', async () => {
    const body = makeOrganisation('Hidden body', hidden);
    const [ann, ben] = [makePerson('Annalise Quillon'), makePerson('Benedict Quillon')];
    await store.write([body, ann, ben, makeRole('Clerk', { person: ann.id, organisation: body.id, validTo: '2020-01-01' })]);
    const found = async (reader?: Reader) =>
      (await api.ask('{ search(text: "Quillon", types: [PERSON], asAt: "2026-01-01") { label } }', {}, reader)).search.map(
        ({ label }: { label: string }) => label,
      );
    expect((await found()).length).toBe(2);
    expect((await found(officer)).length).toBe(1);
  });

  it('gives no agreement a next step by parties one may not see', async () => {
    const party = makeOrganisation('Hidden party', hidden);
    const stages = [{ stage: 'LEGAL' as const, on: '2024-01-01' }];
    const [plain, joined] = [
      makeAgreement('Plain', { stages }),
      makeAgreement('Joined', {
        stages,
        parties: [
          { to: party.id, role: 'PRINCIPAL' },
          { to: party.id, role: 'DELIVERER' },
        ],
      }),
    ];
    await store.write([party, plain, joined]);
    const steps = async (id: string) =>
      (await api.ask('query ($id: ID!) { agreement(id: $id) { nextStages { stage allowed missing } } }', { id })).agreement;
    expect((await steps(plain.id)).nextStages.length).toBeGreaterThan(0);
    expect(await steps(joined.id)).toEqual(await steps(plain.id));
  });
});
