import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi, type TestReader } from '../../testkit/api.ts';
import { makeArea, makeOrganisation } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const council = makeOrganisation('Fenshire County Council', { kind: 'COUNTY_COUNCIL' });
const elsewhere = makeOrganisation('Dale Council', { kind: 'UNITARY_COUNCIL' });
const wisbech = makeArea('Wisbech');
const theirs = makeOrganisation('Kept by Dale', { owner: elsewhere.id });
const broker: TestReader = {
  kind: 'SIGNED_IN',
  principalId: 'broker',
  roles: ['BROKER'],
  councilIds: [council.id],
  organisationIds: [council.id],
};
const viewer: TestReader = { ...broker, principalId: 'viewer', roles: ['VIEWER'] };

const CREATE = `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) {
  changeId userErrors { field code message }
  organisation { id revision name sector visibility owner { name } identifiers { scheme value } basedIn { name } changes { nodes { by action reason why revision } } }
} }`;
const UPDATE = `mutation ($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) {
  userErrors { field code message } organisation { id revision name description website kind sector alsoKnownAs basedIn { name } identifiers { scheme value } }
} }`;

let store: TestStore;
let api: TestApi;
beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([council, elsewhere, wisbech, theirs]);
});
afterAll(() => store.close());

const create = async (input: object, reader = broker) => (await api.ask(CREATE, { input }, reader)).createOrganisation;
const update = async (input: object, reader = broker) => (await api.ask(UPDATE, { input }, reader)).updateOrganisation;

