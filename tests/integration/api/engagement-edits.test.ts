import { addDays, addMonths, todayInLondon } from '@atlas/shared/time';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeArea, makeFramework, makeOrganisation, makeTheme } from '../../testkit/builders.ts';
import { codesOf, keeperOf } from '../../testkit/edit-readers.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makeAgreement, makeInitiative, makePerson, makeProgramme } from '../../testkit/work-builders.ts';

const council = makeOrganisation('Fenshire County Council', { kind: 'COUNTY_COUNCIL' });
const service = makeOrganisation('Communities service', { kind: 'COUNCIL_SERVICE', partOf: [council.id] });
const elsewhere = makeOrganisation('Dale Council', { kind: 'UNITARY_COUNCIL' });
const hub = makeOrganisation('Wisbech Hub');
const club = makeOrganisation('Lunch club');
const hidden = makeOrganisation('Hidden body', { owner: elsewhere.id, visibility: 'OWNER' });
const wisbech = makeArea('Wisbech');
const framework = makeFramework('Ambitions');
const loneliness = makeTheme('Loneliness', { framework: framework.id });
const initiative = makeInitiative('Warm hubs');
const agreement = makeAgreement('Hall lease', { parties: [{ to: hub.id, role: 'HOST' }] });
const programme = makeProgramme('Community power');
const ann = makePerson('Ann');
const bob = makePerson('Bob');
const broker = keeperOf(council.id);
const other = keeperOf(elsewhere.id, 'other');
const viewer = keeperOf(council.id, 'viewer', 'VIEWER');
const today = todayInLondon();

const ENGAGEMENT = `id revision title kind on heldOn place attendance summary notes decisions visibility owner { name }
  host { name } attendees { name } people { person { name } onBehalfOf { name } } areas { name } themes { name }
  initiatives { name } agreements { title } programme { name }
  followUps { id revision text dueOn doneOn outcome isMine assigneeName assignee { name } organisation { name } visibility }
  changes { nodes { action by } }`;
