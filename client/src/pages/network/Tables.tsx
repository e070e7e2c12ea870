import { Button } from '@mantine/core';
import type { MapNetwork } from '../../features/network-map/model/network.ts';
import { NetworkTable } from '../../features/network-map/NetworkTable.tsx';
import { Section } from '../../ui/Page.tsx';

/** Rows of each table beside the picture; the table's own view has them all. */
const FIRST_ROWS = 12;
const FIRST_ROWS_NARROW = 4;

interface Props {
  readonly network: MapNetwork;
  readonly isWhole: boolean;
  readonly isNarrow: boolean;
  readonly onShowAll: () => void;
}

/** The network as tables: the first rows, or all of them. */
export function Tables({ network, isWhole, isNarrow, onShowAll }: Props) {
  const first = isNarrow ? FIRST_ROWS_NARROW : FIRST_ROWS;
  const most = isWhole ? undefined : first;
  return (
    <Section title="The same as a table">
      <NetworkTable network={network} most={most} />
      {most !== undefined && network.organisations.size > most && (
        <Button variant="default" mt="md" mb="md" data-print="hidden" onClick={onShowAll}>
          Show every row
        </Button>
      )}
    </Section>
  );
}
