import { AGREEMENT_KIND_LABELS, AGREEMENT_STAGE_LABELS, PARTY_ROLE_LABELS } from '@atlas/shared/vocabulary';
import type { ReactNode } from 'react';
import type { AgreementRow_AgreementFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { dayInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { IllustrativeTag, TagSaid } from '../../ui/Illustrative.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { ExactMoney } from '../../ui/Money.tsx';
import type { Column } from '../../ui/table-model.ts';
import { OrganisationName } from '../organisations/OrganisationName.tsx';

graphql(`
  fragment AgreementRow_agreement on Agreement {
    id
    title
    kind
    stage(asAt: $asAt)
    startsOn
    endsOn
    valuePence
    isIllustrative
    parties {
      role
      organisation {
        ...OrganisationName_organisation
      }
    }
  }
`);

type Row = AgreementRow_AgreementFragment;

/** The columns; sorted here where all rows are at hand, else by the server. */
function columns(order: 'local' | 'server'): Column<Row>[] {
  const isLocal = order === 'local';
  const by = (sortBy: NonNullable<Column<Row>['sortBy']>) => (isLocal ? { sortBy } : { serverSort: true });
  return [
    {
      id: 'title',
      header: 'Agreement',
      isHeader: true,
      width: 16,
      ...by(({ title }) => title),
      cell: ({ id, title, isIllustrative }) => (
        <>
          <AtlasLink to={`/agreements/${id}`}>{title}</AtlasLink> <IllustrativeTag when={isIllustrative} />
        </>
      ),
    },
    {
      id: 'kind',
      header: 'Kind',
      width: 9,
      ...(isLocal && { sortBy: ({ kind }: Row) => AGREEMENT_KIND_LABELS[kind] }),
      cell: ({ kind }) => AGREEMENT_KIND_LABELS[kind],
    },
    { id: 'stage', header: 'Stage', width: 8, cell: ({ stage }) => (stage ? AGREEMENT_STAGE_LABELS[stage] : '') },
    {
      id: 'parties',
      header: 'Parties',
      width: 17,
      cell: ({ parties, isIllustrative }) => (
        <TagSaid when={isIllustrative}>
          <ul>
            {parties.map(({ role, organisation }) => (
              <li key={`${role} ${organisation.id}`}>
                <OrganisationName organisation={organisation} part={PARTY_ROLE_LABELS[role].toLowerCase()} />
              </li>
            ))}
          </ul>
        </TagSaid>
      ),
    },
    {
      id: 'starts',
      header: 'Starts',
      width: 9,
      nowrap: true,
      ...by(({ startsOn }) => startsOn),
      cell: ({ startsOn }) => dayInWords(startsOn),
    },
    { id: 'ends', header: 'Last day', width: 9, nowrap: true, ...by(({ endsOn }) => endsOn), cell: ({ endsOn }) => dayInWords(endsOn) },
    {
      id: 'value',
      header: 'Value',
      numeric: true,
      width: 7,
      ...by(({ valuePence }) => valuePence),
      cell: ({ valuePence }) => (valuePence == null ? '' : <ExactMoney pence={valuePence} />),
    },
  ];
}

const LOCAL = columns('local');
const SERVER = columns('server');

interface Props {
  readonly caption: string;
  readonly agreements: readonly Row[] | undefined;
  readonly order: 'local' | 'server';
  readonly sortParam?: string;
  readonly pageParams?: readonly string[];
  readonly isLoading?: boolean;
  readonly empty: ReactNode;
}

/** Agreements with their parties, stage in words, life and exact value. */
export function AgreementsTable({ agreements, order, ...rest }: Props) {
  return (
    <DataTable
      {...rest}
      hideCaption
      columns={order === 'local' ? LOCAL : SERVER}
      rows={agreements}
      rowKey={({ id }) => id}
      loadingText="Finding the agreements that match."
      skeletonRows={16}
    />
  );
}
