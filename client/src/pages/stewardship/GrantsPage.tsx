import { useQuery } from '@apollo/client/react';
import { ROLE_LABELS, ROLES, roles } from '@atlas/shared/permissions';
import { Button, Checkbox, MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { GiveGrantForm } from '../../features/grants/GiveGrantForm.tsx';
import { GrantsTable } from '../../features/grants/GrantsTable.tsx';
import { giverOf } from '../../features/grants/giver.ts';
import { PersonAccess } from '../../features/grants/PersonAccess.tsx';
import { PersonWork } from '../../features/grants/PersonWork.tsx';
import { PrincipalField } from '../../features/grants/PrincipalField.tsx';
import { OrganisationPicker } from '../../features/organisations/OrganisationPicker.tsx';
import { ForHolders } from '../../features/stewardship/ForHolders.tsx';
import { StewardshipTabs } from '../../features/stewardship/StewardshipTabs.tsx';
import { useCan } from '../../features/viewer/use-can.ts';
import { graphql } from '../../gql/index.ts';
import { readAll, useAddress } from '../../lib/address.ts';
import { countOf } from '../../lib/wording.ts';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { Page } from '../../ui/Page.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { Failure } from '../../ui/States.tsx';

const PAGE_SIZE = 50;
const ROLE_OPTIONS = ROLES.map((value) => ({ value, label: ROLE_LABELS[value] }));

const GrantsQuery = graphql(`
  query Grants($filter: GrantFilter, $first: Int!, $after: String, $person: ID!, $hasPerson: Boolean!, $manages: Boolean!) {
    grants(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...GrantRow_grant
      }
    }
    me {
      id
      ...Giver_viewer
    }
    principal(id: $person) @include(if: $hasPerson) {
      id
      name
      ...PortfolioForm_principal
    }
    sessionsOf(principal: $person) @include(if: $manages) {
      ...PersonAccess_session
    }
    accessTokens(principal: $person) @include(if: $manages) {
      ...MyTokens_accessToken
    }
  }
`);

/** Who holds which role, for whose records? Of one person: what their work is about, and how they get in. */
export function GrantsPage() {
  return (
    <ForHolders title="Roles" needs="grant:give">
      <Grants />
    </ForHolders>
  );
}

function Grants() {
  const { params, change } = useAddress();
  const { holds } = useCan();
  const [isGiving, setGiving] = useState(false);
  const person = params.get('person') ?? undefined;
  const organisation = params.get('organisation') ?? undefined;
  const chosen = readAll(params, 'role', roles);
  const isLive = params.get('held') !== 'ever';
  const { data, previousData, loading, error, refetch } = useQuery(GrantsQuery, {
    variables: {
      filter: { principal: person, organisation, roles: chosen.length > 0 ? chosen : undefined, isLive: isLive ? true : undefined },
      first: PAGE_SIZE,
      after: params.get('after'),
      person: person ?? '',
      hasPerson: person !== undefined,
      manages: person !== undefined && holds('session:manage'),
    },
    fetchPolicy: 'cache-and-network',
  });
  const shown = data ?? (loading ? previousData : undefined);
  const list = shown?.grants;
  const giver = shown && giverOf(shown.me);
  const about = person === undefined ? undefined : (shown?.principal ?? undefined);
  const set = (name: string) => (value: string | string[] | null) => change({ [name]: value, after: null, from: null }, { replace: true });
  const isNarrowed = person !== undefined || organisation !== undefined || chosen.length > 0;
  return (
    <Page
      title="Roles"
      sentence={list && sentenceOf(list.totalCount, { isLive, isNarrowed, about: about?.name })}
      actions={
        giver &&
        giver.roles.length > 0 && (
          <Button variant="default" onClick={() => setGiving(true)}>
            Give a role
          </Button>
        )
      }
    >
      <StewardshipTabs />
      {giver?.roles.length === 0 && (
        <p>
          Your own role is for some areas alone, so that you see these and give none: ask a steward whose role is for all of the council.
        </p>
      )}
      <FilterBar
        label="Narrow the roles"
        onClear={isNarrowed ? () => change({ person: null, organisation: null, role: null, after: null, from: null }) : undefined}
      >
        <PrincipalField
          label="Who"
          placeholder="Anybody"
          bound={{
            value: about ? { id: about.id, label: about.name } : null,
            onChange: (next: { id: string } | null) => set('person')(next?.id ?? null),
          }}
        />
        <MultiSelect
          label="Role"
          data={ROLE_OPTIONS}
          value={chosen}
          onChange={set('role')}
          placeholder={chosen.length > 0 ? '' : 'Any'}
          clearable
        />
        <OrganisationPicker label="For" placeholder="Any organisation" value={organisation} onChange={set('organisation')} />
        <Checkbox
          mt={{ base: 0, sm: 28 }}
          label="Past and future roles too"
          checked={!isLive}
          onChange={({ currentTarget }) => set('held')(currentTarget.checked ? 'ever' : null)}
        />
      </FilterBar>
      {error && !list ? (
        <Failure what="The roles" error={error} onRetry={() => refetch()} />
      ) : (
        <GrantsTable grants={list?.nodes} giver={giver} isLoading={loading} />
      )}
      {list && <Pager what="roles" shown={list.nodes.length} total={list.totalCount} pageInfo={list.pageInfo} />}
      {about && <PersonWork person={about} />}
      {about && shown?.sessionsOf && shown.accessTokens && (
        <PersonAccess person={about} sessions={shown.sessionsOf} tokens={shown.accessTokens} />
      )}
      {isGiving && giver && (
        <GiveGrantForm giver={giver} to={about && { id: about.id, label: about.name }} onClose={() => setGiving(false)} />
      )}
    </Page>
  );
}

function sentenceOf(
  total: number,
  { isLive, isNarrowed, about }: { isLive: boolean; isNarrowed: boolean; about: string | undefined },
): string {
  const count = countOf(total, 'role');
  if (about !== undefined) return isLive ? `${about} holds ${count} today.` : `${about} holds, held or will hold ${count}.`;
  const which = `${count}${isNarrowed ? ' that match' : ' you may see'}`;
  return isLive ? `${which} ${total === 1 ? 'is' : 'are'} held today.` : `${which}, held today, once or later.`;
}
