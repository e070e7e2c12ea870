import { graphql } from '../../gql/index.ts';
import { useAction } from '../editing/use-action.ts';
import { useSend } from '../editing/use-send.ts';

/** What comes back of whatever is done to a request. */
graphql(`
  fragment RequestStep_payload on InformationRequestPayload {
    informationRequest {
      id
      revision
      state
    }
    userErrors {
      ...Outcome_userError
    }
  }
`);

const PrepareInformationMutation = graphql(`
  mutation PrepareInformation($input: InformationRequestStepInput!) {
    prepareInformation(input: $input) {
      ...RequestStep_payload
    }
  }
`);
const SubmitForReviewMutation = graphql(`
  mutation SubmitForReview($input: InformationRequestStepInput!) {
    submitForReview(input: $input) {
      ...RequestStep_payload
    }
  }
`);
const ReleaseInformationMutation = graphql(`
  mutation ReleaseInformation($input: InformationRequestStepInput!) {
    releaseInformation(input: $input) {
      ...RequestStep_payload
    }
  }
`);
const ReviewDisclosureMutation = graphql(`
  mutation ReviewDisclosure($input: ReviewDisclosureInput!) {
    reviewDisclosure(input: $input) {
      ...RequestStep_payload
    }
  }
`);
const ConcludeReviewMutation = graphql(`
  mutation ConcludeReview($input: ConcludeReviewInput!) {
    concludeReview(input: $input) {
      ...RequestStep_payload
    }
  }
`);

interface Request {
  readonly id: string;
  readonly revision: number;
}

/** What is done to a request at a press; what stands in the way is said in a notice. */
export function useRequestActions({ id, revision }: Request) {
  const { isBusy, act } = useAction();
  const step = { id, revision };
  const prepare = useSend(
    PrepareInformationMutation,
    (data) => data.prepareInformation,
    (payload) => payload.informationRequest,
  );
  const submit = useSend(
    SubmitForReviewMutation,
    (data) => data.submitForReview,
    (payload) => payload.informationRequest,
  );
  const release = useSend(
    ReleaseInformationMutation,
    (data) => data.releaseInformation,
    (payload) => payload.informationRequest,
  );
  const review = useSend(
    ReviewDisclosureMutation,
    (data) => data.reviewDisclosure,
    (payload) => payload.informationRequest,
  );
  const conclude = useSend(
    ConcludeReviewMutation,
    (data) => data.concludeReview,
    (payload) => payload.informationRequest,
  );
  return {
    isBusy,
    prepare: () => act(() => prepare(step), 'What it covers is gathered again.'),
    submit: () => act(() => submit(step), 'It waits for somebody else’s review.'),
    release: () => act(() => release(step), 'It is released, and logged.'),
    agree: (fields: readonly string[]) => act(() => review({ ...step, fields: [...fields], verdict: 'AGREED' }), 'Agreed.'),
    conclude: (isApproved: boolean) => act(() => conclude(step), isApproved ? 'It is approved.' : 'It is sent back.'),
  };
}
