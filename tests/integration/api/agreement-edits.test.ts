import { addDays, todayInLondon } from '@atlas/shared/time';
import { AGREEMENT_KINDS } from '@atlas/shared/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi, type TestReader } from '../../testkit/api.ts';
import { makeArea, makeOrganisation } from '../../testkit/builders.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makeAgreement } from '../../testkit/work-builders.ts';

const council = makeOrganisation('Fenshire County Council', { kind: 'COUNTY_COUNCIL' });
const parish = makeOrganisation('Penfold Town Council', { kind: 'TOWN_COUNCIL' });
const unitary = makeOrganisation('New Fenshire Council', { kind: 'UNITARY_COUNCIL' });
const board = makeOrganisation('Devolution Board', { kind: 'PARTNERSHIP_BOARD', decisionLeadDays: 20 });
const elsewhere = makeOrganisation('Dale Council', { kind: 'UNITARY_COUNCIL' });
const charity = makeOrganisation('Penfold Chest', { kind: 'CHARITY' });
const penfold = makeArea('Penfold');
const division = makeArea('Penfold East', { level: 'ELECTORAL_DIVISION' });
const parties = [
  { organisation: council.id, role: 'TRANSFEROR' },
  { organisation: parish.id, role: 'TRANSFEREE' },
];
const giving = [
  { organisation: council.id, role: 'FUNDER' },
  { organisation: parish.id, role: 'RECIPIENT' },
];
const theirs = makeAgreement('Kept by Dale', {
  owner: elsewhere.id,
  parties: [
    { to: council.id, role: 'PRINCIPAL' },
    { to: parish.id, role: 'DELIVERER' },
  ],
  stages: [{ stage: 'LIVE', on: '2024-01-01' }],
});
const hidden = makeAgreement('Hidden', { owner: elsewhere.id, visibility: 'OWNER' });

const broker: TestReader = {
  kind: 'SIGNED_IN',
  principalId: 'broker',
  roles: ['BROKER'],
  councilIds: [council.id],
  organisationIds: [council.id],
};
const viewer: TestReader = { ...broker, principalId: 'viewer', roles: ['VIEWER'] };
const today = todayInLondon();
const ago = (days: number) => addDays(today, -days);

const FIELDS = `id revision title kind stage reference startsOn endsOn noticeDays valuePence decideBy reviewOn meetingOn
  parties { role organisation { id name } } decidingBody { name } stages { id stage on note by { name } decision { outcome isKeyDecision implications divisions { name } body { name } } }
  nextStages { stage allowed missing } successor { id title } predecessor { id title } decisions { outcome }
  wholeLifeCosts { option years total benefitsNarrative byParty { organisation { id } capital running income saving total } yearly { year total } lines { kind amountPence fromYear toYear } }
  resources { side kind amountPence note party { id } } obligations { id text dueOn doneOn isOverdue owedBy { id } }
  changes { nodes { action reason why } }`;
const INPUT: Record<string, string> = { setWholeLifeCost: 'WholeLifeCostInput' };

let store: TestStore;
let api: TestApi;
beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([council, parish, unitary, board, charity, elsewhere, penfold, division, theirs, hidden]);
});
afterAll(() => store.close());

const mutationText = (name: string) =>
  `mutation ($input: ${INPUT[name] ?? `${name.replace(/^./, (letter) => letter.toUpperCase())}Input`}!) {
    ${name}(input: $input) { userErrors { field code message } ${name === 'recordDecisions' ? `agreements { ${FIELDS} }` : `agreement { ${FIELDS} }`} } }`;
const run = async (name: string, input: object, reader = broker) => (await api.ask(mutationText(name), { input }, reader))[name];
/** Runs and expects no error; gives the agreement. */
const done = async (name: string, input: object) => {
  const { userErrors, agreement } = await run(name, input);
  expect(userErrors).toEqual([]);
  return agreement;
};
/** Runs and gives each error's field and code. */
const refused = async (name: string, input: object, reader = broker) => {
  const { userErrors, agreement } = await run(name, input, reader);
  expect(agreement ?? null).toBeNull();
  return userErrors.map(({ field, code }: { field: string[] | null; code: string }) => [field?.join('.') ?? null, code]);
};
const toilets = (input: object = {}) => done('createAgreement', { title: 'The toilet block', kind: 'ASSET_TRANSFER', parties, ...input });
const COST = {
  option: 'Transfer',
  years: 5,
  lines: [
    { party: council.id, kind: 'CAPITAL', amountPence: 40_000_00 },
    { party: parish.id, kind: 'RUNNING', amountPence: 9_000_00 },
    { party: parish.id, kind: 'INCOME', amountPence: 1_000_00, fromYear: 2 },
  ],
  benefitsNarrative: 'Kept open all year.',
};
const costed = async (made: { id: string; revision: number }) =>
  done('setWholeLifeCost', { agreement: made.id, revision: made.revision, ...COST });
const step = (held: { id: string; revision: number }, to: string, more: object = {}) =>
  done('advanceAgreement', { id: held.id, revision: held.revision, to, on: today, ...more });
const DECISION = { body: board.id, meetingOn: ago(1), outcome: 'Agreed' };

