import { CAPACITY_KIND_LABELS } from '@atlas/shared/vocabulary';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { validityInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { IllustrativeTag } from '../../ui/Illustrative.tsx';
import type { Column } from '../../ui/table-model.ts';
import { ProposeInstead } from '../editing/proposing.tsx';
import { OrganisationName } from '../organisations/OrganisationName.tsx';
import { EndForm } from '../people/EndForm.tsx';
import { AreaNames } from '../places/AreaNames.tsx';
import { useCan } from '../viewer/use-can.ts';
import { OfferForm } from './OfferForm.tsx';
import type { Capacity, CapacityLabel } from './offer-values.ts';
import { useEndCapacity } from './use-send-capacity.ts';

interface Props {
  readonly label: CapacityLabel;
  readonly rows: readonly Capacity[] | undefined;
  /** False on the page of the organisation whose they are. */
  readonly showsOrganisation?: boolean;
  readonly sortParam: string;
  readonly isLoading?: boolean;
  readonly empty: ReactNode;
}
type Opened = { readonly held: Capacity; readonly form: 'CHANGE' | 'END' };

/** Offers or needs: what, of whom, for what, where and when. */
export function OffersTable({ label, rows, showsOrganisation = true, sortParam, isLoading = false, empty }: Props) {
  const { wayTo } = useCan();
  const [opened, setOpened] = useState<Opened>();
  const end = useEndCapacity(label);
  const close = () => setOpened(undefined);
  const mayChange = rows?.some((row) => wayTo('engagement:edit', row) !== undefined) ?? false;
  const columns: Column<Capacity>[] = [
    {
      id: 'title',
      header: 'What',
      isHeader: true,
      width: 16,
      sortBy: ({ title }) => title,
      cell: ({ title, description, isIllustrative }) => (
        <>
          {title} <IllustrativeTag when={isIllustrative} />
          {description && <p>{description}</p>}
        </>
      ),
    },
    {
      id: 'kind',
      header: 'Kind',
      width: 6,
      sortBy: ({ kind }) => CAPACITY_KIND_LABELS[kind],
      cell: ({ kind }) => CAPACITY_KIND_LABELS[kind],
    },
    ...(showsOrganisation
      ? [
          {
            id: 'who',
            header: label === 'Offer' ? 'Offered by' : 'Needed by',
            width: 13,
            sortBy: ({ organisation }: Capacity) => organisation?.name,
            cell: ({ organisation }: Capacity) => organisation && <OrganisationName organisation={organisation} />,
          },
        ]
      : []),
    { id: 'themes', header: 'For', width: 10, cell: ({ themes }) => themes.map(({ name }) => name).join('; ') },
    { id: 'where', header: 'Where', width: 9, cell: ({ areas }) => <AreaNames areas={areas} /> },
    { id: 'when', header: 'When', width: 11, sortBy: ({ validFrom }) => validFrom, cell: validityInWords },
    ...(mayChange
      ? [
          {
            id: 'do',
            header: 'Change',
            hideHeader: true,
            width: 8,
            nowrap: true,
            cell: (held: Capacity) => <Actions held={held} way={wayTo('engagement:edit', held)} onOpen={setOpened} />,
          },
        ]
      : []),
  ];
  return (
    <>
      <DataTable
        caption={label === 'Offer' ? 'What is offered' : 'What is needed'}
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        sortParam={sortParam}
        isLoading={isLoading}
        empty={empty}
      />
      {opened && (
        <ProposeInstead when={wayTo('engagement:edit', opened.held) === 'PROPOSE'} onClose={close}>
          {opened.form === 'CHANGE' && <OfferForm label={label} held={opened.held} onClose={close} />}
          {opened.form === 'END' && (
            <EndForm
              what={`“${opened.held.title}”`}
              record={opened.held}
              said={label === 'Offer' ? 'The offer is ended.' : 'The need is ended.'}
              send={end}
              onClose={close}
            />
          )}
        </ProposeInstead>
      )}
    </>
  );
}

interface ActionsProps {
  readonly held: Capacity;
  readonly way: 'CHANGE' | 'PROPOSE' | undefined;
  readonly onOpen: (opened: Opened) => void;
}

function Actions({ held, way, onOpen }: ActionsProps) {
  if (way === undefined) return null;
  const button = (words: string, form: Opened['form']) => (
    <Button variant="subtle" size="compact-sm" aria-label={`${words}: ${held.title}`} onClick={() => onOpen({ held, form })}>
      {words}
    </Button>
  );
  if (way === 'PROPOSE') return button('Propose a change', 'CHANGE');
  return (
    <>
      {button('Change', 'CHANGE')}
      {button('End', 'END')}
    </>
  );
}
