import { useQuery } from '@apollo/client/react';
import { SearchBox } from '../../features/search/SearchBox.tsx';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { dayInWords, formatCount, nounFor } from '../../lib/wording.ts';
import { Figures } from '../../ui/Figures.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Failure, Nothing } from '../../ui/States.tsx';
import styles from './HomePage.module.css';
import { MyStart } from './MyStart.tsx';
import { SectorTable } from './SectorTable.tsx';
import { StartingPoints } from './StartingPoints.tsx';

const HomeQuery = graphql(`
  query Home($place: ID, $asAt: Date) {
    overview(within: $place, asAt: $asAt) {
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
      summary
      bySector {
        ...SectorRow_sectorCount
      }
    }
    me {
      id
      ...MyStart_viewer
    }
    programmes(first: 8) {
      nodes {
        ...StartingPoint_programme
      }
    }
  }
`);

/** What is here? For the place and the day in the header; search first. */
export function HomePage() {
  const { asAt, place } = useAddress();
  const { data, error, refetch } = useQuery(HomeQuery, { variables: { place, asAt } });
  if (!data) {
    if (error) return <Failure isPage what="The first page" error={error} onRetry={() => refetch()} />;
    return <PageSkeleton text="Counting what is held." figures={4} />;
  }
  const { overview, programmes, me } = data;
  const where = overview.within?.name;
  return (
    <Page title={where ? `Partnerships in ${where}` : 'Who works with whom'} sentence={overview.summary}>
      <div className={styles.search}>
        <SearchBox size="lg" label="Search the Atlas" takesSlash={false} />
      </div>
      <MyStart viewer={me} />
      {overview.organisations === 0 ? (
        <Nothing title={where ? `Nothing is held in ${where} on ${dayInWords(overview.asAt)}.` : 'Nothing is held yet.'}>
          <p>
            {where
              ? 'Choose a wider place or another day in the header.'
              : 'Bring in a register with “atlas import”, for example uk-councils, and load this page again.'}
          </p>
        </Nothing>
      ) : (
        <>
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
          <Section title="By sector">
            <div className={styles.sectors}>
              <SectorTable counts={overview.bySector} total={overview.organisations} />
            </div>
          </Section>
          <StartingPoints programmes={programmes.nodes} />
        </>
      )}
    </Page>
  );
}
