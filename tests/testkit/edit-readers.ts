import type { Role } from '@atlas/shared/permissions';
import type { TestReader } from './api.ts';

/** Somebody who keeps the records of a council, unless another role is told. */
export function keeperOf(councilId: string, principalId = 'broker', role: Role = 'BROKER'): TestReader {
  return { kind: 'SIGNED_IN', principalId, roles: [role], councilIds: [councilId], organisationIds: [councilId] };
}

/** The field and code of each expected failure, to compare at a glance. */
export function codesOf(payload: { userErrors: { field: string[] | null; code: string }[] }): string[] {
  return payload.userErrors.map(({ field, code }) => `${field?.join('.') ?? ''} ${code}`.trim());
}
