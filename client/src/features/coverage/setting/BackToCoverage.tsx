import { useAddress } from '../../../lib/address.ts';
import { AtlasLink } from '../../../ui/Link.tsx';
import { allOf } from './view.ts';

/** The way from another page of coverage back to the same place, asked about the same; what goes is of no use there. */
export function BackToCoverage() {
  const { params } = useAddress();
  return (
    <AtlasLink to="/coverage" search={{ ...allOf(params), on: null }}>
      Coverage
    </AtlasLink>
  );
}
