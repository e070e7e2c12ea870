import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymousReader, type Reader } from '../../../server/src/auth/reader.ts';
import { Context } from '../../../server/src/context.ts';
import { NetworkStore } from '../../../server/src/modules/network/network.store.ts';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeArea, makeFramework, makeOrganisation, makeProvision, makeTheme, makeTie, testId } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makeAgreement, makeEngagement, makeInitiative, makeProgramme, org } from './records.ts';

const asAt = '2026-11-22';
const area = (name: string) => testId('area', name);
const theme = (name: string) => testId('theme', name);
const guests = Array.from({ length: 12 }, (_, i) => `Guest ${i}`);
const council = testId('organisation', 'Council');
const officer: Reader = { kind: 'SIGNED_IN', principalId: 'p', councilIds: [council], organisationIds: [council] };

const world = [
  makeArea('Merrowshire', { level: 'COUNTY' }),
  makeArea('Ash', { level: 'DISTRICT', within: [area('Merrowshire')] }),
  makeArea('Ashby', { within: [{ to: area('Ash'), validFrom: '2010-01-01', validTo: '2026-01-01' }] }),
  makeFramework('Ambitions'),
  makeTheme('Ageing well', { framework: testId('framework', 'Ambitions') }),
  makeTheme('Loneliness', { framework: testId('framework', 'Ambitions'), partOf: theme('Ageing well') }),
  makeOrganisation('Council', { kind: 'COUNTY_COUNCIL', governs: [area('Merrowshire')] }),
  makeOrganisation('Trust', { basedIn: [area('Ash')] }),
  makeOrganisation('Parish', { kind: 'PARISH_COUNCIL', basedIn: [area('Ashby')] }),
  makeOrganisation('Surgery', { kind: 'GP_PRACTICE' }),
  makeOrganisation('Fund'),
  makeOrganisation('Guarantor'),
  makeOrganisation('Refuge', { visibility: 'OWNER', owner: council }),
  makeOrganisation('Old Board', { kind: 'PARTNERSHIP_BOARD', closedOn: '2026-04-01' }),
  makeOrganisation('Alone', { basedIn: [area('Ash')] }),
  ...guests.map((name) => makeOrganisation(name)),
  makeProvision('Tea', { organisation: org('Surgery'), themes: [theme('Loneliness')], areas: [area('Ash')] }),
  makeProvision('Cake', { organisation: org('Fund'), areas: [area('Ash')], validTo: '2025-01-01' }),
  // One tie of each layer that ties draw.
  makeTie(org('Council'), org('Trust'), {
    kind: 'WORKS_WITH',
    strength: 4,
    status: 'CONFIRMED',
    stateFrom: '2026-06-01',
    states: [
      { status: 'ASSERTED', strength: 2, validTo: '2026-03-01' },
      { status: 'DISPUTED', strength: 1, validFrom: '2026-03-01', validTo: '2026-06-01' },
    ],
  }),
  makeTie(org('Council'), org('Surgery'), {
    kind: 'COMMISSIONS',
    strength: 2,
    validFrom: '2025-01-01',
    validTo: '2027-01-01',
    verifyBy: '2026-01-01',
  }),
  makeTie(org('Parish'), org('Council'), { kind: 'MEMBER_OF', strength: 5, status: 'DISPUTED' }),
  makeTie(org('Council'), org('Old Board'), { kind: 'OVERSEES' }),
  makeTie(org('Council'), org('Refuge'), { kind: 'SUPPORTS' }),
  makeTie(org('Trust'), org('Surgery'), { kind: 'REFERS_TO', visibility: 'OWNER', owner: council }),
  // A grant with a third party, its like without a recipient, and one whose recipient is hidden.
  makeAgreement(
    'Grant',
    [
      ['Fund', 'FUNDER'],
      ['Trust', 'RECIPIENT'],
      ['Surgery', 'RECIPIENT'],
      ['Guarantor', 'GUARANTOR'],
    ],
    { kind: 'GRANT', validTo: '2027-01-01' },
  ),
  makeAgreement(
    'Pledge',
    [
      ['Fund', 'FUNDER'],
      ['Guarantor', 'GUARANTOR'],
    ],
    { kind: 'GRANT' },
  ),
  makeAgreement(
    'Hidden grant',
    [
      ['Fund', 'FUNDER'],
      ['Refuge', 'RECIPIENT'],
    ],
    { kind: 'GRANT' },
  ),
  makeAgreement(
    'Memorandum',
    [
      ['Council', 'MEMBER'],
      ['Trust', 'MEMBER'],
      ['Parish', 'MEMBER'],
    ],
    {
      stages: [
        { stage: 'BUSINESS_CASE', on: '2023-01-01' },
        { stage: 'LIVE', on: '2024-01-01' },
        { stage: 'UNDER_REVIEW', on: '2025-01-01' },
        { stage: 'ENDED', on: '2026-09-01' },
      ],
    },
  ),
  makeAgreement(
    'Protocol',
    [
      ['Guest 10', 'MEMBER'],
      ['Guest 11', 'MEMBER'],
    ],
    {
      stages: [
        { stage: 'LIVE', on: '2020-01-01' },
        { stage: 'LEGAL', on: '2021-01-01' },
        { stage: 'LIVE', on: '2022-01-01' },
        { stage: 'ENDED', on: '2023-01-01' },
      ],
    },
  ),
  makeEngagement('Forum', '2026-05-01', { hosts: ['Guest 0'], guests: ['Guest 0', ...guests.slice(1)] }),
  makeEngagement('Assembly', '2026-06-01', { hosts: ['Trust'], guests }),
  makeEngagement('Last year', '2025-11-22', { hosts: ['Council'], guests: ['Guest 1'] }),
  makeEngagement('First day', '2025-11-23', { hosts: ['Council'], guests: ['Guest 2'] }),
  makeEngagement('Tomorrow', '2026-11-23', { hosts: ['Council'], guests: ['Guest 3'] }),
  makeEngagement('Case meeting', '2026-10-01', { hosts: ['Council'], guests: ['Surgery'], visibility: 'RESTRICTED' }),
  makeProgramme('Living Well', { lead: ['Council'], partners: ['Alone'] }),
  makeInitiative('Hub', { programme: 'Living Well', lead: ['Surgery'], partners: ['Refuge'] }),
  makeInitiative('Quiet pilot', { programme: 'Living Well', partners: ['Trust'], visibility: 'OWNER' }),
];

