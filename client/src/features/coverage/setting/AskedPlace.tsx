import { useQuery } from '@apollo/client/react';
import type { AreaLevel } from '@atlas/shared/vocabulary';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import type { CoverageInput } from '../../../gql/graphql.ts';
import { useAddress } from '../../../lib/address.ts';
import { isNoId } from '../../../lib/failure.ts';
import { levelBelow } from '../../../lib/levels.ts';
import { PageSkeleton } from '../../../ui/Loading.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Failure, Nothing, Unknown } from '../../../ui/States.tsx';
import { beginningOf, type WholeSetting } from './beginning.ts';
import { onItsBoundaries } from './boundaries.ts';
import { type Missing, whatIsMissing } from './NotAnswerable.tsx';
import type { SettingArea, SettingFramework } from './setting.ts';
import { CoverageSettingQuery } from './setting-query.ts';
import { type CoverageView, toInput } from './view.ts';

/** A place that is known, and what is asked of it. */
export interface Asked {
  readonly setting: WholeSetting;
  readonly area: SettingArea;
  readonly view: CoverageView;
  readonly framework: SettingFramework | undefined;
  readonly level: AreaLevel;
  /** What keeps coverage from being asked; the input is good where it is nothing. */
  readonly missing: Missing | undefined;
  readonly input: CoverageInput;
  /** True while the place is read for another day: until then, what may be asked of it is told by the day before. */
  readonly isReading: boolean;
}

interface Props {
  /** Heads the page where no place is chosen; "Coverage". */
  readonly title: string;
  /** What is read, as a failure names it; "The briefing". */
  readonly what: string;
  /** What the page shows of a place; "A briefing is of a place". */
  readonly ofPlace: string;
  readonly view: CoverageView;
  readonly children: (asked: Asked) => ReactNode;
}

/**
 * The place in the address, for a page of coverage: begins where the address says too little, and says what is wrong where there is no such place.
 * While the same place is read for another day, the page stays, so that nothing half done on it is lost.
 */
export function AskedPlace({ title, what, ofPlace, view, children }: Props) {
  const { place, asAt } = view;
  const { data, previousData, loading, error, refetch } = useQuery(CoverageSettingQuery, {
    variables: { place: place ?? '', hasPlace: place !== undefined, asAt },
  });
  const isBeginning = useBeginning(data, view);
  // Where the address lacks something, what it begins with has to be of its own day.
  if (!data && loading && previousData?.area && previousData.area.id === place && !beginningOf(previousData, view)) {
    return children({ ...askedOf(previousData, previousData.area, view), isReading: true });
  }
  if (!data || isBeginning) {
    if (!error || isBeginning) return <PageSkeleton text="Finding where to begin." figures={6} rows={10} />;
    if (place && isNoId(error)) return <Unknown what="place" list="/places" listName="the places" />;
    return <Failure isPage what={what} error={error} onRetry={() => refetch()} />;
  }
  if (!place) {
    return (
      <Page title={title}>
        <Nothing title="Choose a place.">
          <p>{ofPlace}: choose one in the header, or say on your account which places are yours.</p>
        </Nothing>
      </Page>
    );
  }
  if (!data.area) return <Unknown what="place" list="/places" listName="the places" />;
  return children({ ...askedOf(data, data.area, view), isReading: false });
}

function askedOf(setting: WholeSetting, area: SettingArea, asked: CoverageView): Omit<Asked, 'isReading'> {
  const view = onItsBoundaries(asked, area);
  const framework = setting.frameworks.find(({ id }) => id === view.framework);
  const level = view.level ?? levelBelow(area.level, area.levelsInside) ?? area.level;
  const missing = whatIsMissing({ area, framework, level, view });
  return { setting, area, view, framework, level, missing, input: toInput(view, area.id, level, framework?.id ?? '') };
}

/** Writes into the address what it lacks, so that it can be sent. @returns true until it is written */
function useBeginning(setting: WholeSetting | undefined, view: CoverageView): boolean {
  const { change } = useAddress();
  const beginning = setting && beginningOf(setting, view);
  const isDue = beginning !== undefined;
  const begin = useEffectEvent(() => beginning && change(beginning, { replace: true }));
  useEffect(() => {
    if (isDue) begin();
  }, [isDue, view]);
  return isDue;
}
