import { ORGANISATION_KIND_LABELS, organisationKinds, SECTOR_LABELS, sectors } from '@atlas/shared/vocabulary';
import type { OrganisationFilter, OrganisationOrder, OrganisationOrderField } from '../../gql/graphql.ts';
import { type Address, readAll } from '../../lib/address.ts';
import { countOf, formatCount, listOf } from '../../lib/wording.ts';

/** The table's columns by which the server sorts, as the address names them. */
const ORDERS: Readonly<Record<string, OrganisationOrderField>> = { name: 'NAME', kind: 'KIND', sector: 'SECTOR' };

export type MadeUp = 'only' | 'without';

/** What the page asks for, as its address says it. */
export interface Wanted {
  readonly text: string;
  readonly kinds: ReturnType<typeof readAll<(typeof organisationKinds.values)[number]>>;
  readonly sectors: ReturnType<typeof readAll<(typeof sectors.values)[number]>>;
  readonly themes: string[];
  readonly madeUp: MadeUp | undefined;
}

export function readWanted({ params }: Pick<Address, 'params'>): Wanted {
  const madeUp = params.get('illustrative');
  return {
    text: params.get('text') ?? '',
    kinds: readAll(params, 'kind', organisationKinds),
    sectors: readAll(params, 'sector', sectors),
    themes: params.getAll('theme'),
    madeUp: madeUp === 'only' || madeUp === 'without' ? madeUp : undefined,
  };
}

/** The same as the API's filter; what is not asked is left out. */
export function toFilter(wanted: Wanted, place: string | undefined): OrganisationFilter {
  return {
    text: wanted.text || undefined,
    kinds: wanted.kinds.length ? wanted.kinds : undefined,
    sectors: wanted.sectors.length ? wanted.sectors : undefined,
    themes: wanted.themes.length ? wanted.themes : undefined,
    isIllustrative: wanted.madeUp && wanted.madeUp === 'only',
    within: place,
  };
}

export function toOrder(sort: string | null): OrganisationOrder | undefined {
  const field = ORDERS[sort?.replace(/^-/, '') ?? ''];
  return field && { field, direction: sort?.startsWith('-') ? 'DESC' : 'ASC' };
}

/** "in Cornwall, in the sector NHS, working on loneliness, with “fen” in the name": what narrows the list; nothing where nothing does. */
export function describeWanted(wanted: Wanted, placeName: string | undefined, themeNames: readonly string[]): string {
  const parts = [
    wanted.kinds.length
      ? `of the kind ${listOf(
          wanted.kinds.map((kind) => ORGANISATION_KIND_LABELS[kind].toLowerCase()),
          'or',
        )}`
      : '',
    wanted.sectors.length
      ? `in the sector ${listOf(
          wanted.sectors.map((sector) => SECTOR_LABELS[sector]),
          'or',
        )}`
      : '',
    placeName ? `in ${placeName}` : '',
    themeNames.length ? `working on ${listOf(themeNames)}` : '',
    wanted.text ? `found by “${wanted.text}”` : '',
  ];
  return parts.filter(Boolean).join(', ');
}

/** "934 organisations are held, 250 of them illustrative: in Cornwall, working on loneliness as at 1 April 2025." */
export function sentenceAbout(total: number, illustrative: number, narrowing: string, day: string): string {
  const madeUp = illustrative === 0 ? '' : `, ${illustrative === total ? 'all' : `${formatCount(illustrative)} of them`} illustrative`;
  return `${countOf(total, 'organisation')} ${total === 1 ? 'is' : 'are'} held${madeUp}${narrowing && `: ${narrowing}`}${day}.`;
}