const query = `query ($input: NetworkInput!) { network(input: $input) {
  asAt totalNodes totalTies truncated unconfirmedShare summary
  nodes { organisation { id name } degree betweenness isCutPoint }
  ties { id from to layer kind strength status source isStale isBridge }
  metrics { nodes ties components isolates density }
} }`;

let store: TestStore;
let api: TestApi;
const names = new Map<string, string>();

beforeAll(async () => {
  store = await cleanStore();
  await store.write(world);
  api = await createTestApi(store);
  for (const { id, properties } of world) names.set(id, String(properties.name ?? properties.title ?? id));
});
afterAll(() => store.close());

/** The network, with its organisations by name and its lines spelt out. */
interface Drawn {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
  readonly [field: string]: any;
  readonly names: string[];
  readonly drawn: string[];
}

async function draw(input: Record<string, unknown>, reader?: Reader): Promise<Drawn> {
  const { network } = await api.ask(query, { input: { asAt, ...input } }, reader);
  const nameOf = (id: string) => names.get(id) ?? id;
  return {
    ...network,
    names: network.nodes.map((node: { organisation: { name: string } }) => node.organisation.name) as string[],
    drawn: (network.ties as { from: string; to: string; layer: string; kind: string }[])
      .map(({ from, to, layer, kind }) => `${layer} ${kind} ${nameOf(from)}>${nameOf(to)}`)
      .sort(),
  };
}
const around = (name: string, more: Record<string, unknown> = {}, reader?: Reader) => draw({ around: [org(name)], ...more }, reader);
/** Lines without a direction run by id: the pair is put in the order of names to be read. */
const pairs = (drawn: string[]) =>
  drawn.map((line) => line.replace(/(\S+ \S+) (.*)>(.*)/, (_, what, a, b) => `${what} ${[a, b].sort().join('+')}`)).sort();

