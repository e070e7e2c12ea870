import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi, type TestReader } from '../../testkit/api.ts';
import { makeOrganisation, makeTie } from '../../testkit/builders.ts';
import { peek } from '../../testkit/peek.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const council = makeOrganisation('Fenshire County Council', { kind: 'COUNTY_COUNCIL' });
const elsewhere = makeOrganisation('Dale Council', { kind: 'UNITARY_COUNCIL' });
const theirs = makeOrganisation('Kept by Dale', { owner: elsewhere.id });
const broker: TestReader = {
  kind: 'SIGNED_IN',
  principalId: 'broker',
  roles: ['BROKER'],
  councilIds: [council.id],
  organisationIds: [council.id],
};
const colleague: TestReader = { ...broker, principalId: 'colleague' };
const steward: TestReader = { ...broker, principalId: 'steward', roles: ['STEWARD'] };
const stranger: TestReader = { ...steward, principalId: 'stranger', councilIds: [elsewhere.id], organisationIds: [elsewhere.id] };
const viewer: TestReader = { ...broker, principalId: 'viewer', roles: ['VIEWER'] };

const CREATE = `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { changeId userErrors { code } organisation { id } } }`;
const UPDATE = `mutation ($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) { changeId userErrors { code } organisation { id revision } } }`;
const UNDO = `mutation ($id: ID!) { undoChange(id: $id) { changeId userErrors { field code message } record { id revision ... on Organisation { name identifiers { value } } } } }`;
const HISTORY = `query ($id: ID!) { changes(filter: { record: $id }) { nodes { id revision action reason why by canUndo fields { label before after } snapshot { label value } } } }`;

let store: TestStore;
let api: TestApi;
beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([council, elsewhere, theirs]);
});
afterAll(() => store.close());

const create = async (input: object, reader = broker): Promise<{ changeId: string; organisation: { id: string } }> =>
  (await api.ask(CREATE, { input: { kind: 'CHARITY', ...input } }, reader)).createOrganisation;
const update = async (input: object, reader = broker): Promise<{ changeId: string }> =>
  (await api.ask(UPDATE, { input }, reader)).updateOrganisation;
const undo = async (id: string, reader: TestReader = broker) => (await api.ask(UNDO, { id }, reader)).undoChange;
const history = async (id: string, reader: TestReader = broker) => (await api.ask(HISTORY, { id }, reader)).changes.nodes;

