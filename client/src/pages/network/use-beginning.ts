import { useQuery } from '@apollo/client/react';
import { useEffect, useEffectEvent } from 'react';
import { useAddress } from '../../lib/address.ts';
import { BeginningQuery } from './network-query.ts';
import { type Start, startParams } from './view-state.ts';

/**
 * Where the address says nothing, begins with the demo's county, else with the reader's own councils, and writes it into the address.
 * @returns true while that is being found out.
 */
export function useBeginning(start: Start | undefined): boolean {
  const { asAt, change } = useAddress();
  const { data, loading } = useQuery(BeginningQuery, { variables: { asAt }, skip: start !== undefined });
  const place = data?.areas.nodes[0]?.id;
  const councils = data?.me.councils.map(({ id }) => id) ?? [];
  const found: Start | undefined = place
    ? { kind: 'place', id: place }
    : councils.length > 0
      ? { kind: 'organisations', ids: councils }
      : undefined;
  const isFound = start === undefined && found !== undefined;
  const begin = useEffectEvent(() => change(startParams(found), { replace: true }));
  useEffect(() => {
    if (isFound) begin();
  }, [isFound]);
  return loading || isFound;
}
