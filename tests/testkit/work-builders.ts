import { edtfSortKey, isIsoDate } from '@atlas/shared/time';
import type {
  AgreementKind,
  AgreementStage,
  AssetKind,
  EngagementKind,
  InitiativeKind,
  InitiativeScale,
  PartyRole,
} from '@atlas/shared/vocabulary';
import { type Draft, draft, type StageDraft } from '../../server/src/audit/draft.ts';
import { liveSpan } from '../../server/src/modules/agreements/life.ts';
import { type Common, common, type Dated, type LinkTo, linksTo, sortNameOf, testId } from './builders.ts';

interface WorkInput extends Common {
  readonly summary?: string;
  readonly lead?: readonly string[];
  readonly partners?: readonly string[];
  readonly areas?: readonly string[];
  readonly themes?: readonly string[];
  /** EDTF. */
  readonly startsOn?: string;
  readonly endsOn?: string;
}

const workLinks = ({ lead, partners, areas, themes }: WorkInput) => [
  ...linksTo('LED_BY', lead),
  ...linksTo('PARTNERED_BY', partners),
  ...linksTo('IN_AREA', areas),
  ...linksTo('ON_THEME', themes),
];

/** A programme. */
export function makeProgramme(name: string, input: WorkInput = {}): Draft {
  const { summary, startsOn, endsOn } = input;
  return draft('Programme', {
    id: input.id ?? testId('programme', name),
    ...common(input),
    properties: { name, sortName: sortNameOf(name), summary, startsOn, endsOn, searchText: name },
    links: workLinks(input),
  });
}

interface InitiativeInput extends WorkInput {
  readonly kind?: InitiativeKind;
  readonly scale?: InitiativeScale;
  readonly programme?: string;
  readonly assets?: readonly string[];
  readonly ledTo?: readonly string[];
  /** The first day, and the day after the last, by which it counts as running. */
  readonly startsFrom?: string;
  readonly endsBefore?: string;
}

/** An initiative: a project unless told. */
export function makeInitiative(name: string, input: InitiativeInput = {}): Draft {
  const { kind = 'PROJECT', scale, summary, startsOn, endsOn, startsFrom, endsBefore, programme, assets, ledTo } = input;
  return draft('Initiative', {
    id: input.id ?? testId('initiative', name),
    ...common(input),
    properties: { name, sortName: sortNameOf(name), kind, scale, summary, startsOn, endsOn, startsFrom, endsBefore, searchText: name },
    links: [
      ...workLinks(input),
      ...linksTo('IN_PROGRAMME', programme === undefined ? [] : [programme]),
      ...linksTo('USES', assets),
      ...linksTo('LED_TO', ledTo),
    ],
  });
}

interface AgreementInput extends Common {
  readonly kind?: AgreementKind;
  readonly reference?: string;
  readonly startsOn?: string;
  /** The day after its last. */
  readonly validTo?: string;
  readonly valuePence?: number;
  readonly noticeDays?: number;
  readonly parties?: readonly { readonly to: string; readonly role: PartyRole }[];
  readonly stages?: readonly (StageDraft & { readonly stage: AgreementStage })[];
  readonly areas?: readonly string[];
  readonly themes?: readonly string[];
  readonly assets?: readonly string[];
  readonly initiative?: string;
  readonly fund?: string;
}

/** An agreement: an agency agreement, without stages unless told. */
export function makeAgreement(title: string, input: AgreementInput = {}): Draft {
  const { kind = 'AGENCY', reference, startsOn, validTo, valuePence, noticeDays, stages = [], parties = [] } = input;
  return draft('Agreement', {
    id: input.id ?? testId('agreement', title),
    ...common(input),
    properties: {
      title,
      sortName: sortNameOf(title),
      kind,
      reference,
      startsOn,
      validTo,
      valuePence,
      noticeDays,
      searchText: [title, reference].filter((text) => text !== undefined).join(' | '),
      ...liveSpan(stages, validTo),
    },
    stages,
    links: [
      ...parties.map(({ to, role }) => ({ type: 'HAS_PARTY' as const, to, properties: { role } })),
      ...linksTo('IN_AREA', input.areas),
      ...linksTo('ON_THEME', input.themes),
      ...linksTo('CONCERNS', input.assets),
      ...linksTo('UNDER', input.initiative === undefined ? [] : [input.initiative]),
      ...linksTo('FUNDED_FROM', input.fund === undefined ? [] : [input.fund]),
    ],
  });
}

