import { todayInLondon } from '@atlas/shared/time';
import { DUE_DILIGENCE_RESULT_LABELS } from '@atlas/shared/vocabulary';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DueDiligenceRow_DueDiligenceFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { dayInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { Section } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table-model.ts';
import type { Chosen } from '../editing/types.ts';
import { OrganisationName } from '../organisations/OrganisationName.tsx';
import { useCan } from '../viewer/use-can.ts';
import { DueDiligenceForm } from './DueDiligenceForm.tsx';

graphql(`
  fragment DueDiligenceRow_dueDiligence on DueDiligence {
    id
    revision
    checked
    checkedBy
    on
    result
    findings
    renewBy
    visibility
    owner {
      id
    }
    partner {
      ...OrganisationName_organisation
    }
    initiative {
      id
      name
    }
  }
`);

type Row = DueDiligenceRow_DueDiligenceFragment;

interface Props {
  readonly checks: readonly Row[];
  /** What they are of here: an initiative, or the partner checked. */
  readonly of: 'INITIATIVE' | 'PARTNER';
  /** The initiative checks are made for here, where they are made for one. */
  readonly initiativeId?: string;
  /** The partner offered first for a new one. */
  readonly partner?: Chosen;
}

const PARTNER: Column<Row> = {
  id: 'partner',
  header: 'Partner',
  isHeader: true,
  width: 13,
  sortBy: (row) => row.partner.name,
  cell: (row) => <OrganisationName organisation={row.partner} />,
};
const INITIATIVE: Column<Row> = {
  id: 'initiative',
  header: 'For',
  width: 13,
  cell: ({ initiative }) => initiative && <AtlasLink to={`/initiatives/${initiative.id}`}>{initiative.name}</AtlasLink>,
};

/** Checks on partners: what was looked at, by whom, when, and how it came out. */
export function DueDiligence({ checks, of, initiativeId, partner }: Props) {
  const { asAt } = useAddress();
  const { can } = useCan();
  const [open, setOpen] = useState<Row | 'NEW'>();
  const today = asAt ?? todayInLondon();
  const mayAdd = can('programme:edit');
  if (checks.length === 0 && !mayAdd) return null;
  const columns: readonly Column<Row>[] = [
    ...(of === 'INITIATIVE' ? [PARTNER] : []),
    { id: 'checked', header: 'What was looked at', isHeader: of === 'PARTNER', width: 14, cell: ({ checked }) => checked },
    ...(of === 'PARTNER' ? [INITIATIVE] : []),
    { id: 'on', header: 'When', width: 9, nowrap: true, sortBy: ({ on }) => on, cell: ({ on }) => dayInWords(on) },
    { id: 'by', header: 'By', width: 10, cell: ({ checkedBy }) => checkedBy },
    {
      id: 'result',
      header: 'Result',
      width: 12,
      sortBy: ({ result }) => DUE_DILIGENCE_RESULT_LABELS[result],
      cell: ({ result, findings }) => (
        <>
          {DUE_DILIGENCE_RESULT_LABELS[result]}
          {findings && <p>{findings}</p>}
        </>
      ),
    },
    {
      id: 'renew',
      header: 'To be looked at again',
      width: 11,
      sortBy: ({ renewBy }) => renewBy,
      cell: ({ renewBy }) => renewBy && `${dayInWords(renewBy)}${renewBy < today ? ', overdue' : ''}`,
    },
    {
      id: 'actions',
      header: 'Actions',
      hideHeader: true,
      width: 6,
      cell: (row) =>
        can('programme:edit', row) && (
          <Button variant="default" size="compact-sm" data-print="hidden" onClick={() => setOpen(row)}>
            Change <span className="visually-hidden">the check on {row.partner.name}</span>
          </Button>
        ),
    },
  ];
  return (
    <Section
      title="Due diligence"
      actions={
        mayAdd && (
          <Button variant="default" onClick={() => setOpen('NEW')}>
            Record a check
          </Button>
        )
      }
    >
      <DataTable
        caption="Due diligence"
        hideCaption
        columns={columns}
        rows={checks}
        rowKey={({ id }) => id}
        sortParam="checks"
        empty={<p>No check on a partner is held.</p>}
      />
      {open && (
        <DueDiligenceForm
          {...(initiativeId ? { initiativeId } : {})}
          check={open === 'NEW' ? undefined : open}
          partner={partner}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Section>
  );
}
