import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useMatch } from 'react-router';
import { graphql } from '../../gql/index.ts';
import { useKey } from '../../lib/keys.ts';
import { useCan } from '../viewer/use-can.ts';
import { QuickLogForm } from './QuickLogForm.tsx';

const QuickLogOrganisationQuery = graphql(`
  query QuickLogOrganisation($id: ID!) {
    organisation(id: $id) {
      id
      name
    }
  }
`);

/** Logs a contact from any page by the key c; on an organisation's page with that organisation. */
export function QuickLog() {
  const { can } = useCan();
  const [isOpen, setOpen] = useState(false);
  const id = useMatch('/organisations/:id')?.params.id;
  const { data, loading } = useQuery(QuickLogOrganisationQuery, { variables: { id: id ?? '' }, skip: !isOpen || !id });
  useKey('c', () => {
    // Whatever is open already keeps the key: one dialog at a time.
    if (can('engagement:edit') && document.querySelector('[role="dialog"]') === null) setOpen(true);
  });
  if (!isOpen || (id && loading)) return null;
  const organisation = data?.organisation;
  return (
    <QuickLogForm
      {...(organisation ? { attendees: [{ id: organisation.id, label: organisation.name }] } : {})}
      onClose={() => setOpen(false)}
    />
  );
}
