import type { StartingPoint_ProgrammeFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { fewOf } from '../../lib/wording.ts';
import { IllustrativeTag } from '../../ui/Illustrative.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { Section } from '../../ui/Page.tsx';
import styles from './HomePage.module.css';

graphql(`
  fragment StartingPoint_programme on Programme {
    id
    name
    isIllustrative
    areas {
      id
      name
    }
  }
`);

/** Programmes to begin with, each with its network. */
export function StartingPoints({ programmes }: { readonly programmes: readonly StartingPoint_ProgrammeFragment[] }) {
  if (programmes.length === 0) return null;
  return (
    <Section title="Programmes to start from">
      <ul className={styles.starts}>
        {programmes.map(({ id, name, areas, isIllustrative }) => (
          <li key={id}>
            <AtlasLink to={`/programmes/${id}`}>{name}</AtlasLink> <IllustrativeTag when={isIllustrative} />
            <p>
              {fewOf(
                areas.map((area) => area.name),
                3,
              )}
              {areas.length > 0 && ' · '}
              <AtlasLink to="/network" search={{ programme: id }}>
                its network
              </AtlasLink>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
