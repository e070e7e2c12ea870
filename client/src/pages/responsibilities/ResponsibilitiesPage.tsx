import { useQuery } from '@apollo/client/react';
import { RESOURCE_KIND_LABELS } from '@atlas/shared/vocabulary';
import { Checkbox } from '@mantine/core';
import { AgreementTabs } from '../../features/agreements/AgreementTabs.tsx';
import type { ResponsibilitiesQuery as Result } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { countOf, formatCount, listOf } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { ExactMoney } from '../../ui/Money.tsx';
import { Page } from '../../ui/Page.tsx';
import { Failure, Nothing } from '../../ui/States.tsx';
import type { Column } from '../../ui/table-model.ts';

const ResponsibilitiesQuery = graphql(`
  query Responsibilities($within: ID, $onlyWithout: Boolean!, $asAt: Date) {
    responsibilityLedger(within: $within, onlyWithout: $onlyWithout, asAt: $asAt, first: 200) {
      summary
      places
      placesWithout
      rows {
        area {
          id
          name
        }
        passed
        passedPence
        askedPence
        agreements {
          id
          title
        }
        withoutResources {
          id
          title
        }
      }
    }
  }
`);

type Row = Result['responsibilityLedger']['rows'][number];

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'place',
    header: 'Place',
    isHeader: true,
    width: 12,
    sortBy: ({ area }) => area.name,
    cell: ({ area }) => <AtlasLink to={`/places/${area.id}`}>{area.name}</AtlasLink>,
  },
  {
    id: 'agreements',
    header: 'Responsibilities passed on',
    width: 22,
    sortBy: ({ agreements }) => agreements.length,
    cell: ({ agreements, withoutResources }) => (
      <ul>
        {agreements.map(({ id, title }) => (
          <li key={id}>
            <AtlasLink to={`/agreements/${id}`}>{title}</AtlasLink>
            {withoutResources.some((one) => one.id === id) && ': no resource recorded'}
          </li>
        ))}
      </ul>
    ),
  },
  {
    id: 'passed',
    header: 'What passed',
    width: 10,
    cell: ({ passed }) => listOf(passed.map((kind) => RESOURCE_KIND_LABELS[kind].toLowerCase())),
  },
  {
    id: 'money',
    header: 'Money passed',
    numeric: true,
    width: 9,
    sortBy: ({ passedPence }) => passedPence,
    cell: ({ passedPence }) => <ExactMoney pence={passedPence} />,
  },
  {
    id: 'without',
    header: 'Without resources',
    numeric: true,
    width: 8,
    sortBy: ({ withoutResources }) => withoutResources.length,
    cell: ({ withoutResources }) => formatCount(withoutResources.length),
  },
];

/** Which places carry responsibilities, and with what means? */
export function ResponsibilitiesPage() {
  const { asAt, place, params, change } = useAddress();
  const onlyWithout = params.get('only') === 'without';
  const { data, previousData, loading, error, refetch } = useQuery(ResponsibilitiesQuery, {
    variables: { within: place, onlyWithout, asAt },
  });
  const ledger = (data ?? (loading ? previousData : undefined))?.responsibilityLedger;
  if (!ledger) {
    if (error) return <Failure isPage what="The ledger" error={error} onRetry={() => refetch()} />;
    return <PageSkeleton text="Adding up what passed with each responsibility." rows={10} />;
  }
  return (
    <Page title="Responsibilities" sentence={ledger.summary}>
      <AgreementTabs />
      <Checkbox
        label={`Only places where a responsibility has no resource recorded (${countOf(ledger.placesWithout, 'place')})`}
        checked={onlyWithout}
        onChange={(event) => change({ only: event.currentTarget.checked ? 'without' : null }, { replace: true })}
        mb="md"
      />
      <DataTable
        caption="Responsibilities by place"
        hideCaption
        columns={COLUMNS}
        rows={ledger.rows}
        rowKey={({ area }) => area.id}
        empty={
          <Nothing title="No live agreement passes a responsibility on here.">
            <p>Look at a wider place or another day.</p>
          </Nothing>
        }
      />
    </Page>
  );
}
