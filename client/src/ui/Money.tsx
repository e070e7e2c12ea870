import { formatPounds, formatPoundsShort } from '@atlas/shared/money';
import { Tooltip } from '@mantine/core';
import styles from './Money.module.css';

/** A sum at a glance, "£1.2m", with the exact sum on hover and focus. */
export function Money({ pence }: { readonly pence: number }) {
  const exact = formatPounds(pence);
  return (
    <Tooltip label={exact}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the exact sum must be reachable by keyboard, too */}
      <span className={styles.short} tabIndex={0}>
        {formatPoundsShort(pence)}
        <span className="visually-hidden"> ({exact})</span>
      </span>
    </Tooltip>
  );
}

/** A sum in full, as tables give it. */
export function ExactMoney({ pence }: { readonly pence: number }) {
  return <span className={styles.exact}>{formatPounds(pence)}</span>;
}
