import { AREA_LEVEL_LABELS, AREA_LEVELS } from '@atlas/shared/vocabulary';
import type { ReactNode } from 'react';
import type { AreaRow_AreaFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { IllustrativeTag } from '../../ui/Illustrative.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import type { Column } from '../../ui/table-model.ts';
import { OrganisationNames } from '../organisations/OrganisationName.tsx';
import { AreaNames } from './AreaNames.tsx';

graphql(`
  fragment AreaRow_area on Area {
    id
    name
    level
    gssCode
    isIllustrative
    within(asAt: $asAt) {
      ...AreaName_area
    }
    governedBy(asAt: $asAt) {
      ...OrganisationName_organisation
    }
  }
`);

type Row = AreaRow_AreaFragment;

function columns(isLocal: boolean): Column<Row>[] {
  const by = (sortBy: NonNullable<Column<Row>['sortBy']>) => (isLocal ? { sortBy } : {});
  return [
    {
      id: 'name',
      header: 'Place',
      isHeader: true,
      width: 13,
      ...by(({ name }) => name),
      cell: ({ id, name, isIllustrative }) => (
        <>
          <AtlasLink to={`/places/${id}`}>{name}</AtlasLink> <IllustrativeTag when={isIllustrative} />
        </>
      ),
    },
    {
      id: 'level',
      header: 'Level',
      width: 10,
      ...by(({ level }) => AREA_LEVELS.indexOf(level)),
      cell: ({ level }) => AREA_LEVEL_LABELS[level],
    },
    { id: 'within', header: 'Within', width: 12, cell: ({ within }) => <AreaNames areas={within} /> },
    {
      id: 'governed',
      header: 'Governed by',
      width: 15,
      ...by(({ governedBy }) => governedBy[0]?.name),
      cell: ({ governedBy }) => <OrganisationNames organisations={governedBy} />,
    },
    { id: 'gss', header: 'GSS code', width: 7, ...by(({ gssCode }) => gssCode), cell: ({ gssCode }) => gssCode ?? '' },
    {
      id: 'organisations',
      header: 'Organisations',
      width: 7,
      cell: ({ id, name }) => (
        <AtlasLink to="/organisations" search={{ place: id }}>
          Show <span className="visually-hidden">the organisations in {name}</span>
        </AtlasLink>
      ),
    },
  ];
}

const LOCAL = columns(true);
const SERVER = columns(false);

interface Props {
  readonly caption: string;
  readonly areas: readonly Row[] | undefined;
  /** "server" where only a page of them is at hand, in the server's order. */
  readonly order: 'local' | 'server';
  readonly sortParam?: string;
  readonly pageParams?: readonly string[];
  readonly isLoading?: boolean;
  readonly empty: ReactNode;
}

/** Places with their level, what they are within, and the councils that govern them. */
export function AreasTable({ areas, order, ...rest }: Props) {
  return (
    <DataTable
      {...rest}
      hideCaption
      columns={order === 'local' ? LOCAL : SERVER}
      rows={areas}
      rowKey={({ id }) => id}
      loadingText="Finding the places that match."
      skeletonRows={16}
    />
  );
}
