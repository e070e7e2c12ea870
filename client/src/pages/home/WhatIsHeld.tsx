import type { WhatIsHeld_OverviewFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { dayInWords, formatCount, nounFor } from '../../lib/wording.ts';
import { Figures } from '../../ui/Figures.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { Section } from '../../ui/Page.tsx';
import { Nothing } from '../../ui/States.tsx';
import styles from './HomePage.module.css';
import { SectorTable } from './SectorTable.tsx';

graphql(`
  fragment WhatIsHeld_overview on Overview {
    asAt
    within {
      id
      name
    }
    organisations
    provisions
    ties
    agreements
    unconfirmedTies
    bySector {
      ...SectorRow_sectorCount
    }
  }
`);

interface Props {
  readonly overview: WhatIsHeld_OverviewFragment;
  /** Given where it is a part of a page, and not what the page begins with. */
  readonly title?: string;
  readonly note?: string;
}

/** How much of each kind of record is held for a place, and organisations by sector. */
export function WhatIsHeld({ overview, title, note }: Props) {
  if (overview.organisations === 0) return <NothingHeld overview={overview} />;
  const figures = (
    <Figures
      figures={[
        {
          label: nounFor(overview.organisations, 'organisation'),
          value: <AtlasLink to="/organisations">{formatCount(overview.organisations)}</AtlasLink>,
        },
        {
          label: nounFor(overview.provisions, 'provision'),
          value: formatCount(overview.provisions),
          note: 'who does what where',
        },
        {
          label: nounFor(overview.ties, 'tie between them', 'ties between them'),
          value: <AtlasLink to="/network">{formatCount(overview.ties)}</AtlasLink>,
          note: `${formatCount(overview.unconfirmedTies)} not confirmed by the other side`,
        },
        {
          label: nounFor(overview.agreements, 'live agreement'),
          value: <AtlasLink to="/agreements">{formatCount(overview.agreements)}</AtlasLink>,
        },
      ]}
    />
  );
  return (
    <>
      {title ? (
        <Section title={title} note={note}>
          {figures}
        </Section>
      ) : (
        figures
      )}
      <Section title="By sector">
        <div className={styles.sectors}>
          <SectorTable counts={overview.bySector} total={overview.organisations} />
        </div>
      </Section>
    </>
  );
}

function NothingHeld({ overview: { within, asAt } }: Pick<Props, 'overview'>) {
  return (
    <Nothing title={within ? `Nothing is held in ${within.name} on ${dayInWords(asAt)}.` : 'Nothing is held yet.'}>
      <p>
        {within
          ? 'Choose a wider place or another day in the header.'
          : 'Bring in a register with “atlas import”, for example uk-councils, and load this page again.'}
      </p>
    </Nothing>
  );
}
