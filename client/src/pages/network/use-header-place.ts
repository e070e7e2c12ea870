import { useEffect, useRef } from 'react';
import { useAddress } from '../../lib/address.ts';
import { startParams } from './view-state.ts';

/** Choosing a place in the header starts from that place, whatever one started from before. */
export function useHeaderPlace(): void {
  const { place, change } = useAddress();
  const last = useRef(place);
  useEffect(() => {
    if (last.current === place) return;
    last.current = place;
    if (place) change(startParams(undefined), { replace: true });
  }, [place, change]);
}
