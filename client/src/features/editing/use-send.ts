import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { outcomeOf, type Payload } from './payload.ts';
import type { Outcome } from './types.ts';
import { usePropose } from './use-propose.ts';

/**
 * A mutation as forms and actions send it: its input in, what became of it out. Inside `ProposeInstead` it is proposed.
 * @param payloadOf the payload in the answer; @param recordOf the record in the payload
 */
export function useSend<Data, Input, P extends Payload, Saved>(
  document: TypedDocumentNode<Data, { input: Input }>,
  payloadOf: (data: Data) => P,
  recordOf: (payload: P) => Saved | null | undefined,
): (input: Input) => Promise<Outcome<Saved>> {
  const [mutate] = useMutation(document);
  const propose = usePropose();
  return async (input) => {
    if (propose) return propose(document as unknown as Parameters<typeof propose>[0], input as object);
    const result = await mutate({ variables: { input } });
    return outcomeOf(result, result.data ? payloadOf(result.data as Data) : undefined, recordOf);
  };
}

type Target = { readonly id: string; readonly revision: number };
/** The input of either mutation; with an id and a revision where a record is changed. */
type Either<Creation, Change> = Creation & Omit<Change, keyof Target> & Partial<Target>;

/** Sends a change where the input names a record and its revision, else records a new one. */
export const createOrUpdate =
  <Creation extends object, Change extends Target, Saved>(
    create: (input: Creation) => Promise<Outcome<Saved>>,
    update: (input: Change) => Promise<Outcome<Saved>>,
  ) =>
  ({ id, revision, ...input }: Either<Creation, Change>): Promise<Outcome<Saved>> =>
    id !== undefined && revision !== undefined
      ? update({ ...input, id, revision } as unknown as Change)
      : create(input as unknown as Creation);
