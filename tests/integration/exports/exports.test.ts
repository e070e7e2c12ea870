import type { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../../server/src/app.ts';
import { anonymousReader } from '../../../server/src/auth/reader.ts';
import { merrowId } from '../../../server/src/demo/merrowshire/ids.ts';
import { exportCsv } from '../../../server/src/modules/exports/exports.service.ts';
import { makeArea, makeFramework, makeOrganisation, makeProvision, makeTheme, makeTie, testId } from '../../testkit/builders.ts';
import { peek } from '../../testkit/peek.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makeAgreement } from '../../testkit/work-builders.ts';

const org = (name: string) => testId('organisation', name);
const area = (name: string) => testId('area', name);
const theme = (name: string) => testId('theme', name);
/** The council the demo's analyst works for. */
const council = merrowId.organisation('merrowshire-county-council');
const DAY = '2026-01-01';

let store: TestStore;
let app: App;
let cookie: string;

beforeAll(async () => {
  store = await cleanStore();
  const framework = testId('framework', 'Ambitions');
  await store.write([
    makeFramework('Ambitions'),
    makeTheme('Loneliness', { framework }),
    makeTheme('Youth work', { framework, position: 1 }),
    makeArea('Fenshire', { level: 'COUNTY', gssCode: 'E10000099' }),
    makeArea('Fenland', { level: 'DISTRICT', gssCode: 'E07000099', within: [area('Fenshire')] }),
    makeArea('Wisbech, North', {
      gssCode: 'E04000001',
      within: [area('Fenland'), { to: area('Fenshire'), validTo: '2020-01-01' }],
    }),
    makeArea('Old Ward', { level: 'WARD', gssCode: 'E05000001', openedOn: '2000-04-01', closedOn: '2023-05-04' }),
    makeOrganisation('Council', {
      id: council,
      kind: 'COUNTY_COUNCIL',
      isIllustrative: true,
      identifiers: [
        { scheme: 'GSS', value: 'E10000099' },
        { scheme: 'GB-LAE', value: 'FEN' },
      ],
      basedIn: [area('Wisbech, North'), area('Fenland')],
      governs: [{ to: area('Fenshire'), validFrom: '2009-04-01' }],
    }),
    makeOrganisation('=HYPERLINK("http://example.org")', {
      id: org('Formula'),
      alsoKnownAs: ['+44 Group', 'The "Plus", Wisbech'],
      owner: council,
    }),
    makeOrganisation('Befrienders'),
    makeOrganisation('Refuge', { visibility: 'NETWORK' }),
    makeOrganisation('Draft partner', { visibility: 'OWNER', owner: council }),
    makeOrganisation('Old Borough', { kind: 'DISTRICT_COUNCIL', openedOn: '1974-04-01', closedOn: '2023-04-01' }),
    makeTie(council, org('Befrienders'), {
      id: testId('tie', 'funds'),
      kind: 'FUNDS',
      strength: 4,
      status: 'CONFIRMED',
      stateFrom: '2024-01-01',
      states: [{ status: 'ASSERTED', strength: 2, validFrom: '2022-01-01', validTo: '2024-01-01' }],
      validFrom: '2022-01-01',
      validTo: '2027-01-01',
      lastVerifiedOn: '2024-01-01',
      verifyBy: '2025-01-01',
      note: '@once a month\nor so',
      assertedBy: council,
      confirmedBy: org('Befrienders'),
    }),
    makeTie(org('Befrienders'), org('Refuge'), { id: testId('tie', 'hidden end'), kind: 'REFERS_TO', confirmedBy: org('Refuge') }),
    makeProvision('Tea, cake', {
      organisation: org('Befrienders'),
      themes: [theme('Loneliness'), theme('Youth work')],
      areas: [area('Fenland'), area('Wisbech, North')],
      status: 'CONFIRMED',
      stateFrom: '2024-01-01',
      states: [{ status: 'DISPUTED', validFrom: '2020-01-01', validTo: '2024-01-01' }],
      validFrom: '2020-01-01',
    }),
    makeProvision('Shelter', { organisation: org('Refuge'), themes: [theme('Loneliness')] }),
    makeAgreement('Grounds', {
      reference: '-17',
      startsOn: '2023-06-01',
      validTo: '2025-06-01',
      valuePence: 120_000,
      areas: [area('Wisbech, North'), area('Fenland')],
      parties: [
        { to: org('Befrienders'), role: 'DELIVERER' },
        { to: org('Refuge'), role: 'DELIVERER' },
        { to: council, role: 'PRINCIPAL' },
      ],
      stages: [
        { stage: 'DECISION', on: '2023-05-01' },
        { stage: 'LEGAL', on: '2023-05-01' },
        { stage: 'LIVE', on: '2023-06-01' },
      ],
    }),
    makeAgreement('Between the hidden', { visibility: 'PARTIES', owner: council, parties: [{ to: org('Refuge'), role: 'MEMBER' }] }),
    makeAgreement('Secret to all', { visibility: 'RESTRICTED', restrictedTo: ['nobody'] }),
  ]);
  const config = { host: '127.0.0.1', port: 0, publicUrl: undefined };
  app = await createApp({ config, executor: store.executor, logger: pino({ level: 'error' }), demo: true });
  const signedIn = await app.server.inject({ method: 'POST', url: '/auth/demo', payload: { persona: 'ANALYST' } });
  cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
});
afterAll(async () => {
  await app.close();
  await store.close();
});

const get = (path: string, as?: string) => app.server.inject({ url: path, headers: as === undefined ? {} : { cookie: as } });
type Row = Record<string, string>;
async function table(name: string, { asAt = DAY, as }: { asAt?: string; as?: string } = {}): Promise<Row[]> {
  const answer = await get(`/export/${name}.csv?asAt=${asAt}`, as);
  expect(answer.statusCode).toBe(200);
  return parse(answer.body, { columns: true, recordDelimiter: '\r\n' });
}
const column = async (name: string, header: string, options?: { asAt?: string; as?: string }) =>
  (await table(name, options)).map((row) => row[header]);

describe('every table', () => {
  it.each([
    [
      'organisations',
      'id,name,is_named,also_known_as,kind,sector,identifiers,based_in,based_in_ids,based_in_gss_codes,website,opened_on,last_day,owner_id,owner_name,visibility,is_illustrative,as_at',
    ],
    [
      'provisions',
      'id,organisation_id,organisation,title,theme_id,theme,framework,area_id,area,gss_code,status,valid_from,last_day,last_verified_on,verify_by,is_stale,visibility,is_illustrative,as_at',
    ],
    [
      'ties',
      'id,kind,from_id,from,to_id,to,strength,status,asserted_by,confirmed_by,valid_from,last_day,last_verified_on,verify_by,is_stale,note,visibility,is_illustrative,as_at',
    ],
    [
      'agreements',
      'id,title,kind,stage,reference,party_id,party,role,starts_on,ends_on,value_pence,areas,area_ids,gss_codes,visibility,is_illustrative,as_at',
    ],
    [
      'areas',
      'id,name,level,gss_code,opened_on,last_day,within,within_ids,within_gss_codes,governed_by,governed_by_ids,is_illustrative,as_at',
    ],
  ])('%s is a download with its header', async (name, header) => {
    const answer = await get(`/export/${name}.csv?asAt=${DAY}`);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}-${DAY}.csv"`,
      'x-content-type-options': 'nosniff',
    });
    expect(answer.body.split('\r\n')[0]).toBe(header);
    expect(answer.body.endsWith('\r\n')).toBe(true);
    const rows = await table(name);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.as_at).toBe(DAY);
  });

  it('is of today where no day is given', async () => {
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
    const [row] = parse((await get('/export/areas.csv')).body, { columns: true }) as Row[];
    expect(row?.as_at).toBe(today);
  });
});

