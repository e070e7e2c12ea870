import { AGREEMENT_KIND_LABELS, AGREEMENT_KINDS, AGREEMENT_STAGE_LABELS, AGREEMENT_STAGES } from '@atlas/shared/vocabulary';
import { MultiSelect } from '@mantine/core';
import { OrganisationPicker } from '../../features/organisations/OrganisationPicker.tsx';
import { useAddress } from '../../lib/address.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { TextFilter } from '../../ui/TextFilter.tsx';
import type { Wanted } from './filters.ts';

const KINDS = AGREEMENT_KINDS.map((value) => ({ value, label: AGREEMENT_KIND_LABELS[value] }));
const STAGES = AGREEMENT_STAGES.map((value) => ({ value, label: AGREEMENT_STAGE_LABELS[value] }));

/** What narrows the list of agreements; every choice goes to the address. The place is in the header. */
export function AgreementFilters({ wanted }: { readonly wanted: Wanted }) {
  const { change } = useAddress();
  const set = (name: string) => (value: string | string[] | null) => change({ [name]: value, after: null, from: null }, { replace: true });
  const isNarrowed = Object.values(wanted).some((value) => (Array.isArray(value) ? value.length > 0 : Boolean(value)));
  return (
    <FilterBar
      label="Narrow the agreements"
      onClear={
        isNarrowed
          ? () => change({ text: null, kind: null, stage: null, party: null, endsBefore: null, after: null, from: null })
          : undefined
      }
    >
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
