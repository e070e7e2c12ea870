import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { AccessTokens } from '../../../server/src/auth/tokens.ts';
import { grantCommand } from '../../../server/src/cli/grant.ts';
import { tokenCommand } from '../../../server/src/cli/token.ts';
import { makeArea, makeOrganisation } from '../../testkit/builders.ts';
import { asToday, inDays, makePerson, principalId } from '../../testkit/people.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

const council = makeOrganisation('Fenshire', { kind: 'COUNTY_COUNCIL' });
const place = makeArea('Fen');

let store: TestStore;
const openStore = async () => ({ executor: store.executor, title: 'the test’s', isManaged: false, close: async () => undefined });
const deps = { openStore };
const out: string[] = [];
beforeAll(async () => {
  store = await cleanStore();
  await store.write([council, place]);
  await makePerson(store, 'Analyst', [{ role: 'ANALYST', at: council.id }], { email: 'Ann.Alyst@fenshire.example' });
  await makePerson(store, 'New', [], { email: 'new@fenshire.example' });
  vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  out.length = 0;
});
afterAll(async () => {
  vi.restoreAllMocks();
  await store.close();
});

const token = (...args: string[]) => tokenCommand(deps).parseAsync(args, { from: 'user' });
const grant = (...args: string[]) => grantCommand(deps).parseAsync(args, { from: 'user' });
const find = (secret = '') => new AccessTokens(store.executor, { onError: () => undefined }).find(secret);

it('makes, lists and revokes a token for somebody named by address', async () => {
  const whose = ['--for', 'ann.alyst@FENSHIRE.example'];
  await token('create', ...whose, '--name', 'Nightly', '--expires-on', inDays(10));
  const [secret] = out.splice(0);
  expect(await find(secret)).toMatchObject({ id: principalId('Analyst'), roles: ['ANALYST'], isReadOnly: true, via: 'TOKEN' });
  await token('list', ...whose);
  const [line = ''] = out.splice(0);
  expect(line).toContain(`Nightly  ANALYST  reads  runs out ${inDays(10).slice(0, 4)}`);
  await expect(token('revoke', line.split('  ')[0] ?? '', '--for', principalId('New'))).rejects.toThrow('They have no token');
  expect(await find(secret)).toBeDefined();
  await token('revoke', line.split('  ')[0] ?? '', ...whose);
  expect(await find(secret)).toBeUndefined();
});

it.each([
  [['--for', 'nobody@x', '--name', 'x'], 'Nobody who signs in'],
  [['--for', principalId('New'), '--name', 'x'], 'They hold no role'],
  [['--for', principalId('Analyst'), '--name', 'x', '--role', 'BROKER'], 'They hold ANALYST'],
  [['--for', principalId('Analyst'), '--name', 'x', '--expires-on', inDays(366)], 'a year at most'],
])('makes none of %o', async (args, message) => {
  await expect(token('create', ...args)).rejects.toThrow(message);
  expect(out).toEqual([]);
});

it('gives the first administrator their role, and nothing half', async () => {
  const whose = ['--for', 'new@fenshire.example', '--role', 'ADMIN'];
  for (const organisation of [place.id, principalId('New'), 'x'])
    await expect(grant(...whose, '--organisation', organisation)).rejects.toThrow('There is no organisation');
  const { records } = await store.driver.executeQuery("MATCH (g:Grant {role: 'ADMIN'}) RETURN g");
  expect(records).toEqual([]);
  await grant(...whose, '--organisation', council.id, '--until', inDays(30));
  expect(await asToday(store, 'New')).toMatchObject({ roles: ['ADMIN'], councilIds: [council.id] });
  await expect(grant(...whose, '--organisation', council.id, '--until', inDays(0))).rejects.toThrow('is past');
});
