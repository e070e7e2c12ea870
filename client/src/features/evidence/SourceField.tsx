import { useQuery } from '@apollo/client/react';
import { SOURCE_KIND_LABELS } from '@atlas/shared/vocabulary';
import { type OptionsFilter, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { graphql } from '../../gql/index.ts';
import type { Bound } from '../editing/fields.tsx';
import type { Chosen } from '../editing/types.ts';
import { SourceForm } from './SourceForm.tsx';

const SourceOptionsQuery = graphql(`
  query SourceOptions($text: String) {
    sources(text: $text, first: 30) {
      nodes {
        id
        title
        kind
      }
    }
  }
`);

const CREATE = 'create';
const asGiven: OptionsFilter<string> = ({ options }) => options;

interface Props {
  readonly bound: Bound;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
}

/** Chooses a source by its title; one that is not held yet can be recorded from here. */
export function SourceField({ bound, required, autoFocus }: Props) {
  const { value, onChange, ...rest } = bound as { value: Chosen | null; onChange: (value: Chosen | null) => void };
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text === value?.label ? '' : text.trim(), 200);
  const [newTitle, setNewTitle] = useState<string>();
  const { data, loading } = useQuery(SourceOptionsQuery, { variables: { text: asked || null } });
  const found = data?.sources.nodes ?? [];
  const known = value && !found.some(({ id }) => id === value.id) ? [{ value: value.id, label: value.label }] : [];
  const options = [
    ...known,
    ...found.map(({ id, title, kind }) => ({ value: id, label: `${title} (${SOURCE_KIND_LABELS[kind].toLowerCase()})` })),
    { value: CREATE, label: asked ? `Record “${asked}” as a new source` : 'Record a new source' },
  ];
  return (
    <>
      <Select<string>
        label="Source"
        withAsterisk={required}
        placeholder="Choose, or type a part of its title"
        data={options}
        value={value?.id ?? null}
        onChange={(id) => {
          if (id === CREATE) setNewTitle(asked);
          else onChange(id === null ? null : { id, label: options.find((option) => option.value === id)?.label ?? id });
        }}
        searchable
        clearable
        searchValue={text}
        onSearchChange={setText}
        filter={asGiven}
        nothingFoundMessage={loading ? 'Searching…' : 'No source of that title.'}
        clearButtonProps={{ 'aria-label': 'Clear source' }}
        {...(autoFocus ? { 'data-autofocus': true } : {})}
        {...rest}
      />
      {newTitle !== undefined && (
        <SourceForm title={newTitle} onClose={() => setNewTitle(undefined)} onSaved={({ id, title }) => onChange({ id, label: title })} />
      )}
    </>
  );
}
