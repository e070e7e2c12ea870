import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useAddress } from '../../lib/address.ts';
import { isNoId } from '../../lib/failure.ts';
import { levelBelow } from '../../lib/levels.ts';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Failure, Nothing, Unknown } from '../../ui/States.tsx';
import { reorganisedBy } from '../coverage/boundaries.ts';
import { useBeginning } from '../coverage/CoveragePage.tsx';
import { CoverageSettingQuery } from '../coverage/coverage-query.ts';
import { NotAnswerable, whatIsMissing } from '../coverage/NotAnswerable.tsx';
import { readView, toInput } from '../coverage/view-state.ts';
import { BriefingOfPlace } from './BriefingOfPlace.tsx';

/** What is there to know of this place before the meeting? */
export function BriefingPage() {
  const address = useAddress();
  // On paper a place stands on the boundaries of the day.
  const view = useMemo(() => ({ ...readView(address), boundaries: 'NEW' as const }), [address]);
  const { place, asAt } = view;
  const { data, error, refetch } = useQuery(CoverageSettingQuery, {
    variables: { place: place ?? '', hasPlace: place !== undefined, asAt },
  });
  const isBeginning = useBeginning(data, view);
  if (!data || isBeginning) {
    if (!error || isBeginning) return <PageSkeleton text="Finding where to begin." figures={6} rows={10} />;
    if (place && isNoId(error)) return <Unknown what="place" list="/places" listName="the places" />;
    return <Failure isPage what="The briefing" error={error} onRetry={() => refetch()} />;
  }
  if (!place) {
    return (
      <Page title="Briefing">
        <Nothing title="Choose a place.">
          <p>A briefing is of a place: choose one in the header, or say on your account which places are yours.</p>
        </Nothing>
      </Page>
    );
  }
  const { area } = data;
  if (!area) return <Unknown what="place" list="/places" listName="the places" />;
  const framework = data.frameworks.find(({ id }) => id === view.framework);
  const level = view.level ?? levelBelow(area.level, area.levelsInside) ?? area.level;
  const missing = whatIsMissing({ area, framework, level, view });
  if (missing || !framework) {
    return (
      <Page title={`${area.name}: partnership briefing`}>
        <div data-briefing="none">
          <NotAnswerable missing={missing ?? { what: 'FRAMEWORK', level }} area={area} view={view} setting={data} />
        </div>
      </Page>
    );
  }
  return (
    <BriefingOfPlace
      area={area}
      level={level}
      boundaries={reorganisedBy(area, asAt) && 'NEW'}
      input={toInput(view, area.id, level, framework.id)}
      asAt={asAt}
    />
  );
}
