import type { MapLine, MapNetwork } from '../../../features/network-map/model/network.ts';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { FactCard } from './FactCard.tsx';

interface Props {
  readonly line: MapLine;
  readonly network: MapNetwork;
  readonly asAt: string | undefined;
  readonly onClose: () => void;
}

/** All that is between two organisations, each fact with who says so. */
export function LinePanel({ line, network, asAt, onClose }: Props) {
  const [a, b] = line.ends.map((id) => network.organisations.get(id)?.name ?? '');
  const sources = [...new Map(line.facts.map((fact) => [fact.source, fact])).values()];
  return (
    <SidePanel title={`${a} and ${b}`} onClose={onClose} selectionKey={line.id}>
      {sources.map((fact) => (
        <FactCard key={fact.source} fact={fact} network={network} asAt={asAt} />
      ))}
    </SidePanel>
  );
}
