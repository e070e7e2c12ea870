import { useQuery } from '@apollo/client/react';
import { addMonths, type IsoDate, todayInLondon } from '@atlas/shared/time';
import type { AreaLevel, CoverageBoundaries } from '@atlas/shared/vocabulary';
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Briefing } from '../../features/briefing/Briefing.tsx';
import { type BriefingChanges, brief } from '../../features/briefing/brief.ts';
import { BriefingChangesQuery, BriefingQuery } from '../../features/briefing/briefing-query.ts';
import { themeMaps } from '../../features/briefing/pictures.ts';
import { buildMatrix } from '../../features/coverage/matrix/model.ts';
import { allOf } from '../../features/coverage/setting/view.ts';
import { useAreas } from '../../features/coverage-map/use-areas.ts';
import { buildNetwork } from '../../features/network-map/model/build.ts';
import type { CoverageInput } from '../../gql/graphql.ts';
import { useAddress } from '../../lib/address.ts';
import { AtlasLink } from '../../ui/Link.tsx';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Failure } from '../../ui/States.tsx';
import { WordButton } from './WordButton.tsx';

/** How near the small maps are looked at, how far back changes are told, how far ahead ends are, and how many organisations are drawn. */
const ZOOM = 8;
const MONTHS_BACK = 3;
const MONTHS_AHEAD = 12;
const MOST_ORGANISATIONS = 10;

interface Props {
  readonly area: { readonly id: string; readonly name: string; readonly isIllustrative: boolean };
  readonly level: AreaLevel;
  readonly input: CoverageInput;
  /** By which boundaries its areas are drawn, where it was reorganised. */
  readonly boundaries: CoverageBoundaries | undefined;
  readonly asAt: IsoDate | undefined;
}

/** The briefing of a place that is known, on one page made for paper; it can be saved as a Word document. */
export function BriefingOfPlace({ area, level, input, boundaries, asAt }: Props) {
  const { params } = useAddress();
  const to = asAt ?? todayInLondon();
  const since = addMonths(to, -MONTHS_BACK);
  const { data, error, refetch } = useQuery(BriefingQuery, {
    variables: {
      input,
      network: { within: area.id, hops: 0, limit: MOST_ORGANISATIONS, asAt: asAt ?? null },
      ending: { within: area.id, stages: ['LIVE', 'UNDER_REVIEW'], endsBefore: addMonths(to, MONTHS_AHEAD) },
      asAt,
    },
  });
  const compared = useQuery(BriefingChangesQuery, {
    // The two days take the place of the one in the header.
    variables: { input: { ...input, asAt: null }, from: since, to },
  });
  const changes: BriefingChanges = compared.data?.coverageChanges ?? (compared.error ? 'FAILED' : 'WAITING');
  const areas = useAreas({ within: area.id, levels: [level], zoom: ZOOM, asAt, boundaries });
  const shown = useMemo(() => {
    if (!data) return undefined;
    const matrix = buildMatrix(data.coverage);
    const network = buildNetwork(data.network);
    return { document: brief({ data, changes, matrix, network, since }), maps: themeMaps(matrix), network };
  }, [data, changes, since]);
  if (!shown) {
    if (error) return <Failure isPage what="The briefing" error={error} onRetry={() => refetch()} />;
    return <PageSkeleton text="Putting the briefing together." figures={6} rows={12} />;
  }
  // Without a map, or without what changed, it is still a briefing, and says so.
  const isWhole = changes !== 'WAITING' && (areas.collection !== undefined || areas.error !== undefined);
  return (
    <Page
      title={shown.document.title}
      kicker={shown.document.kicker}
      sentence={shown.document.sentence}
      onlyIllustrative={area.isIllustrative}
      actions={
        <>
          <Button variant="default" disabled={!isWhole} onClick={() => window.print()}>
            Print, or save as PDF
          </Button>
          <WordButton {...shown} collection={areas.collection} isReady={isWhole} asAt={to} />
        </>
      }
    >
      <p data-print="hidden">
        <AtlasLink to="/coverage" search={allOf(params)}>
          Coverage, with what is under each cell
        </AtlasLink>
      </p>
      {isWhole && areas.error !== undefined && <Failure what="The map" error={areas.error} onRetry={areas.retry} />}
      {isWhole && changes === 'FAILED' && <Failure what="What changed" error={compared.error} onRetry={() => compared.refetch()} />}
      <div data-briefing={isWhole ? 'whole' : 'waiting'}>
        <Briefing {...shown} collection={areas.collection} isWaiting={!isWhole} />
      </div>
    </Page>
  );
}