describe('recording an agreement', () => {
  it('begins with an expression of interest today, owned by whoever records it', async () => {
    expect(await toilets({ areas: [penfold.id], reference: 'AT/1' })).toMatchObject({
      revision: 1,
      stage: 'EXPRESSION_OF_INTEREST',
      stages: [{ stage: 'EXPRESSION_OF_INTEREST', on: today, by: { name: 'Fenshire County Council' } }],
      parties: [{ role: 'TRANSFEREE' }, { role: 'TRANSFEROR' }],
      nextStages: [
        { stage: 'BUSINESS_CASE', allowed: false, missing: ['a whole-life cost'] },
        { stage: 'REJECTED', allowed: true },
        { stage: 'WITHDRAWN', allowed: true },
      ],
      changes: { nodes: [{ action: 'CREATED', reason: 'RECORDED' }] },
    });
  });

  it('takes one that is live already, and says by when to decide', async () => {
    const made = await toilets({
      stage: 'LIVE',
      stageOn: ago(400),
      startsOn: ago(400),
      endsOn: addDays(today, 200),
      noticeDays: 90,
      decidingBody: board.id,
    });
    expect(made).toMatchObject({ stage: 'LIVE', decideBy: addDays(today, 200 - 90 - 20), decidingBody: { name: 'Devolution Board' } });
  });

  it.each<[string, object, [string, string][]]>([
    ['an empty title', { title: ' ' }, [['title', 'REQUIRED']]],
    ['100 kB of title', { title: 'x'.repeat(100_000) }, [['title', 'INVALID']]],
    ['nobody', { parties: [] }, [['parties', 'REQUIRED']]],
    ['one party', { parties: parties.slice(1) }, [['parties', 'INVALID']]],
    ['a party twice', { parties: [...parties, parties[0]] }, [['parties.2.organisation', 'INVALID']]],
    ['no such party', { parties: [parties[0], { organisation: penfold.id, role: 'MEMBER' }] }, [['parties.1.organisation', 'NOT_FOUND']]],
    ['an end before its start', { startsOn: '2026-04-01', endsOn: '2026-03-31' }, [['endsOn', 'INVALID']]],
    ['a review before its start', { startsOn: '2026-04-01', reviewOn: '2026-03-31' }, [['reviewOn', 'INVALID']]],
    ['a review before 1900', { reviewOn: '1899-12-31' }, [['reviewOn', 'INVALID']]],
    ['a review after 2199', { reviewOn: '2200-01-01' }, [['reviewOn', 'INVALID']]],
    ['a first day before 1800', { startsOn: '1799-12-31' }, [['startsOn', 'INVALID']]],
    ['negative money', { valuePence: -1 }, [['valuePence', 'INVALID']]],
    ['negative notice', { noticeDays: -1 }, [['noticeDays', 'INVALID']]],
    ['LAPSED', { stage: 'LAPSED' }, [['stage', 'INVALID']]],
    ['NOVATED', { stage: 'NOVATED' }, [['stage', 'INVALID']]],
    ['a stage still to come', { stageOn: addDays(today, 1) }, [['stageOn', 'INVALID']]],
    ['a stage after its end', { stage: 'LIVE', stageOn: ago(10), endsOn: ago(20) }, [['stageOn', 'INVALID']]],
    ['a meeting on what is closed', { stage: 'REJECTED', meetingOn: addDays(today, 9) }, [['meetingOn', 'CONFLICT']]],
    [
      'what is not there',
      { areas: [council.id], fund: penfold.id, decidingBody: penfold.id },
      [
        ['areas.0', 'NOT_FOUND'],
        ['fund', 'NOT_FOUND'],
        ['decidingBody', 'NOT_FOUND'],
      ],
    ],
  ])('refuses %s', async (_, input, errors) => {
    expect(await refused('createAgreement', { title: 'A', kind: 'LEASE', parties, ...input })).toEqual(errors);
  });

  it('keeps odd text as it is', async () => {
    const title = "<script>alert('x')</script> }) DETACH DELETE n // مرحبا 🎉";
    expect((await toilets({ title })).title).toBe(title);
  });
});

