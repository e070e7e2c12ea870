import type { Reader } from '../../../server/src/auth/reader.ts';
import { testId } from '../../testkit/builders.ts';

export const org = (name: string) => testId('organisation', name);
export const area = (name: string) => testId('area', name);
export const theme = (name: string) => testId('theme', name);

/** Somebody signed in, who works for councils, speaks for organisations, or neither. */
export function signedIn(
  principalId: string,
  { councils = [], speaksFor = [] }: { councils?: string[]; speaksFor?: string[] } = {},
): Reader {
  return { kind: 'SIGNED_IN', principalId, councilIds: councils.map(org), organisationIds: [...councils, ...speaksFor].map(org) };
}

export const stranger = signedIn('stranger');
