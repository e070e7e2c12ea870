import { VISIBILITIES, type Visibility } from '@atlas/shared/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../../server/src/audit/draft.ts';
import { anonymousReader, type Reader } from '../../../server/src/auth/reader.ts';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { type Common, makeArea, makeAreaFigure, makeFigure, makeNote, makeOrganisation, testId } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import {
  makeAgreement,
  makeAsset,
  makeDecision,
  makeEngagement,
  makeFund,
  makeInitiative,
  makePerson,
  makeProgramme,
} from '../../testkit/work-builders.ts';
import { org, signedIn, stranger } from './readers.ts';

const place = makeArea('Parish');
/** A record of each kind that names the group as an organisation in it, where the kind names any. */
const make: Readonly<Record<string, (name: string, access: Common) => Draft>> = {
  Programme: (name, access) => makeProgramme(name, { ...access, partners: [org('Group')] }),
  Initiative: (name, access) => makeInitiative(name, { ...access, lead: [org('Group')] }),
  Agreement: (name, access) => makeAgreement(name, { ...access, parties: [{ to: org('Group'), role: 'RECIPIENT' }] }),
  Asset: (name, access) => makeAsset(name, { ...access, managedBy: [org('Group')] }),
  Engagement: (name, access) => makeEngagement(name, { ...access, guests: [org('Group')] }),
  Decision: (name, access) => makeDecision(name, { ...access, body: org('Group'), meetingOn: '2024-01-01' }),
  Fund: (name, access) => makeFund(name, { ...access, ownedBy: [org('Group')] }),
  StatedFigure: (name, access) => makeFigure(name, { ...access, about: org('Group'), value: 1 }),
  Note: (name, access) => makeNote(name, { ...access, about: org('Group'), text: '…' }),
  Person: (name, access) => makePerson(name, access),
  AreaFigure: (name, access) => makeAreaFigure(name, { ...access, about: place.id, value: 1 }),
};
const kinds = Object.keys(make);
/** A person is nobody's party, and a figure of an area has none. */
const withParties = new Set(kinds.filter((kind) => kind !== 'Person' && kind !== 'AreaFigure'));

const denied = { DENIED: 'PUBLIC', DENIED_BY_NAME: 'RESTRICTED', DENIED_TO_GROUP: 'PUBLIC' } as const;
type Access = Visibility | keyof typeof denied;
const all: readonly Access[] = [...VISIBILITIES, 'DENIED', 'DENIED_BY_NAME', 'DENIED_TO_GROUP'];
const idOf = (kind: string, access: Access) => testId(kind, access);

const readers: Readonly<Record<string, { reader: Reader; sees: readonly Access[] }>> = {
  anybody: { reader: anonymousReader, sees: ['PUBLIC', 'DENIED', 'DENIED_TO_GROUP'] },
  'somebody signed in': { reader: stranger, sees: ['PUBLIC', 'NETWORK', 'DENIED', 'DENIED_TO_GROUP'] },
  'an officer of the owner': {
    reader: signedIn('officer', { councils: ['Council'] }),
    sees: ['PUBLIC', 'NETWORK', 'PARTIES', 'OWNER', 'DENIED', 'DENIED_TO_GROUP'],
  },
  'an officer of another council': {
    reader: signedIn('other', { councils: ['Other council'] }),
    sees: ['PUBLIC', 'NETWORK', 'DENIED', 'DENIED_TO_GROUP'],
  },
  'an organisation in it': { reader: signedIn('partner', { speaksFor: ['Group'] }), sees: ['PUBLIC', 'NETWORK', 'PARTIES', 'DENIED'] },
  'somebody named': { reader: signedIn('named'), sees: ['PUBLIC', 'NETWORK', 'RESTRICTED', 'DENIED', 'DENIED_BY_NAME', 'DENIED_TO_GROUP'] },
  'somebody kept out': { reader: signedIn('outcast'), sees: ['PUBLIC', 'NETWORK', 'DENIED_TO_GROUP'] },
  'the Atlas itself': { reader: { kind: 'SYSTEM' }, sees: all },
};
const cases = Object.entries(readers).map(([who, { reader, sees }]) => ({ who, reader, sees }));

