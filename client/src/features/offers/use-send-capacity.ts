import type { EndInput } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import type { Outcome } from '../editing/types.ts';
import { useSend } from '../editing/use-send.ts';
import type { Capacity, CapacityInput, CapacityLabel } from './offer-values.ts';

graphql(`
  fragment OfferRow_offer on Offer {
    id
    revision
    title
    kind
    description
    validFrom
    validTo
    visibility
    isIllustrative
    owner {
      id
    }
    organisation {
      ...OrganisationName_organisation
    }
    themes {
      id
      name
    }
    areas {
      ...AreaName_area
    }
  }
`);
graphql(`
  fragment NeedRow_need on Need {
    id
    revision
    title
    kind
    description
    validFrom
    validTo
    visibility
    isIllustrative
    owner {
      id
    }
    organisation {
      ...OrganisationName_organisation
    }
    themes {
      id
      name
    }
    areas {
      ...AreaName_area
    }
  }
`);

const RecordOfferMutation = graphql(`
  mutation RecordOffer($input: RecordOfferInput!) {
    recordOffer(input: $input) {
      offer {
        ...OfferRow_offer
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);
const UpdateOfferMutation = graphql(`
  mutation UpdateOffer($input: UpdateOfferInput!) {
    updateOffer(input: $input) {
      offer {
        ...OfferRow_offer
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);
const EndOfferMutation = graphql(`
  mutation EndOffer($input: EndInput!) {
    endOffer(input: $input) {
      offer {
        ...OfferRow_offer
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);
const RecordNeedMutation = graphql(`
  mutation RecordNeed($input: RecordNeedInput!) {
    recordNeed(input: $input) {
      need {
        ...NeedRow_need
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);
const UpdateNeedMutation = graphql(`
  mutation UpdateNeed($input: UpdateNeedInput!) {
    updateNeed(input: $input) {
      need {
        ...NeedRow_need
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);
const EndNeedMutation = graphql(`
  mutation EndNeed($input: EndInput!) {
    endNeed(input: $input) {
      need {
        ...NeedRow_need
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

type Envelope = { readonly id?: string; readonly revision?: number; readonly idempotencyKey: string };

/** Records one of the kind, or changes it where it has an id. */
export function useSendCapacity(label: CapacityLabel): (input: CapacityInput & Envelope) => Promise<Outcome<Capacity>> {
  const recordOffer = useSend(
    RecordOfferMutation,
    (data) => data.recordOffer,
    ({ offer }) => offer,
  );
  const updateOffer = useSend(
    UpdateOfferMutation,
    (data) => data.updateOffer,
    ({ offer }) => offer,
  );
  const recordNeed = useSend(
    RecordNeedMutation,
    (data) => data.recordNeed,
    ({ need }) => need,
  );
  const updateNeed = useSend(
    UpdateNeedMutation,
    (data) => data.updateNeed,
    ({ need }) => need,
  );
  const [record, update] = label === 'Offer' ? [recordOffer, updateOffer] : [recordNeed, updateNeed];
  // Whose it is stays as it is recorded.
  return ({ id, revision, organisation, ...input }) =>
    id !== undefined && revision !== undefined ? update({ ...input, id, revision }) : record({ ...input, organisation });
}

/** Says from which day one of the kind no longer holds. */
export function useEndCapacity(label: CapacityLabel): (input: EndInput) => Promise<Outcome<Capacity>> {
  const endOffer = useSend(
    EndOfferMutation,
    (data) => data.endOffer,
    ({ offer }) => offer,
  );
  const endNeed = useSend(
    EndNeedMutation,
    (data) => data.endNeed,
    ({ need }) => need,
  );
  return label === 'Offer' ? endOffer : endNeed;
}
