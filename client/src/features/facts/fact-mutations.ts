import type { TypedDocumentNode } from '@apollo/client';
import type {
  ConfirmInput,
  DisputeInput,
  EndInput,
  FactNow_ProvisionFragment,
  FactNow_TieFragment,
  VerifyInput,
} from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import type { Payload } from '../editing/payload.ts';
import type { Outcome } from '../editing/types.ts';
import { useSend } from '../editing/use-send.ts';

graphql(`
  fragment FactNow_tie on Tie {
    __typename
    id
    revision
    kind
    strength
    status
    validFrom
    validTo
    note
  }
`);
graphql(`
  fragment FactNow_provision on Provision {
    __typename
    id
    revision
    workTitle: title
    status
    validFrom
    validTo
    themes {
      id
      name
    }
    areas {
      id
      name
    }
  }
`);

const VerifyTie = graphql(`
  mutation VerifyTie($input: VerifyInput!) {
    done: verifyTie(input: $input) {
      fact: tie {
        ...FactNow_tie
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);
const VerifyProvision = graphql(`
  mutation VerifyProvision($input: VerifyInput!) {
    done: verifyProvision(input: $input) {
      fact: provision {
        ...FactNow_provision
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);
const ConfirmTie = graphql(`
  mutation ConfirmTie($input: ConfirmInput!) {
    done: confirmTie(input: $input) {
      fact: tie {
        ...FactNow_tie
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);
const ConfirmProvision = graphql(`
  mutation ConfirmProvision($input: ConfirmInput!) {
    done: confirmProvision(input: $input) {
      fact: provision {
        ...FactNow_provision
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);
const DisputeTie = graphql(`
  mutation DisputeTie($input: DisputeInput!) {
    done: disputeTie(input: $input) {
      fact: tie {
        ...FactNow_tie
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);
const DisputeProvision = graphql(`
  mutation DisputeProvision($input: DisputeInput!) {
    done: disputeProvision(input: $input) {
      fact: provision {
        ...FactNow_provision
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);
const EndTie = graphql(`
  mutation EndTie($input: EndInput!) {
    done: endTie(input: $input) {
      fact: tie {
        ...FactNow_tie
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);
const EndProvision = graphql(`
  mutation EndProvision($input: EndInput!) {
    done: endProvision(input: $input) {
      fact: provision {
        ...FactNow_provision
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

/** A fact as it is, once something was done to it or before. */
export type FactNow = FactNow_TieFragment | FactNow_ProvisionFragment;
type Send<Input> = (input: Input) => Promise<Outcome<FactNow>>;

type FactMutation<Input> = TypedDocumentNode<{ readonly done: Payload & { readonly fact: FactNow | null } }, { input: Input }>;

const useFactMutation = <Input>(mutation: FactMutation<Input>): Send<Input> =>
  useSend(
    mutation,
    (data) => data.done,
    ({ fact }) => fact,
  );

/** What may be done to a tie or a provision as a fact. */
export function useFactMutations(isTie: boolean) {
  return {
    verify: useFactMutation<VerifyInput>(isTie ? VerifyTie : VerifyProvision),
    confirm: useFactMutation<ConfirmInput>(isTie ? ConfirmTie : ConfirmProvision),
    dispute: useFactMutation<DisputeInput>(isTie ? DisputeTie : DisputeProvision),
    end: useFactMutation<EndInput>(isTie ? EndTie : EndProvision),
  };
}
