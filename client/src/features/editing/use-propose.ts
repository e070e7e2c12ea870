import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { ProposeChangeInput } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { outcomeOf } from './payload.ts';
import { useProposing } from './proposing.tsx';
import type { Outcome, UserErrorOf } from './types.ts';

const ProposeChangeMutation = graphql(`
  mutation ProposeChange($input: ProposeChangeInput!) {
    proposeChange(input: $input) {
      changeId
      userErrors {
        ...Outcome_userError
      }
      proposal {
        id
      }
    }
  }
`);

/** Sends what a mutation would do as a proposal; undefined where the form makes the change itself. */
export function usePropose(): ((document: TypedDocumentNode<never, never>, input: object) => Promise<Outcome<never>>) | undefined {
  const proposing = useProposing();
  const [mutate] = useMutation(ProposeChangeMutation);
  if (proposing === undefined) return undefined;
  return async (document, given) => {
    const name = mutationIn(document);
    const { visibility: _, why: _why, idempotencyKey, ...input } = given as Record<string, unknown>;
    const result = await mutate({ variables: { input: { why: proposing.why, idempotencyKey, [name]: input } as ProposeChangeInput } });
    const { userErrors, changeId } = outcomeOf(result, result.data?.proposeChange, ({ proposal }) => proposal);
    proposing.setProblem(userErrors.find(({ field }) => field?.[0] === 'why')?.message);
    return { record: undefined, changeId: changeId ?? null, userErrors: userErrors.map((error) => inForm(error, name)) };
  };
}

/** The mutation's own name in a document of one. */
function mutationIn({ definitions }: TypedDocumentNode<never, never>): string {
  for (const definition of definitions) {
    const [first] = definition.kind === 'OperationDefinition' ? definition.selectionSet.selections : [];
    if (first?.kind === 'Field') return first.name.value;
  }
  throw new Error('The document holds no mutation.');
}

/** The failure as the mutation itself tells it, beside its own fields. A record that moved on is opened afresh. */
function inForm({ field, code, message }: UserErrorOf, name: string): UserErrorOf {
  if (code === 'STALE') return { field: null, code: 'CONFLICT', message: `${message.split(':')[0]}. Close this and open it again.` };
  return { code, message, field: field?.[0] === name ? field.slice(1) : (field ?? null) };
}