/** A decision by a body. */
export function makeDecision(reference: string, input: Common & { readonly body: string; readonly meetingOn: string }): Draft {
  return draft('Decision', {
    id: input.id ?? testId('decision', reference),
    ...common(input),
    properties: { reference, meetingOn: input.meetingOn, isKeyDecision: false },
    links: [{ type: 'MADE_BY', to: input.body }],
  });
}

/** A fund. */
export function makeFund(name: string, input: Common & { readonly ownedBy?: readonly string[] } = {}): Draft {
  return draft('Fund', {
    id: input.id ?? testId('fund', name),
    ...common(input),
    properties: { name },
    links: linksTo('OWNED_BY', input.ownedBy),
  });
}

interface AssetInput extends Common {
  readonly kind?: AssetKind;
  readonly isNamed?: boolean;
  readonly uprn?: string;
  readonly ownedBy?: readonly LinkTo[];
  readonly managedBy?: readonly LinkTo[];
  readonly areas?: readonly string[];
}

/** An asset: a building unless told. */
export function makeAsset(name: string, input: AssetInput = {}): Draft {
  const { kind = 'BUILDING', isNamed = true, uprn } = input;
  return draft('Asset', {
    id: input.id ?? testId('asset', name),
    ...common(input),
    properties: { name, sortName: sortNameOf(name), kind, isNamed, uprn, searchText: name },
    links: [...linksTo('OWNED_BY', input.ownedBy), ...linksTo('MANAGED_BY', input.managedBy), ...linksTo('IN_AREA', input.areas)],
  });
}

interface EngagementInput extends Common {
  readonly kind?: EngagementKind;
  /** EDTF; a whole day is the day it was held. */
  readonly on?: string;
  readonly hosts?: readonly string[];
  readonly guests?: readonly string[];
  readonly areas?: readonly string[];
  readonly programme?: string;
}

/** An engagement: a meeting unless told. */
export function makeEngagement(title: string, input: EngagementInput = {}): Draft {
  const { kind = 'MEETING', on } = input;
  return draft('Engagement', {
    id: input.id ?? testId('engagement', title),
    ...common(input),
    properties: {
      title,
      sortName: sortNameOf(title),
      kind,
      on,
      onSort: on === undefined ? undefined : edtfSortKey(on),
      heldOn: isIsoDate(on) ? on : undefined,
      searchText: title,
    },
    links: [
      ...linksTo('HOSTED_BY', input.hosts),
      ...linksTo('ATTENDED_BY', input.guests),
      ...linksTo('IN_AREA', input.areas),
      ...linksTo('IN_PROGRAMME', input.programme === undefined ? [] : [input.programme]),
    ],
  });
}

/** A person. */
export function makePerson(name: string, input: Common & { readonly isNamed?: boolean } = {}): Draft {
  return draft('Person', {
    id: input.id ?? testId('person', name),
    ...common(input),
    properties: { name, sortName: sortNameOf(name), isNamed: input.isNamed ?? true, searchText: name },
  });
}

interface RoleInput extends Common, Dated {
  readonly person?: string;
  readonly organisation?: string;
  readonly areas?: readonly string[];
}

/** A post, held by a person in an organisation or for areas. */
export function makeRole(title: string, input: RoleInput = {}): Draft {
  return draft('Role', {
    id: input.id ?? testId('role', title),
    ...common(input),
    properties: { title, validFrom: input.validFrom, validTo: input.validTo },
    links: [
      ...linksTo('HELD_BY', input.person === undefined ? [] : [input.person]),
      ...linksTo('IN_ORGANISATION', input.organisation === undefined ? [] : [input.organisation]),
      ...linksTo('FOR_AREA', input.areas),
    ],
  });
}
