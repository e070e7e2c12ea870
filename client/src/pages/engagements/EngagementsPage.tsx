import { useQuery } from '@apollo/client/react';
import { isIsoDate } from '@atlas/shared/time';
import { ENGAGEMENT_KIND_LABELS, ENGAGEMENT_KINDS, engagementKinds } from '@atlas/shared/vocabulary';
import { Button, MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { EngagementForm } from '../../features/engagements/EngagementForm.tsx';
import { EngagementsTable } from '../../features/engagements/EngagementsTable.tsx';
import { OrganisationPicker } from '../../features/organisations/OrganisationPicker.tsx';
import { RecordPanel } from '../../features/record-panel/RecordPanel.tsx';
import { useCan } from '../../features/viewer/use-can.ts';
import { graphql } from '../../gql/index.ts';
import { readAll, useAddress } from '../../lib/address.ts';
import { useNarrowing } from '../../lib/narrowing.ts';
import { countOf } from '../../lib/wording.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { Page } from '../../ui/Page.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { Failure, Nothing } from '../../ui/States.tsx';
import { TableSkeleton } from '../../ui/TableSkeleton.tsx';
import { TextFilter } from '../../ui/TextFilter.tsx';

const PAGE_SIZE = 50;
const KINDS = ENGAGEMENT_KINDS.map((value) => ({ value, label: ENGAGEMENT_KIND_LABELS[value] }));

const EngagementsQuery = graphql(`
  query Engagements($filter: EngagementFilter, $first: Int!, $after: String) {
    engagements(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...EngagementRow_engagement
      }
    }
  }
`);

const day = (text: string | null) => (isIsoDate(text) ? text : undefined);

/** Who met, when, about what? */
export function EngagementsPage() {
  const address = useAddress();
  const { params, place } = address;
  const navigate = useNavigate();
  const { can } = useCan();
  const [isOpen, setOpen] = useState(false);
  const text = params.get('text') ?? '';
  const kinds = readAll(params, 'kind', engagementKinds);
  const organisation = params.get('with') ?? undefined;
  const [since, until] = [day(params.get('since')), day(params.get('until'))];
  const { data, previousData, loading, error, refetch } = useQuery(EngagementsQuery, {
    variables: {
      filter: {
        text: text || undefined,
        kinds: kinds.length ? kinds : undefined,
        with: organisation,
        within: place,
        from: since,
        to: until,
      },
      first: PAGE_SIZE,
      after: params.get('after'),
    },
  });
  const list = (data ?? (loading ? previousData : undefined))?.engagements;
  const { set, onClear, isNarrowed } = useNarrowing({ text, kinds, organisation, since, until }, [
    'text',
    'kind',
    'with',
    'since',
    'until',
  ]);
  return (
    <Page
      title="Meetings"
      sentence={
        list && (
          <>
            {countOf(list.totalCount, 'meeting, workshop or the like', 'meetings, workshops and the like')}{' '}
            {list.totalCount === 1 ? 'is' : 'are'} held
            {isNarrowed || place ? ' that match' : ''}, the latest first. What partners can give and are looking for is under{' '}
            <AtlasLink to="/offers">offers and needs</AtlasLink>.
          </>
        )
      }
      actions={
        can('engagement:edit') && (
          <Button variant="default" onClick={() => setOpen(true)}>
            Record a meeting
          </Button>
        )
      }
    >
      <FilterBar label="Narrow the meetings" onClear={onClear}>
        <TextFilter label="Title" value={text} onChange={set('text')} />
        <MultiSelect label="Kind" data={KINDS} value={kinds} onChange={set('kind')} placeholder={kinds.length ? '' : 'Any'} clearable />
        <OrganisationPicker label="With" placeholder="Anybody" value={organisation} onChange={set('with')} />
        <DayInput label="Held since" placeholder="Any day" value={since} onChange={set('since')} clearLabel="Any day" />
        <DayInput label="Held until" placeholder="Any day" value={until} onChange={set('until')} clearLabel="Any day" />
      </FilterBar>
      {error && !list ? (
        <Failure what="The meetings" error={error} onRetry={() => refetch()} />
      ) : list ? (
        list.nodes.length > 0 ? (
          <EngagementsTable engagements={list.nodes} />
        ) : (
          <Nothing title="No meeting matches.">
            <p>Take a filter off, or look at another place.</p>
          </Nothing>
        )
      ) : (
        <table aria-busy="true" aria-label="Meetings">
          <TableSkeleton columns={6} rows={14} />
        </table>
      )}
      {list && <Pager what="meetings" shown={list.nodes.length} total={list.totalCount} pageInfo={list.pageInfo} />}
      <RecordPanel />
      {isOpen && <EngagementForm onClose={() => setOpen(false)} onSaved={({ id }) => navigate(address.to(`/engagements/${id}`))} />}
    </Page>
  );
}
