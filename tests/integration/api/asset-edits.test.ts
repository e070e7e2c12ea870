import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi, type TestReader } from '../../testkit/api.ts';
import { makeArea, makeOrganisation } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const council = makeOrganisation('Fenshire County Council', { kind: 'COUNTY_COUNCIL' });
const elsewhere = makeOrganisation('Dale Council', { kind: 'UNITARY_COUNCIL' });
const town = makeOrganisation('Wisbech Town Council', { kind: 'TOWN_COUNCIL' });
const trust = makeOrganisation('Hub Trust');
const wisbech = makeArea('Wisbech');
const broker: TestReader = {
  kind: 'SIGNED_IN',
  principalId: 'broker',
  roles: ['BROKER'],
  councilIds: [council.id],
  organisationIds: [council.id],
};
const viewer: TestReader = { ...broker, principalId: 'viewer', roles: ['VIEWER'] };
const dale: TestReader = { ...broker, principalId: 'dale', councilIds: [elsewhere.id], organisationIds: [elsewhere.id] };

const payload = (
  name: string,
  record: string,
) => `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) {
  changeId userErrors { field code message } ${record} } }`;
const ASSET = `asset { id revision name kind uprn tenure runningCostPence visibility areas { name } ownedBy { name } managedBy { name }
  condition { condition on note } conditions { condition on } holdings { as validFrom validTo organisation { name } } }`;
const SCALE = 'maturityScale { id revision name summary lowest highest dimensions { id name lowEnd highEnd } }';
const ASSESSMENT =
  'maturityAssessment { id revision on assessedBy organisation { name } scale { name } scores { score note dimension { name } } }';

let store: TestStore;
let api: TestApi;
beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([council, elsewhere, town, trust, wisbech]);
});
afterAll(() => store.close());

type Input = Record<string, unknown>;
const run =
  (name: string, record: string) =>
  async (input: Input, reader: TestReader = broker) =>
    (await api.ask(payload(name, record), { input }, reader))[name];
const createAsset = run('createAsset', ASSET);
const updateAsset = run('updateAsset', ASSET);
const createMaturityScale = run('createMaturityScale', SCALE);
const updateMaturityScale = run('updateMaturityScale', SCALE);
const recordAssessment = run('recordAssessment', ASSESSMENT);
const updateAssessment = run('updateAssessment', ASSESSMENT);
const codes = ({ userErrors }: { userErrors: { field: string[] | null; code: string }[] }) =>
  userErrors.map(({ field, code }) => [field?.join('.') ?? null, code]);

