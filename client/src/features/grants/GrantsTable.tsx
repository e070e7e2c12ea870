import { ROLE_LABELS } from '@atlas/shared/permissions';
import { todayInLondon } from '@atlas/shared/time';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { GrantRow_GrantFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { capitalise, UNSEEN, validityInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { Nothing } from '../../ui/States.tsx';
import type { Column } from '../../ui/table-model.ts';
import { OrganisationNames } from '../organisations/OrganisationName.tsx';
import { AreaNames } from '../places/AreaNames.tsx';
import { EndGrantForm } from './EndGrantForm.tsx';
import type { Giver } from './giver.ts';

graphql(`
  fragment GrantRow_grant on Grant {
    id
    role
    note
    validFrom
    validTo
    owner {
      id
    }
    principal {
      id
      name
      email
    }
    organisation {
      ...OrganisationName_organisation
    }
    areas {
      ...AreaName_area
    }
    ...EndGrantForm_grant
  }
`);

type Row = GrantRow_GrantFragment;

interface Props {
  readonly grants: readonly Row[] | undefined;
  readonly giver: Giver | undefined;
  readonly isLoading: boolean;
}

/** Who holds which role, whose records it is for, in which areas, from when to when. */
export function GrantsTable({ grants, giver, isLoading }: Props) {
  const [ending, setEnding] = useState<Row>();
  const columns: Column<Row>[] = [
    {
      id: 'who',
      header: 'Who',
      isHeader: true,
      width: 14,
      cell: ({ principal }) =>
        principal ? (
          <AtlasLink to="/stewardship/grants" search={{ person: principal.id, held: 'ever' }}>
            {principal.name}
          </AtlasLink>
        ) : (
          capitalise(UNSEEN.somebody)
        ),
    },
    { id: 'role', header: 'Role', width: 8, cell: ({ role }) => ROLE_LABELS[role] },
    {
      id: 'for',
      header: 'For',
      width: 15,
      cell: ({ organisation }) => organisation && <OrganisationNames organisations={[organisation]} />,
    },
    { id: 'areas', header: 'Only in', width: 10, cell: ({ areas }) => (areas.length > 0 ? <AreaNames areas={areas} /> : 'Everywhere') },
    { id: 'when', header: 'When', width: 13, cell: (grant) => capitalise(validityInWords(grant)) },
    { id: 'note', header: 'Note', width: 12, cell: ({ note }) => note ?? '' },
    {
      id: 'end',
      header: 'End it',
      width: 6,
      cell: (grant) =>
        isOpen(grant) &&
        giver?.mayEnd(grant) && (
          <Button size="compact-sm" variant="default" onClick={() => setEnding(grant)} data-print="hidden">
            End <span className="visually-hidden">{inWords(grant)}</span>
          </Button>
        ),
    },
  ];
  return (
    <>
      <DataTable
        caption="Who holds which role"
        hideCaption
        columns={columns}
        rows={grants}
        rowKey={({ id }) => id}
        isLoading={isLoading}
        loadingText="Reading who may do what."
        empty={
          <Nothing title="No role matches.">
            <p>Take a filter off, or look at roles held at any time.</p>
          </Nothing>
        }
      />
      {ending && <EndGrantForm grant={ending} what={inWords(ending)} onClose={() => setEnding(undefined)} />}
    </>
  );
}

/** Its end is yet to come. */
const isOpen = ({ validTo }: Row) => !validTo || validTo > todayInLondon();

const inWords = ({ principal, role, organisation }: Row) =>
  `${principal?.name ?? 'somebody'} as ${ROLE_LABELS[role].toLowerCase()}${organisation ? ` for ${organisation.name}` : ''}`;
