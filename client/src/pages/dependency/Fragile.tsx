import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { CountedByRule } from '../../features/coverage/CountedByRule.tsx';
import { OrganisationName } from '../../features/organisations/OrganisationName.tsx';
import { TracedFacts } from '../../features/traced-facts/TracedFacts.tsx';
import type { AskLoad_LoadFragment, CoverageInput, SinglePoint_PointFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { listOf } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Section } from '../../ui/Page.tsx';
import { Failure, Nothing } from '../../ui/States.tsx';
import type { Column } from '../../ui/table-model.ts';
import { FragileQuery } from './dependency-query.ts';
import styles from './Fallen.module.css';

graphql(`
  fragment SinglePoint_point on SinglePoint {
    organisation {
      ...OrganisationName_organisation
    }
    cellsLost
  }
`);
graphql(`
  fragment AskLoad_load on AskLoad {
    organisation {
      ...OrganisationName_organisation
    }
    teams {
      id
      name
    }
    asks {
      ...TracedFact_fact
    }
  }
`);

const LOADS: readonly Column<AskLoad_LoadFragment>[] = [
  {
    id: 'who',
    header: 'Organisation',
    isHeader: true,
    width: 14,
    cell: ({ organisation }) => <OrganisationName organisation={organisation} />,
  },
  { id: 'teams', header: 'Teams', width: 12, cell: ({ teams }) => listOf(teams.map(({ name }) => name)) },
  { id: 'asks', header: 'By what', width: 24, cell: ({ asks }) => <TracedFacts facts={asks} /> },
];

interface Props {
  readonly input: CoverageInput;
  readonly onChoose: (organisation: string) => void;
}

/** Without whom a place's cells have nobody left, and on whom several teams lean at once. */
export function Fragile({ input, onChoose }: Props) {
  const { within, asAt } = input;
  const { data, error, refetch } = useQuery(FragileQuery, {
    variables: { input, within, for: input.for ?? null, asAt: asAt ?? null },
  });
  if (error && !data) return <Failure what="What is fragile" error={error} onRetry={() => refetch()} />;
  const points: readonly Column<SinglePoint_PointFragment>[] = [
    {
      id: 'who',
      header: 'Organisation',
      isHeader: true,
      width: 18,
      cell: ({ organisation }) => <OrganisationName organisation={organisation} />,
    },
    { id: 'lost', header: 'Cells without any partner', numeric: true, width: 10, cell: ({ cellsLost }) => cellsLost },
    {
      id: 'choose',
      header: 'What if',
      width: 12,
      cell: ({ organisation }) => (
        <Anchor component="button" type="button" onClick={() => onChoose(organisation.id)}>
          If this went<span className="visually-hidden">: {organisation.name}</span>
        </Anchor>
      ),
    },
  ];
  return (
    <>
      <Section
        title="Single points of failure"
        note="Who leaves cells of the place without any partner by going. Those who leave most come first, ten at most."
      >
        <div className={styles.counted}>
          <CountedByRule text="Cells without any partner" coverage={data?.coverage}>
            How many cells, each one area by one theme, are covered, fragile or partly covered, and would have no partner left if the
            organisation, and what is part of it, went.
          </CountedByRule>{' '}
          are those that have one now, and would have none left.
        </div>
        <DataTable
          caption="Single points of failure"
          hideCaption
          columns={points}
          rows={data?.coverage.singlePoints}
          isLoading={!data}
          rowKey={({ organisation }) => organisation.id}
          sortParam="points"
          empty={<Nothing title="Every cell that has a partner has another." />}
        />
      </Section>
      <Section
        title="Leaned on by several teams"
        note="Partners that two or more council teams ask of at once, by a live agreement, a running initiative that the team leads or an open follow-up. A team is a council, or a body that is part of one. Those with most teams come first, ten at most."
      >
        <DataTable
          caption="Leaned on by several teams"
          hideCaption
          columns={LOADS}
          rows={data?.askLoad}
          isLoading={!data}
          rowKey={({ organisation }) => organisation.id}
          sortParam="loads"
          empty={<Nothing title="No partner is leaned on by more than one team." />}
        />
      </Section>
    </>
  );
}
