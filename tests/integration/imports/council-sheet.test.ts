import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { personas } from '@atlas/server/demo/personas';
import { importSheets } from '@atlas/server/modules/imports/council-sheet/import-sheets';
import { templateCsv, templateWorkbook } from '@atlas/server/modules/imports/council-sheet/template';
import { undoImport } from '@atlas/server/modules/imports/engine/undo';
import { silentProgress } from '@atlas/server/telemetry/progress';
import type { SheetOutcome } from '@atlas/shared/inputs';
import ExcelJS from 'exceljs';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type App, createApp } from '../../../server/src/app.ts';
import { createTestApi, type TestApi, type TestReader } from '../../testkit/api.ts';
import { makeArea, makeFramework, makeOrganisation, makeTheme, makeTie, testId } from '../../testkit/builders.ts';
import { peek } from '../../testkit/peek.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makeZip } from '../../testkit/zip.ts';

// Whole imports, into a store whose plans are not warm yet, on whatever machine.
vi.setConfig({ testTimeout: 180_000 });

const councilId = personas[0]?.councilIds[0] ?? '';
const council = makeOrganisation('Merrowshire County Council', {
  id: councilId,
  kind: 'COUNTY_COUNCIL',
  identifiers: [{ scheme: 'GSS', value: 'E10000099' }],
});
const dale = makeOrganisation('Dale Council', { kind: 'UNITARY_COUNCIL' });
const broker: TestReader = {
  kind: 'SIGNED_IN',
  principalId: 'broker',
  roles: ['BROKER'],
  councilIds: [councilId],
  organisationIds: [councilId],
};
const stranger: TestReader = { ...broker, principalId: 'stranger', councilIds: [dale.id], organisationIds: [dale.id] };
const framework = makeFramework('Together');
const other = makeFramework('Elsewhere');

let store: TestStore;
let api: TestApi;
let app: App;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-sheet-'));
});
beforeEach(async () => {
  await app?.close();
  await store?.close();
  store = await cleanStore();
  api = await createTestApi(store);
  app = await createApp({
    config: { host: '127.0.0.1', port: 0, publicUrl: undefined },
    executor: store.executor,
    logger: pino({ level: 'silent' }),
    demo: true,
  });
  await store.write([
    council,
    dale,
    framework,
    other,
    ...['Loneliness and befriending', 'Food banks and pantries', 'Unpaid carers', 'Repair and reuse'].map((name) =>
      makeTheme(name, { framework: framework.id }),
    ),
    makeTheme('Unpaid carers', { id: 'theme-elsewhere', framework: other.id, visibility: 'OWNER', owner: dale.id }),
    ...['Sluiceby', 'Ternmouth', 'Port Saltreach'].map((name) => makeArea(name)),
    makeArea('Fenmarch', { level: 'DISTRICT', gssCode: 'E07000999', closedOn: '2099-04-01' }),
    makeArea('Sluiceby', { id: testId('area', 'ward'), level: 'WARD' }),
    ...['one', 'two'].map((key) => makeArea('Norton', { id: testId('area', key), gssCode: key === 'one' ? 'E04009999' : undefined })),
  ]);
});
afterAll(async () => {
  await app.close();
  await store.close();
  await rm(folder, { recursive: true });
});

