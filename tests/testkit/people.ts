import type { Role } from '@atlas/shared/permissions';
import { addDays, todayInLondon } from '@atlas/shared/time';
import { ensurePrincipal, findPrincipalById, type PrincipalInput } from '../../server/src/auth/principals.ts';
import type { Principal } from '../../server/src/context.ts';
import { draftGrant } from '../../server/src/modules/grants/grant-draft.ts';
import { testId } from './builders.ts';
import type { TestStore } from './store.ts';

/** A role at an organisation; held since last week unless told. */
export interface TestGrant {
  readonly role: Role;
  readonly at: string;
  readonly areas?: readonly string[];
  readonly themes?: readonly string[];
  readonly validFrom?: string;
  readonly validTo?: string;
  /** The council that gave it; the one it is for unless told. */
  readonly by?: string;
}

export const principalId = (name: string) => testId('principal', name);
export const grantId = (name: string, { role, at }: Pick<TestGrant, 'role' | 'at'>) => testId('grant', [name, role, at].join(' '));
/** A day, counted from today. */
export const inDays = (days: number) => addDays(todayInLondon(), days);

/** Makes somebody who signs in, with what they hold. @returns as they are known today */
export async function makePerson(
  store: TestStore,
  name: string,
  grants: readonly TestGrant[],
  more: Partial<PrincipalInput> = {},
): Promise<Principal> {
  const id = principalId(name);
  await store.executor.write('test-principal', (tx) => ensurePrincipal(tx, { id, kind: 'PERSON', name, ...more }));
  await store.write(
    grants.map(({ role, at, by = at, validFrom = inDays(-7), ...rest }) =>
      draftGrant({ id: grantId(name, { role, at }), principal: id, role, organisation: at, owner: by, validFrom, ...rest }),
    ),
  );
  return asToday(store, name);
}

/** Somebody as they are known now. */
export async function asToday({ executor }: TestStore, name: string): Promise<Principal> {
  const found = await findPrincipalById(executor, principalId(name), 'SESSION');
  if (found === undefined) throw new Error(`Nobody is called ${name}.`);
  return found;
}
