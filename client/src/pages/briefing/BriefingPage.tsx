import { useMemo } from 'react';
import { AskedPlace } from '../../features/coverage/setting/AskedPlace.tsx';
import { reorganisedBy } from '../../features/coverage/setting/boundaries.ts';
import { NotAnswerable } from '../../features/coverage/setting/NotAnswerable.tsx';
import { readView } from '../../features/coverage/setting/view.ts';
import { useAddress } from '../../lib/address.ts';
import { Page } from '../../ui/Page.tsx';
import { BriefingOfPlace } from './BriefingOfPlace.tsx';

/** What is there to know of this place before the meeting? */
export function BriefingPage() {
  const address = useAddress();
  // On paper a place stands on the boundaries of the day.
  const view = useMemo(() => ({ ...readView(address), boundaries: 'NEW' as const }), [address]);
  return (
    <AskedPlace title="Briefing" what="The briefing" ofPlace="A briefing is of a place" view={view}>
      {({ missing, area, level, input, setting }) =>
        missing ? (
          <Page title={`${area.name}: partnership briefing`}>
            <div data-briefing="none">
              <NotAnswerable missing={missing} area={area} view={view} setting={setting} />
            </div>
          </Page>
        ) : (
          <BriefingOfPlace area={area} level={level} boundaries={reorganisedBy(area, view.asAt) && 'NEW'} input={input} asAt={view.asAt} />
        )
      }
    </AskedPlace>
  );
}
