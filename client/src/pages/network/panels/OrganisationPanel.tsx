import { useQuery } from '@apollo/client/react';
import { FACT_STATUS_LABELS, ORGANISATION_KIND_LABELS, SECTOR_LABELS } from '@atlas/shared/vocabulary';
import { Button } from '@mantine/core';
import { EvidenceList } from '../../../features/evidence/EvidenceList.tsx';
import { lineId, type MapNetwork, type MapOrganisation } from '../../../features/network-map/model/network.ts';
import { AreaNames } from '../../../features/places/AreaNames.tsx';
import { graphql } from '../../../gql/index.ts';
import { fewOf } from '../../../lib/wording.ts';
import { Facts } from '../../../ui/Facts.tsx';
import { IllustrativeTag } from '../../../ui/Illustrative.tsx';
import { AtlasLink } from '../../../ui/Link.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { Failure } from '../../../ui/States.tsx';
import { LinesHere } from './LinesHere.tsx';
import styles from './panels.module.css';

const OrganisationQuery = graphql(`
  query NetworkOrganisation($id: ID!, $asAt: Date) {
    organisation(id: $id) {
      id
      description
      website
      basedIn(asAt: $asAt) {
        ...AreaName_area
      }
      provisions(asAt: $asAt) {
        id
        title
        status
        themes {
          id
          name
        }
        areas {
          ...AreaName_area
        }
      }
      evidence {
        ...EvidenceItem_evidence
      }
    }
  }
`);

interface Props {
  readonly organisation: MapOrganisation;
  readonly network: MapNetwork;
  readonly asAt: string | undefined;
  readonly isExpanded: boolean;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onExpand: (id: string) => void;
  readonly onHide: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Who the selected organisation is, what it does where, whom it has a line with here, and who says so. */
export function OrganisationPanel({ organisation, network, asAt, isExpanded, onSelect, onExpand, onHide, onClose }: Props) {
  const { id, name, kind, sector } = organisation;
  const { data, loading, error, refetch } = useQuery(OrganisationQuery, { variables: { id, asAt } });
  const held = data?.organisation;
  return (
    <SidePanel title={name} onClose={onClose} selectionKey={id}>
      <IllustrativeTag when={organisation.isIllustrative} />
      <p>
        <AtlasLink to={`/organisations/${id}`}>Open its page</AtlasLink>
      </p>
      <div className={styles.actions} data-print="hidden">
        <Button size="compact-sm" variant="default" disabled={isExpanded} onClick={() => onExpand(id)}>
          {isExpanded ? 'Expanded' : 'Expand'}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onHide([id])}>
          Hide
        </Button>
        <Button size="compact-sm" variant="default" component={AtlasLink} to="/network" search={{ around: id }}>
          Start from here
        </Button>
      </div>
      {error && !held && <Failure what="The facts" error={error} onRetry={() => refetch()} />}
      {loading && !held && <p className={styles.soft}>Reading the facts…</p>}
      <Facts
        facts={[
          { label: 'Kind', value: ORGANISATION_KIND_LABELS[kind] },
          { label: 'Sector', value: SECTOR_LABELS[sector] },
          { label: 'What it is', value: held?.description },
          { label: 'Based in', value: held && held.basedIn.length > 0 && <AreaNames areas={held.basedIn} /> },
        ]}
      />
      {held && held.provisions.length > 0 && (
        <>
          <h3>What it does, where</h3>
          <ul className={styles.list}>
            {held.provisions.map((provision) => (
              <li key={provision.id}>
                {provision.title ??
                  fewOf(
                    provision.themes.map((theme) => theme.name),
                    3,
                  )}
                {provision.areas.length > 0 && (
                  <>
                    {' '}
                    in <AreaNames areas={provision.areas} most={3} />
                  </>
                )}
                <span className={styles.soft}> ({FACT_STATUS_LABELS[provision.status].toLowerCase()})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>Its lines here</h3>
      <LinesHere network={network} id={id} onSelectLine={(other) => onSelect([lineId(id, other)])} />
      {held && (
        <>
          <h3>Evidence</h3>
          <EvidenceList evidence={held.evidence} />
        </>
      )}
    </SidePanel>
  );
}
