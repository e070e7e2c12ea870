import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { useNarrowing } from '../../lib/narrowing.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { PrincipalField } from '../grants/PrincipalField.tsx';
import { RecordField } from '../records/RecordField.tsx';

const ReadAboutQuery = graphql(`
  query ReadAbout($id: ID!) {
    node(id: $id) {
      ...RecordTitle_node
    }
  }
`);

const ReadByQuery = graphql(`
  query ReadBy($id: ID!) {
    principal(id: $id) {
      id
      name
    }
  }
`);

const NAMES = ['about', 'reader', 'since', 'until'] as const;

/** What narrows the read log: whom it tells of, who read, and when. */
export function ReadLogFilters() {
  const { params } = useAddress();
  const of = Object.fromEntries(NAMES.map((name) => [name, params.get(name) ?? undefined]));
  const { set, onClear } = useNarrowing(of, NAMES);
  return (
    <FilterBar label="Narrow the read log" onClear={onClear}>
      <AboutFilter id={of.about} onChange={set('about')} />
      <ReaderFilter id={of.reader} onChange={set('reader')} />
      <DayInput label="From" placeholder="The first day" value={of.since} onChange={set('since')} clearLabel="Clear from" />
      <DayInput label="Until" placeholder="The last day" value={of.until} onChange={set('until')} clearLabel="Clear until" />
    </FilterBar>
  );
}

interface FilterProps {
  readonly id: string | undefined;
  readonly onChange: (id: string | null) => void;
}

function AboutFilter({ id, onChange }: FilterProps) {
  const node = useQuery(ReadAboutQuery, { variables: { id: id ?? '' }, skip: !id }).data?.node;
  const name = node?.__typename === 'Person' ? node.name : 'the record chosen';
  return (
    <RecordField
      label="About"
      types={['PERSON']}
      bound={{
        value: id ? { id, label: name } : null,
        onChange: (chosen: { id: string } | null) => onChange(chosen?.id ?? null),
        placeholder: 'Anybody',
      }}
    />
  );
}

function ReaderFilter({ id, onChange }: FilterProps) {
  const principal = useQuery(ReadByQuery, { variables: { id: id ?? '' }, skip: !id }).data?.principal;
  return (
    <PrincipalField
      label="Read by"
      placeholder="Anybody"
      bound={{
        value: id ? { id, label: principal?.name ?? 'the reader chosen' } : null,
        onChange: (chosen: { id: string } | null) => onChange(chosen?.id ?? null),
      }}
    />
  );
}
