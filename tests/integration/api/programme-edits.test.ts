import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draft } from '../../../server/src/audit/draft.ts';
import { idFor } from '../../../server/src/neo4j/ids.ts';
import { createTestApi, type TestApi, type TestReader } from '../../testkit/api.ts';
import { makeArea, makeOrganisation } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const council = makeOrganisation('Fenshire County Council', { kind: 'COUNTY_COUNCIL' });
const elsewhere = makeOrganisation('Dale Council', { kind: 'UNITARY_COUNCIL' });
const trust = makeOrganisation('Hub Trust');
const bank = makeOrganisation('Time Bank');
const hidden = makeOrganisation('Hidden Group', { owner: elsewhere.id, visibility: 'OWNER' });
const wisbech = makeArea('Wisbech');
const source = draft('Source', { id: idFor('test', 'source'), properties: { title: 'Cabinet paper', kind: 'DOCUMENT' } });
const broker: TestReader = {
  kind: 'SIGNED_IN',
  principalId: 'broker',
  roles: ['BROKER'],
  councilIds: [council.id],
  organisationIds: [council.id],
};
const viewer: TestReader = { ...broker, principalId: 'viewer', roles: ['VIEWER'] };
const steward: TestReader = { ...broker, principalId: 'steward', roles: ['STEWARD'] };
const dale: TestReader = { ...broker, principalId: 'dale', councilIds: [elsewhere.id], organisationIds: [elsewhere.id] };

const INITIATIVE = `id revision name kind scale stage startsOn endsOn stages { stage on note } programme { name } lead { name } partners { name } areas { name }
  milestones { id name kind dueOn doneOn responsible { name } } risks { id description likelihood impact closedOn }
  measures { id name unit baseline target values { id on value qualifier note evidence { locator quote source { title } } } } visibility`;
const payload = (
  name: string,
  record: string,
) => `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) {
  changeId userErrors { field code message } ${record} } }`;

let store: TestStore;
let api: TestApi;
beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([council, elsewhere, trust, bank, hidden, wisbech, source]);
});
afterAll(() => store.close());

type Input = Record<string, unknown>;
const run =
  (name: string, record: string) =>
  async (input: Input, reader: TestReader = broker) =>
    (await api.ask(payload(name, record), { input }, reader))[name];
const onInitiative = (name: string) => run(name, `initiative { ${INITIATIVE} }`);
const createProgramme = run('createProgramme', 'programme { id revision name visibility lead { name } }');
const updateProgramme = run('updateProgramme', 'programme { id revision name summary lead { name } partners { name } }');
const createInitiative = onInitiative('createInitiative');
const updateInitiative = onInitiative('updateInitiative');
const recordMilestone = onInitiative('recordMilestone');
const completeMilestone = onInitiative('completeMilestone');
const recordRisk = onInitiative('recordRisk');
const updateRisk = onInitiative('updateRisk');
const recordMeasure = onInitiative('recordMeasure');
const recordMeasureValue = onInitiative('recordMeasureValue');
const EVALUATION = 'evaluation { id revision title worked didNotWork learned about { id } writtenBy { name } }';
const recordEvaluation = run('recordEvaluation', EVALUATION);
const updateEvaluation = run('updateEvaluation', EVALUATION);
const CHECK = 'dueDiligence { id revision checked checkedBy on result findings renewBy partner { name } initiative { id } visibility }';
const recordDueDiligence = run('recordDueDiligence', CHECK);
const updateDueDiligence = run('updateDueDiligence', CHECK);
const codes = ({ userErrors }: { userErrors: { field: string[] | null; code: string }[] }) =>
  userErrors.map(({ field, code }) => [field?.join('.') ?? null, code]);

