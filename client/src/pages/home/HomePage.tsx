import { useQuery } from '@apollo/client/react';
import { SearchBox } from '../../features/search/SearchBox.tsx';
import { useViewer } from '../../features/viewer/use-viewer.ts';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Failure } from '../../ui/States.tsx';
import styles from './HomePage.module.css';
import { MyPlace } from './MyPlace.tsx';
import { MyStart } from './MyStart.tsx';
import { StartingPoints } from './StartingPoints.tsx';
import { useOwnPlace } from './use-own-place.ts';
import { WhatIsHeld } from './WhatIsHeld.tsx';

const HomeQuery = graphql(`
  query Home($within: ID, $place: ID!, $hasPlace: Boolean!, $asAt: Date) {
    overview(within: $within, asAt: $asAt) {
      summary
      ...WhatIsHeld_overview
    }
    me {
      id
      roles
      ...MyStart_viewer
    }
    programmes(first: 8) {
      nodes {
        ...StartingPoint_programme
      }
    }
    ...CoverageSetting_query
  }
`);

/** What is here, for the place and the day in the header; for who has places or themes of their own, how that place is covered and what needs them. */
export function HomePage() {
  const { asAt, place } = useAddress();
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(HomeQuery, {
    variables: { within: place, place: place ?? '', hasPlace: place !== undefined, asAt },
  });
  const isBeginning = useOwnPlace(viewer ?? data?.me);
  if (!data || isBeginning) {
    if (error) return <Failure isPage what="The first page" error={error} onRetry={() => refetch()} />;
    return <PageSkeleton text="Counting what is held." figures={4} />;
  }
  const { overview, programmes, me, area } = data;
  const isMine = me.areas.length + me.themes.length > 0;
  if (isMine && area) {
    return (
      <MyPlace setting={data} area={area} isOwn={me.areas.some(({ id }) => id === area.id)} start={<MyStart viewer={me} />}>
        <WhatIsHeld overview={overview} note={overview.summary} title="What is held here" />
      </MyPlace>
    );
  }
  const where = overview.within?.name;
  return (
    <Page title={where ? `Partnerships in ${where}` : 'Who works with whom'} sentence={overview.summary}>
      <div className={styles.search}>
        <SearchBox size="lg" label="Search the Atlas" takesSlash={false} />
      </div>
      <MyStart viewer={me} />
      <WhatIsHeld overview={overview} />
      {overview.organisations > 0 && <StartingPoints programmes={programmes.nodes} />}
    </Page>
  );
}
