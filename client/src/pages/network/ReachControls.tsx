import { Select } from '@mantine/core';
import { ThemePicker } from '../../features/themes/ThemePicker.tsx';
import type { ThemePicker_FrameworkFragment } from '../../gql/graphql.ts';
import { useAddress } from '../../lib/address.ts';
import { formatCount } from '../../lib/wording.ts';
import styles from './ReachControls.module.css';
import { HOPS, LIMITS, listParam, usualHops, type ViewState } from './view-state.ts';

const STEPS = HOPS.map((hops) => ({
  value: String(hops),
  label: hops === 0 ? 'None: only the start' : hops === 1 ? '1 step' : `${hops} steps`,
}));
const MOST = LIMITS.map((limit) => ({ value: String(limit), label: formatCount(limit) }));

interface Props {
  readonly view: ViewState;
  readonly frameworks: readonly ThemePicker_FrameworkFragment[];
}

/** How far the network reaches and on what it works. */
export function ReachControls({ view, frameworks }: Props) {
  const { change } = useAddress();
  return (
    <div className={styles.controls}>
      <Select
        label="Steps from there"
        data={STEPS}
        value={String(view.hops)}
        allowDeselect={false}
        onChange={(value) => change({ hops: Number(value) === usualHops(view.start) ? null : value })}
      />
      <ThemePicker
        label="Who works on"
        frameworks={frameworks}
        value={[...view.themes]}
        onChange={(ids) => change({ theme: listParam(ids) })}
      />
      <Select
        label="At most"
        data={MOST}
        value={String(view.limit)}
        allowDeselect={false}
        onChange={(value) => change({ limit: value === '500' ? null : value })}
      />
    </div>
  );
}