describe('an asset transfer', () => {
  it('goes from expression of interest to life, needing what each stage needs', async () => {
    let held = await toilets({ stageOn: ago(300), areas: [penfold.id] });
    const ask = (input: object) => refused('advanceAgreement', { id: held.id, revision: held.revision, on: today, ...input });
    expect(await ask({ to: 'LIVE' })).toEqual([['to', 'CONFLICT']]);
    expect(await ask({ to: 'BUSINESS_CASE' })).toEqual([['to', 'CONFLICT']]);
    held = await costed(held);
    held = await step(held, 'BUSINESS_CASE', { on: ago(200), decidingBody: board.id, meetingOn: ago(60) });
    expect(held).toMatchObject({ stage: 'BUSINESS_CASE', meetingOn: ago(60), decidingBody: { name: 'Devolution Board' } });
    expect(held.nextStages[0]).toEqual({ stage: 'DECISION', allowed: false, missing: ['a decision: body, meeting and outcome'] });
    expect(await ask({ to: 'DECISION' })).toEqual([['decision', 'REQUIRED']]);
    held = await step(held, 'DECISION', {
      on: ago(60),
      note: 'Lawyers told',
      why: 'Minutes',
      decision: { ...DECISION, meetingOn: ago(60), isKeyDecision: true, implications: 'None', divisions: [division.id] },
    });
    expect(held).toMatchObject({ stage: 'DECISION', meetingOn: null, decisions: [{ outcome: 'Agreed' }] });
    expect(held.nextStages[0]).toEqual({ stage: 'LEGAL', allowed: true, missing: [] });
    expect(held.stages.at(-1)).toMatchObject({
      note: 'Lawyers told',
      decision: {
        outcome: 'Agreed',
        isKeyDecision: true,
        implications: 'None',
        divisions: [{ name: 'Penfold East' }],
        body: { name: 'Devolution Board' },
      },
    });
    expect(held.changes.nodes[0]).toMatchObject({ reason: 'WORLD', why: 'Minutes' });
    held = await step(held, 'LEGAL', { on: ago(40) });
    held = await step(held, 'LIVE', { on: ago(30) });
    expect(held).toMatchObject({ stage: 'LIVE', startsOn: ago(30) });
    held = await step(held, 'UNDER_REVIEW', { on: ago(20) });
    held = await step(held, 'LIVE', { on: ago(10) });
    held = await step(held, 'ENDED');
    expect(held).toMatchObject({ stage: 'ENDED', nextStages: [], decideBy: null });
    expect(held.changes.nodes[0].action).toBe('ENDED');
    expect(await refused('advanceAgreement', { id: held.id, revision: held.revision, to: 'LIVE', on: today })).toEqual([
      ['to', 'CONFLICT'],
    ]);
  });

  it('draws its line in the network from the day it is live', async () => {
    const made = await toilets({ title: 'Drawn', stage: 'LEGAL', stageOn: ago(50) });
    await step(made, 'LIVE', { on: ago(10) });
    const ties = async (asAt: string) =>
      (
        await api.ask(
          'query ($input: NetworkInput!) { network(input: $input) { ties { source } } }',
          { input: { around: [council.id], layers: ['AGREEMENT'], asAt } },
          broker,
        )
      ).network.ties.map(({ source }: { source: string }) => source);
    expect(await ties(ago(11))).not.toContain(made.id);
    expect(await ties(ago(10))).toContain(made.id);
  });

  it.each<[string, string, object, [string, string]]>([
    ['a day still to come', 'BUSINESS_CASE', { on: addDays(today, 1) }, ['on', 'INVALID']],
    ['a day before the last step', 'BUSINESS_CASE', { on: ago(11) }, ['on', 'INVALID']],
    ['LAPSED', 'LAPSED', {}, ['to', 'INVALID']],
    [
      'a meeting after the step',
      'REJECTED',
      { on: ago(5), decision: { ...DECISION, meetingOn: ago(4) } },
      ['decision.meetingOn', 'INVALID'],
    ],
    ['a meeting before it began', 'REJECTED', { decision: { ...DECISION, meetingOn: ago(11) } }, ['decision.meetingOn', 'INVALID']],
    ['a decision without an outcome', 'REJECTED', { decision: { ...DECISION, outcome: ' ' } }, ['decision.outcome', 'REQUIRED']],
    ['no such body', 'REJECTED', { decision: { ...DECISION, body: penfold.id } }, ['decision.body', 'NOT_FOUND']],
    ['no such division', 'REJECTED', { decision: { ...DECISION, divisions: [board.id] } }, ['decision.divisions.0', 'NOT_FOUND']],
    ['a script for a report', 'REJECTED', { decision: { ...DECISION, url: 'javascript:alert(1)' } }, ['decision.url', 'INVALID']],
    ['a meeting to come on what is rejected', 'REJECTED', { meetingOn: addDays(today, 3) }, ['meetingOn', 'CONFLICT']],
  ])('refuses %s', async (_, to, more, error) => {
    const held = await toilets({ stageOn: ago(10) });
    expect(await refused('advanceAgreement', { id: held.id, revision: held.revision, to, on: today, ...more })).toEqual([error]);
  });

  it('refuses a step after its last day, and takes one from before', async () => {
    const held = await toilets({ stage: 'LIVE', stageOn: ago(100), endsOn: ago(10) });
    expect(held).toMatchObject({ stage: 'LAPSED', nextStages: [] });
    expect(await refused('advanceAgreement', { id: held.id, revision: held.revision, to: 'UNDER_REVIEW', on: today })).toEqual([
      ['to', 'CONFLICT'],
    ]);
    expect((await step(held, 'ENDED', { on: ago(20) })).stage).toBe('ENDED');
  });

  it.each(AGREEMENT_KINDS)('and its like of the kind %s never skip to an end', async (kind) => {
    const held = await toilets({ kind });
    expect(await refused('advanceAgreement', { id: held.id, revision: held.revision, to: 'ENDED', on: today })).toEqual([
      ['to', 'CONFLICT'],
    ]);
  });

  it('is shorter for a grant', async () => {
    const grant = await toilets({ kind: 'GRANT', parties: giving, decidingBody: board.id, stageOn: ago(5) });
    const decided = await step(grant, 'DECISION', { on: ago(1), decision: DECISION });
    expect((await step(decided, 'LIVE')).stage).toBe('LIVE');
  });

  it('has somebody in each role of its kind before it is written, and from then on', async () => {
    const grant = await toilets({ kind: 'GRANT', stageOn: ago(5) });
    let held = await step(grant, 'DECISION', { on: ago(1), decision: DECISION });
    expect(held.nextStages[0]).toEqual({ stage: 'LIVE', allowed: false, missing: ['a funder and a recipient among its parties'] });
    const { userErrors } = await run('advanceAgreement', { id: held.id, revision: held.revision, to: 'LIVE', on: today });
    expect(userErrors).toMatchObject([{ field: ['to'], code: 'CONFLICT' }]);
    expect(userErrors[0].message).toContain('It lacks a funder and a recipient among its parties');
    held = await done('updateAgreement', { id: held.id, revision: held.revision, parties: giving });
    held = await step(held, 'LIVE');
    expect(await refused('updateAgreement', { id: held.id, revision: held.revision, parties })).toEqual([['parties', 'INVALID']]);
    const live = { title: 'Live', kind: 'ASSET_TRANSFER', parties: giving, stage: 'LIVE', stageOn: today };
    expect(await refused('createAgreement', live)).toEqual([['parties', 'INVALID']]);
  });

  it('is decided on by a body that decides, or by whoever gives the money', async () => {
    const held = await toilets({ kind: 'GRANT', parties: giving, stageOn: ago(5) });
    const ask = { id: held.id, revision: held.revision, to: 'DECISION', on: today };
    const decision = { ...DECISION, body: charity.id };
    expect(await refused('advanceAgreement', { ...ask, decision })).toEqual([['decision.body', 'INVALID']]);
    expect(await refused('advanceAgreement', { ...ask, to: 'BUSINESS_CASE', decidingBody: charity.id })).toEqual([
      ['decidingBody', 'INVALID'],
    ]);
    expect(await refused('updateAgreement', { id: held.id, revision: held.revision, decidingBody: charity.id })).toEqual([
      ['decidingBody', 'INVALID'],
    ]);
    const items = [{ agreement: held.id, revision: held.revision, outcome: 'Agreed', to: 'DECISION' }];
    expect(await refused('recordDecisions', { body: charity.id, meetingOn: today, items })).toEqual([['body', 'INVALID']]);
    const own = await toilets({ kind: 'GRANT', parties: [{ organisation: charity.id, role: 'FUNDER' }, giving[1]], stageOn: ago(5) });
    expect((await step(own, 'DECISION', { decision })).stage).toBe('DECISION');
  });

  it('is not moved on a stale revision, nor twice at once', async () => {
    const held = await toilets();
    const input = { id: held.id, revision: 1, to: 'REJECTED', on: today };
    const answers = await Promise.all([run('advanceAgreement', input), run('advanceAgreement', { ...input, to: 'WITHDRAWN' })]);
    expect(answers.map(({ userErrors }) => userErrors[0]?.code ?? 'done').toSorted()).toEqual(['STALE', 'done']);
  });
});

