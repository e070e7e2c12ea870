import { useQuery } from '@apollo/client/react';
import { ORGANISATION_KIND_LABELS, type OrganisationKind } from '@atlas/shared/vocabulary';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { OrganisationOption_OrganisationFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { OrganisationOptionsQuery } from './organisation-options.ts';

const OrganisationChosenQuery = graphql(`
  query OrganisationChosen($id: ID!) {
    organisation(id: $id) {
      ...OrganisationOption_organisation
    }
  }
`);

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string | undefined;
  /** Kinds that are offered, where not all are. */
  readonly kinds?: readonly OrganisationKind[];
  readonly onChange: (id: string | null) => void;
}

/** Chooses one organisation by typing its name. */
export function OrganisationPicker({ label, placeholder, value, kinds, onChange }: Props) {
  const { asAt } = useAddress();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const chosen = useQuery(OrganisationChosenQuery, { variables: { id: value ?? '' }, skip: !value }).data?.organisation;
  const isTyped = asked.length > 1 && asked !== chosen?.name;
  const found = useQuery(OrganisationOptionsQuery, { variables: { text: asked, kinds: kinds ? [...kinds] : null, asAt }, skip: !isTyped });

  const options = useMemo(() => {
    const byId = new Map<string, OrganisationOption_OrganisationFragment>();
    for (const one of [...(chosen ? [chosen] : []), ...(isTyped ? (found.data?.organisations.nodes ?? []) : [])]) byId.set(one.id, one);
    return byId;
  }, [chosen, isTyped, found.data]);

  return (
    <Select
      label={label}
      placeholder={placeholder}
      data={[...options.values()].map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen ? (value ?? null) : null}
      onChange={onChange}
      searchable
      clearable
      searchValue={text}
      onSearchChange={setText}
      filter={({ options: all }) => all}
      nothingFoundMessage={!isTyped ? 'Type the name of an organisation.' : found.loading ? 'Searching…' : 'No organisation of that name.'}
      renderOption={({ option }) => {
        const kind = options.get(option.value)?.kind;
        return (
          <span>
            {option.label}
            {kind && <small>, {ORGANISATION_KIND_LABELS[kind].toLowerCase()}</small>}
          </span>
        );
      }}
      clearButtonProps={{ 'aria-label': `Clear ${label.toLowerCase()}` }}
    />
  );
}
