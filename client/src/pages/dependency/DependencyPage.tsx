import { useMemo } from 'react';
import { type Asked, AskedPlace } from '../../features/coverage/setting/AskedPlace.tsx';
import { BackToCoverage } from '../../features/coverage/setting/BackToCoverage.tsx';
import { NotAnswerable } from '../../features/coverage/setting/NotAnswerable.tsx';
import { readView } from '../../features/coverage/setting/view.ts';
import { RecordPanel } from '../../features/record-panel/RecordPanel.tsx';
import { RecordField } from '../../features/records/RecordField.tsx';
import { useAddress } from '../../lib/address.ts';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { Page } from '../../ui/Page.tsx';
import { Nothing } from '../../ui/States.tsx';
import { Fallen } from './Fallen.tsx';
import { Fragile } from './Fragile.tsx';
import { FundPicker } from './FundPicker.tsx';

/** What falls if these partners, agreements or funds go? */
export function DependencyPage() {
  const address = useAddress();
  // What goes is gone by the boundaries of the day, for every theme and from every sector.
  const view = useMemo(
    () => ({ ...readView(address), boundaries: 'NEW' as const, partsOf: undefined, themes: [], sectors: [], confirmedOnly: false }),
    [address],
  );
  return (
    <AskedPlace title="If this went" what="What falls" ofPlace="What falls is told of a place" view={view}>
      {(asked) => (
        <Page
          title="If this went"
          kicker={<BackToCoverage />}
          sentence={`What ${asked.area.name} would lose if partners, agreements or funds went.`}
          onlyIllustrative={asked.area.isIllustrative}
        >
          {asked.missing ? <NotAnswerable {...asked} missing={asked.missing} /> : <WhatFalls {...asked} />}
          <RecordPanel />
        </Page>
      )}
    </AskedPlace>
  );
}

/** What may be chosen to go, what falls with it, and what the place hangs on most. */
function WhatFalls({ view, input }: Asked) {
  const { params, change } = useAddress();
  const on = params.getAll('on');
  const add = (id: string | null | undefined) => id && change({ on: [...new Set([...on, id])] });
  const remove = (id: string) => change({ on: on.filter((one) => one !== id) });
  return (
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
  );
}
