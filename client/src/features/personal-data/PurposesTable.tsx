import { keepingStarts } from '@atlas/shared/personal-data';
import type { PurposeRow_PersonalDataPurposeFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { capitalise, lowerFirst } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Nothing } from '../../ui/States.tsx';
import type { Column } from '../../ui/table-model.ts';
import { recordWords } from '../changes/words.ts';
import { keptFor } from './words.ts';

graphql(`
  fragment PurposeRow_personalDataPurpose on PersonalDataPurpose {
    record
    properties
    what
    sphere
    purpose
    basisText
    months
    from
  }
`);

type Row = PurposeRow_PersonalDataPurposeFragment;
const COLUMNS: readonly Column<Row>[] = [
  { id: 'what', header: 'What', isHeader: true, width: 16, cell: ({ what }) => what },
  { id: 'record', header: 'In', width: 8, cell: ({ record }) => capitalise(recordWords(record)) },
  { id: 'purpose', header: 'Why', width: 18, cell: ({ purpose }) => purpose },
  { id: 'basis', header: 'Lawful basis', width: 18, cell: ({ basisText }) => basisText },
  {
    id: 'kept',
    header: 'Kept for',
    width: 12,
    cell: ({ months, from }) => `${capitalise(keptFor(months))} from ${lowerFirst(keepingStarts.labels[from])}`,
  },
];

interface Props {
  readonly caption: string;
  readonly purposes: readonly Row[];
}

/** Kinds of personal data, why each is held and for how long. */
export function PurposesTable({ caption, purposes }: Props) {
  return (
    <DataTable
      caption={caption}
      hideCaption
      columns={COLUMNS}
      rows={purposes}
      rowKey={({ record, properties, what }) => `${record} ${properties.join(' ')} ${what}`}
      empty={<Nothing title="Nothing of this kind is held." />}
    />
  );
}
