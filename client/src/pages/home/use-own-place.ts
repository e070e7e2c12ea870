import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useAddress } from '../../lib/address.ts';

interface Reader {
  readonly id: string;
  readonly roles: readonly string[];
  readonly areas: readonly { readonly id: string }[];
}

/** For whom it has begun since the Atlas was loaded, so that it is not done again when they come back to the page. */
const begun = new WeakMap<ApolloClient, string>();

/**
 * Begins at the reader's own first place where the address names none: once for each reader, so that they can choose "Everywhere" after it. Only
 * for members and portfolio holders: who works on records works on those of no place too, and begins everywhere.
 * @returns true until it is written into the address
 */
export function useOwnPlace(reader: Reader | undefined): boolean {
  const { place, change } = useAddress();
  const client = useApolloClient();
  const [begunFor, setBegunFor] = useState(() => begun.get(client));
  const id = reader?.id;
  const own = reader?.roles.every((role) => role === 'VIEWER') ? reader.areas[0]?.id : undefined;
  const isDue = id !== undefined && begunFor !== id;
  const isMissing = place === undefined && own !== undefined;
  const begin = useEffectEvent(() => change({ place: own }, { replace: true }));
  useEffect(() => {
    if (!isDue) return;
    // The address follows a moment later; until it has, the page has not begun.
    if (isMissing) begin();
    else {
      begun.set(client, id);
      setBegunFor(id);
    }
  }, [isDue, isMissing, id, client]);
  return isDue && isMissing;
}
