import { useQuery } from '@apollo/client/react';
import type { Setting, SettingArea } from '../../features/coverage/setting.ts';
import { useAddress } from '../../lib/address.ts';
import { AREA_LEVEL_NOUNS } from '../../lib/labels.ts';
import { levelBelow } from '../../lib/levels.ts';
import { capitalise } from '../../lib/wording.ts';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Failure } from '../../ui/States.tsx';
import { Boundaries } from './Boundaries.tsx';
import { groupedAsAt, onItsBoundaries } from './boundaries.ts';
import { CoverageFilters } from './CoverageFilters.tsx';
import { CoverageShown } from './CoverageShown.tsx';
import { CoverageQuery } from './coverage-query.ts';
import { NotAnswerable, whatIsMissing } from './NotAnswerable.tsx';
import { type CoverageView, cellParams, toInput } from './view-state.ts';

interface Props {
  readonly setting: Setting;
  readonly area: SettingArea;
  readonly view: CoverageView;
}

/** Coverage of a place that is known: what may be chosen, and the answer or what is missing for one. */
export function CoverageOfPlace({ setting, area, view: asked }: Props) {
  const { change } = useAddress();
  const view = onItsBoundaries(asked, area);
  const framework = setting.frameworks.find(({ id }) => id === view.framework);
  const level = view.level ?? levelBelow(area.level, area.levelsInside) ?? area.level;
  const missing = whatIsMissing({ area, framework, level, view });
  const input = toInput(view, area.id, level, framework?.id ?? '');
  const { data, previousData, loading, error, refetch } = useQuery(CoverageQuery, {
    variables: { input, asAt: groupedAsAt(view, area) },
    skip: missing !== undefined,
  });
  const shown = missing ? undefined : (data ?? (loading ? previousData : undefined))?.coverage;
  const [, places] = AREA_LEVEL_NOUNS[level];
  const filters = <CoverageFilters setting={setting} area={area} framework={framework} level={level} view={view} />;
  if (!shown && !missing && !error) return <PageSkeleton text="Reading who does what where." figures={6} rows={12} />;
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
      {error && <Failure what="Coverage" error={error} onRetry={() => refetch()} />}
      {shown && !error && (
        <CoverageShown
          coverage={shown}
          area={area}
          view={view}
          input={input}
          isLoading={loading}
          onCell={(cell) => change(cellParams(cell), { replace: true })}
        />
      )}
    </Page>
  );
}
