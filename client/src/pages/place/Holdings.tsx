import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { ProvisionForm } from '../../features/provisions/ProvisionForm.tsx';
import { ProvisionsTable } from '../../features/provisions/ProvisionsTable.tsx';
import { useCan } from '../../features/viewer/use-can.ts';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { formatCount, nounFor } from '../../lib/wording.ts';
import { AddButton } from '../../ui/AddButton.tsx';
import { Figures } from '../../ui/Figures.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Section } from '../../ui/Page.tsx';
import { ShowMore } from '../../ui/ShowMore.tsx';
import { Failure } from '../../ui/States.tsx';

const HoldingsQuery = graphql(`
  query PlaceHoldings($id: ID!, $asAt: Date, $after: String) {
    overview(within: $id, asAt: $asAt) {
      organisations
      provisions
      ties
      agreements
      unconfirmedTies
      summary
    }
    provisions(filter: { within: $id }, asAt: $asAt, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ProvisionRow_provision
      }
    }
  }
`);

/** What is held within a place; read apart from the place itself, so that one can fail without the other. */
export function Holdings({ place }: { readonly place: { readonly id: string; readonly name: string } }) {
  const { asAt } = useAddress();
  const { id, name } = place;
  const { can } = useCan();
  const [isRecording, setRecording] = useState(false);
  const { data, loading, error, refetch, fetchMore } = useQuery(HoldingsQuery, { variables: { id, asAt } });
  if (!data) {
    if (loading) return <PageSkeleton text={`Counting what is held in ${name}.`} figures={4} rows={6} />;
    return <Failure what={`What is held in ${name}`} error={error} onRetry={() => refetch()} />;
  }
  const { overview, provisions } = data;
  return (
    <>
      <Section title="What is held here" note={overview.summary}>
        <Figures
          figures={[
            {
              label: nounFor(overview.organisations, 'organisation'),
              value: (
                <AtlasLink to="/organisations" search={{ place: id }}>
                  {formatCount(overview.organisations)}
                </AtlasLink>
              ),
            },
            {
              label: nounFor(overview.ties, 'tie'),
              value: (
                <AtlasLink to="/network" search={{ place: id }}>
                  {formatCount(overview.ties)}
                </AtlasLink>
              ),
              note: `${formatCount(overview.unconfirmedTies)} not confirmed by the other side`,
            },
            { label: nounFor(overview.provisions, 'provision'), value: formatCount(overview.provisions), note: 'who does what where' },
            {
              label: nounFor(overview.agreements, 'live agreement'),
              value: (
                <AtlasLink to="/agreements" search={{ place: id }}>
                  {formatCount(overview.agreements)}
                </AtlasLink>
              ),
            },
          ]}
        />
      </Section>
      <Section
        title="Who does what here"
        actions={can('provision:edit') && <AddButton label="Record who does what" onPress={() => setRecording(true)} />}
      >
        <ProvisionsTable
          caption={`Who does what in ${name}`}
          provisions={provisions.nodes}
          total={provisions.totalCount}
          withOrganisation
          empty="Nothing is held of who works here on this day."
        />
        <ShowMore
          label="Show more"
          pageInfo={provisions.pageInfo}
          onMore={(after) =>
            fetchMore({
              variables: { after },
              updateQuery: (before, { fetchMoreResult: next }) => ({
                ...next,
                provisions: { ...next.provisions, nodes: [...before.provisions.nodes, ...next.provisions.nodes] },
              }),
            })
          }
        />
      </Section>
      {isRecording && <ProvisionForm area={{ id, label: name }} onClose={() => setRecording(false)} />}
    </>
  );
}