describe('undo of a change', () => {
  it('puts the record back as it was, as a new change, and can be undone in turn', async () => {
    const { organisation } = await create({ name: 'Before', identifiers: [{ scheme: 'GB-CHC', value: '1061169' }] });
    const { changeId } = await update({ id: organisation.id, revision: 1, name: 'After', identifiers: [] });
    const undone = await undo(changeId);
    expect(undone).toMatchObject({
      userErrors: [],
      changeId: expect.any(String),
      record: { revision: 3, name: 'Before', identifiers: [{ value: '1061169' }] },
    });
    const [latest] = await history(organisation.id);
    expect(latest).toMatchObject({ revision: 3, action: 'RESTORED', reason: 'CORRECTION', by: 'broker', canUndo: true });
    expect(latest.why).toMatch(/^Undo of what broker did on \d/);
    expect(latest.fields).toContainEqual({ label: 'Name', before: 'After', after: 'Before' });
    expect((await undo(undone.changeId)).record).toMatchObject({ revision: 4, name: 'After', identifiers: [] });
  });

  it('is refused where the record moved on, and says so', async () => {
    const { organisation, changeId } = await create({ name: 'Moved on' });
    await update({ id: organisation.id, revision: 1, description: 'More' });
    const { userErrors } = await undo(changeId);
    expect(userErrors).toMatchObject([
      { field: ['id'], code: 'CONFLICT', message: expect.stringContaining('Moved on is at version 2 by now') },
    ]);
    expect((await history(organisation.id)).map(({ canUndo }: { canUndo: boolean }) => canUndo)).toEqual([true, false]);
  });

  it('is for whoever did it, and stewards of the council that keeps it', async () => {
    const { organisation, changeId } = await create({ name: 'Mine', visibility: 'PUBLIC' });
    expect((await undo(changeId, colleague)).userErrors).toMatchObject([{ field: ['id'], code: 'FORBIDDEN' }]);
    expect((await undo(changeId, stranger)).userErrors).toMatchObject([{ field: ['id'], code: 'FORBIDDEN' }]);
    expect((await undo(changeId, viewer)).userErrors).toMatchObject([{ field: null, code: 'FORBIDDEN' }]);
    expect((await api.send(UNDO, { id: changeId })).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect((await history(organisation.id, colleague))[0].canUndo).toBe(false);
    expect((await undo(changeId, steward)).userErrors).toEqual([]);
  });

  it('finds nothing of what one may not see, nor of what is no change', async () => {
    const { changeId, organisation } = await create({ name: 'Hidden' });
    for (const id of [changeId, organisation.id, 'none'])
      expect((await undo(id, stranger)).userErrors).toMatchObject([{ field: ['id'], code: 'NOT_FOUND' }]);
  });

  it('leaves what an import did to the undo of the import', async () => {
    const [made] = await peek(store, 'MATCH (c:Change {recordId: $id}) SET c.importRunId = "run" RETURN c.id AS id', { id: theirs.id });
    expect((await undo(made.id, stranger)).userErrors).toMatchObject([
      { code: 'CONFLICT', message: expect.stringContaining('undo the import') },
    ]);
  });
});

describe('undo of a creation', () => {
  it('takes the record out everywhere and keeps its history for those who could see it', async () => {
    const { organisation, changeId } = await create({ name: 'Slip', identifiers: [{ scheme: 'GB-CHC', value: '1061170' }] });
    const undone = await undo(changeId);
    expect(undone).toMatchObject({ userErrors: [], record: null });
    const asked = await api.ask(
      'query ($id: ID!) { organisation(id: $id) { id } node(id: $id) { id } organisationByIdentifier(scheme: "GB-CHC", value: "1061170") { id } }',
      { id: organisation.id },
      broker,
    );
    expect(asked).toEqual({ organisation: null, node: null, organisationByIdentifier: null });
    expect(await history(organisation.id)).toMatchObject([
      { revision: 2, action: 'WITHDRAWN', canUndo: true, snapshot: [] },
      { revision: 1, action: 'CREATED', canUndo: false },
    ]);
    expect(await history(organisation.id, stranger)).toEqual([]);
    const back = await undo(undone.changeId);
    expect(back.record).toMatchObject({ id: organisation.id, revision: 3, name: 'Slip', identifiers: [{ value: '1061170' }] });
    const then = await api.ask(
      'query ($id: ID!) { recordAt(id: $id, revision: 1) { action snapshot { label value } } none: recordAt(id: $id, revision: 9) { id } }',
      { id: organisation.id },
      broker,
    );
    expect(then.recordAt.snapshot).toContainEqual({ label: 'Name', value: 'Slip' });
    expect(then.recordAt.snapshot).toContainEqual({ label: 'Register numbers', value: 'GB-CHC, 1061170' });
    expect(then.none).toBeNull();
  });

  it('is refused while something rests on the record, and names it', async () => {
    const { organisation, changeId } = await create({ name: 'Leant on' });
    await create({ name: 'Leaning', partOf: organisation.id });
    expect((await undo(changeId)).userErrors).toMatchObject([
      { code: 'CONFLICT', message: expect.stringContaining('Leaning (organisation)') },
    ]);
    expect((await history(organisation.id)).length).toBe(1);
  });

  it('is refused back where what the record led to was taken out since', async () => {
    const parent = await create({ name: 'Parent' });
    const child = await create({ name: 'Child', partOf: parent.organisation.id });
    const gone = await undo(child.changeId);
    await undo(parent.changeId);
    expect((await undo(gone.changeId)).userErrors).toMatchObject([
      { field: ['id'], code: 'CONFLICT', message: expect.stringContaining('taken out') },
    ]);
  });

  it('shows the history of a tie to nobody who may not see both its ends', async () => {
    const { organisation } = await create({ name: 'Secret end' });
    const tie = makeTie(council.id, organisation.id, { owner: council.id });
    await store.write([tie], { isByHand: true, principalId: 'broker', by: 'broker', batchId: 'tie' });
    const [made] = await peek(store, 'MATCH (c:Change {recordId: $id}) RETURN c.id AS id', { id: tie.id });
    expect((await undo(made.id)).userErrors).toEqual([]);
    expect(await history(tie.id)).toHaveLength(2);
    expect(await history(tie.id, stranger)).toEqual([]);
    expect((await api.ask(HISTORY, { id: tie.id })).changes.nodes).toEqual([]);
  });
});

describe('undo of the end of a tie', () => {
  const RECORD = 'mutation ($input: RecordTieInput!) { recordTie(input: $input) { userErrors { code } tie { id } } }';
  const END = 'mutation ($input: EndInput!) { endTie(input: $input) { changeId userErrors { code } } }';

  it('is refused where the two were tied anew since', async () => {
    const [a, b] = [await create({ name: 'Tied one' }), await create({ name: 'Tied two' })];
    const input = { kind: 'FUNDS', from: a.organisation.id, to: b.organisation.id, strength: 3, validFrom: '2024-01-01' };
    const { tie } = (await api.ask(RECORD, { input }, broker)).recordTie;
    const { changeId } = (await api.ask(END, { input: { id: tie.id, revision: 1, on: '2025-01-01' } }, broker)).endTie;
    const again = (await api.ask(RECORD, { input: { ...input, validFrom: '2025-06-01' } }, broker)).recordTie;
    expect(again.userErrors).toEqual([]);
    expect((await undo(changeId)).userErrors).toMatchObject([{ code: 'CONFLICT', message: expect.stringContaining(again.tie.id) }]);
  });
});

describe('what one edit wrote at once', () => {
  it('is undone together, and together put back', async () => {
    const pair = ['One', 'Two'].map((name) => makeOrganisation(`Of a pair ${name}`, { owner: council.id }));
    const tie = makeTie(pair[0]?.id ?? '', pair[1]?.id ?? '', { owner: council.id });
    await store.write([...pair, tie], { isByHand: true, principalId: 'broker', by: 'broker', batchId: 'pair' });
    const [made] = await peek(store, 'MATCH (c:Change {recordId: $id}) RETURN c.id AS id', { id: pair[0]?.id });
    const undone = await undo(made.id);
    expect(undone.userErrors).toEqual([]);
    const left = () =>
      peek(store, 'MATCH (n:Entity) WHERE n.id IN $ids RETURN count(n) AS count', { ids: [...pair, tie].map(({ id }) => id) });
    expect(await left()).toEqual([{ count: 0 }]);
    expect((await undo(undone.changeId)).userErrors).toEqual([]);
    expect(await left()).toEqual([{ count: 3 }]);
    expect((await api.ask('query ($id: ID!) { tie(id: $id) { from { name } to { name } } }', { id: tie.id })).tie).toEqual({
      from: { name: 'Of a pair One' },
      to: { name: 'Of a pair Two' },
    });
  });
});