describe('programmes', () => {
  it('are recorded, changed, and remember who led them', async () => {
    const made = await createProgramme({ name: 'Closer to Home', lead: [trust.id], areas: [wisbech.id], startsOn: '2024-04' });
    expect(made).toMatchObject({ userErrors: [], programme: { revision: 1, visibility: 'OWNER', lead: [{ name: 'Hub Trust' }] } });
    const { id } = made.programme;
    const changed = await updateProgramme({ id, revision: 1, lead: [bank.id], partners: [trust.id], summary: 'Now led by the bank.' });
    expect(changed).toMatchObject({
      userErrors: [],
      programme: { revision: 2, lead: [{ name: 'Time Bank' }], partners: [{ name: 'Hub Trust' }] },
    });
    const then = await api.ask(
      `{ organisation(id: "${trust.id}") { programmes { name } } initiatives(asAt: "2024-06-01") { totalCount } }`,
      {},
      broker,
    );
    expect(then.organisation.programmes).toEqual([{ name: 'Closer to Home' }]);
  });

  it('say what is wrong, by field', async () => {
    expect(codes(await createProgramme({ name: ' ' }))).toEqual([['name', 'REQUIRED']]);
    expect(codes(await createProgramme({ name: 'A', startsOn: '2026', endsOn: '2025' }))).toEqual([['endsOn', 'INVALID']]);
    expect(codes(await createProgramme({ name: 'A', partners: [trust.id, hidden.id], themes: [wisbech.id] }))).toEqual([
      ['partners.1', 'NOT_FOUND'],
      ['themes.0', 'NOT_FOUND'],
    ]);
    const { programme } = await createProgramme({ name: 'Dated', startsOn: '2026' });
    expect(codes(await updateProgramme({ id: programme.id, revision: 1, endsOn: '2025-12' }))).toEqual([['endsOn', 'INVALID']]);
  });
});

