import type { AgreementKind, AgreementStage, PartyRole, Visibility } from '@atlas/shared/vocabulary';
import { type Draft, draft } from '../../../server/src/audit/draft.ts';
import { liveSpan } from '../../../server/src/modules/agreements/life.ts';
import { testId } from '../../testkit/builders.ts';

export const org = (name: string) => testId('organisation', name);

/** An agreement between organisations by name, in roles. It is live from 2024 on unless told. */
export function makeAgreement(
  title: string,
  parties: readonly (readonly [string, PartyRole])[],
  input: {
    kind?: AgreementKind;
    stages?: readonly { stage: AgreementStage; on: string }[];
    validTo?: string;
    visibility?: Visibility;
  } = {},
): Draft {
  const stages = input.stages ?? [{ stage: 'LIVE', on: '2024-01-01' }];
  return draft('Agreement', {
    id: testId('agreement', title),
    visibility: input.visibility,
    properties: {
      title,
      sortName: title.toLowerCase(),
      kind: input.kind ?? 'MEMORANDUM',
      validTo: input.validTo,
      searchText: title,
      ...liveSpan(stages, input.validTo),
    },
    stages,
    links: parties.map(([name, role]) => ({ type: 'HAS_PARTY' as const, to: org(name), properties: { role } })),
  });
}

/** A meeting of organisations by name; the first ones host. */
export function makeEngagement(
  title: string,
  heldOn: string,
  { hosts = [], guests = [], visibility }: { hosts?: readonly string[]; guests?: readonly string[]; visibility?: Visibility },
): Draft {
  return draft('Engagement', {
    id: testId('engagement', title),
    visibility,
    properties: { title, sortName: title.toLowerCase(), kind: 'MEETING', on: heldOn, heldOn, searchText: title },
    links: [
      ...hosts.map((name) => ({ type: 'HOSTED_BY' as const, to: org(name) })),
      ...guests.map((name) => ({ type: 'ATTENDED_BY' as const, to: org(name) })),
    ],
  });
}

/** A programme, and initiatives of it, with who leads them and their partners, by name. */
export function makeProgramme(
  name: string,
  input: { lead?: readonly string[]; partners?: readonly string[]; visibility?: Visibility },
): Draft {
  return draft('Programme', {
    id: testId('programme', name),
    visibility: input.visibility,
    properties: { name, sortName: name.toLowerCase(), searchText: name },
    links: takingPart(input),
  });
}
export function makeInitiative(
  name: string,
  input: { programme: string; lead?: readonly string[]; partners?: readonly string[]; visibility?: Visibility },
): Draft {
  return draft('Initiative', {
    id: testId('initiative', name),
    visibility: input.visibility,
    properties: { name, sortName: name.toLowerCase(), kind: 'PILOT', searchText: name },
    links: [{ type: 'IN_PROGRAMME' as const, to: testId('programme', input.programme) }, ...takingPart(input)],
  });
}

function takingPart({ lead = [], partners = [] }: { lead?: readonly string[]; partners?: readonly string[] }) {
  return [
    ...lead.map((name) => ({ type: 'LED_BY' as const, to: org(name) })),
    ...partners.map((name) => ({ type: 'PARTNERED_BY' as const, to: org(name) })),
  ];
}
