import type { NetworkPageQuery } from '../../gql/graphql.ts';
import { useAddress } from '../../lib/address.ts';
import { countOf, formatCount } from '../../lib/wording.ts';
import styles from './Truncated.module.css';
import { LIMITS, type ViewState } from './view-state.ts';

interface Props {
  readonly network: NetworkPageQuery['network'];
  readonly view: ViewState;
}

/** Says plainly that only a part is shown, of how much, and how to see the rest. */
export function Truncated({ network, view }: Props) {
  const { change } = useAddress();
  if (!network.truncated) return null;
  const more = LIMITS.find((limit) => limit > view.limit);
  return (
    <div className={styles.notice} role="note">
      <p>
        <strong>
          This is a part: {formatCount(network.nodes.length)} of {countOf(network.totalNodes, 'organisation')},{' '}
          {formatCount(network.ties.length)} of {countOf(network.totalTies, 'line')}.
        </strong>{' '}
        The nearest are shown, then the best connected. Figures of a part would not be those of the whole, so they are left out.
      </p>
      <p>
        To see all of it, take fewer steps, choose layers, sectors or themes
        {more ? ', or ' : '.'}
        {more && (
          <button type="button" className={styles.more} onClick={() => change({ limit: more })}>
            show up to {formatCount(more)}
          </button>
        )}
        {more && '.'}
      </p>
    </div>
  );
}
