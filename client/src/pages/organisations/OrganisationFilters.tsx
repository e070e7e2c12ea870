import { ORGANISATION_KIND_LABELS, ORGANISATION_KINDS, SECTOR_LABELS, SECTORS } from '@atlas/shared/vocabulary';
import { MultiSelect, Select } from '@mantine/core';
import { ThemePicker } from '../../features/themes/ThemePicker.tsx';
import type { ThemePicker_FrameworkFragment } from '../../gql/graphql.ts';
import { useNarrowing } from '../../lib/narrowing.ts';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { TextFilter } from '../../ui/TextFilter.tsx';
import type { Wanted } from './filters.ts';

const KINDS = ORGANISATION_KINDS.map((value) => ({ value, label: ORGANISATION_KIND_LABELS[value] }));
const SECTOR_OPTIONS = SECTORS.map((value) => ({ value, label: SECTOR_LABELS[value] }));
const MADE_UP = [
  { value: 'without', label: 'Leave out' },
  { value: 'only', label: 'Show only these' },
];

interface Props {
  readonly wanted: Wanted;
  readonly frameworks: readonly ThemePicker_FrameworkFragment[];
}

/** What narrows the list of organisations; every choice goes to the address. The place is in the header. */
export function OrganisationFilters({ wanted, frameworks }: Props) {
  const { set, onClear } = useNarrowing(wanted, ['text', 'kind', 'sector', 'theme', 'illustrative']);
  return (
    <FilterBar label="Narrow the organisations" onClear={onClear}>
      <TextFilter label="Name or number" value={wanted.text} onChange={set('text')} />
      <MultiSelect
        label="Sector"
        data={SECTOR_OPTIONS}
        value={wanted.sectors}
        onChange={set('sector')}
        placeholder={wanted.sectors.length ? '' : 'Any'}
        clearable
      />
      <MultiSelect
        label="Kind"
        data={KINDS}
        value={wanted.kinds}
        onChange={set('kind')}
        placeholder={wanted.kinds.length ? '' : 'Any'}
        searchable
        clearable
      />
      <ThemePicker label="Works on" frameworks={frameworks} value={wanted.themes} onChange={set('theme')} />
      <Select
        label="Illustrative records"
        data={MADE_UP}
        value={wanted.madeUp ?? null}
        onChange={set('illustrative')}
        placeholder="With the others"
        clearable
      />
    </FilterBar>
  );
}
