import {
  CHANGE_CAUSE_LABELS,
  COMPARISON_KIND_LABELS,
  FACT_STATUS_LABELS,
  NETWORK_LAYER_LABELS,
  ORGANISATION_KIND_LABELS,
  SECTOR_LABELS,
} from '@atlas/shared/vocabulary';
import { capitalise } from '../../lib/wording.ts';
import { StaleMark } from '../../ui/StaleMark.tsx';
import { StatusMark, Strength } from '../../ui/TieMark.tsx';
import type { Column } from '../../ui/table-model.ts';
import { OrganisationName } from '../organisations/OrganisationName.tsx';
import type { Difference, MapFact, MapOrganisation } from './model/network.ts';
import { verbOf } from './model/words.ts';

export interface OrganisationRow extends MapOrganisation {
  readonly lines: number;
}
export interface LineRow {
  readonly fact: MapFact;
  readonly from: MapOrganisation;
  readonly to: MapOrganisation;
}

/** How a row differs from the day compared with, in words. */
const inWords = (difference: Difference | undefined): string => {
  if (difference === undefined) return '';
  const { kind, cause } = difference;
  return cause === 'WORLD' ? COMPARISON_KIND_LABELS[kind] : CHANGE_CAUSE_LABELS[cause];
};

/** Shown where the network is compared with another day. */
export const organisationDifference: Column<OrganisationRow> = {
  id: 'difference',
  header: 'Since then',
  width: 9,
  sortBy: ({ difference }) => inWords(difference) || undefined,
  cell: ({ difference }) => inWords(difference),
};
export const lineDifference: Column<LineRow> = {
  id: 'difference',
  header: 'Since then',
  width: 9,
  sortBy: ({ fact }) => inWords(fact.difference) || undefined,
  cell: ({ fact }) => inWords(fact.difference),
};

const share = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 3, maximumFractionDigits: 3 });

export const organisationColumns: readonly Column<OrganisationRow>[] = [
  {
    id: 'name',
    header: 'Organisation',
    isHeader: true,
    width: 18,
    sortBy: ({ name }) => name,
    cell: (each) => <OrganisationName organisation={each} />,
  },
  {
    id: 'kind',
    header: 'Kind',
    width: 11,
    sortBy: ({ kind }) => ORGANISATION_KIND_LABELS[kind],
    cell: ({ kind }) => ORGANISATION_KIND_LABELS[kind],
  },
  { id: 'sector', header: 'Sector', width: 11, sortBy: ({ sector }) => SECTOR_LABELS[sector], cell: ({ sector }) => SECTOR_LABELS[sector] },
  { id: 'lines', header: 'Partners', numeric: true, sortBy: ({ lines }) => lines, cell: ({ lines }) => lines },
  {
    id: 'betweenness',
    header: 'Betweenness',
    numeric: true,
    sortBy: ({ betweenness }) => betweenness,
    cell: ({ betweenness }) => (betweenness === null ? '' : share.format(betweenness)),
  },
  {
    id: 'community',
    header: 'Community',
    numeric: true,
    sortBy: ({ community }) => community,
    cell: ({ community }) => (community === null ? '' : community),
  },
  {
    id: 'cut',
    header: 'Holds others together',
    sortBy: ({ isCutPoint }) => (isCutPoint ? 0 : 1),
    cell: ({ isCutPoint }) => (isCutPoint ? 'Yes' : ''),
  },
];

export const lineColumns: readonly Column<LineRow>[] = [
  {
    id: 'from',
    header: 'From',
    isHeader: true,
    width: 16,
    sortBy: ({ from }) => from.name,
    cell: ({ from }) => <OrganisationName organisation={from} />,
  },
  { id: 'how', header: 'How', width: 12, sortBy: ({ fact }) => verbOf(fact), cell: ({ fact }) => capitalise(verbOf(fact)) },
  { id: 'to', header: 'To', width: 16, sortBy: ({ to }) => to.name, cell: ({ to }) => <OrganisationName organisation={to} /> },
  {
    id: 'strength',
    header: 'Strength',
    width: 8,
    sortBy: ({ fact }) => fact.strength,
    cell: ({ fact }) => fact.strength !== null && <Strength value={fact.strength} />,
  },
  {
    id: 'status',
    header: 'Status',
    width: 12,
    sortBy: ({ fact }) => (fact.status ? FACT_STATUS_LABELS[fact.status] : undefined),
    cell: ({ fact }) =>
      fact.status ? <StatusMark status={fact.status} strength={fact.strength ?? undefined} isStale={fact.isStale} /> : 'On record',
  },
  {
    id: 'verified',
    header: 'Last verified',
    width: 9,
    sortBy: ({ fact }) => fact.lastVerifiedOn,
    cell: ({ fact }) => fact.status && <StaleMark {...fact} />,
  },
  {
    id: 'layer',
    header: 'Layer',
    sortBy: ({ fact }) => NETWORK_LAYER_LABELS[fact.layer],
    cell: ({ fact }) => NETWORK_LAYER_LABELS[fact.layer],
  },
];
