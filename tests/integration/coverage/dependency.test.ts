import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../../server/src/audit/draft.ts';
import { createTestApi, type TestApi, type TestReader } from '../../testkit/api.ts';
import { makeArea, makeFramework, makeOrganisation, makeProvision, makeTheme, makeTie, testId } from '../../testkit/builders.ts';
import { keeperOf } from '../../testkit/edit-readers.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makeAgreement, makeAsset, makeFund, makeInitiative } from '../../testkit/work-builders.ts';

const asAt = '2026-06-01';
const org = (name: string) => testId('organisation', name);
const area = (name: string) => testId('area', name);
const theme = (name: string) => testId('theme', name);
const agreement = (title: string) => testId('agreement', title);
const framework = testId('framework', 'Ambitions');
const fund = testId('fund', 'Support Fund');
const sure = { status: 'CONFIRMED' } as const;
const hidden = { visibility: 'OWNER', owner: org('Fen Council') } as const;

const does = (who: string, what: string, where = 'Fen', more = {}) =>
  makeProvision(`${who}: ${what} in ${where}`, { organisation: org(who), themes: [theme(what)], areas: [area(where)], ...sure, ...more });
const tie = (from: string, to: string, more = {}) => makeTie(org(from), org(to), { ...sure, ...more });
const deal = (title: string, who: string, more = {}) =>
  makeAgreement(title, {
    parties: [
      { to: org('Fen Council'), role: 'FUNDER' },
      { to: org(who), role: 'RECIPIENT' },
    ],
    stages: [{ stage: 'LIVE', on: '2025-01-01' }],
    ...more,
  });

/** Food is the Hub's alone, Advice its and Aid's, Warmth Warm's by a funded agreement, Sport Club's and Warm's. */
const world = (): Draft[] => [
  makeArea('Shire', { level: 'COUNTY' }),
  makeArea('Fen', { level: 'DISTRICT', within: [area('Shire')] }),
  makeArea('Old fen', {
    level: 'DISTRICT',
    closedOn: '2024-04-01',
    succeededBy: [{ to: area('Fen'), on: '2024-04-01', kind: 'ABSORBED' }],
  }),
  makeArea('Far', { level: 'DISTRICT', within: [area('Shire')] }),
  makeOrganisation('Fen Council', { kind: 'DISTRICT_COUNCIL', governs: [area('Fen')] }),
  ...['Hub', 'Aid', 'Warm', 'Club', 'Behind', 'Beyond', 'Stranger'].map((name) => makeOrganisation(name, { basedIn: [area('Fen')] })),
  makeOrganisation('Hub kitchen', { partOf: [org('Hub')] }),
  makeOrganisation('Secret', hidden),
  makeFramework('Ambitions'),
  ...['Food', 'Advice', 'Warmth', 'Sport', 'Secrets'].map((name, position) => makeTheme(name, { framework, position })),
  ...['Hub', 'Aid', 'Club'].map((name) => tie('Fen Council', name)),
  tie('Hub', 'Behind'),
  tie('Behind', 'Beyond'),
  tie('Secret', 'Stranger', hidden),
  tie('Fen Council', 'Secret', hidden),
  does('Hub', 'Food'),
  does('Hub', 'Advice'),
  does('Aid', 'Advice'),
  does('Warm', 'Warmth'),
  does('Warm', 'Sport'),
  does('Club', 'Sport'),
  does('Secret', 'Secrets', 'Fen', hidden),
  makeFund('Support Fund'),
  deal('Warm homes', 'Warm', { fund }),
  deal('Hub’s grant', 'Hub', { areas: [area('Fen')] }),
  deal('Hub’s elsewhere', 'Hub', { areas: [area('Far')] }),
  deal('Hub’s county', 'Hub', { areas: [area('Shire')] }),
  deal('Hub’s ended', 'Hub', {
    stages: [
      { stage: 'LIVE', on: '2024-01-01' },
      { stage: 'ENDED', on: '2025-01-01' },
    ],
  }),
  deal('Hub’s secret', 'Hub', hidden),
  makeInitiative('Hub’s own', { lead: [org('Hub')] }),
  makeInitiative('Kitchen’s own', { lead: [org('Hub kitchen')] }),
  makeInitiative('Led by two', { lead: [org('Hub'), org('Aid')] }),
  makeInitiative('Led with a secret one', { lead: [org('Hub'), org('Secret')] }),
  makeInitiative('Over', { lead: [org('Hub')], endsBefore: '2026-01-01' }),
  makeAsset('Hall', { ownedBy: [org('Hub')], areas: [area('Fen')] }),
  makeAsset('Old hall', { ownedBy: [org('Hub')], areas: [area('Old fen')] }),
  makeAsset('Shared hall', { ownedBy: [org('Hub'), org('Aid')] }),
  makeAsset('Sold hall', { ownedBy: [{ to: org('Hub'), validTo: '2025-01-01' }] }),
];

