import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** What a failure looks like to a reader. */
export interface FailureWords {
  readonly title: string;
  readonly detail: string;
  readonly requestId: string | undefined;
  /** True where asking again unchanged may help. */
  readonly canRetry: boolean;
  /** True where something in the address is at fault. */
  readonly isAddress?: boolean;
}

/** One plain sentence for whatever went wrong, with the request's id where the server gave one. */
export function describeFailure(error: unknown): FailureWords {
  if (CombinedGraphQLErrors.is(error)) return describeGraphQL(error);
  if (ServerError.is(error)) {
    return {
      title: 'The Atlas could not answer.',
      detail: `Its server replied with status ${error.statusCode}. Try again in a moment.`,
      requestId: error.response.headers.get('x-request-id') ?? undefined,
      canRetry: true,
    };
  }
  return {
    title: 'The Atlas cannot be reached.',
    detail: 'Check that it is running and that you are connected, then try again.',
    requestId: undefined,
    canRetry: true,
  };
}

function describeGraphQL(error: CombinedGraphQLErrors): FailureWords {
  const first = error.errors[0];
  const code = first?.extensions?.code;
  const id = first?.extensions?.requestId;
  const requestId = typeof id === 'string' ? id : undefined;
  switch (code) {
    case 'UNAUTHENTICATED':
      return { title: 'You need to sign in to see this.', detail: 'Use the menu at the top right.', requestId, canRetry: false };
    case 'FORBIDDEN':
      return { title: 'You may not see this.', detail: first?.message ?? '', requestId, canRetry: false };
    case 'BAD_USER_INPUT':
      return {
        title: 'The Atlas did not understand the address.',
        detail: first?.message ?? '',
        requestId,
        canRetry: false,
        isAddress: true,
      };
    case 'QUERY_TOO_COMPLEX':
    case 'RATE_LIMITED':
      return { title: 'That was too much at once.', detail: first?.message ?? '', requestId, canRetry: true };
    default:
      return {
        title: 'Something went wrong on our side.',
        detail: 'Nothing was lost. Try again; if it happens again, send us the request number.',
        requestId,
        canRetry: true,
      };
  }
}

/** True where the id in the address cannot be one of any record: the same to a reader as one that is not held. */
export function isNoId(error: unknown): boolean {
  return (
    CombinedGraphQLErrors.is(error) &&
    error.errors.some(({ message, extensions }) => extensions?.code === 'BAD_USER_INPUT' && message.startsWith('id:'))
  );
}
