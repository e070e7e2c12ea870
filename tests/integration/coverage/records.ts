import type { PartyRole, Visibility } from '@atlas/shared/vocabulary';
import { type Draft, draft } from '../../../server/src/audit/draft.ts';
import { liveSpan } from '../../../server/src/modules/agreements/life.ts';
import { testId } from '../../testkit/builders.ts';

/** An agreement between parties by name, live from a day, for areas and themes by name; for all where none is given. */
export function makeCoverAgreement(
  title: string,
  parties: readonly (readonly [name: string, role: PartyRole])[],
  input: {
    readonly areas?: readonly string[];
    readonly themes?: readonly string[];
    readonly stages?: readonly { readonly stage: 'LIVE' | 'UNDER_REVIEW' | 'LEGAL' | 'ENDED'; readonly on: string }[];
    readonly validTo?: string;
    readonly noticeDays?: number;
    readonly visibility?: Visibility;
    readonly owner?: string;
    readonly deniedTo?: readonly string[];
  } = {},
): Draft {
  const { stages = [{ stage: 'LIVE', on: '2025-01-01' }], validTo, noticeDays, visibility, owner, deniedTo } = input;
  return draft('Agreement', {
    id: testId('agreement', title),
    ...{ visibility, owner, deniedTo },
    properties: {
      title,
      sortName: title.toLowerCase(),
      kind: 'SERVICE_LEVEL',
      validFrom: stages[0]?.on,
      ...{ validTo, noticeDays },
      searchText: title,
      ...liveSpan(stages, validTo),
    },
    stages,
    links: [
      ...parties.map(([name, role]) => ({ type: 'HAS_PARTY' as const, to: testId('organisation', name), properties: { role } })),
      ...(input.areas ?? []).map((name) => ({ type: 'IN_AREA' as const, to: testId('area', name) })),
      ...(input.themes ?? []).map((name) => ({ type: 'ON_THEME' as const, to: testId('theme', name) })),
    ],
  });
}

/** A check that found nobody, for councils by name. */
export function makeCheck(
  name: string,
  input: {
    readonly area: string;
    readonly theme: string;
    readonly for: readonly string[];
    readonly on: string;
    readonly visibility?: Visibility;
    readonly owner?: string;
  },
): Draft {
  return draft('CoverageCheck', {
    id: testId('check', name),
    ...{ visibility: input.visibility, owner: input.owner },
    properties: { checkedOn: input.on, checkedBy: 'Partnership broker' },
    links: [
      { type: 'IN_AREA', to: testId('area', input.area) },
      { type: 'ON_THEME', to: testId('theme', input.theme) },
      ...input.for.map((council) => ({ type: 'FOR' as const, to: testId('organisation', council) })),
    ],
  });
}
