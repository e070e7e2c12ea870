import { AGREEMENT_KIND_LABELS, AGREEMENT_KINDS, AGREEMENT_STAGE_LABELS, AGREEMENT_STAGES } from '@atlas/shared/vocabulary';
import { MultiSelect } from '@mantine/core';
import { OrganisationPicker } from '../../features/organisations/OrganisationPicker.tsx';
import { useNarrowing } from '../../lib/narrowing.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { TextFilter } from '../../ui/TextFilter.tsx';
import type { Wanted } from './filters.ts';

const KINDS = AGREEMENT_KINDS.map((value) => ({ value, label: AGREEMENT_KIND_LABELS[value] }));
const STAGES = AGREEMENT_STAGES.map((value) => ({ value, label: AGREEMENT_STAGE_LABELS[value] }));

/** What narrows the list of agreements; every choice goes to the address. The place is in the header. */
export function AgreementFilters({ wanted }: { readonly wanted: Wanted }) {
  const { set, onClear } = useNarrowing(wanted, ['text', 'kind', 'stage', 'party', 'endsBefore']);
  return (
    <FilterBar label="Narrow the agreements" onClear={onClear}>
      <TextFilter label="Title or reference" value={wanted.text} onChange={set('text')} />
      <MultiSelect
        label="Kind"
        data={KINDS}
        value={wanted.kinds}
        onChange={set('kind')}
        placeholder={wanted.kinds.length ? '' : 'Any'}
        clearable
      />
      <MultiSelect
        label="Stage"
        data={STAGES}
        value={wanted.stages}
        onChange={set('stage')}
        placeholder={wanted.stages.length ? '' : 'Any'}
        clearable
      />
      <OrganisationPicker label="Party" placeholder="Anybody" value={wanted.party} onChange={set('party')} />
      <DayInput label="Ends before" placeholder="Any day" value={wanted.endsBefore} onChange={set('endsBefore')} clearLabel="Any day" />
    </FilterBar>
  );
}