describe('organisations.csv', () => {
  it('tells who they are, with the codes of where they are', async () => {
    const [row] = (await table('organisations')).filter(({ id }) => id === council);
    expect(row).toEqual({
      id: council,
      name: 'Council',
      is_named: 'true',
      also_known_as: '',
      kind: 'COUNTY_COUNCIL',
      sector: 'LOCAL_GOVERNMENT',
      identifiers: 'GB-LAE FEN; GSS E10000099',
      based_in: 'Fenland; Wisbech, North',
      based_in_ids: `${area('Fenland')}; ${area('Wisbech, North')}`,
      based_in_gss_codes: 'E07000099; E04000001',
      website: '',
      opened_on: '',
      last_day: '',
      owner_id: '',
      owner_name: '',
      visibility: 'PUBLIC',
      is_illustrative: 'true',
      as_at: DAY,
    });
  });

  it('lets no spreadsheet run a name', async () => {
    const { body } = await get(`/export/organisations.csv?asAt=${DAY}`);
    expect(body).toContain(`${org('Formula')},"'=HYPERLINK(""http://example.org"")",true,"'+44 Group; The ""Plus"", Wisbech",`);
    const [row] = (await table('organisations')).filter(({ id }) => id === org('Formula'));
    expect(row).toMatchObject({ owner_id: council, owner_name: 'Council' });
  });

  it('holds those there on the day', async () => {
    expect(await column('organisations', 'name')).toEqual([`'=HYPERLINK("http://example.org")`, 'Befrienders', 'Council']);
    const before = await table('organisations', { asAt: '2023-03-31' });
    expect(before.find(({ name }) => name === 'Old Borough')).toMatchObject({ opened_on: '1974-04-01', last_day: '2023-03-31' });
  });

  it('holds for somebody signed in what they may see', async () => {
    const names = await column('organisations', 'name', { as: cookie });
    expect(names).toContain('Refuge');
    expect(names).toContain('Draft partner');
    expect(await column('organisations', 'name', { as: 'atlas_session=made-up' })).toEqual(await column('organisations', 'name'));
  });
});

