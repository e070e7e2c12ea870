import { SECTOR_LABELS, type Sector } from '@atlas/shared/vocabulary';
import styles from './SectorMark.module.css';
import { SECTOR_LOOK } from './sector-look.ts';

interface Props {
  readonly sector: Sector;
  /** Side in pixels. */
  readonly size?: number;
  /** Leave out the name for assistive technology, where the sector's name stands beside the mark. */
  readonly decorative?: boolean;
}

/** A sector as its colour and its shape, the same in tables, maps, badges and print. */
export function SectorMark({ sector, size = 14, decorative = false }: Props) {
  const { colour, path } = SECTOR_LOOK[sector];
  const shape = <path d={path} fill={colour} className={styles.shape} />;
  if (decorative) {
    return (
      <svg className={styles.mark} width={size} height={size} viewBox="-1 -1 22 22" aria-hidden="true">
        {shape}
      </svg>
    );
  }
  return (
    <svg className={styles.mark} width={size} height={size} viewBox="-1 -1 22 22" role="img" aria-label={SECTOR_LABELS[sector]}>
      <title>{SECTOR_LABELS[sector]}</title>
      {shape}
    </svg>
  );
}