describe('correcting a step', () => {
  it('puts right its day and stage and leaves a trace', async () => {
    let held = await step(await toilets({ stageOn: ago(90) }), 'WITHDRAWN');
    const wrong = held.stages[1].id;
    held = await done('correctStage', {
      id: held.id,
      revision: held.revision,
      event: wrong,
      stage: 'REJECTED',
      on: ago(30),
      why: 'Slip',
    });
    expect(held.stages).toMatchObject([{ on: ago(90) }, { stage: 'REJECTED', on: ago(30) }]);
    expect(held.changes.nodes[0]).toMatchObject({ reason: 'CORRECTION', why: 'Slip' });
    held = await done('correctStage', { id: held.id, revision: held.revision, event: held.stages[1].id, remove: true });
    expect(held).toMatchObject({ stage: 'EXPRESSION_OF_INTEREST', stages: [{ on: ago(90) }] });
    const ask = (input: object) => refused('correctStage', { id: held.id, revision: held.revision, event: held.stages[0].id, ...input });
    expect(await ask({ remove: true })).toEqual([['remove', 'CONFLICT']]);
    expect(await ask({ event: penfold.id })).toEqual([['event', 'NOT_FOUND']]);
    expect(await ask({ on: addDays(today, 1) })).toEqual([['on', 'INVALID']]);
  });

  it('leaves no step without what it needs', async () => {
    let held = await step(await toilets({ stageOn: ago(90) }), 'WITHDRAWN');
    const ask = (stage: string) => refused('correctStage', { id: held.id, revision: held.revision, event: held.stages.at(-1).id, stage });
    expect(await ask('BUSINESS_CASE')).toEqual([['stage', 'CONFLICT']]);
    held = await costed(held);
    held = await done('correctStage', { id: held.id, revision: held.revision, event: held.stages[1].id, stage: 'BUSINESS_CASE' });
    held = await step(held, 'WITHDRAWN');
    expect(await ask('DECISION')).toEqual([['stage', 'CONFLICT']]);
    held = await step(await toilets({ stage: 'LIVE', stageOn: ago(9) }), 'ENDED');
    expect(await ask('NOVATED')).toEqual([['stage', 'CONFLICT']]);
  });

  it('keeps days and stages in order', async () => {
    let held = await costed(await toilets({ stageOn: ago(90) }));
    held = await step(held, 'BUSINESS_CASE', { on: ago(60) });
    held = await step(held, 'WITHDRAWN', { on: ago(30) });
    const ask = (event: string, input: object) => refused('correctStage', { id: held.id, revision: held.revision, event, ...input });
    expect(await ask(held.stages[1].id, { on: ago(20) })).toEqual([['on', 'INVALID']]);
    expect(await ask(held.stages[1].id, { stage: 'ENDED' })).toEqual([['stage', 'CONFLICT']]);
    expect(await ask(held.stages[2].id, { stage: 'LAPSED' })).toEqual([['stage', 'INVALID']]);
  });
});

describe('passing an agreement on', () => {
  it('makes a successor with the parties carried over, and links both', async () => {
    let held = await toilets({ stage: 'LIVE', stageOn: ago(300), endsOn: addDays(today, 300), noticeDays: 30, areas: [penfold.id] });
    held = await done('recordObligation', {
      agreement: held.id,
      revision: held.revision,
      text: 'Clean daily',
      owedBy: council.id,
      dueOn: addDays(today, 9),
    });
    const ended = await done('novateAgreement', {
      id: held.id,
      revision: held.revision,
      on: ago(1),
      replacing: [{ party: council.id, by: unitary.id }],
      note: 'Reorganisation',
    });
    expect(ended).toMatchObject({ stage: 'NOVATED', successor: { title: 'The toilet block' } });
    const { agreement: next } = await api.ask(`query ($id: ID!) { agreement(id: $id) { ${FIELDS} } }`, { id: ended.successor.id }, broker);
    expect(next).toMatchObject({
      stage: 'LIVE',
      startsOn: ago(1),
      endsOn: addDays(today, 300),
      noticeDays: 30,
      predecessor: { id: held.id },
      parties: [
        { role: 'TRANSFEREE', organisation: { id: parish.id } },
        { role: 'TRANSFEROR', organisation: { id: unitary.id } },
      ],
      obligations: [{ text: 'Clean daily', owedBy: { id: unitary.id } }],
      changes: { nodes: [{ action: 'CREATED', reason: 'WORLD' }] },
    });
  });

  it.each<[string, object, [string, string]]>([
    ['somebody who is no party', { replacing: [{ party: board.id, by: unitary.id }] }, ['replacing.0.party', 'INVALID']],
    ['no such organisation', { replacing: [{ party: council.id, by: penfold.id }] }, ['replacing.0.by', 'NOT_FOUND']],
    ['a party to itself', { replacing: [{ party: council.id, by: parish.id }] }, ['replacing', 'CONFLICT']],
    ['an end before it begins', { endsOn: ago(2) }, ['endsOn', 'INVALID']],
  ])('refuses %s', async (_, input, error) => {
    const held = await toilets({ stage: 'LIVE', stageOn: ago(9) });
    expect(await refused('novateAgreement', { id: held.id, revision: 1, on: ago(1), ...input })).toEqual([error]);
    expect(await refused('advanceAgreement', { id: held.id, revision: 1, to: 'NOVATED', on: today })).toEqual([['to', 'CONFLICT']]);
  });

  it('is for live ones alone', async () => {
    const held = await toilets();
    expect(await refused('novateAgreement', { id: held.id, revision: 1, on: today })).toEqual([['to', 'CONFLICT']]);
  });
});

