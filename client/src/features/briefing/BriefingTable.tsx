import { AtlasLink } from '../../ui/Link.tsx';
import { StateMark } from '../coverage/StateMark.tsx';
import { STATE_LOOK } from '../coverage/state-look.ts';
import styles from './Briefing.module.css';
import type { BriefingField, BriefingTable as Table } from './document.ts';

/** A table of a briefing: set for paper, nothing to sort. */
export function BriefingTable({ table: { caption, columns, rows } }: { readonly table: Table }) {
  const isMatrix = rows.some(([, ...fields]) => fields.length > 0 && fields.every(({ state }) => state !== undefined));
  return (
    <section className={styles.region} aria-label={caption}>
      <table className={styles.table} data-matrix={isMatrix || undefined}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ header, isNumeric }) => (
              <th key={header} scope="col" data-numeric={isNumeric || undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...fields]) => (
            <tr key={`${head?.to ?? ''}${head?.text}`}>
              <th scope="row">{head && <BriefingWords field={head} />}</th>
              {fields.map((field, at) => (
                <td
                  key={columns[at + 1]?.header}
                  data-numeric={columns[at + 1]?.isNumeric || undefined}
                  data-nowrap={columns[at + 1]?.isShort || undefined}
                >
                  <BriefingWords field={field} isMatrix={isMatrix} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Within the matrix the state's short word stands beside its mark, and all of it is read out. */
export function BriefingWords({
  field: { text, state, to },
  isMatrix = false,
}: {
  readonly field: BriefingField;
  readonly isMatrix?: boolean;
}) {
  if (state && isMatrix)
    return (
      <>
        <span className={styles.cell} aria-hidden="true">
          <StateMark state={state} />
          {STATE_LOOK[state].short}
        </span>
        <span className="visually-hidden">{text}</span>
      </>
    );
  const words = to ? <AtlasLink to={to}>{text}</AtlasLink> : text;
  return state ? (
    <span className={styles.state}>
      <StateMark state={state} /> {words}
    </span>
  ) : (
    words
  );
}
