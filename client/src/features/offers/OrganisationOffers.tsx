import { Button } from '@mantine/core';
import { useState } from 'react';
import type { OrganisationOffers_OrganisationFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Section } from '../../ui/Page.tsx';
import { useCan } from '../viewer/use-can.ts';
import { OfferForm } from './OfferForm.tsx';
import { OffersTable } from './OffersTable.tsx';
import type { CapacityLabel } from './offer-values.ts';

graphql(`
  fragment OrganisationOffers_organisation on Organisation {
    id
    name
    offers(asAt: $asAt) {
      ...OfferRow_offer
    }
    needs(asAt: $asAt) {
      ...NeedRow_need
    }
  }
`);

/** What an organisation can give, and what it is looking for. */
export function OrganisationOffers({ organisation }: { readonly organisation: OrganisationOffers_OrganisationFragment }) {
  const { can } = useCan();
  const [opened, setOpened] = useState<CapacityLabel>();
  const mayRecord = can('engagement:edit');
  const { id, name, offers, needs } = organisation;
  if (offers.length + needs.length === 0 && !mayRecord) return null;
  const button = (label: CapacityLabel, text: string) => (
    <Button variant="default" size="compact-sm" onClick={() => setOpened(label)}>
      {text}
    </Button>
  );
  return (
    <>
      <Section title="What they offer" actions={mayRecord && button('Offer', 'Record an offer')}>
        <OffersTable
          label="Offer"
          rows={offers}
          showsOrganisation={false}
          sortParam="offers"
          empty={<p>No offer of theirs is held on this day.</p>}
        />
      </Section>
      <Section title="What they need" actions={mayRecord && button('Need', 'Record a need')}>
        <OffersTable
          label="Need"
          rows={needs}
          showsOrganisation={false}
          sortParam="needs"
          empty={<p>No need of theirs is held on this day.</p>}
        />
      </Section>
      {opened && <OfferForm label={opened} organisation={{ id, label: name }} onClose={() => setOpened(undefined)} />}
    </>
  );
}