describe('what an agreement holds', () => {
  it('is costed by option, party and year, to the penny', async () => {
    let held = await costed(await toilets());
    held = await done('setWholeLifeCost', {
      agreement: held.id,
      revision: held.revision,
      option: 'Keep',
      years: 5,
      lines: [{ party: council.id, kind: 'RUNNING', amountPence: 20_000_01 }],
    });
    expect(held.wholeLifeCosts).toMatchObject([
      {
        option: 'Transfer',
        total: 40_000_00 + 45_000_00 - 4_000_00,
        benefitsNarrative: 'Kept open all year.',
        byParty: [
          { organisation: { id: council.id }, capital: 40_000_00, total: 40_000_00 },
          { organisation: { id: parish.id }, running: 45_000_00, income: 4_000_00, total: 41_000_00 },
        ],
        yearly: [{ year: 1, total: 49_000_00 }, ...[2, 3, 4, 5].map((year) => ({ year, total: 8_000_00 }))],
      },
      { option: 'Keep', total: 100_000_05 },
    ]);
    held = await done('setWholeLifeCost', {
      agreement: held.id,
      revision: held.revision,
      ...COST,
      option: 'transfer',
      lines: COST.lines.slice(0, 1),
    });
    expect(held.wholeLifeCosts.map(({ option, total }: { option: string; total: number }) => [option, total])).toEqual([
      ['transfer', 40_000_00],
      ['Keep', 100_000_05],
    ]);
    held = await done('removeWholeLifeCost', { agreement: held.id, revision: held.revision, option: 'Keep' });
    expect(held.wholeLifeCosts).toHaveLength(1);
    expect(await refused('removeWholeLifeCost', { agreement: held.id, revision: held.revision, option: 'Keep' })).toEqual([
      ['option', 'NOT_FOUND'],
    ]);
  });

  it.each<[string, object, [string, string]]>([
    ['no lines', { lines: [] }, ['lines', 'REQUIRED']],
    ['no years', { years: 0 }, ['years', 'INVALID']],
    ['126 years', { years: 126 }, ['years', 'INVALID']],
    ['negative money', { lines: [{ ...COST.lines[0], amountPence: -1 }] }, ['lines.0.amountPence', 'INVALID']],
    ['who is no party', { lines: [{ ...COST.lines[0], party: board.id }] }, ['lines.0.party', 'INVALID']],
    ['who is not there', { lines: [{ ...COST.lines[0], party: penfold.id }] }, ['lines.0.party', 'NOT_FOUND']],
    ['years past the end', { lines: [{ ...COST.lines[0], fromYear: 6 }] }, ['lines.0.fromYear', 'INVALID']],
    ['years the wrong way round', { lines: [{ ...COST.lines[1], fromYear: 4, toYear: 3 }] }, ['lines.0.toYear', 'INVALID']],
    [
      'more than can be counted',
      { years: 125, lines: Array.from({ length: 100 }, () => ({ ...COST.lines[1], amountPence: 10_000_000_000_000 })) },
      ['lines', 'INVALID'],
    ],
  ])('refuses costs with %s', async (_, input, error) => {
    const held = await toilets();
    expect(await refused('setWholeLifeCost', { agreement: held.id, revision: 1, ...COST, ...input })).toEqual([error]);
  });

  it('says what passed with it and what was asked', async () => {
    const held = await toilets();
    const set = await done('setResources', {
      agreement: held.id,
      revision: 1,
      resources: [
        { kind: 'MONEY', amountPence: 5_000_00, party: parish.id },
        { kind: 'STAFF', note: 'A caretaker, two days a week' },
        { side: 'ASKED', kind: 'DUTY', note: 'Clean twice a day', party: parish.id },
      ],
    });
    expect(set.resources).toMatchObject([
      { side: 'PASSED', kind: 'MONEY', amountPence: 5_000_00, party: { id: parish.id } },
      { side: 'PASSED', kind: 'STAFF', party: null },
      { side: 'ASKED', kind: 'DUTY' },
    ]);
    const ask = (resource: object) => refused('setResources', { agreement: held.id, revision: 2, resources: [resource] });
    expect(await ask({ kind: 'MONEY' })).toEqual([['resources.0.amountPence', 'REQUIRED']]);
    expect(await ask({ kind: 'MONEY', amountPence: -1 })).toEqual([['resources.0.amountPence', 'INVALID']]);
    expect(await ask({ kind: 'DUTY' })).toEqual([['resources.0.kind', 'INVALID']]);
    expect(await ask({ kind: 'STAFF', party: board.id })).toEqual([['resources.0.party', 'INVALID']]);
    expect((await done('setResources', { agreement: held.id, revision: 2, resources: [] })).resources).toEqual([]);
  });

  it('has obligations, due, overdue and done', async () => {
    let held = await toilets();
    const owed = { text: 'Yearly report', owedBy: parish.id, dueOn: ago(1) };
    held = await done('recordObligation', { agreement: held.id, revision: held.revision, ...owed });
    const { id: obligation } = held.obligations[0];
    expect(held.obligations).toMatchObject([
      { text: 'Yearly report', dueOn: ago(1), doneOn: null, isOverdue: true, owedBy: { id: parish.id } },
    ]);
    held = await done('updateObligation', { agreement: held.id, revision: held.revision, obligation, text: 'Report', dueOn: null });
    expect(held.obligations).toMatchObject([{ id: obligation, text: 'Report', dueOn: null, isOverdue: false }]);
    held = await done('completeObligation', { agreement: held.id, revision: held.revision, obligation });
    expect(held.obligations).toMatchObject([{ doneOn: today }]);
    const at = { agreement: held.id, revision: held.revision };
    expect(await refused('completeObligation', { ...at, obligation })).toEqual([['obligation', 'CONFLICT']]);
    expect(await refused('completeObligation', { ...at, obligation: penfold.id })).toEqual([['obligation', 'NOT_FOUND']]);
    expect(await refused('updateObligation', { ...at, obligation, doneOn: addDays(today, 1) })).toEqual([['doneOn', 'INVALID']]);
    expect(await refused('updateObligation', { ...at, obligation, doneOn: '1899-12-31' })).toEqual([['doneOn', 'INVALID']]);
    expect(await refused('completeObligation', { ...at, obligation, doneOn: '1899-12-31' })).toEqual([['doneOn', 'INVALID']]);
    const ending = await toilets({ startsOn: '2020-04-01', endsOn: '2030-03-31' });
    const due = (dueOn: string) => refused('recordObligation', { agreement: ending.id, revision: ending.revision, ...owed, dueOn });
    expect(await due('2019-03-31')).toEqual([['dueOn', 'INVALID']]);
    expect(await due('2080-04-01')).toEqual([['dueOn', 'INVALID']]);
    const later = await done('recordObligation', { agreement: ending.id, revision: ending.revision, ...owed, dueOn: '2080-03-31' });
    const moved = { agreement: later.id, revision: later.revision, obligation: later.obligations[0].id, dueOn: '2080-04-01' };
    expect(await refused('updateObligation', moved)).toEqual([['dueOn', 'INVALID']]);
    expect(await refused('recordObligation', { ...at, ...owed, text: '' })).toEqual([['text', 'REQUIRED']]);
    expect(await refused('recordObligation', { ...at, ...owed, owedBy: board.id })).toEqual([['owedBy', 'INVALID']]);
    expect(
      await refused('updateAgreement', {
        id: held.id,
        revision: held.revision,
        parties: [parties[0], { organisation: unitary.id, role: 'TRANSFEREE' }],
      }),
    ).toEqual([['parties', 'CONFLICT']]);
    held = await done('updateObligation', { ...at, obligation, doneOn: null });
    expect(held.obligations).toMatchObject([{ doneOn: null }]);
  });

  it('says what is wanted where parties are taken out altogether', async () => {
    const held = await toilets();
    const { userErrors } = await run('updateAgreement', { id: held.id, revision: 1, parties: null });
    expect(userErrors).toEqual([
      {
        field: ['parties'],
        code: 'REQUIRED',
        message: 'An agreement has two parties or more: give all of them, or leave this out to keep those held.',
      },
    ]);
  });

  it('changes field by field', async () => {
    const held = await toilets({ startsOn: '2025-04-01', endsOn: '2028-03-31', reference: 'R1', areas: [penfold.id] });
    const changed = await done('updateAgreement', { id: held.id, revision: 1, reference: null, valuePence: 12_00, endsOn: '2030-03-31' });
    expect(changed).toMatchObject({
      revision: 2,
      title: 'The toilet block',
      reference: null,
      valuePence: 12_00,
      endsOn: '2030-03-31',
      startsOn: '2025-04-01',
    });
    expect(await refused('updateAgreement', { id: held.id, revision: 2, endsOn: '2025-03-31' })).toEqual([['endsOn', 'INVALID']]);
    const live = await toilets({ stage: 'LIVE', stageOn: ago(10) });
    expect(await refused('updateAgreement', { id: live.id, revision: 1, endsOn: ago(11) })).toEqual([['endsOn', 'INVALID']]);
    expect((await done('updateAgreement', { id: live.id, revision: 1, endsOn: ago(10) })).stage).toBe('LAPSED');
    const stale = await run('updateAgreement', { id: held.id, revision: 1, reference: 'R2' });
    expect(stale).toMatchObject({ userErrors: [{ code: 'STALE', field: ['revision'] }], agreement: { revision: 2 } });
  });
});

