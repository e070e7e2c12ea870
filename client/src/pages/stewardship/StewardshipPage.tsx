import { Navigate } from 'react-router';
import { ForHolders } from '../../features/stewardship/ForHolders.tsx';
import { STEWARDSHIP_NEEDS, STEWARDSHIP_TABS } from '../../features/stewardship/tabs.ts';
import { useCan } from '../../features/viewer/use-can.ts';
import { useAddress } from '../../lib/address.ts';

/** Leads to the first page of stewardship that whoever is reading may use. */
export function StewardshipPage() {
  const { holds } = useCan();
  const address = useAddress();
  const first = STEWARDSHIP_TABS.find(({ needs }) => holds(needs));
  return (
    <ForHolders title="Stewardship" needs={STEWARDSHIP_NEEDS}>
      {first && <Navigate to={address.to(first.to)} replace />}
    </ForHolders>
  );
}
