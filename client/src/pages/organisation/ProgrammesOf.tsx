import type { InitiativeOf_InitiativeFragment, ProgrammeOf_ProgrammeFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { INITIATIVE_KIND_LABELS } from '../../lib/labels.ts';
import { spanInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { Section } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table-model.ts';

graphql(`
  fragment ProgrammeOf_programme on Programme {
    id
    name
    startsOn
    endsOn
  }
`);
graphql(`
  fragment InitiativeOf_initiative on Initiative {
    id
    name
    kind
    startsOn
    endsOn
    programme {
      id
      name
    }
  }
`);

interface Row {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly when: string;
  readonly programme: { readonly id: string; readonly name: string } | null | undefined;
}

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'name',
    header: 'Name',
    isHeader: true,
    width: 16,
    sortBy: ({ name }) => name,
    cell: ({ id, name, kind }) => <AtlasLink to={`/${kind === 'Programme' ? 'programmes' : 'initiatives'}/${id}`}>{name}</AtlasLink>,
  },
  { id: 'kind', header: 'Kind', width: 8, sortBy: ({ kind }) => kind, cell: ({ kind }) => kind },
  {
    id: 'programme',
    header: 'Programme',
    width: 14,
    cell: ({ programme }) => programme && <AtlasLink to={`/programmes/${programme.id}`}>{programme.name}</AtlasLink>,
  },
  { id: 'when', header: 'When', width: 10, cell: ({ when }) => when },
];

interface Props {
  readonly programmes: readonly ProgrammeOf_ProgrammeFragment[];
  readonly initiatives: readonly InitiativeOf_InitiativeFragment[];
}

/** Programmes an organisation leads or takes part in, and their initiatives. */
export function ProgrammesOf({ programmes, initiatives }: Props) {
  const rows: Row[] = [
    ...programmes.map(({ id, name, startsOn, endsOn }) => ({
      id,
      name,
      kind: 'Programme',
      when: spanInWords(startsOn, endsOn),
      programme: null,
    })),
    ...initiatives.map(({ id, name, kind, startsOn, endsOn, programme }) => ({
      id,
      name,
      kind: INITIATIVE_KIND_LABELS[kind],
      when: spanInWords(startsOn, endsOn),
      programme,
    })),
  ];
  if (rows.length === 0) return null;
  return (
    <Section title="Programmes and initiatives">
      <DataTable
        caption="Programmes and initiatives"
        hideCaption
        columns={COLUMNS}
        rows={rows}
        rowKey={({ id }) => id}
        sortParam="programmes"
        empty={null}
      />
    </Section>
  );
}
