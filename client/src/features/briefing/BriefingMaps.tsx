import type { AreaCollection } from '@atlas/shared/map';
import { useMemo } from 'react';
import { usePrinting } from '../../lib/use-printing.ts';
import { AreaDrawing } from '../coverage-map/AreaDrawing.tsx';
import { MapLegend } from '../coverage-map/MapLegend.tsx';
import { missingInWords } from '../coverage-map/missing-in-words.ts';
import { PAGE_PALETTE, PRINT_PALETTE } from '../coverage-map/palette.ts';
import styles from './Briefing.module.css';
import type { ThemeMap } from './pictures.ts';

/** Of each map, in units of which a letter is 12 high. */
const WIDTH = 250;

interface Props {
  readonly maps: readonly ThemeMap[];
  readonly collection: AreaCollection;
}

/** A small map for each theme, by the marks of the matrix, which says the same in words. */
export function BriefingMaps({ maps, collection }: Props) {
  const isPrinting = usePrinting();
  const all = useMemo(() => maps.flatMap(({ cells }) => cells), [maps]);
  const { missing, attribution } = collection;
  return (
    <>
      <ul className={styles.maps}>
        {maps.map(({ id, name, cells }) => (
          <li key={id}>
            <h3>{name}</h3>
            <AreaDrawing
              collection={collection}
              cells={new Map(cells.map((cell) => [cell.areaId, cell]))}
              width={WIDTH}
              palette={isPrinting ? PRINT_PALETTE : PAGE_PALETTE}
            />
          </li>
        ))}
      </ul>
      <div className={styles.legend}>
        <MapLegend cells={all} />
      </div>
      <p className={styles.small}>
        {missing.length > 0 && `${missingInWords(collection)} `}
        {attribution.length > 0 && `${attribution.join('. ')}.`}
      </p>
    </>
  );
}