let store: TestStore;
let api: TestApi;
const QUERY = `query ($on: [ID!]!, $within: ID!, $level: AreaLevel!, $framework: ID!, $for: [ID!], $asAt: Date) {
  dependency(on: $on, within: $within, level: $level, framework: $framework, for: $for, asAt: $asAt) {
    on { id } cellsLost { theme { name } state } cellsWorse { theme { name } state } changes { before { state } after { state reasons theme { name } } }
    agreementsAffected { title } organisationsCutOff { name } initiativesWithoutOwner { name } assetsWithoutOwner { name } summary withoutDoubt { cellsLost cellsWorse }
    coverage { singlePoints { organisation { name } cellsLost cells { theme { name } } } } } }`;
const ask = (on: string[], more: Record<string, unknown> = {}) => ({
  on,
  within: area('Fen'),
  level: 'DISTRICT',
  framework,
  asAt,
  ...more,
});
const names = (found: { name?: string; title?: string; theme?: { name: string } }[]) =>
  found.map((one) => one.name ?? one.title ?? one.theme?.name);
const broker = keeperOf(org('Fen Council'));

beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write(world());
});
afterAll(() => store.close());

describe('what falls', () => {
  it('with a partner: cells, agreements, who is cut off, and what nobody else leads or owns', async () => {
    store.queries.length = 0;
    const { dependency } = await api.ask(QUERY, ask([org('Hub')]));
    expect(names(dependency.cellsLost)).toEqual(['Food']);
    expect(dependency.cellsWorse).toEqual([{ theme: { name: 'Advice' }, state: 'COVERED' }]);
    expect(dependency.changes.map(({ after }: { after: { state: string } }) => after.state)).toEqual(['NOT_CHECKED', 'FRAGILE']);
    expect(names(dependency.agreementsAffected)).toEqual(['Hub’s county', 'Hub’s grant']);
    expect(names(dependency.organisationsCutOff)).toEqual(['Behind', 'Beyond']);
    expect(names(dependency.initiativesWithoutOwner)).toEqual(['Hub’s own', 'Kitchen’s own', 'Led with a secret one']);
    expect(names(dependency.assetsWithoutOwner)).toEqual(['Hall', 'Old hall']);
    expect(dependency.summary).toBe(
      'Without Hub, as at 1 June 2026: of 5 cells of Fen, for Fen Council, 1 would have no partner left and 1 would be worse off. 2 agreements are affected; 2 organisations are cut off from the rest; 3 initiatives and 2 assets are left without an owner.',
    );
    expect(store.queries.filter((name) => name === 'coverage-facts')).toHaveLength(1);
  });

  it('with an agreement: what it alone made a partner’s, and the line it drew', async () => {
    const { dependency } = await api.ask(QUERY, ask([agreement('Warm homes')]));
    expect([names(dependency.cellsLost), names(dependency.cellsWorse)]).toEqual([['Warmth'], ['Sport']]);
    expect(names(dependency.agreementsAffected)).toEqual(['Warm homes']);
    expect(names(dependency.organisationsCutOff)).toEqual(['Warm']);
  });

  it('with a fund: the agreements paid from it', async () => {
    const { dependency } = await api.ask(QUERY, ask([fund]));
    expect([names(dependency.cellsLost), names(dependency.agreementsAffected)]).toEqual([['Warmth'], ['Warm homes']]);
  });

  it('with several at once: more than with each', async () => {
    const { dependency } = await api.ask(QUERY, ask([org('Hub'), org('Aid'), fund]));
    expect(names(dependency.cellsLost)).toEqual(['Food', 'Advice', 'Warmth']);
    expect(dependency.on).toHaveLength(3);
  });

  it('says nothing of what is hidden, and shows it to whose it is', async () => {
    const { dependency } = await api.ask(QUERY, ask([org('Hub')]), broker);
    expect(names(dependency.agreementsAffected)).toContain('Hub’s secret');
    expect(names(dependency.initiativesWithoutOwner)).not.toContain('Led with a secret one');
    const { errors } = await api.send(QUERY, ask([org('Secret')]));
    expect(errors[0]?.message).toContain('no organisation, agreement or fund');
    const own = await api.ask(QUERY, ask([org('Secret')]), broker);
    expect([names(own.dependency.cellsLost), names(own.dependency.organisationsCutOff)]).toEqual([['Secrets'], ['Stranger']]);
  });
});