describe('an initiative', () => {
  const make = async (more: Input = {}) => (await createInitiative({ name: 'Time Credits', kind: 'PILOT', ...more })).initiative;

  it('is recorded with its stage and moves on, each stage dated', async () => {
    const { programme } = await createProgramme({ name: 'Home' });
    const made = await make({
      scale: 'TACTICAL',
      programme: programme.id,
      lead: [trust.id],
      stage: 'PLANNED',
      stageOn: '2025-01-10',
      startsOn: '2025',
    });
    expect(made).toMatchObject({ stage: 'PLANNED', programme: { name: 'Home' }, lead: [{ name: 'Hub Trust' }], visibility: 'OWNER' });
    const on = { id: made.id, revision: 1 };
    expect(codes(await updateInitiative({ ...on, stage: 'PLANNED' }))).toEqual([['stage', 'CONFLICT']]);
    expect(codes(await updateInitiative({ ...on, stage: 'RUNNING', stageOn: '2199-01-01' }))).toEqual([['stageOn', 'INVALID']]);
    expect(await updateInitiative({ ...on, lead: ['x'.repeat(200)] })).toMatchObject({
      userErrors: [{ field: ['lead', '0'], code: 'INVALID', message: 'One of the leads is no id: choose it again.' }],
    });
    expect(codes(await updateInitiative({ ...on, stage: 'RUNNING', stageOn: '2024-12-31' }))).toEqual([['stageOn', 'INVALID']]);
    const running = await updateInitiative({ ...on, stage: 'RUNNING', stageOn: '2025-03-01', stageNote: 'First credits' });
    expect(running.initiative.stages).toMatchObject([{ stage: 'PLANNED' }, { stage: 'RUNNING', on: '2025-03-01', note: 'First credits' }]);
    const corrected = await updateInitiative({
      id: made.id,
      revision: 2,
      stage: 'RUNNING',
      stageOn: '2025-03-08',
      changeReason: 'CORRECTION',
    });
    expect(corrected.initiative.stages).toMatchObject([{ on: '2025-01-10' }, { on: '2025-03-08' }]);
    const then = await api.ask(
      `{ initiative(id: "${made.id}") { stage(asAt: "2025-02-01") } running: initiatives(filter: { stages: [RUNNING] }) { nodes { id } }
      planned: initiatives(filter: { stages: [PLANNED] }, asAt: "2025-02-01") { nodes { id } } }`,
      {},
      broker,
    );
    expect(then).toMatchObject({
      initiative: { stage: 'PLANNED' },
      running: { nodes: [{ id: made.id }] },
      planned: { nodes: [{ id: made.id }] },
    });
    expect(codes(await updateInitiative({ id: made.id, revision: 3, ledTo: [made.id] }))).toEqual([['ledTo.0', 'CONFLICT']]);
    expect(codes(await updateInitiative({ id: made.id, revision: 1, name: 'X' }))).toEqual([['revision', 'STALE']]);
  });

  it('has milestones and deliverables that are done', async () => {
    const { id } = await make();
    const first = await recordMilestone({ initiative: id, name: 'Hub opens', dueOn: '2025-05-01', responsible: trust.id });
    expect(first.initiative).toMatchObject({
      revision: 2,
      milestones: [{ name: 'Hub opens', kind: 'MILESTONE', responsible: { name: 'Hub Trust' } }],
    });
    const milestone = first.initiative.milestones[0].id;
    expect(codes(await recordMilestone({ initiative: id, milestone, kind: 'DELIVERABLE' }))).toEqual([['revision', 'REQUIRED']]);
    const changed = await recordMilestone({ initiative: id, milestone, revision: 2, kind: 'DELIVERABLE', dueOn: '2025-06-01' });
    expect(changed.initiative.milestones).toMatchObject([
      { id: milestone, name: 'Hub opens', kind: 'DELIVERABLE', dueOn: '2025-06-01', responsible: { name: 'Hub Trust' } },
    ]);
    expect(codes(await completeMilestone({ initiative: id, revision: 3, milestone, on: '2099-01-01' }))).toEqual([['on', 'INVALID']]);
    const done = await completeMilestone({ initiative: id, revision: 3, milestone, on: '2025-06-02' });
    expect(done.initiative.milestones).toMatchObject([{ doneOn: '2025-06-02' }]);
    expect(codes(await completeMilestone({ initiative: id, milestone }))).toEqual([['revision', 'REQUIRED']]);
    expect(codes(await completeMilestone({ initiative: id, revision: 3, milestone }))).toEqual([['revision', 'STALE']]);
    expect(codes(await completeMilestone({ initiative: id, revision: 4, milestone }))).toEqual([['milestone', 'CONFLICT']]);
    expect(codes(await recordMilestone({ initiative: id }))).toEqual([['name', 'REQUIRED']]);
    const asked = run('recordMilestone', 'initiative { revision milestones { id name due dueOn } }');
    const vague = await asked({ initiative: id, name: 'Framework', due: '2023-23' });
    expect(vague.initiative.milestones).toMatchObject([
      { name: 'Framework', due: '2023-23', dueOn: null },
      { name: 'Hub opens', due: '2025-06-01', dueOn: '2025-06-01' },
    ]);
    const framework = vague.initiative.milestones[0].id;
    const exact = await asked({ initiative: id, revision: 5, milestone: framework, due: '2026-01-01' });
    expect(exact.initiative.milestones[1]).toMatchObject({ name: 'Framework', due: '2026-01-01', dueOn: '2026-01-01' });
    const unknown = await asked({ initiative: id, revision: 6, milestone: framework, due: 'XXXX-06' });
    expect(unknown.initiative.milestones[1]).toMatchObject({ due: 'XXXX-06', dueOn: null });
    const named = await asked({ initiative: id, revision: 7, milestone: framework, name: 'Framework agreed' });
    expect(named.initiative.milestones[1]).toMatchObject({ name: 'Framework agreed', due: 'XXXX-06' });
    expect(codes(await asked({ initiative: id, name: 'A', due: '2026', dueOn: '2026-01-01' }))).toEqual([['due', 'INVALID']]);
    await asked({ initiative: id, revision: 8, milestone: framework, due: null });
    expect(codes(await recordMilestone({ initiative: id, milestone: id }))).toEqual([['milestone', 'NOT_FOUND']]);
    const then = await api.ask(
      `{ initiatives(asAt: "2025-05-20", filter: { text: "time credits" }) { nodes { id milestones { doneOn } } } }`,
      {},
      broker,
    );
    expect(then.initiatives.nodes.find((node: { id: string }) => node.id === id).milestones).toEqual([{ doneOn: null }, { doneOn: null }]);
  });

  it('has risks that are weighed, weighed afresh and closed', async () => {
    const { id } = await make();
    expect(codes(await recordRisk({ initiative: id, description: '', likelihood: 0, impact: 6 }))).toEqual([
      ['description', 'REQUIRED'],
      ['likelihood', 'INVALID'],
      ['impact', 'INVALID'],
    ]);
    const made = await recordRisk({ initiative: id, description: 'Too few volunteers', likelihood: 4, impact: 3, raisedOn: '2025-01-01' });
    const risk = made.initiative.risks[0].id;
    const lower = await updateRisk({ initiative: id, risk, revision: 2, likelihood: 2 });
    expect(lower.initiative.risks).toMatchObject([{ description: 'Too few volunteers', likelihood: 2, impact: 3 }]);
    expect(codes(await updateRisk({ initiative: id, risk, revision: 3, closedOn: '2024-01-01' }))).toEqual([['closedOn', 'INVALID']]);
    // What is raised on a day to come would be recorded and not be seen.
    expect(codes(await updateRisk({ initiative: id, risk, revision: 3, raisedOn: '2199-01-01', closedOn: '2199-01-02' }))).toEqual([
      ['raisedOn', 'INVALID'],
      ['closedOn', 'INVALID'],
    ]);
    expect(codes(await updateRisk({ initiative: id, risk, revision: 2, impact: 1 }))).toEqual([['revision', 'STALE']]);
    expect((await updateRisk({ initiative: id, risk, revision: 3, closedOn: '2025-06-01' })).initiative.risks).toMatchObject([
      { closedOn: '2025-06-01' },
    ]);
  });

  it('counts what it is to count, each value with its qualifier and its evidence', async () => {
    const { id } = await make();
    const made = await recordMeasure({
      initiative: id,
      name: 'Time Credit hours',
      definition: 'Hours given by members',
      unit: 'hours',
      baseline: 0,
      target: 500,
      values: [
        {
          on: '2013-09',
          value: 600,
          qualifier: 'MORE_THAN',
          evidence: { source: source.id, locator: '2.4.2', quote: 'more than 600 hours' },
        },
      ],
    });
    expect(made).toMatchObject({
      userErrors: [],
      initiative: {
        measures: [
          {
            name: 'Time Credit hours',
            unit: 'hours',
            baseline: 0,
            target: 500,
            values: [
              { on: '2013-09', value: 600, qualifier: 'MORE_THAN', evidence: [{ locator: '2.4.2', source: { title: 'Cabinet paper' } }] },
            ],
          },
        ],
      },
    });
    const [measure] = made.initiative.measures;
    const added = await recordMeasureValue({ initiative: id, measure: measure.id, on: '2012', value: 100 });
    expect(added.initiative.measures[0].values).toMatchObject([{ on: '2012', qualifier: 'EXACTLY' }, { on: '2013-09' }]);
    const right = await recordMeasureValue({
      initiative: id,
      measure: measure.id,
      measureValue: measure.values[0].id,
      revision: added.initiative.revision,
      on: '2013-09',
      value: 650,
      qualifier: 'ABOUT',
    });
    expect(right.initiative.measures[0].values[1]).toMatchObject({
      id: measure.values[0].id,
      value: 650,
      evidence: [{ locator: '2.4.2' }],
    });
    expect(
      (await recordMeasure({ initiative: id, measure: measure.id, revision: right.initiative.revision, target: 800 })).initiative.measures,
    ).toMatchObject([{ name: 'Time Credit hours', target: 800, values: [{}, {}] }]);
    expect(codes(await recordMeasure({ initiative: id, name: 'People' }))).toEqual([['unit', 'REQUIRED']]);
    expect(
      codes(
        await recordMeasure({
          initiative: id,
          name: 'P',
          unit: 'people',
          values: [{ on: '2020', value: 1, evidence: { source: trust.id, locator: '1' } }],
        }),
      ),
    ).toEqual([['values.0.evidence.source', 'NOT_FOUND']]);
    expect(codes(await recordMeasureValue({ initiative: id, measure: id, on: '2012', value: 1 }))).toEqual([['measure', 'NOT_FOUND']]);
    const { initiative: two } = await recordMeasure({ initiative: id, name: 'People', unit: 'people' });
    const people = two.measures.find(({ name }: { name: string }) => name === 'People').id;
    const wrong = {
      initiative: id,
      measure: people,
      measureValue: measure.values[0].id,
      revision: two.revision,
      on: '2013-09',
      value: 100,
    };
    expect(codes(await recordMeasureValue(wrong))).toEqual([['measureValue', 'NOT_FOUND']]);
    const then = await api.ask(
      `{ initiatives(asAt: "2012-06-01", filter: { text: "time credits" }) { nodes { id measures { values { on } } } } }`,
      {},
      broker,
    );
    expect(then.initiatives.nodes.find((node: { id: string }) => node.id === id).measures).toContainEqual({ values: [{ on: '2012' }] });
  });

  it('takes no number that cannot be, and none below nothing where things are counted', async () => {
    const { id } = await make();
    const made = await recordMeasure({ initiative: id, name: 'People', unit: 'people', values: [{ on: '2024', value: 5 }] });
    const { id: measure } = made.initiative.measures[0];
    const value = (given: object) => recordMeasureValue({ initiative: id, measure, on: '2025', value: 1, ...given });
    expect(codes(await value({ value: -600 }))).toEqual([['value', 'INVALID']]);
    expect(codes(await value({ value: 1e308 }))).toEqual([['value', 'INVALID']]);
    expect(codes(await value({ on: '2099' }))).toEqual([['on', 'INVALID']]);
    expect(codes(await recordMeasure({ initiative: id, name: 'A', unit: 'a', values: [{ on: '2024', value: -1 }] }))).toEqual([
      ['values.0.value', 'INVALID'],
    ]);
    expect(codes(await recordMeasure({ initiative: id, name: 'A', unit: 'a', target: -1 }))).toEqual([['target', 'INVALID']]);
    const revised = await recordMeasure({ initiative: id, measure, revision: 2, mayBeNegative: true, baseline: -3 });
    expect(codes(revised)).toEqual([]);
    expect(codes(await value({ value: -600 }))).toEqual([]);
    expect(codes(await recordMeasure({ initiative: id, measure, revision: 4, mayBeNegative: false }))).toEqual([
      ['mayBeNegative', 'INVALID'],
    ]);
    expect(codes(await value({ on: 'XXXX-02' }))).toEqual([]);
  });

  it('names some only together, and who backs and oversees it', async () => {
    const { id } = await make();
    const asked = 'initiative { revision participantGroups { text number qualifier capacity } backers { name } overseers { name } }';
    const given = { participantGroups: [{ text: 'local families', capacity: 'DELIVERS' }], backers: [bank.id], overseers: [trust.id] };
    const { initiative } = await run('updateInitiative', asked)({ id, revision: 1, ...given });
    expect(initiative).toMatchObject({
      participantGroups: [{ text: 'local families', number: null, capacity: 'DELIVERS' }],
      backers: [{ name: 'Time Bank' }],
      overseers: [{ name: 'Hub Trust' }],
    });
    expect(codes(await run('updateInitiative', asked)({ id, revision: 2, backers: [hidden.id] }))).toEqual([['backers.0', 'NOT_FOUND']]);
    const seen = await api.ask(`{ organisation(id: "${bank.id}") { initiatives { id } } }`, {}, broker);
    expect(seen.organisation.initiatives).toContainEqual({ id });
  });

  it('loses nothing where two add to it at once, and keeps its history', async () => {
    const { id } = await make();
    const names = ['a', 'b', 'c', 'd'];
    const answers = await Promise.all(names.map((name) => recordMilestone({ initiative: id, name })));
    expect(answers.flatMap(codes)).toEqual([]);
    const { initiative } = await api.ask(
      `{ initiative(id: "${id}") { revision milestones { name } changes { totalCount nodes { action } } } }`,
      {},
      broker,
    );
    expect(initiative).toMatchObject({ revision: 5, milestones: names.map((name) => ({ name })), changes: { totalCount: 5 } });
  });
});

