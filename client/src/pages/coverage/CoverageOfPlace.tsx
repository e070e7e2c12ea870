import { useQuery } from '@apollo/client/react';
import type { Asked } from '../../features/coverage/setting/AskedPlace.tsx';
import { groupedAsAt } from '../../features/coverage/setting/boundaries.ts';
import { NotAnswerable } from '../../features/coverage/setting/NotAnswerable.tsx';
import { cellParams } from '../../features/coverage/setting/view.ts';
import { useAddress } from '../../lib/address.ts';
import { AREA_LEVEL_NOUNS } from '../../lib/labels.ts';
import { capitalise } from '../../lib/wording.ts';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Failure } from '../../ui/States.tsx';
import { Boundaries } from './Boundaries.tsx';
import { CoverageFilters } from './CoverageFilters.tsx';
import { CoverageShown } from './CoverageShown.tsx';
import { CoverageQuery } from './coverage-query.ts';

/** Coverage of a place that is known: what may be chosen, and the answer or what is missing for one. */
export function CoverageOfPlace({ setting, area, view, framework, level, missing, input, isReading }: Asked) {
  const { change } = useAddress();
  const { data, previousData, loading, error, refetch } = useQuery(CoverageQuery, {
    variables: { input, asAt: groupedAsAt(view, area) },
    skip: missing !== undefined,
  });
  const isLoading = loading || isReading;
  // What was asked by the day before may not be there on this one: it is asked again when the place is read.
  const failure = isReading ? undefined : error;
  const shown = missing ? undefined : (data ?? (isLoading ? previousData : undefined))?.coverage;
  const [, places] = AREA_LEVEL_NOUNS[level];
  const filters = <CoverageFilters setting={setting} area={area} framework={framework} level={level} view={view} />;
  if (!shown && !missing && !failure) return <PageSkeleton text="Reading who does what where." figures={6} rows={12} />;
  return (
    <Page
      title="Coverage"
      kicker={[area.name, capitalise(places), framework?.name].filter(Boolean).join(' · ')}
      sentence={shown?.summary}
      onlyIllustrative={area.isIllustrative}
    >
      {filters}
      <Boundaries area={area} view={view} />
      {missing && <NotAnswerable missing={missing} view={view} area={area} setting={setting} />}
      {failure && <Failure what="Coverage" error={failure} onRetry={() => refetch()} />}
      {shown && !failure && (
        <CoverageShown
          coverage={shown}
          area={area}
          view={view}
          input={input}
          isLoading={isLoading}
          onCell={(cell) => change(cellParams(cell), { replace: true })}
        />
      )}
    </Page>
  );
}