describe('provisions.csv', () => {
  it('has a row for each theme in each place', async () => {
    const rows = await table('provisions');
    expect(rows.map(({ theme: name, area: place, gss_code }) => [name, place, gss_code])).toEqual([
      ['Loneliness', 'Fenland', 'E07000099'],
      ['Loneliness', 'Wisbech, North', 'E04000001'],
      ['Youth work', 'Fenland', 'E07000099'],
      ['Youth work', 'Wisbech, North', 'E04000001'],
    ]);
    expect(rows[1]).toMatchObject({
      id: testId('provision', 'Tea, cake'),
      organisation_id: org('Befrienders'),
      organisation: 'Befrienders',
      title: 'Tea, cake',
      theme_id: theme('Loneliness'),
      framework: 'Ambitions',
      area_id: area('Wisbech, North'),
      status: 'CONFIRMED',
      valid_from: '2020-01-01',
      last_day: '',
      is_stale: 'false',
    });
  });

  it('has the status of the day', async () => {
    expect(await column('provisions', 'status', { asAt: '2023-12-31' })).toEqual(Array(4).fill('DISPUTED'));
    expect(await column('provisions', 'status', { asAt: '2024-01-01' })).toEqual(Array(4).fill('CONFIRMED'));
    expect(await table('provisions', { asAt: '2019-12-31' })).toEqual([]);
  });

  it('holds those of hidden organisations for who may see them', async () => {
    const [shelter] = (await table('provisions', { as: cookie })).filter(({ title }) => title === 'Shelter');
    expect(shelter).toMatchObject({ organisation: 'Refuge', theme: 'Loneliness', area: '', area_id: '', gss_code: '' });
  });
});

