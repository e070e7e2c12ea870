import { useQuery } from '@apollo/client/react';
import { PROPOSAL_STATE_LABELS, PROPOSAL_STATES, type ProposalState, proposalStates } from '@atlas/shared/vocabulary';
import { MultiSelect } from '@mantine/core';
import { ProposalsTable } from '../../features/proposals/ProposalsTable.tsx';
import { useCan } from '../../features/viewer/use-can.ts';
import { graphql } from '../../gql/index.ts';
import { readAll, useAddress } from '../../lib/address.ts';
import { useNarrowing } from '../../lib/narrowing.ts';
import { countOf } from '../../lib/wording.ts';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { Page } from '../../ui/Page.tsx';
import { ShowMore } from '../../ui/ShowMore.tsx';
import { Failure, Nothing } from '../../ui/States.tsx';

const STATES = PROPOSAL_STATES.map((value) => ({ value, label: PROPOSAL_STATE_LABELS[value] }));

const ProposalsQuery = graphql(`
  query Proposals($states: [ProposalState!], $after: String) {
    proposals(filter: { states: $states }, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...ProposalRow_proposal
        }
      }
    }
    waiting: proposals(filter: { states: [OPEN] }, first: 1) {
      totalCount
    }
  }
`);

/** What do partners propose, and what became of it? */
export function ProposalsPage() {
  const { params } = useAddress();
  const { viewerId, holds } = useCan();
  const states = readAll(params, 'state', proposalStates) as ProposalState[];
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(ProposalsQuery, {
    variables: { states: states.length ? states : undefined },
    fetchPolicy: 'cache-and-network',
  });
  const shown = data ?? (loading ? previousData : undefined);
  const { set, onClear, isNarrowed } = useNarrowing({ states }, ['state']);
  const decides = holds('proposal:decide');
  return (
    <Page title="Proposals" sentence={shown && sentenceAbout(shown.waiting.totalCount, decides)}>
      <FilterBar label="Narrow the proposals" onClear={onClear}>
        <MultiSelect
          label="What became of them"
          data={STATES}
          value={states}
          onChange={set('state')}
          placeholder={states.length ? '' : 'Any'}
          clearable
        />
      </FilterBar>
      {error && !shown ? (
        <Failure what="The proposals" error={error} onRetry={() => refetch()} />
      ) : (
        <>
          <ProposalsTable
            caption={shown ? countOf(shown.proposals.totalCount, 'proposal') : 'Proposals'}
            rows={shown?.proposals.edges.map(({ node }) => node)}
            isLoading={loading}
            empty={
              <Nothing title={isNarrowed ? 'No proposal matches.' : 'Nothing was proposed.'}>
                <p>
                  {viewerId === 'anonymous'
                    ? 'Sign in to see what was proposed by and to your organisation.'
                    : 'Where somebody may not change a record, they can propose it from its page, and it stands here.'}
                </p>
              </Nothing>
            }
          />
          {shown && (
            <ShowMore
              label="Show more proposals"
              pageInfo={shown.proposals.pageInfo}
              onMore={(after) => fetchMore({ variables: { after } })}
            />
          )}
        </>
      )}
    </Page>
  );
}

function sentenceAbout(waiting: number, decides: boolean): string {
  if (waiting === 0) return decides ? 'No proposal waits for an answer.' : 'None of your proposals waits for an answer.';
  const what = countOf(waiting, 'proposal waits', 'proposals wait');
  return decides ? `${what} for an answer from your council.` : `${what} for an answer from the council.`;
}
