import type { AreaLevel } from '@atlas/shared/vocabulary';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { AreaMapLoader } from '../../features/coverage-map/AreaMapLoader.tsx';
import { useAreas } from '../../features/coverage-map/use-areas.ts';
import { useAddress } from '../../lib/address.ts';
import { AREA_LEVEL_NOUNS } from '../../lib/labels.ts';
import { AtlasLink } from '../../ui/Link.tsx';
import { Section } from '../../ui/Page.tsx';
import styles from './PlaceMap.module.css';

interface Props {
  readonly place: { readonly id: string; readonly name: string };
  /** The levels of the places in it. */
  readonly levels: readonly AreaLevel[];
}

/** What is drawn together; the first there is comes first. */
const KINDS: readonly (readonly AreaLevel[])[] = [
  ['REGION'],
  ['COUNTY'],
  ['DISTRICT'],
  ['PARISH', 'UNPARISHED'],
  ['ELECTORAL_DIVISION'],
  ['WARD'],
  ['LOCALITY'],
  ['SETTLEMENT'],
  ['NEIGHBOURHOOD'],
  ['HEALTH_SYSTEM'],
  ['HEALTH_PLACE'],
];
/** How near one looks at first; nearer views are asked for in steps, each twice as fine twice over. */
const FIRST = 9;
const STEP = 2;

/** The places inside one, on a map; those without a boundary as squares. */
export function PlaceMap({ place, levels }: Props) {
  const { asAt, params, change } = useAddress();
  const [selected, setSelected] = useState<string>();
  const [zoom, setZoom] = useState(FIRST);
  const kinds = KINDS.filter((kind) => kind.some((level) => levels.includes(level)));
  const kind = kinds.find(([level]) => level === params.get('map')) ?? kinds[0] ?? [];
  const outlines = useAreas({ within: place.id, levels: kind, zoom, asAt });
  const title = `${nounOf(kind)} in ${place.name}`;
  const { collection } = outlines;
  const areas = [...(collection?.features.map(({ properties }) => properties) ?? []), ...(collection?.missing ?? [])];
  const chosen = areas.find(({ id }) => id === selected);
  return (
    <Section
      title="Map of the places in it"
      actions={
        kinds.length > 1 && (
          <NativeSelect
            aria-label="Which places are drawn"
            value={kind[0]}
            data={kinds.map((each) => ({ value: each[0] as string, label: nounOf(each) }))}
            onChange={(event) => change({ map: event.currentTarget.value }, { replace: true })}
          />
        )
      }
    >
      <AreaMapLoader
        areas={outlines}
        title={title}
        selected={chosen?.id}
        onSelect={setSelected}
        onZoom={(now) => setZoom((before) => Math.max(before, FIRST + STEP * Math.ceil((now - FIRST) / STEP)))}
      />
      <p className={styles.chosen} role="status" data-print="hidden">
        {chosen && (
          <>
            Selected: <AtlasLink to={`/places/${chosen.id}`}>{chosen.name}</AtlasLink>
          </>
        )}
      </p>
    </Section>
  );
}

/** "Parishes". */
function nounOf([level]: readonly AreaLevel[]): string {
  if (level === undefined) return 'Places';
  const [, many] = AREA_LEVEL_NOUNS[level];
  return many.replace(/^./, (letter) => letter.toUpperCase());
}