type Cells = Readonly<Record<string, unknown>>;
/** A workbook of sheets, each a list of rows by header. */
async function workbook(
  name: string,
  sheets: Readonly<Record<string, readonly Cells[]>>,
  touch?: (book: ExcelJS.Workbook) => void,
): Promise<string> {
  const book = new ExcelJS.Workbook();
  for (const [title, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(title);
    const headers = [...new Set(rows.flatMap(Object.keys))];
    sheet.addRow(headers);
    for (const row of rows) sheet.addRow(headers.map((header) => row[header] ?? null));
  }
  touch?.(book);
  const path = join(folder, name);
  await book.xlsx.writeFile(path);
  return path;
}
const run = (path: string | readonly string[], dryRun = false): Promise<SheetOutcome> =>
  importSheets(store.executor, { paths: typeof path === 'string' ? [path] : path, ownerId: councilId, dryRun });
const fates = ({ rows }: SheetOutcome) => rows.map(({ sheet, row, fate }) => `${sheet} ${row} ${fate}`);
const problems = ({ rows }: SheetOutcome) =>
  rows.flatMap(({ row, problems: all }) => all.map(({ column, value, reason }) => `${row} ${column} “${value}” ${reason}`));
const counted = () => peek(store, 'MATCH (n:Entity) WHERE n.ownerId = $owner RETURN count(n) AS count', { owner: councilId });
async function exampleFile(): Promise<string> {
  const path = join(folder, 'example.xlsx');
  await writeFile(path, await templateWorkbook(true));
  return path;
}

describe('the filled-in example', () => {
  it('tells what would happen, then does it, then has nothing to do, and is undone whole', async () => {
    const path = await exampleFile();
    const before = await counted();
    const dry = await run(path, true);
    expect(problems(dry)).toEqual([]);
    expect(dry).toMatchObject({ run: null, counts: { CREATED: 11, REFUSED: 0 }, notes: [] });
    expect(await counted()).toEqual(before);
    const done = await run(path);
    expect(fates(done)).toEqual(fates(dry));
    const asked = await api.ask(
      `{ organisations(filter: { text: "Carers" }) { nodes { name visibility owner { name } provisions { title themes { name } areas { name } validFrom }
        roles { title person { name } } ties { nodes { kind strength validFrom validTo from { name } } } agreements { nodes { title stage valuePence startsOn endsOn } }
        evidence { locator source { title } } } } }`,
      {},
      broker,
    );
    expect(asked.organisations.nodes).toMatchObject([
      {
        name: 'Fenmarch Carers’ Circle',
        visibility: 'OWNER',
        owner: { name: 'Merrowshire County Council' },
        provisions: [
          { title: 'Carers’ evenings', themes: [{ name: 'Unpaid carers' }], areas: [{ name: 'Fenmarch' }], validFrom: '2025-09-01' },
        ],
        roles: [{ title: 'Chair of trustees', person: { name: 'Corin Ashdown' } }],
        agreements: { nodes: [{ title: 'Carers’ grant 2025 to 2027', stage: 'LIVE', valuePence: 2_400_000, endsOn: '2027-03-31' }] },
        evidence: [{ source: { title: 'Partnership spreadsheet of Merrowshire County Council' } }],
      },
    ]);
    expect(asked.organisations.nodes[0].ties.nodes).toHaveLength(2);
    expect((await api.ask('{ organisations(filter: { text: "Lunch" }) { totalCount } }', {}, stranger)).organisations.totalCount).toBe(1);
    expect((await api.ask('{ organisations(filter: { text: "Carers" }) { totalCount } }', {}, stranger)).organisations.totalCount).toBe(0);

    const again = await run(path);
    expect(again.counts).toEqual({ CREATED: 0, CHANGED: 0, UNCHANGED: 11, LINKED: 0, REFUSED: 0 });
    expect(await peek(store, 'MATCH (c:Change {importRunId: $run}) RETURN count(c) AS count', { run: again.run })).toEqual([{ count: 0 }]);

    const { importRun } = await api.ask(
      'query ($id: ID!) { importRun(id: $id) { profile state created canUndo } }',
      { id: done.run },
      broker,
    );
    expect(importRun).toEqual({ profile: 'council-sheet', state: 'SUCCEEDED', created: 13, canUndo: true });
    expect((await api.ask('query ($id: ID!) { importRun(id: $id) { id } }', { id: done.run }, stranger)).importRun).toBeNull();
    const UNDO = 'mutation ($id: ID!) { undoImport(id: $id) { userErrors { field code message } importRun { state canUndo } } }';
    expect((await api.ask(UNDO, { id: done.run }, stranger)).undoImport.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await api.send(UNDO, { id: done.run }, { ...broker, roles: ['VIEWER'] })).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    expect((await api.ask(UNDO, { id: done.run }, broker)).undoImport).toEqual({
      userErrors: [],
      importRun: { state: 'UNDONE', canUndo: false },
    });
    expect(await counted()).toMatchObject([{ count: expect.any(Number) }]);
    expect((await api.ask('{ organisations(filter: { text: "Lunch" }) { totalCount } }', {}, broker)).organisations.totalCount).toBe(0);
    expect((await api.ask(UNDO, { id: done.run }, broker)).undoImport.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    expect((await run(path)).counts).toMatchObject({ CREATED: 11 });
  });

  it('is read from CSV files too, one for each sheet', async () => {
    const paths = await Promise.all(
      (['organisations', 'provisions', 'contacts', 'ties', 'agreements'] as const).map(async (name, i) => {
        const path = join(folder, `sheet-${i}.csv`);
        await writeFile(path, templateCsv(name, true));
        return path;
      }),
    );
    expect(problems(await run(paths))).toEqual([]);
    expect((await run(await exampleFile())).counts).toMatchObject({ UNCHANGED: 11 });
  });
});

describe('a row', () => {
  it('changes what it says anew, and leaves what people made of the rest', async () => {
    const rows = [{ Name: 'Bell Ringers', Kind: 'Charity', Website: 'bells.example.org' }];
    await run(await workbook('a.xlsx', { Organisations: rows }));
    const { organisations } = await api.ask('{ organisations(filter: { text: "Bell" }) { nodes { id revision } } }', {}, broker);
    const [{ id, revision }] = organisations.nodes;
    await api.ask(
      'mutation ($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) { userErrors { code } } }',
      { input: { id, revision, description: 'By hand', website: 'by-hand.example.org' } },
      broker,
    );
    expect((await run(await workbook('a.xlsx', { Organisations: rows }))).counts).toMatchObject({ UNCHANGED: 1 });
    const changed = await run(await workbook('a.xlsx', { Organisations: [{ ...rows[0], 'Charity number': 1061169 }] }));
    expect(changed.counts).toMatchObject({ CHANGED: 1 });
    const held = await api.ask('query ($id: ID!) { organisation(id: $id) { description website identifiers { value } } }', { id }, broker);
    expect(held.organisation).toEqual({
      description: 'By hand',
      website: 'https://bells.example.org',
      identifiers: [{ value: '1061169' }],
    });
    expect((await undoImport(store.executor, silentProgress, changed.run ?? '')).restored).toBeGreaterThan(0);
    const back = await api.ask('query ($id: ID!) { organisation(id: $id) { website identifiers { value } } }', { id }, broker);
    expect(back.organisation).toEqual({ website: 'https://by-hand.example.org', identifiers: [] });
  });

  it('finds an organisation by its number, else by its name; what others keep is linked to, and of several none is guessed', async () => {
    await store.write([
      makeOrganisation('Age Concern Dale', { identifiers: [{ scheme: 'GB-CHC', value: '204279' }] }),
      makeOrganisation('St Mary', { id: '11111111-1111-4111-8111-111111111111' }),
      makeOrganisation('St Mary', { id: '22222222-2222-4222-8222-222222222222', kind: 'FAITH_GROUP' }),
      makeOrganisation('Hidden', { owner: dale.id, visibility: 'OWNER', identifiers: [{ scheme: 'GB-CHC', value: '204280' }] }),
    ]);
    const outcome = await run(
      await workbook('b.xlsx', {
        Organisations: [
          { Name: 'Age Concern', Kind: 'Charity', 'Charity number': '204 279' },
          { Name: 'St Mary', Kind: 'Faith group' },
          { Name: 'Another', Kind: 'Charity', 'Charity number': '204280' },
        ],
        Ties: [
          { 'From organisation': 'Age Concern', Kind: 'WORKS_WITH', 'To organisation': 'E10000099', Strength: 5 },
          { 'From organisation': 'St Mary', Kind: 'Funds', 'To organisation': 'GB-CHC 204279' },
          { 'From organisation': 'Hidden', Kind: 'Funds', 'To organisation': 'Nobody' },
        ],
      }),
    );
    expect(fates(outcome)).toEqual([
      'organisations 2 LINKED',
      'organisations 3 REFUSED',
      'organisations 4 REFUSED',
      'ties 2 CREATED',
      'ties 3 REFUSED',
      'ties 4 REFUSED',
    ]);
    expect(problems(outcome)).toEqual([
      '3 Name “St Mary” may be St Mary (charity) or St Mary (faith group)',
      '4 Name “Another” Something that is not open to you stands in the way.',
      '3 From organisation “St Mary” is the organisation in row 3 of Organisations, which was refused',
      '4 From organisation “Hidden” is no organisation in this spreadsheet, in what you keep or in the public registers',
    ]);
    expect(JSON.stringify(outcome)).not.toContain(dale.id);
  });

  it('is refused for each cell that is wrong, with what to do', async () => {
    const outcome = await run(
      await workbook('c.xlsx', {
        Organisations: [
          { Name: 'A', Kind: 'Charitable', 'Charity number': '12', Opened: '2025-02-30', 'Visible to': 'Named people' },
          { Name: '', Kind: 'Charity' },
          { Name: 'Long', Kind: 'Charity', Description: 'x'.repeat(6_000) },
          { Name: 'Script', Kind: 'Charity', Website: 'javascript:alert(1)' },
          { Name: '<b>Bold</b> مرحبا 🎉', Kind: 'charity', 'Visible to': 'public' },
        ],
        Provisions: [
          { Organisation: 'Script', 'What it does': 'X', Themes: 'Nothing', Places: 'Nowhere' },
          {
            Organisation: 'Dale Council',
            'What it does': 'Wards',
            Themes: 'Elsewhere: Repair and reuse',
            Places: 'Sluiceby (ward); Norton',
          },
          {
            Organisation: 'Dale Council',
            'What it does': 'Ward',
            Themes: 'Together: Repair and reuse',
            Places: 'Sluiceby (ward); E04009999',
          },
        ],
        Agreements: [
          { Title: 'Backwards', Kind: 'Grant', Parties: 'Dale Council: Funder; Dale Council', Starts: '2026-01-01' },
          {
            Title: 'Backwards',
            Kind: 'Grant',
            Parties: 'Dale Council: Funder; Merrowshire County Council: Recipient',
            Starts: '01/05/2026',
            Ends: '01/04/2026',
          },
        ],
      }),
    );
    expect(outcome.counts).toMatchObject({ CREATED: 2, REFUSED: 8 });
    expect(outcome.rows.filter(({ fate }) => fate === 'REFUSED').flatMap(({ problems: all }) => all.map(({ column }) => column))).toEqual([
      'Kind',
      'Charity number',
      'Opened',
      'Visible to',
      'Name',
      'Description',
      'Website',
      'Organisation',
      'Themes',
      'Parties',
      'Ends',
    ]);
    for (const { remedy } of outcome.rows.flatMap(({ problems: all }) => all)) expect(remedy).toMatch(/\.$/);
    expect(
      await peek(store, 'MATCH (o:Organisation) WHERE o.name STARTS WITH "<b>" RETURN o.name AS name, o.visibility AS visibility'),
    ).toEqual([{ name: '<b>Bold</b> مرحبا 🎉', visibility: 'PUBLIC' }]);
  });

  it('is refused where it tells of what another row does, or of a tie that is held', async () => {
    await store.write([makeTie(dale.id, councilId, { kind: 'FUNDS', validFrom: '2024-01-01' })]);
    const pair = { 'From organisation': 'Dale Council', 'To organisation': 'Merrowshire County Council' };
    const outcome = await run(
      await workbook('d.xlsx', {
        Organisations: [
          { Name: 'Twice', Kind: 'Charity' },
          { Name: 'TWICE', Kind: 'Charity', Website: 'x.example.org' },
        ],
        Ties: [
          { ...pair, Kind: 'Funds', From: '2025-01-01' },
          { ...pair, Kind: 'Works with', From: '2025-01-01' },
          { ...pair, Kind: 'Works with', From: '2025-06-01' },
        ],
      }),
    );
    expect(problems(outcome)).toEqual([
      '3  “TWICE” tells of the same organisation as row 2, but differently',
      '2  “Dale Council and Merrowshire County Council” overlaps a tie of this kind between these two that is held already',
      '4  “Dale Council and Merrowshire County Council” overlaps row 3: the same two, the same kind',
    ]);
  });

  it('is refused where a tie that is not open to the council stands in its way, and tells the security log which', async () => {
    const hidden = makeTie(dale.id, councilId, { kind: 'OVERSEES', validFrom: '2024-01-01', owner: dale.id, visibility: 'OWNER' });
    await store.write([hidden]);
    const row = { 'From organisation': 'Dale Council', 'To organisation': 'Merrowshire County Council', Kind: 'Oversees' };
    const path = await workbook('h.xlsx', { Ties: [{ ...row, From: '2025-01-01' }] });
    for (const dryRun of [true, false]) {
      const told: object[] = [];
      const onHidden = ({ what, subjectId }: { what: string; subjectId: string }) => void told.push({ what, subjectId });
      const outcome = await importSheets(store.executor, { paths: [path], ownerId: councilId, onHidden, dryRun });
      expect(outcome.rows[0]?.problems).toEqual([
        {
          column: '',
          value: 'Dale Council and Merrowshire County Council',
          reason: 'Something that is not open to you stands in the way.',
          remedy: 'Ask a steward, who can tell what to do.',
        },
      ]);
      expect(told).toEqual([{ what: 'a tie at the same time', subjectId: hidden.id }]);
    }
  });

  it('leaves what is held where a cell is empty, and finds it by all it is called', async () => {
    const organisations = [{ Name: 'Bell Ringers', Kind: 'Charity' }];
    const contacts = [{ Name: 'Ada Bell', Organisation: 'Bell Ringers', Post: 'Tower captain' }];
    const ties = [{ 'From organisation': 'Merrowshire County Council', Kind: 'Funds', 'To organisation': 'Bell Ringers' }];
    const first = await run(await workbook('f.xlsx', { Organisations: organisations, Contacts: contacts, Ties: ties }));
    expect(problems(first)).toEqual([]);
    const READ = `{ organisations(filter: { text: "Bell" }) { nodes { id revision sector alsoKnownAs roles { id revision kind validFrom }
      ties { nodes { id revision strength note } } } } }`;
    const [made] = (await api.ask(READ, {}, broker)).organisations.nodes;
    expect(made).toMatchObject({ roles: [{ kind: 'OTHER' }], ties: { nodes: [{ strength: 3 }] } });
    const by = async (name: string, type: string, input: object) =>
      expect(
        (await api.ask(`mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { field message } } }`, { input }, broker))[name],
      ).toEqual({ userErrors: [] });
    await by('updateOrganisation', 'UpdateOrganisationInput', {
      id: made.id,
      revision: made.revision,
      sector: 'EDUCATION',
      alsoKnownAs: ['Campanologists'],
      identifiers: [{ scheme: 'GB-CHC', value: '1061169' }],
    });
    const [tie] = made.ties.nodes;
    await by('updateTie', 'UpdateTieInput', { id: tie.id, revision: tie.revision, strength: 5, changeReason: 'CORRECTION' });
    const [role] = made.roles;
    await by('updateRole', 'UpdateRoleInput', { id: role.id, revision: role.revision, kind: 'CHAIR' });
    const changed = await run(
      await workbook('f.xlsx', {
        Organisations: [{ ...organisations[0], Description: 'They ring.' }],
        Contacts: [{ ...contacts[0], From: '2024-01-01' }],
        Ties: [{ ...ties[0], Note: 'For ropes.' }],
      }),
    );
    expect(changed.counts).toMatchObject({ CHANGED: 3, REFUSED: 0 });
    expect((await api.ask(READ, {}, broker)).organisations.nodes).toMatchObject([
      {
        sector: 'EDUCATION',
        alsoKnownAs: ['Campanologists'],
        roles: [{ kind: 'CHAIR', validFrom: '2024-01-01' }],
        ties: { nodes: [{ strength: 5, note: 'For ropes.' }] },
      },
    ]);
    for (const text of ['Campanologists', '1061169'])
      expect(
        (await api.ask('query ($text: String!) { organisations(filter: { text: $text }) { totalCount } }', { text }, broker)).organisations,
      ).toEqual({ totalCount: 1 });
    const said = await run(
      await workbook('f.xlsx', { Organisations: organisations, Ties: [{ ...ties[0], Note: 'For ropes.', Strength: 3 }] }),
    );
    expect(said.rows.filter(({ sheet }) => sheet === 'ties')).toMatchObject([{ fate: 'CHANGED' }]);
  });

  it('moves an agreement on only by steps it may take, and takes out no party that owes something', async () => {
    const row = {
      Title: 'Ropes',
      Kind: 'Service level agreement',
      Parties: 'Merrowshire County Council: Funder; Dale Council: Recipient',
      Reference: 'R-1',
      Starts: '2025-01-01',
    };
    const rows = [
      { ...row, Stage: 'Expression of interest', 'Stage since': '2025-01-01' },
      { ...row, Reference: 'R-2', Stage: 'Ended', 'Stage since': '2025-01-01' },
      { ...row, Reference: 'R-3', Stage: 'Legal', 'Stage since': '2025-01-01' },
      { ...row, Reference: 'R-4', Stage: 'Business case', 'Stage since': '2025-01-01' },
    ];
    const given = async (changes: readonly Cells[]) =>
      run(await workbook('g.xlsx', { Agreements: rows.map((cells, i) => ({ ...cells, ...changes[i] })) }));
    expect(problems(await given([]))).toEqual([]);
    const since = { 'Stage since': '2025-03-01' };
    const next = await given([
      { Stage: 'Live', ...since },
      { Stage: 'Live', ...since },
      { Stage: 'Live', ...since },
      { Stage: 'Decision', ...since },
    ]);
    expect(problems(next)).toEqual([
      '2 Stage “Live” may not follow expression of interest in a service level agreement: it goes on to business case, rejected, withdrawn',
      '3 Stage “Live” may not follow ended in a service level agreement: nothing comes after that',
      '5 Stage “Decision” needs a whole-life cost, and the agreement has none',
    ]);
    expect(next.rows.map(({ fate }) => fate)).toEqual(['REFUSED', 'REFUSED', 'CHANGED', 'REFUSED']);
    const held = await peek(
      store,
      'MATCH (a:Agreement {reference: "R-1"})-[:HAS_STAGE]->(s) RETURN a.id AS id, a.revision AS revision, s.stage AS stage',
    );
    expect(held).toMatchObject([{ stage: 'EXPRESSION_OF_INTEREST' }]);
    const { recordObligation } = await api.ask(
      'mutation ($input: RecordObligationInput!) { recordObligation(input: $input) { userErrors { field message } } }',
      { input: { agreement: held[0].id, revision: held[0].revision, owedBy: dale.id, text: 'Report', dueOn: '2026-01-01' } },
      broker,
    );
    expect(recordObligation.userErrors).toEqual([]);
    await store.write([makeOrganisation('Vale Council', { kind: 'UNITARY_COUNCIL' })]);
    const Parties = 'Merrowshire County Council: Funder; Vale Council: Recipient';
    expect(problems(await given([{ Parties }, { Parties }]))).toEqual([
      `2 Parties “${Parties}” leaves out a party that still has costs, resources or obligations here`,
    ]);
  });

  it('that lets a tie hold for longer is refused where another is held by then', async () => {
    const pair = { 'From organisation': 'Dale Council', 'To organisation': 'Merrowshire County Council', Kind: 'Funds' };
    const early = { ...pair, From: '2024-01-01', Until: '2024-12-31' };
    const late = { ...pair, From: '2025-01-01' };
    const given = async (...Ties: Cells[]) => run(await workbook('h.xlsx', { Ties }));
    expect((await given(early, late)).counts).toMatchObject({ CREATED: 2 });
    const held = '“Dale Council and Merrowshire County Council” overlaps a tie of this kind between these two that is held already';
    expect(problems(await given({ ...early, Until: '2025-06-30' }, late))).toEqual([`2  ${held}`]);
    const moved = await given({ ...late, Until: '2025-06-30' }, { ...pair, From: '2025-07-01' });
    expect(moved.counts).toMatchObject({ CHANGED: 1, CREATED: 1, REFUSED: 0 });
  });

  it('with a formula, an error or merged cells is refused by name', async () => {
    const path = await workbook(
      'e.xlsx',
      { Organisations: ['Sum', 'Wrong', 'Merged', 'Below'].map((Name) => ({ Name, Kind: 'Charity', Description: 'x' })) },
      (book) => {
        const sheet = book.getWorksheet('Organisations') as ExcelJS.Worksheet;
        sheet.getCell('C2').value = { formula: '1+1', result: 2 };
        sheet.getCell('C3').value = { error: '#N/A' };
        sheet.mergeCells('C4:C5');
      },
    );
    expect(problems(await run(path))).toEqual([
      '2 Description “2” is worked out by a formula',
      '3 Description “#N/A” is an error of the spreadsheet',
      '4 Description “x” stands in merged cells',
      '5 Description “x” stands in merged cells',
    ]);
  });
});

describe('a file that is no spreadsheet of ours', () => {
  const file = async (name: string, bytes: Buffer | string) => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return path;
  };
  it.each<[string, () => Promise<string>, string]>([
    ['empty', () => file('empty.xlsx', ''), 'empty.xlsx is empty'],
    ['no zip', () => file('no.xlsx', Buffer.from('PK\u0003\u0004 nothing')), 'is no whole workbook'],
    ['another archive', () => file('gz.xlsx', gzipSync('x')), 'is not a text file'],
    ['old', () => file('old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')), 'is an old Excel workbook'],
    ['of other sheets', () => workbook('other.xlsx', { Cats: [{ Cat: 'Tom' }] }), 'holds none of the sheets'],
    [
      'lacking a column',
      () => workbook('lacks.xlsx', { Organisations: [{ Name: 'A', Sort: 'x' }] }),
      'lacks the column “Kind”; it has Name, Sort',
    ],
    ['with headers alone', () => file('organisations.csv', 'Name,Kind\r\n'), 'has headers and no rows'],
    ['with a column twice', () => file('twice.csv', 'Name,Kind,Name\r\nA,Charity,B\r\n'), 'has the column “Name” twice'],
    ['with a mark that never closes', () => file('open.csv', `Name,Kind\r\n"${'A,'.repeat(10)}`), 'cannot be read as CSV'],
  ])('%s is refused, and nothing is written', async (_, make, message) => {
    await expect(run(await make())).rejects.toThrow(message);
    expect(await peek(store, 'MATCH (r:ImportRun) RETURN count(r) AS count')).toEqual([{ count: 0 }]);
  });

  it('with macros, or a bomb in it, is refused', async () => {
    const macros = makeZip({ 'xl/workbook.xml': '<workbook/>', 'xl/vbaProject.bin': 'x' });
    await expect(run(await file('macros.xlsm', macros))).rejects.toThrow('holds macros');
    const packed = makeZip({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': '0'.repeat(60_000_000) });
    expect(packed.length).toBeLessThan(200_000);
    await expect(run(await file('document.xlsx', makeZip({ 'word/document.xml': '<w/>' })))).rejects.toThrow('is no Excel workbook');
    const cut = await templateWorkbook(true);
    await expect(run(await file('cut.xlsx', cut.subarray(0, cut.length - 500)))).rejects.toThrow('is no whole workbook');
    await expect(run(await file('bomb.xlsx', packed))).rejects.toThrow('larger unpacked than 40 MB');
  });

  it('has a cell of 100 kB refused by name, and says what it did not read', async () => {
    const outcome = await run(await file('long.csv', `Name,Kind,Shoe size\r\n${'x'.repeat(100_000)},Charity,9\r\nFine,Charity,9\r\n`));
    expect(outcome.counts).toMatchObject({ CREATED: 1, REFUSED: 1 });
    expect(problems(outcome)[0]).toContain('is longer than the 32,767 characters a cell can hold');
    expect(outcome.notes).toEqual(['Not read of “long.csv”: “Shoe size”. The Atlas has no place for this column.']);
  });
});

describe('over HTTP', () => {
  const signIn = async (persona: string) => {
    const answer = await app.server.inject({ method: 'POST', url: '/auth/demo', payload: { persona } });
    return String(answer.headers['set-cookie']).split(';')[0] ?? '';
  };
  const send = async (bytes: Buffer, { persona, apply = false, own = true }: { persona?: string; apply?: boolean; own?: boolean }) => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), '../../etc/Our groups.xlsx');
    const request = new Request('http://localhost', { method: 'POST', body: form });
    return app.server.inject({
      method: 'POST',
      url: `/import/council-sheet${apply ? '?apply=true' : ''}`,
      headers: {
        'content-type': request.headers.get('content-type') ?? '',
        ...(own ? { 'x-atlas-request': 'import' } : {}),
        ...(persona === undefined ? {} : { cookie: await signIn(persona) }),
      },
      payload: Buffer.from(await request.arrayBuffer()),
    });
  };

  it('takes a workbook from those who may, tells, then does', async () => {
    const bytes = await templateWorkbook(true);
    const dry = await send(bytes, { persona: 'BROKER' });
    expect(dry.json()).toMatchObject({ run: null, fileName: 'Our groups.xlsx', counts: { CREATED: 11, REFUSED: 0 } });
    const done = (await send(bytes, { persona: 'BROKER', apply: true })).json() as SheetOutcome;
    expect(done.run).toEqual(expect.any(String));
    const [change] = await peek(store, 'MATCH (c:Change {importRunId: $run}) RETURN c.by AS by LIMIT 1', { run: done.run });
    expect(change.by).toBe('Bram Tolliver');
  });

  it('refuses those who may not, other sites, and files that are too large', async () => {
    const bytes = await templateWorkbook(true);
    expect((await send(bytes, {})).statusCode).toBe(401);
    expect((await send(bytes, { persona: 'VIEWER' })).statusCode).toBe(403);
    expect((await send(bytes, { persona: 'BROKER', own: false })).json().errors[0].message).toContain('X-Atlas-Request');
    expect((await send(Buffer.alloc(5_100_000, 'a'), { persona: 'BROKER' })).json().errors[0].message).toContain('is larger than 5 MB');
    expect((await send(Buffer.from('PKxx'), { persona: 'BROKER' })).json()).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
    expect(await peek(store, 'MATCH (r:ImportRun) RETURN count(r) AS count')).toEqual([{ count: 0 }]);
  });

  it('gives the template and its example', async () => {
    const template = await app.server.inject('/import/council-sheet/template.xlsx');
    expect(template.headers['content-disposition']).toBe('attachment; filename="template.xlsx"');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(template.rawPayload as unknown as ArrayBuffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      'Organisations',
      'Provisions',
      'Contacts',
      'Ties',
      'Agreements',
      'How to fill in',
      'Words',
    ]);
    expect((await app.server.inject('/import/council-sheet/example-ties.csv')).body).toContain('Merrowshire County Council,Funds');
    expect((await app.server.inject('/import/council-sheet/what.xlsx')).statusCode).toBe(404);
  });
});