describe('ties.csv', () => {
  it('tells who with whom, how much, and who says so', async () => {
    expect(await table('ties')).toEqual([
      {
        id: testId('tie', 'funds'),
        kind: 'FUNDS',
        from_id: council,
        from: 'Council',
        to_id: org('Befrienders'),
        to: 'Befrienders',
        strength: '4',
        status: 'CONFIRMED',
        asserted_by: 'Council',
        confirmed_by: 'Befrienders',
        valid_from: '2022-01-01',
        last_day: '2026-12-31',
        last_verified_on: '2024-01-01',
        verify_by: '2025-01-01',
        is_stale: 'true',
        note: "'@once a month\nor so",
        visibility: 'PUBLIC',
        is_illustrative: 'false',
        as_at: DAY,
      },
    ]);
  });

  it('has the status, strength and age of the day', async () => {
    expect((await table('ties', { asAt: '2023-12-31' }))[0]).toMatchObject({ status: 'ASSERTED', strength: '2', is_stale: 'false' });
    expect((await table('ties', { asAt: '2024-01-01' }))[0]).toMatchObject({ status: 'CONFIRMED', strength: '4' });
    expect((await table('ties', { asAt: '2025-01-01' }))[0]).toMatchObject({ is_stale: 'false' });
    expect(await table('ties', { asAt: '2021-12-31' })).toEqual([]);
    expect(await table('ties', { asAt: '2027-01-01' })).toEqual([]);
  });

  it('holds those with a hidden end for who may see both', async () => {
    const ids = await column('ties', 'id', { as: cookie });
    expect(ids.toSorted()).toEqual([testId('tie', 'funds'), testId('tie', 'hidden end')].toSorted());
  });

  it('agrees with the API on what is stale', async () => {
    const query = `{ ties(asAt: "${DAY}") { nodes { id isStale status strength } } }`;
    const answer = await app.server.inject({ method: 'POST', url: '/graphql', payload: { query }, headers: { cookie } });
    const told: { id: string; isStale: boolean; status: string; strength: number }[] = answer.json().data.ties.nodes;
    const rows = await table('ties', { as: cookie });
    expect(told.map(({ id, isStale, status, strength }) => [id, String(isStale), status, String(strength)]).toSorted()).toEqual(
      rows.map(({ id, is_stale, status, strength }) => [id, is_stale, status, strength]).toSorted(),
    );
  });
});

describe('agreements.csv', () => {
  it('has a row for each party', async () => {
    const rows = await table('agreements');
    expect(rows.map(({ title, party, role }) => [title, party, role])).toEqual([
      ['Grounds', 'Befrienders', 'DELIVERER'],
      ['Grounds', 'Council', 'PRINCIPAL'],
    ]);
    expect(rows[1]).toMatchObject({
      id: testId('agreement', 'Grounds'),
      kind: 'AGENCY',
      stage: 'LAPSED',
      reference: '-17',
      party_id: council,
      starts_on: '2023-06-01',
      ends_on: '2025-05-31',
      value_pence: '120000',
      areas: 'Fenland; Wisbech, North',
      area_ids: `${area('Fenland')}; ${area('Wisbech, North')}`,
      gss_codes: 'E07000099; E04000001',
    });
  });

  it.each([
    ['2023-05-01', ['LEGAL', 'LEGAL']],
    ['2025-05-31', ['LIVE', 'LIVE']],
    ['2025-06-01', ['LAPSED', 'LAPSED']],
    ['2023-04-30', []],
  ])('has the stage of %s, from its first on', async (asAt, stages) => {
    expect(await column('agreements', 'stage', { asAt })).toEqual(stages);
  });

  it('holds hidden parties and agreements for who may see them', async () => {
    const rows = await table('agreements', { as: cookie });
    expect(rows.map(({ title, party }) => [title, party])).toEqual([
      ['Between the hidden', 'Refuge'],
      ['Grounds', 'Befrienders'],
      ['Grounds', 'Refuge'],
      ['Grounds', 'Council'],
    ]);
  });
});

