import { TIE_WORDING } from '@atlas/shared/vocabulary';
import { ProvisionName } from '../../features/coverage/ProvisionName.tsx';
import type { DueFactLine_FactFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { countOf, dayInWords } from '../../lib/wording.ts';
import { AtlasLink } from '../../ui/Link.tsx';
import styles from './HomePage.module.css';

graphql(`
  fragment DueFactLine_fact on CoverageDueFact {
    cellsHeld
    provision {
      verifyBy
      organisation {
        id
        name
      }
      ...ProvisionName_provision
    }
    tie {
      id
      kind
      verifyBy
      from {
        id
        name
      }
      to {
        id
        name
      }
    }
  }
`);

/** A fact past the day by which it was to be verified, with that day and what hangs on it. */
export function DueFactLine({ fact: { cellsHeld, provision, tie } }: { readonly fact: DueFactLine_FactFragment }) {
  return (
    <li className={styles.dated}>
      <span className={styles.day} data-late>
        {dayInWords(provision?.verifyBy ?? tie?.verifyBy)}
      </span>
      <span>
        {provision && (
          <>
            {provision.organisation.name}: <ProvisionName provision={provision} />
          </>
        )}
        {tie && (
          <AtlasLink to={`/facts/${tie.id}`}>
            {tie.from.name} {TIE_WORDING[tie.kind].forward} {tie.to.name}
          </AtlasLink>
        )}
        <span className={styles.soft}>It decides {countOf(cellsHeld, 'cell')}.</span>
      </span>
    </li>
  );
}
