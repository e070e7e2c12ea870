import { useQuery } from '@apollo/client/react';
import { CAPACITY_KIND_LABELS, CAPACITY_KINDS, capacityKinds } from '@atlas/shared/vocabulary';
import { Button, MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { OfferForm } from '../../features/offers/OfferForm.tsx';
import { OffersTable } from '../../features/offers/OffersTable.tsx';
import type { CapacityLabel } from '../../features/offers/offer-values.ts';
import { ThemePicker } from '../../features/themes/ThemePicker.tsx';
import { useCan } from '../../features/viewer/use-can.ts';
import { graphql } from '../../gql/index.ts';
import { readAll, useAddress } from '../../lib/address.ts';
import { useNarrowing } from '../../lib/narrowing.ts';
import { countOf } from '../../lib/wording.ts';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { ShowMore } from '../../ui/ShowMore.tsx';
import { Failure, Nothing } from '../../ui/States.tsx';
import { TextFilter } from '../../ui/TextFilter.tsx';

const KINDS = CAPACITY_KINDS.map((value) => ({ value, label: CAPACITY_KIND_LABELS[value] }));

const OffersQuery = graphql(`
  query Offers($offers: OfferFilter, $needs: NeedFilter, $asAt: Date, $offersAfter: String, $needsAfter: String) {
    offers(filter: $offers, asAt: $asAt, first: 50, after: $offersAfter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...OfferRow_offer
        }
      }
    }
    needs(filter: $needs, asAt: $asAt, first: 50, after: $needsAfter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...NeedRow_need
        }
      }
    }
    frameworks(asAt: $asAt) {
      ...ThemePicker_framework
    }
  }
`);

/** Who can give what, and who is looking for it, here? */
export function OffersPage() {
  const { asAt, place, params } = useAddress();
  const { can } = useCan();
  const [opened, setOpened] = useState<CapacityLabel>();
  const text = params.get('text') ?? '';
  const kinds = readAll(params, 'kind', capacityKinds);
  const themes = params.getAll('theme');
  const filter = {
    text: text || undefined,
    kinds: kinds.length ? kinds : undefined,
    themes: themes.length ? themes : undefined,
    within: place,
  };
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(OffersQuery, {
    variables: { offers: filter, needs: filter, asAt },
  });
  const shown = data ?? (loading ? previousData : undefined);
  const { set, onClear, isNarrowed } = useNarrowing({ text, kinds, themes }, ['text', 'kind', 'theme']);
  const button = (label: CapacityLabel, words: string) =>
    can('engagement:edit') && (
      <Button variant="default" size="compact-sm" onClick={() => setOpened(label)}>
        {words}
      </Button>
    );
  const empty = (what: string) => (
    <Nothing title={`No ${what} matches.`}>
      <p>Take a filter off, or look at another place or day.</p>
    </Nothing>
  );
  return (
    <Page
      title="Offers and needs"
      sentence={
        shown &&
        `${countOf(shown.offers.totalCount, 'offer')} and ${countOf(shown.needs.totalCount, 'need')} are held${isNarrowed || place ? ' that match' : ''}.`
      }
    >
      <FilterBar label="Narrow the offers and needs" onClear={onClear}>
        <TextFilter label="What" value={text} onChange={set('text')} />
        <MultiSelect label="Kind" data={KINDS} value={kinds} onChange={set('kind')} placeholder={kinds.length ? '' : 'Any'} clearable />
        <ThemePicker label="Themes" frameworks={shown?.frameworks ?? []} value={themes} onChange={set('theme')} />
      </FilterBar>
      {error && !shown ? (
        <Failure what="The offers and needs" error={error} onRetry={() => refetch()} />
      ) : (
        <>
          <Section title="Offered" actions={button('Offer', 'Record an offer')}>
            <OffersTable
              label="Offer"
              rows={shown?.offers.edges.map(({ node }) => node)}
              sortParam="offers"
              isLoading={loading}
              empty={empty('offer')}
            />
            {shown && (
              <ShowMore
                label="Show more offers"
                pageInfo={shown.offers.pageInfo}
                onMore={(offersAfter) => fetchMore({ variables: { offersAfter } })}
              />
            )}
          </Section>
          <Section title="Needed" actions={button('Need', 'Record a need')}>
            <OffersTable
              label="Need"
              rows={shown?.needs.edges.map(({ node }) => node)}
              sortParam="needs"
              isLoading={loading}
              empty={empty('need')}
            />
            {shown && (
              <ShowMore
                label="Show more needs"
                pageInfo={shown.needs.pageInfo}
                onMore={(needsAfter) => fetchMore({ variables: { needsAfter } })}
              />
            )}
          </Section>
        </>
      )}
      {opened && <OfferForm label={opened} onClose={() => setOpened(undefined)} />}
    </Page>
  );
}
