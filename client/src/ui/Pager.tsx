import { Button } from '@mantine/core';
import { useLocation, useNavigate } from 'react-router';
import { useAddress } from '../lib/address.ts';
import { formatCount } from '../lib/wording.ts';
import styles from './Pager.module.css';

interface Props {
  /** What is counted: "organisations". */
  readonly what: string;
  readonly shown: number;
  readonly total: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** Parameters of the address that say which page it is; taken out whenever the list itself changes. */
export const PAGE_PARAMS = ['after', 'from'] as const;

/** Where one is in a long list, and the way on. The server knows only the way forward; back goes through the browser's history. */
export function Pager({ what, shown, total, pageInfo }: Props) {
  const { params, to } = useAddress();
  const navigate = useNavigate();
  const location = useLocation();
  const from = Number(params.get('from') ?? 1);
  const isLater = params.has('after');
  const cameByNext = location.state === 'next page';
  if (total === 0) return null;

  const goTo = (after: string | null, first: number | null) => {
    const rest = Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));
    void navigate(to(location.pathname, { ...rest, after, from: first }), { state: after ? 'next page' : null });
  };
  return (
    <nav className={styles.pager} aria-label={`Pages of ${what}`}>
      <p>
        {formatCount(from)} to {formatCount(from + shown - 1)} of {formatCount(total)} {what}
      </p>
      <div className={styles.buttons} data-print="hidden">
        {isLater && (
          <Button variant="default" onClick={() => goTo(null, null)}>
            First page
          </Button>
        )}
        {isLater && cameByNext && (
          <Button variant="default" onClick={() => navigate(-1)}>
            Previous page
          </Button>
        )}
        {pageInfo.hasNextPage && (
          <Button variant="default" onClick={() => goTo(pageInfo.endCursor ?? null, from + shown)}>
            Next page
          </Button>
        )}
      </div>
    </nav>
  );
}