describe('layers', () => {
  it('draws each tie in the layer of its kind, from and to as it says', async () => {
    const { drawn } = await around('Council', { layers: ['DECLARED', 'FUNDING', 'GOVERNANCE'] });
    expect(drawn).toEqual([
      'DECLARED WORKS_WITH Council>Trust',
      'FUNDING COMMISSIONS Council>Surgery',
      'GOVERNANCE MEMBER_OF Parish>Council',
    ]);
    expect((await around('Council', { layers: ['GOVERNANCE'] })).drawn).toEqual(['GOVERNANCE MEMBER_OF Parish>Council']);
  });

  it('draws a grant from funder to each recipient and nothing else', async () => {
    const grant = await around('Guarantor', { hops: 0 });
    expect(grant.drawn).toEqual([]);
    const { drawn } = await draw({ around: [org('Fund'), org('Trust'), org('Surgery'), org('Guarantor')], hops: 0, layers: ['FUNDING'] });
    expect(drawn).toEqual(['FUNDING GRANT Fund>Surgery', 'FUNDING GRANT Fund>Trust']);
  });

  it('draws a grant without a recipient as an agreement', async () => {
    const { drawn } = await around('Guarantor');
    expect(pairs(drawn)).toEqual(['AGREEMENT GRANT Fund+Guarantor']);
  });

  it.each([
    ['before it is live', '2023-12-31', 0],
    ['live', '2024-01-01', 3],
    ['under review', '2025-06-01', 3],
    ['on the day it ends', '2026-09-01', 0],
  ])('draws an agreement between each two parties while live: %s', async (_, day, lines) => {
    const { ties } = await draw({ around: [org('Council'), org('Trust'), org('Parish')], hops: 0, layers: ['AGREEMENT'], asAt: day });
    expect(ties).toHaveLength(lines);
  });

  it.each([
    ['live', '2020-06-01', ['AGREEMENT MEMORANDUM Guest 10+Guest 11']],
    ['back with the lawyers', '2021-06-01', []],
    ['live again', '2022-01-01', ['AGREEMENT MEMORANDUM Guest 10+Guest 11']],
    ['ended', '2023-01-01', []],
  ])('leaves the break out of an agreement that was live twice: %s', async (_, day, lines) => {
    const { drawn } = await draw({ around: [org('Guest 10'), org('Guest 11')], hops: 0, layers: ['AGREEMENT'], asAt: day });
    expect(pairs(drawn)).toEqual(lines);
  });

  it('draws each pair of a meeting of twelve', async () => {
    const { ties, metrics } = await draw({ around: guests.map(org), hops: 0, layers: ['CONTACT'] });
    expect(ties).toHaveLength(66);
    expect(metrics.density).toBe(1);
  });

  it('draws a meeting of thirteen from its host to each', async () => {
    const { drawn } = await around('Trust', { layers: ['CONTACT'], asAt: '2027-05-20', hops: 1 });
    expect(drawn).toHaveLength(12);
    expect(drawn.every((line) => line.startsWith('CONTACT MEETING Trust>Guest'))).toBe(true);
  });

  it('counts meetings of the twelve months to the day', async () => {
    const { drawn } = await around('Council', { layers: ['CONTACT'] });
    expect(drawn).toEqual(['CONTACT MEETING Council>Guest 2']);
  });

  it('gives each line an id of its own that stays', async () => {
    const [here, elsewhere] = [await around('Guest 0'), await around('Guest 5', { hops: 2 })];
    const ids = elsewhere.ties.map((tie: { id: string }) => tie.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id } of here.ties) expect(ids).toContain(id);
  });
});