describe('single points of failure', () => {
  const alone = async (reader?: TestReader) => {
    const { dependency } = await api.ask(QUERY, ask([org('Hub')]), reader);
    return dependency.coverage.singlePoints.map((one: { organisation: { name: string }; cellsLost: number; cells: never[] }) => [
      one.organisation.name,
      one.cellsLost,
      ...names(one.cells),
    ]);
  };
  it('are ranked by the cells that would be lost, without what is hidden', async () => {
    expect((await alone()).toSorted()).toEqual([
      ['Hub', 1, 'Food'],
      ['Warm', 1, 'Warmth'],
    ]);
    expect(await alone(broker)).toContainEqual(['Secret', 1, 'Secrets']);
  });
});

describe('what cannot be answered', () => {
  const unknown = testId('organisation', 'Nobody');
  it.each([
    ['an unknown id', { on: [org('Hub'), unknown] }, 'on', unknown],
    ['an id of something else', { on: [theme('Food')] }, 'on', theme('Food')],
    ['one of the councils', { on: [org('Fen Council')] }, 'on', 'Fen Council'],
    ['nothing', { on: [] }, 'on', '1 to 20'],
    ['what is no id', { on: ['Hub'] }, 'on', ''],
    ['an unknown place', { within: unknown }, 'within', 'no area'],
    ['a level without areas', { level: 'PARISH' }, 'level', 'Parish'],
    ['a place nobody governs', { within: area('Far') }, 'for', 'Far'],
    ['an unknown council', { for: [unknown] }, 'for', unknown],
  ])('%s', async (_, more, argument, message) => {
    const { errors } = await api.send(QUERY, ask([org('Hub')], more));
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
    expect(errors[0]?.message).toContain(message);
  });
});

describe('what is not sure', () => {
  it('falls by what is recorded, and not by confirmed facts alone', async () => {
    const doubtful = { status: 'ASSERTED' } as const;
    await store.write([
      makeOrganisation('Hearsay', { basedIn: [area('Fen')] }),
      tie('Fen Council', 'Hearsay', doubtful),
      does('Hearsay', 'Secrets', 'Fen', doubtful),
    ]);
    const { dependency: sure } = await api.ask(QUERY, ask([org('Hub')]));
    expect(sure.withoutDoubt).toEqual({ cellsLost: 1, cellsWorse: 1 });
    const { dependency } = await api.ask(QUERY, ask([org('Hearsay')]));
    expect([names(dependency.cellsLost), dependency.withoutDoubt]).toEqual([['Secrets'], { cellsLost: 0, cellsWorse: 0 }]);
  });
});
