import { useQuery } from '@apollo/client/react';
import { dayBefore, isIsoDate, todayInLondon } from '@atlas/shared/time';
import { novationStates } from '@atlas/shared/vocabulary';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { NovationsQuery as Answer, Reorganisation_OrganisationFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { countOf, dayInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { Section } from '../../ui/Page.tsx';
import { Nothing } from '../../ui/States.tsx';
import type { Column } from '../../ui/table-model.ts';
import { useAction } from '../editing/use-action.ts';
import { useSend } from '../editing/use-send.ts';
import { OrganisationName } from '../organisations/OrganisationName.tsx';
import { useCan } from '../viewer/use-can.ts';
import { CoverageThen } from './CoverageThen.tsx';
import { SuccessionForm } from './SuccessionForm.tsx';

graphql(`
  fragment Reorganisation_organisation on Organisation {
    id
    name
    sector
    owner {
      id
    }
    predecessors {
      on
      organisation {
        id
        name
      }
    }
    successors {
      on
      organisation {
        id
        name
      }
    }
  }
`);

const NovationsQuery = graphql(`
  query Novations($from: [ID!]!, $asAt: Date, $council: ID!, $governing: Date) {
    organisation(id: $council) {
      id
      governs(asAt: $governing) {
        id
        name
      }
    }
    novations(from: $from, asAt: $asAt) {
      agreement {
        id
        revision
        title
      }
      predecessor {
        ...OrganisationName_organisation
      }
      state
      passedOnTo {
        id
        title
      }
    }
  }
`);

const NovateAgreementsMutation = graphql(`
  mutation NovateAgreements($input: NovateAgreementsInput!) {
    novateAgreements(input: $input) {
      agreements {
        id
        revision
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

type Row = Answer['novations'][number];

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'agreement',
    header: 'Agreement',
    isHeader: true,
    width: 20,
    sortBy: ({ agreement }) => agreement.title,
    cell: ({ agreement }) => <AtlasLink to={`/agreements/${agreement.id}`}>{agreement.title}</AtlasLink>,
  },
  { id: 'with', header: 'With', width: 14, cell: ({ predecessor }) => <OrganisationName organisation={predecessor} /> },
  {
    id: 'state',
    header: 'How far it is',
    width: 14,
    sortBy: ({ state }) => novationStates.labels[state],
    cell: ({ state, passedOnTo }) =>
      passedOnTo ? (
        <AtlasLink to={`/agreements/${passedOnTo.id}`}>Passed on to {passedOnTo.title}</AtlasLink>
      ) : (
        novationStates.labels[state]
      ),
  },
];

/** What a council follows or is followed by, and its agreements that are to be passed on. */
export function Reorganisation({ organisation }: { readonly organisation: Reorganisation_OrganisationFragment }) {
  const { id, name, sector, predecessors, successors } = organisation;
  const { asAt } = useAddress();
  const { can } = useCan();
  const [isOpen, setOpen] = useState(false);
  const { isBusy, act } = useAction();
  const novate = useSend(
    NovateAgreementsMutation,
    (data) => data.novateAgreements,
    (payload) => payload.agreements[0],
  );
  const from = successors.length > 0 ? [id] : predecessors.map((one) => one.organisation.id);
  const mayRecord = sector === 'LOCAL_GOVERNMENT' && can('succession:record', organisation);
  const today = todayInLondon();
  // Who takes the place is plain where one body follows; its day has to have come.
  const [after] = successors;
  const to = successors.length > 1 ? undefined : after ? after.organisation : { id, name };
  const on =
    after?.on ??
    predecessors
      .map((one) => one.on)
      .toSorted()
      .at(-1);
  // What a council that is followed governed is asked for of its last day.
  const governing = after && isIsoDate(on) ? dayBefore(on) : on;
  const { data, refetch } = useQuery(NovationsQuery, { variables: { from, asAt, council: id, governing }, skip: from.length === 0 });
  if (from.length === 0 && !mayRecord) return null;
  const rows = data?.novations ?? [];
  const left = rows.filter(({ state }) => state === 'WITH_PREDECESSOR');
  const governed = data?.organisation?.governs ?? [];
  const passAll = async () => {
    const items = left.map(({ agreement }) => ({ agreement: agreement.id, revision: agreement.revision }));
    if (to && (await act(() => novate({ items, to: to.id, on: today }), `${countOf(items.length, 'agreement')} passed on to ${to.name}.`)))
      await refetch();
  };
  return (
    <Section
      title="Reorganisation"
      note={on && (on > today ? `Its day is ${dayInWords(on)}: agreements can be passed on from then.` : undefined)}
      actions={
        <>
          {left.length > 0 && to && on && on <= today && can('agreement:advance') && (
            <Button variant="default" loading={isBusy} onClick={passAll}>
              Pass {countOf(left.length, 'agreement')} on to {to.name}
            </Button>
          )}
          {mayRecord && (
            <Button variant="default" onClick={() => setOpen(true)}>
              Record a succession
            </Button>
          )}
        </>
      }
    >
      {from.length === 0 ? (
        <Nothing title="Nothing is recorded to have come before it, or to follow it." />
      ) : (
        <>
          {on && governed.length > 0 && <CoverageThen on={on} areas={governed} />}
          <DataTable
            caption={`${countOf(left.length, 'agreement')} to be passed on`}
            columns={COLUMNS}
            rows={rows}
            sortParam="novations"
            rowKey={({ agreement, predecessor }) => `${agreement.id} ${predecessor.id}`}
            empty={<Nothing title="No live agreement is held with those that came before." />}
          />
        </>
      )}
      {isOpen && <SuccessionForm of="ORGANISATION" record={{ id, label: name }} onClose={() => setOpen(false)} />}
    </Section>
  );
}
