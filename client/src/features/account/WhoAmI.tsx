import type { WhoAmI_ViewerFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { validityInWords } from '../../lib/wording.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Section } from '../../ui/Page.tsx';
import { OrganisationNames } from '../organisations/OrganisationName.tsx';
import styles from './Account.module.css';

graphql(`
  fragment WhoAmI_viewer on Viewer {
    id
    name
    grants {
      inWords
      validFrom
      validTo
    }
    councils {
      ...OrganisationName_organisation
    }
    speaksFor {
      ...OrganisationName_organisation
    }
  }
`);

/** Who one is here: the roles one holds, from when to when, and for whom. */
export function WhoAmI({ viewer: { name, grants, councils, speaksFor } }: { readonly viewer: WhoAmI_ViewerFragment }) {
  return (
    <Section title="Who you are here">
      <Facts
        facts={[
          { label: 'Name', value: name },
          {
            label: grants.length === 1 ? 'Role' : 'Roles',
            value:
              grants.length === 0 ? (
                'None: you see what is open to anybody who signs in. A steward of your council can give you one.'
              ) : (
                <ul>
                  {grants.map(({ inWords, validFrom, validTo }) => (
                    <li key={inWords}>
                      {inWords}
                      <span className={styles.soft}>
                        {', '}
                        {validFrom ? validityInWords({ validFrom, validTo }) : 'as your sign-in service says'}
                      </span>
                    </li>
                  ))}
                </ul>
              ),
          },
          { label: 'You work for', value: councils.length > 0 && <OrganisationNames organisations={councils} /> },
          { label: 'You speak for', value: speaksFor.length > 0 && <OrganisationNames organisations={speaksFor} /> },
        ]}
      />
    </Section>
  );
}
