import { useQuery } from '@apollo/client/react';
import { ROLE_KIND_LABELS, ROLE_KINDS, roleKinds } from '@atlas/shared/vocabulary';
import { Button, MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { OrganisationPicker } from '../../features/organisations/OrganisationPicker.tsx';
import { PeopleTable } from '../../features/people/PeopleTable.tsx';
import { PersonForm } from '../../features/people/PersonForm.tsx';
import { useCan } from '../../features/viewer/use-can.ts';
import { graphql } from '../../gql/index.ts';
import { readAll, useAddress } from '../../lib/address.ts';
import { useNarrowing } from '../../lib/narrowing.ts';
import { countOf, dayInWords } from '../../lib/wording.ts';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { Page } from '../../ui/Page.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { Failure } from '../../ui/States.tsx';
import { TextFilter } from '../../ui/TextFilter.tsx';

const PAGE_SIZE = 50;
const KINDS = ROLE_KINDS.map((value) => ({ value, label: ROLE_KIND_LABELS[value] }));

const PeopleQuery = graphql(`
  query People($filter: PersonFilter, $asAt: Date, $first: Int!, $after: String) {
    people(filter: $filter, asAt: $asAt, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...PersonRow_person
      }
    }
  }
`);

/** Whom do we know, in which post, and how are they reached? */
export function PeoplePage() {
  const address = useAddress();
  const { asAt, params } = address;
  const navigate = useNavigate();
  const { can } = useCan();
  const [isOpen, setOpen] = useState(false);
  const text = params.get('text') ?? '';
  const roles = readAll(params, 'role', roleKinds);
  const organisation = params.get('organisation') ?? undefined;
  const { data, previousData, loading, error, refetch } = useQuery(PeopleQuery, {
    variables: {
      filter: { text: text || undefined, roles: roles.length ? roles : undefined, organisation },
      asAt,
      first: PAGE_SIZE,
      after: params.get('after'),
    },
  });
  const list = (data ?? (loading ? previousData : undefined))?.people;
  const { set, onClear, isNarrowed } = useNarrowing({ text, roles, organisation }, ['text', 'role', 'organisation']);
  return (
    <Page
      title="People"
      sentence={
        list && (
          <>
            {`${countOf(list.totalCount, 'person', 'people')} ${isNarrowed ? 'match' : 'you may see are held'}${asAt ? `, with their posts on ${dayInWords(asAt)}` : ''}. See also `}
            <AtlasLink to="/engagements">who met whom</AtlasLink> and <AtlasLink to="/offers">who offers or needs what</AtlasLink>.
          </>
        )
      }
      actions={
        can('person:edit') && (
          <Button variant="default" onClick={() => setOpen(true)}>
            Record a person
          </Button>
        )
      }
      onlyIllustrative={list !== undefined && list.nodes.length > 0 && list.nodes.every(({ isIllustrative }) => isIllustrative)}
    >
      <FilterBar label="Narrow the people" onClear={onClear}>
        <TextFilter label="Name" value={text} onChange={set('text')} />
        <MultiSelect
          label="Kind of post"
          data={KINDS}
          value={roles}
          onChange={set('role')}
          placeholder={roles.length ? '' : 'Any'}
          clearable
        />
        <OrganisationPicker label="With a post in" placeholder="Any organisation" value={organisation} onChange={set('organisation')} />
      </FilterBar>
      {error && !list ? (
        <Failure what="The people" error={error} onRetry={() => refetch()} />
      ) : (
        <PeopleTable people={list?.nodes} isLoading={loading} />
      )}
      {list && <Pager what="people" shown={list.nodes.length} total={list.totalCount} pageInfo={list.pageInfo} />}
      {isOpen && <PersonForm onClose={() => setOpen(false)} onSaved={({ id }) => navigate(address.to(`/people/${id}`))} />}
    </Page>
  );
}
