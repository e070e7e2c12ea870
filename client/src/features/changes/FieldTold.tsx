import type { ChangeItem_ChangeFragment } from '../../gql/graphql.ts';
import { countOf } from '../../lib/wording.ts';
import styles from './History.module.css';
import { toldApart } from './told-apart.ts';

/** What one change made of one field: what went struck through, what came after it. */
export function FieldTold({ field: { label, before, after } }: { readonly field: ChangeItem_ChangeFragment['fields'][number] }) {
  const { gone, come, stayed } = toldApart(before ?? null, after ?? null);
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {gone !== null && (
          <del>
            <span className="visually-hidden">was </span>
            {gone}
          </del>
        )}{' '}
        {come === null ? (
          <span className={styles.why}>taken away</span>
        ) : (
          <ins>
            <span className="visually-hidden">{gone === null && stayed > 0 ? 'new: ' : 'became '}</span>
            {come}
          </ins>
        )}
        {stayed > 0 && <span className={styles.why}> ({countOf(stayed, 'other')} as before)</span>}
      </dd>
    </div>
  );
}