describe('a meeting', () => {
  const waiting = (title: string) => toilets({ title, kind: 'GRANT', decidingBody: board.id, stageOn: ago(30), meetingOn: ago(2) });
  const agenda = async () =>
    (
      await api.ask(
        'query ($body: ID!) { boardAgenda(body: $body) { summary items { agreement { title } days isStuck } decided { outcome agreements { title } } } }',
        { body: board.id },
        broker,
      )
    ).boardAgenda;

  it('records outcomes for several at once, and takes them off its agenda', async () => {
    const [one, two, three] = [await waiting('One'), await waiting('Two'), await waiting('Three')];
    expect((await agenda()).items.map(({ agreement }: { agreement: { title: string } }) => agreement.title)).toEqual([
      'One',
      'Three',
      'Two',
    ]);
    const item = (held: { id: string; revision: number }, outcome: string, to?: string) => ({
      agreement: held.id,
      revision: held.revision,
      outcome,
      to,
    });
    const { userErrors, agreements } = await run('recordDecisions', {
      body: board.id,
      meetingOn: ago(2),
      items: [item(one, 'Agreed', 'DECISION'), item(two, 'Refused', 'REJECTED'), item(three, 'Deferred')],
    });
    expect(userErrors).toEqual([]);
    expect(agreements).toMatchObject([
      { title: 'One', stage: 'DECISION', decisions: [{ outcome: 'Agreed' }] },
      { title: 'Two', stage: 'REJECTED' },
      { title: 'Three', stage: 'EXPRESSION_OF_INTEREST', meetingOn: null, decisions: [{ outcome: 'Deferred' }] },
    ]);
    expect(await agenda()).toMatchObject({
      summary: '1 agreement waits for a decision of Devolution Board, 0 of them stuck.',
      items: [{ agreement: { title: 'Three' }, days: 30, isStuck: false }],
      decided: expect.arrayContaining([{ outcome: 'Deferred', agreements: [{ title: 'Three' }] }]),
    });
    const ONE =
      'query ($body: ID!) { boardAgenda(body: $body, most: 1) { total unassignedTotal summary items { days } unassigned { days } } }';
    await waiting('Six');
    for (const title of ['Seven', 'Eight']) await toilets({ title, kind: 'GRANT', stageOn: ago(3) });
    const { boardAgenda: short } = await api.ask(ONE, { body: board.id }, broker);
    expect(short).toMatchObject({
      total: 2,
      items: [{}],
      summary: '2 agreements wait for a decision of Devolution Board, 0 of them stuck; the 1 due soonest is listed.',
    });
    expect(short.unassigned).toHaveLength(1);
    expect(short.unassignedTotal).toBeGreaterThan(1);
    const { decidingBodies } = await api.ask('{ decidingBodies { awaiting organisation { name } } }', {}, broker);
    expect(decidingBodies[0]).toEqual({ awaiting: 2, organisation: { name: 'Devolution Board' } });
  });

  it('writes all or nothing', async () => {
    const [four, five] = [await waiting('Four'), await toilets({ title: 'Five', stage: 'LIVE', stageOn: ago(9) })];
    const items = [
      { agreement: four.id, revision: four.revision, outcome: 'Agreed', to: 'DECISION' },
      { agreement: five.id, revision: five.revision, outcome: 'Agreed', to: 'LEGAL' },
    ];
    const ask = (given: object) => refused('recordDecisions', { body: board.id, meetingOn: ago(2), items, ...given });
    expect(await ask({})).toEqual([['items.1.agreement', 'CONFLICT']]);
    expect(await ask({ items: [] })).toEqual([['items', 'REQUIRED']]);
    expect(await ask({ items: [items[0], items[0]] })).toEqual([['items.1.agreement', 'INVALID']]);
    expect(await ask({ items: [{ ...items[0], outcome: '' }] })).toEqual([['items.0.outcome', 'REQUIRED']]);
    expect(await ask({ items: [{ ...items[0], to: 'LEGAL' }] })).toEqual([['items.0.to', 'CONFLICT']]);
    expect(await ask({ items: [items[0]], meetingOn: addDays(today, 1) })).toEqual([['meetingOn', 'INVALID']]);
    expect(await ask({ items: [items[0]], meetingOn: ago(35) })).toEqual([['items.0.agreement', 'CONFLICT']]);
    expect(await ask({ items: [items[0]], body: penfold.id })).toEqual([['body', 'NOT_FOUND']]);
    const { agreement } = await api.ask('query ($id: ID!) { agreement(id: $id) { stage revision } }', { id: four.id }, broker);
    expect(agreement).toEqual({ stage: 'EXPRESSION_OF_INTEREST', revision: four.revision });
  });
});