describe('an asset', () => {
  it('has a property number to itself, though two be recorded at once, or a change undone', async () => {
    const toilets = (name: string, uprn: string) => createAsset({ name, kind: 'TOILETS', uprn });
    const both = await Promise.all(['East', 'West', 'North'].map((name) => toilets(name, '10090424777')));
    expect(both.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(both.filter(({ userErrors }) => userErrors[0]?.code === 'DUPLICATE')).toHaveLength(2);
    const { asset } = both.find(({ userErrors }) => userErrors.length === 0);
    const { changeId } = await updateAsset({ id: asset.id, revision: 1, uprn: null });
    expect(codes(await toilets('South', '10090424777'))).toEqual([]);
    const { undoChange } = await api.ask(
      'mutation ($id: ID!) { undoChange(id: $id) { userErrors { field code } } }',
      { id: changeId },
      broker,
    );
    expect(undoChange.userErrors).toEqual([{ field: ['id'], code: 'DUPLICATE' }]);
  });

  it('is recorded with its owner, its place, its condition and what it costs', async () => {
    const made = await createAsset({
      name: 'Market toilets',
      kind: 'TOILETS',
      uprn: ' 0100 9042 4555 ',
      tenure: 'FREEHOLD',
      runningCostPence: 1_850_000,
      areas: [wisbech.id],
      ownedBy: council.id,
      ownedFrom: '1974-04-01',
      condition: 'FAIR',
      conditionOn: '2025-01-10',
    });
    expect(made).toMatchObject({
      userErrors: [],
      asset: {
        revision: 1,
        uprn: '10090424555',
        tenure: 'FREEHOLD',
        runningCostPence: 1_850_000,
        visibility: 'OWNER',
        areas: [{ name: 'Wisbech' }],
        ownedBy: [{ name: 'Fenshire County Council' }],
        condition: { condition: 'FAIR', on: '2025-01-10' },
        holdings: [{ as: 'OWNER', validFrom: '1974-04-01', validTo: null }],
      },
    });
    expect(codes(await createAsset({ name: 'Other toilets', kind: 'TOILETS', uprn: '10090424555' }))).toEqual([['uprn', 'DUPLICATE']]);
  });

  it('remembers who held it and in what condition it was', async () => {
    const { id } = (
      await createAsset({
        name: 'Library',
        kind: 'LIBRARY',
        ownedBy: council.id,
        ownedFrom: '2000-01-01',
        condition: 'GOOD',
        conditionOn: '2020-01-01',
      })
    ).asset;
    const passed = await updateAsset({
      id,
      revision: 1,
      ownedBy: town.id,
      ownedFrom: '2025-04-01',
      managedBy: trust.id,
      managedFrom: '2025-04-01',
      condition: 'POOR',
      conditionOn: '2025-03-01',
    });
    expect(passed.asset).toMatchObject({
      ownedBy: [{ name: 'Wisbech Town Council' }],
      managedBy: [{ name: 'Hub Trust' }],
      condition: { condition: 'POOR' },
      conditions: [{ condition: 'POOR' }, { condition: 'GOOD' }],
    });
    expect(passed.asset.holdings).toEqual([
      { as: 'OWNER', validFrom: '2025-04-01', validTo: null, organisation: { name: 'Wisbech Town Council' } },
      { as: 'MANAGER', validFrom: '2025-04-01', validTo: null, organisation: { name: 'Hub Trust' } },
      { as: 'OWNER', validFrom: '2000-01-01', validTo: '2025-04-01', organisation: { name: 'Fenshire County Council' } },
    ]);
    const seen = await api.ask(
      `{ then: assets(asAt: "2024-06-01", filter: { ownedBy: "${council.id}", conditions: [GOOD] }) { nodes { id ownedBy { name } } }
         now: assets(filter: { managedBy: "${trust.id}" }) { nodes { id } totalCount } asset(id: "${id}") { name } organisation(id: "${town.id}") { assets { id } } }`,
      {},
      broker,
    );
    expect(seen).toMatchObject({ now: { totalCount: 1, nodes: [{ id }] }, asset: { name: 'Library' }, organisation: { assets: [{ id }] } });
    expect(seen.then.nodes).toContainEqual({ id, ownedBy: [{ name: 'Fenshire County Council' }] });
    expect(codes(await updateAsset({ id, revision: 2, ownedBy: trust.id, ownedFrom: '2024-01-01' }))).toEqual([['ownedFrom', 'INVALID']]);
    expect(codes(await createAsset({ name: 'Nobody’s', kind: 'HALL', managedBy: null, managedFrom: '2026-01-01' }))).toEqual([
      ['managedBy', 'REQUIRED'],
    ]);
    const corrected = await updateAsset({ id, revision: 2, managedBy: town.id, changeReason: 'CORRECTION' });
    expect(corrected.asset.holdings.filter((holding: { as: string }) => holding.as === 'MANAGER')).toEqual([
      { as: 'MANAGER', validFrom: '2025-04-01', validTo: null, organisation: { name: 'Wisbech Town Council' } },
    ]);
    // A day alone is that of whoever holds it.
    expect(codes(await updateAsset({ id, revision: 3, ownedFrom: '2025-05-01' }))).toEqual([['ownedFrom', 'CONFLICT']]);
    const correction = { id, revision: 3, changeReason: 'CORRECTION' };
    expect(codes(await updateAsset({ ...correction, ownedFrom: '1999-01-01' }))).toEqual([['ownedFrom', 'INVALID']]);
    const { holdings } = (await updateAsset({ ...correction, ownedFrom: '2025-05-01' })).asset;
    expect(holdings.filter((holding: { as: string }) => holding.as === 'OWNER')).toEqual([
      { as: 'OWNER', validFrom: '2025-05-01', validTo: null, organisation: { name: 'Wisbech Town Council' } },
      { as: 'OWNER', validFrom: '2000-01-01', validTo: '2025-05-01', organisation: { name: 'Fenshire County Council' } },
    ]);
  });

  it('says what is wrong, by field, and writes nothing', async () => {
    const wrong = await createAsset({ name: '', kind: 'TOILETS', uprn: 'abc', runningCostPence: -1 });
    expect(codes(wrong)).toEqual([
      ['name', 'REQUIRED'],
      ['uprn', 'INVALID'],
      ['runningCostPence', 'INVALID'],
    ]);
    expect(codes(await createAsset({ name: 'A', kind: 'HALL', areas: [council.id], ownedBy: wisbech.id }))).toEqual([
      ['ownedBy', 'NOT_FOUND'],
      ['areas.0', 'NOT_FOUND'],
    ]);
    expect(codes(await createAsset({ name: 'A', kind: 'HALL', conditionOn: '2025-01-01' }))).toEqual([['condition', 'REQUIRED']]);
    expect(codes(await createAsset({ name: 'A', kind: 'HALL', condition: 'GOOD', conditionOn: '2099-01-01' }))).toEqual([
      ['conditionOn', 'INVALID'],
    ]);
    expect((await api.ask('{ assets(filter: { kinds: [HALL] }) { totalCount } }', {}, broker)).assets.totalCount).toBe(0);
  });

  it('is found by the search', async () => {
    const { id } = (await createAsset({ name: 'Corn Exchange', kind: 'BUILDING', areas: [wisbech.id] })).asset;
    const { search } = await api.ask('{ search(text: "corn exchange") { label kind node { id } } }', {}, broker);
    expect(search).toMatchObject([{ label: 'Corn Exchange', kind: 'ASSET', node: { id } }]);
  });
});

describe('maturity', () => {
  const dimensions = [
    { name: 'People', lowEnd: 'Passive', highEnd: 'Active' },
    { name: 'Culture', lowEnd: 'Risk-averse', highEnd: 'Experimental' },
  ];
  const scaleOf = async (more: Input = {}) => (await createMaturityScale({ name: 'Community power', dimensions, ...more })).maturityScale;

  it('is a scale of dimensions with two described ends', async () => {
    expect(await scaleOf()).toMatchObject({ lowest: 1, highest: 5, dimensions });
    expect(codes(await createMaturityScale({ name: 'A', dimensions: [], lowest: 1 }))).toEqual([['dimensions', 'REQUIRED']]);
    expect(codes(await createMaturityScale({ name: 'A', dimensions: [dimensions[0], dimensions[0]], lowest: 5, highest: 1 }))).toEqual([
      ['highest', 'INVALID'],
      ['dimensions.1.name', 'INVALID'],
    ]);
  });

  it('is put right as a whole until a body is assessed on it, then in its words alone', async () => {
    const scale = await scaleOf();
    const [people, culture] = scale.dimensions;
    const { id } = scale;
    const again = (one: { id: string }, more: Input = {}) => {
      const { id: dimension, ...words } = one;
      return { dimension, ...words, ...more };
    };
    const first = await updateMaturityScale({
      id,
      revision: 1,
      highest: 9,
      summary: 'Nine steps',
      dimensions: [again(culture), again(people, { highEnd: 'In the lead' }), { name: 'Trust', lowEnd: 'None', highEnd: 'Full' }],
    });
    expect(first.maturityScale).toMatchObject({
      highest: 9,
      summary: 'Nine steps',
      dimensions: [{ id: culture.id }, { id: people.id, highEnd: 'In the lead' }, { name: 'Trust' }],
    });
    expect(codes(await updateMaturityScale({ id, revision: 2, lowest: 9 }))).toEqual([['lowest', 'INVALID']]);
    expect(codes(await updateMaturityScale({ id, revision: 2, dimensions: [again({ ...people, id: trust.id })] }))).toEqual([
      ['dimensions.0.dimension', 'NOT_FOUND'],
    ]);
    expect(codes(await updateMaturityScale({ id, revision: 2, dimensions: [again(people), again(people, { name: 'Too' })] }))).toEqual([
      ['dimensions.1.dimension', 'DUPLICATE'],
    ]);
    expect(codes(await updateMaturityScale({ id, revision: 1, name: 'A' }))).toEqual([['revision', 'STALE']]);
    await recordAssessment({ organisation: trust.id, scale: id, on: '2025-01-01', scores: [{ dimension: people.id, score: 7 }] });
    const held = first.maturityScale.dimensions;
    expect(codes(await updateMaturityScale({ id, revision: 2, highest: 5 }))).toEqual([['highest', 'CONFLICT']]);
    expect(
      codes(await updateMaturityScale({ id, revision: 2, dimensions: held.slice(1).map((one: { id: string }) => again(one)) })),
    ).toEqual([['dimensions', 'CONFLICT']]);
    const words = held.map((one: { id: string }, i: number) => again(one, i === 0 ? { lowEnd: 'Averse to risk' } : {}));
    const right = await updateMaturityScale({ id, revision: 2, name: 'Community power, nine steps', dimensions: words });
    expect(right.maturityScale).toMatchObject({ name: 'Community power, nine steps', dimensions: [{ lowEnd: 'Averse to risk' }, {}, {}] });
  });

  it('stays what bodies were assessed on, also where an earlier change of it is undone', async () => {
    const { id, dimensions: before } = await scaleOf();
    const kept = before.map(({ id: dimension, name, lowEnd, highEnd }: Input) => ({ dimension, name, lowEnd, highEnd }));
    const added = await updateMaturityScale({ id, revision: 1, dimensions: [...kept, { name: 'Trust', lowEnd: 'None', highEnd: 'Full' }] });
    const scores = [{ dimension: added.maturityScale.dimensions.at(-1).id, score: 2 }];
    const { maturityAssessment } = await recordAssessment({ organisation: trust.id, scale: id, on: '2025-06-01', scores });
    const undo = async (change: string) =>
      (await api.ask(`mutation { undoChange(id: "${change}") { userErrors { field code message } } }`, {}, broker)).undoChange;
    expect(codes(await undo(added.changeId))).toEqual([['id', 'CONFLICT']]);
    const held = await api.ask(`{ node(id: "${maturityAssessment.id}") { ... on MaturityAssessment { scores { score } } } }`, {}, broker);
    expect(held.node.scores).toEqual([{ score: 2 }]);
    const reworded = await updateMaturityScale({ id, revision: 2, name: 'Power, in words' });
    expect(codes(await undo(reworded.changeId))).toEqual([]);
  });

  it('lays two dates and several bodies side by side', async () => {
    const scale = await scaleOf();
    const [people, culture] = scale.dimensions;
    const assess = (organisation: string, on: string, scores: number[], more: Input = {}) =>
      recordAssessment({
        organisation,
        scale: scale.id,
        on,
        scores: scores.map((score, i) => ({ dimension: [people, culture][i].id, score })),
        ...more,
      });
    const first = await assess(council.id, '2024-03-01', [1, 2]);
    expect(first).toMatchObject({
      userErrors: [],
      maturityAssessment: {
        assessedBy: 'broker',
        organisation: { name: 'Fenshire County Council' },
        scores: [{ score: 1, dimension: { name: 'People' } }, { score: 2 }],
      },
    });
    expect(codes(await assess(council.id, '2024-03-01', [2, 2]))).toEqual([['on', 'DUPLICATE']]);
    expect(codes(await assess(council.id, '2024-03-01', [2, 2], { assessedBy: 'Peers' }))).toEqual([]);
    await assess(council.id, '2025-03-01', [3, 3]);
    await assess(trust.id, '2025-03-01', [4]);
    const { assessments, earlier } = await api.ask(
      `{ assessments(filter: { organisations: ["${council.id}", "${trust.id}"], scale: "${scale.id}" }) { totalCount nodes { on scores { score } } }
         earlier: assessments(filter: { organisations: ["${council.id}"], scale: "${scale.id}" }, asAt: "2024-12-31") { totalCount } }`,
      {},
      broker,
    );
    expect(assessments.totalCount).toBe(4);
    expect(earlier.totalCount).toBe(2);
    expect(codes(await assess(trust.id, '2099-01-01', [1]))).toEqual([['on', 'INVALID']]);
    expect(codes(await assess(trust.id, '2024-01-01', [0, 6]))).toEqual([
      ['scores.0.score', 'INVALID'],
      ['scores.1.score', 'INVALID'],
    ]);
    const twice = [
      { dimension: people.id, score: 1 },
      { dimension: people.id, score: 2 },
      { dimension: trust.id, score: 2 },
    ];
    expect(codes(await assess(trust.id, '2024-01-01', [], { scores: twice }))).toEqual([
      ['scores.1.dimension', 'DUPLICATE'],
      ['scores.2.dimension', 'NOT_FOUND'],
    ]);
    const { id } = first.maturityAssessment;
    const changed = await updateAssessment({ id, revision: 1, scores: [{ dimension: culture.id, score: 3, note: 'Second look' }] });
    expect(changed.maturityAssessment.scores).toMatchObject([{ score: 3, note: 'Second look', dimension: { name: 'Culture' } }]);
    expect(codes(await updateAssessment({ id, revision: 1, note: 'Late' }))).toEqual([['revision', 'STALE']]);
    expect(codes(await updateAssessment({ id, revision: 2, assessedBy: 'Peers' }))).toEqual([['on', 'DUPLICATE']]);
  });
});

describe('who may', () => {
  it('is settled for each mutation alike', async () => {
    const { asset } = await createAsset({ name: 'Ours', kind: 'BUILDING', visibility: 'PUBLIC' });
    const scale = (await createMaturityScale({ name: 'S', dimensions: [{ name: 'A', lowEnd: 'B', highEnd: 'C' }], visibility: 'PUBLIC' }))
      .maturityScale;
    const scores = [{ dimension: scale.dimensions[0].id, score: 1 }];
    const made = (await recordAssessment({ organisation: trust.id, scale: scale.id, on: '2025-01-01', scores, visibility: 'PUBLIC' }))
      .maturityAssessment;
    const cases: [string, Input, boolean][] = [
      ['createAsset', { name: 'N', kind: 'HALL' }, false],
      ['updateAsset', { id: asset.id, revision: 1, name: 'N' }, true],
      ['createMaturityScale', { name: 'N', dimensions: [{ name: 'A', lowEnd: 'B', highEnd: 'C' }] }, false],
      ['updateMaturityScale', { id: scale.id, revision: 1, name: 'N' }, true],
      ['recordAssessment', { organisation: trust.id, scale: scale.id, on: '2024-01-01', scores }, false],
      ['updateAssessment', { id: made.id, revision: 1, note: 'N' }, true],
    ];
    for (const [name, input, owned] of cases) {
      const mutate = payload(name, '');
      expect([name, codes((await api.ask(mutate, { input }, viewer))[name])]).toEqual([name, [[null, 'FORBIDDEN']]]);
      expect([name, (await api.send(mutate, { input })).errors?.[0]?.extensions?.code]).toEqual([name, 'UNAUTHENTICATED']);
      if (owned) expect([name, codes((await api.ask(mutate, { input }, dale))[name])]).toEqual([name, [['id', 'FORBIDDEN']]]);
    }
    const secret = (await createAsset({ name: 'Secret', kind: 'BUILDING' })).asset;
    expect(codes(await updateAsset({ id: secret.id, revision: 1, name: 'N' }, dale))).toEqual([['id', 'NOT_FOUND']]);
  });
});
