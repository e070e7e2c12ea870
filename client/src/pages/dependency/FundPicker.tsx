import { useQuery } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { FundsQuery } from '../../features/agreements/FundField.tsx';

/** Chooses a fund by its name. */
export function FundPicker({ onChoose }: { readonly onChoose: (id: string | null) => void }) {
  const { data } = useQuery(FundsQuery);
  const funds = data?.funds ?? [];
  if (funds.length === 0) return null;
  return (
    <Select
      label="Add a fund"
      placeholder="Name"
      data={funds.map(({ id, name }) => ({ value: id, label: name }))}
      value={null}
      onChange={onChoose}
      searchable
      nothingFoundMessage="No fund of that name."
    />
  );
}