describe('areas.csv', () => {
  it('tells what an area is within and who governs it, as at the day', async () => {
    const byName = async (asAt: string) => new Map((await table('areas', { asAt })).map((row) => [row.name, row]));
    const now = await byName(DAY);
    expect([...now.keys()]).toEqual(['Fenland', 'Fenshire', 'Wisbech, North']);
    expect(now.get('Wisbech, North')).toEqual({
      id: area('Wisbech, North'),
      name: 'Wisbech, North',
      level: 'PARISH',
      gss_code: 'E04000001',
      opened_on: '',
      last_day: '',
      within: 'Fenland',
      within_ids: area('Fenland'),
      within_gss_codes: 'E07000099',
      governed_by: '',
      governed_by_ids: '',
      is_illustrative: 'false',
      as_at: DAY,
    });
    expect(now.get('Fenshire')).toMatchObject({ governed_by: 'Council', governed_by_ids: council });
    const then = await byName('2009-03-31');
    expect(then.get('Wisbech, North')).toMatchObject({ within: 'Fenland; Fenshire', within_gss_codes: 'E07000099; E10000099' });
    expect(then.get('Fenshire')).toMatchObject({ governed_by: '' });
    expect(then.get('Old Ward')).toMatchObject({ opened_on: '2000-04-01', last_day: '2023-05-03' });
  });
});

describe('bad input', () => {
  it.each(['2024-02-30', 'yesterday', '', '2024-1-1'])('asAt %j is refused by name', async (asAt) => {
    const answer = await get(`/export/ties.csv?asAt=${encodeURIComponent(asAt)}`);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().message).toBe(`asAt: ${JSON.stringify(asAt)} is not a day. Write it as YYYY-MM-DD, such as 2026-03-31.`);
  });

  it('asAt given twice is refused', async () => {
    expect((await get('/export/ties.csv?asAt=2024-01-01&asAt=2025-01-01')).statusCode).toBe(400);
  });

  it.each(['people.csv', 'ties', 'ties.json', 'toString.csv'])('%s is not a table, and is told which there are', async (file) => {
    const answer = await get(`/export/${file}`);
    expect(answer.statusCode).toBe(404);
    expect(answer.json().message).toBe(
      'There is no such table. There are: /export/organisations.csv, /export/provisions.csv, /export/ties.csv, /export/agreements.csv, /export/areas.csv.',
    );
  });
});

describe('a long table', () => {
  beforeAll(async () => {
    await peek(
      store,
      `UNWIND range(1, 5000) AS i CREATE (:Entity:Organisation {id: 'many-' + i, name: 'Group ' + i, sortName: 'group ' + i, searchText: '',
        isNamed: true, kind: 'CHARITY', sector: 'VCSE', visibility: 'PUBLIC', readers: ['+*'], isIllustrative: false, revision: 1, recordedAt: datetime()})`,
    );
  });

  it('comes in pieces, each row once', async () => {
    const answer = await app.server.inject({ url: `/export/organisations.csv?asAt=${DAY}`, payloadAsStream: true });
    const pieces: string[] = [];
    for await (const piece of answer.stream() as Readable) pieces.push(String(piece));
    expect(pieces.length).toBeGreaterThan(5);
    for (const piece of pieces) expect(piece.length).toBeLessThan(70_000);
    const rows: Row[] = parse(pieces.join(''), { columns: true });
    expect(new Set(rows.map(({ id }) => id)).size).toBe(5003);
    expect(rows).toHaveLength(5003);
  });

  it('leaves nothing running where the reader goes away', async () => {
    const pieces = exportCsv(store.executor, anonymousReader, 'organisations', DAY);
    expect((await pieces.next()).value).toContain('Group 1');
    await pieces.return(undefined);
    const running = await peek(store, "SHOW TRANSACTIONS YIELD metaData WHERE metaData.query = 'export-organisations' RETURN metaData");
    expect(running).toEqual([]);
  });
});
