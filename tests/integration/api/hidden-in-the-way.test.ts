import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft } from '../../../server/src/audit/draft.ts';
import { Context, type Principal } from '../../../server/src/context.ts';
import { createApollo } from '../../../server/src/http/apollo.ts';
import type { SecurityDetails, SecurityEvent } from '../../../server/src/telemetry/security-log.ts';
import { makeOrganisation, testId } from '../../testkit/builders.ts';
import { peek } from '../../testkit/peek.ts';
import { grantId, makePerson, principalId } from '../../testkit/people.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const cambs = makeOrganisation('Cambridgeshire', { kind: 'COUNTY_COUNCIL' });
const cornwall = makeOrganisation('Cornwall', { kind: 'UNITARY_COUNCIL' });
const ours = { owner: cambs.id, kind: 'COUNCIL_COMMITTEE' } as const;
const top = makeOrganisation('Top', ours);
const middle = makeOrganisation('Middle', { ...ours, owner: cornwall.id, visibility: 'OWNER', partOf: [top.id] });
const low = makeOrganisation('Low', { ...ours, partOf: [middle.id] });
const hall = makeOrganisation('Hall', { owner: cambs.id });
const clerk = draft('Person', {
  id: testId('person', 'clerk'),
  owner: cambs.id,
  properties: { name: 'A Clerk', sortName: 'a clerk', isNamed: true, searchText: 'A Clerk' },
});
const call = draft('FollowUp', {
  id: testId('follow-up', 'call'),
  owner: cornwall.id,
  visibility: 'OWNER',
  properties: { text: 'Call back', dueOn: '2026-12-01' },
  links: [
    { type: 'ABOUT', to: hall.id },
    { type: 'ASSIGNED_TO', to: clerk.id },
  ],
});
const WORDS = 'Something that is not open to you stands in the way. Ask a steward, who can tell what to do.';

let store: TestStore;
let steward: Principal;
beforeAll(async () => {
  store = await cleanStore();
  await store.write([cambs, cornwall, top, middle, low, hall, clerk, call]);
  steward = await makePerson(store, 'Steward', [{ role: 'STEWARD', at: cambs.id }]);
});
afterAll(() => store.close());

/** What a mutation comes to, and what the security log is told of hidden records meanwhile. */
async function send(name: string, type: string, input: object, asked = '') {
  const told: { event: SecurityEvent; details: SecurityDetails }[] = [];
  const apollo = createApollo(pino({ level: 'silent' }));
  await apollo.start();
  const log = (event: SecurityEvent, details: SecurityDetails) => void told.push({ event, details });
  const context = new Context({ executor: store.executor, principal: steward, security: { log, address: '192.0.2.1' } });
  const query = `mutation${type && ` ($input: ${type})`} { done: ${name} { userErrors { field code message } ${asked} } }`;
  const { body } = await apollo.executeOperation({ query, variables: { input } }, { contextValue: context });
  if (body.kind !== 'single') throw new Error('The answer came in parts.');
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
  const { done } = body.singleResult.data as any;
  const hidden = told.filter(({ event }) => event === 'hidden-conflict').map(({ details: { what, subjectId } }) => ({ what, subjectId }));
  return { done, hidden };
}
const withInput = (name: string) => [`${name}(input: $input)`, `${name.replace(/^./, (letter) => letter.toUpperCase())}Input!`] as const;

it.each([
  {
    name: 'updateOrganisation',
    input: { id: top.id, revision: 1, partOf: low.id },
    field: 'partOf',
    hidden: { what: 'a circle of bodies', subjectId: middle.id },
  },
  {
    name: 'eraseSubject',
    input: { id: clerk.id, revision: 1, reason: 'SAR 1', dryRun: false },
    field: 'id',
    hidden: { what: 'what rests with the person', subjectId: call.id },
  },
])('$name tells the security log which record stood in the way', async ({ name, input, field, hidden: expected }) => {
  const { done, hidden } = await send(...withInput(name), input);
  expect(done.userErrors).toEqual([{ field: [field], code: 'CONFLICT', message: WORDS }]);
  expect(hidden).toEqual([expected]);
});

it('giveGrant does, where another council gave the same role', async () => {
  await makePerson(store, 'Partner', [{ role: 'PARTNER', at: hall.id, by: cornwall.id }]);
  const { done, hidden } = await send(...withInput('giveGrant'), {
    principal: principalId('Partner'),
    role: 'PARTNER',
    organisation: hall.id,
  });
  expect(done.userErrors).toEqual([{ field: ['validFrom'], code: 'CONFLICT', message: WORDS }]);
  expect(hidden).toEqual([{ what: 'a role at the same time', subjectId: grantId('Partner', { role: 'PARTNER', at: hall.id }) }]);
});

it('undoChange does, of what the same edit wrote', async () => {
  const input = { name: 'Robin', role: { title: 'Caretaker', kind: 'OFFICER', organisation: hall.id } };
  const { done: made } = await send(...withInput('createPerson'), input, 'changeId person { allRoles { id } }');
  const [role] = made.person.allRoles;
  await peek(store, 'MATCH (r:Role {id: $id}) SET r.visibility = "OWNER", r.ownerId = $owner, r.readers = ["+owner:" + $owner]', {
    id: role.id,
    owner: cornwall.id,
  });
  const { done, hidden } = await send(`undoChange(id: "${made.changeId}")`, '', {});
  expect(done.userErrors).toEqual([{ field: ['id'], code: 'CONFLICT', message: WORDS }]);
  expect(hidden).toEqual([{ what: 'what the same edit wrote', subjectId: role.id }]);
});
