import {
  COMPARISON_KIND_LABELS,
  COMPARISON_KINDS,
  FACT_STATUS_LABELS,
  FACT_STATUSES,
  type FactStatus,
  NETWORK_LAYER_LABELS,
  NETWORK_LAYERS,
  type NetworkLayer,
  SECTOR_LABELS,
  SECTORS,
  type Sector,
  TIE_STRENGTH_LABELS,
  TIE_STRENGTHS,
} from '@atlas/shared/vocabulary';
import { dayInWords, formatCount } from '../../lib/wording.ts';
import { SectorMark } from '../../ui/SectorMark.tsx';
import { TieMark } from '../../ui/TieMark.tsx';
import styles from './Legend.module.css';
import { LegendRow } from './LegendRow.tsx';
import { DIFFERENCE_MARKS } from './map/elements.ts';
import { communityColour } from './map/palette.ts';
import { communitiesOf, type Filter, tally, toggleShown } from './model/legend.ts';
import { hasManyLayers, type Look } from './model/look.ts';
import type { MapNetwork } from './model/network.ts';

/** The best attested first. */
const DRAWN_STATUSES: readonly FactStatus[] = ['CONFIRMED', 'ASSERTED', 'DISPUTED'];

interface Props {
  readonly network: MapNetwork;
  readonly look: Look;
  readonly filter: Filter;
  readonly onChange: (filter: Partial<Filter>) => void;
  readonly onSelect: (ids: readonly string[]) => void;
  /** The day it is compared with, where it is. */
  readonly compareWith?: string | null | undefined;
}

/** What each mark on the map means; pressing one takes it off the map and puts it back. */
export function Legend({ network, look, filter, onChange, onSelect, compareWith }: Props) {
  const counts = tally(network);
  const manyLayers = hasManyLayers(network);
  return (
    <div className={styles.legend}>
      <fieldset data-plain={look.colourBy === 'community' || undefined}>
        <legend>Organisations{look.colourBy === 'community' && ', by shape'}</legend>
        {SECTORS.filter((sector) => counts.sectors.has(sector) || filter.sectors.length > 0).map((sector: Sector) => (
          <LegendRow
            key={sector}
            label={SECTOR_LABELS[sector]}
            count={counts.sectors.get(sector)}
            isShown={filter.sectors.length === 0 || filter.sectors.includes(sector)}
            onToggle={() => onChange({ sectors: toggleShown(SECTORS, filter.sectors, sector) })}
            onOnly={() => onChange({ sectors: [sector] })}
          >
            <SectorMark sector={sector} size={16} decorative />
          </LegendRow>
        ))}
        <p className={styles.note}>{look.sizeBy === 'degree' ? 'Larger: more partners' : 'Larger: more often between others'}</p>
      </fieldset>
      {look.colourBy === 'community' && (
        <fieldset>
          <legend>Communities, by colour</legend>
          {communitiesOf(network).map(({ community, ids, name }) => (
            <button key={community} type="button" className={styles.community} onClick={() => onSelect(ids)}>
              <span className={styles.swatch} style={{ background: communityColour(community) }} />
              <span>Around {name}</span>
              <span className={styles.count}>{formatCount(ids.length)}</span>
            </button>
          ))}
        </fieldset>
      )}
      <fieldset>
        <legend>Lines</legend>
        {DRAWN_STATUSES.map((status) => (
          <LegendRow
            key={status}
            label={FACT_STATUS_LABELS[status]}
            count={counts.statuses.get(status)}
            isShown={filter.statuses.length === 0 || filter.statuses.includes(status)}
            onToggle={() => onChange({ statuses: toggleShown(FACT_STATUSES, filter.statuses, status) })}
            onOnly={() => onChange({ statuses: [status] })}
          >
            <TieMark status={status} />
          </LegendRow>
        ))}
        <p className={styles.note}>Faded: due to be verified again</p>
      </fieldset>
      {compareWith && (
        <fieldset>
          <legend>Since {dayInWords(compareWith)}</legend>
          {COMPARISON_KINDS.map((kind) => (
            <p key={kind} className={styles.several}>
              <span className={styles.difference}>{DIFFERENCE_MARKS[kind]}</span> {COMPARISON_KIND_LABELS[kind]}
            </p>
          ))}
          <p className={styles.note}>The table says why: the world, or what we hold of it</p>
        </fieldset>
      )}
      <fieldset>
        <legend>At least this strong</legend>
        <div className={styles.strengths}>
          {TIE_STRENGTHS.map((strength) => (
            <button
              key={strength}
              type="button"
              aria-pressed={filter.minStrength === strength}
              title={TIE_STRENGTH_LABELS[strength]}
              onClick={() => onChange({ minStrength: filter.minStrength === strength ? 1 : strength })}
            >
              <TieMark status="CONFIRMED" strength={strength} />
              <span>{strength}</span>
              <span className="visually-hidden">: {TIE_STRENGTH_LABELS[strength]}</span>
            </button>
          ))}
        </div>
        <p className={styles.note}>
          {filter.minStrength}: {TIE_STRENGTH_LABELS[filter.minStrength as 1].toLowerCase()}
          {filter.minStrength < 5 && ' or more'}
        </p>
      </fieldset>
      <fieldset>
        <legend>Layers</legend>
        {NETWORK_LAYERS.filter((layer) => counts.layers.has(layer) || filter.layers.length > 0).map((layer: NetworkLayer) => (
          <LegendRow
            key={layer}
            label={NETWORK_LAYER_LABELS[layer]}
            count={counts.layers.get(layer)}
            isShown={filter.layers.length === 0 || filter.layers.includes(layer)}
            onToggle={() => onChange({ layers: toggleShown(NETWORK_LAYERS, filter.layers, layer) })}
            onOnly={() => onChange({ layers: [layer] })}
          >
            <span className={styles.line} data-layer={manyLayers ? layer : undefined} />
          </LegendRow>
        ))}
        {manyLayers && (
          <p className={styles.several}>
            <span className={styles.line} data-layer="SEVERAL" /> In several layers
          </p>
        )}
      </fieldset>
    </div>
  );
}