describe('as at a day', () => {
  it.each([
    ['2026-02-28', 'ASSERTED', 2],
    ['2026-03-01', 'DISPUTED', 1],
    ['2026-06-01', 'CONFIRMED', 4],
  ])('gives the status and strength of %s', async (day, status, strength) => {
    const { ties } = await draw({ around: [org('Council'), org('Trust')], hops: 0, layers: ['DECLARED'], asAt: day });
    expect(ties).toMatchObject([{ status, strength }]);
  });

  it('leaves out ties and organisations that are not there', async () => {
    expect((await around('Council', { layers: ['FUNDING'], asAt: '2024-12-31' })).names).toEqual(['Council']);
    expect((await around('Council', { layers: ['FUNDING'], asAt: '2027-01-01' })).names).toEqual(['Council']);
    expect((await around('Council', { asAt: '2026-03-31' })).names).toContain('Old Board');
    const closed = await around('Old Board');
    expect(closed).toMatchObject({ totalNodes: 0, nodes: [], summary: 'Old Board is not there as at 22 November 2026.' });
  });

  it('says which ties are overdue', async () => {
    const { ties } = await around('Council', { layers: ['FUNDING'] });
    expect(ties.map((tie: { isStale: boolean }) => tie.isStale)).toEqual([true]);
  });
});

describe('what is hidden', () => {
  it('hides a line whose record or either end is hidden', async () => {
    const anonymous = await draw({ around: [org('Council')], hops: 2 });
    expect(anonymous.names).not.toContain('Refuge');
    expect(anonymous.drawn).not.toContain('DECLARED REFERS_TO Trust>Surgery');
    expect(anonymous.drawn.some((line) => line.includes('Council>Surgery') && line.startsWith('CONTACT'))).toBe(false);
    const signedIn = await draw({ around: [org('Council')], hops: 2 }, officer);
    expect(signedIn.names).toContain('Refuge');
    expect(signedIn.drawn).toEqual(
      expect.arrayContaining(['DECLARED REFERS_TO Trust>Surgery', 'DECLARED SUPPORTS Council>Refuge', 'FUNDING GRANT Fund>Refuge']),
    );
  });

  it('cannot be told from what does not exist', async () => {
    const hidden = await around('Refuge');
    const unknown = await draw({ around: [testId('organisation', 'Nobody')] });
    expect({ ...hidden, ties: [] }).toEqual({ ...unknown, ties: [] });
    expect(hidden).toMatchObject({ totalNodes: 0, summary: 'Nothing to show: there is no organisation you may see under this id.' });
  });
});

describe('starts', () => {
  it('takes who is based in, governs or works in an area or in one inside it on the day', async () => {
    expect((await draw({ within: area('Merrowshire'), hops: 0 })).names.sort()).toEqual(['Alone', 'Council', 'Surgery', 'Trust']);
    expect((await draw({ within: area('Ash'), hops: 0, asAt: '2024-12-31' })).names.sort()).toEqual([
      'Alone',
      'Fund',
      'Parish',
      'Surgery',
      'Trust',
    ]);
  });

  it('takes who leads a programme or is a partner in it or its initiatives', async () => {
    const programme = testId('programme', 'Living Well');
    expect((await draw({ programme, hops: 0 })).names.sort()).toEqual(['Alone', 'Council', 'Surgery']);
    expect((await draw({ programme, hops: 0 }, officer)).names.sort()).toEqual(['Alone', 'Council', 'Refuge', 'Surgery']);
  });

  it('keeps those with no line, and says so', async () => {
    const { names: found, summary, metrics } = await draw({ within: area('Ash'), hops: 0 });
    expect(found).toContain('Alone');
    expect(metrics.isolates).toBe(3);
    expect(summary).toBe('3 organisations and no lines in Ash as at 22 November 2026. None of them has a line here.');
  });

  it.each([
    [{}, 'input'],
    [{ around: [] }, 'input'],
    [{ around: [org('Trust')], within: area('Ash') }, 'input'],
    [{ around: ['nonsense'] }, 'input.around'],
    [{ within: 'x' }, 'input.within'],
    [{ around: [org('Trust')], hops: 5 }, 'input.hops'],
    [{ around: [org('Trust')], hops: -1 }, 'input.hops'],
    [{ around: [org('Trust')], limit: 0 }, 'input.limit'],
    [{ around: [org('Trust')], limit: 2001 }, 'input.limit'],
    [{ around: [org('Trust')], minStrength: 6 }, 'input.minStrength'],
  ])('refuses %j', async (input, argument) => {
    const { errors } = await api.send(query, { input });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });
});

