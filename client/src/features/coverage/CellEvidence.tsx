import { TIE_KIND_LABELS } from '@atlas/shared/vocabulary';
import type { CellEvidence_EvidenceFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { capitalise, dayInWords, listOf, lowerFirst } from '../../lib/wording.ts';
import { AtlasLink } from '../../ui/Link.tsx';
import { OrganisationName } from '../organisations/OrganisationName.tsx';
import styles from './CellPanel.module.css';
import { ProvisionName } from './ProvisionName.tsx';

graphql(`
  fragment CellEvidence_evidence on CoverageEvidence {
    link
    endsOn
    isConfirmed
    isStale
    isWhole
    organisation {
      ...OrganisationName_organisation
    }
    provision {
      ...ProvisionName_provision
    }
    agreement {
      id
      title
    }
    tie {
      id
      kind
    }
  }
`);

type Evidence = CellEvidence_EvidenceFragment;

/** Partners of a cell, each with what it does there and what makes it a partner. */
export function CellEvidence({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const partners = Map.groupBy(evidence, ({ organisation }) => organisation.id);
  return (
    <ul className={styles.list}>
      {[...partners].map(([id, held]) => (
        <li key={id}>
          {held[0] && <OrganisationName organisation={held[0].organisation} />}
          {held.map((one) => (
            <span key={`${one.provision.id} ${one.agreement?.id ?? one.tie?.id}`} className={styles.how}>
              <ProvisionName provision={one.provision} />, by <LinkName evidence={one} />. {sureness(one)}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function LinkName({ evidence: { link, agreement, tie } }: { readonly evidence: Evidence }) {
  if (agreement) return <AtlasLink to={`/agreements/${agreement.id}`}>{agreement.title}</AtlasLink>;
  if (!tie) return 'a record you may not see';
  return (
    <AtlasLink to={`/facts/${tie.id}`}>
      {link === 'MEMBERSHIP' ? 'the council’s membership of it' : `a tie (${lowerFirst(TIE_KIND_LABELS[tie.kind])})`}
    </AtlasLink>
  );
}

/** "Confirmed, until 31 March 2027". */
function sureness({ isConfirmed, isStale, isWhole, endsOn }: Evidence): string {
  const words = [
    isConfirmed ? 'confirmed' : 'not confirmed',
    ...(isStale ? ['not verified in time'] : []),
    ...(isWhole ? [] : ['for a part of it only']),
    ...(endsOn ? [`until ${dayInWords(endsOn)}`] : []),
  ];
  return `${capitalise(listOf(words))}.`;
}
