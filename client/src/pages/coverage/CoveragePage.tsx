import { useMemo } from 'react';
import { AskedPlace } from '../../features/coverage/setting/AskedPlace.tsx';
import { readView } from '../../features/coverage/setting/view.ts';
import { useAddress } from '../../lib/address.ts';
import { CoverageOfPlace } from './CoverageOfPlace.tsx';

/** Where are we covered, where not, and what is fragile? */
export function CoveragePage() {
  const address = useAddress();
  const view = useMemo(() => readView(address), [address]);
  return (
    <AskedPlace title="Coverage" what="Coverage" ofPlace="Coverage is of a place" view={view}>
      {(asked) => <CoverageOfPlace {...asked} />}
    </AskedPlace>
  );
}
