import { TIE_WORDING, tieKinds } from '@atlas/shared/vocabulary';
import { useState } from 'react';
import { lineId, type MapFact, type MapNetwork } from '../../../features/network-map/model/network.ts';
import { verbOf } from '../../../features/network-map/model/words.ts';
import { formatCount, listOf } from '../../../lib/wording.ts';
import { SectorMark } from '../../../ui/SectorMark.tsx';
import styles from './panels.module.css';

const FIRST = 12;

interface Props {
  readonly network: MapNetwork;
  readonly id: string;
  readonly onSelectLine: (other: string) => void;
}

/** Whom an organisation has a line with on the map, the strongest first, each with what is between them. */
export function LinesHere({ network, id, onSelectLine }: Props) {
  const [isAll, setAll] = useState(false);
  const others = [...(network.neighbours.get(id) ?? [])]
    .flatMap((other) => {
      const organisation = network.organisations.get(other);
      const line = network.lines.get(lineId(id, other));
      return organisation && line ? [{ organisation, line }] : [];
    })
    .sort((a, b) => (b.line.strength ?? 0) - (a.line.strength ?? 0) || a.organisation.name.localeCompare(b.organisation.name));
  if (others.length === 0) return <p>None is shown.</p>;
  return (
    <>
      <ul className={styles.lines}>
        {others.slice(0, isAll ? undefined : FIRST).map(({ organisation, line }) => (
          <li key={organisation.id}>
            <button type="button" onClick={() => onSelectLine(organisation.id)}>
              <SectorMark sector={organisation.sector} decorative />
              <span>
                {organisation.name}
                <span className={styles.how}>{listOf([...new Set(line.facts.map((fact) => verbFrom(id, fact)))])}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {others.length > FIRST && !isAll && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          Show all {formatCount(others.length)}
        </button>
      )}
    </>
  );
}

/** The fact as a verb read from one of its ends. */
function verbFrom(id: string, fact: MapFact): string {
  return fact.from === id || !tieKinds.is(fact.kind) ? verbOf(fact) : TIE_WORDING[fact.kind].backward;
}
