import { useQuery } from '@apollo/client/react';
import { AREA_LEVEL_LABELS } from '@atlas/shared/vocabulary';
import { type ComboboxItem, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { PlaceOption_AreaFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import inline from '../../ui/inline-field.module.css';
import styles from './PlacePicker.module.css';

graphql(`
  fragment PlaceOption_area on Area {
    id
    name
    level
    within(asAt: $asAt) {
      id
      name
    }
  }
`);

const PlaceOptionsQuery = graphql(`
  query PlaceOptions($text: String!, $asAt: Date) {
    areas(filter: { text: $text }, first: 12, asAt: $asAt) {
      nodes {
        ...PlaceOption_area
      }
    }
  }
`);

const PlaceChosenQuery = graphql(`
  query PlaceChosen($id: ID!, $asAt: Date) {
    area(id: $id) {
      ...PlaceOption_area
    }
  }
`);

interface Props {
  readonly label: string;
  /** What an empty field means. */
  readonly everywhere: string;
  readonly value: string | undefined;
  readonly onChange: (id: string | null) => void;
  /** Offered before anything is typed. */
  readonly mine?: readonly { readonly id: string; readonly name: string }[];
}

/** Chooses one area by typing its name. */
export function PlacePicker({ label, everywhere, value, onChange, mine = [] }: Props) {
  const { asAt } = useAddress();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const chosen = useQuery(PlaceChosenQuery, { variables: { id: value ?? '', asAt }, skip: !value }).data?.area;
  const isTyped = asked.length > 0 && asked !== chosen?.name;
  const found = useQuery(PlaceOptionsQuery, { variables: { text: isTyped ? asked : '', asAt }, skip: !isTyped });

  const areas = useMemo(() => {
    const byId = new Map<string, PlaceOption_AreaFragment>();
    for (const area of [...(chosen ? [chosen] : []), ...(isTyped ? (found.data?.areas.nodes ?? []) : [])]) byId.set(area.id, area);
    return byId;
  }, [chosen, isTyped, found.data]);

  const listed = [...areas.values()].map(({ id, name }) => ({ value: id, label: name }));
  const own = isTyped ? [] : mine.filter(({ id }) => !areas.has(id)).map(({ id, name }) => ({ value: id, label: name }));
  const options = own.length > 0 ? [...listed, { group: 'My places', items: own }] : listed;

  return (
    <Select
      label={label}
      classNames={inline}
      placeholder={everywhere}
      data={options}
      value={chosen ? (value ?? null) : null}
      onChange={onChange}
      searchable
      clearable
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      nothingFoundMessage={asked === '' ? 'Type the name of a place.' : found.loading ? 'Searching…' : 'No place of that name.'}
      renderOption={({ option }) => <Option option={option} area={areas.get(option.value)} />}
      clearButtonProps={{ 'aria-label': `Back to ${everywhere.toLowerCase()}` }}
      comboboxProps={{ shadow: 'md', width: 300, position: 'bottom-end', withinPortal: false }}
    />
  );
}

function Option({ option, area }: { readonly option: ComboboxItem; readonly area: PlaceOption_AreaFragment | undefined }) {
  return (
    <span className={styles.option}>
      <span>{option.label}</span>
      {area && (
        <span className={styles.detail}>
          {AREA_LEVEL_LABELS[area.level]}
          {area.within[0] && ` in ${area.within[0].name}`}
        </span>
      )}
    </span>
  );
}