describe('recording an organisation', () => {
  it('gives it an owner, keeps it to them, and writes the history', async () => {
    const made = await create({ name: '  Wisbech  Lunch Club ', kind: 'COMMUNITY_GROUP', basedIn: wisbech.id, why: 'Met at the fair' });
    expect(made).toMatchObject({
      userErrors: [],
      changeId: expect.any(String),
      organisation: {
        revision: 1,
        name: 'Wisbech Lunch Club',
        sector: 'VCSE',
        visibility: 'OWNER',
        owner: { name: 'Fenshire County Council' },
        basedIn: [{ name: 'Wisbech' }],
        changes: { nodes: [{ by: 'broker', action: 'CREATED', reason: 'RECORDED', why: 'Met at the fair', revision: 1 }] },
      },
    });
    expect((await api.ask(`{ organisation(id: "${made.organisation.id}") { id } }`)).organisation).toBeNull();
  });

  it('says what is missing and what is wrong, by field, and writes nothing', async () => {
    const before = (await api.ask('{ organisations { totalCount } }', {}, broker)).organisations.totalCount;
    const wrong = await create({
      name: ' ',
      kind: 'CHARITY',
      website: 'javascript:alert(1)',
      identifiers: [{ scheme: 'GB-CHC', value: 'x' }],
      decisionLeadDays: -1,
    });
    expect(wrong.organisation).toBeNull();
    expect(wrong.userErrors.map(({ field, code }: { field: string[]; code: string }) => [field.join('.'), code])).toEqual([
      ['name', 'REQUIRED'],
      ['website', 'INVALID'],
      ['identifiers.0.value', 'INVALID'],
      ['decisionLeadDays', 'INVALID'],
    ]);
    expect((await create({ name: 'A', kind: 'CHARITY', basedIn: council.id })).userErrors).toMatchObject([
      { field: ['basedIn'], code: 'NOT_FOUND' },
    ]);
    expect((await create({ name: 'x'.repeat(100_000), kind: 'CHARITY' })).userErrors).toMatchObject([{ field: ['name'], code: 'INVALID' }]);
    expect((await api.ask('{ organisations { totalCount } }', {}, broker)).organisations.totalCount).toBe(before);
  });

  it('lets a register number stand on one organisation only', async () => {
    const identifiers = [{ scheme: 'GB-CHC', value: '1061169' }];
    expect((await create({ name: 'First', kind: 'CHARITY', identifiers })).userErrors).toEqual([]);
    expect((await create({ name: 'Second', kind: 'CHARITY', identifiers })).userErrors).toMatchObject([
      { field: ['identifiers'], code: 'DUPLICATE' },
    ]);
    const both = await Promise.all(
      ['A', 'B'].map((name) => create({ name, kind: 'CHARITY', identifiers: [{ scheme: 'GB-CHC', value: '1061170' }] })),
    );
    expect(both.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  });

  it('is done once with one key', async () => {
    const input = { name: 'Keyed', kind: 'CHARITY', idempotencyKey: 'k1' };
    const [first, again] = await Promise.all([create(input), create(input)]);
    expect(again.organisation.id).toBe(first.organisation.id);
    expect((await create({ ...input, name: 'Other' })).userErrors).toMatchObject([{ field: ['idempotencyKey'], code: 'CONFLICT' }]);
  });

  it('is for those whose roles let them', async () => {
    expect((await create({ name: 'A', kind: 'CHARITY' }, viewer)).userErrors).toMatchObject([{ field: null, code: 'FORBIDDEN' }]);
    const { errors } = await api.send(CREATE, { input: { name: 'A', kind: 'CHARITY' } });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});

describe('changing an organisation', () => {
  it('leaves what is not named, clears what is null, and moves the revision on', async () => {
    const { organisation } = await create({
      name: 'Before',
      kind: 'CHARITY',
      description: 'Old',
      website: 'example.org',
      identifiers: [{ scheme: 'GB-COH', value: '3189145' }],
      basedIn: wisbech.id,
    });
    const changed = await update({ id: organisation.id, revision: 1, name: 'After', description: null });
    expect(changed).toMatchObject({
      userErrors: [],
      organisation: {
        revision: 2,
        name: 'After',
        description: null,
        website: 'https://example.org',
        identifiers: [{ value: '03189145' }],
        basedIn: [{ name: 'Wisbech' }],
      },
    });
    const same = await update({ id: organisation.id, revision: 2, name: 'After' });
    expect(same.organisation.revision).toBe(2);
  });

  it('is refused over a version that somebody else changed, and gives theirs', async () => {
    const { organisation } = await create({ name: 'Shared', kind: 'CHARITY' });
    await update({ id: organisation.id, revision: 1, description: 'Theirs' });
    expect(await update({ id: organisation.id, revision: 1, description: 'Mine' })).toMatchObject({
      userErrors: [{ field: ['revision'], code: 'STALE' }],
      organisation: { revision: 2, description: 'Theirs' },
    });
  });

  it('never loses one of two at once', async () => {
    const { organisation } = await create({ name: 'Raced', kind: 'CHARITY' });
    const answers = await Promise.all([1, 2, 3, 4].map((n) => update({ id: organisation.id, revision: 1, description: `${n}` })));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(answers.filter(({ userErrors }) => userErrors[0]?.code === 'STALE')).toHaveLength(3);
  });

  it('is for those who keep the record', async () => {
    expect((await update({ id: theirs.id, revision: 1, name: 'Mine now' })).userErrors).toMatchObject([
      { field: ['id'], code: 'FORBIDDEN' },
    ]);
    expect((await update({ id: wisbech.id, revision: 1, name: 'X' })).userErrors).toMatchObject([{ field: ['id'], code: 'NOT_FOUND' }]);
  });
});

describe('a body that is part of another', () => {
  const made = async (name: string, partOf?: string): Promise<string> =>
    (await create({ name, kind: 'COUNCIL_COMMITTEE', partOf })).organisation.id;

  it('is never part of itself, over however many steps, and is told the chain', async () => {
    const top = await made('Top');
    const middle = await made('Middle', top);
    const low = await made('Low', middle);
    const refused = await update({ id: top, revision: 1, partOf: low });
    expect(refused.userErrors).toEqual([
      {
        field: ['partOf'],
        code: 'CONFLICT',
        message:
          'That would be a circle: Top would be part of Low, which is part of Middle, which is part of Top. Choose another body, or change one of these first.',
      },
    ]);
    expect((await update({ id: top, revision: 1, partOf: top })).userErrors).toMatchObject([{ field: ['partOf'], code: 'CONFLICT' }]);
    expect((await update({ id: low, revision: 1, partOf: top })).userErrors).toEqual([]);
    expect((await update({ id: middle, revision: 1, partOf: null })).userErrors).toEqual([]);
    expect((await update({ id: top, revision: 1, partOf: middle })).userErrors).toEqual([]);
  });

  it('is not made so by two at once', async () => {
    const bodies = await Promise.all(['One', 'Two', 'Three'].map((name) => made(name)));
    const answers = await Promise.all(bodies.map((id, i) => update({ id, revision: 1, partOf: bodies[(i + 1) % 3] })));
    expect(answers.map(({ userErrors }) => userErrors[0]?.code ?? 'done').toSorted()).toEqual(['CONFLICT', 'done', 'done']);
  });

  it('is not made so by an undo', async () => {
    const [outer, inner] = [await made('Outer'), await made('Inner')];
    expect((await update({ id: outer, revision: 1, partOf: inner })).userErrors).toEqual([]);
    const { changeId } = (
      await api.ask(
        'mutation ($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) { changeId } }',
        { input: { id: outer, revision: 2, partOf: null } },
        broker,
      )
    ).updateOrganisation;
    expect((await update({ id: inner, revision: 1, partOf: outer })).userErrors).toEqual([]);
    const UNDO = 'mutation ($id: ID!) { undoChange(id: $id) { userErrors { field code } } }';
    expect((await api.ask(UNDO, { id: changeId }, broker)).undoChange.userErrors).toEqual([{ field: ['id'], code: 'CONFLICT' }]);
  });
});

describe('looking for duplicates', () => {
  const DUPLICATES = `query ($name: String!, $identifiers: [IdentifierInput!]) { organisationDuplicates(name: $name, identifiers: $identifiers) {
    reason organisation { name } } }`;
  const find = async (name: string, identifiers?: object[], reader?: TestReader) =>
    (await api.ask(DUPLICATES, { name, identifiers }, reader ?? broker)).organisationDuplicates.map(
      ({ reason, organisation }: { reason: string; organisation: { name: string } }) => [organisation.name, reason],
    );

  it('finds those called the same, or nearly, and those with the same number', async () => {
    await create({ name: 'The Ely Friendship Club Ltd', kind: 'CHARITY', identifiers: [{ scheme: 'GB-CHC', value: '1061171' }] });
    expect(await find('ely friendship CLUB')).toEqual([['The Ely Friendship Club Ltd', 'It has this name.']]);
    expect(await find('Ely Freindship Club')).toEqual([['The Ely Friendship Club Ltd', 'It has nearly this name.']]);
    expect(await find('Another', [{ scheme: 'gb-chc', value: '106 1171' }])).toEqual([
      ['The Ely Friendship Club Ltd', 'It has the number GB-CHC 1061171.'],
    ]);
    expect(await find('Ely Gardening Club')).toEqual([]);
    expect(await find('!', [{ scheme: 'GB-CHC', value: 'x' }])).toEqual([]);
    expect(await find('Ely Friendship Club', [], { kind: 'ANONYMOUS' })).toEqual([]);
  });
});
