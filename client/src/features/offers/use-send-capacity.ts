import { useMutation } from '@apollo/client/react';
import type { EndInput } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { outcomeOf } from '../editing/payload.ts';
import type { Outcome } from '../editing/types.ts';
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
        field
        code
        message
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
        field
        code
        message
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
        field
        code
        message
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
        field
        code
        message
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
        field
        code
        message
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
        field
        code
        message
      }
    }
  }
`);

type Envelope = { readonly id?: string; readonly revision?: number; readonly idempotencyKey: string };

/** Records one of the kind, or changes it where it has an id. */
export function useSendCapacity(label: CapacityLabel): (input: CapacityInput & Envelope) => Promise<Outcome<Capacity>> {
  const [recordOffer] = useMutation(RecordOfferMutation);
  const [updateOffer] = useMutation(UpdateOfferMutation);
  const [recordNeed] = useMutation(RecordNeedMutation);
  const [updateNeed] = useMutation(UpdateNeedMutation);
  return async ({ id, revision, organisation, ...input }) => {
    if (id !== undefined && revision !== undefined) {
      const variables = { input: { ...input, id, revision } };
      if (label === 'Offer') {
        const result = await updateOffer({ variables });
        return outcomeOf(result, result.data?.updateOffer, (payload) => payload.offer);
      }
      const result = await updateNeed({ variables });
      return outcomeOf(result, result.data?.updateNeed, (payload) => payload.need);
    }
    const variables = { input: { ...input, organisation } };
    if (label === 'Offer') {
      const result = await recordOffer({ variables });
      return outcomeOf(result, result.data?.recordOffer, (payload) => payload.offer);
    }
    const result = await recordNeed({ variables });
    return outcomeOf(result, result.data?.recordNeed, (payload) => payload.need);
  };
}

/** Says from which day one of the kind no longer holds. */
export function useEndCapacity(label: CapacityLabel): (input: EndInput) => Promise<Outcome<Capacity>> {
  const [endOffer] = useMutation(EndOfferMutation);
  const [endNeed] = useMutation(EndNeedMutation);
  return async (input) => {
    if (label === 'Offer') {
      const result = await endOffer({ variables: { input } });
      return outcomeOf(result, result.data?.endOffer, (payload) => payload.offer);
    }
    const result = await endNeed({ variables: { input } });
    return outcomeOf(result, result.data?.endNeed, (payload) => payload.need);
  };
}
