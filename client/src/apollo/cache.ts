import { InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import result from '../gql/possible-types.ts';

/**
 * Lists inside a record grow by "show more", so their pages are joined; lists that are a page's table keep each page apart, as its cursor is in
 * the address.
 */
const growing = relayStylePagination(['filter', 'asAt']);
const history = relayStylePagination([]);

/** A cache for one as-at date: a tie's strength and status are that day's, so two days never share one. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: result.possibleTypes,
    typePolicies: {
      Organisation: { fields: { ties: growing, agreements: growing } },
      Programme: { fields: { engagements: growing } },
      Record: { fields: { changes: history } },
      Coverage: { merge: true },
      Network: { merge: true },
      NetworkNode: { keyFields: false },
      NetworkTie: { keyFields: false },
      Viewer: { merge: true },
    },
  });
}