describe('the decisions of an agreement', () => {
  it('are seen by those who see it, also once that changes', async () => {
    const reader = (id: string): TestReader => ({ ...broker, principalId: id, councilIds: [], organisationIds: [id] });
    const grant = await toilets({ kind: 'GRANT', stageOn: ago(5), visibility: 'PUBLIC' });
    const decided = await step(grant, 'DECISION', { decision: DECISION });
    const ASK = 'query ($id: ID!) { agreement(id: $id) { decisions { id } stages { decision { id } } } }';
    const seen = async (id: string) => (await api.ask(ASK, { id: grant.id }, reader(id))).agreement;
    const decision = (await seen(board.id)).decisions[0].id;
    const node = async (id: string) => (await api.ask('query ($id: ID!) { node(id: $id) { id } }', { id: decision }, reader(id))).node;
    await done('updateAgreement', { id: decided.id, revision: decided.revision, visibility: 'PARTIES' });
    expect(await seen(parish.id)).toMatchObject({ decisions: [{ id: decision }], stages: [{}, { decision: { id: decision } }] });
    expect([await seen(unitary.id), await node(unitary.id), await node(parish.id)]).toEqual([null, null, { id: decision }]);
    await done('updateAgreement', { id: decided.id, revision: decided.revision + 1, visibility: 'OWNER' });
    expect([await node(parish.id), await seen(parish.id)]).toEqual([null, null]);
  });
});

describe('the pipeline and the ledger', () => {
  it('count by stage, with ages and what is stuck', async () => {
    const only = await done('createAgreement', {
      title: 'Zebra crossing',
      kind: 'LEASE',
      parties: [
        { organisation: council.id, role: 'PRINCIPAL' },
        { organisation: elsewhere.id, role: 'DELIVERER' },
      ],
      stageOn: ago(91),
    });
    const ask = async (asAt: string) =>
      (
        await api.ask(
          `query ($filter: AgreementFilter, $asAt: Date) { agreementPipeline(filter: $filter, asAt: $asAt) {
            summary stages { stage count stuck longestDays medianDays stuckAfterDays cards { since days isStuck agreement { id } } } } }`,
          { filter: { party: elsewhere.id }, asAt },
          broker,
        )
      ).agreementPipeline;
    const now = await ask(today);
    expect(now.stages).toHaveLength(11);
    expect(now.stages[0]).toEqual({
      stage: 'EXPRESSION_OF_INTEREST',
      count: 1,
      stuck: 1,
      longestDays: 91,
      medianDays: 91,
      stuckAfterDays: 90,
      cards: [{ since: ago(91), days: 91, isStuck: true, agreement: { id: only.id } }],
    });
    expect(now.summary).toBe(
      '1 agreement is on the way, most at expression of interest (1). 0 are live. 1 has been longer at a stage than is usual.',
    );
    expect((await ask(ago(1))).stages[0]).toMatchObject({ stuck: 0 });
    expect((await ask(ago(92))).stages[0]).toMatchObject({ count: 0, cards: [] });
  });

  it('shows responsibility without resources, by place', async () => {
    const place = makeArea('Ledger Parish');
    await store.write([place]);
    const live = { kind: 'LEASE', stage: 'LIVE', stageOn: ago(9), areas: [place.id] };
    const [withMoney] = [await toilets({ title: 'With money', ...live }), await toilets({ title: 'Without', ...live })];
    await done('setResources', { agreement: withMoney.id, revision: 1, resources: [{ kind: 'MONEY', amountPence: 2_000_00 }] });
    const { responsibilityLedger: ledger } = await api.ask(
      `query ($within: ID!) { responsibilityLedger(within: $within) { summary places placesWithout agreements agreementsWithout passedPence
        rows { area { name } passed passedPence withoutResources { title } agreements { title } } } }`,
      { within: place.id },
      broker,
    );
    expect(ledger).toMatchObject({
      summary:
        '2 live agreements pass responsibilities on in 1 place, with £2k in money; for 1 of them no resource is recorded as passing with it.',
      rows: [{ area: { name: 'Ledger Parish' }, passed: ['MONEY'], passedPence: 2_000_00, withoutResources: [{ title: 'Without' }] }],
    });
  });
});