describe('a programme', () => {
  const PROGRAMME = `programme { id revision milestones { id name doneOn } risks { id description likelihood } backers { name } overseers { name }
    ledTo { name } ledFrom { name } participantGroups { text capacity } }`;
  const onProgramme = (name: string) => run(name, PROGRAMME);

  it('has milestones and risks as an initiative has', async () => {
    const { id } = (await createProgramme({ name: 'Devolution' })).programme;
    const first = await onProgramme('recordMilestone')({ programme: id, name: 'First transfer' });
    expect(first.programme).toMatchObject({ revision: 2, milestones: [{ name: 'First transfer', doneOn: null }] });
    const [{ id: milestone }] = first.programme.milestones;
    const done = await onProgramme('completeMilestone')({ programme: id, revision: 2, milestone, on: '2025-01-01' });
    expect(done.programme.milestones).toMatchObject([{ doneOn: '2025-01-01' }]);
    const risky = await onProgramme('recordRisk')({ programme: id, description: 'Low capacity', likelihood: 3, impact: 4 });
    const [{ id: risk }] = risky.programme.risks;
    const lower = await onProgramme('updateRisk')({ programme: id, revision: 4, risk, likelihood: 2 });
    expect(lower.programme.risks).toMatchObject([{ description: 'Low capacity', likelihood: 2 }]);
    expect(codes(await onProgramme('recordMilestone')({ name: 'A' }))).toEqual([['initiative', 'REQUIRED']]);
    expect(codes(await onProgramme('recordMilestone')({ programme: id, initiative: id, name: 'A' }))).toEqual([['programme', 'INVALID']]);
    expect(codes(await onProgramme('recordMilestone')({ programme: trust.id, name: 'A' }))).toEqual([['programme', 'NOT_FOUND']]);
  });

  it('is backed, overseen, and leads to another', async () => {
    const next = (await createProgramme({ name: 'Living Well' })).programme;
    const made = await onProgramme('createProgramme')({
      name: 'Devolution',
      backers: [bank.id],
      overseers: [trust.id],
      ledTo: [next.id],
      participantGroups: [{ text: 'residents', capacity: 'BENEFITS' }],
    });
    expect(made.programme).toMatchObject({
      backers: [{ name: 'Time Bank' }],
      overseers: [{ name: 'Hub Trust' }],
      ledTo: [{ name: 'Living Well' }],
      participantGroups: [{ text: 'residents', capacity: 'BENEFITS' }],
    });
    const { programme } = await api.ask(`{ programme(id: "${next.id}") { ledFrom { name } } }`, {}, broker);
    expect(programme.ledFrom).toEqual([{ name: 'Devolution' }]);
    const { id } = made.programme;
    expect(codes(await onProgramme('updateProgramme')({ id, revision: 1, ledTo: [id] }))).toEqual([['ledTo.0', 'CONFLICT']]);
    const changed = await onProgramme('updateProgramme')({ id, revision: 1, overseers: null, ledTo: [], participantGroups: null });
    expect(changed.programme).toMatchObject({ backers: [{ name: 'Time Bank' }], overseers: [], ledTo: [], participantGroups: [] });
  });
});

