import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { toFact } from '../../features/network-map/model/build.ts';
import type { MapOrganisation } from '../../features/network-map/model/network.ts';
import { IntroductionsQuery } from './network-query.ts';
import type { ViewState } from './view-state.ts';

const NONE = { organisations: [], facts: [] } as const;

/** The ways by which two organisations can be introduced, where the view asks for them. */
export function useIntroductions({ introduce, way, asAt }: Pick<ViewState, 'introduce' | 'way' | 'asAt'>) {
  const { data, loading, error, refetch } = useQuery(IntroductionsQuery, {
    variables: { from: introduce?.[0] ?? '', to: introduce?.[1] ?? '', asAt },
    skip: !introduce,
  });
  const answer = introduce ? data?.introductions : undefined;
  const path = answer?.paths[way - 1] ?? answer?.paths[0];
  /** What has to be on the map for the way to be seen, whatever else is filtered out. */
  const shown = useMemo(() => {
    if (!path) return NONE;
    const organisations = path.organisations.map(
      (organisation): MapOrganisation => ({ ...organisation, degree: 0, betweenness: null, community: null, isCutPoint: null }),
    );
    const facts = path.ties.map(toFact);
    return { organisations, facts };
  }, [path]);
  const ids = useMemo(() => path?.organisations.map(({ id }) => id) ?? [], [path]);
  return { pair: introduce, answer, path: ids, shown, isLoading: loading, error, onRetry: () => void refetch() };
}

export type IntroductionsState = ReturnType<typeof useIntroductions>;
