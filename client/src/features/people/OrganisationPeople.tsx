import { Button } from '@mantine/core';
import { useState } from 'react';
import type { OrganisationPeople_OrganisationFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Section } from '../../ui/Page.tsx';
import { useCan } from '../viewer/use-can.ts';
import { PostsTable } from './PostsTable.tsx';
import { RoleForm } from './RoleForm.tsx';

graphql(`
  fragment OrganisationPeople_organisation on Organisation {
    id
    name
    roles(asAt: $asAt) {
      ...PostRow_role
    }
  }
`);

/** Who holds which post in an organisation. */
export function OrganisationPeople({ organisation }: { readonly organisation: OrganisationPeople_OrganisationFragment }) {
  const { can } = useCan();
  const [isOpen, setOpen] = useState(false);
  const { roles } = organisation;
  const mayRecord = can('person:edit');
  if (roles.length === 0 && !mayRecord) return null;
  return (
    <Section
      title="People and posts"
      actions={
        mayRecord && (
          <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
            Record a post
          </Button>
        )
      }
    >
      <PostsTable roles={roles} by="person" />
      {isOpen && <RoleForm organisation={organisation} onClose={() => setOpen(false)} />}
    </Section>
  );
}
