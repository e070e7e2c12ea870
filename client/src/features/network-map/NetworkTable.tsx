import type { FactStatus } from '@atlas/shared/vocabulary';
import { useMemo } from 'react';
import { countOf } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Nothing } from '../../ui/States.tsx';
import type { MapNetwork } from './model/network.ts';
import styles from './NetworkTable.module.css';
import {
  type LineRow,
  lineColumns,
  lineDifference,
  type OrganisationRow,
  organisationColumns,
  organisationDifference,
} from './table-columns.tsx';

interface Props {
  readonly network: MapNetwork;
  /** Shows so many rows of each at the most; all where not given. */
  readonly most?: number | undefined;
}

/** The network as two tables: who is in it, and what is between them. */
export function NetworkTable({ network, most }: Props) {
  const organisations = useMemo(() => organisationRows(network), [network]);
  const lines = useMemo(() => lineRows(network), [network]);
  const isCompared = organisations.some(({ difference }) => difference) || lines.some(({ fact }) => fact.difference);
  const limit = most === undefined ? {} : { mostRows: most };
  return (
    <div className={styles.tables}>
      <DataTable
        caption={captionOf(organisations.length, most, 'organisation')}
        columns={isCompared ? [...organisationColumns, organisationDifference] : organisationColumns}
        rows={organisations}
        rowKey={({ id }) => id}
        sortParam="sort"
        {...limit}
        empty={<Nothing title="No organisation is shown." />}
      />
      <DataTable
        caption={captionOf(lines.length, most, 'line')}
        columns={isCompared ? [...lineColumns, lineDifference] : lineColumns}
        rows={lines}
        rowKey={({ fact }) => fact.id}
        sortParam="lines"
        {...limit}
        empty={<Nothing title="No line is shown." />}
      />
    </div>
  );
}

function captionOf(all: number, most: number | undefined, one: string): string {
  const total = countOf(all, one);
  return most !== undefined && most < all ? `The first ${most} of ${total}` : total;
}

/** The best linked first. */
function organisationRows(network: MapNetwork): OrganisationRow[] {
  return [...network.organisations.values()]
    .map((organisation) => ({ ...organisation, lines: network.neighbours.get(organisation.id)?.length ?? 0 }))
    .sort((a, b) => b.lines - a.lines || a.name.localeCompare(b.name));
}

const BEST_ATTESTED: readonly (FactStatus | null)[] = [null, 'CONFIRMED', 'ASSERTED', 'DISPUTED'];

/** The strongest first, then the best attested. */
function lineRows(network: MapNetwork): LineRow[] {
  const rows = [...network.lines.values()].flatMap(({ facts }) =>
    facts.flatMap((fact): LineRow[] => {
      const from = network.organisations.get(fact.from);
      const to = network.organisations.get(fact.to);
      return from && to ? [{ fact, from, to }] : [];
    }),
  );
  const rank = ({ fact }: LineRow) => BEST_ATTESTED.indexOf(fact.status);
  return rows.sort(
    (a, b) => (b.fact.strength ?? 0) - (a.fact.strength ?? 0) || rank(a) - rank(b) || a.from.name.localeCompare(b.from.name),
  );
}
