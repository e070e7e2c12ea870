import {
  type AgreementKind,
  type AgreementStage,
  PROVISION_VERIFY_AFTER_DAYS,
  TIE_VERIFY_AFTER_DAYS,
  type TieKind,
} from '@atlas/shared/vocabulary';
import { type Draft, draft, type EvidenceDraft } from '../../audit/draft.ts';
import { liveSpan } from '../../modules/agreements/life.ts';
import { idFor } from '../../neo4j/ids.ts';
import { canStandAt, makeAgreementLife, stagesOfKind } from './agreement-life.ts';
import type { Calendar } from './calendar.ts';
import { type FactLife, makeFactLife } from './fact-life.ts';
import type { GeneratedPlace } from './geography.ts';
import type { Random } from './random.ts';

/** What the records of one generated network have in common. */
export interface Making {
  readonly dataSet: string;
  readonly random: Random;
  readonly calendar: Calendar;
  /** Id of the one source they are known from. */
  readonly source: string;
  /** Ids of the themes' parts. */
  readonly parts: readonly string[];
}

const evidencedShare = 0.4;

/** What one organisation does, on one or two themes, somewhere. */
export function makeProvision(
  making: Making,
  { organisation, number, areas }: { organisation: string; number: number; areas: string[] },
): Draft {
  const { random, calendar, dataSet, parts } = making;
  const life = makeFactLife(calendar, random, PROVISION_VERIFY_AFTER_DAYS);
  return draft('Provision', {
    id: idFor('provision', dataSet, organisation, String(number)),
    isIllustrative: true,
    properties: dated(life),
    links: [
      { type: 'PROVIDED_BY', to: organisation },
      ...(random.chance(0.25) ? random.sample(parts, 2) : [random.pick(parts)]).map((to) => ({ type: 'ON_THEME' as const, to })),
      ...areas.map((to) => ({ type: 'IN_AREA' as const, to })),
    ],
    states: life.states,
    evidence: evidence(making),
  });
}

export function makeTie(making: Making, { from, to, kind }: { from: string; to: string; kind: TieKind }): Draft {
  const { random, calendar, dataSet } = making;
  const strength = random.pickBy([1, 2, 3, 4, 5], (at) => [1, 3, 4, 2, 0.5][at - 1] ?? 0);
  const life = makeFactLife(calendar, random, TIE_VERIFY_AFTER_DAYS[kind], strength);
  return draft('Tie', {
    id: idFor('tie', dataSet, kind, from, to),
    isIllustrative: true,
    properties: { kind, strength, ...dated(life) },
    links: [
      { type: 'FROM', to: from },
      { type: 'TO', to },
      { type: 'ASSERTED_BY', to: from },
      ...(life.status === 'CONFIRMED' ? [{ type: 'CONFIRMED_BY' as const, to }] : []),
    ],
    states: life.states,
    evidence: evidence(making),
  });
}

interface AgreementTerms {
  readonly giver: string;
  readonly taker: string;
  readonly number: number;
  readonly place: GeneratedPlace;
}
const kinds: Partial<Record<AgreementKind, number>> = {
  AGENCY: 35,
  GRANT: 30,
  SERVICE_LEVEL: 15,
  LEASE: 8,
  ASSET_TRANSFER: 6,
  CONTRACT: 6,
};
const stages: Partial<Record<AgreementStage, number>> = {
  LIVE: 60,
  UNDER_REVIEW: 8,
  EXPRESSION_OF_INTEREST: 6,
  BUSINESS_CASE: 5,
  DECISION: 4,
  LEGAL: 4,
  ENDED: 5,
  LAPSED: 4,
  REJECTED: 2,
  WITHDRAWN: 2,
};

export function makeAgreement(making: Making, { giver, taker, number, place }: AgreementTerms): Draft {
  const { random, calendar, dataSet } = making;
  const kind = random.pickKey(kinds as Record<AgreementKind, number>);
  const drawn = random.pickKey(stages as Record<AgreementStage, number>);
  const isLong = kind === 'LEASE' || kind === 'ASSET_TRANSFER';
  const years = isLong ? random.int(10, 99) : random.int(1, 5);
  const life = makeAgreementLife(calendar, random, canStandAt(kind, drawn) ? drawn : 'LIVE', years, !isLong && random.chance(0.2));
  const entered = stagesOfKind(kind, life.stages);
  const title = `${place.name} agreement ${number}`;
  const isGrant = kind === 'GRANT';
  return draft('Agreement', {
    id: idFor('agreement', dataSet, String(number)),
    isIllustrative: true,
    properties: {
      title,
      sortName: title.toLowerCase(),
      kind,
      reference: `${dataSet}-${number}`,
      startsOn: life.startsOn as string,
      validFrom: entered[0]?.on as string,
      validTo: life.validTo as string,
      ...liveSpan(entered, life.validTo),
      noticeDays: (isGrant ? undefined : 90) as number,
      valuePence: random.int(5, 500) * 100_00,
      searchText: title,
    },
    links: [
      { type: 'HAS_PARTY', to: giver, properties: { role: isGrant ? 'FUNDER' : 'PRINCIPAL' } },
      { type: 'HAS_PARTY', to: taker, properties: { role: isGrant ? 'RECIPIENT' : 'DELIVERER' } },
      { type: 'ON_THEME', to: random.pick(making.parts) },
      { type: 'IN_AREA', to: place.id },
    ],
    stages: entered,
    evidence: evidence(making),
  });
}

function dated(life: FactLife) {
  return {
    status: life.status,
    validFrom: life.validFrom,
    validTo: life.validTo as string,
    lastVerifiedOn: life.lastVerifiedOn as string,
    verifyBy: life.verifyBy as string,
    stateFrom: life.stateFrom as string,
  };
}

function evidence({ random, source }: Making): EvidenceDraft[] {
  return random.chance(evidencedShare) ? [{ source, locator: `response ${random.int(1, 9999)}` }] : [];
}