describe('filters', () => {
  it('keeps the start and goes through chosen organisations only', async () => {
    expect((await around('Council', { sectors: ['NHS'], hops: 2 })).names).toEqual(['Council', 'Surgery']);
    expect((await around('Council', { kinds: ['PARISH_COUNCIL'], hops: 2 })).names).toEqual(['Council', 'Parish']);
    expect((await around('Council', { themes: [theme('Ageing well')], hops: 2 })).names).toEqual(['Council', 'Surgery']);
  });

  it('chooses ties by status and strength and keeps lines that have none', async () => {
    const strong = await around('Council', { minStrength: 4 });
    expect(strong.drawn.filter((line) => line.includes('Council') && !line.startsWith('CONTACT'))).toEqual([
      'DECLARED WORKS_WITH Council>Trust',
      'GOVERNANCE MEMBER_OF Parish>Council',
    ]);
    expect(strong.names).toContain('Guest 2');
    const confirmed = await around('Council', { statuses: ['CONFIRMED'] });
    expect(confirmed.names.sort()).toEqual(['Council', 'Guest 2', 'Trust']);
    expect((await around('Council', { statuses: ['CONFIRMED'], asAt: '2026-05-01', layers: ['DECLARED'] })).names).toEqual(['Council']);
  });
});

describe('bounds', () => {
  it('goes level by level', async () => {
    const layers = ['DECLARED', 'FUNDING', 'GOVERNANCE', 'AGREEMENT'];
    expect((await around('Parish', { layers, hops: 0 })).names).toEqual(['Parish']);
    expect((await around('Parish', { layers, hops: 1 })).names).toEqual(['Parish', 'Council']);
    expect((await around('Parish', { layers, hops: 2 })).names.sort()).toEqual(['Council', 'Parish', 'Surgery', 'Trust']);
    expect((await around('Parish', { layers, hops: 4 })).names.sort()).toEqual([
      'Council',
      'Fund',
      'Guarantor',
      'Parish',
      'Surgery',
      'Trust',
    ]);
  });

  it('adds the partners of those to be expanded, one reached through another', async () => {
    const layers = ['DECLARED', 'FUNDING', 'GOVERNANCE'];
    const unreached = await around('Parish', { layers, expand: [org('Trust')] });
    expect(unreached.names).toEqual(['Parish', 'Council']);
    const expanded = await around('Parish', { layers, expand: [org('Trust'), org('Council')] });
    expect(expanded.names.sort()).toEqual(['Council', 'Fund', 'Parish', 'Surgery', 'Trust']);
    expect(expanded.summary).toContain('within 1 step of Parish, with the partners of 2 organisations besides');
  });

  it('shows the nearest and then the best connected, with totals and degrees of the whole', async () => {
    const whole = await around('Council', { hops: 2 });
    const part = await around('Council', { hops: 2, limit: 3 });
    expect(whole).toMatchObject({ truncated: false, totalNodes: whole.nodes.length, totalTies: whole.ties.length });
    expect(part).toMatchObject({ truncated: true, metrics: null, totalNodes: whole.totalNodes, totalTies: whole.totalTies });
    expect(part.nodes.map((node: { betweenness: unknown; isCutPoint: unknown }) => [node.betweenness, node.isCutPoint])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect(part.names).toEqual(whole.names.slice(0, 3));
    const degrees = (network: typeof whole) => network.nodes.map((node: { degree: number }) => node.degree);
    expect(degrees(part)).toEqual(degrees(whole).slice(0, 3));
    expect(part.names[0]).toBe('Council');
    expect(part.summary).toMatch(
      new RegExp(
        `^3 of ${whole.totalNodes} organisations and \\d+ of ${whole.totalTies} lines within 2 steps of Council as at 22 November 2026: the nearest, then the best connected\\.`,
      ),
    );
  });

  it('says of the whole, not of the part shown, how much of it is confirmed', async () => {
    const layers = ['DECLARED', 'FUNDING', 'GOVERNANCE'];
    const whole = await around('Council', { layers });
    const part = await around('Council', { layers, limit: 2 });
    expect(part).toMatchObject({ truncated: true, unconfirmedShare: whole.unconfirmedShare });
    expect(part.ties.length).toBeLessThan(whole.ties.length);
    expect(part.summary).toContain('Of 3 ties, 2 are not confirmed by the other side, 1 of them disputed.');
  });

  it('works out figures only where they are asked for', async () => {
    const { network } = await api.ask(
      'query ($input: NetworkInput!) { network(input: $input) { metrics { nodes ties components } nodes { isCutPoint } ties { isBridge } } }',
      { input: { asAt, around: [org('Parish')], layers: ['DECLARED', 'GOVERNANCE'], hops: 2 } },
    );
    expect(network.metrics).toEqual({ nodes: 3, ties: 2, components: 1 });
    expect(network.nodes.map((node: { isCutPoint: boolean }) => node.isCutPoint)).toEqual([false, true, false]);
    expect(network.ties.every((tie: { isBridge: boolean }) => tie.isBridge)).toBe(true);
  });

  it('takes no more from the database than it asks for, those with the most lines first', async () => {
    const network = new Context({ executor: store.executor, reader: anonymousReader }).use(NetworkStore);
    const scope = { asAt, lines: {}, members: {} };
    const all = await network.neighbours([org('Council')], scope, 100);
    expect(all.length).toBeGreaterThan(3);
    expect(await network.neighbours([org('Council')], scope, 2)).toEqual(all.slice(0, 2));
    expect((await network.begin({ kind: 'WITHIN', id: area('Merrowshire') }, scope, 2)).ids).toHaveLength(2);
    expect((await network.begin({ kind: 'PROGRAMME', id: testId('programme', 'Living Well') }, scope, 2)).ids).toHaveLength(2);
    const [first] = await network.neighbours([org('Trust'), org('Parish'), org('Guest 2')], scope, 1);
    expect(first?.id).toBe(org('Council'));
  });

  it('takes a bounded number of statements', async () => {
    store.queries.length = 0;
    await around('Council', { hops: 2 });
    expect(store.queries.sort()).toEqual(['network-members', 'network-neighbours', 'network-neighbours', 'network-start-organisations']);
  });
});

it('says in words what is shown, and what is not confirmed', async () => {
  const { summary, unconfirmedShare } = await around('Council', { layers: ['DECLARED', 'FUNDING', 'GOVERNANCE'] });
  expect(summary).toBe(
    '4 organisations and 3 lines within 1 step of Council as at 22 November 2026, chosen by layer. Of 3 ties, 2 are not confirmed by the other side, 1 of them disputed. The best connected is Council, with 3 partners.',
  );
  expect(unconfirmedShare).toBeCloseTo(2 / 3);
});

it('defines every figure it gives', async () => {
  const { metricDefinitions } = await api.ask('{ metricDefinitions { key name formula range reference version } }');
  const keys = metricDefinitions.map((definition: { key: string }) => definition.key);
  expect(keys).toEqual(
    expect.arrayContaining([
      'degree',
      'betweenness',
      'closeness',
      'eigenvector',
      'community',
      'coreness',
      'constraint',
      'density',
      'modularity',
    ]),
  );
});