describe('decisions', () => {
  const DECISION = `decision { id revision meetingOn outcome recommendation isKeyDecision body { name } divisions { name } programmes { name }
    initiatives { name } agreements { id } }`;
  const recordDecision = run('recordDecision', DECISION);
  const updateDecision = run('updateDecision', DECISION);

  it('are about a programme or an initiative, and shown from both sides', async () => {
    const { id } = (await createProgramme({ name: 'Closer to Communities' })).programme;
    const given = { about: id, body: council.id, meetingOn: '2023-07-06', recommendation: 'Endorse the pilots', divisions: [wisbech.id] };
    const { decision } = await recordDecision(given);
    expect(decision).toMatchObject({
      meetingOn: '2023-07-06',
      outcome: null,
      isKeyDecision: false,
      body: { name: 'Fenshire County Council' },
      divisions: [{ name: 'Wisbech' }],
      programmes: [{ name: 'Closer to Communities' }],
      initiatives: [],
      agreements: [],
    });
    const other = (await createInitiative({ name: 'Hub', kind: 'PILOT' })).initiative;
    expect((await recordDecision({ ...given, about: other.id })).decision.initiatives).toEqual([{ name: 'Hub' }]);
    const seen = await api.ask(
      `{ programme(id: "${id}") { revision decisions { id } } initiative(id: "${other.id}") { decisions { meetingOn } } }`,
      {},
      broker,
    );
    expect(seen).toMatchObject({
      programme: { revision: 2, decisions: [{ id: decision.id }] },
      initiative: { decisions: [{ meetingOn: '2023-07-06' }] },
    });
    const known = await updateDecision({ id: decision.id, revision: 1, outcome: 'Endorsed', meetingOn: '2023-07-07', divisions: null });
    expect(known.decision).toMatchObject({ revision: 2, outcome: 'Endorsed', meetingOn: '2023-07-07', divisions: [] });
    expect(codes(await updateDecision({ id: decision.id, revision: 1, outcome: 'A' }))).toEqual([['revision', 'STALE']]);
    expect(codes(await recordDecision({ ...given, meetingOn: '2099-01-01' }))).toEqual([['meetingOn', 'INVALID']]);
    expect(codes(await recordDecision({ ...given, about: trust.id }))).toEqual([['about', 'NOT_FOUND']]);
    expect(codes(await recordDecision({ ...given, body: hidden.id }))).toEqual([['body', 'NOT_FOUND']]);
    expect(codes(await recordDecision({ ...given, revision: 1 }))).toEqual([['revision', 'STALE']]);
    expect((await api.ask(`{ node(id: "${decision.id}") { id } }`, {}, dale)).node).toBeNull();
  });

  it('keep their body and day where an agreement took a step by them', async () => {
    const decision = draft('Decision', {
      id: idFor('test', 'decision'),
      owner: council.id,
      properties: { meetingOn: '2024-01-01', isKeyDecision: false, outcome: 'Approved' },
      links: [{ type: 'MADE_BY', to: council.id }],
    });
    const agreement = draft('Agreement', {
      id: idFor('test', 'agreement'),
      owner: council.id,
      properties: { title: 'Toilets', sortName: 'toilets', searchText: 'toilets', kind: 'AGENCY' },
      links: [{ type: 'HAS_DECISION', to: decision.id }],
    });
    await store.write([decision, agreement]);
    const change = (given: object) => updateDecision({ id: decision.id, revision: 1, ...given });
    expect(codes(await change({ meetingOn: '2024-01-02' }))).toEqual([['meetingOn', 'CONFLICT']]);
    expect(codes(await change({ body: trust.id }))).toEqual([['body', 'CONFLICT']]);
    expect(codes(await change({ outcome: null }))).toEqual([['outcome', 'REQUIRED']]);
    expect((await change({ outcome: 'Approved, with a review' })).decision.outcome).toBe('Approved, with a review');
  });

  it('are made by a body that decides, also once they are changed', async () => {
    const { id } = (await createProgramme({ name: 'Decided by whom' })).programme;
    expect(codes(await recordDecision({ about: id, body: trust.id, meetingOn: '2023-07-06' }))).toEqual([['body', 'INVALID']]);
    const { decision } = await recordDecision({ about: id, body: council.id, meetingOn: '2023-07-06', outcome: 'Agreed' });
    expect(codes(await updateDecision({ id: decision.id, revision: 1, body: trust.id }))).toEqual([['body', 'INVALID']]);
    expect((await updateDecision({ id: decision.id, revision: 1, outcome: null })).decision).toMatchObject({ revision: 2, outcome: null });
  });

  it('are seen by those who see what they are about, also once that is kept closer or undone', async () => {
    const { id } = (await createProgramme({ name: 'Open at first', visibility: 'PUBLIC' })).programme;
    const { decision } = await recordDecision({ about: id, body: council.id, meetingOn: '2023-07-06' });
    const pilot = (await createInitiative({ name: 'Closed at first', kind: 'PILOT' })).initiative;
    const ofPilot = (await recordDecision({ about: pilot.id, body: council.id, meetingOn: '2023-07-06' })).decision;
    const seen = async (of: { id: string }) => (await api.ask(`{ node(id: "${of.id}") { id } }`, {}, dale)).node !== null;
    expect(await Promise.all([seen(decision), seen(ofPilot)])).toEqual([true, false]);
    const closed = await updateProgramme({ id, revision: 2, visibility: 'OWNER' });
    const opened = await updateInitiative({ id: pilot.id, revision: 2, visibility: 'NETWORK' }, steward);
    expect([closed.userErrors, opened.userErrors]).toEqual([[], []]);
    expect(await Promise.all([seen(decision), seen(ofPilot)])).toEqual([false, true]);
    await api.ask(`mutation { undoChange(id: "${opened.changeId}") { userErrors { message } } }`, {}, steward);
    expect(await seen(ofPilot)).toBe(false);
  });
});

