import type { Visibility } from '@atlas/shared/vocabulary';
import { VISIBILITIES } from '@atlas/shared/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../../server/src/auth/reader.ts';
import { createTestApi, heldBy, type TestApi } from '../../testkit/api.ts';
import { makeFigure, makeNote, makeOrganisation, makeProvision, makeSource, makeTie, testId } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const org = (name: string) => testId('organisation', name);
const council = org('Council');
const source = testId('source', 'Report');

const readers = {
  anonymous: { kind: 'ANONYMOUS' },
  guest: { kind: 'SIGNED_IN', principalId: 'guest', councilIds: [], organisationIds: [] },
  partner: { kind: 'SIGNED_IN', principalId: 'partner', councilIds: [], organisationIds: [org('PARTIES')] },
  officer: { kind: 'SIGNED_IN', principalId: 'officer', councilIds: [council], organisationIds: [council] },
  named: { kind: 'SIGNED_IN', principalId: 'named', councilIds: [], organisationIds: [] },
  system: { kind: 'SYSTEM' },
} as const satisfies Record<string, Reader>;

/** What each reader sees of five organisations, one of each visibility, owned by the council. */
const sees: Record<keyof typeof readers, Visibility[]> = {
  anonymous: ['PUBLIC'],
  guest: ['PUBLIC', 'NETWORK'],
  partner: ['PUBLIC', 'NETWORK', 'PARTIES'],
  officer: ['PUBLIC', 'NETWORK', 'PARTIES', 'OWNER'],
  named: ['PUBLIC', 'NETWORK', 'RESTRICTED'],
  system: ['PUBLIC', 'NETWORK', 'PARTIES', 'OWNER', 'RESTRICTED'],
};

let store: TestStore;
let api: TestApi;

beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  const evidence = (name: string) => [{ source, locator: name, quote: `About ${name}` }];
  await store.write([
    makeSource('Report'),
    makeOrganisation('Council', { kind: 'COUNTY_COUNCIL' }),
    ...VISIBILITIES.flatMap((visibility) => [
      makeOrganisation(visibility, {
        visibility,
        owner: council,
        restrictedTo: ['named'],
        evidence: evidence(visibility),
        partOf: [council],
      }),
      // The facts themselves are public: what hides them is what they are about.
      makeTie(council, org(visibility), { evidence: evidence(`tie ${visibility}`) }),
      makeProvision(visibility, { organisation: org(visibility) }),
      makeFigure(visibility, { about: org(visibility), value: 1, evidence: evidence(`figure ${visibility}`) }),
      makeNote(visibility, { about: org(visibility), text: 'x' }),
    ]),
    makeTie(council, org('PUBLIC'), { kind: 'OVERSEES', visibility: 'OWNER', owner: council }),
  ]);
});
afterAll(() => store.close());

