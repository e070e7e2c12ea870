import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeArea, makeFramework, makeOrganisation, makeProvision, makeTheme, makeTie, testId } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { signedIn } from '../records/readers.ts';
import { makeCoverAgreement } from './records.ts';

const asAt = '2026-06-01';
const fen = makeArea('Fen', { level: 'DISTRICT' });
const council = makeOrganisation('Fen Council', { kind: 'DISTRICT_COUNCIL', governs: [fen.id], decisionLeadDays: 28 });
const names = ['Lunch Club', 'Hub', 'Trust', 'Secret Club'];
const bodies = names.map((name) => makeOrganisation(name));
const framework = makeFramework('Ambitions');
const themes = ['Food', 'Debt', 'Youth', 'Secret'].map((name) => makeTheme(name, { framework: framework.id }));
const does = (who: string, theme: string, input: object = {}) =>
  makeProvision(`${who} on ${theme}`, {
    ...{ organisation: testId('organisation', who), themes: [testId('theme', theme)], areas: [fen.id], status: 'CONFIRMED' },
    ...input,
  });
const grant = (title: string, to: string, more: Parameters<typeof makeCoverAgreement>[2] = {}) =>
  makeCoverAgreement(
    title,
    [
      ['Fen Council', 'FUNDER'],
      [to, 'RECIPIENT'],
    ],
    more,
  );
const input = { within: fen.id, level: 'DISTRICT', framework: framework.id, asAt };
const ASKED = `query ($input: CoverageInput!, $months: Int) { coverage(input: $input) { calendar(months: $months) {
  from until total overdue summary entries { kind on endsOn isOverdue cellsHeld cellsLost
    provision { title } tie { kind } agreement { title } partners { name } councils { name } cells(first: 5) { theme { name } } } } } }`;
const DUE =
  'query ($input: CoverageInput!) { coverage(input: $input) { pastVerifyBy { cellsHeld provision { title } tie { kind } } basis { pastVerifyBy } } }';
const inside = signedIn('officer', { councils: ['Fen Council'] });
let store: TestStore;
let api: TestApi;

beforeAll(async () => {
  store = await cleanStore();
  await store.write([
    ...[fen, council, ...bodies, framework, ...themes],
    grant('Lunch grant', 'Lunch Club', { validTo: '2026-10-01' }),
    grant('Secret grant', 'Secret Club', { validTo: '2026-09-01', visibility: 'OWNER', owner: council.id }),
    makeTie(council.id, testId('organisation', 'Hub'), {
      kind: 'FUNDS',
      strength: 4,
      status: 'CONFIRMED',
      validTo: '2026-12-01',
      verifyBy: '2026-05-01',
    }),
    makeTie(council.id, testId('organisation', 'Trust'), { kind: 'FUNDS', strength: 4, status: 'CONFIRMED' }),
    does('Lunch Club', 'Food'),
    does('Hub', 'Food', { verifyBy: '2026-04-01' }),
    does('Hub', 'Debt'),
    does('Trust', 'Youth', { validTo: '2027-01-01' }),
    does('Secret Club', 'Secret'),
  ]);
  api = await createTestApi(store);
});
afterAll(() => store.close());

describe('the calendar of a coverage', () => {
  it('holds what ends and what is to be decided on, by day, with what hangs on it', async () => {
    const { calendar } = (await api.ask(ASKED, { input })).coverage;
    expect(calendar).toMatchObject({ from: asAt, until: '2027-06-01', total: 4, overdue: 0 });
    expect(calendar.entries).toMatchObject([
      { kind: 'DECIDE_BY', on: '2026-09-30', endsOn: '2026-09-30', agreement: { title: 'Lunch grant' }, cellsHeld: 1, cellsLost: 0 },
      { kind: 'ENDS', on: '2026-09-30', partners: [{ name: 'Lunch Club' }], councils: [{ name: 'Fen Council' }] },
      {
        kind: 'ENDS',
        on: '2026-11-30',
        tie: { kind: 'FUNDS' },
        partners: [{ name: 'Hub' }],
        councils: [{ name: 'Fen Council' }],
        cellsHeld: 2,
        cellsLost: 1,
      },
      { kind: 'ENDS', on: '2026-12-31', provision: { title: 'Trust on Youth' }, partners: [{ name: 'Trust' }], councils: [], cellsLost: 1 },
    ]);
    expect(calendar.entries[2].cells.map(({ theme }: { theme: { name: string } }) => theme.name)).toEqual(['Debt', 'Food']);
    expect(calendar.summary).toBe(
      '1 agreement, 1 tie and 1 provision under the coverage of Fen end before 1 June 2027. 1 agreement is to be decided on before then.',
    );
  });

  it('leaves out what is hidden, and what it holds up; who keeps it sees both', async () => {
    const titles = async (reader?: typeof inside) =>
      (await api.ask(ASKED, { input }, reader)).coverage.calendar.entries.map(
        ({ agreement }: { agreement: { title: string } | null }) => agreement?.title,
      );
    expect(await titles()).not.toContain('Secret grant');
    expect(await titles(inside)).toContain('Secret grant');
  });

  it('says first what should have been decided on, where notice is to be given and papers are due', async () => {
    const late = { ...input, asAt: '2026-09-20' };
    await store.write([grant('Lunch grant', 'Lunch Club', { validTo: '2026-10-01', noticeDays: 30 })]);
    const { calendar } = (await api.ask(ASKED, { input: late, months: 1 })).coverage;
    expect(calendar.entries).toMatchObject([
      { kind: 'DECIDE_BY', on: '2026-08-31', endsOn: '2026-09-30', isOverdue: true },
      { kind: 'ENDS', on: '2026-09-30', isOverdue: false },
    ]);
    expect(calendar).toMatchObject({ overdue: 1, summary: expect.stringContaining('For 1 agreement the day to decide by has passed.') });
  });

  it('refuses no months and too many', async () => {
    const { errors } = await api.send(ASKED, { input, months: 25 });
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringContaining('1 to 24') });
  });
});

it('lists the facts past the day by which they were to be verified, those with most cells first', async () => {
  const { coverage } = await api.ask(DUE, { input });
  expect(coverage.pastVerifyBy).toEqual([
    { cellsHeld: 2, provision: null, tie: { kind: 'FUNDS' } },
    { cellsHeld: 1, provision: { title: 'Hub on Food' }, tie: null },
  ]);
  expect(coverage.basis.pastVerifyBy).toBe(2);
});

it('counts what the council does itself where no partner does anything, and loses no partner with it', async () => {
  const stale = { validTo: '2026-11-15', verifyBy: '2026-03-01' };
  await store.write([makeTheme('Own', { framework: framework.id }), does('Fen Council', 'Food', stale), does('Fen Council', 'Own', stale)]);
  const { coverage } = await api.ask(DUE, { input });
  expect(coverage.basis).toEqual({ pastVerifyBy: 3 });
  const titles = (list: { provision: { title: string } | null }[]) => list.flatMap(({ provision }) => provision?.title ?? []);
  expect(titles(coverage.pastVerifyBy).sort()).toEqual(['Fen Council on Own', 'Hub on Food']);
  const { calendar } = (await api.ask(ASKED, { input })).coverage;
  expect(titles(calendar.entries)).toEqual(['Fen Council on Own', 'Trust on Youth']);
  expect(calendar.entries.find(({ on }: { on: string }) => on === '2026-11-14')).toMatchObject({
    ...{ cellsHeld: 1, cellsLost: 0, partners: [{ name: 'Fen Council' }] },
  });
});
