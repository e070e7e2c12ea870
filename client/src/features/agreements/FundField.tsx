import { useMutation, useQuery } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../gql/index.ts';
import { type Bound, half } from '../editing/fields.tsx';
import { outcomeOf } from '../editing/payload.ts';
import type { Chosen } from '../editing/types.ts';
import { useAction } from '../editing/use-action.ts';

/** Every fund, to choose from. */
export const FundsQuery = graphql(`
  query Funds {
    funds(first: 200) {
      id
      name
    }
  }
`);

const CreateFundMutation = graphql(`
  mutation CreateFund($input: CreateFundInput!) {
    createFund(input: $input) {
      fund {
        id
        name
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const CREATE = 'create';

/** Chooses the money behind an agreement, or records it by its name. Its value is a Chosen, null for none. */
export function FundField({ bound }: { readonly bound: Bound }) {
  const { value, onChange, ...rest } = bound as { value: Chosen | null; onChange: (value: Chosen | null) => void };
  const [text, setText] = useState('');
  const { data } = useQuery(FundsQuery);
  const [create] = useMutation(CreateFundMutation);
  const { act } = useAction();
  const options = new Map((data?.funds ?? []).map(({ id, name }) => [id, name]));
  if (value) options.set(value.id, value.label);
  const typed = text.trim();
  const isNew = typed.length > 1 && ![...options.values()].includes(typed);
  const record = () =>
    act(async () => {
      const result = await create({ variables: { input: { name: typed, visibility: 'NETWORK' } } });
      const outcome = outcomeOf(result, result.data?.createFund, ({ fund }) => fund);
      if (outcome.record) onChange({ id: outcome.record.id, label: outcome.record.name });
      return outcome;
    }, 'The fund is recorded.');
  return (
    <Select<string>
      label="Paid from"
      data={[
        ...[...options].map(([id, label]) => ({ value: id, label })),
        ...(isNew ? [{ value: CREATE, label: `Record “${typed}” as a new fund` }] : []),
      ]}
      value={value?.id ?? null}
      onChange={(id) => {
        if (id === CREATE) void record();
        else onChange(id === null ? null : { id, label: options.get(id) ?? id });
      }}
      filter={({ options: all, search }) =>
        all.filter((one) => 'label' in one && (one.value === CREATE || one.label.toLowerCase().includes(search.toLowerCase().trim())))
      }
      searchable
      clearable
      searchValue={text}
      onSearchChange={setText}
      nothingFoundMessage="No fund of that name."
      clearButtonProps={{ 'aria-label': 'Clear paid from' }}
      {...half(true)}
      {...rest}
    />
  );
}
