import { graphql } from '../../gql/index.ts';
import type { Outcome, UserErrorOf } from './types.ts';

graphql(`
  fragment Outcome_userError on UserError {
    field
    code
    message
  }
`);

/** A payload as the API gives it. */
export interface Payload {
  readonly userErrors: readonly UserErrorOf[];
  readonly changeId?: string | null;
}

/**
 * What became of a mutation, from its result.
 * @param result what Apollo gives back; @throws its error where there is no payload
 */
export function outcomeOf<P extends Payload, Saved>(
  result: { readonly error?: unknown },
  payload: P | null | undefined,
  record: (payload: P) => Saved | null | undefined,
): Outcome<Saved> {
  if (!payload) throw result.error ?? new Error('The answer holds no payload.');
  return { record: record(payload), userErrors: payload.userErrors, changeId: payload.changeId ?? null };
}
