import { ALL_STEWARDS, grantsOf, type HeldGrant, roles, standingsOf } from '@atlas/shared/permissions';
import { todayInLondon } from '@atlas/shared/time';
import type { Principal } from '../context.ts';
import type { Executor, WriteTransaction } from '../neo4j/executor.ts';
import { toNeo4jDate } from '../neo4j/values.ts';
import * as query from './principals.cypher.ts';
import { restrictedTo } from './readers-of.ts';

/** The parameter that tells which grants are live: today's. */
export const today = (): Record<string, unknown> => ({ asAt: toNeo4jDate(todayInLondon()) });

/**
 * A principal as a request knows them: what they hold by their live grants, and by the roles of the provider's claim at the councils and
 * organisations it names. Where their work is comes from both.
 */
export function principalOf(row: query.PrincipalRow, via: Principal['via']): Principal {
  const given: HeldGrant[] = row.grants.map(({ role, organisationId, areaIds, validFrom, validTo }) => ({
    role,
    ...(role === 'PARTNER' ? { councilId: null, organisationId } : { councilId: organisationId, organisationId: null }),
    areaIds,
    validFrom,
    validTo,
  }));
  const grants = [...grantsOf(row.roles.filter(roles.is), row.councilIds, row.organisationIds), ...given];
  const all = (own: readonly string[], of: 'areaIds' | 'themeIds') => [...new Set([...own, ...row.grants.flatMap((grant) => grant[of])])];
  return {
    id: row.id,
    name: row.name,
    ...standingsOf(grants),
    areaIds: all((row.portfolio ?? row).areaIds, 'areaIds'),
    themeIds: all((row.portfolio ?? row).themeIds, 'themeIds'),
    grants,
    via,
    isReadOnly: false,
  };
}

/** Who somebody is today, undefined where nobody has this id. */
export async function findPrincipalById(executor: Executor, id: string, via: Principal['via']): Promise<Principal | undefined> {
  const [row] = await executor.system(query.principalById, { id, ...today() });
  return row && principalOf(row.principal, via);
}

/** Who a principal is, and what a claim says of them. */
export interface PrincipalInput {
  readonly id: string;
  readonly kind: 'PERSON' | 'SYSTEM';
  readonly name: string;
  readonly email?: string;
  readonly persona?: string;
  readonly roles?: readonly string[];
  readonly councilIds?: readonly string[];
  readonly organisationIds?: readonly string[];
  readonly areaIds?: readonly string[];
  readonly themeIds?: readonly string[];
}

/** Makes a principal where there is none. One who is there stays as they are: their roles may have been changed by grants since. */
export async function ensurePrincipal(tx: WriteTransaction, { id, ...properties }: PrincipalInput): Promise<void> {
  await tx.run(query.ensurePrincipal, { id, properties, access: restrictedTo(namedFor(id)) });
}

/** Who may see that somebody is known here: they themselves, and whoever gives grants. */
export const namedFor = (id: string): string[] => [id, ALL_STEWARDS];
