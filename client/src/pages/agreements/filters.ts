import { isIsoDate } from '@atlas/shared/time';
import { AGREEMENT_KIND_LABELS, AGREEMENT_STAGE_LABELS, agreementKinds, agreementStages } from '@atlas/shared/vocabulary';
import type { AgreementFilter, AgreementOrder, AgreementOrderField } from '../../gql/graphql.ts';
import { type Address, readAll } from '../../lib/address.ts';
import { countOf, dayInWords, formatCount, listOf } from '../../lib/wording.ts';

const ORDERS: Readonly<Record<string, AgreementOrderField>> = { title: 'TITLE', starts: 'STARTS_ON', ends: 'ENDS_ON', value: 'VALUE' };

/** What the page asks for, as its address says it. */
export interface Wanted {
  readonly text: string;
  readonly kinds: ReturnType<typeof readAll<(typeof agreementKinds.values)[number]>>;
  readonly stages: ReturnType<typeof readAll<(typeof agreementStages.values)[number]>>;
  readonly party: string | undefined;
  readonly endsBefore: string | undefined;
}

export function readWanted({ params }: Pick<Address, 'params'>): Wanted {
  const endsBefore = params.get('endsBefore');
  return {
    text: params.get('text') ?? '',
    kinds: readAll(params, 'kind', agreementKinds),
    stages: readAll(params, 'stage', agreementStages),
    party: params.get('party') ?? undefined,
    endsBefore: isIsoDate(endsBefore) ? endsBefore : undefined,
  };
}

/** The same as the API's filter; what is not asked is left out. */
export function toFilter({ text, kinds, stages, party, endsBefore }: Wanted, place: string | undefined): AgreementFilter {
  return {
    text: text || undefined,
    kinds: kinds.length ? kinds : undefined,
    stages: stages.length ? stages : undefined,
    party,
    endsBefore,
    within: place,
  };
}

export function toOrder(sort: string | null): AgreementOrder | undefined {
  const field = ORDERS[sort?.replace(/^-/, '') ?? ''];
  return field && { field, direction: sort?.startsWith('-') ? 'DESC' : 'ASC' };
}

/** "live, in Cornwall, with Fenmarch District Council": what narrows the list; nothing where nothing does. */
export function describeWanted(
  { text, kinds, stages, endsBefore }: Wanted,
  placeName: string | undefined,
  partyName: string | undefined,
): string {
  const parts = [
    kinds.length
      ? `of the kind ${listOf(
          kinds.map((kind) => AGREEMENT_KIND_LABELS[kind].toLowerCase()),
          'or',
        )}`
      : '',
    stages.length
      ? `at the stage ${listOf(
          stages.map((stage) => AGREEMENT_STAGE_LABELS[stage].toLowerCase()),
          'or',
        )}`
      : '',
    placeName ? `in ${placeName}` : '',
    partyName ? `with ${partyName} as a party` : '',
    endsBefore ? `ending before ${dayInWords(endsBefore)}` : '',
    text ? `found by “${text}”` : '',
  ];
  return parts.filter(Boolean).join(', ');
}

interface Counts {
  readonly all: number;
  readonly live: number;
  /** Live ones whose last day is within a year of the day looked at. */
  readonly ending: number;
}

/** "133 agreements are held: in Fenland. 78 of them are live, 21 of which end within a year." Says no stage where the list is of chosen ones. */
export function sentenceAbout({ all, live, ending }: Counts, narrowing: string, { stages, endsBefore }: Wanted): string {
  const held = `${countOf(all, 'agreement')} ${all === 1 ? 'is' : 'are'} held${narrowing.startsWith(' ') || !narrowing ? narrowing : `: ${narrowing}`}.`;
  if (stages.length > 0 || endsBefore || all === 0) return held;
  const end = live === 0 ? '' : `, ${formatCount(ending)} of which ${ending === 1 ? 'ends' : 'end'} within a year`;
  return `${held} ${formatCount(live)} of them ${live === 1 ? 'is' : 'are'} live${end}.`;
}
