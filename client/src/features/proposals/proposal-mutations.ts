import { graphql } from '../../gql/index.ts';
import { useSend } from '../editing/use-send.ts';

const AcceptMutation = graphql(`
  mutation AcceptProposal($input: AcceptProposalInput!) {
    acceptProposal(input: $input) {
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
  }
`);
const DeclineMutation = graphql(`
  mutation DeclineProposal($input: DeclineProposalInput!) {
    declineProposal(input: $input) {
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
  }
`);
const WithdrawMutation = graphql(`
  mutation WithdrawProposal($input: WithdrawProposalInput!) {
    withdrawProposal(input: $input) {
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