describe.each(Object.entries(sees) as [keyof typeof readers, Visibility[]][])('%s', (name, visible) => {
  const reader = readers[name];
  const hidden = VISIBILITIES.filter((each) => !visible.includes(each));
  const sorted = (values: string[]) => values.toSorted();

  it('sees organisations, and counts them, by their visibility', async () => {
    const { organisations } = await api.ask('{ organisations { totalCount nodes { name } } }', {}, reader);
    expect(organisations.totalCount).toBe(visible.length + 1);
    expect(sorted(organisations.nodes.map((each: { name: string }) => each.name))).toEqual(sorted(['Council', ...visible]));
  });

  it('gets null for what it may not see, as for what is not there', async () => {
    for (const each of VISIBILITIES) {
      const ids = {
        id: org(each),
        tie: testId('tie', [council, 'WORKS_WITH', org(each), ''].join('>')),
        figure: testId('figure', each),
        note: testId('note', each),
      };
      const answer = await api.ask(
        `query ($id: ID!, $tie: ID!, $figure: ID!, $note: ID!) { organisation(id: $id) { id } node(id: $id) { id } tie(id: $tie) { id }
          tieNode: node(id: $tie) { id } figure: node(id: $figure) { id } note: node(id: $note) { id } }`,
        ids,
        reader,
      );
      for (const value of Object.values(answer)) expect(value === null, each).toBe(hidden.includes(each));
    }
  });

  it('sees a tie only with both its ends, and a provision only with who provides', async () => {
    const { ties, provisions, organisation } = await api.ask(
      `query ($id: ID!) { ties(filter: { kinds: [WORKS_WITH] }) { totalCount nodes { to { name } } } provisions { totalCount nodes { organisation { name } } }
        organisation(id: $id) { ties(filter: { kinds: [WORKS_WITH] }) { totalCount } parts { name } } }`,
      { id: council },
      reader,
    );
    expect(sorted(ties.nodes.map((tie: { to: { name: string } }) => tie.to.name))).toEqual(sorted(visible));
    expect([ties.totalCount, provisions.totalCount, organisation.ties.totalCount]).toEqual(Array(3).fill(visible.length));
    expect(sorted(organisation.parts.map((part: { name: string }) => part.name))).toEqual(sorted(visible));
  });

  it('sees evidence, passages and their count where it sees the record', async () => {
    const { source: found } = await api.ask(
      'query ($id: ID!) { source(id: $id) { evidenceCount passages { locator evidence { quote about { id } } } } }',
      { id: source },
      reader,
    );
    expect(sorted(found.passages.map((passage: { locator: string }) => passage.locator))).toEqual(
      sorted(visible.flatMap((each) => [each, `figure ${each}`, `tie ${each}`])),
    );
    expect(found.evidenceCount).toBe(visible.length * 3);
    for (const passage of found.passages) expect(passage.evidence[0].about).not.toBeNull();
  });

  it('sees changes where it sees the record', async () => {
    const { changes } = await api.ask('{ changes(first: 200) { totalCount nodes { record { id } fields { field } } } }', {}, reader);
    expect(changes.totalCount).toBe(changes.nodes.length);
    for (const change of changes.nodes) expect(change.record).not.toBeNull();
    const ownTie = ['officer', 'system'].includes(name) ? 1 : 0;
    expect(changes.totalCount).toBe(2 + visible.length * 5 + ownTie);
  });
});

it('does not name an owner whom the reader may not see', async () => {
  const [owner, owned] = [org('Shadow'), org('Owned')];
  await store.write([makeOrganisation('Shadow', { visibility: 'OWNER' }), makeOrganisation('Owned', { owner })]);
  const { organisation } = await api.ask('query ($id: ID!) { organisation(id: $id) { owner { name } } }', { id: owned });
  expect(organisation).toEqual({ owner: null });
});

it('hides what hangs on a record that nobody but the system may see', async () => {
  const source = testId('source', 'Minutes');
  const cite = (locator: string) => ({ evidence: [{ source, locator }] });
  const [unowned, unnamed] = [org('Unowned'), org('Unnamed')];
  await store.write([
    makeSource('Minutes'),
    makeOrganisation('Unowned', { visibility: 'OWNER', ...cite('1') }),
    makeOrganisation('Unnamed', { visibility: 'RESTRICTED', ...cite('2') }),
    makeTie(council, unowned, cite('3')),
    makeTie(council, unnamed, cite('4')),
    makeFigure('Of the unowned', { about: unowned, value: 1, ...cite('5') }),
    makeFigure('Of the unnamed', { about: unnamed, value: 1, ...cite('6') }),
  ]);
  const query = 'query ($id: ID!) { source(id: $id) { evidenceCount passages { locator } } }';
  for (const reader of [readers.anonymous, readers.guest, readers.partner, readers.officer, readers.named]) {
    expect((await api.ask(query, { id: source }, reader)).source).toEqual({ evidenceCount: 0, passages: [] });
  }
  expect((await api.ask(query, { id: source }, readers.system)).source.evidenceCount).toBe(6);
});

it('is told to a steward who views the Atlas as anybody as to one who is not signed in', async () => {
  const own = heldBy('steward', [{ role: 'STEWARD', councilId: council, organisationId: null, areaIds: [] }]);
  const viewing = { ...heldBy(own.id, []), viewing: { as: 'ANYBODY', organisationId: null, own } } as const;
  const ME = '{ me { isSignedIn roles permissions grants { role } councils { id } speaksFor { id } areas { id } themes { id } } }';
  expect(await api.ask(ME, {}, viewing)).toEqual(await api.ask(ME));
});
