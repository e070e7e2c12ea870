import { useQuery } from '@apollo/client/react';
import { ASSET_CONDITION_LABELS, ASSET_KIND_LABELS, assetConditions, assetKinds } from '@atlas/shared/vocabulary';
import { Button, MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { AssetForm } from '../../features/assets/AssetForm.tsx';
import { AssetsTable } from '../../features/assets/AssetsTable.tsx';
import { OrganisationPicker } from '../../features/organisations/OrganisationPicker.tsx';
import { useCan } from '../../features/viewer/use-can.ts';
import { graphql } from '../../gql/index.ts';
import { readAll, useAddress } from '../../lib/address.ts';
import { useNarrowing } from '../../lib/narrowing.ts';
import { countOf } from '../../lib/wording.ts';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { Page } from '../../ui/Page.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { Failure } from '../../ui/States.tsx';
import { TextFilter } from '../../ui/TextFilter.tsx';

const AssetsQuery = graphql(`
  query Assets($filter: AssetFilter, $asAt: Date, $first: Int!, $after: String) {
    assets(filter: $filter, asAt: $asAt, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...AssetRow_asset
      }
    }
  }
`);

const options = (vocabulary: { values: readonly string[] }, labels: Readonly<Record<string, string>>) =>
  vocabulary.values.map((value) => ({ value, label: labels[value] ?? value }));
const KINDS = options(assetKinds, ASSET_KIND_LABELS);
const CONDITIONS = options(assetConditions, ASSET_CONDITION_LABELS);

/** Which buildings and land are there, where, and who owns and manages them? */
export function AssetsPage() {
  const { asAt, place, params } = useAddress();
  const { can } = useCan();
  const navigate = useNavigate();
  const [isNew, setNew] = useState(false);
  const [kinds, conditions] = [readAll(params, 'kind', assetKinds), readAll(params, 'condition', assetConditions)];
  const [text, ownedBy, managedBy] = [params.get('text') ?? '', params.get('owner') ?? undefined, params.get('manager') ?? undefined];
  const { data, previousData, loading, error, refetch } = useQuery(AssetsQuery, {
    variables: {
      filter: {
        text: text || undefined,
        kinds: kinds.length > 0 ? kinds : undefined,
        conditions: conditions.length > 0 ? conditions : undefined,
        ownedBy,
        managedBy,
        within: place,
      },
      asAt,
      first: 100,
      after: params.get('after'),
    },
  });
  const list = (data ?? (loading ? previousData : undefined))?.assets;
  const { set, onClear, isNarrowed } = useNarrowing({ text, ownedBy, managedBy, kinds, conditions }, [
    'text',
    'kind',
    'condition',
    'owner',
    'manager',
  ]);
  return (
    <Page
      title="Buildings and land"
      sentence={
        list &&
        `${countOf(list.totalCount, 'asset')} ${list.totalCount === 1 ? 'is' : 'are'} held${isNarrowed || place ? ' of those asked for' : ''}.`
      }
      onlyIllustrative={list !== undefined && list.nodes.length > 0 && list.nodes.every(({ isIllustrative }) => isIllustrative)}
      actions={
        can('asset:edit') && (
          <Button variant="default" onClick={() => setNew(true)}>
            Record an asset
          </Button>
        )
      }
    >
      <FilterBar label="Narrow the assets" onClear={onClear}>
        <TextFilter label="Name" value={text} onChange={set('text')} />
        <MultiSelect label="Kind" data={KINDS} value={kinds} onChange={set('kind')} placeholder={kinds.length ? '' : 'Any'} clearable />
        <MultiSelect
          label="Condition"
          data={CONDITIONS}
          value={conditions}
          onChange={set('condition')}
          placeholder={conditions.length ? '' : 'Any'}
          clearable
        />
        <OrganisationPicker label="Owner" placeholder="Anybody" value={ownedBy} onChange={set('owner')} />
        <OrganisationPicker label="Manager" placeholder="Anybody" value={managedBy} onChange={set('manager')} />
      </FilterBar>
      {error && !list ? (
        <Failure what="The buildings and land" error={error} onRetry={() => refetch()} />
      ) : (
        <AssetsTable assets={list?.nodes} isLoading={loading} />
      )}
      {list && <Pager what="assets" shown={list.nodes.length} total={list.totalCount} pageInfo={list.pageInfo} />}
      {isNew && <AssetForm onClose={() => setNew(false)} onSaved={({ id }) => void navigate(`/assets/${id}`)} />}
    </Page>
  );
}