describe('a fund', () => {
  it('is recorded, found by name, and put behind an agreement', async () => {
    const CREATE =
      'mutation ($input: CreateFundInput!) { createFund(input: $input) { userErrors { field code } fund { id name owner { name } } } }';
    const { createFund } = await api.ask(CREATE, { input: { name: 'Community chest', owner: council.id } }, broker);
    expect(createFund).toMatchObject({ userErrors: [], fund: { name: 'Community chest', owner: { name: 'Fenshire County Council' } } });
    expect((await api.ask('{ funds(text: "CHEST") { name } }', {}, broker)).funds).toEqual([{ name: 'Community chest' }]);
    expect((await api.ask('{ funds { name } }')).funds).toEqual([]);
    const wrong = await api.ask(CREATE, { input: { name: ' ', owner: penfold.id } }, broker);
    expect(wrong.createFund.userErrors).toMatchObject([{ field: ['name'], code: 'REQUIRED' }]);
    await toilets({ title: 'Funded', fund: createFund.fund.id });
  });

  it('is changed field by field, by those who keep it, and put back', async () => {
    const { createFund } = await api.ask(
      'mutation ($input: CreateFundInput!) { createFund(input: $input) { fund { id revision } } }',
      { input: { name: 'Chest', summary: 'Small grants', owner: council.id } },
      broker,
    );
    const { id, revision } = createFund.fund;
    const UPDATE =
      'mutation ($input: UpdateFundInput!) { updateFund(input: $input) { changeId userErrors { field code } fund { id revision name summary owner { name } } } }';
    const update = async (input: object, reader = broker) => (await api.ask(UPDATE, { input: { id, ...input } }, reader)).updateFund;
    const changed = await update({ revision, name: 'War chest', summary: null, owner: parish.id });
    expect(changed).toMatchObject({
      userErrors: [],
      fund: { revision: 2, name: 'War chest', summary: null, owner: { name: 'Penfold Town Council' } },
    });
    expect((await update({ revision: 2, owner: null })).fund).toMatchObject({ name: 'War chest', owner: null });
    expect((await update({ revision: 3, name: ' ', owner: penfold.id })).userErrors).toEqual([{ field: ['name'], code: 'REQUIRED' }]);
    expect((await update({ revision: 3, owner: penfold.id })).userErrors).toEqual([{ field: ['owner'], code: 'NOT_FOUND' }]);
    expect((await update({ revision: 1, name: 'Late' })).userErrors).toEqual([{ field: ['revision'], code: 'STALE' }]);
    expect((await update({ revision: 3, name: 'X' }, viewer)).userErrors).toEqual([{ field: null, code: 'FORBIDDEN' }]);
    const dale: TestReader = { ...broker, principalId: 'dale', councilIds: [elsewhere.id], organisationIds: [elsewhere.id] };
    expect((await update({ revision: 3, name: 'X' }, dale)).userErrors).toEqual([{ field: ['id'], code: 'NOT_FOUND' }]);
    expect((await api.send(UPDATE, { input: { id, revision: 3 } })).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    const { changeId } = await update({ revision: 3, name: 'Once more' });
    const UNDO = 'mutation ($id: ID!) { undoChange(id: $id) { userErrors { code } record { id } } }';
    expect((await api.ask(UNDO, { id: changeId }, broker)).undoChange).toEqual({ userErrors: [], record: null });
    expect((await api.ask('{ funds(text: "war chest") { name } }', {}, broker)).funds).toEqual([{ name: 'War chest' }]);
  });
});

describe('who may', () => {
  const inputs: Record<string, (id: string) => object> = {
    updateAgreement: (id) => ({ id, revision: 1, reference: 'X' }),
    advanceAgreement: (id) => ({ id, revision: 1, to: 'ENDED', on: today }),
    correctStage: (id) => ({ id, revision: 1, event: id, note: 'X' }),
    novateAgreement: (id) => ({ id, revision: 1, on: today }),
    setWholeLifeCost: (id) => ({ agreement: id, revision: 1, ...COST }),
    removeWholeLifeCost: (id) => ({ agreement: id, revision: 1, option: 'Keep' }),
    setResources: (id) => ({ agreement: id, revision: 1, resources: [] }),
    recordObligation: (id) => ({ agreement: id, revision: 1, text: 'X', owedBy: parish.id }),
    updateObligation: (id) => ({ agreement: id, revision: 1, obligation: id, text: 'X' }),
    completeObligation: (id) => ({ agreement: id, revision: 1, obligation: id }),
    recordDecisions: (id) => ({ body: board.id, meetingOn: today, items: [{ agreement: id, revision: 1, outcome: 'X' }] }),
  };

  it.each(Object.keys(inputs))('%s: those whose roles let them, on what they keep and see', async (name) => {
    const input = inputs[name] as (id: string) => object;
    expect(await refused(name, input(theirs.id), viewer)).toEqual([[null, 'FORBIDDEN']]);
    const { errors } = await api.send(mutationText(name), { input: input(theirs.id) });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect((await refused(name, input(theirs.id)))[0][1]).toBe('FORBIDDEN');
    expect((await refused(name, input(hidden.id)))[0][1]).toBe('NOT_FOUND');
  });

  it('createAgreement and createFund: those whose roles let them', async () => {
    expect(await refused('createAgreement', { title: 'A', kind: 'LEASE', parties }, viewer)).toEqual([[null, 'FORBIDDEN']]);
    const { createFund } = await api.ask('mutation { createFund(input: { name: "A" }) { userErrors { code } } }', {}, viewer);
    expect(createFund.userErrors).toEqual([{ code: 'FORBIDDEN' }]);
  });
});
