import { addDays, todayInLondon } from '@atlas/shared/time';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkHistory } from '../../../server/src/audit/check.ts';
import { draft } from '../../../server/src/audit/draft.ts';
import { silentProgress } from '../../../server/src/telemetry/progress.ts';
import { createTestApi, heldBy, type TestApi } from '../../testkit/api.ts';
import { makeOrganisation, testId } from '../../testkit/builders.ts';
import { codesOf } from '../../testkit/edit-readers.ts';
import { peek } from '../../testkit/peek.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';
import { makePerson, makeRole } from '../../testkit/work-builders.ts';

const council = makeOrganisation('Fenshire', { kind: 'COUNTY_COUNCIL' });
const elsewhere = makeOrganisation('Dale', { kind: 'UNITARY_COUNCIL' });
const monthsAgo = (months: number) => addDays(todayInLondon(), -Math.round(months * 30.5));
/** Somebody of a council whose posts ended so many months ago; null is a post they hold still. */
const somebody = (name: string, owner: string, ...ended: (number | null)[]) => {
  const person = makePerson(name, { owner });
  const roles = ended.map((months, i) =>
    makeRole(`${name} ${i}`, { person: person.id, validFrom: '2001-01-01', ...(months === null ? {} : { validTo: monthsAgo(months) }) }),
  );
  const contact = draft('PersonalContact', {
    id: testId('contact', name),
    owner,
    visibility: 'OWNER',
    properties: { phone: '07700 900123' },
    links: [{ type: 'ABOUT', to: person.id }],
  });
  return { person, contact, drafts: [person, ...roles, contact] };
};
const long = somebody('Long gone', council.id, 60, 30);
const lately = somebody('Lately gone', council.id, 60, 10);
const back = somebody('Gone and back', council.id, 60, null);
const never = somebody('Never held a post', council.id);
const theirs = somebody('Kept by Dale', elsewhere.id, 60);
const as = (role: 'STEWARD' | 'BROKER') => heldBy(role, [{ role, councilId: council.id, organisationId: null, areaIds: [] }]);
const PROPOSALS = '{ retentionProposals { id record name } }';
const APPROVE =
  'mutation ($input: ApproveRetentionInput!) { approveRetention(input: $input) { erased userErrors { field code message } } }';

let store: TestStore;
let api: TestApi;
beforeAll(async () => {
  store = await cleanStore();
  api = await createTestApi(store);
  await store.write([council, elsewhere, ...[long, lately, back, never, theirs].flatMap(({ drafts }) => drafts)]);
});
afterAll(() => store.close());

const proposed = async () => (await api.ask(PROPOSALS, {}, as('STEWARD'))).retentionProposals;
const approve = async (ids: string[], role: 'STEWARD' | 'BROKER' = 'STEWARD') =>
  (await api.ask(APPROVE, { input: { ids } }, as(role))).approveRetention;

describe('what is past its time', () => {
  it('is proposed: private contacts after six months, people after two years, of one’s own council alone', async () => {
    expect(await proposed()).toEqual([
      { id: long.contact.id, record: 'PersonalContact', name: 'Long gone' },
      { id: long.person.id, record: 'Person', name: 'Long gone' },
      { id: lately.contact.id, record: 'PersonalContact', name: 'Lately gone' },
    ]);
    expect((await api.send(PROPOSALS, {}, as('BROKER'))).errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect((await api.send(PROPOSALS)).errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  });

  it('is erased only where it was proposed and nothing rests with the person, all or nothing', async () => {
    expect(codesOf(await approve([lately.contact.id], 'BROKER'))).toEqual(['FORBIDDEN']);
    expect(codesOf(await approve([]))).toEqual(['ids REQUIRED']);
    for (const other of [lately.person, back.contact, theirs.person])
      expect(codesOf(await approve([long.contact.id, other.id]))).toEqual(['ids.1 NOT_FOUND']);
    expect(await proposed()).toHaveLength(3);
  });

  it('is erased once approved, in the history too, and is proposed no more', async () => {
    expect(await approve([lately.contact.id, long.person.id])).toEqual({ erased: 2, userErrors: [] });
    expect(await proposed()).toEqual([]);
    const left = await peek(store, 'MATCH (p:Person) RETURN p.name AS name ORDER BY name');
    expect(left.map(({ name }) => name)).toEqual(['Erased person', 'Gone and back', 'Kept by Dale', 'Lately gone', 'Never held a post']);
    const [{ count }] = await peek(
      store,
      'MATCH (n) WHERE n.phone IS NOT NULL OR n.after CONTAINS "07700" OR n.before CONTAINS "07700" RETURN count(n) AS count',
    );
    // Three contacts stay, each with its entry in the history.
    expect(count).toBe(6);
    expect((await checkHistory(store.executor, silentProgress)).problems).toEqual([]);
    const { erasures } = await api.ask('{ erasures { nodes { recordId reason } } }', {}, as('STEWARD'));
    expect(erasures.nodes).toHaveLength(2);
    expect(erasures.nodes[0].reason).toMatch(/^Past its time since \d{4}-\d\d-\d\d$/);
  });
});
