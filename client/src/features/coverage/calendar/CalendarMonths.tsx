import { Button } from '@mantine/core';
import { useState } from 'react';
import { usePrinting } from '../../../lib/use-printing.ts';
import { formatCount } from '../../../lib/wording.ts';
import styles from './calendar.module.css';
import { EntryLink } from './EntryLink.tsx';
import type { Entry } from './entry-words.ts';
import { type Month, monthsOf } from './months.ts';

/** How many of a month are shown at first. */
const FEW = 4;

interface Props {
  readonly entries: readonly Entry[];
  readonly from: string;
  readonly until: string;
}

/** Month by month, what has to be decided on and what ends; the day before each. */
export function CalendarMonths({ entries, from, until }: Props) {
  return (
    <ol className={styles.months} aria-label="Month by month">
      {monthsOf(entries, from, until).map((month) => (
        <MonthBox key={month.first} month={month} />
      ))}
    </ol>
  );
}

function MonthBox({ month: { name, entries } }: { readonly month: Month<Entry> }) {
  const [isWhole, setWhole] = useState(false);
  const isPrinting = usePrinting();
  const shown = isWhole || isPrinting ? entries : entries.slice(0, FEW);
  return (
    <li className={styles.month} data-empty={entries.length === 0 || undefined}>
      <h3>{name}</h3>
      {entries.length === 0 ? (
        <p className={styles.soft}>Nothing</p>
      ) : (
        <ul>
          {shown.map((entry) => (
            <li key={`${entry.on} ${entry.kind} ${entry.agreement?.id ?? entry.tie?.id ?? entry.provision?.id}`} className={styles.entry}>
              <span className={styles.day}>{Number(entry.on.slice(8))}</span>
              <span>
                {entry.kind === 'DECIDE_BY' && <strong className={styles.decide}>Decide by: </strong>}
                <EntryLink entry={entry} />
                {entry.kind === 'ENDS' && ' ends'}
              </span>
            </li>
          ))}
        </ul>
      )}
      {entries.length > FEW && (
        <Button variant="default" size="compact-sm" mt={4} data-print="hidden" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show fewer' : `${formatCount(entries.length - FEW)} more`} <span className="visually-hidden">in {name}</span>
        </Button>
      )}
    </li>
  );
}
