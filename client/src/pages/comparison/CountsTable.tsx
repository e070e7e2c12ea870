import { CHANGE_CAUSE_LABELS, CHANGE_CAUSES, COMPARISON_KIND_LABELS, COMPARISON_KINDS } from '@atlas/shared/vocabulary';
import type { ChangeReason, ComparisonKind } from '../../gql/graphql.ts';
import { formatCount } from '../../lib/wording.ts';
import styles from './comparison.module.css';

interface Props {
  readonly counts: readonly { readonly kind: ComparisonKind; readonly cause: ChangeReason; readonly entries: number }[];
}

/** How many changes there are of each kind, by why. */
export function CountsTable({ counts }: Props) {
  if (counts.length === 0) return null;
  const countOf = (cause: ChangeReason, kind: ComparisonKind) =>
    counts.find((one) => one.cause === cause && one.kind === kind)?.entries ?? 0;
  return (
    <table className={styles.counts}>
      <caption className="visually-hidden">How many changes of each kind, by why</caption>
      <thead>
        <tr>
          <td />
          {COMPARISON_KINDS.map((kind) => (
            <th key={kind} scope="col">
              {COMPARISON_KIND_LABELS[kind]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {CHANGE_CAUSES.map((cause) => (
          <tr key={cause}>
            <th scope="row">{CHANGE_CAUSE_LABELS[cause]}</th>
            {COMPARISON_KINDS.map((kind) => (
              <td key={kind}>{formatCount(countOf(cause, kind))}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
