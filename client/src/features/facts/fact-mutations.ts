import { useMutation } from '@apollo/client/react';
import type {
  ConfirmInput,
  DisputeInput,
  EndInput,
  FactNow_ProvisionFragment,
  FactNow_TieFragment,
  VerifyInput,
} from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { outcomeOf } from '../editing/payload.ts';
import type { Outcome } from '../editing/types.ts';

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
        field
        code
        message
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
        field
        code
        message
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
        field
        code
        message
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
        field
        code
        message
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
        field
        code
        message
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
        field
        code
        message
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
        field
        code
        message
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
        field
        code
        message
      }
    }
  }
`);

/** A fact as it is, once something was done to it or before. */
export type FactNow = FactNow_TieFragment | FactNow_ProvisionFragment;
type Send<Input> = (input: Input) => Promise<Outcome<FactNow>>;

/** What may be done to a tie or a provision as a fact. */
export function useFactMutations(isTie: boolean): {
  verify: Send<VerifyInput>;
  confirm: Send<ConfirmInput>;
  dispute: Send<DisputeInput>;
  end: Send<EndInput>;
} {
  const [verify] = useMutation(isTie ? VerifyTie : VerifyProvision);
  const [confirm] = useMutation(isTie ? ConfirmTie : ConfirmProvision);
  const [dispute] = useMutation(isTie ? DisputeTie : DisputeProvision);
  const [end] = useMutation(isTie ? EndTie : EndProvision);
  return {
    verify: async (input) => {
      const result = await verify({ variables: { input } });
      return outcomeOf(result, result.data?.done, ({ fact }) => fact);
    },
    confirm: async (input) => {
      const result = await confirm({ variables: { input } });
      return outcomeOf(result, result.data?.done, ({ fact }) => fact);
    },
    dispute: async (input) => {
      const result = await dispute({ variables: { input } });
      return outcomeOf(result, result.data?.done, ({ fact }) => fact);
    },
    end: async (input) => {
      const result = await end({ variables: { input } });
      return outcomeOf(result, result.data?.done, ({ fact }) => fact);
    },
  };
}
