import { ROLE_KIND_LABELS } from '@atlas/shared/vocabulary';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PostRow_RoleFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { validityInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Column } from '../../ui/table-model.ts';
import { useSend } from '../editing/use-send.ts';
import { OrganisationName } from '../organisations/OrganisationName.tsx';
import { AreaNames } from '../places/AreaNames.tsx';
import { useCan } from '../viewer/use-can.ts';
import { EndForm } from './EndForm.tsx';
import { PersonName } from './PersonName.tsx';
import { RoleForm } from './RoleForm.tsx';

graphql(`
  fragment PostRow_role on Role {
    id
    title
    kind
    validFrom
    validTo
    owner {
      id
    }
    person {
      id
      name
    }
    organisation {
      ...OrganisationName_organisation
    }
    areas {
      ...AreaName_area
    }
    ...RoleForm_role
  }
`);

const EndRoleMutation = graphql(`
  mutation EndRole($input: EndInput!) {
    endRole(input: $input) {
      person {
        id
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

type Row = PostRow_RoleFragment;
type Opened = { readonly role: Row; readonly form: 'CHANGE' | 'END' };

/** Posts: of one person, by organisation; or in one organisation, by who holds them. */
export function PostsTable({ roles, by }: { readonly roles: readonly Row[]; readonly by: 'person' | 'organisation' }) {
  const { can } = useCan();
  const [opened, setOpened] = useState<Opened>();
  const end = useSend(
    EndRoleMutation,
    (data) => data.endRole,
    (payload) => payload.person,
  );
  const close = () => setOpened(undefined);
  const mayChange = roles.some((role) => can('person:edit', role));
  const columns: Column<Row>[] = [
    { id: 'title', header: 'Post', isHeader: true, width: 13, sortBy: ({ title }) => title, cell: ({ title }) => title },
    { id: 'kind', header: 'Kind', width: 7, sortBy: ({ kind }) => kind, cell: ({ kind }) => kind && ROLE_KIND_LABELS[kind] },
    by === 'person'
      ? {
          id: 'person',
          header: 'Held by',
          width: 11,
          sortBy: ({ person }) => person?.name,
          cell: ({ person }) => <PersonName person={person} />,
        }
      : { id: 'in', header: 'In', width: 13, cell: ({ organisation }) => organisation && <OrganisationName organisation={organisation} /> },
    { id: 'for', header: 'For', width: 9, cell: ({ areas }) => <AreaNames areas={areas} /> },
    { id: 'when', header: 'When', width: 11, sortBy: ({ validFrom }) => validFrom, cell: validityInWords },
    ...(mayChange
      ? [
          {
            id: 'do',
            header: 'Change',
            hideHeader: true,
            width: 8,
            nowrap: true,
            cell: (role: Row) =>
              can('person:edit', role) && (
                <>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={`Put right: ${role.title}`}
                    onClick={() => setOpened({ role, form: 'CHANGE' })}
                  >
                    Put right
                  </Button>
                  {!role.validTo && (
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-label={`End: ${role.title}`}
                      onClick={() => setOpened({ role, form: 'END' })}
                    >
                      End
                    </Button>
                  )}
                </>
              ),
          } satisfies Column<Row>,
        ]
      : []),
  ];
  return (
    <>
      <DataTable
        caption="Posts"
        hideCaption
        columns={columns}
        rows={roles}
        rowKey={({ id }) => id}
        sortParam="roles"
        empty={<p>No post is held on this day.</p>}
      />
      {opened?.form === 'CHANGE' && <RoleForm role={opened.role} onClose={close} />}
      {opened?.form === 'END' && (
        <EndForm
          what={`the post “${opened.role.title}”`}
          record={opened.role}
          said="The post is ended."
          send={async (input) => {
            return end(input);
          }}
          onClose={close}
        />
      )}
    </>
  );
}
