import type { AreaCollection } from '@atlas/shared/map';
import { COVERAGE_STATE_LABELS } from '@atlas/shared/vocabulary';
import { formatCount } from '../../lib/wording.ts';
import { Section } from '../../ui/Page.tsx';
import { StateMark } from '../coverage/StateMark.tsx';
import type { MapNetwork } from '../network-map/model/network.ts';
import styles from './Briefing.module.css';
import { BriefingMaps } from './BriefingMaps.tsx';
import { BriefingNetwork } from './BriefingNetwork.tsx';
import { BriefingTable, BriefingWords } from './BriefingTable.tsx';
import { type BriefingDocument, NO_MAP } from './document.ts';
import type { ThemeMap } from './pictures.ts';

interface Props {
  readonly document: BriefingDocument;
  readonly maps: readonly ThemeMap[];
  /** Undefined until the outlines are there, or where they could not be had. */
  readonly collection: AreaCollection | undefined;
  readonly isWaiting: boolean;
  readonly network: MapNetwork;
}

/** A briefing as it is read and printed: figures, then its parts in turn, at the foot whose view it is and of which day. */
export function Briefing({ document, maps, collection, isWaiting, network }: Props) {
  return (
    <article className={styles.briefing}>
      <ul className={styles.counts} aria-label="Cells by state">
        {document.counts.map(({ state, count }) => (
          <li key={state}>
            <StateMark state={state} /> <strong>{formatCount(count)}</strong> {COVERAGE_STATE_LABELS[state].toLowerCase()}
          </li>
        ))}
      </ul>
      <p className={styles.small}>{document.basis}</p>
      {document.parts.map(({ key, title, sentence, picture, table, list, note }) => (
        <Section key={key} title={title}>
          {sentence && <p className={styles.sentence}>{sentence}</p>}
          {picture === 'maps' && collection && <BriefingMaps maps={maps} collection={collection} />}
          {picture === 'maps' && !collection && !isWaiting && <p className={styles.sentence}>{NO_MAP}</p>}
          <div className={picture === 'network' ? styles.beside : undefined}>
            {picture === 'network' && <BriefingNetwork network={network} title={title} sentence={sentence ?? ''} />}
            {table && <BriefingTable table={table} />}
          </div>
          {list && (
            <ul className={styles.list}>
              {list.map((field) => (
                <li key={field.to}>
                  <BriefingWords field={field} />
                </li>
              ))}
            </ul>
          )}
          {note && <p className={styles.small}>{note}</p>}
        </Section>
      ))}
      <footer className={styles.foot}>
        <p>{document.foot.join(' ')}</p>
      </footer>
    </article>
  );
}
