import { Button } from '@mantine/core';
import { lineId, type MapNetwork } from '../../../features/network-map/model/network.ts';
import { kindInWords, sentenceOf } from '../../../features/network-map/model/words.ts';
import { useAddress } from '../../../lib/address.ts';
import { capitalise, countOf } from '../../../lib/wording.ts';
import { AtlasLink } from '../../../ui/Link.tsx';
import { SectorMark } from '../../../ui/SectorMark.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { listParam } from '../view-state.ts';
import styles from './panels.module.css';

interface Props {
  readonly network: MapNetwork;
  readonly ids: readonly string[];
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onHide: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Several organisations selected: who they are, what is between them, and what can be done with them together. */
export function SeveralPanel({ network, ids, onSelect, onHide, onClose }: Props) {
  const { change } = useAddress();
  const organisations = ids.flatMap((id) => network.organisations.get(id) ?? []);
  const between = ids.flatMap((a, index) => ids.slice(index + 1).flatMap((b) => network.lines.get(lineId(a, b)) ?? []));
  return (
    <SidePanel title={countOf(organisations.length, 'organisation')} onClose={onClose} selectionKey="several">
      <ul className={styles.lines}>
        {organisations.map((organisation) => (
          <li key={organisation.id}>
            <button type="button" onClick={() => onSelect([organisation.id])}>
              <SectorMark sector={organisation.sector} decorative />
              <span>
                {organisation.name}
                <span className={styles.how}>{capitalise(kindInWords(organisation))}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.actions} data-print="hidden">
        {ids.length === 2 && (
          <Button size="compact-sm" onClick={() => change({ introduce: listParam(ids), way: null })}>
            Find introductions
          </Button>
        )}
        <Button size="compact-sm" variant="default" component={AtlasLink} to="/network" search={{ around: listParam(ids) }}>
          Start from these
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onHide(ids)}>
          Hide
        </Button>
      </div>
      <h3>Between them</h3>
      {between.length === 0 ? (
        <p>No line is shown between them.</p>
      ) : (
        <ul className={styles.list}>
          {between.flatMap(({ facts }) => facts.map((fact) => <li key={fact.id}>{sentenceOf(fact, network)}.</li>))}
        </ul>
      )}
    </SidePanel>
  );
}
