import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FundName_FundFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { OrganisationName } from '../organisations/OrganisationName.tsx';
import { FundForm } from './FundForm.tsx';

graphql(`
  fragment FundName_fund on Fund {
    id
    revision
    name
    summary
    owner {
      ...OrganisationName_organisation
    }
  }
`);

interface Props {
  readonly fund: FundName_FundFragment;
  readonly canEdit: boolean;
}

/** The money behind something: what it is called, whose it is and what it is for. */
export function FundName({ fund, canEdit }: Props) {
  const [isEditing, setEditing] = useState(false);
  const { name, summary, owner } = fund;
  return (
    <>
      <span>{name}</span>{' '}
      {canEdit && (
        <Button variant="subtle" size="compact-xs" data-print="hidden" onClick={() => setEditing(true)}>
          Change <span className="visually-hidden">the fund</span>
        </Button>
      )}
      {summary && <p>{summary}</p>}
      {owner && (
        <p>
          <OrganisationName organisation={owner} part="whose money it is" />
        </p>
      )}
      {isEditing && <FundForm fund={fund} onClose={() => setEditing(false)} />}
    </>
  );
}
