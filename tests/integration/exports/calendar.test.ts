import ICAL from 'ical.js';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../../server/src/app.ts';
import { amend } from '../../../server/src/audit/snapshot.ts';
import { makeArea, makeOrganisation } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makeAgreement } from '../../testkit/work-builders.ts';

const council = makeOrganisation('Council', { kind: 'COUNTY_COUNCIL' });
const parish = makeOrganisation('Parish', { kind: 'PARISH_COUNCIL' });
const board = makeOrganisation('Board', { kind: 'PARTNERSHIP_BOARD', decisionLeadDays: 10 });
const place = makeArea('Penfold');
const parties = [
  { to: council.id, role: 'PRINCIPAL' },
  { to: parish.id, role: 'DELIVERER' },
] as const;
const owing = (key: string, text: string, dueOn?: string, doneOn?: string) => ({
  key,
  properties: { text, dueOn, doneOn },
  links: [{ type: 'OWED_BY', to: parish.id }],
});
const grounds = amend(
  makeAgreement('The grounds; cut, and “kept”', {
    parties,
    areas: [place.id],
    validTo: '2027-04-01',
    noticeDays: 90,
    stages: [{ stage: 'LIVE', on: '2025-04-01' }],
  }),
  {
    properties: { reviewOn: '2026-12-01' },
    links: { FOR_DECISION_BY: [{ to: board.id }] },
    parts: {
      HAS_OBLIGATION: [owing('a', 'Report, yearly', '2026-10-01'), owing('b', 'Done', '2026-09-01', '2026-09-01'), owing('c', 'No day')],
    },
  },
);
const secret = amend(
  makeAgreement('Secret', { visibility: 'OWNER', owner: council.id, parties, stages: [{ stage: 'LIVE', on: '2025-04-01' }] }),
  {
    properties: { reviewOn: '2026-12-02' },
  },
);
const lapsed = amend(makeAgreement('Lapsed', { parties, validTo: '2026-11-01', stages: [{ stage: 'UNDER_REVIEW', on: '2025-04-01' }] }), {
  parts: { HAS_OBLIGATION: [owing('a', 'Too late', '2026-12-01')] },
});
const ended = amend(makeAgreement('Over', { parties, stages: [{ stage: 'ENDED', on: '2025-04-01' }] }), {
  properties: { reviewOn: '2026-12-03' },
  parts: { HAS_OBLIGATION: [owing('a', 'Never now', '2026-12-01')] },
});

let store: TestStore;
let app: App;
beforeAll(async () => {
  store = await cleanStore();
  await store.write([council, parish, board, place, grounds, secret, lapsed, ended]);
  app = await createApp({
    config: { host: '127.0.0.1', port: 0, publicUrl: 'https://atlas.example/' },
    executor: store.executor,
    logger: pino({ level: 'silent' }),
    demo: true,
  });
});
afterAll(async () => {
  await app.close();
  await store.close();
});

const get = (query: string) => app.server.inject({ url: `/export/obligations.ics?asAt=2026-11-22${query}` });
const events = async (query = '') => {
  const answer = await get(query);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
  return new ICAL.Component(ICAL.parse(answer.body)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
};

describe('the calendar of what is due', () => {
  it('has what is owed, reviews and the days to decide by, one whole day each, as far as the reader may see', async () => {
    const all = await events();
    expect(all.map(({ summary, startDate, endDate }) => [startDate.toString(), endDate.toString(), summary])).toEqual([
      ['2026-10-01', '2026-10-02', 'Due: Report, yearly (The grounds; cut, and “kept”)'],
      ['2026-12-01', '2026-12-02', 'Review: The grounds; cut, and “kept”'],
      ['2026-12-21', '2026-12-22', 'Decide by today or it lapses: The grounds; cut, and “kept”'],
    ]);
    expect(all[0]?.description).toContain('Owed by Parish');
    expect(all[2]?.description).toContain('Board has until 21 December 2026');
    expect(all[0]?.component.getFirstPropertyValue('url')).toBe(`https://atlas.example/agreements/${grounds.id}`);
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(3);
  });

  it('can be of a place, a party or one agreement', async () => {
    expect(await events(`&within=${place.id}`)).toHaveLength(3);
    expect(await events(`&party=${parish.id}`)).toHaveLength(3);
    expect(await events(`&party=${board.id}`)).toEqual([]);
    expect(await events(`&agreement=${grounds.id}`)).toHaveLength(3);
    expect(await events(`&agreement=${secret.id}`)).toEqual([]);
    expect(await events(`&within=${place.id}&agreement=${ended.id}`)).toEqual([]);
  });

  it('says which part of the address is wrong', async () => {
    expect((await get('&party=7')).statusCode).toBe(400);
    expect((await app.server.inject({ url: '/export/obligations.ics?asAt=soon' })).json().message).toContain('asAt');
  });

  it('leads to where the Atlas is, whatever a request calls it', async () => {
    const config = { host: '127.0.0.1', port: 0, publicUrl: undefined };
    const other = await createApp({ config, executor: store.executor, logger: pino({ level: 'silent' }), demo: true });
    try {
      const address = await other.listen();
      const ask = (headers: Record<string, string>) =>
        other.server.inject({ url: `/export/obligations.ics?asAt=2026-11-22&agreement=${grounds.id}`, headers });
      expect((await ask({ host: 'evil.example' })).statusCode).toBe(421);
      const { body } = await ask({ host: 'localhost', 'x-forwarded-host': 'evil.example' });
      const urls = new ICAL.Component(ICAL.parse(body)).getAllSubcomponents('vevent').map((each) => each.getFirstPropertyValue('url'));
      expect(urls).toEqual([0, 1, 2].map(() => `${address}/agreements/${grounds.id}`));
    } finally {
      await other.close();
    }
  });
});
