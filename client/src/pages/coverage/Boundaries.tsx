import { Radio } from '@mantine/core';
import { comingFor, reorganisedBy } from '../../features/coverage/setting/boundaries.ts';
import type { SettingArea } from '../../features/coverage/setting/setting.ts';
import { allOf, type CoverageView } from '../../features/coverage/setting/view.ts';
import { successionInWords } from '../../features/reorganisation/succession-words.ts';
import { useAddress } from '../../lib/address.ts';
import { AtlasLink } from '../../ui/Link.tsx';
import styles from './Boundaries.module.css';

interface Props {
  readonly area: SettingArea;
  readonly view: CoverageView;
}

/** On which boundaries the page stands, of a place that was reorganised, and the choice of the others; or what is to come. */
export function Boundaries({ area, view: { boundaries, asAt } }: Props) {
  const { change, params } = useAddress();
  const reorganised = reorganisedBy(area, asAt);
  const coming = comingFor(area, asAt);
  if (!reorganised)
    return (
      coming && (
        <p className={styles.coming}>
          {successionInWords(coming)}.{' '}
          <AtlasLink to="/coverage" search={{ ...allOf(params), asAt: coming.on, for: null, cellArea: null, cellTheme: null }}>
            Coverage on that day
          </AtlasLink>
        </p>
      )
    );
  return (
    <div className={styles.box}>
      <p className={styles.says}>
        {successionInWords(reorganised)}.{' '}
        {boundaries === 'NEW'
          ? 'It is shown on the new boundaries, with what was recorded for those before.'
          : 'It is shown on the boundaries before that; councils and partners are those of the day that is looked at.'}
      </p>
      <Radio.Group
        label="Boundaries"
        value={boundaries}
        onChange={(next) => change({ boundaries: next === 'OLD' ? 'old' : null, cellArea: null, cellTheme: null }, { replace: true })}
        data-print="hidden"
      >
        <div className={styles.choices}>
          <Radio value="NEW" label="On the new boundaries" />
          <Radio value="OLD" label="On the old ones" />
        </div>
      </Radio.Group>
    </div>
  );
}
