import { INITIATIVE_STAGE_LABELS, INITIATIVE_STAGES } from '@atlas/shared/vocabulary';
import { OrganisationNames } from '../../features/organisations/OrganisationName.tsx';
import { AreaNames } from '../../features/places/AreaNames.tsx';
import { EvidenceButton } from '../../features/record-panel/EvidenceButton.tsx';
import type { InitiativeRow_InitiativeFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { INITIATIVE_KIND_LABELS, INITIATIVE_SCALE_LABELS } from '../../lib/labels.ts';
import { listOf, spanInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { Nothing } from '../../ui/States.tsx';
import type { Column } from '../../ui/table-model.ts';
import styles from './InitiativesTable.module.css';

graphql(`
  fragment InitiativeRow_initiative on Initiative {
    id
    name
    summary
    kind
    scale
    startsOn
    endsOn
    stage
    milestones {
      id
      dueOn
      doneOn
    }
    lead {
      ...OrganisationName_organisation
    }
    partners {
      ...OrganisationName_organisation
    }
    areas {
      ...AreaName_area
    }
    ledTo {
      id
      name
    }
    evidence {
      id
    }
  }
`);

type Row = InitiativeRow_InitiativeFragment;

const kindOf = ({ kind, scale }: Row) =>
  scale ? `${INITIATIVE_KIND_LABELS[kind]}, ${INITIATIVE_SCALE_LABELS[scale].toLowerCase()}` : INITIATIVE_KIND_LABELS[kind];

const doneOf = (milestones: Row['milestones']) => milestones.filter(({ doneOn }) => doneOn).length;

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'name',
    header: 'Initiative',
    isHeader: true,
    width: 20,
    sortBy: ({ name }) => name,
    cell: ({ id, name, summary, ledTo }) => (
      <>
        <AtlasLink to={`/initiatives/${id}`}>{name}</AtlasLink>
        {summary && <p className={styles.summary}>{summary}</p>}
        {ledTo.length > 0 && <p className={styles.summary}>Led to {listOf(ledTo.map((next) => next.name))}.</p>}
      </>
    ),
  },
  { id: 'kind', header: 'Kind', width: 8, sortBy: kindOf, cell: kindOf },
  {
    id: 'stage',
    header: 'Stage',
    width: 9,
    sortBy: ({ stage }) => (stage ? INITIATIVE_STAGES.indexOf(stage) : undefined),
    cell: ({ stage }) => stage && INITIATIVE_STAGE_LABELS[stage],
  },
  {
    id: 'milestones',
    header: 'Milestones done',
    width: 7,
    sortBy: ({ milestones }) => (milestones.length === 0 ? undefined : doneOf(milestones) / milestones.length),
    cell: ({ milestones }) => milestones.length > 0 && `${doneOf(milestones)} of ${milestones.length}`,
  },
  { id: 'where', header: 'Where', width: 9, sortBy: ({ areas }) => areas[0]?.name, cell: ({ areas }) => <AreaNames areas={areas} /> },
  { id: 'who', header: 'Who', width: 14, cell: ({ lead, partners }) => <OrganisationNames organisations={[...lead, ...partners]} /> },
  { id: 'when', header: 'When', width: 9, cell: ({ startsOn, endsOn }) => spanInWords(startsOn, endsOn) },
  {
    id: 'evidence',
    header: 'Evidence',
    width: 6,
    cell: ({ id, name, evidence }) => <EvidenceButton recordId={id} count={evidence.length} about={name} />,
  },
];

/** A programme's pilots, pathfinders and projects. */
export function InitiativesTable({ initiatives }: { readonly initiatives: readonly Row[] }) {
  return (
    <DataTable
      caption="Initiatives"
      hideCaption
      columns={COLUMNS}
      rows={initiatives}
      rowKey={({ id }) => id}
      sortParam="initiatives"
      empty={
        <Nothing title="No initiative of it is held.">
          <p>Totals that a source only states are under “Stated figures”.</p>
        </Nothing>
      }
    />
  );
}
