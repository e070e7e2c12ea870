import type { CoverageReason } from '@atlas/shared/vocabulary';
import {
  IconArrowsMaximize,
  IconChartPie,
  IconClock,
  IconHourglassLow,
  IconMapPins,
  IconQuestionMark,
  IconUser,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';

type Icon = ComponentType<{ size: number; stroke: number; 'aria-hidden': 'true' }>;

const ICONS: Readonly<Record<CoverageReason, Icon>> = {
  SOLE_PARTNER: IconUser,
  ENDING: IconHourglassLow,
  UNCONFIRMED: IconQuestionMark,
  STALE: IconClock,
  WIDER_ONLY: IconArrowsMaximize,
  SOME_PLACES: IconMapPins,
  SOME_PARTS: IconChartPie,
};

/** Reasons as small marks; their words stand in the legend, and with each cell for those who hear it or open it. */
export function ReasonMarks({ reasons }: { readonly reasons: readonly CoverageReason[] }) {
  return reasons.map((reason) => {
    const Mark = ICONS[reason];
    return <Mark key={reason} size={14} stroke={2} aria-hidden="true" />;
  });
}
