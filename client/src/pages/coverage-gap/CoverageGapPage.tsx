import { useQuery } from '@apollo/client/react';
import { todayInLondon } from '@atlas/shared/time';
import { AREA_MEASURE_LABELS } from '@atlas/shared/vocabulary';
import { OrganisationName } from '../../features/organisations/OrganisationName.tsx';
import { areaFigureInWords } from '../../features/places/AreaFigures.tsx';
import { RecordPanel } from '../../features/record-panel/RecordPanel.tsx';
import { TracedFacts } from '../../features/traced-facts/TracedFacts.tsx';
import type { PartnerMatch_MatchFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { dayInWords, formatCount } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Defined, DefinitionText } from '../../ui/Defined.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Failure, Nothing } from '../../ui/States.tsx';
import type { Column } from '../../ui/table-model.ts';

graphql(`
  fragment PartnerMatch_match on PartnerMatch {
    organisation {
      ...OrganisationName_organisation
    }
    score
    facts {
      ...TracedFact_fact
    }
    nearestKnown {
      organisations {
        ...OrganisationName_organisation
      }
    }
  }
`);

const PartnerFinderQuery = graphql(`
  query PartnerFinder($input: PartnerFinderInput!, $area: ID!, $theme: ID!, $asAt: Date) {
    partnerFinder(input: $input) {
      summary
      matches {
        ...PartnerMatch_match
      }
    }
    metricDefinitions {
      key
      name
      formula
      range
      reference
      version
    }
    area(id: $area) {
      id
      name
      isIllustrative
      figures(asAt: $asAt) {
        id
        measure
        value
        on
      }
    }
    theme: node(id: $theme) {
      __typename
      id
      ... on Theme {
        name
      }
    }
  }
`);

type Row = PartnerMatch_MatchFragment;

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'name',
    header: 'Organisation',
    isHeader: true,
    width: 14,
    sortBy: ({ organisation }) => organisation.name,
    cell: ({ organisation }) => <OrganisationName organisation={organisation} />,
  },
  { id: 'score', header: 'Score', numeric: true, width: 4, sortBy: ({ score }) => score, cell: ({ score }) => formatCount(score) },
  { id: 'why', header: 'Why', width: 24, cell: ({ facts }) => <TracedFacts facts={facts} /> },
  {
    id: 'way',
    header: 'Who could introduce us',
    width: 16,
    cell: ({ nearestKnown }) =>
      nearestKnown ? (
        <ol>
          {nearestKnown.organisations.map((organisation) => (
            <li key={organisation.id}>
              <OrganisationName organisation={organisation} />
            </li>
          ))}
        </ol>
      ) : (
        'No way is known.'
      ),
  },
];

/** Who could fill this gap? */
export function CoverageGapPage() {
  const { params, asAt, place } = useAddress();
  const [area, theme] = [params.get('area') ?? place, params.get('theme')];
  const councils = params.getAll('for');
  const isAsked = area !== undefined && theme !== null;
  const { data, loading, error, refetch } = useQuery(PartnerFinderQuery, {
    variables: {
      input: { area: area ?? '', theme: theme ?? '', for: councils.length > 0 ? councils : null, asAt: asAt ?? null, first: 20 },
      area: area ?? '',
      theme: theme ?? '',
      asAt,
    },
    skip: !isAsked,
  });
  const found = data?.partnerFinder;
  const score = data?.metricDefinitions.find(({ key }) => key === 'partnerScore');
  const figures = data?.area?.figures ?? [];
  const what = data?.theme?.__typename === 'Theme' ? data.theme.name : undefined;
  const gap = data?.area && what ? `: ${what} in ${data.area.name}` : '';
  if (isAsked && loading && !data) return <PageSkeleton text="Looking for who could do it." rows={8} />;
  return (
    <Page
      title={`Who could fill this gap${gap}`}
      kicker={<AtlasLink to="/coverage">Coverage</AtlasLink>}
      sentence={found?.summary}
      onlyIllustrative={data?.area?.isIllustrative ?? false}
    >
      {!isAsked && (
        <Nothing title="Choose a gap.">
          <p>
            Open a cell of <AtlasLink to="/coverage">coverage</AtlasLink>, and ask from there who could fill it.
          </p>
        </Nothing>
      )}
      {error && !found && <Failure what="Who could fill it" error={error} onRetry={() => refetch()} />}
      {found && (
        <>
          {figures.length > 0 && (
            <p>
              {figures
                .map((figure) => `${AREA_MEASURE_LABELS[figure.measure]}: ${areaFigureInWords(figure)} (${dayInWords(figure.on)}).`)
                .join(' ')}
            </p>
          )}
          <div>
            {score ? (
              <Defined text="The score">
                <DefinitionText
                  name={score.name}
                  formula={score.formula}
                  range={score.range}
                  reference={score.reference}
                  version={score.version}
                />
                <p>Added up from what is recorded and not disputed, confirmed or not, as at {dayInWords(asAt ?? todayInLondon())}.</p>
              </Defined>
            ) : (
              'The score'
            )}{' '}
            is the sum of what each kind of fact adds. It orders the list; it does not measure anybody.
          </div>
          <DataTable
            caption="Organisations that could be asked"
            columns={COLUMNS}
            rows={found.matches}
            rowKey={({ organisation }) => organisation.id}
            empty={
              <Nothing title="Nobody is found.">
                <p>Try a wider theme, or the district in place of a parish.</p>
              </Nothing>
            }
          />
        </>
      )}
      <RecordPanel />
    </Page>
  );
}
