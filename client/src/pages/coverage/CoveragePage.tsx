import { useQuery } from '@apollo/client/react';
import { useEffect, useEffectEvent, useMemo } from 'react';
import { useAddress } from '../../lib/address.ts';
import { isNoId } from '../../lib/failure.ts';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Failure, Nothing, Unknown } from '../../ui/States.tsx';
import { CoverageOfPlace } from './CoverageOfPlace.tsx';
import { CoverageSettingQuery } from './coverage-query.ts';
import { beginningOf, type Setting } from './setting.ts';
import { type CoverageView, readView } from './view-state.ts';

/** Where are we covered, where not, and what is fragile? */
export function CoveragePage() {
  const address = useAddress();
  const view = useMemo(() => readView(address), [address]);
  const { place, asAt } = view;
  const { data, error, refetch } = useQuery(CoverageSettingQuery, {
    variables: { place: place ?? '', hasPlace: place !== undefined, asAt },
  });
  const isBeginning = useBeginning(data, view);
  if (!data || isBeginning) {
    if (!error || isBeginning) return <PageSkeleton text="Finding where to begin." figures={6} rows={10} />;
    if (place && isNoId(error)) return <Unknown what="place" list="/places" listName="the places" />;
    return <Failure isPage what="Coverage" error={error} onRetry={() => refetch()} />;
  }
  if (!place) {
    return (
      <Page title="Coverage">
        <Nothing title="Choose a place.">
          <p>Coverage is of a place: choose one in the header, or say on your account which places are yours.</p>
        </Nothing>
      </Page>
    );
  }
  if (!data.area) return <Unknown what="place" list="/places" listName="the places" />;
  return <CoverageOfPlace setting={data} area={data.area} view={view} />;
}

/** Writes into the address what it lacks, so that it can be sent. @returns true until it is written */
export function useBeginning(setting: Setting | undefined, view: CoverageView): boolean {
  const { change } = useAddress();
  const beginning = setting && beginningOf(setting, view);
  const isDue = beginning !== undefined;
  const begin = useEffectEvent(() => beginning && change(beginning, { replace: true }));
  useEffect(() => {
    if (isDue) begin();
  }, [isDue, view]);
  return isDue;
}
