import type { MapNetwork } from '../../features/network-map/model/network.ts';
import { isLineId } from '../../features/network-map/model/network.ts';
import { useAddress } from '../../lib/address.ts';
import { IntroductionsPanel } from './panels/IntroductionsPanel.tsx';
import { LinePanel } from './panels/LinePanel.tsx';
import { OrganisationPanel } from './panels/OrganisationPanel.tsx';
import { SeveralPanel } from './panels/SeveralPanel.tsx';
import type { IntroductionsState } from './use-introductions.ts';
import type { ViewActions } from './use-view-actions.ts';
import type { ViewState } from './view-state.ts';

interface Props {
  readonly network: MapNetwork;
  readonly selection: readonly string[];
  readonly view: ViewState;
  readonly introductions: IntroductionsState;
  readonly actions: ViewActions;
}

/** The panel for what is selected, if anything is. */
export function Selected({ network, selection, view, introductions, actions }: Props) {
  const { change } = useAddress();
  const [first] = selection;
  const { select: onSelect, expand: onExpand, hide: onHide } = actions;
  if (introductions.pair) {
    return <IntroductionsPanel introductions={introductions} way={view.way} onClose={() => change({ introduce: null, way: null })} />;
  }
  if (first === undefined) return null;
  const handleClose = () => onSelect([]);
  if (isLineId(first)) {
    const line = network.lines.get(first);
    return line ? <LinePanel key={first} line={line} network={network} asAt={view.asAt} onClose={handleClose} /> : null;
  }
  if (selection.length > 1)
    return <SeveralPanel network={network} ids={selection} onSelect={onSelect} onHide={onHide} onClose={handleClose} />;
  const organisation = network.organisations.get(first);
  if (!organisation) return null;
  const isExpanded = view.expanded.includes(first);
  return (
    <OrganisationPanel
      key={first}
      organisation={organisation}
      network={network}
      asAt={view.asAt}
      isExpanded={isExpanded}
      onSelect={onSelect}
      onExpand={onExpand}
      onHide={onHide}
      onClose={handleClose}
    />
  );
}
