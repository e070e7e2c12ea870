import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RiskRow_RiskFragment as Risk } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { dayInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Section } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table-model.ts';
import { OrganisationName } from '../organisations/OrganisationName.tsx';
import { RiskForm } from './RiskForm.tsx';
import { RiskMatrix } from './RiskMatrix.tsx';
import { IMPACTS, LIKELIHOODS } from './ScoreField.tsx';
import type { WithRisks } from './work.ts';

graphql(`
  fragment RiskRow_risk on Risk {
    id
    description
    likelihood
    impact
    mitigation
    raisedOn
    closedOn
    responsible {
      ...OrganisationName_organisation
    }
  }
`);
graphql(`
  fragment Risks_initiative on Initiative {
    __typename
    id
    revision
    risks {
      ...RiskRow_risk
    }
  }
`);
graphql(`
  fragment Risks_programme on Programme {
    __typename
    id
    revision
    risks {
      ...RiskRow_risk
    }
  }
`);

type Row = Risk & { readonly number: number };

const word = (words: readonly string[], score: number) => `${score}, ${words[score - 1]?.toLowerCase() ?? ''}`;

interface Props {
  readonly work: WithRisks;
  readonly canEdit: boolean;
}

/** What might go wrong: the gravest first, in a table and by likelihood and impact; nothing where nothing is held and nothing may be added. */
export function Risks({ work, canEdit }: Props) {
  const [open, setOpen] = useState<Risk | 'NEW'>();
  const rows = work.risks.map((risk, index) => ({ ...risk, number: index + 1 }));
  const columns: readonly Column<Row>[] = [
    { id: 'number', header: 'No.', width: 3, numeric: true, sortBy: ({ number }) => number, cell: ({ number }) => number },
    {
      id: 'risk',
      header: 'Risk',
      isHeader: true,
      width: 16,
      sortBy: ({ description }) => description,
      cell: ({ description }) => description,
    },
    {
      id: 'likelihood',
      header: 'Likelihood',
      width: 8,
      sortBy: ({ likelihood }) => likelihood,
      cell: ({ likelihood }) => word(LIKELIHOODS, likelihood),
    },
    { id: 'impact', header: 'Impact', width: 7, sortBy: ({ impact }) => impact, cell: ({ impact }) => word(IMPACTS, impact) },
    { id: 'mitigation', header: 'What is done about it', width: 16, cell: ({ mitigation }) => mitigation },
    {
      id: 'who',
      header: 'Who watches it',
      width: 11,
      cell: ({ responsible }) => responsible && <OrganisationName organisation={responsible} />,
    },
    {
      id: 'state',
      header: 'State',
      width: 9,
      sortBy: ({ closedOn }) => closedOn ?? '',
      cell: ({ raisedOn, closedOn }) =>
        closedOn ? `Closed ${dayInWords(closedOn)}` : raisedOn ? `Open since ${dayInWords(raisedOn)}` : 'Open',
    },
    ...(canEdit
      ? [
          {
            id: 'actions',
            header: 'Actions',
            hideHeader: true,
            width: 6,
            cell: (row: Row) => (
              <Button variant="default" size="compact-sm" data-print="hidden" onClick={() => setOpen(row)}>
                Change <span className="visually-hidden">risk {row.number}</span>
              </Button>
            ),
          },
        ]
      : []),
  ];
  const standing = rows.filter(({ closedOn }) => !closedOn);
  if (rows.length === 0 && !canEdit) return null;
  return (
    <Section
      title="Risks"
      note={rows.length > 0 && 'Numbers in the grid are those of the table. Closed risks are in the table only.'}
      actions={
        canEdit && (
          <Button variant="default" onClick={() => setOpen('NEW')}>
            Add a risk
          </Button>
        )
      }
    >
      {standing.length > 0 && <RiskMatrix risks={standing} />}
      <DataTable
        caption="Risks"
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        sortParam="risks"
        empty={<p>No risk is held.</p>}
      />
      {open && <RiskForm work={work} risk={open === 'NEW' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </Section>
  );
}