describe('evaluations and checks on partners', () => {
  it('say what was learned of a programme or initiative', async () => {
    const { programme } = await createProgramme({ name: 'Big Local' });
    expect(codes(await recordEvaluation({ about: programme.id, title: 'Nothing' }))).toEqual([['learned', 'REQUIRED']]);
    expect(codes(await recordEvaluation({ about: trust.id, title: 'A', learned: 'B' }))).toEqual([['about', 'NOT_FOUND']]);
    const made = await recordEvaluation({
      about: programme.id,
      title: 'Lesson 1',
      on: '2025',
      learned: 'Start with people',
      writtenBy: trust.id,
    });
    expect(made).toMatchObject({
      userErrors: [],
      evaluation: { learned: 'Start with people', about: { id: programme.id }, writtenBy: { name: 'Hub Trust' } },
    });
    const { id } = made.evaluation;
    expect((await updateEvaluation({ id, revision: 1, worked: 'Patience' })).evaluation).toMatchObject({
      worked: 'Patience',
      learned: 'Start with people',
    });
    expect(codes(await updateEvaluation({ id, revision: 2, worked: null, learned: null }))).toEqual([['learned', 'REQUIRED']]);
    const { programme: read } = await api.ask(`{ programme(id: "${programme.id}") { evaluations { title } } }`, {}, broker);
    expect(read.evaluations).toEqual([{ title: 'Lesson 1' }]);
  });

  it('say what was looked at, by whom, when and how it came out', async () => {
    const { initiative } = await createInitiative({ name: 'Hub', kind: 'PROJECT' });
    const input = {
      partner: trust.id,
      initiative: initiative.id,
      checked: 'Accounts and insurance',
      on: '2025-02-01',
      result: 'CONDITIONS',
      renewBy: '2026-02-01',
    };
    expect(codes(await recordDueDiligence({ ...input, renewBy: '2025-01-01' }))).toEqual([['renewBy', 'INVALID']]);
    expect(codes(await recordDueDiligence({ ...input, on: '2099-01-01', renewBy: null }))).toEqual([['on', 'INVALID']]);
    expect(codes(await recordDueDiligence({ ...input, partner: hidden.id }))).toEqual([['partner', 'NOT_FOUND']]);
    const made = await recordDueDiligence(input);
    expect(made).toMatchObject({
      userErrors: [],
      dueDiligence: {
        checkedBy: 'broker',
        result: 'CONDITIONS',
        partner: { name: 'Hub Trust' },
        initiative: { id: initiative.id },
        visibility: 'OWNER',
      },
    });
    const { id } = made.dueDiligence;
    expect((await updateDueDiligence({ id, revision: 1, result: 'PASSED', findings: 'All in order' })).dueDiligence).toMatchObject({
      result: 'PASSED',
      checked: 'Accounts and insurance',
    });
    expect(codes(await updateDueDiligence({ id, revision: 2, on: '2026-05-01' }))).toEqual([['renewBy', 'INVALID']]);
    const seen = await api.ask(
      `{ organisation(id: "${trust.id}") { dueDiligence { id } } initiative(id: "${initiative.id}") { dueDiligence { id } } }`,
      {},
      broker,
    );
    expect(seen).toMatchObject({ organisation: { dueDiligence: [{ id }] }, initiative: { dueDiligence: [{ id }] } });
    expect((await api.ask(`{ organisation(id: "${trust.id}") { dueDiligence { id } } }`, {}, dale)).organisation.dueDiligence).toEqual([]);
  });
});

