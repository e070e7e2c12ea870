import { TIE_KIND_LABELS } from '@atlas/shared/vocabulary';
import type { CellEvidence_EvidenceFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import type { AddressChange } from '../../lib/address.ts';
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
    through {
      id
      name
    }
  }
`);

type Evidence = CellEvidence_EvidenceFragment;

interface Props {
  readonly evidence: readonly Evidence[];
  /** What is asked of coverage, for the page of what falls without one of them. */
  readonly search: AddressChange;
}

/** Partners of a cell, each with what it does there, what makes it a partner, and the way to what falls without it. */
export function CellEvidence({ evidence, search }: Props) {
  const partners = Map.groupBy(evidence, ({ organisation }) => organisation.id);
  return (
    <ul className={styles.list}>
      {[...partners].map(([id, held]) => (
        <li key={id}>
          {held[0] && (
            <>
              <OrganisationName organisation={held[0].organisation} />
              <span className={styles.went} data-print="hidden">
                <IfWent on={id} name={held[0].organisation.name} search={search}>
                  If this went
                </IfWent>
              </span>
            </>
          )}
          {held.map((one) => (
            <span key={`${one.provision.id} ${one.agreement?.id ?? one.tie?.id}`} className={styles.how}>
              <ProvisionName provision={one.provision} />, by <LinkName evidence={one} />
              {one.agreement && (
                <span data-print="hidden">
                  {' '}
                  (
                  <IfWent on={one.agreement.id} name={one.agreement.title} search={search}>
                    if this went
                  </IfWent>
                  )
                </span>
              )}
              {one.through && (
                <>
                  , through <AtlasLink to={`/organisations/${one.through.id}`}>{one.through.name}</AtlasLink>
                </>
              )}
              . {sureness(one)}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

interface IfWentProps {
  readonly on: string;
  readonly name: string;
  readonly search: AddressChange;
  readonly children: string;
}

function IfWent({ on, name, search, children }: IfWentProps) {
  return (
    <AtlasLink to="/coverage/dependency" search={{ ...search, on }}>
      {children}
      <span className="visually-hidden">: {name}</span>
    </AtlasLink>
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
