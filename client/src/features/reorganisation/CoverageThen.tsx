import { todayInLondon } from '@atlas/shared/time';
import { Fragment } from 'react';
import { dayInWords } from '../../lib/wording.ts';
import { AtlasLink } from '../../ui/Link.tsx';

interface Props {
  /** The day on which some give way to others. */
  readonly on: string;
  readonly areas: readonly { readonly id: string; readonly name: string }[];
}

/** Leads to the coverage of areas that are reorganised: on the day while it is to come, as it is now once it has been. */
export function CoverageThen({ on, areas }: Props) {
  const isToCome = on > todayInLondon();
  return (
    <p data-print="hidden">
      {areas.map(({ id, name }, at) => (
        <Fragment key={id}>
          {at > 0 && ', '}
          <AtlasLink to="/coverage" search={{ place: id, ...(isToCome ? { asAt: on } : {}) }}>
            Coverage of {name}
            {isToCome && ` on ${dayInWords(on)}`}
          </AtlasLink>
        </Fragment>
      ))}
      , on the new boundaries or on the old ones.
    </p>
  );
}
