import { useQuery } from '@apollo/client/react';
import { lastDayFromValidTo } from '@atlas/shared/time';
import { AREA_LEVEL_LABELS } from '@atlas/shared/vocabulary';
import { useParams } from 'react-router';
import { OrganisationNames } from '../../features/organisations/OrganisationName.tsx';
import { AreaFigures } from '../../features/places/AreaFigures.tsx';
import { AreaNames } from '../../features/places/AreaNames.tsx';
import { AreasTable } from '../../features/places/AreasTable.tsx';
import { RecordPanel } from '../../features/record-panel/RecordPanel.tsx';
import { PlaceReorganisation } from '../../features/reorganisation/PlaceReorganisation.tsx';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { isNoId } from '../../lib/failure.ts';
import { dayInWords } from '../../lib/wording.ts';
import { Facts } from '../../ui/Facts.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Failure, Nothing, Unknown } from '../../ui/States.tsx';
import { Holdings } from './Holdings.tsx';
import { PlaceMap } from './PlaceMap.tsx';
import { sentenceAbout } from './sentence.ts';

const PlaceQuery = graphql(`
  query Place($id: ID!, $asAt: Date) {
    area(id: $id) {
      id
      name
      level
      gssCode
      openedOn
      closedOn
      isIllustrative
      ...PlaceSentence_area
      ...PlaceReorganisation_area
      ...AreaFigures_area
      within(asAt: $asAt) {
        ...AreaName_area
      }
      governedBy(asAt: $asAt) {
        ...OrganisationName_organisation
      }
      predecessors {
        ...AreaName_area
      }
      successors {
        ...AreaName_area
      }
      contains(asAt: $asAt) {
        level
        ...AreaRow_area
      }
    }
  }
`);

/** What is this place, who governs it, and who does what there? */
export function PlacePage() {
  const { id = '' } = useParams();
  const { asAt } = useAddress();
  const { data, loading, error, refetch } = useQuery(PlaceQuery, { variables: { id, asAt } });
  const area = data?.area;
  if (!area) {
    if (loading) return <PageSkeleton text="Reading the place." figures={4} rows={12} />;
    if (error && !isNoId(error)) return <Failure isPage what="The place" error={error} onRetry={() => refetch()} />;
    return <Unknown what="place" list="/places" listName="the places" />;
  }
  const { name, level, gssCode, openedOn, closedOn, within, contains, governedBy, predecessors, successors } = area;
  return (
    <Page title={name} kicker={AREA_LEVEL_LABELS[level]} sentence={sentenceAbout(area, asAt)} onlyIllustrative={area.isIllustrative}>
      <Facts
        facts={[
          { label: 'Governed by', value: governedBy.length > 0 && <OrganisationNames organisations={governedBy} /> },
          { label: 'Within', value: within.length > 0 && <AreaNames areas={within} most={12} /> },
          { label: 'Before it', value: predecessors.length > 0 && <AreaNames areas={predecessors} most={12} /> },
          { label: 'After it', value: successors.length > 0 && <AreaNames areas={successors} most={12} /> },
          { label: 'Since', value: dayInWords(openedOn) },
          { label: 'Last day', value: dayInWords(lastDayFromValidTo(closedOn)) },
          { label: 'GSS code', value: gssCode },
          {
            label: 'Look further',
            value: (
              <>
                <AtlasLink to="/coverage" search={{ place: id }}>
                  Coverage
                </AtlasLink>
                {', '}
                <AtlasLink to="/network" search={{ place: id }}>
                  network within it
                </AtlasLink>
                {', '}
                <AtlasLink to="/organisations" search={{ place: id }}>
                  organisations
                </AtlasLink>
                {', '}
                <AtlasLink to="/agreements" search={{ place: id }}>
                  agreements
                </AtlasLink>
              </>
            ),
          },
        ]}
      />
      <Holdings place={{ id, name }} />
      {contains.length > 0 && <PlaceMap place={{ id, name }} levels={contains.map((inside) => inside.level)} />}
      <Section title="Places in it">
        <AreasTable
          caption={`Places in ${name}`}
          areas={contains}
          order="local"
          sortParam="places"
          empty={<Nothing title="No smaller place in it is held." />}
        />
      </Section>
      <AreaFigures area={area} />
      <PlaceReorganisation area={area} />
      <RecordPanel />
    </Page>
  );
}
