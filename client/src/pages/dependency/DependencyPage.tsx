import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { RecordPanel } from '../../features/record-panel/RecordPanel.tsx';
import { RecordField } from '../../features/records/RecordField.tsx';
import type { CoverageInput } from '../../gql/graphql.ts';
import { useAddress } from '../../lib/address.ts';
import { levelBelow } from '../../lib/levels.ts';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Failure, Nothing } from '../../ui/States.tsx';
import { useBeginning } from '../coverage/CoveragePage.tsx';
import { CoverageSettingQuery } from '../coverage/coverage-query.ts';
import { readView } from '../coverage/view-state.ts';
import { Fallen } from './Fallen.tsx';
import { Fragile } from './Fragile.tsx';
import { FundPicker } from './FundPicker.tsx';

/** What falls if these partners, agreements or funds go? */
export function DependencyPage() {
  const address = useAddress();
  const { params, change, asAt } = address;
  const on = params.getAll('on');
  const view = useMemo(() => readView(address), [address]);
  const { data, error, refetch } = useQuery(CoverageSettingQuery, {
    variables: { place: view.place ?? '', hasPlace: view.place !== undefined, asAt },
  });
  const isBeginning = useBeginning(data, view);
  if (!data || isBeginning) {
    if (!error || isBeginning) return <PageSkeleton text="Finding where to begin." figures={6} rows={8} />;
    return <Failure isPage what="What falls" error={error} onRetry={() => refetch()} />;
  }
  const { area } = data;
  const add = (id: string | null | undefined) => id && change({ on: [...new Set([...on, id])] });
  const remove = (id: string) => change({ on: on.filter((one) => one !== id) });
  const level = area && (view.level ?? levelBelow(area.level, area.levelsInside) ?? area.level);
  const input: CoverageInput | undefined =
    area && level && view.framework
      ? {
          ...{ within: area.id, level, framework: view.framework },
          ...(view.councils.length > 0 ? { for: [...view.councils] } : {}),
          ...(asAt ? { asAt } : {}),
        }
      : undefined;
  return (
    <Page
      title="If this went"
      kicker={<AtlasLink to="/coverage">Coverage</AtlasLink>}
      sentence={area ? `What ${area.name} would lose if partners, agreements or funds went.` : undefined}
      onlyIllustrative={area?.isIllustrative ?? false}
    >
      {input ? (
        <>
          <FilterBar label="What goes" onClear={on.length > 0 ? () => change({ on: null }) : undefined}>
            <RecordField
              label="Add a partner or an agreement"
              types={['ORGANISATION', 'AGREEMENT']}
              bound={{ value: null, onChange: (chosen: { id: string } | null) => add(chosen?.id) }}
            />
            <FundPicker onChoose={add} />
          </FilterBar>
          {on.length > 0 ? (
            <Fallen on={on} input={input} councils={view.councils} onRemove={remove} />
          ) : (
            <Nothing title="Choose what goes.">
              <p>Add a partner, an agreement or a fund above, or take one from the list below.</p>
            </Nothing>
          )}
          <Fragile input={input} onChoose={add} />
        </>
      ) : (
        <Nothing title={area ? 'No framework of themes holds here on this day.' : 'Choose a place.'}>
          <p>Coverage is of a place, on a framework’s themes: choose a place in the header, or another day.</p>
        </Nothing>
      )}
      <RecordPanel />
    </Page>
  );
}
