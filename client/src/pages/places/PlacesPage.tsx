import { useQuery } from '@apollo/client/react';
import { AREA_LEVEL_LABELS, AREA_LEVELS, type AreaLevel, areaLevels } from '@atlas/shared/vocabulary';
import { MultiSelect } from '@mantine/core';
import { AreasTable } from '../../features/places/AreasTable.tsx';
import { graphql } from '../../gql/index.ts';
import { readAll, useAddress } from '../../lib/address.ts';
import { AREA_LEVEL_NOUNS } from '../../lib/labels.ts';
import { countOf, dayInWords, listOf } from '../../lib/wording.ts';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { PAGE_PARAMS, Pager } from '../../ui/Pager.tsx';
import { Failure, Nothing } from '../../ui/States.tsx';
import { TextFilter } from '../../ui/TextFilter.tsx';

const PAGE_SIZE = 100;
const LEVELS = AREA_LEVELS.map((value) => ({ value, label: AREA_LEVEL_LABELS[value] }));

/** Shown first: the areas that councils above the parish govern. */
const FIRST_LEVELS: AreaLevel[] = ['COUNTY', 'DISTRICT'];

const PlacesQuery = graphql(`
  query Places($filter: AreaFilter, $asAt: Date, $first: Int!, $after: String, $place: ID!, $hasPlace: Boolean!) {
    areas(filter: $filter, asAt: $asAt, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...AreaRow_area
      }
    }
    me {
      id
      areas {
        ...AreaRow_area
      }
    }
    area(id: $place) @include(if: $hasPlace) {
      id
      name
    }
  }
`);

/** Which places are there, what are they within, and who governs them? */
export function PlacesPage() {
  const { asAt, place, params, change } = useAddress();
  const text = params.get('text') ?? '';
  const chosen = readAll(params, 'level', areaLevels);
  const isNarrowed = text !== '' || place !== undefined || chosen.length > 0;
  const levels = isNarrowed ? chosen : FIRST_LEVELS;
  const { data, previousData, loading, error, refetch } = useQuery(PlacesQuery, {
    variables: {
      filter: { text: text || undefined, levels: levels.length ? levels : undefined, within: place },
      asAt,
      first: PAGE_SIZE,
      after: params.get('after'),
      place: place ?? '',
      hasPlace: place !== undefined,
    },
  });
  const shown = data ?? (loading ? previousData : undefined);
  const list = shown?.areas;
  const mine = isNarrowed ? [] : (shown?.me.areas ?? []);
  const set = (name: string) => (value: string | string[] | null) => change({ [name]: value, after: null, from: null }, { replace: true });
  const kinds = levels.length ? ` (${listOf(levels.map((level) => AREA_LEVEL_NOUNS[level][1]))})` : '';
  const where = shown?.area ? ` within ${shown.area.name}` : '';
  return (
    <Page
      title="Places"
      sentence={
        list &&
        `${countOf(list.totalCount, 'place')}${kinds} ${list.totalCount === 1 ? 'is' : 'are'} held${where}${asAt ? ` as at ${dayInWords(asAt)}` : ''}.`
      }
      onlyIllustrative={list !== undefined && list.nodes.length > 0 && list.nodes.every(({ isIllustrative }) => isIllustrative)}
    >
      {mine.length > 0 && (
        <Section title="My places">
          <AreasTable caption="My places" areas={mine} order="local" sortParam="sortMine" empty={null} />
        </Section>
      )}
      <FilterBar
        label="Narrow the places"
        onClear={text || chosen.length > 0 ? () => change({ text: null, level: null, after: null, from: null }) : undefined}
      >
        <TextFilter label="Name" value={text} onChange={set('text')} />
        <MultiSelect
          label="Level"
          data={LEVELS}
          value={levels}
          onChange={set('level')}
          placeholder={levels.length ? '' : 'Any'}
          clearable
        />
      </FilterBar>
      {error && !list ? (
        <Failure what="The places" error={error} onRetry={() => refetch()} />
      ) : (
        <AreasTable
          caption="Places"
          areas={list?.nodes}
          order="server"
          pageParams={PAGE_PARAMS}
          isLoading={loading}
          empty={
            <Nothing title="No place matches.">
              <p>Try fewer letters, take the level off, or choose another place or day in the header.</p>
            </Nothing>
          }
        />
      )}
      {list && <Pager what="places" shown={list.nodes.length} total={list.totalCount} pageInfo={list.pageInfo} />}
    </Page>
  );
}