const FOLLOW_UP = 'id revision text dueOn doneOn outcome isMine assigneeName organisation { name } engagement { title }';
const mutation = (name: string, type: string, field: string, asked: string) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { changeId userErrors { field code message } ${field} { ${asked} } } }`;
const RECORD = mutation('recordEngagement', 'RecordEngagementInput', 'engagement', ENGAGEMENT);
const UPDATE = mutation('updateEngagement', 'UpdateEngagementInput', 'engagement', ENGAGEMENT);
const FOLLOW = mutation('recordFollowUp', 'RecordFollowUpInput', 'followUp', FOLLOW_UP);
const MOVE = mutation('updateFollowUp', 'UpdateFollowUpInput', 'followUp', FOLLOW_UP);
const DONE = mutation('completeFollowUp', 'CompleteFollowUpInput', 'followUp', FOLLOW_UP);
const HEAD = `query ($id: ID!) { organisation(id: $id) { lastContact { title } nextAction { text } followUps { text doneOn } } }`;

let store: TestStore;
let api: TestApi;
beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([
    council,
    service,
    elsewhere,
    hub,
    club,
    hidden,
    wisbech,
    framework,
    loneliness,
    initiative,
    agreement,
    programme,
    ann,
    bob,
  ]);
});
afterAll(() => store.close());

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
type Payload = Record<string, any> & { userErrors: { field: string[] | null; code: string; message: string }[] };
const send = async (query: string, input: object, reader = broker) =>
  Object.values(await api.ask(query, { input }, reader))[0] as never as Payload;
const call = { title: 'Call with the hub', kind: 'MEETING', on: '2026-01-10', attendees: [hub.id] };
const headOf = async (id: string, reader = broker) => (await api.ask(HEAD, { id }, reader)).organisation;

describe('recording a meeting', () => {
  it('keeps who came for whom, what it was about and what is to be done after it', async () => {
    const made = await send(RECORD, {
      title: 'Warm hubs workshop',
      kind: 'WORKSHOP',
      on: '2026-02-03',
      place: 'Town hall',
      hosts: [service.id],
      attendees: [hub.id],
      people: [{ person: ann.id, onBehalfOf: club.id }, { person: bob.id }],
      attendance: 24,
      areas: [wisbech.id],
      themes: [loneliness.id],
      initiatives: [initiative.id],
      agreements: [agreement.id],
      programme: programme.id,
      summary: 'What a warm hub needs',
      notes: 'Heating is dear.',
      decisions: 'Two hubs go on.',
      visibility: 'NETWORK',
      followUps: [
        { text: 'Send the notes', dueOn: '2026-02-10' },
        { organisation: club.id, text: 'Visit', dueOn: '2026-03-01', assignee: bob.id },
      ],
    });
    expect(made).toMatchObject({
      userErrors: [],
      changeId: expect.any(String),
      engagement: {
        revision: 1,
        heldOn: '2026-02-03',
        attendance: 24,
        visibility: 'NETWORK',
        owner: { name: 'Fenshire County Council' },
        host: [{ name: 'Communities service' }],
        attendees: [{ name: 'Lunch club' }, { name: 'Wisbech Hub' }],
        people: [
          { person: { name: 'Ann' }, onBehalfOf: { name: 'Lunch club' } },
          { person: { name: 'Bob' }, onBehalfOf: null },
        ],
        areas: [{ name: 'Wisbech' }],
        themes: [{ name: 'Loneliness' }],
        initiatives: [{ name: 'Warm hubs' }],
        agreements: [{ title: 'Hall lease' }],
        programme: { name: 'Community power' },
        followUps: [
          { text: 'Send the notes', isMine: true, assigneeName: 'broker', organisation: { name: 'Wisbech Hub' }, visibility: 'OWNER' },
          { text: 'Visit', isMine: false, assignee: { name: 'Bob' }, organisation: { name: 'Lunch club' } },
        ],
        changes: { nodes: [{ action: 'CREATED', by: 'broker' }] },
      },
    });
    const seen = await api.ask('query ($id: ID!) { engagement(id: $id) { title followUps { text } } }', { id: made.engagement.id }, other);
    expect(seen.engagement).toEqual({ title: 'Warm hubs workshop', followUps: [] });
  });

  it('is found by who came, what it was about and where', async () => {
    const filters = [
      { person: ann.id },
      { about: initiative.id },
      { about: agreement.id },
      { themes: [loneliness.id] },
      { within: wisbech.id },
      { text: 'HUBS work' },
      { with: club.id },
    ];
    for (const filter of filters) {
      const { engagements } = await api.ask(
        'query ($filter: EngagementFilter) { engagements(filter: $filter) { totalCount nodes { title } } }',
        { filter },
        broker,
      );
      expect(engagements, JSON.stringify(filter)).toEqual({ totalCount: 1, nodes: [{ title: 'Warm hubs workshop' }] });
    }
  });

  it('takes a date as a source gives it, and our own council as host', async () => {
    const made = await send(RECORD, { ...call, title: 'Autumn survey', kind: 'SURVEY', on: '2023-23' });
    expect(made.engagement).toMatchObject({
      on: '2023-23',
      heldOn: null,
      host: [{ name: 'Fenshire County Council' }],
      visibility: 'OWNER',
    });
  });

  it('says what is missing and what is wrong, and writes nothing', async () => {
    const before = (await api.ask('{ engagements { totalCount } }', {}, broker)).engagements.totalCount;
    expect(codesOf(await send(RECORD, { ...call, title: ' ', attendance: -1 }))).toEqual(['title REQUIRED', 'attendance INVALID']);
    expect(codesOf(await send(RECORD, { ...call, hosts: [], attendees: [] }))).toEqual(['attendees REQUIRED']);
    expect(codesOf(await send(RECORD, { ...call, people: [{ person: ann.id }, { person: bob.id }], attendance: 1 }))).toEqual([
      'attendance INVALID',
    ]);
    expect(
      codesOf(
        await send(RECORD, {
          ...call,
          attendees: [hidden.id],
          people: [{ person: hub.id, onBehalfOf: ann.id }],
          themes: [wisbech.id],
          areas: [hub.id],
          initiatives: [agreement.id],
          agreements: [initiative.id],
          programme: hub.id,
        }),
      ),
    ).toEqual([
      'attendees.0 NOT_FOUND',
      'people.0.person NOT_FOUND',
      'people.0.onBehalfOf NOT_FOUND',
      'areas.0 NOT_FOUND',
      'themes.0 NOT_FOUND',
      'initiatives.0 NOT_FOUND',
      'agreements.0 NOT_FOUND',
      'programme NOT_FOUND',
    ]);
    expect(codesOf(await send(RECORD, { ...call, followUps: [{ text: ' ', dueOn: '2026-02-01' }] }))).toEqual([
      'followUps.0.text REQUIRED',
    ]);
    expect(codesOf(await send(RECORD, { ...call, followUps: [{ text: 'A', dueOn: '2026-02-01', organisation: hidden.id }] }))).toEqual([
      'followUps.0.organisation NOT_FOUND',
    ]);
    expect(codesOf(await send(RECORD, { ...call, followUps: [{ text: 'A', dueOn: '2026-01-09' }] }))).toEqual([
      'followUps.0.dueOn INVALID',
    ]);
    expect(codesOf(await send(RECORD, { ...call, on: '2090-01-01' }))).toEqual(['on INVALID']);
    expect(codesOf(await send(RECORD, { ...call, on: addMonths(today, 25) }))).toEqual(['on INVALID']);
    expect((await api.ask('{ engagements { totalCount } }', {}, broker)).engagements.totalCount).toBe(before);
  });

  it('keeps those who took part and are named only together, with their number', async () => {
    const schools = { text: 'twelve primary schools', number: 12 };
    const asked = 'participantGroups { id text number qualifier capacity }';
    const ask = (name: string, type: string) => mutation(name, type, 'engagement', `id revision ${asked} attendees { name }`);
    const { engagement } = await send(ask('recordEngagement', 'RecordEngagementInput'), {
      ...call,
      hosts: [],
      attendees: [],
      participantGroups: [schools, { text: 'local groups', capacity: 'BENEFITS' }],
    });
    expect(engagement.participantGroups).toMatchObject([
      { ...schools, qualifier: 'EXACTLY', capacity: 'TOOK_PART' },
      { text: 'local groups', number: null, qualifier: null, capacity: 'BENEFITS' },
    ]);
    expect(engagement.attendees).toEqual([]);
    const update = (input: object) => send(ask('updateEngagement', 'UpdateEngagementInput'), { id: engagement.id, ...input });
    const kept = await update({ revision: 1, place: 'Guildhall' });
    expect(kept.engagement.participantGroups).toEqual(engagement.participantGroups);
    const fewer = await update({ revision: 2, participantGroups: [{ ...schools, qualifier: 'ABOUT' }] });
    expect(fewer.engagement.participantGroups).toEqual([{ ...engagement.participantGroups[0], qualifier: 'ABOUT' }]);
    expect(codesOf(await update({ revision: 3, participantGroups: [schools, { text: 'Twelve primary schools' }] }))).toEqual([
      'participantGroups.1.text INVALID',
    ]);
    expect(codesOf(await update({ revision: 3, participantGroups: [{ text: ' ', qualifier: 'ABOUT' }] }))).toEqual([
      'participantGroups.0.text REQUIRED',
      'participantGroups.0.number REQUIRED',
    ]);
    expect(codesOf(await update({ revision: 3, participantGroups: null }))).toEqual(['attendees REQUIRED']);
  });

  it('is for those whose roles let them', async () => {
    expect(codesOf(await send(RECORD, call, viewer))).toEqual(['FORBIDDEN']);
    expect((await api.send(RECORD, { input: call })).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});

describe('changing a meeting', () => {
  it('replaces the lists that are given and leaves the others', async () => {
    const { engagement } = await send(RECORD, {
      ...call,
      people: [{ person: ann.id, onBehalfOf: hub.id }],
      themes: [loneliness.id],
      notes: 'Old',
    });
    const changed = await send(UPDATE, {
      id: engagement.id,
      revision: 1,
      people: [{ person: bob.id, onBehalfOf: club.id }],
      notes: null,
      on: '2026-01-11',
    });
    expect(changed).toMatchObject({
      userErrors: [],
      engagement: {
        revision: 2,
        heldOn: '2026-01-11',
        notes: null,
        themes: [{ name: 'Loneliness' }],
        attendees: [{ name: 'Lunch club' }, { name: 'Wisbech Hub' }],
        people: [{ person: { name: 'Bob' }, onBehalfOf: { name: 'Lunch club' } }],
      },
    });
    expect(codesOf(await send(UPDATE, { id: engagement.id, revision: 1, title: 'Mine' }))).toEqual(['revision STALE']);
    expect(codesOf(await send(UPDATE, { id: engagement.id, revision: 2, attendance: 0 }))).toEqual(['attendance INVALID']);
    expect(codesOf(await send(UPDATE, { id: engagement.id, revision: 2, hosts: [], attendees: [], people: [] }))).toEqual([
      'attendees REQUIRED',
    ]);
    expect(codesOf(await send(UPDATE, { id: engagement.id, revision: 2, title: 'X' }, viewer))).toEqual(['FORBIDDEN']);
    expect(codesOf(await send(UPDATE, { id: engagement.id, revision: 2, title: 'X' }, other))).toEqual(['id NOT_FOUND']);
  });

  it('is refused to those who see it and do not keep it', async () => {
    const { engagement } = await send(RECORD, { ...call, visibility: 'NETWORK' });
    expect(codesOf(await send(UPDATE, { id: engagement.id, revision: 1, title: 'X' }, other))).toEqual(['id FORBIDDEN']);
  });
});

describe('the contact layer of the network', () => {
  it('holds a meeting as soon as it is recorded, between each two that took part', async () => {
    const parish = (
      await api.ask(
        `mutation { createOrganisation(input: { name: "Leverington", kind: PARISH_COUNCIL }) { organisation { id } } }`,
        {},
        broker,
      )
    ).createOrganisation.organisation.id;
    const lines = async () => {
      const { network } = await api.ask(
        'query ($id: ID!) { network(input: { around: [$id], layers: [CONTACT] }) { nodes { organisation { name } } ties { from to source } } }',
        { id: parish },
        broker,
      );
      const names = network.nodes.map((node: { organisation: { name: string } }) => node.organisation.name).toSorted();
      const ties = network.ties as { from: string; to: string; source: string }[];
      return { names, sources: ties.filter(({ from, to }) => from === parish || to === parish).map(({ source }) => source) };
    };
    expect((await lines()).sources).toEqual([]);
    const { engagement } = await send(RECORD, {
      ...call,
      on: today,
      attendees: [parish],
      people: [{ person: ann.id, onBehalfOf: club.id }],
    });
    expect(await lines()).toEqual({
      names: ['Fenshire County Council', 'Leverington', 'Lunch club'],
      sources: [engagement.id, engagement.id],
    });
    await send(UPDATE, { id: engagement.id, revision: 1, on: addDays(today, -400) });
    expect((await lines()).sources).toEqual([]);
  });
});

describe('what is to be done', () => {
  it('heads the organisation with the last meeting, each council for itself', async () => {
    const { engagement } = await send(RECORD, { ...call, title: 'The latest', on: today, hosts: [service.id], visibility: 'NETWORK' });
    await send(RECORD, { ...call, title: 'To come', on: addDays(today, 5) });
    await send(FOLLOW, { organisation: hub.id, text: 'First', dueOn: '2020-01-01' });
    expect(codesOf(await send(FOLLOW, { organisation: hub.id, engagement: engagement.id, text: 'A', dueOn: addDays(today, -1) }))).toEqual([
      'dueOn INVALID',
    ]);
    expect(await headOf(hub.id)).toMatchObject({ lastContact: { title: 'The latest' }, nextAction: { text: 'First' } });
    expect(await headOf(hub.id, other)).toEqual({ lastContact: null, nextAction: null, followUps: [] });
  });

  it('is moved, given to another, and done once', async () => {
    const { followUp } = await send(FOLLOW, { organisation: club.id, text: 'Ring', dueOn: '2026-05-01' });
    expect(followUp).toMatchObject({ isMine: true, organisation: { name: 'Lunch club' }, engagement: null });
    const moved = await send(MOVE, { id: followUp.id, revision: 1, dueOn: '2026-06-01', assignee: bob.id });
    expect(moved.followUp).toMatchObject({ revision: 2, text: 'Ring', dueOn: '2026-06-01', isMine: false, assigneeName: 'Bob' });
    expect((await send(MOVE, { id: followUp.id, revision: 2, assignee: null })).followUp).toMatchObject({
      isMine: true,
      assigneeName: 'broker',
    });
    expect(codesOf(await send(DONE, { id: followUp.id, revision: 3, on: addDays(today, 1) }))).toEqual(['on INVALID']);
    expect(codesOf(await send(DONE, { id: followUp.id, revision: 2 }))).toEqual(['revision STALE']);
    expect(codesOf(await send(DONE, { id: followUp.id, revision: 3 }, viewer))).toEqual(['FORBIDDEN']);
    const done = await send(DONE, { id: followUp.id, revision: 3, outcome: 'They agreed' });
    expect(done.followUp).toMatchObject({ doneOn: today, outcome: 'They agreed' });
    expect(codesOf(await send(DONE, { id: followUp.id, revision: 4 }))).toEqual(['CONFLICT']);
    expect(codesOf(await send(MOVE, { id: followUp.id, revision: 4, text: 'X' }))).toEqual(['CONFLICT']);
    expect(codesOf(await send(MOVE, { id: followUp.id, revision: 4, text: 'X' }, other))).toEqual(['id NOT_FOUND']);
  });

  it('is about something, by a day', async () => {
    expect(codesOf(await send(FOLLOW, { organisation: hidden.id, text: 'A', dueOn: '2026-01-01' }))).toEqual(['organisation NOT_FOUND']);
    expect(codesOf(await send(FOLLOW, { organisation: hub.id, text: ' ', dueOn: '2026-01-01' }))).toEqual(['text REQUIRED']);
    expect(codesOf(await send(FOLLOW, { organisation: hub.id, text: 'A', dueOn: '2026-01-01', assignee: hub.id }))).toEqual([
      'assignee NOT_FOUND',
    ]);
    expect(codesOf(await send(FOLLOW, { organisation: hub.id, text: 'A', dueOn: '2026-01-01' }, viewer))).toEqual(['FORBIDDEN']);
  });
});
