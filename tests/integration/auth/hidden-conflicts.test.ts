import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Principal } from '../../../server/src/context.ts';
import { Context } from '../../../server/src/context.ts';
import { createApollo } from '../../../server/src/http/apollo.ts';
import type { SecurityDetails, SecurityEvent } from '../../../server/src/telemetry/security-log.ts';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { makeOrganisation, makeTie } from '../../testkit/builders.ts';
import { makePerson } from '../../testkit/people.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makeAsset } from '../../testkit/work-builders.ts';

const cambs = makeOrganisation('Cambridgeshire', { kind: 'COUNTY_COUNCIL' });
const cornwall = makeOrganisation('Cornwall', { kind: 'UNITARY_COUNCIL' });
const [hall, choir] = [makeOrganisation('Hall', { owner: cambs.id }), makeOrganisation('Choir')];
const theirs = { owner: cornwall.id, visibility: 'OWNER' as const };
const secret = makeOrganisation('Secret Body', { ...theirs, identifiers: [{ scheme: 'GB-CHC', value: '1061169' }] });
const tie = makeTie(hall.id, choir.id, { ...theirs, kind: 'FUNDS', validFrom: '2024-01-01' });
const shed = makeAsset('Secret Shed', { ...theirs, uprn: '10090424555' });

let store: TestStore;
let api: TestApi;
let broker: Principal;
let told: { event: SecurityEvent; details: SecurityDetails }[] = [];
beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([cambs, cornwall, hall, choir, secret, tie, shed]);
  broker = await makePerson(store, 'Broker', [{ role: 'BROKER', at: cambs.id }]);
});
afterAll(() => store.close());

/** What stands in the way of a mutation, and what the security log is told of it. */
async function send(name: string, input: object) {
  told = [];
  const apollo = createApollo(pino({ level: 'silent' }));
  await apollo.start();
  const type = name.replace(/^./, (letter) => letter.toUpperCase());
  const context = new Context({
    executor: store.executor,
    principal: broker,
    security: { log: (event, details) => void told.push({ event, details }), address: '192.0.2.1' },
  });
  const { body } = await apollo.executeOperation(
    {
      query: `mutation ($input: ${type}Input!) { done: ${name}(input: $input) { userErrors { field code message } } }`,
      variables: { input },
    },
    { contextValue: context },
  );
  if (body.kind !== 'single') throw new Error('The answer came in parts.');
  const { done } = body.singleResult.data as never as { done: { userErrors: { field: string[]; code: string; message: string }[] } };
  return done.userErrors;
}
const WORDS = 'Something that is not open to you stands in the way. Ask a steward, who can tell what to do.';

it.each([
  {
    what: 'a register number',
    name: 'createOrganisation',
    input: { name: 'New', kind: 'CHARITY', identifiers: [{ scheme: 'GB-CHC', value: '1061169' }] },
    field: 'identifiers',
    hidden: secret.id,
  },
  {
    what: 'a tie at the same time',
    name: 'recordTie',
    input: { from: hall.id, to: choir.id, kind: 'FUNDS', strength: 3, validFrom: '2025-01-01' },
    field: 'validFrom',
    hidden: tie.id,
  },
  {
    what: 'a property number',
    name: 'createAsset',
    input: { name: 'Shed', kind: 'BUILDING', uprn: '10090424555' },
    field: 'uprn',
    hidden: shed.id,
  },
])('$what that a hidden record has is answered by “ask a steward”, and logged', async ({ what, name, input, field, hidden }) => {
  expect(await send(name, input)).toEqual([{ field: [field], code: 'CONFLICT', message: WORDS }]);
  expect(told.filter(({ event }) => event === 'hidden-conflict')).toEqual([
    { event: 'hidden-conflict', details: expect.objectContaining({ what, subjectId: hidden, principalId: broker.id }) },
  ]);
});

it('answers likewise where a hidden record rests on one that is to be undone', async () => {
  const { createOrganisation } = await api.ask(
    'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { changeId organisation { id } } }',
    { input: { name: 'Short lived', kind: 'CHARITY', visibility: 'PUBLIC' } },
    broker,
  );
  await store.write([makeTie(createOrganisation.organisation.id, choir.id, theirs)]);
  const undone = await api.ask(
    'mutation ($id: ID!) { undoChange(id: $id) { userErrors { code message } } }',
    { id: createOrganisation.changeId },
    broker,
  );
  expect(undone.undoChange.userErrors).toEqual([{ code: 'CONFLICT', message: WORDS }]);
});

it('names a record that may be seen, rather than one that may not', async () => {
  await store.write([makeTie(hall.id, choir.id, { id: 'seen-tie', owner: cambs.id, kind: 'FUNDS', validFrom: '2024-06-01' })]);
  const input = { from: hall.id, to: choir.id, kind: 'FUNDS', strength: 3, validFrom: '2025-01-01' };
  const [error] = await send('recordTie', input);
  expect(error?.message).toContain('seen-tie');
  expect(told.filter(({ event }) => event === 'hidden-conflict')).toEqual([]);
});