describe('who may', () => {
  it('is settled for each mutation alike, and nothing is written otherwise', async () => {
    const { programme } = await createProgramme({ name: 'Ours', visibility: 'PUBLIC' });
    const { initiative } = await createInitiative({ name: 'Ours', kind: 'PILOT', visibility: 'PUBLIC' });
    const part = { initiative: initiative.id };
    const own = initiative.id;
    const evaluation = (await recordEvaluation({ about: own, title: 'A', learned: 'B', visibility: 'PUBLIC' })).evaluation;
    const check = (await recordDueDiligence({ partner: trust.id, checked: 'A', on: '2025-01-01', result: 'PASSED', visibility: 'PUBLIC' }))
      .dueDiligence;
    const decided = (await run('recordDecision', 'decision { id }')({ about: programme.id, body: council.id, meetingOn: '2025-01-01' }))
      .decision;
    const cases: [string, Input, string | null][] = [
      ['createProgramme', { name: 'N' }, null],
      ['updateProgramme', { id: programme.id, revision: 2, name: 'N' }, 'id'],
      ['createInitiative', { name: 'N', kind: 'PILOT' }, null],
      ['updateInitiative', { id: own, revision: 1, name: 'N' }, 'id'],
      ['recordMilestone', { ...part, name: 'N' }, 'initiative'],
      ['completeMilestone', { ...part, milestone: own }, 'initiative'],
      ['recordMilestone', { programme: programme.id, name: 'N' }, 'programme'],
      ['recordDecision', { about: own, body: council.id, meetingOn: '2025-01-01' }, 'about'],
      ['updateDecision', { id: decided.id, revision: 1, outcome: 'N' }, 'id'],
      ['recordRisk', { ...part, description: 'N', likelihood: 1, impact: 1 }, 'initiative'],
      ['updateRisk', { ...part, risk: own }, 'initiative'],
      ['recordMeasure', { ...part, name: 'N', unit: 'n' }, 'initiative'],
      ['recordMeasureValue', { ...part, measure: own, on: '2020', value: 1 }, 'initiative'],
      ['recordEvaluation', { about: own, title: 'N', learned: 'N' }, null],
      ['updateEvaluation', { id: evaluation.id, revision: 1, title: 'N' }, 'id'],
      ['recordDueDiligence', { partner: trust.id, checked: 'N', on: '2025-01-01', result: 'PASSED' }, null],
      ['updateDueDiligence', { id: check.id, revision: 1, checked: 'N' }, 'id'],
    ];
    for (const [name, input, owned] of cases) {
      const mutate = payload(name, '');
      const refused = (await api.ask(mutate, { input }, viewer))[name];
      expect([name, codes(refused), refused.changeId]).toEqual([name, [[null, 'FORBIDDEN']], null]);
      expect([name, (await api.send(mutate, { input })).errors?.[0]?.extensions?.code]).toEqual([name, 'UNAUTHENTICATED']);
      if (owned !== null) expect([name, codes((await api.ask(mutate, { input }, dale))[name])]).toEqual([name, [[owned, 'FORBIDDEN']]]);
    }
    const { initiative: after } = await api.ask(`{ initiative(id: "${own}") { revision } }`, {}, broker);
    expect(after.revision).toBe(1);
    const secret = (await createInitiative({ name: 'Secret', kind: 'PILOT' })).initiative;
    expect(
      codes((await api.ask(payload('updateInitiative', ''), { input: { id: secret.id, revision: 1, name: 'N' } }, dale)).updateInitiative),
    ).toEqual([['id', 'NOT_FOUND']]);
  });
});