let store: TestStore;
let api: TestApi;

beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  const access: Readonly<Record<keyof typeof denied, Common>> = {
    DENIED: { deniedTo: ['outcast'] },
    DENIED_BY_NAME: { restrictedTo: ['named', 'outcast'], deniedTo: ['outcast'] },
    DENIED_TO_GROUP: { deniedTo: [org('Group')] },
  };
  await store.write([
    ...['Council', 'Other council', 'Group'].map((name) => makeOrganisation(name)),
    place,
    ...Object.entries(make).flatMap(([kind, build]) => [
      ...VISIBILITIES.map((visibility) =>
        build(`${kind} ${visibility}`, {
          id: idOf(kind, visibility),
          owner: org('Council'),
          visibility,
          ...(visibility === 'RESTRICTED' ? { restrictedTo: ['named'] } : {}),
        }),
      ),
      ...Object.entries(denied).map(([name, visibility]) =>
        build(`${kind} ${name}`, {
          id: idOf(kind, name as Access),
          owner: org('Council'),
          visibility,
          ...access[name as keyof typeof denied],
        }),
      ),
    ]),
  ]);
});
afterAll(() => store.close());

const seenOf = (kind: string, sees: readonly Access[]) =>
  all.filter((access) => sees.includes(access) && (withParties.has(kind) || hasNoParties(access, sees)));
/** Without parties a PARTIES record is its owner's alone. */
const hasNoParties = (access: Access, sees: readonly Access[]) => access !== 'PARTIES' || sees.includes('OWNER');

describe.each(kinds)('node(id) of each %s', (kind) => {
  it.each(cases)('is there for $who as it may be', async ({ reader, sees }) => {
    const fields = all.map((access) => `${access}: node(id: "${idOf(kind, access)}") { __typename id }`);
    const answer = await api.ask(`{ ${fields.join(' ')} }`, {}, reader);
    const expected = seenOf(kind, sees);
    for (const access of all) {
      const node = expected.includes(access) ? { __typename: kind, id: idOf(kind, access) } : null;
      expect(answer[access], access).toEqual(node);
    }
  });
});

describe('lists, and what they count', () => {
  it.each(cases)('hold for $who what they may see', async ({ reader, sees }) => {
    const answer = await api.ask(
      `{ programmes { totalCount nodes { id } } initiatives { totalCount nodes { id } } agreements { totalCount nodes { id } }
         assets { totalCount nodes { id } } engagements { totalCount nodes { id } } }`,
      {},
      reader,
    );
    for (const kind of ['Programme', 'Initiative', 'Agreement', 'Asset', 'Engagement']) {
      const { totalCount, nodes } = answer[`${kind.toLowerCase()}s`];
      const expected = seenOf(kind, sees).map((access) => idOf(kind, access));
      expect(nodes.map((node: { id: string }) => node.id).toSorted(), kind).toEqual(expected.toSorted());
      expect(totalCount, kind).toBe(expected.length);
    }
  });

  it.each(cases)('hold the same for $who on an organisation’s page', async ({ reader, sees }) => {
    const { organisation } = await api.ask(
      'query ($id: ID!) { organisation(id: $id) { programmes { id } initiatives { id } agreements { totalCount } statedFigures { id } notes { id } } }',
      { id: org('Group') },
      reader,
    );
    expect(organisation.agreements.totalCount).toBe(seenOf('Agreement', sees).length);
    for (const [field, kind] of Object.entries({
      programmes: 'Programme',
      initiatives: 'Initiative',
      statedFigures: 'StatedFigure',
      notes: 'Note',
    })) {
      const expected = seenOf(kind, sees).map((access) => idOf(kind, access));
      expect(organisation[field].map((node: { id: string }) => node.id).toSorted(), kind).toEqual(expected.toSorted());
    }
  });
});

it('gives null for an id that nobody has, and names an id that is none', async () => {
  expect(await api.ask('query ($id: ID!) { node(id: $id) { id } }', { id: testId('node', 'Nothing') })).toEqual({ node: null });
  const { errors } = await api.send('{ node(id: "7") { id } }');
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'id' });
});
