import type { OrganisationName_OrganisationFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { IllustrativeTag } from '../../ui/Illustrative.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { SectorMark } from '../../ui/SectorMark.tsx';
import styles from './OrganisationName.module.css';

graphql(`
  fragment OrganisationName_organisation on Organisation {
    id
    name
    sector
    isNamed
    isIllustrative
  }
`);

interface Props {
  readonly organisation: OrganisationName_OrganisationFragment;
  /** What it is there as, said after its name: "deliverer". */
  readonly part?: string;
}

/** An organisation wherever it is mentioned: its sector's mark, its name as a link, its tag. */
export function OrganisationName({ organisation, part }: Props) {
  const { id, name, sector, isNamed, isIllustrative } = organisation;
  return (
    <span className={styles.name}>
      <SectorMark sector={sector} />
      <span>
        <AtlasLink to={`/organisations/${id}`}>{name}</AtlasLink>
        {!isNamed && <span className={styles.unnamed}> (not named by its source)</span>}
        <IllustrativeTag when={isIllustrative} />
        {part && <span className={styles.part}>, {part}</span>}
      </span>
    </span>
  );
}

/** Several of them, one under the other; nothing for none. */
export function OrganisationNames({ organisations }: { readonly organisations: readonly OrganisationName_OrganisationFragment[] }) {
  if (organisations.length === 0) return null;
  return (
    <ul>
      {organisations.map((organisation) => (
        <li key={organisation.id}>
          <OrganisationName organisation={organisation} />
        </li>
      ))}
    </ul>
  );
}
