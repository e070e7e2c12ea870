import { useMemo } from 'react';
import { PAGE_PALETTE } from '../network-map/map/palette.ts';
import type { MapNetwork } from '../network-map/model/network.ts';
import { PictureSheet } from '../network-map/picture/PictureSheet.tsx';
import styles from './Briefing.module.css';
import { NETWORK_LOOK, NETWORK_SIZE, placesOf } from './pictures.ts';

interface Props {
  readonly network: MapNetwork;
  readonly title: string;
  readonly sentence: string;
}

/** The best connected organisations of the place as vector graphics; the table below says the same. */
export function BriefingNetwork({ network, title, sentence }: Props) {
  const positions = useMemo(() => placesOf(network), [network]);
  return (
    <div className={styles.network}>
      <PictureSheet
        isBare
        title={title}
        sentence={sentence}
        network={network}
        positions={positions}
        look={NETWORK_LOOK}
        palette={PAGE_PALETTE}
        {...NETWORK_SIZE}
      />
    </div>
  );
}
