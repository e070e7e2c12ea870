import type { OrganisationFigures_OrganisationFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { formatCount, nounFor } from '../../lib/wording.ts';
import { Figures } from '../../ui/Figures.tsx';

graphql(`
  fragment OrganisationFigures_organisation on Organisation {
    id
    provisions(asAt: $asAt) {
      id
    }
    ties(asAt: $asAt, first: 50, after: $tiesAfter) {
      totalCount
    }
    unconfirmed: ties(filter: { statuses: [ASSERTED, DISPUTED] }, asAt: $asAt, first: 1) {
      totalCount
    }
    stale: ties(filter: { isStale: true }, asAt: $asAt, first: 1) {
      totalCount
    }
    agreements(asAt: $asAt, first: 25, after: $agreementsAfter) {
      totalCount
    }
  }
`);

/** The figures behind the sentence. */
export function OrganisationFigures({ organisation }: { readonly organisation: OrganisationFigures_OrganisationFragment }) {
  const { provisions, ties, unconfirmed, stale, agreements } = organisation;
  return (
    <Figures
      figures={[
        {
          label: nounFor(ties.totalCount, 'tie'),
          value: formatCount(ties.totalCount),
          note: `${formatCount(unconfirmed.totalCount)} not confirmed by the other side`,
        },
        {
          label: nounFor(stale.totalCount, 'tie due for checking', 'ties due for checking'),
          value: formatCount(stale.totalCount),
          note: 'past the day they were to be verified by',
        },
        { label: nounFor(provisions.length, 'provision'), value: formatCount(provisions.length), note: 'who does what where' },
        { label: nounFor(agreements.totalCount, 'agreement'), value: formatCount(agreements.totalCount) },
      ]}
    />
  );
}
