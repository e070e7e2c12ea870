import { graphql } from '../../gql/index.ts';
import { useSend } from '../editing/use-send.ts';

/** What comes back of whatever is decided on a proposal. */
graphql(`
  fragment ProposalStep_payload on ProposalPayload {
    proposal {
      id
      revision
      state
    }
    changeId
    userErrors {
      ...Outcome_userError
    }
  }
`);

const AcceptMutation = graphql(`
  mutation AcceptProposal($input: AcceptProposalInput!) {
    acceptProposal(input: $input) {
      ...ProposalStep_payload
    }
  }
`);
const DeclineMutation = graphql(`
  mutation DeclineProposal($input: DeclineProposalInput!) {
    declineProposal(input: $input) {
      ...ProposalStep_payload
    }
  }
`);
const WithdrawMutation = graphql(`
  mutation WithdrawProposal($input: WithdrawProposalInput!) {
    withdrawProposal(input: $input) {
      ...ProposalStep_payload
    }
  }
`);

/** Deciding on a proposal, and taking back one's own. */
export function useProposalMutations() {
  const accept = useSend(
    AcceptMutation,
    (data) => data.acceptProposal,
    ({ proposal }) => proposal,
  );
  const decline = useSend(
    DeclineMutation,
    (data) => data.declineProposal,
    ({ proposal }) => proposal,
  );
  const withdraw = useSend(
    WithdrawMutation,
    (data) => data.withdrawProposal,
    ({ proposal }) => proposal,
  );
  return { accept, decline, withdraw };
}
